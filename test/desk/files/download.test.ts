import type { RfqReceipt } from '@sanchi/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileRow, Subject } from '../../../packages/desk/src/store/index.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { PDF, post, rfq, upload } from '../support/rfqs.js';

describe('download', () => {
  let t: TestDesk;
  let file: FileRow;
  let allowed: boolean;
  const m1: Subject = { kind: 'member', id: 'm1' };
  beforeEach(async () => {
    allowed = true;
    t = await testDesk({ now: '2026-11-20T01:00:00Z', hooks: { mayOpen: () => Promise.resolve(allowed || { code: 'nda', message: { ja: '秘密保持契約がまだです', en: 'No NDA yet' } }) } });
    const { id } = await (await upload(t.app, '図面.pdf', PDF)).json() as { id: string };
    const { number } = await (await post(t.app, rfq({ attachments: [{ id, name: '', size: 0, type: '' } as never].map((each) => ({ ...each as object, name: 'a.pdf' })) as never }))).json() as RfqReceipt;
    file = (await t.desk.store.files.of((await t.desk.store.rfqs.byNumber(number))!.id))[0]!;
  });
  afterEach(() => t.close());
  const get = (url: string, init?: RequestInit) => t.app.request(url.replace('https://desk.example.jp', ''), init);

  it('gives the bytes as an attachment that no browser shows in the desk’s name, and logs who took them', async () => {
    const response = await get(t.desk.files.url(file, m1));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%9B%B3%E9%9D%A2.pdf",
      'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer',
    });
    expect(await t.desk.store.downloads.of(file.rfqId!)).toMatchObject([{ fileId: file.id, actorKind: 'member', actor: 'm1', at: '2026-11-20T01:00:00.000Z' }]);
  });

  it('is not opened for a scanner that asks for the headers alone', async () => {
    const read = vi.spyOn(t.desk.files, 'read');
    const response = await get(t.desk.files.url(file, m1), { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(PDF.length)]);
    expect(read).not.toHaveBeenCalled();
    expect(await t.desk.store.downloads.of(file.rfqId!)).toEqual([]);
  });

  it('is refused when the person may no longer open it, and says why', async () => {
    const url = t.desk.files.url(file, m1);
    allowed = false;
    const response = await get(url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('秘密保持契約がまだです');
    expect(await t.desk.store.downloads.of(file.rfqId!)).toEqual([]);
  });

  it('is refused with a link that expired, was forged, is for something else, or names another request', async () => {
    const url = t.desk.files.url(file, m1);
    expect((await get(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect((await get('/files/../../etc/passwd')).status).toBe(404);
    const other = (change: object) => t.desk.links.url('files', t.desk.links.make({ purpose: 'file', network: 'kyoto', file: file.id, rfq: file.rfqId!, who: m1, ...change }));
    expect((await get(other({ purpose: 'status' }))).status).toBe(404);
    expect((await get(other({ rfq: 'another' }))).status).toBe(404);
    expect((await get(other({ file: 'another' }))).status).toBe(404);
    t.setNow('2026-11-20T02:00:00Z');
    expect((await get(url)).status).toBe(410);
    expect(await t.desk.store.downloads.of(file.rfqId!)).toEqual([]);
  });
});
