import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { networksOf } from '../../../packages/desk/src/config/index.js';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow, Subject } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { PDF, post, upload } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';

const office = { kind: 'office', id: 'tanaka' } as const;
const MEMBER = 'minasoko@members.example.jp';
let desk: TestDesk;
let row: RfqRow;
let fileLink: (who: Subject) => string;
const status = async (path: string, method = 'GET'): Promise<number> => (await desk.app.request(path, { method })).status;

async function send(changes: Parameters<typeof request>[1] = {}): Promise<RfqRow & { page: string }> {
  const file = await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string };
  const response = await post(desk.app, request('kyoto', { attachments: [file], ...changes }));
  const receipt = await response.json() as RfqReceipt;
  await deliver(desk);
  return { ...(await desk.desk.store.rfqs.byNumber(receipt.number))!, page: new URL(receipt.statusUrl!).pathname };
}

beforeEach(async () => {
  desk = await threeNetworks();
  row = await send();
  const stored = (await desk.desk.store.files.of(row.id))[0]!;
  fileLink = (who) => new URL(desk.desk.files.url(stored, who)).pathname;
});
afterEach(() => desk.close());
const member = { kind: 'member', id: 'minasoko' } as const;
/** A member that was not asked. */
const another = (): string => desk.desk.networks.get(row.network)!.directory.members.find(({ id }) => !stateOf(row)!.asked.some(({ member: asked }) => asked === id))!.id;

describe('drawings', () => {
  it('open to a member that was asked, and no longer once it said that it cannot', async () => {
    const link = fileLink(member);
    expect(await status(link)).toBe(200);
    await submit(desk, lastMail(desk, MEMBER).link, { do: 'answer', verdict: 'cannot' });
    expect(await status(link)).toBe(403);
    desk.setNow('2026-11-18T01:20:00Z');
    await submit(desk, lastMail(desk, MEMBER).link, { do: 'answer', verdict: 'can' });
    expect(await status(link)).toBe(200);
  });

  it('shut when the request has ended, but for those who did the work', async () => {
    const link = fileLink(member);
    const other = another();
    const page = lastMail(desk, MEMBER).link;
    await dispatch(desk.desk, row.id, { type: 'declined', by: office, reason: '…' });
    expect(await status(link)).toBe(403);
    expect(await text(desk, page)).toMatch(/いまは開けません/);
    expect(await text(desk, page)).not.toContain('秘密保持契約');

    row = await send();
    const stored = (await desk.desk.store.files.of(row.id))[0]!;
    const url = (id: string): string => new URL(desk.desk.files.url(stored, { kind: 'member', id })).pathname;
    await dispatch(desk.desk, row.id, { type: 'members-asked', by: office, members: [other] });
    expect(await status(url(other))).toBe(200);
    await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: '急ぎ' });
    await dispatch(desk.desk, row.id, { type: 'estimate-offered', by: { kind: 'member', id: 'minasoko' }, member: 'minasoko', price: { price: 1000 }, straight: true });
    const [estimate] = stateOf((await desk.desk.store.rfqs.get(row.id))!)!.estimates;
    for (const cause of [{ type: 'estimate-accepted', by: { kind: 'customer' }, estimate: estimate!.id }, { type: 'delivered', by: office }, { type: 'closed', by: office, rating: 4 }] as const) {
      expect(await dispatch(desk.desk, row.id, cause), cause.type).not.toHaveProperty('refused');
    }
    expect(await status(url('minasoko'))).toBe(200);
    expect(await status(url(other))).toBe(403);
  });

  it('stay shut to a member that left the network, with its page', async () => {
    const [link, { link: page }] = [fileLink(member), lastMail(desk, MEMBER)];
    expect(await status(page)).toBe(200);
    const { networks } = desk.desk;
    Object.assign(desk.desk, { networks: networksOf(networks.all().map((network) => ({ ...network, directory: { ...network.directory, members: network.directory.members.filter(({ id }) => id !== 'minasoko') } }))) });
    expect([await status(link), await status(page)]).toEqual([403, 410]);
    expect((await submit(desk, page, { do: 'answer', verdict: 'can' })).status).toBe(410);
  });

  it('open to people of the office only while they are of the office', async () => {
    const user = await desk.desk.store.users.insert({ network: row.network, email: `office@${row.network}.example.jp`, name: '', createdAt: '2026-11-18T01:00:00.000Z' });
    const foreign = await desk.desk.store.users.insert({ network: 'migakiya', email: 'office@migakiya.example.jp', name: '', createdAt: '2026-11-18T01:00:00.000Z' });
    const [own, other] = [fileLink({ kind: 'office', id: user.id }), fileLink({ kind: 'office', id: foreign.id })];
    expect([await status(own), await status(other), await status(fileLink({ kind: 'office', id: 'nobody' }))]).toEqual([200, 403, 403]);
    await desk.desk.store.users.update(user.id, { disabledAt: '2026-11-18T02:00:00.000Z' });
    expect(await status(own)).toBe(403);
  });

  it('are not opened by a scanner that asks for the headers', async () => {
    expect(await status(fileLink(member), 'HEAD')).toBe(200);
    expect(await desk.desk.store.downloads.of(row.id)).toEqual([]);
  });
});

