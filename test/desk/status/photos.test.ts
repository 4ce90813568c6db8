import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, request, text, threeNetworks } from '../flow/network.js';

let desk: TestDesk;
afterEach(() => desk.close());
const office = { kind: 'office', id: 'tanaka' } as const;
const PNG = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

/** A keepsake that was accepted and waits for photos. */
async function keepsake(): Promise<{ id: string; page: string }> {
  desk = await threeNetworks();
  const rfq = request('migakiya', { kind: 'consumer', keepsake: { item: '祖父の銀杯' }, description: '黒くなった銀杯を磨いてほしい', processes: ['mirror-polishing'], disclosure: 'all-members' });
  const response = await post(desk.app, rfq);
  expect(response.status, await response.clone().text()).toBe(201);
  const receipt = await response.json() as RfqReceipt;
  const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
  for (const seat of stateOf(row)!.reviewers.slice(0, 4)) await dispatch(desk.desk, row.id, { type: 'voted', by: office, seat, member: seat, accept: true, liaison: true });
  expect((await desk.desk.store.rfqs.get(row.id))!.state).toBe('photo');
  await deliver(desk);
  return { id: row.id, page: new URL(receipt.statusUrl!).pathname };
}

async function send(page: string, files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): Promise<Response> {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('photos', new File([bytes], name));
  return desk.app.request(page, { method: 'POST', body: form });
}

describe('photos of a keepsake', () => {
  it('are asked for by mail and page, taken from the page, and open to those asked', async () => {
    const { id, page } = await keepsake();
    expect(desk.smtp.mails.some(({ to, mail }) => to.includes('hanako@example.com') && mail.subject?.includes('お写真'))).toBe(true);
    expect(await text(desk, page)).toContain('type="file"');
    const response = await send(page, [['全体.png', PNG], ['../傷.png', PNG]]);
    expect([response.status, response.headers.get('location')]).toEqual([303, `${page.split('/').at(-1)}?done`]);
    const row = (await desk.desk.store.rfqs.get(id))!;
    expect((await desk.desk.store.files.of(id)).map(({ name, type }) => `${name} ${type}`).sort()).toEqual(['傷.png image/png', '全体.png image/png'].sort());
    expect(row.rfq.attachments).toHaveLength(2);
    expect((await desk.desk.store.outbox.list({ rfqId: id })).some(({ kind }) => kind === 'member-files-open')).toBe(true);
    expect(await text(desk, page)).toContain('全体.png');
  });

  it('that are none, broken, or too late are refused, and nothing of them stays', async () => {
    const { id, page } = await keepsake();
    const left = async (): Promise<number> => {
      let count = 0;
      for await (const path of desk.desk.files.olderThan(new Date(Date.now() + 60_000))) count += path === '' ? 0 : 1;
      return count;
    };
    expect((await send(page, [['virus.png', new Uint8Array(Buffer.from('MZ'.padEnd(500, 'x')))]])).status).toBe(415);
    expect((await send(page, [['good.png', PNG], ['virus.exe', PNG]])).status).toBe(415);
    expect((await send(page, [])).status).toBe(422);
    const broken = await desk.app.request(page, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nbroken' });
    expect([408, 422]).toContain(broken.status);
    expect([await left(), await desk.desk.store.files.of(id)]).toEqual([0, []]);
    await dispatch(desk.desk, id, { type: 'declined', by: office, reason: '…' });
    expect((await send(page, [['a.png', PNG]])).status).toBe(409);
    expect(await left()).toBe(0);
  });
});
