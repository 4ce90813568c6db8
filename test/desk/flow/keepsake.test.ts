import { afterEach, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import { signIn } from '../office/session.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';

onBothStores('a keepsake', (fresh) => {
  let desk: TestDesk;
  afterEach(() => desk.close());

  it('goes from the photo to the rough price, by post there and back, and is closed, rated and proves a skill', async () => {
    desk = await threeNetworks({ store: await fresh() });
    const response = await post(desk.app, request('migakiya', {
      kind: 'consumer', keepsake: { item: '祖父の銀杯' }, description: '黒くなった銀杯を磨いてほしい', processes: ['mirror-polishing'], materials: [], quantities: [], disclosure: 'all-members',
    }));
    expect(response.status, await response.clone().text()).toBe(201);
    const receipt = await response.json() as RfqReceipt;
    const status = new URL(receipt.statusUrl!).pathname;
    const row = async (): Promise<RfqRow> => (await desk.desk.store.rfqs.byNumber(receipt.number))!;
    const { headers, csrf } = await signIn(desk, 'migakiya');
    const { id } = await row();
    const act = async (fields: Record<string, string>): Promise<void> => {
      const done = await submit(desk, `/office/rfqs/${id}`, { csrf, ...fields }, headers);
      expect(done.status, fields['do']).toBe(303);
    };
    const seats = stateOf(await row())!.reviewers.slice(0, 4);
    const liaison = seats[0]!;
    for (const seat of seats) await act({ do: 'voted', seat, accept: 'yes', ...(seat === liaison ? { liaison: 'yes' } : {}) });
    await act({ do: 'lead-named', member: 'yukige' });
    await deliver(desk);
    const { link } = lastMail(desk, 'yukige@members.example.jp', receipt.number);
    expect((await submit(desk, link, { do: 'estimate', price: '8000', priceTo: '12000' })).status).toBe(303);
    const [estimate] = stateOf(await row())!.estimates;
    await act({ do: 'estimate-sent', estimate: estimate!.id });
    expect((await submit(desk, status, { do: 'accept', estimate: estimate!.id })).status).toBe(409);
    expect((await submit(desk, status, { do: 'accept', estimate: estimate!.id, risk: 'yes' })).status).toBe(303);
    expect((await submit(desk, link, { do: 'arrived' })).status).toBe(303);
    expect((await submit(desk, link, { do: 'returned' })).status).toBe(303);
    await deliver(desk);
    expect(lastMail(desk, 'hanako@example.com').mail.subject).toContain('お返ししました');
    expect(await row()).toMatchObject({ state: 'returned', closedAt: null });
    expect(await text(desk, '/office', headers)).toMatch(new RegExp(`動いているもの[\\s\\S]*${receipt.number}[\\s\\S]*終わったもの`));
    expect((await submit(desk, status, { do: 'withdraw' })).status).toBe(409);

    await act({ do: 'closed', 'proven-yukige': '鏡面研磨', rating: '5' });
    expect(await row()).toMatchObject({ state: 'closed', closedAt: '2026-11-18T01:00:00.000Z' });
    expect(await text(desk, '/office/figures', headers)).toContain('<td class="figure">5.0</td>');
    expect(await desk.desk.store.facts.list('migakiya', 'offered')).toMatchObject([{ member: 'yukige', kind: 'proven' }]);
    for (const page of [status, link]) expect(await text(desk, page)).not.toContain('評価');
  });

  it('an answer posted twice is one answer and one mail; another answer is a change that history tells', async () => {
    desk = await threeNetworks({ store: await fresh() });
    const response = await post(desk.app, request('kyoto'));
    const receipt = await response.json() as RfqReceipt;
    const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
    await deliver(desk);
    const { link } = lastMail(desk, 'minasoko@members.example.jp');
    const news = async (): Promise<number> => (await desk.desk.store.outbox.list({ rfqId: row.id })).filter(({ kind }) => kind === 'office-news').length;
    const said = async (): Promise<string[]> => stateOf((await desk.desk.store.rfqs.get(row.id))!)!.answers.map(({ verdict }) => verdict);
    const answer = { do: 'answer', verdict: 'can', text: '3日でできます' };
    const posts = await Promise.all([submit(desk, link, answer), submit(desk, link, answer)]);
    expect(posts.map(({ status }) => status)).toEqual([303, 303]);
    desk.setNow('2026-11-18T01:30:00Z');
    expect((await submit(desk, link, answer)).status).toBe(303);
    expect([await said(), await news()]).toEqual([['can'], 1]);
    const { headers, csrf } = await signIn(desk);
    const recorded = await submit(desk, `/office/rfqs/${row.id}`, { csrf, do: 'member-answered', member: 'minasoko', verdict: 'can', text: '3日でできます', channel: 'phone' }, headers);
    expect([recorded.status, await recorded.text()]).toEqual([409, expect.stringContaining('変わるところがありません')]);

    desk.setNow('2026-11-18T01:40:00Z');
    expect((await submit(desk, link, { do: 'answer', verdict: 'cannot' })).status).toBe(303);
    expect((await submit(desk, link, { do: 'answer', verdict: 'cannot' })).status).toBe(303);
    expect([await said(), await news()]).toEqual([['can', 'cannot'], 2]);
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toContain('できない（前の回答：できる）');
    desk.setNow('2026-11-18T01:50:00Z');
    expect((await submit(desk, link, answer)).status).toBe(303);
    expect(await said()).toEqual(['can', 'cannot', 'can']);
  });
});
