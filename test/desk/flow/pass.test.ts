import { afterEach, expect, it } from 'vitest';
import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import { signIn } from '../office/session.js';
import type { TestDesk } from '../support/desk.js';
import { PDF, post, upload } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from './network.js';

const POLISH = { description: '銅の鍋を磨いてほしい', processes: ['mirror-polishing'], materials: ['sus304'] };

onBothStores('passing a request on', (fresh) => {
  let desk: TestDesk;
  afterEach(() => desk.close());
  const office = { kind: 'office', id: 'tanaka' } as const;

  /** A request for polishing that came to Kyoto, where it has been offered to Migakiya. */
  async function offered(changes: Partial<Rfq> = {}, { drawing = false } = {}): Promise<{ row: RfqRow; status: string; now(): Promise<RfqRow>; passed(): Promise<RfqRow[]>; says(fields: Record<string, string>): Promise<number> }> {
    desk = await threeNetworks({ store: await fresh() });
    const attachments = drawing ? [await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string }] : [];
    const { number, statusUrl } = await (await post(desk.app, request('kyoto', { ...POLISH, attachments, ...changes }))).json() as RfqReceipt;
    const row = (await desk.desk.store.rfqs.byNumber(number))!;
    expect(await dispatch(desk.desk, row.id, { type: 'pass-offered', by: office, network: 'migakiya', reason: '磨きは燕が得意です' })).not.toHaveProperty('refused');
    await deliver(desk);
    const status = new URL(statusUrl!).pathname;
    return {
      row, status, now: async () => (await desk.desk.store.rfqs.get(row.id))!, passed: () => desk.desk.store.rfqs.list({ network: 'migakiya' }),
      says: async (fields) => (await submit(desk, status, fields)).status,
    };
  }
  const logOf = async (row: RfqRow, network: string): Promise<string> => {
    const { headers } = await signIn(desk, network);
    return (await text(desk, `/office/rfqs/${row.id}`, headers)).split('id="log"')[1]!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };

  it('needs the customer’s renewed consent, which says to whom and who there may see it; the files go with it', async () => {
    const { row, status, now, passed, says } = await offered({}, { drawing: true });
    expect(await passed()).toEqual([]);
    const page = await text(desk, status);
    expect(page).toContain('「磨き屋シンジケート」の事務局に、ご依頼の内容、図面・写真、ご連絡先を渡すことに同意します。');
    expect(page).toContain('磨きは燕が得意です');
    expect(await says({ do: 'pass', network: 'rodan21', scope: 'candidates' })).toBe(409);
    expect(await says({ do: 'pass', network: 'migakiya', scope: 'all-members' })).toBe(303);
    const [next] = await passed();
    expect(next).toMatchObject({ channel: 'transfer', passedFrom: row.id, state: 'review', rfq: { network: 'migakiya', recipients: 'office', disclosure: 'all-members' } });
    expect(next!.rfq.consents.find(({ kind }) => kind === 'network')).toMatchObject({
      version: 'desk-2', text: expect.stringMatching(/「磨き屋シンジケート」の事務局に.*全会員に見せてよい/) as string, members: { url: 'https://town.example.jp/members', updated: '2026-10-01', count: 29 },
    });
    expect(await desk.desk.store.files.of(next!.id)).toHaveLength(1);
    expect(await now()).toMatchObject({ state: 'closed' });
    await deliver(desk);
    expect(lastMail(desk, 'hanako@example.com', next!.number).mail.text).toContain(next!.number);
    // Its page leads on to the new one.
    const link = /href="https:\/\/desk.example.jp(\/status\/[^"]+)"/.exec(await text(desk, status))![1]!;
    expect(await text(desk, link)).toContain(next!.number);
    expect(await logOf(row, 'kyoto-shisaku')).toMatch(/「磨き屋シンジケート」への引き継ぎを、お客さまに尋ねました 理由：磨きは燕が得意です.*お客さま お客さまが同意し、「磨き屋シンジケート」へ引き継ぎました（見てよい人：全会員まで）/);
    expect(await logOf(next!, 'migakiya')).toMatch(new RegExp(`お客さま（引き継ぎ） 「京都試作ネット」から引き継ぎました（${row.number}） 理由：磨きは燕が得意です.*受け付けました`));
    expect(await says({ do: 'pass', network: 'migakiya', scope: 'all-members' })).toBe(409);
    expect(await passed()).toHaveLength(1);
  });

  it('never widens who may see it: what only the office might see waits at the next office, too', async () => {
    const { passed, says } = await offered({ disclosure: 'office' });
    expect(await says({ do: 'pass', network: 'migakiya' })).toBe(303);
    const [next] = await passed();
    expect(stateOf(next!)).toMatchObject({ stage: 'waiting', waiting: { reason: 'scope' }, scope: 'office', asked: [] });
    await deliver(desk);
    expect(desk.smtp.mails.flatMap(({ to }) => to).filter((address) => address.endsWith('@members.example.jp'))).toEqual([]);
  });

  it('a customer that would rather not says so: nothing is passed, the offer is gone, office and log are told', async () => {
    const { row, status, now, passed, says } = await offered();
    expect(await says({ do: 'pass-no', network: 'rodan21' })).toBe(409);
    expect(await says({ do: 'pass-no', network: 'migakiya' })).toBe(303);
    expect(await passed()).toEqual([]);
    expect(await now()).toMatchObject({ state: row.state, closedAt: null });
    expect(await text(desk, status)).not.toContain('引き継ぎに同意する');
    // From a page opened before.
    for (const what of ['pass', 'pass-no']) expect(await says({ do: what, network: 'migakiya', scope: 'candidates' }), what).toBe(409);
    await deliver(desk);
    expect(lastMail(desk, 'office@kyoto-shisaku.example.jp', '望まれませんでした').mail.text).toContain('「磨き屋シンジケート」への引き継ぎを望まれませんでした');
    expect(await logOf(row, 'kyoto-shisaku')).toMatch(/お客さま お客さまは、「磨き屋シンジケート」への引き継ぎを望まれませんでした/);
    const { headers } = await signIn(desk, 'migakiya');
    expect(await text(desk, '/office/log', headers)).not.toContain('京都試作ネット');
    // It goes on here, and may be offered again.
    expect(await dispatch(desk.desk, row.id, { type: 'pass-offered', by: office, network: 'rodan21', reason: '企画から始めますか' })).not.toHaveProperty('refused');
  });

  it('yes and no at the same moment: one of them counts', async () => {
    const { now, passed, says } = await offered();
    const answers = await Promise.all([says({ do: 'pass', network: 'migakiya', scope: 'candidates' }), says({ do: 'pass-no', network: 'migakiya' }), says({ do: 'pass', network: 'migakiya', scope: 'candidates' })]);
    expect(answers.filter((status) => status === 303)).toHaveLength(1);
    expect(await passed()).toHaveLength((await now()).state === 'closed' ? 1 : 0);
  });

  it('the word of a customer without e-mail comes by telephone: for more members to see it, against and for passing it on', async () => {
    const { row, now, passed } = await offered({ disclosure: 'office', sender: { name: '山田', phone: '075-111-2222' } });
    const { headers, csrf } = await signIn(desk);
    const act = async (fields: Record<string, string>): Promise<number> => (await submit(desk, `/office/rfqs/${row.id}`, { csrf, channel: 'phone', ...fields }, headers)).status;
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toMatch(/<option value="migakiya">磨き屋シンジケート（技術のある会員 \d+社）/);
    expect(await act({ do: 'pass-refused', network: 'migakiya' })).toBe(303);
    expect(await act({ do: 'pass-consented', network: 'migakiya', scope: 'candidates', read: 'yes' })).toBe(409);
    expect(await act({ do: 'scope-widened', scope: 'candidates' })).toBe(422); // The words were not read out.
    expect(await act({ do: 'scope-widened', scope: 'candidates', read: 'yes' })).toBe(303);
    expect(stateOf(await now())).toMatchObject({ scope: 'candidates' });
    expect(await act({ do: 'pass-offered', network: 'migakiya', reason: 'やはり磨きは燕が' })).toBe(303);
    expect(await act({ do: 'pass-consented', network: 'migakiya', scope: 'candidates', read: 'yes' })).toBe(303);
    expect((await passed())[0]).toMatchObject({ rfq: { disclosure: 'candidates', sender: { phone: '075-111-2222' } } });
    expect(await logOf(row, 'kyoto-shisaku')).toMatch(/（電話） お客さまは、「磨き屋シンジケート」への引き継ぎを望まれませんでした 理由：お客さまの返事.*（電話） 開示の範囲：技術のある会員まで.*（電話） お客さまが同意し/);
  });

  it('a keepsake is offered only to networks that take orders from private persons', async () => {
    desk = await threeNetworks({ store: await fresh() });
    Object.assign(desk.desk.networks.get('kyoto-shisaku')!.config, { consumerOrders: true });
    const { number } = await (await post(desk.app, request('kyoto', { kind: 'consumer', keepsake: { item: '銅の鍋' } }))).json() as RfqReceipt;
    const { headers } = await signIn(desk);
    const page = await text(desk, `/office/rfqs/${(await desk.desk.store.rfqs.byNumber(number))!.id}`, headers);
    expect(page).toContain('<option value="migakiya">');
    expect(page).not.toContain('<option value="rodan21">');
  });
});
