import { scryptSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { networksOf } from '../../../packages/desk/src/config/index.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { hashPassword, isPassword } from '../../../packages/desk/src/office/session/password.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { PDF, post, upload } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());

const send = async (changes: Parameters<typeof request>[1] = {}, network: Parameters<typeof request>[0] = 'kyoto'): Promise<RfqRow> => {
  const response = await post(desk.app, request(network, changes));
  expect(response.status, await response.clone().text()).toBe(201);
  return (await desk.desk.store.rfqs.byNumber(((await response.json()) as RfqReceipt).number))!;
};
const now = async (row: RfqRow): Promise<RfqRow> => (await desk.desk.store.rfqs.get(row.id))!;

describe('signing in', () => {
  it('by a link that counts once, opens nothing by itself, and sets a strict cookie of which the store keeps a hash', async () => {
    desk = await threeNetworks();
    await submit(desk, '/office/login', { email: 'Office@kyoto-shisaku.example.jp' });
    await submit(desk, '/office/login', { email: 'stranger@example.com' });
    await deliver(desk);
    expect(desk.smtp.mails.map(({ to }) => to.join())).toEqual(['office@kyoto-shisaku.example.jp']);
    const { link } = lastMail(desk, 'office@kyoto-shisaku.example.jp');
    const scanned = await desk.app.request(link);
    expect(scanned.headers.get('set-cookie')).toBeNull();
    const entered = await submit(desk, link, {});
    const cookie = entered.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-desk=[\w-]{43}; .*Path=\/.*HttpOnly.*Secure.*SameSite=Strict/i);
    expect((await submit(desk, link, {})).status).toBe(410);
    expect((await desk.app.request('/office', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
    expect(JSON.stringify(await desk.desk.store.db.selectFrom('sessions').selectAll().execute())).not.toContain(/=([\w-]{43})/.exec(cookie)![1]);
  });

  it('by a password, kept as a salted scrypt hash; wrong ones are counted', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    expect((await submit(desk, '/office/password', { csrf, password: 'short' }, headers)).headers.get('location')).toContain('short');
    await submit(desk, '/office/password', { csrf, password: '京都の試作はみんなでつくる' }, headers);
    expect((await desk.app.request('/office', { headers })).status).toBe(303); // Other sessions end.
    const login = (password: string): Promise<Response> => submit(desk, '/office/login', { email: 'office@kyoto-shisaku.example.jp', password });
    expect((await login('京都の試作はみんなでつくる')).headers.get('location')).toBe('/office');
    const codes = [];
    for (let tries = 0; tries < 8; tries += 1) codes.push((await login('違うパスワード')).status);
    expect(codes.at(-1)).toBe(429);
    expect(codes[0]).toBe(401);
  });

  it('a hash is salted, names its costs and fits only its password', async () => {
    desk = await threeNetworks();
    const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
    expect(one).not.toBe(two);
    // N=2^15, r=8, p=3 is one of the minimums of OWASP's Password Storage Cheat Sheet.
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(await isPassword('correct horse', one)).toBe(true);
    expect(await isPassword('correct hors', one)).toBe(false);
    expect(await isPassword('', null)).toBe(false);
  });

  it('by a password whose hash was cheaper once: it still fits, and is made anew', async () => {
    desk = await threeNetworks();
    await signIn(desk);
    const user = (await desk.desk.store.users.byEmail('kyoto-shisaku', 'office@kyoto-shisaku.example.jp'))!;
    const salt = Buffer.alloc(16, 7);
    const old = `scrypt$32768$8$1$${salt.toString('base64url')}$${scryptSync('京都の試作はみんなでつくる', salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }).toString('base64url')}`;
    await desk.desk.store.users.update(user.id, { passwordHash: old });
    const login = async (password: string): Promise<number> => (await submit(desk, '/office/login', { email: user.email, password })).status;
    const kept = async (): Promise<string> => (await desk.desk.store.users.get(user.id))!.passwordHash!;
    expect(await login('違うパスワード')).toBe(401);
    expect(await kept()).toBe(old);
    expect(await login('京都の試作はみんなでつくる')).toBe(303);
    const renewed = await kept();
    expect(renewed).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect([await login('京都の試作はみんなでつくる'), await login('違うパスワード'), await kept()]).toEqual([303, 401, renewed]);
  });

  it('ends by disuse and by leaving', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    desk.setNow('2026-11-18T10:01:00Z');
    expect((await desk.app.request('/office', { headers })).status).toBe(303);
    const second = await signIn(desk);
    await submit(desk, '/office/logout', { csrf: second.csrf }, second.headers);
    expect((await desk.app.request('/office', { headers: second.headers })).status).toBe(303);
    expect(csrf).not.toBe(second.csrf);
  });

  it('ends after seven days, though it was used every few hours', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const start = Date.parse('2026-11-18T01:00:00Z');
    for (let hours = 7; hours < 7 * 24; hours += 7) {
      desk.setNow(new Date(start + hours * 3_600_000).toISOString());
      expect((await desk.app.request('/office', { headers })).status, `${hours} hours`).toBe(200);
    }
    desk.setNow(new Date(start + 7 * 24 * 3_600_000 - 1000).toISOString());
    expect((await desk.app.request('/office', { headers })).status).toBe(200);
    desk.setNow(new Date(start + 7 * 24 * 3_600_000).toISOString());
    expect((await desk.app.request('/office', { headers })).headers.get('location')).toBe('/office/login');
  });

  it('ends with the next request when the address is taken off the list, and with it the links to drawings', async () => {
    desk = await threeNetworks();
    const file = await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string };
    const row = await send({ attachments: [file] });
    const { headers, csrf } = await signIn(desk);
    const drawing = /href="([^"]*\/files\/[^"]+)"/.exec(await text(desk, `/office/rfqs/${row.id}`, headers))![1]!.replace('https://desk.example.jp', '');
    expect((await desk.app.request(drawing)).status).toBe(200);
    const { networks } = desk.desk;
    Object.assign(desk.desk, { networks: networksOf(networks.all().map((network) => ({ ...network, config: { ...network.config, office: { ...network.config.office, users: ['someone-else@kyoto.example.jp'] } } }))) });
    for (const path of ['/office', `/office/rfqs/${row.id}`, '/office/rfqs.csv', '/office/queue.json', '/office/members']) {
      const refused = await desk.app.request(path, { headers });
      expect([refused.status, refused.headers.get('location'), await refused.text()], path).toEqual([303, '/office/login', '']);
    }
    expect((await submit(desk, `/office/rfqs/${row.id}`, { csrf, do: 'declined', reason: 'まだ入れるか' }, headers)).headers.get('location')).toBe('/office/login');
    expect((await now(row)).state).toBe('hands');
    expect((await desk.app.request(drawing)).status).toBe(403);
    // Nor is a link mailed to sign in anew.
    await submit(desk, '/office/login', { email: 'office@kyoto-shisaku.example.jp' });
    const before = desk.smtp.mails.length;
    await deliver(desk);
    expect(desk.smtp.mails.slice(before).filter(({ mail }) => mail.text?.includes('/office/enter/'))).toEqual([]);
  });
});

