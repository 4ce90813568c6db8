// Every state in which somebody can meet a request or a page of the desk, under axe at both widths. The states come from the desk's
// own events; that people reach them by pressing is shown in desk-pages and rfq-flow.
import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../packages/desk/src/flow/context.js';
import { dispatch, type Cause } from '../../packages/desk/src/flow/dispatch.js';
import { deskHooks } from '../../packages/desk/src/flow/index.js';
import type { Price, RoutingState } from '../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../packages/desk/src/store/index.js';
import { deliver, request } from '../desk/flow/network.js';
import type { TestDesk } from '../desk/support/desk.js';
import { PDF, upload } from '../desk/support/rfqs.js';
import { deskInBrowser, sound, type DeskInBrowser } from './desk-browser.js';
import { sends } from './sends.js';

const office = { kind: 'office', id: 'tanaka' } as const;
const customer = { kind: 'customer' } as const;
const member = (id: string): { kind: 'member'; id: string } => ({ kind: 'member', id });
const START = '2026-11-18T01:00:00Z';
const PNG = { name: '鍋.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

let web: DeskInBrowser;
let desk: TestDesk;
const staff: Record<string, Page> = {};
let reader: Page;
beforeAll(async () => {
  web = await deskInBrowser();
  ({ desk } = web);
  for (const network of ['kyoto-shisaku', 'migakiya', 'rodan21']) staff[network] = await web.signIn(network);
  reader = await web.open('/robots.txt');
});
beforeEach(() => { setNow(START); });
afterAll(() => web?.close());

/** The desk's time: it goes on by some seconds with every look, as for people. */
let now = Date.parse(START);
function setNow(iso: string): void {
  now = Date.parse(iso);
  desk.setNow(iso);
}

/** A request on its way through its states, and everybody's page of it. */
class Request {
  private constructor(readonly row: RfqRow, readonly receipt: RfqReceipt) {}

  static async sent(network: Parameters<typeof request>[0], changes: Partial<Rfq> = {}, { drawing = true } = {}): Promise<Request> {
    const file = drawing ? await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string } : undefined;
    const receipt = await web.send(request(network, { ...(file && { attachments: [file] }), ...changes }));
    return new Request((await desk.desk.store.rfqs.byNumber(receipt.number))!, receipt);
  }

  async state(): Promise<RoutingState> {
    return stateOf((await desk.desk.store.rfqs.get(this.row.id))!)!;
  }

  /** Lets things happen; each must be accepted. */
  async happens(...causes: readonly Cause[]): Promise<void> {
    for (const cause of causes) expect(await dispatch(desk.desk, this.row.id, cause), cause.type).not.toHaveProperty('refused');
  }

  async estimate(by: string, price: Price, straight = true): Promise<string> {
    await this.happens({ type: 'estimate-offered', by: member(by), member: by, price, straight });
    return (await this.state()).estimates.at(-1)!.id;
  }

  get status(): string { return this.path('status', customer); }
  answer(id: string): string { return this.path('answer', member(id)); }

  private path(purpose: 'answer' | 'status', who: { kind: 'customer' } | { kind: 'member'; id: string }): string {
    return `/${purpose}/${desk.desk.links.make({ purpose, network: this.row.network, rfq: this.row.id, who })}`;
  }

  /** The pages of customer, office and these members, as they stand now. */
  async looks(name: string, members: readonly string[], words: { readonly customer: RegExp; readonly office?: RegExp; readonly member?: RegExp }): Promise<void> {
    await looks(reader, `${name}-customer`, this.status, words.customer);
    await looks(staff[this.row.network]!, `${name}-office`, `/office/rfqs/${this.row.id}`, words.office);
    for (const id of members) await looks(reader, `${name}-${id}`, this.answer(id), words.member);
  }
}

/** Opens a page, sees that it is the one meant, and that it is sound. */
async function looks(page: Page, name: string, path: string, words?: RegExp): Promise<void> {
  setNow(new Date(now + 5000).toISOString());
  await page.goto(web.base + path);
  if (words) expect(await page.locator('main').textContent(), name).toMatch(words);
  await sound(page, name);
}

