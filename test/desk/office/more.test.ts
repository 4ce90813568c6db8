import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { csvResponse } from '../../../packages/desk/src/office/csv.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { PDF, post, upload } from '../support/rfqs.js';
import { request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());
const office = { kind: 'office', id: 'tanaka' } as const;
const send = async (policy: 'kyoto' | 'rodan21' = 'kyoto'): Promise<RfqRow> => {
  const { number } = await (await post(desk.app, request(policy, { disclosure: 'all-members' }))).json() as RfqReceipt;
  return (await desk.desk.store.rfqs.byNumber(number))!;
};

describe('the queue', () => {
  it('tells its script what it shows, and being looked at by a script keeps no session alive', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const row = await send();
    expect(await text(desk, '/office', headers)).toContain('<script type="module" src="/assets/queue.js">');
    const look = (with_: Record<string, string>): Promise<Response> => Promise.resolve(desk.app.request('/office/queue.json', { headers: with_ }));
    expect(await (await look(headers)).json()).toMatchObject({ open: [{ number: row.number, clock: { text: '営業時間であと 2時間' }, href: `/office/rfqs/${row.id}` }] });
    for (const path of ['/assets/queue.js', '/assets/lit-html.js']) {
      const response = await desk.app.request(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
      expect(await response.text()).not.toMatch(/\bfrom\s*["'](?!\.\/lit-html\.js)/);
    }
    expect((await look({})).status).toBe(303);
    expect(await (await look((await signIn(desk, 'migakiya')).headers)).json()).toEqual({ open: [] });
    for (const [at, status] of [['03:00', 200], ['06:00', 200], ['08:59', 200], ['09:01', 303]] as const) {
      desk.setNow(`2026-11-18T${at}:00Z`);
      expect((await look(headers)).status, at).toBe(status);
    }
  });
});

describe('a team by stages', () => {
  it('has a row for each, with those first who are known for it', async () => {
    desk = await threeNetworks();
    const network = desk.desk.networks.get('rodan21')!;
    const [lead, designer] = network.directory.members.map(({ id }) => id) as [string, string];
    (network.members as Map<string, object>).set(designer, { email: 'd@example.jp', stages: ['設計'] });
    const { headers, csrf } = await signIn(desk, 'rodan21');
    const row = await send('rodan21');
    await dispatch(desk.desk, row.id, { type: 'interview-recorded', by: office, heldOn: '2026-11-18', note: '相談' });
    await dispatch(desk.desk, row.id, { type: 'nda-signed', by: office, covers: 'network' });
    await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: lead });
    const page = await text(desk, `/office/rfqs/${row.id}`, headers);
    for (const stage of ['企画', '設計', '試作', '製造', '販売']) expect(page).toContain(`<input type="hidden" name="part" value="${stage}">`);
    const design = page.slice(page.indexOf('name="part" value="設計"'));
    expect(/<option value="([\w-]+)"[^>]*>[^<]*（◎）/.exec(design)?.[1]).toBe(designer);
    const fields: [string, string][] = [['csrf', csrf], ['do', 'team-formed'], ['part', '企画'], ['member', lead], ['part', '設計'], ['member', designer], ['part', '試作'], ['member', '']];
    expect((await submit(desk, `/office/rfqs/${row.id}`, fields, headers)).status).toBe(303);
    expect(stateOf((await desk.desk.store.rfqs.get(row.id))!)!.team).toEqual([{ member: lead, part: '企画' }, { member: designer, part: '設計' }]);
  });
});

describe('ratings', () => {
  it('stand in the year’s figures of the office, and in no mail', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const row = await send();
    await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: '急ぎ' });
    await dispatch(desk.desk, row.id, { type: 'estimate-offered', by: office, member: 'minasoko', price: { price: 1000 }, straight: true });
    const [estimate] = stateOf((await desk.desk.store.rfqs.get(row.id))!)!.estimates;
    for (const cause of [{ type: 'estimate-accepted', by: office, estimate: estimate!.id }, { type: 'delivered', by: office }, { type: 'closed', by: office, rating: 2 }] as const) await dispatch(desk.desk, row.id, cause);
    expect(await text(desk, '/office/figures', headers)).toMatch(/みなそこ精工<\/th><td class="figure">1<\/td><td class="figure">2\.0<\/td>/);
    expect((await desk.desk.store.outbox.list({ rfqId: row.id })).some(({ body }) => body.includes('評価'))).toBe(false);
  });
});

