import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { RfqReceipt } from '@sanchi/sdk';
import type { SanchiRfqSentEvent } from '@sanchi/elements';
import { one, textOf } from '../helpers/elements.js';
import { FakeReceiver, sampleIntake, sampleReceipt } from '../helpers/intake.js';
import type { Asked } from '../helpers/intake.js';
import { confirm, ENDPOINT, healthy, json, postedTo, ready, refusal } from '../helpers/receiver.js';
import { choose, fileOf, fillLeast, press, screen, shows } from '../helpers/rfq-form.js';

describe('sanchi-rfq-form with a receiver', () => {
  let receiver: FakeReceiver;
  beforeEach(() => { receiver = new FakeReceiver(ENDPOINT, healthy); });
  afterEach(() => receiver.restore());

  const posted = (): Asked[] => postedTo(receiver);

  it('takes limits, promise, consents and the dated list from it', async () => {
    const form = await ready();
    expect(screen(form)).to.contain('11月24日').and.contain('10:00').and.contain('までに最初のお返事').and.contain('3個まで、1個1 MBまで');
    expect(textOf(form, 'label[for=consent-network]')).to.contain('見本みがきネットが会員に伝えることに同意します。');
    const list = one<HTMLAnchorElement>(form, '.under a');
    expect(list?.href).to.equal('https://example.jp/members');
    expect(list?.innerText).to.equal('会員の一覧（2026年11月1日現在 29社）');
    await expect(form).to.be.accessible();
  });

  it('names the network in the consent that it chooses, whoever wrote the words', async () => {
    const consents = sampleIntake.networks[0]!.consents.map((consent) => (consent.kind === 'network' ? { ...consent, text: { ja: '事務局が会員を選ぶことに同意します。' } } : consent));
    receiver.answers = (asked) => (asked.url === ENDPOINT ? json({ ...sampleIntake, networks: [{ ...sampleIntake.networks[0], consents }] }) : healthy(asked));
    const form = await ready();
    expect(textOf(form, 'label[for=consent-network]')).to.contain('事務局が会員を選ぶことに同意します。（見本みがきネット）');
    await fillLeast(form);
    await confirm(form);
    expect(form.parts.check?.toRfq(form).consents[1]?.text).to.contain('見本みがきネット');
  });

  it('sends files and answers, and shows the number that the receiver gave', async () => {
    const form = await ready();
    await fillLeast(form);
    await choose(form, fileOf('図面.pdf'));
    await confirm(form);
    const sent = oneEvent<SanchiRfqSentEvent>(form, 'sanchi-rfq-sent');
    press(form, '送信する');
    expect((await sent).receipt.number).to.equal('MI-2611-7F3K');
    await shows(form, '受け付けました');
    expect(form.shadowRoot?.activeElement?.id).to.equal('title');
    expect(screen(form)).to.contain('MI-2611-7F3K').and.contain('10:00');
    expect(one<HTMLAnchorElement>(form, '[part=receipt] a')?.href).to.equal('https://desk.example.jp/s/abc');
    const { rfq, check } = JSON.parse(posted()[0]?.body ?? '') as { rfq: { attachments: unknown; consents: { kind: string; version: string; text: string }[] }; check: { elapsed: number; website: string } };
    expect(rfq.attachments).to.deep.equal([{ name: '図面.pdf', size: 100, type: 'application/pdf', id: `f-${encodeURIComponent('図面.pdf')}` }]);
    expect(rfq.consents.map(({ kind, version }) => `${kind} ${version}`)).to.deep.equal(['privacy p/3', 'network n/2']);
    expect(rfq.consents[1]?.text).to.equal('見本みがきネットが会員に伝えることに同意します。');
    expect(check.elapsed).to.be.above(0);
    expect(check.website).to.equal('');
    await expect(form).to.be.accessible();
    press(form, '別の相談を書く');
    await shows(form, '見積・加工の相談');
    expect(one<HTMLTextAreaElement>(form, '#description')?.value).to.equal('');
  });

  it('lets each file be cancelled, sent again, or left out', async () => {
    const form = await ready();
    await fillLeast(form);
    await choose(form, fileOf('a.pdf'), fileOf('b.pdf'));
    let open: ((response: Response) => void) | undefined;
    receiver.answers = (asked) => {
      if (asked.url.includes('name=a.pdf') && !open) return new Promise((resolve) => { open = resolve; });
      return asked.url.includes('name=b.pdf') ? refusal(415, 'file-content') : healthy(asked);
    };
    await confirm(form);
    press(form, '送信する');
    await waitUntil(() => one<HTMLProgressElement>(form, 'progress')?.value === 50);
    await expect(form).to.be.accessible();
    press(form, 'a.pdf の送信をやめる');
    await shows(form, '送れなかった添付があります');
    expect(screen(form)).to.contain('断り：file-content');
    await expect(form).to.be.accessible();
    press(form, 'a.pdf をもう一度送る');
    await waitUntil(() => textOf(form, '.files li').includes('送りました'));
    press(form, 'b.pdf を外す');
    await form.updateComplete;
    press(form, '続けて送信する');
    await shows(form, '受け付けました');
    const keys = receiver.asked.filter(({ url }) => url.includes('name=a.pdf')).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    expect(JSON.parse(posted()[0]?.body ?? '').rfq.attachments).to.have.length(1);
  });

  it('keeps everything when the receiver is down, says so, and never doubles a request', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    receiver.answers = (asked) => asked.url.endsWith('/rfqs') ? refusal(422, 'too-fast') : healthy(asked);
    press(form, '送信する');
    await shows(form, 'まだ送れていません');
    expect(screen(form)).to.contain('断り：too-fast').and.contain('届いたとは言えません').and.contain('ほかの送り方も使えます').and.contain('FAX用紙を印刷する');
    expect(screen(form)).to.not.contain('受付番号 ');
    await expect(form).to.be.accessible();
    receiver.answers = healthy;
    press(form, 'もう一度送信する');
    await shows(form, '受け付けました');
    const [first, second] = posted().map(({ headers }) => headers.get('idempotency-key'));
    expect(first).to.be.a('string').and.equal(second);
  });

  it('sends under a new key where the receiver knows the old one for something else', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    receiver.answers = (asked) => asked.url.endsWith('/rfqs') ? refusal(409, 'conflict') : healthy(asked);
    press(form, '送信する');
    await shows(form, 'まだ送れていません');
    receiver.answers = healthy;
    press(form, 'もう一度送信する');
    await shows(form, '受け付けました');
    const [first, second] = posted().map(({ headers }) => headers.get('idempotency-key'));
    expect(first).to.be.a('string').and.not.equal(second);
  });

  it('tells who cannot reach it, and works again when it is back', async () => {
    receiver.answers = () => refusal(404, 'not-found');
    const form = await ready();
    await shows(form, '受付のサーバーにつながりません');
    await expect(form).to.be.accessible();
    receiver.answers = healthy;
    await fillLeast(form);
    press(form, '確認画面へ進む');
    // Its own consents have other words: they are asked for.
    await waitUntil(() => one(form, '.errors'));
    expect(textOf(form, 'label[for=consent-privacy]')).to.contain('個人情報の扱いに同意します');
    await fillLeast(form);
    await confirm(form);
  });

  it('puts the receiver’s complaints at the fields', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    receiver.answers = (asked) => asked.url.endsWith('/rfqs')
      ? refusal(422, 'invalid', { fields: [{ path: 'rfq.sender.email', code: 'format', message: { ja: '使えないメールです。', en: 'x' } }] }) : healthy(asked);
    press(form, '送信する');
    await waitUntil(() => one(form, '.errors'));
    expect(form.shadowRoot?.activeElement?.id).to.equal('errors');
    expect(textOf(form, '#email-e')).to.equal('＊使えないメールです。');
    await expect(form).to.be.accessible();
  });

  it('stops at once where it waits because the receiver finds it too quick', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    receiver.answers = (asked) => asked.url.endsWith('/rfqs') ? refusal(422, 'too-fast') : healthy(asked);
    const later = window.setTimeout;
    let waits = false;
    // A wait that would never end by itself.
    window.setTimeout = ((act: () => void, milliseconds = 0) => milliseconds === 3200 ? (waits = true, 0) : later(act, milliseconds)) as typeof later;
    press(form, '送信する');
    await waitUntil(() => waits);
    window.setTimeout = later;
    press(form, '送信をやめる');
    await shows(form, '内容の確認');
    expect(posted()).to.have.length(1);
  });

  it('lets the page take over, and the visitor stop', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    form.addEventListener('sanchi-rfq-submit', (event) => event.preventDefault(), { once: true });
    press(form, '送信する');
    expect(screen(form)).to.contain('内容の確認');
    receiver.answers = (asked) => asked.url.endsWith('/rfqs') ? new Promise<Response>(() => {}) : healthy(asked);
    press(form, '送信する');
    await shows(form, '内容を送っています');
    await waitUntil(() => form.parts.ways, 'the other ways are there before the line may go', { timeout: 20_000 });
    await expect(form).to.be.accessible();
    press(form, '送信をやめる');
    await shows(form, '内容の確認');
  });

  it('sends once, however often the button is pressed', async () => {
    const form = await ready();
    await fillLeast(form);
    await confirm(form);
    let checked = 0;
    form.addEventListener('sanchi-rfq-submit', () => checked++);
    press(form, '送信する');
    press(form, '送信する');
    await shows(form, '受け付けました');
    expect(checked).to.equal(1);
    expect(posted()).to.have.length(1);
  });

  it('goes back to the form, and not off the page, by the browser’s Back', async () => {
    const form = await ready();
    await fillLeast(form);
    const { href } = location;
    // However often the answers are checked, one thing waits for Back.
    let waiting = 0;
    const add = window.addEventListener, remove = window.removeEventListener;
    const counted = (change: number, act: typeof add): typeof add => (...given: Parameters<typeof add>) => {
      if (given[0] === 'popstate') waiting += change;
      act.apply(window, given);
    };
    window.addEventListener = counted(1, add);
    window.removeEventListener = counted(-1, remove as typeof add);
    await confirm(form);
    press(form, '入力にもどる');
    await shows(form, '見積・加工の相談');
    await confirm(form);
    window.addEventListener = add;
    window.removeEventListener = remove;
    expect(waiting).to.be.below(2);
    // A link within the page is no way back. (Set by a script while the page still loads, `location.hash` would take the entry's place.)
    history.pushState(null, '', '#elsewhere');
    history.back();
    await waitUntil(() => !location.hash);
    expect(screen(form)).to.contain('内容の確認');
    history.back();
    await shows(form, '見積・加工の相談');
    expect(location.href).to.equal(href);
    expect(one<HTMLTextAreaElement>(form, '#description')?.value).to.equal('銘板を磨いてほしい');
    await confirm(form);
    receiver.answers = (asked) => asked.url.endsWith('/rfqs') ? refusal(422, 'other') : healthy(asked);
    press(form, '送信する');
    await shows(form, 'まだ送れていません');
    history.back();
    await shows(form, '見積・加工の相談');
  });

  it('says limits as people say them', async () => {
    receiver.answers = (asked) => asked.url === ENDPOINT ? json({ ...sampleIntake, files: { ...sampleIntake.files, maxBytes: 20_000_000 } }) : healthy(asked);
    expect(textOf(await ready(), '#files-h')).to.contain('1個20 MBまで');
    receiver.answers = (asked) => asked.url === ENDPOINT ? json({ ...sampleIntake, files: { ...sampleIntake.files, maxBytes: 50 * 2 ** 20 } }) : healthy(asked);
    expect(textOf(await ready(), '#files-h')).to.contain('1個50 MBまで');
  });

  it('says the promise in the sender’s time zone', async () => {
    const { formatMoment } = await import('../../packages/elements/src/rfq-form/reading/moment.js');
    const words = { language: 'en' };
    expect(formatMoment(words, (sampleReceipt as Required<RfqReceipt>).answerBy, 'Europe/Berlin')).to.match(/2:00.*Germany Time \(.*10:00.*Japan Time\)/);
    expect(formatMoment(words, (sampleReceipt as Required<RfqReceipt>).answerBy, 'Asia/Tokyo')).to.not.match(/Time|\(/);
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) { return { ...resolvedOptions.call(this), timeZone: 'America/New_York' }; };
    try {
      const both = /11月23日\(月\) 20:00 .+?時間（11月24日\(火\) 10:00 \S+）まで/;
      const form = await ready();
      expect(textOf(form, 'form>p')).to.match(both);
      await fillLeast(form);
      await confirm(form);
      press(form, '送信する');
      await shows(form, '受け付けました');
      expect(textOf(form, '[part=receipt]')).to.match(both);
      expect(JSON.parse(posted()[0]?.body ?? '')).to.have.nested.property('rfq.sender.timeZone', 'America/New_York');
    } finally {
      Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
    }
  });
});
