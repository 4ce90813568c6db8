import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, createSender, UnsafeMail, type MailDraft } from '../../../packages/desk/src/mail/index.js';
import { afterFailure } from '../../../packages/desk/src/mail/backoff.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { rfq } from '../support/rfqs.js';

const draft = (change: Partial<MailDraft> = {}): MailDraft => ({
  network: 'kyoto', key: 'one', kind: 'notice', to: { name: '山田 花子', address: 'hanako@example.com' }, subject: '【K-1】件名①', text: '本文\n. \n二行目', ...change,
});

describe('mail', () => {
  let t: TestDesk;
  beforeEach(async () => { t = await testDesk({ now: '2026-11-20T01:00:00Z' }); });
  afterEach(() => t.close());
  const enqueue = (change?: Partial<MailDraft>) => t.desk.store.tx((r) => t.desk.mail.enqueue(r, draft(change)));

  it('arrives as plain text with its Japanese words, and is marked sent', async () => {
    await enqueue({ replyTo: 'office@kyoto.example.jp' });
    expect(await t.sender.run()).toBe(1);
    const [caught] = t.smtp.mails;
    expect(caught).toMatchObject({ from: 'desk@example.jp', to: ['hanako@example.com'] });
    expect(caught?.mail).toMatchObject({ subject: '【K-1】件名①', text: '本文\n. \n二行目', html: false });
    expect(caught?.mail.from?.value).toEqual([{ name: '試作ネット', address: 'desk@example.jp' }]);
    expect(caught?.mail.replyTo?.value[0]?.address).toBe('office@kyoto.example.jp');
    expect(caught?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    const [row] = await t.desk.store.outbox.list();
    expect(row).toMatchObject({ state: 'sent', attempts: 1, messageId: caught?.mail.messageId });
    expect(await t.sender.run()).toBe(0);
  });

  it.each([
    ['a line break in the address', { to: { address: 'a@example.com\r\nBcc: b@example.com' } }],
    ['two addresses', { to: { address: 'a@example.com, b@example.com' } }],
    ['a name in the address', { to: { address: 'X <a@example.com>' } }],
    ['a line break in the subject', { subject: 'Hello\nBcc: b@example.com' }],
    ['a null in the subject', { subject: 'Hello\u0000' }],
    ['a line break in the address for answers', { replyTo: 'a@example.com\nBcc: b@example.com' }],
  ])('is never made with %s', async (_, change) => {
    await expect(enqueue(change)).rejects.toThrow(UnsafeMail);
    expect(await t.desk.store.outbox.list()).toEqual([]);
  });

  it('has no other headers than ours, whatever a name or a text says', async () => {
    await enqueue({ to: { name: 'x"\r\nBcc: evil@example.com\r\n\r\n<script>', address: 'hanako@example.com' }, text: 'a\r\n\r\nBcc: evil@example.com\r\n.\r\nRCPT TO:<evil@example.com>\r\n' });
    await t.sender.run();
    const [caught] = t.smtp.mails;
    expect(caught?.to).toEqual(['hanako@example.com']);
    expect([...caught!.mail.headers.keys()].sort()).toEqual(
      ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-auto-response-suppress']);
    expect(caught?.mail.text).toContain('Bcc: evil@example.com');
  });

  it('carries subject and names beyond ASCII as mail servers take them, in lines of at most 76 bytes', async () => {
    const subject = '【KS-2611-ABCD】ご依頼が届きました。𠮷野家・髙島屋・はしご﨑もそのままに、とても長い件名でも切れずに届きます';
    await enqueue({ subject, to: { name: '髙橋 製作所（株）', address: 'hanako@example.com' }, text: `${'改行のないとても長い一行です。'.repeat(40)}\n> 引用` });
    await t.sender.run();
    const [caught] = t.smtp.mails;
    expect(caught?.mail.subject).toBe(subject);
    expect(caught?.mail.to).toMatchObject({ value: [{ name: '髙橋 製作所（株）' }] });
    expect(caught?.mail.text).toContain('改行のないとても長い一行です。'.repeat(40));
    expect(caught!.raw.split('\r\n').filter((line) => Buffer.byteLength(line) > 76 && !/^(Message-ID|X-)/.test(line))).toEqual([]);
    expect(caught!.raw.split('\r\n\r\n')[0]).toMatch(/^[\x00-\x7f]*$/);
  });

  it('is tried again later when the server cannot take it now', async () => {
    await enqueue();
    t.smtp.refuse({ at: 'rcpt', code: 451 });
    expect(await t.sender.run()).toBe(0);
    const [row] = await t.desk.store.outbox.list();
    expect(row).toMatchObject({ state: 'waiting', attempts: 1, nextAt: '2026-11-20T01:00:10.000Z' });
    expect(row?.lastError).toContain('451');
    t.smtp.refuse(undefined);
    expect(await t.sender.run()).toBe(0);
    t.setNow('2026-11-20T01:00:10Z');
    expect(await t.sender.run()).toBe(1);
  });

  it('is tried again when nobody listens', async () => {
    await enqueue();
    const log = createLog('silent');
    const sender = createSender({ store: t.desk.store, mailer: createMailer('smtp://127.0.0.1:1', { name: 'x', address: 'desk@example.jp' }, 500), now: t.desk.now, log, leaseSeconds: 2 });
    expect(await sender.run()).toBe(0);
    expect((await t.desk.store.outbox.list())[0]).toMatchObject({ state: 'waiting', lastError: expect.stringContaining('ESOCKET') as unknown });
  });

  it('is shown as bounced when the address is refused for good', async () => {
    await enqueue();
    t.smtp.refuse({ at: 'rcpt', code: 550 });
    await t.sender.run();
    expect((await t.desk.store.outbox.list())[0]).toMatchObject({ state: 'bounced' });
    expect((await t.desk.store.outbox.counts('kyoto')).bounced).toBe(1);
    // What the server said may hold the address; only codes are kept and logged.
    expect(JSON.stringify(t.log)).not.toContain('hanako');
  });

  it('waits ever longer, and is stuck after some days, but never for a wrong password', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30].map((attempts) => (afterFailure({ code: 'ESOCKET' }, attempts) as { seconds: number }).seconds);
    expect(seconds).toEqual([10, 30, 60, 120, 300, 900, 1800, 3600, 7200, 7200, 7200]);
    expect(afterFailure({ code: 'ESOCKET' }, 66)).toEqual({ state: 'stuck' });
    expect(afterFailure({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 1)).toMatchObject({ state: 'waiting' });
    expect(afterFailure({ responseCode: 554, command: 'DATA' }, 1)).toEqual({ state: 'bounced' });
    expect(afterFailure({ responseCode: 554, command: 'CONN' }, 1)).toMatchObject({ state: 'waiting' });
  });

  it('reaches one reader in the order it was written for one request, and others meanwhile', async () => {
    const insert = (number: string) => t.desk.store.rfqs.insert({ number, network: 'kyoto', rfq: rfq(), acceptedAt: '2026-11-20T01:00:00.000Z' });
    const [one, two] = [await insert('K-1'), await insert('K-2')];
    for (let index = 0; index < 4; index += 1) for (const { id, number } of [one, two]) await enqueue({ key: `${number}-${index}`, rfqId: id, subject: `${number}-${index}` });
    const begun: string[] = [];
    let under = 0;
    let most = 0;
    const mailer = { close: () => undefined, send: async ({ subject }: { subject: string }) => {
      begun.push(subject);
      most = Math.max(most, under += 1);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      under -= 1;
    } };
    await createSender({ store: t.desk.store, mailer: mailer as never, now: t.desk.now, log: createLog('silent'), leaseSeconds: 30 }).run();
    for (const number of ['K-1', 'K-2']) expect(begun.filter((subject) => subject.startsWith(number))).toEqual([0, 1, 2, 3].map((index) => `${number}-${index}`));
    expect(most).toBe(2);
  });

  it('goes out once although several workers look at the same time', async () => {
    for (let index = 0; index < 40; index += 1) await enqueue({ key: `k${index}` });
    const mailer = createMailer(t.smtp.url, { name: 'x', address: 'desk@example.jp' }, 1000);
    const workers = Array.from({ length: 4 }, () => createSender({ store: t.desk.store, mailer, now: t.desk.now, log: createLog('silent'), leaseSeconds: 30 }));
    const sent = await Promise.all(workers.map((worker) => worker.run()));
    mailer.close();
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(new Set(t.smtp.mails.map(({ mail }) => mail.messageId)).size).toBe(40);
    expect(t.smtp.mails).toHaveLength(40);
  });
});
