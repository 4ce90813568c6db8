import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readBounce } from '../../../packages/desk/src/mail/index.js';
import { bounce, readMail } from '../../../packages/desk/src/ops/bounce.js';
import { report } from '../support/bounces.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { post, rfq } from '../support/rfqs.js';

describe('a report of delivery', () => {
  it('names the mail that failed for good, by the headers that came back', async () => {
    for (const headers of ['text/rfc822-headers', 'message/rfc822']) expect(await readBounce(report('<a@example.jp>', { headers }))).toEqual({ kind: 'failed', messageId: '<a@example.jp>', code: '5.1.1' });
  });

  it.each([['exim', '5.0.0'], ['exchange', '5.1.10'], ['gmail', '5.1.1'], ['utf8', '5.1.1'], ['folded', '5.1.1']])('is read as servers write it: %s', async (server, code) => {
    expect(await readBounce(await readFile(new URL(`reports/${server}.eml`, import.meta.url)))).toEqual({ kind: 'failed', messageId: '<Ien85djYgqFkYB87Ty59CA@example.jp>', code });
  });

  it('of a mail that arrived, was read or passed on is none', async () => {
    for (const action of ['delivered', 'relayed', 'expanded']) expect(await readBounce(report('<a@example.jp>', { action, status: '2.0.0' }))).toEqual({ kind: 'none' });
  });

  it('of a delay is none yet, and an absence note or any other mail is none at all', async () => {
    expect(await readBounce(report('<a@example.jp>', { action: 'delayed', status: '4.4.1' }))).toEqual({ kind: 'delayed' });
    expect(await readBounce(Buffer.from('Subject: Undelivered Mail\r\nIn-Reply-To: <a@example.jp>\r\n\r\nAction: failed\r\nMessage-ID: <a@example.jp>\r\n'))).toEqual({ kind: 'none' });
    for (const raw of ['', '\0\xff', 'x'.repeat(100_000)]) expect(await readBounce(Buffer.from(raw))).toEqual({ kind: 'none' });
  });
});

describe('sanchi-desk bounce', () => {
  const io = { out: (): void => undefined, err: (): void => undefined, cwd: '/' };
  let t: TestDesk | undefined;
  afterEach(async () => {
    await t?.close();
    t = undefined;
  });

  it('marks the mail, tells the office once, and leaves a line in the log of the request', async () => {
    t = await testDesk();
    const { store } = t.desk;
    await post(t.app, rfq());
    await t.sender.run();
    const receipt = (await store.outbox.list()).find(({ kind }) => kind === 'receipt')!;
    for (let time = 0; time < 2; time += 1) expect(await bounce(t.desk, report(receipt.messageId), io)).toBe(0);
    expect(await store.outbox.get(receipt.id)).toMatchObject({ state: 'bounced', lastError: 'DSN 5.1.1' });
    const told = (await store.outbox.list()).filter(({ kind }) => kind === 'office-bounced');
    expect(told).toMatchObject([{ toAddress: 'office@kyoto.example.jp', state: 'waiting' }]);
    expect(told[0]!.body).toContain('hanako@example.com');
    expect((await store.events.of(receipt.rfqId!)).filter(({ kind }) => kind === 'mail-bounced')).toMatchObject([{ actorKind: 'system', data: { mail: receipt.id, code: '5.1.1' } }]);
    expect(t.log.join('')).not.toContain('hanako@example.com');
    // A report of the office's own mail makes no further mail.
    await t.sender.run();
    await bounce(t.desk, report(told[0]!.messageId), io);
    expect((await store.outbox.list()).filter(({ kind }) => kind === 'office-bounced')).toHaveLength(1);
  });

  it('leaves alone what it did not send, with 0, so that no report of the report is made', async () => {
    t = await testDesk();
    expect(await bounce(t.desk, report('<stranger@example.com>'), io)).toBe(0);
    expect(await bounce(t.desk, Buffer.from('Subject: hello\r\n\r\nhello'), io)).toBe(0);
    expect(await t.desk.store.outbox.list()).toEqual([]);
  });

  it('reads no mail of any size', async () => {
    const endless = (async function* () { for (;;) yield await Promise.resolve(Buffer.alloc(1_000_000)); })();
    await expect(readMail(endless)).rejects.toThrow('大きすぎ');
    expect((await readMail((async function* () { yield await Promise.resolve('a'); yield Buffer.from('b'); })())).toString()).toBe('ab');
  });
});