describe('what is not ours', () => {
  it('posts without the session’s secret, from other sites, or to another network’s request are refused', async () => {
    desk = await threeNetworks();
    const row = await send();
    const { headers, csrf } = await signIn(desk);
    const path = `/office/rfqs/${row.id}`;
    const decline = { do: 'declined', reason: '…' };
    expect((await submit(desk, path, decline, headers)).status).toBe(403);
    expect((await submit(desk, path, { ...decline, csrf: 'x'.repeat(csrf.length) }, headers)).status).toBe(403);
    expect((await submit(desk, path, { ...decline, csrf }, { ...headers, origin: 'https://evil.example' })).status).toBe(403);
    expect((await submit(desk, path, { ...decline, csrf }, { ...headers, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await submit(desk, path, { ...decline, csrf })).status).toBe(303); // To the sign-in page.
    const other = await signIn(desk, 'migakiya');
    expect((await desk.app.request(path, { headers: other.headers })).status).toBe(404);
    expect((await submit(desk, path, { ...decline, csrf: other.csrf }, other.headers)).status).toBe(404);
    expect((await now(row)).state).toBe('hands');
  });
});

describe('the office at work', () => {
  it('takes a request by telephone and records what came by fax, with its time: the clock stops as by mail', async () => {
    desk = await threeNetworks({ members: { minasoko: { fax: '0774-00-0000' } } });
    const { headers, csrf } = await signIn(desk);
    const fields: [string, string][] = [
      ['csrf', csrf], ['key', 'a'.repeat(36)], ['channel', 'phone'], ['kind', 'prototype'], ['description', '=cmd()'], ['processes', 'マシニング加工'], ['materials', 'A5052'],
      ['quantity', '５個'], ['name', '山田'], ['phone', '075-111-2222'], ['disclosure', 'candidates'], ['consents', 'privacy'], ['consents', 'network'],
    ];
    const wrong = await submit(desk, '/office/new', fields.map(([name, value]): [string, string] => [name, name === 'quantity' ? 'たくさん' : value]), headers);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('075-111-2222')]);
    expect((await submit(desk, '/office/new', fields, headers)).status).toBe(303);
    expect((await submit(desk, '/office/new', fields, headers)).status).toBe(303); // Pressed twice: one request.
    const rows = await desk.desk.store.rfqs.list({ network: 'kyoto-shisaku' });
    expect(rows).toHaveLength(1);
    const row = rows[0]!;
    expect(row).toMatchObject({ channel: 'phone', state: 'hands' });
    await deliver(desk);
    const told = desk.smtp.mails.filter(({ to, mail }) => to.includes('office@kyoto-shisaku.example.jp') && mail.subject?.includes('電話かFAX'));
    expect(told.some(({ mail }) => mail.text?.includes('みなそこ精工'))).toBe(true);
    expect(await text(desk, `/office/rfqs/${row.id}/sheet/minasoko`, headers)).toContain('FAX回答用紙');

    desk.setNow('2026-11-18T02:30:00Z');
    const act = (fieldsOf: Record<string, string>): Promise<Response> => submit(desk, `/office/rfqs/${row.id}`, { csrf, ...fieldsOf }, headers);
    expect((await act({ do: 'member-answered', member: 'minasoko', verdict: 'can', channel: 'fax', saidAt: '10:50' })).status).toBe(303);
    expect(stateOf(await now(row))!.answers[0]).toMatchObject({ member: 'minasoko', channel: 'fax', at: '2026-11-18T01:50:00.000Z' });
    expect((await act({ do: 'lead-named', member: 'minasoko' })).status).toBe(303);
    expect((await act({ do: 'estimate-offered', member: 'minasoko', price: '50,000', leadTime: '3', straight: 'yes', channel: 'fax', saidAt: '11:10' })).status).toBe(303);
    expect((await now(row)).answeredAt).toBe('2026-11-18T02:10:00.000Z');
    const [estimate] = stateOf(await now(row))!.estimates;
    for (const one of [{ do: 'estimate-accepted', estimate: estimate!.id, channel: 'phone' }, { do: 'delivered' }, { do: 'closed', 'proven-minasoko': '五軸加工、薄肉加工' }]) expect((await act(one)).status, one.do).toBe(303);
    const facts = await desk.desk.store.facts.list('kyoto-shisaku', 'offered');
    expect(facts.map(({ data }) => (data as { about: string }).about)).toEqual(expect.arrayContaining(['five-axis-machining', 'thin-sheet']));
    await submit(desk, `/office/facts/${facts[0]!.id}`, { csrf, state: 'accepted' }, headers);
    const csv = await (await submit(desk, '/office/facts.csv', { csrf }, headers)).text();
    expect(csv).toContain('minasoko,みなそこ精工,');
    const list = await text(desk, '/office/rfqs.csv?year=2026', headers);
    expect(list).toContain("'=cmd()");
    expect(await text(desk, '/office/figures', headers)).toMatch(/約束の時刻までに返事<\/th><td class="figure">1件のうち1件<\/td><td class="figure">100%<\/td>/);
  });

  it('keeps notes on members to itself', async () => {
    desk = await threeNetworks();
    const { headers, csrf } = await signIn(desk);
    await submit(desk, '/office/members/minasoko', { csrf, busyUntil: '2026-12-20', level: 'A', text: '社長は午前がよい', direct: '3' }, headers);
    expect(await text(desk, '/office/members', headers)).toContain('社長は午前がよい');
    await send();
    await deliver(desk);
    expect(await text(desk, lastMail(desk, 'minasoko@members.example.jp').link)).not.toContain('社長は午前がよい');
    expect(await text(desk, '/office/figures', headers)).toMatch(/会員に直接届いた注文<\/th><td class="figure">3件/);
    expect((await submit(desk, '/office/members/nobody', { csrf }, headers)).status).toBe(404);
  });
});