describe('secrecy', () => {
  const asked = async (members: Parameters<typeof threeNetworks>[0]): Promise<number[]> => {
    await desk.close();
    desk = await threeNetworks(members);
    row = await send({ nda: { wanted: true, when: 'before-drawings' } });
    await dispatch(desk.desk, row.id, { type: 'nda-signed', by: office, covers: 'network' });
    const stored = (await desk.desk.store.files.of(row.id))[0]!;
    const other = another();
    await dispatch(desk.desk, row.id, { type: 'members-asked', by: office, members: [other] });
    return Promise.all(['minasoko', other].map((id) => status(new URL(desk.desk.files.url(stored, { kind: 'member', id })).pathname)));
  };

  it('of the whole network covers all where nobody keeps dates', async () => {
    expect(await asked({})).toEqual([200, 200]);
  });

  it('of the whole network covers those only whose agreement is dated, where the network keeps the dates', async () => {
    expect(await asked({ members: { minasoko: { email: MEMBER, nda: '2025-04-01' } } })).toEqual([200, 403]);
    expect(await asked({ members: { minasoko: { email: MEMBER, nda: '2027-04-01' } } })).toEqual([403, 403]);
  });
});

describe('links', () => {
  it('of a member serve one request: ids of another are not found there', async () => {
    const { link } = lastMail(desk, MEMBER, row.number);
    const other = await send();
    await submit(desk, lastMail(desk, MEMBER, other.number).link, { do: 'answer', verdict: 'question', text: '板の厚さは？' });
    const [question] = stateOf((await desk.desk.store.rfqs.get(other.id))!)!.questions;
    const before = (await desk.desk.store.rfqs.get(other.id))!.rev;
    expect((await submit(desk, link, { do: 'send', estimate: 'minasoko-x' })).status).toBe(409);
    const customer = desk.desk.links.make({ purpose: 'status', network: row.network, rfq: row.id, who: { kind: 'customer' } });
    expect((await submit(desk, `/status/${customer}`, { do: 'answer', question: question!.id, text: '3 mm' })).status).toBe(409);
    expect((await desk.desk.store.rfqs.get(other.id))!.rev).toBe(before);
  });

  it('change nothing when a scanner opens them again and again', async () => {
    const { link } = lastMail(desk, MEMBER);
    const before = (await desk.desk.store.rfqs.get(row.id))!.rev;
    for (const method of ['GET', 'HEAD', 'GET']) expect(await status(link, method)).toBe(200);
    expect((await desk.desk.store.rfqs.get(row.id))!.rev).toBe(before);
    expect((await desk.desk.store.events.of(row.id)).at(-1)!.data).toMatchObject({ type: 'received' });
  });
});

describe('pressed twice', () => {
  it('an estimate and a question count once and reach the customer once', async () => {
    const { link } = lastMail(desk, MEMBER);
    await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: '急ぎ' });
    for (const fields of [{ do: 'answer', verdict: 'question', text: '板の厚さは？' }, { do: 'estimate', price: '50000', straight: 'yes' }]) {
      for (const at of ['2026-11-18T01:00:05Z', '2026-11-18T01:00:07Z']) {
        desk.setNow(at);
        expect((await submit(desk, link, fields)).status).toBe(303);
      }
    }
    const state = stateOf((await desk.desk.store.rfqs.get(row.id))!)!;
    expect([state.questions.length, state.estimates.length]).toEqual([1, 1]);
    const kinds = (await desk.desk.store.outbox.list({ rfqId: row.id })).map(({ kind }) => kind);
    for (const kind of ['customer-question', 'customer-estimate']) expect(kinds.filter((one) => one === kind)).toHaveLength(1);
  });
});

describe('the customer’s English page', () => {
  it('names parts of the work in English', async () => {
    const english = await send({ language: 'en', description: 'Please machine a bracket' });
    await dispatch(desk.desk, english.id, { type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: '急ぎ' });
    const part = stateOf(english)!.proposal?.team[0]?.part;
    expect(part).toMatch(/加工/);
    await dispatch(desk.desk, english.id, { type: 'team-formed', by: office, team: [{ member: 'minasoko', part: part! }, { member: 'minasoko', part: '設計' }] });
    const page = await text(desk, english.page);
    expect(page).toMatch(/machining/i);
    expect(page).toContain('Design');
    expect(page).not.toMatch(/加工|設計/);
  });
});