describe('a request at Kyoto’s office', () => {
  it('ordered, delivered and closed, with what was learnt and the figures', async () => {
    const one = await Request.sent('kyoto', { tolerance: { text: '±0.01 mm', value: { min: 0.01, max: 0.01, unit: 'mm' } } });
    await looks(reader, 'conditions', one.answer('minasoko'), /できる/);
    await one.happens({ type: 'condition-answered', by: member('minasoko'), member: 'minasoko', about: 'tolerance', value: true, words: '±0.01 mm' });
    await one.happens({ type: 'member-answered', by: member('minasoko'), member: 'minasoko', verdict: 'can', text: '3日でできます' }, { type: 'lead-named', by: office, member: 'minasoko', reason: 'いちばん早い' });
    await one.looks('lead', ['minasoko'], { customer: /幹事企業/, office: /幹事企業/, member: /幹事企業/ });
    await one.happens({ type: 'team-formed', by: office, team: [{ member: 'minasoko', part: '切削' }, { member: 'minasoko', part: '検査' }] });
    const id = await one.estimate('minasoko', { price: 120_000, leadTime: 5, validUntil: '2026-12-20', note: '材料費を含みます' });
    await one.looks('estimate', ['minasoko'], { customer: /120,000円/, office: /120,000円/, member: /120,000円/ });
    await one.happens({ type: 'estimate-accepted', by: customer, estimate: id });
    await one.looks('ordered', ['minasoko'], { customer: /ご注文いただいた見積り/ });
    await one.happens({ type: 'delivered', by: member('minasoko') });
    await one.looks('delivered', ['minasoko'], { customer: /納品/, office: /納品/ });
    await one.happens({ type: 'closed', by: office, proven: [{ member: 'minasoko', skill: '五軸加工' }], rating: 4 });
    await one.looks('closed', ['minasoko'], { customer: /終わりました/, office: /終/, member: /終わ/ });
    await looks(staff['kyoto-shisaku']!, 'additions-offered', '/office/facts', /五軸加工/);
    await sends(staff['kyoto-shisaku']!, staff['kyoto-shisaku']!.getByRole('button', { name: /採用/ }).first());
    await looks(staff['kyoto-shisaku']!, 'additions-accepted', '/office/facts', /CSV/);
    await looks(staff['kyoto-shisaku']!, 'figures-of-a-job', '/office/figures', /みなそこ/);
    await looks(staff['kyoto-shisaku']!, 'queue-ended', '/office', /終わったもの/);
  });

  it('declined by the office, withdrawn by the customer, the estimate declined: nobody is offered anything any more', async () => {
    const declined = await Request.sent('kyoto');
    await declined.happens({ type: 'declined', by: office, reason: 'いまは手一杯です。春にまたお声がけください。' });
    await declined.looks('declined', ['minasoko'], { customer: /春にまた/, office: /春にまた/, member: /終わ|閉/ });
    const withdrawn = await Request.sent('kyoto');
    await withdrawn.happens({ type: 'withdrawn', by: customer, reason: '計画が変わりました' });
    await withdrawn.looks('withdrawn', ['minasoko'], { customer: /終わりました/, office: /計画が変わりました/ });
    const refused = await Request.sent('kyoto');
    await refused.happens({ type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: 'お急ぎのため' });
    await refused.estimate('minasoko', { price: 900_000 });
    await refused.happens({ type: 'estimate-declined', by: customer, reason: '予算に合いません' });
    await refused.looks('estimate-declined', ['minasoko'], { customer: /./, office: /予算に合いません/ });
    expect(await reader.getByRole('button').count()).toBe(0);
  });

  it('late, with a question unanswered, an estimate that no longer holds, and a member that cannot', async () => {
    const one = await Request.sent('kyoto');
    await one.happens({ type: 'member-answered', by: member('minasoko'), member: 'minasoko', verdict: 'question', text: '板の厚さは？' });
    setNow('2026-11-18T04:30:00Z');
    await deskHooks.tick(desk.desk);
    await one.looks('late', ['minasoko'], { customer: /約束の時刻を過ぎています/, office: /遅れ|過ぎ|超過/ });
    await looks(staff['kyoto-shisaku']!, 'queue-late', '/office', new RegExp(one.row.number));
    await one.happens({ type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: 'お急ぎのため' });
    await one.estimate('minasoko', { price: 1000, validUntil: '2026-11-19' });
    setNow('2026-11-20T01:00:00Z');
    await staff['kyoto-shisaku']!.context().close();
    staff['kyoto-shisaku'] = await web.signIn('kyoto-shisaku');
    await one.looks('no-longer-valid', ['minasoko'], { customer: /有効期限が過ぎています/ });
    const other = await Request.sent('kyoto');
    await other.happens({ type: 'member-answered', by: member('minasoko'), member: 'minasoko', verdict: 'cannot', text: '大きすぎます' });
    await other.looks('cannot', ['minasoko'], { customer: /./, office: /大きすぎます/ });
  });

  it('that nobody here can do, offered to another network and passed on', async () => {
    const one = await Request.sent('kyoto', { processes: ['mirror-polishing'], materials: ['sus304'], description: 'ステンレスの板を鏡面に磨いてほしい' });
    await one.looks('nobody', [], { customer: /まだどの会員にも/, office: /./ });
    await one.happens({ type: 'pass-offered', by: office, network: 'migakiya', reason: '磨きの専門の会があります' });
    await one.looks('pass-offered', [], { customer: /引き継ぎ/, office: /磨きの専門/ });
    await reader.goto(web.base + one.status);
    await sends(reader, '引き継ぎに同意する');
    await one.looks('passed', [], { customer: /引き継ぎました：磨き屋シンジケート/, office: /へ引き継ぎました/ });
    await deliver(desk);
    const [passed] = (await desk.desk.store.rfqs.list({ network: 'migakiya' })).filter(({ passedFrom }) => passedFrom !== null);
    await looks(staff['migakiya']!, 'passed-on-office', `/office/rfqs/${passed!.id}`, /を引き継いだご依頼です/);
  });
});

