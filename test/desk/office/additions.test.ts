import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { importDirectory } from '@sanchi/sdk/import';
import { networksOf } from '../../../packages/desk/src/config/index.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { dataOf, detachFacts } from '../../../packages/desk/src/flow/candidates/facts.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { signIn } from './session.js';

const NETWORK = 'kyoto-shisaku';
const ROUGH = { roughness: { text: 'Ra0.4', value: { max: 0.4, unit: 'Ra' } } } as const;

let desk: TestDesk;
let office: Awaited<ReturnType<typeof signIn>>;
beforeEach(async () => {
  desk = await threeNetworks();
  office = await signIn(desk);
});
afterEach(() => desk.close());

const send = async (): Promise<RfqRow> => {
  const receipt = await (await post(desk.app, request('kyoto', ROUGH))).json() as RfqReceipt;
  await deliver(desk);
  return (await desk.desk.store.rfqs.byNumber(receipt.number))!;
};
const memberLink = (row: RfqRow): string => lastMail(desk, 'minasoko@members.example.jp', row.number).link;
const act = async (path: string, fields: Record<string, string> | [string, string][]): Promise<Response> =>
  submit(desk, path, [['csrf', office.csrf], ...Array.isArray(fields) ? fields : Object.entries(fields)], office.headers);
const page = (path = '/office/facts'): Promise<string> => text(desk, path, office.headers);
const download = async (): Promise<string> => (await act('/office/facts.csv', {})).text();

/** The member taps an answer to each condition that its entry does not state. */
async function tap(row: RfqRow, value: 'yes' | 'no' = 'yes', only = ''): Promise<string[]> {
  const link = memberLink(row);
  const open = [...(await text(desk, link)).matchAll(/name="about" value="([^"]+)"/g)].map(([, about]) => about!).filter((about) => about.includes(only));
  for (const about of open) expect((await submit(desk, link, { do: 'condition', about, value })).status).toBe(303);
  return open;
}

/** The job is done and stands before its closing. */
async function finish(row: RfqRow): Promise<void> {
  await submit(desk, memberLink(row), { do: 'answer', verdict: 'can' });
  await act(`/office/rfqs/${row.id}`, { do: 'lead-named', member: 'minasoko' });
  await submit(desk, memberLink(row), { do: 'estimate', price: '50000', straight: 'yes' });
  const [estimate] = stateOf((await desk.desk.store.rfqs.get(row.id))!)!.estimates;
  await act(`/office/rfqs/${row.id}`, { do: 'estimate-accepted', estimate: estimate!.id, channel: 'phone' });
  expect((await act(`/office/rfqs/${row.id}`, { do: 'delivered' })).status).toBe(303);
}

async function decide(state: 'accepted' | 'rejected', which: (words: string) => boolean = () => true): Promise<void> {
  for (const fact of await desk.desk.store.facts.list(NETWORK, 'offered')) {
    if (which(dataOf(fact).words)) expect((await act(`/office/facts/${fact.id}`, { state })).status).toBe(303);
  }
}

