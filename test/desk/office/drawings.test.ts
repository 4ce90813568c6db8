import { afterEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { PDF } from '../support/rfqs.js';
import { deliver, lastMail, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());

interface Work { readonly row: RfqRow; add(files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[], more?: { csrf?: string; headers?: Record<string, string> }): Promise<Response>; page(): Promise<string>; left(): Promise<number> }

/** A request that came by fax and has been entered. */
async function entered(): Promise<Work> {
  desk = await threeNetworks();
  const { headers, csrf } = await signIn(desk);
  const response = await submit(desk, '/office/new', [['csrf', csrf], ['channel', 'fax'], ['kind', 'prototype'], ['description', 'アルミの台座'], ['processes', 'マシニング加工'], ['name', '山田'], ['email', 'hanako@example.com'],
    ['disclosure', 'candidates'], ['consents', 'privacy'], ['consents', 'network']], headers);
  const path = response.headers.get('location')!.replace('?entered', '');
  expect(await text(desk, response.headers.get('location')!, headers)).toMatch(/受け付けました。[^]*アルミの台座/);
  await deliver(desk);
  const row = (await desk.desk.store.rfqs.get(path.split('/').at(-1)!))!;
  return {
    row, page: () => text(desk, path, headers),
    async add(files, more = {}) {
      const form = new FormData();
      form.append('csrf', more.csrf ?? csrf);
      form.append('channel', 'fax');
      for (const [name, bytes] of files) form.append('files', new File([bytes], name));
      return desk.app.request(`${path}/files`, { method: 'POST', body: form, headers: more.headers ?? headers });
    },
    async left() {
      let count = 0;
      for await (const path of desk.desk.files.olderThan(new Date(Date.now() + 60_000))) count += path === '' ? 0 : 1;
      return count;
    },
  };
}

describe('drawings that came by fax', () => {
  it('become part of the request: members are told and open them, the customer sees them, the log says by which way', async () => {
    const { row, add, page } = await entered();
    expect((await add([['図面 1.pdf', PDF], ['図面 2.pdf', PDF]])).status).toBe(303);
    await deliver(desk);
    const told = lastMail(desk, 'minasoko@members.example.jp', '図面や写真を開けるようになりました');
    const answer = await text(desk, told.link);
    const file = /href="https:\/\/desk\.example\.jp([^"]+)" download>図面 1\.pdf/.exec(answer)![1]!;
    const download = await desk.app.request(file);
    expect([download.status, Buffer.from(await download.arrayBuffer()).equals(Buffer.from(PDF))]).toEqual([200, true]);
    expect(await text(desk, lastMail(desk, 'hanako@example.com', row.number).link)).toContain('図面 2.pdf');
    expect(await page()).toMatch(/（FAX）<br><strong>図面・写真を添えました（2件）/);
  });

  it('are refused where they are none, with the page and nothing left behind; so is whoever is not the office, and what comes too late', async () => {
    const { row, add, page, left } = await entered();
    const refused = await add([['図面.pdf', PDF], ['図面.exe', PDF]]);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
    expect((await add([])).status).toBe(422);
    expect((await add([['図面.pdf', PDF]], { csrf: 'guessed' })).status).toBe(403);
    expect((await add([['図面.pdf', PDF]], { headers: {} })).status).toBe(303); // To the sign-in page.
    expect((await add([['図面.pdf', PDF]], { headers: { cookie: (await signIn(desk, 'migakiya')).cookie } })).status).toBe(404);
    expect(await page()).toContain('図面・写真を添える');
    await dispatch(desk.desk, row.id, { type: 'declined', by: { kind: 'office', id: 'tanaka' }, reason: '…' });
    expect((await add([['図面.pdf', PDF]])).status).toBe(409);
    expect(await page()).not.toContain('図面・写真を添える');
    expect([await left(), await desk.desk.store.files.of(row.id)]).toEqual([0, []]);
  });
});
