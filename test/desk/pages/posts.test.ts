// What may be posted to the pages of members, customers and the office: how much, and from where.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, threeNetworks } from '../flow/network.js';
import { signIn } from '../office/session.js';

let desk: TestDesk;
let row: RfqRow;
let answer: string;
let status: string;
beforeEach(async () => {
  desk = await threeNetworks();
  const receipt = await (await post(desk.app, request('kyoto'))).json() as RfqReceipt;
  await deliver(desk);
  row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
  answer = lastMail(desk, 'minasoko@members.example.jp').link;
  status = new URL(receipt.statusUrl!).pathname;
});
afterEach(() => desk.close());
const now = async (): Promise<RfqRow> => (await desk.desk.store.rfqs.get(row.id))!;
const answersOf = async (): Promise<(string | undefined)[]> => stateOf(await now())!.answers.map(({ text }) => text);
const many = Array.from({ length: 10_000 }, (_, index): [string, string] => [`field${index}`, 'x']);

describe('a form that is too long', () => {
  it.each([
    ['a text of more than 5,000 characters', [['text', 'あ'.repeat(5001)]]],
    ['10,000 fields', many],
    ['10,000 times the same field', many.map((): [string, string] => ['text', ''])],
    ['more bytes than any form has', [['text', 'x'.repeat(300_000)]]],
  ] as [string, [string, string][]][])('with %s is refused as a whole, on every page, and says how to mend it', async (_, fields) => {
    const { headers, csrf } = await signIn(desk);
    const before = await now();
    const posts: [path: string, fields: [string, string][], headers?: Record<string, string>][] = [
      [answer, [['do', 'answer'], ['verdict', 'can']]], [status, [['do', 'withdraw']]], [`/office/rfqs/${row.id}`, [['csrf', csrf], ['do', 'declined'], ['reason', 'いま手一杯です']], headers],
      ['/office/members/minasoko', [['csrf', csrf], ['level', 'A']], headers], ['/office/login', [['email', 'office@kyoto-shisaku.example.jp']]],
    ];
    for (const [path, own, more] of posts) {
      const response = await submit(desk, path, [...own, ...fields], more);
      expect(response.status, path).toBe(413);
      const page = await response.text();
      for (const words of ['5,000字まで', '何も送られていません', '残っています', 'at most 5,000 characters', 'still there']) expect(page).toContain(words);
    }
    expect(await now()).toEqual(before);
    expect(await desk.desk.store.notes.list('kyoto-shisaku')).toEqual([]);
    expect(desk.log.filter((line) => line.includes('"status":413'))).toHaveLength(posts.length);
  });

  it('is read no further than its limit, though it never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 65_536; controller.enqueue(new Uint8Array(65_536).fill(97)); } });
    const response = await desk.app.request(answer, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: endless, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(1_000_000);
  });

  it('is not one of 5,000 characters, line breaks as browsers send them aside: all of it is kept', async () => {
    const words = `${'あ\n'.repeat(2499)}終わり`.slice(0, 5000);
    expect((await submit(desk, answer, { do: 'answer', verdict: 'can', text: words.replaceAll('\n', '\r\n') })).status).toBe(303);
    expect(await answersOf()).toEqual([words]);
  });
});