describe('what cannot be done', () => {
  it('is said on the page it was pressed on: too late for an answer, an order, a decision', async () => {
    const one = await Request.sent('kyoto');
    await one.happens({ type: 'lead-named', by: office, member: 'minasoko', urgent: true, reason: 'お急ぎのため' });
    await one.estimate('minasoko', { price: 1000 });
    const [asked, ordering] = [await web.open(one.answer('minasoko')), await web.open(one.status)];
    const deciding = staff['kyoto-shisaku']!;
    await deciding.goto(`${web.base}/office/rfqs/${one.row.id}`);
    await one.happens({ type: 'withdrawn', by: customer });
    await asked.getByLabel('できる', { exact: true }).first().check();
    await sends(asked, '回答を送る');
    await asked.getByRole('alert').waitFor();
    await sound(asked, 'refused-answer');
    await sends(ordering, 'この見積りで注文する');
    await ordering.getByRole('alert').waitFor();
    await sound(ordering, 'refused-order');
    const form = deciding.locator('details', { hasText: 'お断りする' }).last();
    await form.locator('summary').click();
    await form.locator('textarea, input[name=reason]').first().fill('もう終わっています');
    await sends(deciding, form.getByRole('button').last());
    await deciding.getByRole('alert').waitFor();
    await sound(deciding, 'refused-decision');
    for (const page of [asked, ordering]) await page.context().close();
  });

  it('is said on pages of their own: expired, forged, removed and foreign links, forms that are too long or come too often', async () => {
    const one = await Request.sent('kyoto', { sender: { name: '山田 花子', email: 'hanako@example.com' } });
    const english = await Request.sent('kyoto', { language: 'en', sender: { name: 'Ana Novak', email: 'ana@example.com' } });
    const links = [one.status, one.answer('minasoko'), english.status];
    setNow('2028-03-01T01:00:00Z');
    for (const [index, link] of links.entries()) {
      await looks(reader, `expired-${index}`, link, /期限が切れています|has expired/);
      await sends(reader, /新しいリンクを送る|Send a fresh link/);
      await sound(reader, `fresh-sent-${index}`);
    }
    setNow(START);
    await looks(reader, 'forged', `${one.status.slice(0, -2)}xx`, /見つかりません/);
    await looks(reader, 'nowhere', '/nowhere', /見つかりません/);
    await reader.goto(web.base + one.answer('minasoko'));
    await reader.getByLabel('質問がある').check();
    await reader.getByLabel('ひとこと・質問').fill('長い'.repeat(3000));
    await sends(reader, '回答を送る');
    await reader.getByText('何も送られていません').waitFor();
    await sound(reader, 'too-long');
    await reader.goBack();
    expect(await reader.getByLabel('ひとこと・質問').inputValue()).toBe('長い'.repeat(3000));
    const status = one.status;
    for (let count = 0; count < 60; count += 1) await desk.app.request(status, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'do=nothing' });
    await reader.goto(web.base + status);
    await reader.locator('summary', { hasText: '取り下げる' }).click();
    await sends(reader, reader.getByRole('button', { name: '取り下げる' }));
    await reader.getByText('送信が多すぎます').waitFor();
    await sound(reader, 'too-often');
  });

  it('is said in the office’s forms: a request by telephone, a password, a wrong password, a mail that did not get through, a request that was removed', async () => {
    const page = staff['kyoto-shisaku']!;
    await page.goto(`${web.base}/office/new`);
    await page.getByLabel('ご依頼の内容').fill('歯車の試作');
    await page.getByRole('textbox', { name: 'お名前' }).fill('山田');
    await page.getByLabel('数量').fill('たくさん');
    await sends(page, '受け付ける');
    await page.getByText('個数を整数で').first().waitFor();
    await sound(page, 'entry-quantity');
    await page.getByLabel('数量').fill('3');
    await sends(page, '受け付ける');
    await page.getByRole('alert').first().waitFor();
    await sound(page, 'entry-missing');
    await page.goto(`${web.base}/office/password`);
    await page.getByLabel('新しいパスワード').fill('short');
    await sends(page, '設定する');
    await page.getByText('12文字以上にしてください').waitFor();
    await sound(page, 'password-short');

    const stranger = await web.open('/office/login');
    await stranger.locator('summary', { hasText: 'パスワードで' }).click();
    await stranger.locator('#email-2').fill('office@kyoto-shisaku.example.jp');
    await stranger.getByLabel('パスワード').fill('ちがうパスワードです');
    await sends(stranger, 'ログイン');
    await stranger.getByText('パスワードが違います').waitFor();
    await sound(stranger, 'login-failed');
    await stranger.context().close();

    const one = await Request.sent('kyoto');
    const [bounced, stuck] = await desk.desk.store.outbox.list({ rfqId: one.row.id });
    await desk.desk.store.db.updateTable('outbox').set({ state: 'bounced', lastError: '550 no such user' }).where('id', '=', bounced!.id).execute();
    await desk.desk.store.db.updateTable('outbox').set({ state: 'stuck', lastError: 'timeout' }).where('id', '=', stuck!.id).execute();
    await looks(page, 'mail-trouble', '/office/mail', /もう一度送る/);
    await looks(page, 'mail-trouble-queue', '/office');
    await looks(page, 'mail-trouble-rfq', `/office/rfqs/${one.row.id}`, /届きませんでした/);
    await page.goto(`${web.base}/office/mail`);
    for (let left = 2; left > 0; left -= 1) await sends(page, page.getByRole('button', { name: '取りやめる' }).first());

    await one.happens({ type: 'declined', by: office, reason: '…' });
    while (await desk.sender.run() > 0);
    await page.goto(`${web.base}/office/rfqs/${one.row.id}`);
    await sound(page, 'may-be-removed');
    await page.getByLabel(/元に戻せない/).check();
    await sends(page, page.locator('form[action$="/purge"]').getByRole('button'));
    await looks(page, 'removed-office', `/office/rfqs/${one.row.id}`, /個人情報は削除されています/);
    await looks(reader, 'removed-customer', one.status, /削除されています/);
    await looks(page, 'office-not-found', '/office/rfqs/nothing', /見つかりません/);
  });
});

