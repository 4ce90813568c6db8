import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { createMailer, createSender, type Mailer } from '../../../packages/desk/src/mail/index.js';
import { requestFreshLink } from '../../../packages/desk/src/links/index.js';
import { bounce } from '../../../packages/desk/src/ops/bounce.js';
import type { MailRow, RfqRow } from '../../../packages/desk/src/store/index.js';
import { report } from '../support/bounces.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';

const MAIN = 'minasoko@members.example.jp';
const PHONE = 'minasoko-phone@example.jp';
const io = { out: (): void => undefined, err: (): void => undefined, cwd: '/' };

onBothStores('a member with a computer and a supervisor’s phone', (fresh) => {
  let desk: TestDesk;
  beforeEach(async () => { desk = await threeNetworks({ store: await fresh(), members: { minasoko: { email: MAIN, alsoTo: [PHONE] } } }); });
  afterEach(() => desk.close());

  const accepted = async (): Promise<RfqRow> => {
    const receipt = await (await post(desk.app, request('kyoto'))).json() as RfqReceipt;
    return (await desk.desk.store.rfqs.byNumber(receipt.number))!;
  };
  const now = async ({ id }: RfqRow): Promise<RfqRow> => (await desk.desk.store.rfqs.get(id))!;
  const rows = async (address: string): Promise<MailRow[]> => (await desk.desk.store.outbox.list()).filter(({ toAddress }) => toAddress === address);
  const caught = (address: string): number => desk.smtp.mails.filter(({ to }) => to.includes(address)).length;

  it('hears of a request on both at once, once each, in mails of their own', async () => {
    const { number } = await accepted();
    await deliver(desk);
    await deliver(desk);
    for (const address of [MAIN, PHONE]) {
      expect(lastMail(desk, address).to).toEqual([address]);
      expect(lastMail(desk, address).mail.subject).toContain(number);
      expect(caught(address)).toBe(1);
    }
    expect(lastMail(desk, PHONE).mail.messageId).not.toBe(lastMail(desk, MAIN).mail.messageId);
  });

  it('gives one answer, whichever of the two it comes from', async () => {
    const row = await accepted();
    await deliver(desk);
    expect((await submit(desk, lastMail(desk, PHONE).link, { do: 'answer', verdict: 'can' })).status).toBe(303);
    expect((await submit(desk, lastMail(desk, MAIN).link, { do: 'answer', verdict: 'can' })).status).toBe(303);
    expect(stateOf(await now(row))!.answers.filter(({ member }) => member === 'minasoko')).toMatchObject([{ verdict: 'can' }]);
  });

  it('is written to again only where a mail did not get through', async () => {
    await accepted();
    const mailer = createMailer(desk.smtp.url, { name: 'x', address: 'desk@example.jp' }, 1000);
    const withoutPhone: Mailer = { ...mailer, send: (mail) => (mail.toAddress === PHONE ? Promise.reject(Object.assign(new Error('later'), { responseCode: 451, command: 'RCPT TO' })) : mailer.send(mail)) };
    await createSender({ store: desk.desk.store, mailer: withoutPhone, now: desk.desk.now, log: createLog('silent'), leaseSeconds: 2 }).run();
    mailer.close();
    expect([caught(MAIN), caught(PHONE)]).toEqual([1, 0]);
    expect([await rows(MAIN), await rows(PHONE)]).toMatchObject([[{ state: 'sent' }], [{ state: 'waiting', attempts: 1 }]]);
    desk.setNow('2026-11-18T01:00:10Z');
    await deliver(desk);
    expect([caught(MAIN), caught(PHONE)]).toEqual([1, 1]);
  });

  it('gets both mails after all where a worker died with them in its hands', async () => {
    await accepted();
    const leased = await desk.desk.store.tx((r) => r.outbox.lease('dead', '2026-11-18T01:00:00.000Z', '2026-11-18T01:00:02.000Z', 100));
    expect(leased.map(({ toAddress }) => toAddress)).toEqual(expect.arrayContaining([MAIN, PHONE]));
    await deliver(desk);
    expect([caught(MAIN), caught(PHONE)]).toEqual([0, 0]);
    desk.setNow('2026-11-18T01:00:03Z');
    await deliver(desk);
    expect([caught(MAIN), caught(PHONE)]).toEqual([1, 1]);
  });

  describe('when the phone’s mail comes back', () => {
    it('is still reached at its computer: the clock runs on, its answer counts, and the office reads which address it was', async () => {
      const row = await accepted();
      await deliver(desk);
      const before = await now(row);
      const [phone] = await rows(PHONE);
      await bounce(desk.desk, report(phone!.messageId), io);
      expect([await rows(MAIN), await rows(PHONE)]).toMatchObject([[{ state: 'sent' }], [{ state: 'bounced', lastError: 'DSN 5.1.1' }]]);
      expect(await now(row)).toEqual(before);
      await deliver(desk);
      const told = lastMail(desk, 'office@kyoto-shisaku.example.jp', 'メールが届きませんでした').mail.text;
      expect(told).toContain(PHONE);
      expect(told).toContain(`主な宛先の ${MAIN} には、同じメールを別に送っています`);
      expect((await submit(desk, lastMail(desk, MAIN).link, { do: 'answer', verdict: 'can' })).status).toBe(303);
      expect(stateOf(await now(row))!.answers).toMatchObject([{ member: 'minasoko', verdict: 'can' }]);
    });

    it('speaks of no further address where the computer’s comes back', async () => {
      await accepted();
      await deliver(desk);
      await bounce(desk.desk, report((await rows(MAIN))[0]!.messageId), io);
      await deliver(desk);
      expect(lastMail(desk, 'office@kyoto-shisaku.example.jp', 'メールが届きませんでした').mail.text).not.toContain('追加の宛先');
      expect(await rows(PHONE)).toMatchObject([{ state: 'sent' }]);
    });
  });

  it('gets a fresh link on both, which opens the page of the request', async () => {
    const { number } = await accepted();
    await deliver(desk);
    const old = lastMail(desk, PHONE).link;
    desk.setNow('2026-12-18T01:00:00Z');
    await requestFreshLink(desk.desk, old.slice(old.lastIndexOf('/') + 1));
    await deliver(desk);
    for (const address of [MAIN, PHONE]) {
      const { link } = lastMail(desk, address, '新しいリンク');
      expect(link).not.toBe(old);
      expect(await text(desk, link)).toContain(number);
    }
    expect((await rows(PHONE)).filter(({ kind }) => kind === 'fresh-link')).toHaveLength(1);
  });

  it('reads the month’s digest at its computer only', async () => {
    await accepted();
    await deliver(desk);
    desk.setNow('2026-12-01T01:00:00Z');
    await desk.desk.hooks.tick(desk.desk);
    const digests = async (address: string): Promise<number> => (await rows(address)).filter(({ kind }) => kind === 'digest').length;
    expect([await digests(MAIN), await digests(PHONE)]).toEqual([1, 0]);
  });
});