describe('the reasons of a proposal', () => {
  it('say of whom they are', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const row = await send();
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toMatch(/提案の理由<\/h3>[^]*<strong>みなそこ精工<\/strong><ul><li>/);
  });
});

describe('signing in', () => {
  it('is not shut to the office by a stranger who tries from elsewhere', async () => {
    desk = await threeNetworks();
    Object.assign(desk.desk.config, { trustProxy: 1 });
    const from = (address: string, fields: Record<string, string>): Promise<Response> => submit(desk, '/office/login', fields, { 'x-forwarded-for': address });
    const email = 'office@kyoto-shisaku.example.jp';
    const tries = [];
    for (let count = 0; count < 8; count += 1) tries.push((await from('203.0.113.1', { email, password: 'wrong-password' })).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    expect((await from('198.51.100.1', { email, password: 'wrong-password' })).status).toBe(401);
    expect((await from('198.51.100.1', { email })).status).toBe(303);
  });
});

describe('cells of a CSV file', () => {
  it('are no formulas, in half or full width', async () => {
    desk = await threeNetworks();
    const app = new Hono().get('/', (c) => csvResponse(c, 'a.csv', [['=1', '＝1', '@x', '\tx', '-1', '＋1', 'a, b', 5]]));
    expect((await (await app.request('/')).text()).trim()).toBe('\'=1,\'＝1,\'@x,\'\tx,-1,\'＋1,"a, b",5');
  });
});

describe('what a sender wants removed', () => {
  it('is removed from one request that has ended, for good, and the log says who did it', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    const file = await (await upload(desk.app, 'ひみつ.pdf', PDF)).json() as { id: string; name: string; size: number; type: string };
    const { number } = await (await post(desk.app, request('kyoto', { description: 'ひみつの依頼', attachments: [file] }))).json() as RfqReceipt;
    const row = (await desk.desk.store.rfqs.byNumber(number))!;
    const other = await send();
    const erase = (fields: Record<string, string>): Promise<Response> => submit(desk, `/office/rfqs/${row.id}/purge`, { csrf, ...fields }, headers);
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).not.toContain('/purge');
    expect((await erase({ sure: 'yes' })).status).toBe(409); // Not ended.
    await submit(desk, `/office/rfqs/${row.id}`, { csrf, do: 'declined', reason: 'ひみつの理由' }, headers);
    expect((await erase({ sure: 'yes' })).status).toBe(409); // Its mails have not left.
    while (await desk.sender.run() > 0);
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toContain('/purge');
    expect((await erase({})).status).toBe(409); // Not sure.
    expect((await submit(desk, `/office/rfqs/${row.id}/purge`, { sure: 'yes' }, headers)).status).toBe(403);
    expect((await erase({ sure: 'yes' })).status).toBe(303);
    const events = await desk.desk.store.events.of(row.id);
    const left = [await desk.desk.store.rfqs.get(row.id), events, await desk.desk.store.files.of(row.id), await desk.desk.store.outbox.list({ rfqId: row.id })];
    expect(JSON.stringify(left)).not.toMatch(/ひみつの|山田|hanako|090-1234/);
    expect(readdirSync(desk.desk.config.files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
    expect(events.at(-1)).toMatchObject({ kind: 'purged', actorKind: 'office', actor: (await desk.desk.store.users.byEmail('kyoto-shisaku', 'office@kyoto-shisaku.example.jp'))!.id });
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toContain('個人情報は削除されています');
    expect((await desk.desk.store.rfqs.get(other.id))!.rfq.sender.name).toBe('山田 花子');
    expect((await erase({ sure: 'yes' })).status).toBe(303); // Pressed twice.
  });
});