describe('a keepsake at the Migakiya Syndicate', () => {
  it('in review, declined by votes, waiting for its photo, refused one, on its way, at the maker’s, returned and closed', async () => {
    const keepsake = { kind: 'consumer', description: '祖母の銅の鍋を磨いてほしい', keepsake: { item: '銅の鍋', history: '祖母の', damage: '黒ずみ' }, processes: ['buffing'], materials: ['copper'], disclosure: 'all-members' } as const;
    const no = await Request.sent('migakiya', keepsake, { drawing: false });
    const seats = (await no.state()).reviewers;
    const vote = (seat: string, accept: boolean): Cause => ({ type: 'voted', by: member(seat), seat, member: seat, accept, liaison: accept, reason: accept ? 'きれいになります' : '今は無理です' });
    await no.happens(vote(seats[0]!, true), vote(seats[1]!, false));
    await no.looks('review', [seats[0]!, seats[2]!], { customer: /./, office: /今は無理です/, member: /判断/ });
    await no.happens(vote(seats[2]!, false), vote(seats[3]!, false));
    await no.looks('declined-by-votes', [seats[0]!], { customer: /終わりました/ });

    const one = await Request.sent('migakiya', keepsake, { drawing: false });
    await one.happens(...seats.slice(0, 4).map((seat) => vote(seat, true)));
    await one.looks('photo-wanted', [seats[0]!], { customer: /お品物の写真/ });
    await reader.goto(web.base + one.status);
    await reader.locator('#photos').setInputFiles({ ...PNG, buffer: Buffer.from('MZ not a picture') });
    await sends(reader, '写真を送る');
    await reader.getByRole('alert').waitFor();
    await sound(reader, 'photo-refused');
    await reader.locator('#photos').setInputFiles(PNG);
    await sends(reader, '写真を送る');
    await reader.getByText('承りました').waitFor();
    await sound(reader, 'photo-sent');
    await one.happens({ type: 'lead-named', by: member(seats[0]!), member: seats[0]! });
    const id = await one.estimate(seats[0]!, { price: 8000, priceTo: 12_000, taxIncluded: true }, false);
    await one.looks('rough-price-offered', [seats[0]!], { customer: /./ });
    await one.happens({ type: 'estimate-sent', by: member((await one.state()).liaison!), estimate: id });
    await one.looks('rough-price', [seats[0]!], { customer: /8,000円/ });
    await one.happens({ type: 'estimate-accepted', by: customer, estimate: id, risk: { version: '1', text: '…' } });
    await one.looks('sending', [seats[0]!], { customer: /./ });
    await one.happens({ type: 'arrived', by: member(seats[0]!) });
    await one.looks('arrived', [seats[0]!], { customer: /./ });
    await one.happens({ type: 'returned', by: member(seats[0]!) });
    await one.looks('returned', [seats[0]!], { customer: /./ });
    await one.happens({ type: 'closed', by: office, rating: 5 });
    await one.looks('keepsake-closed', [seats[0]!], { customer: /終わりました/ });
  });
});