onBothStores('an office of two people', (fresh) => {
  const SECOND = 'second@office.example.jp';
  let desk: TestDesk;
  beforeEach(async () => { desk = await threeNetworks({ store: await fresh(), office: { alsoTo: [SECOND] } }); });
  afterEach(() => desk.close());

  it('hears of a request at both mailboxes, once each', async () => {
    const { number } = await (await post(desk.app, request('kyoto', { disclosure: 'office' }))).json() as RfqReceipt;
    await deliver(desk);
    await deliver(desk);
    const first = desk.desk.config.networks[0]!.office.email;
    for (const address of [first, SECOND]) {
      expect(lastMail(desk, address).mail.subject).toContain(number);
      expect(desk.smtp.mails.filter(({ to }) => to.includes(address))).toHaveLength(1);
    }
  });

  it('is told at the other mailbox that one of them does not work, and of that letter nothing more', async () => {
    await post(desk.app, request('kyoto', { disclosure: 'office' }));
    await deliver(desk);
    const to = async (address: string): Promise<MailRow[]> => (await desk.desk.store.outbox.list()).filter(({ toAddress }) => toAddress === address);
    const first = desk.desk.config.networks[0]!.office.email;
    const [letter] = await to(first);
    expect(await bounce(desk.desk, report(letter!.messageId), io)).toBe(0);
    await deliver(desk);
    const told = lastMail(desk, SECOND, 'メールが届きませんでした');
    expect(told.mail.text).toContain('事務局の宛先（設定の office）です');
    expect((await to(first)).map(({ kind }) => kind)).not.toContain('office-bounced');
    const [alarm] = (await to(SECOND)).filter(({ kind }) => kind === 'office-bounced');
    expect(await bounce(desk.desk, report(alarm!.messageId), io)).toBe(0);
    expect((await desk.desk.store.outbox.list()).filter(({ kind }) => kind === 'office-bounced')).toHaveLength(1);
  });

  it('is named at the foot of the member’s page, without a gap where it has no telephone', async () => {
    await post(desk.app, request('kyoto'));
    await deliver(desk);
    const { email } = desk.desk.config.networks[0]!.office;
    const page = await text(desk, lastMail(desk, 'minasoko@members.example.jp').link);
    expect(page.slice(page.indexOf('<footer'))).toMatch(new RegExp(`</span>　<span class="whole">${email}</span>`));
  });
});
