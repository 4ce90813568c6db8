// Decisions that are made at the same moment, by people whose posts come in through two desks on one store.
import { afterEach, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { contextFor, stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RoutingEvent, RoutingState } from '../../../packages/desk/src/routing/index.js';
import { replay } from '../../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';
import { request, submit, threeNetworks } from './network.js';

/** An administrative member, and who may vote in its place. */
const [SEAT, DEPUTY] = ['tsukishiro', 'hatsuhi'];

onBothStores('at the same moment', (fresh) => {
  let desks: TestDesk[] = [];
  afterEach(async () => { for (const desk of desks) await desk.close(); });

  /** Two desks on one store, and a request that the administrative members are to judge. */
  async function inReview(): Promise<{ row: RfqRow; seats: readonly string[] }> {
    const store = await fresh();
    const members = { [SEAT]: { email: `${SEAT}@members.example.jp`, deputies: [DEPUTY] } };
    desks = [await threeNetworks({ store, members }), await threeNetworks({ store, members })];
    const [first] = desks as [TestDesk, TestDesk];
    const receipt = await (await post(first.app, request('migakiya', { description: 'ステンレスの板を鏡面に磨いてほしい', processes: ['mirror-polishing'], materials: ['sus304'], disclosure: 'all-members' }))).json() as RfqReceipt;
    const row = (await first.desk.store.rfqs.byNumber(receipt.number))!;
    const { reviewers, stage } = stateOf(row)!;
    expect([reviewers.length, reviewers.includes(SEAT), stage]).toEqual([6, true, 'review']);
    return { row, seats: [SEAT, ...reviewers.filter((seat) => seat !== SEAT)] };
  }
  const vote = async (index: number, row: RfqRow, member: string, accept: boolean, seat = member): Promise<number> => {
    const desk = desks[index % 2]!;
    const token = desk.desk.links.make({ purpose: 'answer', network: row.network, rfq: row.id, who: { kind: 'member', id: member } });
    return (await submit(desk, `/answer/${token}`, { do: 'vote', seat, accept: accept ? 'yes' : 'no', liaison: 'yes' })).status;
  };
  /** What is stored now, which the log tells too. */
  async function stored(row: RfqRow): Promise<RoutingState> {
    const { desk } = desks[0]!;
    const now = (await desk.store.rfqs.get(row.id))!;
    const events = (await desk.store.events.of(row.id)).filter(({ kind }) => kind === 'routing').map(({ data }) => data as RoutingEvent);
    expect(replay(events, contextFor(desk.networks.get(row.network)!, now))).toEqual(stateOf(now));
    return stateOf(now)!;
  }
  const mails = async (row: RfqRow): Promise<string[]> => (await desks[0]!.desk.store.outbox.list({ rfqId: row.id, limit: 1000 })).map(({ kind, toAddress }) => `${kind} ${toAddress}`);

  it('all six members vote to accept: four decide it, the others are told that it has been decided, and nobody is told twice', async () => {
    const { row, seats } = await inReview();
    const answers = await Promise.all(seats.map((seat, index) => vote(index, row, seat, true)));
    expect(answers.sort()).toEqual([303, 303, 303, 303, 409, 409]);
    const state = await stored(row);
    expect([state.votes.length, state.accepted !== undefined]).toEqual([4, true]);
    // The office hears of each vote, everybody else of the decision.
    const sent = (await mails(row)).filter((mail) => !mail.startsWith('office-news'));
    expect(sent).toEqual([...new Set(sent)]);
    expect(sent).toContain('customer-accepted hanako@example.com');
  });

  it('the last seat is voted by its member and by its deputy, one for and one against: one word counts, and that is the decision', async () => {
    const { row, seats } = await inReview();
    const [last, ...others] = seats as [string, ...string[]];
    for (const [index, seat] of others.entries()) expect(await vote(index, row, seat, index < 3)).toBe(303);
    const answers = await Promise.all([vote(0, row, last, true), vote(1, row, DEPUTY, false, last)]);
    expect(answers.sort()).toEqual([303, 409]);
    const state = await stored(row);
    const decisive = state.votes.find(({ seat }) => seat === last)!;
    expect(state.votes).toHaveLength(6);
    expect([state.accepted !== undefined, state.ended !== undefined]).toEqual(decisive.accept ? [true, false] : [false, true]);
  });

  it('one member presses twice: one vote', async () => {
    const { row, seats } = await inReview();
    const answers = await Promise.all([0, 1, 0, 1].map((index) => vote(index, row, seats[1]!, true)));
    expect(answers.filter((status) => status === 303).length).toBeGreaterThanOrEqual(1);
    expect((await stored(row)).votes.map(({ seat }) => seat)).toEqual([seats[1]]);
  });
});