describe('a project at Rodan21', () => {
  it('before and after the interview, before and after the secrecy agreement, planned by stages; in English for a customer abroad', async () => {
    for (const [language, more] of [['ja', {}], ['en', { sender: { name: 'Ana Novak', email: 'ana@example.com', country: 'SI', timeZone: 'Europe/Ljubljana' } }]] as const) {
      const one = await Request.sent('rodan21', { kind: 'consultation', language, description: '段差を越える車いすのリフトを商品にしたい', disclosure: 'all-members', ...more });
      await one.looks(`interview-wanted-${language}`, [], { customer: language === 'ja' ? /秘密保持契約/ : /secrecy agreement/, office: /秘密保持契約/ });
      await one.happens({ type: 'interview-arranged', by: office, date: '11月30日 14:00、窓口で' });
      await one.looks(`interview-arranged-${language}`, [], { customer: /./ });
      await one.happens({ type: 'interview-recorded', by: office, heldOn: '2026-11-18', note: '段差は20cmまで' }, { type: 'nda-signed', by: office, covers: ['omoitsuki'] });
      await one.looks(`planning-${language}`, [], { customer: /./, office: /段差は20cm/ });
      await one.happens({ type: 'lead-named', by: office, member: 'omoitsuki' }, { type: 'team-formed', by: office, team: [{ member: 'omoitsuki', part: '企画' }, { member: 'senbiki', part: '設計' }] });
      await one.looks(`stages-${language}`, ['omoitsuki', 'senbiki'], { customer: language === 'ja' ? /担当する会社/ : /Who does the work/, office: /設計/ });
    }
  });
});
