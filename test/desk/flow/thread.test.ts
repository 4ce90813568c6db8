import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { post } from '../support/rfqs.js';
import type { TestDesk } from '../support/desk.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';
import { onBothStores } from '../support/stores.js';

onBothStores('the thread', (fresh) => {
  const opened = async (options: Parameters<typeof threeNetworks>[0] = {}): Promise<TestDesk> => threeNetworks({ ...options, store: await fresh() });

  let desk: TestDesk;
  afterEach(() => desk.close());

  const office = { kind: 'office', id: 'tanaka' } as const;

  describe('Kyoto’s way, from the form to the order', () => {
    it('reaches the members with the skill, who answer; the office names the lead; the customer sees the estimate', async () => {
      desk = await opened();
      const response = await post(desk.app, request('kyoto'));
      expect(response.status).toBe(201);
      const receipt = await response.json() as RfqReceipt;
      expect(receipt.answerBy).toBe('2026-11-18T03:00:00.000Z');
      await deliver(desk);
      const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
      const asked = stateOf(row)!.asked.map(({ member }) => member);
      expect(asked).toContain('minasoko');
      for (const member of asked) expect(lastMail(desk, `${member}@members.example.jp`).mail.subject).toContain('ご回答をお願いします');
      expect(lastMail(desk, 'office@kyoto-shisaku.example.jp').mail.text).toContain('みなそこ精工');

      const { link } = lastMail(desk, 'minasoko@members.example.jp');
      expect(await text(desk, link)).toContain('アルミ（A5052）のブラケット');
      expect((await desk.desk.store.rfqs.get(row.id))!.rev).toBe(row.rev); // Opening a link changes nothing.
      expect((await submit(desk, link, { do: 'answer', verdict: 'can', text: '3日でできます' })).status).toBe(303);
      expect((await submit(desk, link, { do: 'estimate', price: '１２０，０００円', leadTime: '5', validUntil: '2026-12-31' })).status).toBe(303);
      expect(await text(desk, receipt.statusUrl!.replace('https://desk.example.jp', ''))).not.toContain('120,000');

      expect(await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko' })).not.toHaveProperty('refused');
      const offered = stateOf((await desk.desk.store.rfqs.get(row.id))!)!.estimates[0]!;
      expect(await dispatch(desk.desk, row.id, { type: 'estimate-sent', by: office, estimate: offered.id })).not.toHaveProperty('refused');
      await deliver(desk);
      const toCustomer = lastMail(desk, 'hanako@example.com');
      expect(toCustomer.mail.text).toContain('120,000円');
      const page = await text(desk, toCustomer.link);
      expect(page).toContain('120,000円');
      expect(page).toContain('この見積りで注文する');
      expect((await submit(desk, toCustomer.link, { do: 'accept', estimate: offered.id })).status).toBe(303);
      await deliver(desk);
      expect(lastMail(desk, 'minasoko@members.example.jp').mail.subject).toContain('ご注文になりました');
      const after = (await desk.desk.store.rfqs.get(row.id))!;
      expect(after).toMatchObject({ state: 'ordered', lead: 'minasoko', answeredAt: '2026-11-18T01:00:00.000Z' });
    });
  });
});
