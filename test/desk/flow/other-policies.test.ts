import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { policyOf } from '../../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import { signIn } from '../office/session.js';
import { post } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';
import type { TestDesk } from '../support/desk.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';

onBothStores('the other two ways', (fresh) => {
  let desk: TestDesk;
  afterEach(() => desk.close());

  /** A desk whose Kyoto network works in another way. */
  const working = async (name: 'raise-hands' | 'direct'): Promise<void> => {
    desk = await threeNetworks({ store: await fresh() });
    Object.assign(desk.desk.networks.get('kyoto-shisaku')!.config, { policy: { name } });
    expect(policyOf(name).id).toBe(name);
  };
  const send = async (changes: Parameters<typeof request>[1] = {}): Promise<{ row: () => Promise<RfqRow>; status: string; number: string }> => {
    const response = await post(desk.app, request('kyoto', changes));
    expect(response.status, await response.clone().text()).toBe(201);
    const { number, statusUrl } = await response.json() as RfqReceipt;
    await deliver(desk);
    return { number, status: new URL(statusUrl!).pathname, row: async () => (await desk.desk.store.rfqs.byNumber(number))! };
  };
  const to = (member: string, words = ''): string => lastMail(desk, `${member}@members.example.jp`, words).link;

  describe('raise hands', () => {
    it('asks all who can, of whom the office chooses among those that want it; its price goes straight to the customer', async () => {
      await working('raise-hands');
      const { row, status, number } = await send();
      const link = to('minasoko', number);
      expect(lastMail(desk, 'minasoko@members.example.jp', number).mail.text).not.toContain('できない場合も');
      const { headers, csrf } = await signIn(desk);
      const { id } = await row();
      const lead = { csrf, do: 'lead-named', member: 'minasoko' };
      // Nobody is designated: only a hand that was raised can be taken.
      expect((await submit(desk, `/office/rfqs/${id}`, { ...lead, urgent: 'yes', reason: '急ぎ' }, headers)).status).toBe(409);
      expect((await submit(desk, link, { do: 'answer', verdict: 'hand' })).status).toBe(303);
      expect((await submit(desk, `/office/rfqs/${id}`, lead, headers)).status).toBe(303);
      await deliver(desk);
      expect((await submit(desk, to('minasoko', '幹事企業をお願いします'), { do: 'estimate', price: '98,000', straight: 'yes' })).status).toBe(303);
      await deliver(desk);
      const mail = lastMail(desk, 'hanako@example.com', '98,000円');
      const estimate = /name="estimate" value="([^"]+)"/.exec(await text(desk, mail.link))![1]!;
      expect((await submit(desk, status, { do: 'accept', estimate })).status).toBe(303);
      expect(await row()).toMatchObject({ state: 'ordered', lead: 'minasoko' });
    });
  });

  describe('direct', () => {
    it('asks only the members that the customer named, who compares their prices and chooses; the others are told', async () => {
      await working('direct');
      const { row, status, number } = await send({ recipients: ['minasoko', 'tsuzumi'] });
      const asked = desk.smtp.mails.flatMap(({ to: receivers }) => receivers).filter((address) => address.endsWith('@members.example.jp'));
      expect(asked.sort()).toEqual(['minasoko@members.example.jp', 'tsuzumi@members.example.jp']);
      for (const [member, price] of [['minasoko', '120000'], ['tsuzumi', '99000']] as const) expect((await submit(desk, to(member, number), { do: 'estimate', price })).status).toBe(303);
      const page = await text(desk, status);
      expect(page).toContain('120,000円');
      expect(page).toContain('99,000円');
      const estimate = (await text(desk, status)).split('つづみ歯車')[1]!.match(/name="estimate" value="([^"]+)"/)![1]!;
      expect((await submit(desk, status, { do: 'accept', estimate })).status).toBe(303);
      await deliver(desk);
      expect(await row()).toMatchObject({ state: 'ordered', lead: 'tsuzumi' });
      expect(lastMail(desk, 'tsuzumi@members.example.jp').mail.subject).toContain('ご注文になりました');
      expect(lastMail(desk, 'minasoko@members.example.jp').mail.text).not.toContain('99,000');
    });
  });
});