describe('what was learnt at work', () => {
  it('goes from answers and a closed job by the sheet into the next edition, in which the next request finds it stated', async () => {
    const row = await send();
    expect((await tap(row)).some((about) => about.endsWith(':roughness'))).toBe(true);
    await finish(row);
    const closing = await page(`/office/rfqs/${row.id}`);
    expect(closing).toMatch(/value="machining-center-machining">\s*<label[^>]*>マシニング/);
    expect((await act(`/office/rfqs/${row.id}`, { do: 'closed', 'skill-minasoko': 'machining-center-machining', 'proven-minasoko': 'バリ取り、秘伝のこつ' })).status).toBe(303);
    const offered = await page();
    expect(offered).toMatch(/バリ取り<\/strong>/);
    expect(offered).toMatch(/秘伝のこつ <span class="chip warn">語彙にない言葉/);
    expect(offered).toMatch(/表面粗さ Ra0.4.*：<strong>できる/);
    await decide('rejected', (words) => words === '秘伝のこつ');
    await decide('accepted');

    const csv = await download();
    expect(csv.split('\r\n')[0]).toBe('会員ID,会員,技術ID,技術,条件,値,材料,できる,もと,日付,受付番号');
    expect(csv).toMatch(new RegExp(`minasoko,みなそこ精工,machining-center-machining,[^,]+,表面粗さ,Ra0.4,[^,]*,○,回答,2026-11-18,${row.number}`));
    expect(csv).toMatch(new RegExp(`minasoko,みなそこ精工,deburring,[^,]+,,,,○,実績,2026-11-18,${row.number}`));
    expect(csv).not.toContain('秘伝のこつ');

    const { directory, members, config } = desk.desk.networks.get(NETWORK)!;
    const { document, problems } = await importDirectory([
      { name: 'directory.json', bytes: new TextEncoder().encode(JSON.stringify(directory)) }, { name: 'additions.csv', bytes: new TextEncoder().encode(csv) },
    ]);
    expect(problems).toEqual([]);
    const entry = document.members.find(({ id }) => id === 'minasoko')!;
    expect(entry.capabilities).toContainEqual(expect.objectContaining({ process: 'deburring', evidence: { by: 'job', on: '2026-11-18' } }));
    Object.assign(desk.desk, { networks: networksOf([{ config, members, directory: document }]) });
    const next = await send();
    expect((await tap(next)).filter((about) => about.endsWith(':roughness'))).toEqual([]);
    expect(await page(`/office/rfqs/${next.id}`)).toMatch(/<span class="chip good">[^<]*表面粗さ Ra0.4 ○/);
  });

  it('that was taken away comes along in every sheet, so that a download broken off loses nothing', async () => {
    const row = await send();
    await tap(row);
    await decide('accepted');
    expect(await page()).toMatch(/まだ受け取っていないものが<strong>\d+件/);
    const first = await download(); // Whether it arrived, nobody knows.
    expect(await page()).not.toContain('まだ受け取っていないもの');
    expect(await download()).toBe(first);
    const [one] = await desk.desk.store.facts.list(NETWORK, 'exported');
    expect((await act(`/office/facts/${one!.id}`, { state: 'offered' })).status).toBe(303);
    expect(await page('/office/log')).toContain('掲載への追加を採用したあと取り消しました');
    expect((await download()).split('\r\n')).toHaveLength(first.split('\r\n').length - 1);
    expect((await act(`/office/facts/${one!.id}`, { state: 'rejected' })).status).toBe(303);
    for (const state of ['accepted', 'offered', 'nonsense']) expect((await act(`/office/facts/${one!.id}`, { state })).status, state).toBe(404);
  });

  it('is offered once: the same tap again adds nothing, another answer takes its place', async () => {
    const row = await send();
    const link = memberLink(row);
    const [about] = await tap(row, 'yes', ':roughness');
    const tapped = { do: 'condition', about: about!, value: 'yes' };
    const offered = async (): Promise<boolean[]> => (await desk.desk.store.facts.list(NETWORK, 'offered')).map((fact) => dataOf(fact).value);
    expect((await submit(desk, link, tapped)).status).toBe(303);
    expect(await offered()).toEqual([true]);
    desk.setNow('2026-11-18T02:00:00Z');
    expect((await submit(desk, link, { ...tapped, value: 'no' })).status).toBe(303);
    expect(await offered()).toEqual([false]);
  });

  it('stays when its request is erased, if it was adopted: in the same sheet, but for the number of the request', async () => {
    const row = await send();
    await tap(row);
    await finish(row);
    await act(`/office/rfqs/${row.id}`, { do: 'closed', 'proven-minasoko': 'バリ取り、秘伝のこつ' });
    await decide('accepted', (words) => words !== '秘伝のこつ');
    const before = await download();
    expect(before).toContain(row.number);
    while (await desk.sender.run() > 0);
    expect((await act(`/office/rfqs/${row.id}/purge`, { sure: 'yes' })).status).toBe(303);

    const lines = (csv: string): string[] => csv.split('\r\n').sort();
    expect(lines(await download())).toEqual(lines(before.replaceAll(row.number, '')));
    const kept = await desk.desk.store.facts.list(NETWORK);
    expect(kept.every(({ rfqId }) => rfqId === null)).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(/秘伝のこつ|アルミ（A5052）のブラケット/);
    // It can still be taken back, and the log says so.
    expect((await act(`/office/facts/${kept[0]!.id}`, { state: 'offered' })).status).toBe(303);
    expect(await page('/office/log')).toContain('掲載への追加を採用したあと取り消しました');
    expect(await page()).toMatch(/新しいもの（1件）/);
  });

  it('leaves out the materials that the member does not take, also once the answer that said so is gone', async () => {
    const { id: rfqId } = await send();
    const learnt = (more: object): object => ({ skill: { words: '切削', concept: 'cutting' }, ...more });
    const fact = (data: object): Promise<unknown> => desk.desk.store.facts.add({ network: NETWORK, member: 'minasoko', rfqId, kind: 'answer', data: { value: true, about: 'x', words: 'x', ...data }, at: '2026-11-18T01:00:00.000Z' });
    await fact({ learnt: learnt({ condition: 'tolerance', asked: '±0.01', materials: ['A5052', 'SUS304'] }), words: '公差' });
    await fact({ learnt: learnt({ condition: 'material', asked: 'SUS304' }), value: false });
    await decide('accepted', (words) => words === '公差');
    const before = await download();
    expect(before).toMatch(/±0.01,A5052,○/);
    await desk.desk.store.onRfq(rfqId, (r) => detachFacts(r, rfqId));
    expect(await download()).toBe(before.replace(/,[A-Z]+-\d{4}-\w+(?=\r\n$)/, ','));
  });

  it('stored by an older desk is read by its words', () => {
    const old = (about: string, words: string): unknown => dataOf({ data: { about, value: true, words } }).learnt;
    expect(old('鏡面研磨:tolerance', '鏡面研磨・公差 ±0.01')).toEqual({ skill: { words: '鏡面研磨' }, condition: 'tolerance', asked: '±0.01' });
    expect(old('鏡面研磨:consumer-orders', '個人のお客様からのご依頼')).toEqual({ skill: { words: '鏡面研磨' }, condition: 'consumer-orders' });
    expect(old('薄肉加工', '薄肉加工')).toEqual({ skill: { words: '薄肉加工' } });
  });
});
