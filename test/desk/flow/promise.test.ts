// What is promised on a Friday evening before a holiday Monday, wherever somebody reads it.
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqIntake, RfqReceipt } from '@sanchi/sdk';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import { deskHooks } from '../../../packages/desk/src/flow/index.js';
import { ORIGIN, type TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, lastMail, request, text, threeNetworks } from './network.js';
import { signIn } from '../office/session.js';

let desk: TestDesk;
afterEach(() => desk.close());

/** Friday 20 November 2026, 19:40 in Japan; Monday the 23rd is a holiday (勤労感謝の日). The office promises two of its hours. */
const FRIDAY_EVENING = '2026-11-20T10:40:00Z';
const TUESDAY_AT_11 = '2026-11-24T02:00:00.000Z';

async function send(changes: Parameters<typeof request>[1] = {}): Promise<{ row: RfqRow; receipt: RfqReceipt; status: string }> {
  const receipt = await (await post(desk.app, request('kyoto', changes))).json() as RfqReceipt;
  await deliver(desk);
  return { row: (await desk.desk.store.rfqs.byNumber(receipt.number))!, receipt, status: new URL(receipt.statusUrl!).pathname };
}

describe('a request on a Friday evening before a holiday Monday', () => {
  it('is promised an answer by Tuesday at eleven: in the form, the receipt, the mails and on every page', async () => {
    desk = await threeNetworks({ now: FRIDAY_EVENING });
    const { networks } = await (await desk.app.request('/intake', { headers: { origin: ORIGIN } })).json() as RfqIntake;
    expect(networks.find(({ id }) => id === 'kyoto-shisaku')!.answerBy).toBe(TUESDAY_AT_11);
    const { row, receipt, status } = await send();
    expect([receipt.acceptedAt, receipt.answerBy]).toEqual(['2026-11-20T10:40:00.000Z', TUESDAY_AT_11]);
    expect(lastMail(desk, 'hanako@example.com', receipt.number).mail.text).toContain('受付日時: 11月20日(金) 19:40');
    expect(lastMail(desk, 'hanako@example.com', receipt.number).mail.text).toContain('11月24日(火) 11:00 までに、最初のご返事をします');
    expect(await text(desk, status)).toMatch(/<time datetime="2026-11-24T02:00:00.000Z">11月24日\(火\) 11:00<\/time>/);
    const { mail, link } = lastMail(desk, 'minasoko@members.example.jp', receipt.number);
    expect(mail.text).toContain('11月24日(火) 11:00');
    expect(await text(desk, link)).toMatch(/11月24日\(火\) 11:00/);
    const { headers } = await signIn(desk);
    expect(lastMail(desk, 'office@kyoto-shisaku.example.jp', receipt.number).mail.text).toContain('11月24日(火) 11:00');
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toMatch(/11月24日\(火\) 11:00/);
  });

  it('stands still over the three days: nobody is reminded, and on Tuesday at ten half of the time is left', async () => {
    desk = await threeNetworks({ now: FRIDAY_EVENING });
    const { row, receipt } = await send();
    const { headers } = await signIn(desk);
    const left = async (): Promise<string> => new RegExp(`${receipt.number}</a>[^]*?data-label="期限"[^>]*>(.*?)</td>`).exec(await text(desk, '/office', headers))![1]!.replace(/<[^>]*>/g, '').trim();
    const onFriday = await left();
    const told = async (): Promise<number> => (await desk.desk.store.outbox.list({ rfqId: row.id })).filter(({ kind }) => kind === 'office-escalated').length;
    for (const at of ['2026-11-21T03:00:00Z', '2026-11-22T03:00:00Z', '2026-11-23T03:00:00Z', '2026-11-23T23:59:00Z']) {
      desk.setNow(at);
      await deskHooks.tick(desk.desk);
      expect(await told(), at).toBe(0);
    }
    // The session of Friday has ended by disuse.
    Object.assign(headers, (await signIn(desk)).headers);
    expect(await left()).toBe(onFriday);
    desk.setNow('2026-11-24T01:00:00Z');
    await deskHooks.tick(desk.desk);
    expect(await told()).toBe(1);
    expect(await left()).not.toBe(onFriday);
  });

  it('is promised to a customer abroad by the own clock, with the office’s beside it', async () => {
    desk = await threeNetworks({ now: FRIDAY_EVENING });
    const { receipt, status } = await send({ language: 'en', sender: { name: 'Ana Novak', email: 'ana@example.com', country: 'SI', timeZone: 'Europe/Ljubljana' } });
    const words = /Tue,? 24 November 2026[^<]{0,4}03:00 (CET|GMT\+1)[^<]*11:00/;
    expect(lastMail(desk, 'ana@example.com', receipt.number).mail.text).toMatch(words);
    expect(await text(desk, status)).toMatch(words);
  });
});