describe('a post to a page behind a link', () => {
  const ours = 'https://desk.example.jp';
  const send = (path: string, headers: Record<string, string>): Promise<Response> => submit(desk, path, path === answer ? { do: 'answer', verdict: 'can', text: JSON.stringify(headers) } : { do: 'withdraw' }, headers);

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that hides its name, as the browser tells', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another host of the same town', { origin: 'https://town.example.jp', 'sec-fetch-site': 'same-site' }],
    ['a page of the network that may send requests', { origin: 'https://town.example.jp' }],
    ['our name without encryption', { origin: 'http://desk.example.jp' }],
    ['the browser’s address line', { 'sec-fetch-site': 'none' }],
  ])('from %s is refused though it has the link, and says what to do', async (_, headers) => {
    const before = await now();
    for (const path of [answer, status, `${answer}/fresh`, `${status}/fresh`]) {
      const response = await send(path, headers);
      expect(response.status, path).toBe(403);
      const page = await response.text();
      expect(page).toContain('メールのリンクからページを開き直して');
      expect(page).toContain('open the page from the link in your mail');
    }
    expect(await now()).toEqual(before);
  });

  it('counts from our own page, whatever the age of the browser', async () => {
    const browsers = [{ origin: ours, 'sec-fetch-site': 'same-origin' }, { origin: 'null', 'sec-fetch-site': 'same-origin' }, { origin: 'null' }, { origin: ours }, {}];
    for (const [index, headers] of browsers.entries()) {
      desk.setNow(`2026-11-18T01:1${index}:00Z`);
      expect((await send(answer, headers as Record<string, string>)).status).toBe(303);
    }
    expect(await answersOf()).toContain('{}');
    expect((await send(status, { origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect((await now()).state).toBe('declined');
  });
});

describe('a form that no page of ours sends', () => {
  it('with one field twice counts by the first, and a second decision in it does nothing', async () => {
    expect((await submit(desk, answer, [['do', 'answer'], ['verdict', 'cannot'], ['do', 'delivered'], ['verdict', 'can'], ['text', 'できません'], ['text', 'できます']])).status).toBe(303);
    expect(stateOf(await now())!.answers).toMatchObject([{ verdict: 'cannot', text: 'できません' }]);
    const { headers, csrf } = await signIn(desk);
    const before = await now();
    for (const fields of [[['csrf', 'x'], ['csrf', csrf]], [['csrf', ''], ['csrf', csrf]]] as [string, string][][]) {
      expect((await submit(desk, `/office/rfqs/${row.id}`, [...fields, ['do', 'declined'], ['reason', 'いま手一杯です']], headers)).status).toBe(403);
    }
    expect(await now()).toEqual(before);
  });

  it.each([
    ['application/json', JSON.stringify({ do: 'answer', verdict: 'can' })],
    ['text/plain', 'do=answer&verdict=can'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="do"\r\n\r\nanswer\r\n--x\r\nContent-Disposition: form-data; name="verdict"\r\n\r\ncan\r\n--x--\r\n'],
    ['', 'do=answer&verdict=can'],
  ])('of the kind %j changes nothing and is answered by the page', async (type, body) => {
    const before = await now();
    const response = await Promise.resolve(desk.app.request(answer, { method: 'POST', headers: type ? { 'content-type': type } : {}, body }));
    expect([response.status, (await response.text()).includes('<form method="post">')]).toEqual([422, true]);
    const customer = await Promise.resolve(desk.app.request(status, { method: 'POST', headers: type ? { 'content-type': type } : {}, body: body.replace('answer', 'withdraw') }));
    expect([400, 409, 422]).toContain(customer.status);
    expect(await now()).toEqual(before);
  });

  it('is not believed about who sends it: members, seats and requests of others named in it', async () => {
    const before = await now();
    for (const fields of [{ do: 'vote', seat: 'hozuki', accept: 'yes' }, { do: 'lead', member: 'minasoko' }, { do: 'team', member: 'minasoko' }, { do: 'send', estimate: 'x' }, { do: 'delivered' }]) {
      expect([409, 422]).toContain((await submit(desk, answer, fields)).status);
    }
    expect(await now()).toEqual(before);
    await submit(desk, answer, { do: 'answer', verdict: 'can', member: 'hozuki', rfq: 'another', by: 'office' });
    expect(stateOf(await now())!.answers.map(({ member }) => member)).toEqual(['minasoko']);
  });

  it('cannot take a link to another network’s request: there it opens nothing', async () => {
    const other = await (await post(desk.app, request('migakiya', { kind: 'prototype', processes: ['研磨'], materials: [] }))).json() as RfqReceipt;
    const there = (await desk.desk.store.rfqs.byNumber(other.number))!;
    const { links } = desk.desk;
    const who = { kind: 'member', id: 'minasoko' } as const;
    for (const claims of [{ network: 'kyoto-shisaku', rfq: there.id }, { network: 'migakiya', rfq: there.id }, { network: 'migakiya', rfq: row.id }]) {
      const token = links.make({ purpose: 'answer', who, ...claims });
      expect((await desk.app.request(`/answer/${token}`)).status).toBe(410);
      expect((await submit(desk, `/answer/${token}`, { do: 'answer', verdict: 'can' })).status).toBe(410);
    }
  });
});
