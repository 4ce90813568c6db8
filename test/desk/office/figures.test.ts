import { afterEach, describe, expect, it } from 'vitest';
import { strFromU8 } from 'fflate';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { deskHooks } from '../../../packages/desk/src/flow/index.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());
const office = { kind: 'office', id: 'tanaka' } as const;

const send = async (changes: Parameters<typeof request>[1] = {}): Promise<RfqRow> => {
  const { number } = await (await post(desk.app, request('kyoto', changes))).json() as RfqReceipt;
  return (await desk.desk.store.rfqs.byNumber(number))!;
};
/** Named, priced and ordered; the clock stops at the price. */
async function order(row: RfqRow, price: number): Promise<void> {
  await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: '急ぎ' });
  await dispatch(desk.desk, row.id, { type: 'estimate-offered', by: office, member: 'minasoko', price: { price }, straight: true });
  const [estimate] = stateOf((await desk.desk.store.rfqs.get(row.id))!)!.estimates;
  await dispatch(desk.desk, row.id, { type: 'estimate-accepted', by: { kind: 'customer' }, estimate: estimate!.id });
}
const figure = (page: string, label: string): string[] => [...(new RegExp(`<th scope="row"[^>]*>${label}</th>(.*?)</tr>`).exec(page)?.[1] ?? '').matchAll(/<td class="figure">(.*?)<\/td>/g)].map(([, words]) => words!);

describe('the year', () => {
  it('counts requests, promises kept of those that came due, contracts, and orders that came to members directly', async () => {
    desk = await threeNetworks();
    await order(await send(), 50_000); // Within the promise.
    const late = await send();
    await dispatch(desk.desk, (await send()).id, { type: 'withdrawn', by: { kind: 'customer' } }); // Before it was due: no promise broken.
    desk.setNow('2026-11-19T05:00:00Z');
    await order(late, 30_000);
    await send({ recipients: ['minasoko'] }); // Still to be answered.
    const again = await signIn(desk);
    await submit(desk, '/office/members/minasoko', { csrf: again.csrf, direct: '3' }, again.headers);
    await submit(desk, '/office/members/tsuzumi', { csrf: again.csrf, direct: '２件' }, again.headers);
    const page = await text(desk, '/office/figures', again.headers);
    expect(figure(page, 'ご依頼')).toEqual(['4件', '']);
    expect(figure(page, '約束の時刻までに返事')).toEqual(['2件のうち1件', '50%']);
    expect(figure(page, '成約')).toEqual(['2件', '50%']);
    expect(figure(page, '成約の金額')).toEqual(['80,000円', '']);
    expect(figure(page, '会員に直接届いた注文')).toEqual(['5件', '']);
    const before = await text(desk, '/office/figures?year=2025', again.headers);
    expect([figure(before, 'ご依頼'), figure(before, '約束の時刻までに返事')]).toEqual([['0件', ''], ['―', '']]);
  });

  it('opens in a spreadsheet: with its mark of encoding, the office’s times, words instead of codes, and no formulas', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const row = await send({ description: '=HYPERLINK("https://evil.example","見積り")', sender: { name: '+81山田', email: 'hanako@example.com', company: '見本,商事' } });
    await order(row, 50_000);
    const response = await desk.app.request('/office/rfqs.csv?year=2026', { headers });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="rfqs-2026.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, line, end] = strFromU8(bytes.slice(3)).split('\r\n');
    expect(end).toBe('');
    expect(header).toMatch(/^受付番号,受付日時,/);
    expect(line).toMatch(new RegExp(`^${row.number},2026-11-18 10:00,ウェブ,試作,ご注文,2026-11-18 12:00,2026-11-18 10:00,みなそこ精工,`));
    expect(line).toContain(`,50000,,,"'=HYPERLINK(""https://evil.example"",""見積り"")","見本,商事",'+81山田`);
  });
});

describe('writing to members', () => {
  it('reaches each that has mail once, however often the button is pressed; who has none is named, and the log keeps it', async () => {
    desk = await threeNetworks({ members: { tsuzumi: { fax: '0774-00-0000' } } });
    const { headers, csrf } = await signIn(desk);
    const page = await text(desk, '/office/members', headers);
    expect(page).toMatch(/メールのない会員には届きません。[^<]*つづみ歯車/);
    const key = /name="key" value="([^"]+)"/.exec(page)![1]!;
    const write = (fields: Record<string, string>): Promise<Response> => submit(desk, '/office/members/write', { csrf, key, ...fields }, headers);
    expect((await write({ text: '' })).status).toBe(422);
    for (let twice = 0; twice < 2; twice += 1) expect((await write({ text: '年末は27日まで受け付けます' })).status).toBe(303);
    while (await desk.sender.run() > 0);
    const got = desk.smtp.mails.filter(({ mail }) => mail.text?.includes('27日まで')).map(({ to }) => to.join());
    const members = desk.desk.networks.get('kyoto-shisaku')!.directory.members.length;
    expect([got.length, new Set(got).size]).toEqual([members - 1, members - 1]);
    expect(got).not.toContain('tsuzumi@members.example.jp');
    expect((await text(desk, '/office/log', headers)).match(/会員みなにメールを送りました（\d+社）：「年末は27日まで受け付けます」　メールのない会員：つづみ歯車/g)).toHaveLength(1);
  });

  it('is kept from a member that wants no summary', async () => {
    desk = await threeNetworks({ members: { minasoko: { email: 'minasoko@members.example.jp', digest: false } } });
    await send();
    desk.setNow('2026-12-01T01:00:00Z');
    await deskHooks.tick(desk.desk);
    const digests = (await desk.desk.store.outbox.list({ limit: 1000 })).filter(({ kind }) => kind === 'digest').map(({ toAddress }) => toAddress);
    expect(digests).not.toContain('minasoko@members.example.jp');
    expect(digests.length).toBeGreaterThan(3);
  });

  it('tells every member once on the first open day of a month what the last one brought, and each its own part in it', async () => {
    desk = await threeNetworks();
    await order(await send(), 50_000);
    for (const now of ['2026-11-30T01:00:00Z', '2026-12-01T01:00:00Z', '2026-12-01T05:00:00Z', '2026-12-02T01:00:00Z']) {
      desk.setNow(now);
      await deskHooks.tick(desk.desk);
    }
    await deliver(desk);
    while (await desk.sender.run() > 0);
    const digests = desk.smtp.mails.filter(({ mail }) => mail.subject === '【2026-11】先月のご依頼のまとめ');
    expect(digests).toHaveLength(desk.desk.networks.get('kyoto-shisaku')!.directory.members.length);
    const own = digests.find(({ to }) => to.includes('minasoko@members.example.jp'))!.mail.text;
    // It can be stopped: by a mail to the office, which writes it into the members' file.
    expect(digests.every(({ raw }) => /^List-Unsubscribe:\s+<mailto:office@kyoto-shisaku\.example\.jp\?subject=unsubscribe>/m.test(raw))).toBe(true);
    expect(own).toContain('ご不要の場合は');
    expect(desk.smtp.mails.filter(({ raw }) => /^List-Unsubscribe/m.test(raw))).toHaveLength(digests.length);
    for (const words of ['先月届いたご依頼: 1件', '返事をしたもの: 1件（約束したもの 1件）', '成約: 1件', '御社に送ったご依頼: 1件', '御社が幹事となったもの: 1件']) expect(own).toContain(words);
  });
});
