// What people read in their mail: for whom it is, who writes, what it says and what to do next, in their language.
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RoutingEvent } from '../../../packages/desk/src/routing/index.js';
import type { TestDesk } from '../support/desk.js';
import { post, rfq } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, threeNetworks } from './network.js';

let desk: TestDesk;
afterEach(() => desk.close());
const office = { kind: 'office', id: 'tanaka' } as const;

/** The whole way from the request to the order, with a question, a reminder and another lead. */
async function wholeWay(language: 'ja' | 'en'): Promise<void> {
  const english = Object.fromEntries(['minasoko', 'hozuki', 'kumoi', 'tsuzumi'].map((id) => [id, { email: `${id}@members.example.jp`, language }]));
  desk = await threeNetworks({ members: english });
  const receipt = await (await post(desk.app, request('kyoto', { language }))).json() as RfqReceipt;
  await deliver(desk);
  const id = (await desk.desk.store.rfqs.byNumber(receipt.number))!.id;
  const does = async (event: Record<string, unknown> & { type: RoutingEvent['type'] }): Promise<void> => {
    expect(await dispatch(desk.desk, id, { by: office, channel: 'desk', ...event } as never), event.type).not.toHaveProperty('refused');
    await deliver(desk);
  };
  const { link } = lastMail(desk, 'minasoko@members.example.jp');
  await submit(desk, link, { do: 'answer', verdict: 'question', text: '図面はありますか' });
  await submit(desk, link, { do: 'answer', verdict: 'can' });
  await deliver(desk);
  await does({ type: 'lead-named', member: 'minasoko' });
  await submit(desk, link, { do: 'estimate', price: '120000', leadTime: '5', validUntil: '2026-12-31' });
  const state = stateOf((await desk.desk.store.rfqs.get(id))!)!;
  if (!state.estimates[0]!.sentAt) await does({ type: 'estimate-sent', estimate: state.estimates[0]!.id });
  await deliver(desk);
  await submit(desk, lastMail(desk, 'hanako@example.com').link, { do: 'accept', estimate: state.estimates[0]!.id });
  await deliver(desk);
  while (await desk.sender.run() > 0);
}
const mailsTo = (to: RegExp): { subject: string; text: string }[] => desk.smtp.mails.filter((one) => to.test(one.to[0]!)).map(({ mail }) => ({ subject: mail.subject ?? '', text: mail.text ?? '' }));

describe('a letter', () => {
  it('in Japanese names its reader and its writer, then what it is about, and ends with where the office is', async () => {
    await wholeWay('ja');
    const members = mailsTo(/minasoko@members/), customer = mailsTo(/hanako/).filter(({ subject }) => !subject.includes('受け付けました'));
    expect(members.length).toBeGreaterThanOrEqual(3);
    expect(customer.length).toBeGreaterThanOrEqual(3);
    for (const { text } of members) expect(text).toMatch(/^.*みなそこ精工.* 御中\n\nいつもお世話になっております。[^\n]+です。\n\n受付番号: /);
    for (const { text } of customer) expect(text).toMatch(/^お世話になっております。[^\n]+です。\n\n受付番号: /);
    for (const { text } of [...members, ...customer]) {
      expect(text).toMatch(/\n-- \n/);
      // No dates as computers write them, nothing left open.
      expect(text.split('\n-- \n')[0]!.replace(/https?:\S+/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|null|NaN|\[object/);
    }
    expect(customer.find(({ subject }) => subject.includes('お見積り'))!.text).toContain('有効期限: 2026年12月31日(木)');
  });

  it('in English is English to the last word', async () => {
    await wholeWay('en');
    const members = mailsTo(/minasoko@members/), customer = mailsTo(/hanako/);
    expect(members.length).toBeGreaterThanOrEqual(3);
    for (const { text } of members) expect(text).toMatch(/^Dear [^\n]+,\n\nNumber: /);
    expect(customer.find(({ subject }) => subject.includes('estimate'))!.text).toMatch(/Valid until: Thu,? 31 December 2026/);
    // But for what people wrote and what they are called.
    for (const { text, subject } of [...members, ...customer]) {
      const ours = text.split('\n-- \n')[0]!.split('\n').filter((line) => !/^(>|What is wanted|Name|Dear|https?:)/.test(line) && !/アルミ/.test(line)).join('\n');
      expect(`${subject}\n${ours}`).not.toMatch(/[\u3040-\u30ff]/);
    }
  });

  it('reaches addresses and is asked back to the office, whatever the letter', async () => {
    await wholeWay('ja');
    for (const { mail } of desk.smtp.mails) {
      expect([mail.subject, mail.replyTo?.value[0]?.address]).toEqual([mail.subject, 'office@kyoto-shisaku.example.jp']);
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    }
  });

  it('in its own words stands in no mail that strangers can have sent: the customer’s name least', async () => {
    await wholeWay('ja');
    for (const { text } of mailsTo(/hanako/)) expect(text).not.toContain(rfq().sender.name);
  });
});
