import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { SanchiRfqForm } from '@sanchi/elements';
import { all, appears, one, sampleDirectory, textOf } from '../helpers/elements.js';
import { FakeReceiver, sampleIntake, sampleReceipt } from '../helpers/intake.js';
import type { Asked } from '../helpers/intake.js';
import { choose, fileOf, fill, fillLeast, formOf, goBack, press, screen, shows, unfold } from '../helpers/rfq-form.js';

const ENDPOINT = 'https://desk.example.jp/intake';
const json = (value: unknown, status = 200, headers = {}): Response => Response.json(value, { status, headers });
const refusal = (status: number, code: string, headers = {}): Response => json({ error: { code, message: { ja: `断り：${code}`, en: `refused: ${code}` } } }, status, headers);
const healthy = ({ method, url }: Asked): Response | undefined => {
  if (method === 'GET' && url === ENDPOINT) return json(sampleIntake);
  if (method === 'POST' && url.includes('/files?name=')) return json({ id: 'f-1', name: 'x', size: 1, type: 'application/pdf' }, 201);
  if (method === 'POST' && url.endsWith('/rfqs')) return json(sampleReceipt, 201);
  return undefined;
};

for (const width of [1280, 360]) describe(`the states of the form at ${width} px`, () => {
  let receiver: FakeReceiver;
  before(() => setViewport({ width, height: 800 }));
  after(() => setViewport({ width: 1280, height: 800 }));
  beforeEach(() => { receiver = new FakeReceiver(ENDPOINT, healthy); });
  afterEach(() => receiver.restore());

  const ready = async (shape = 'engineer', lang = 'ja', easy = false): Promise<SanchiRfqForm> => {
    const form = await formOf(html`<sanchi-rfq-form shape=${shape} lang=${lang} ?easy=${easy} endpoint=${ENDPOINT} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await waitUntil(() => form.intake ?? form.intakeFailed);
    await form.updateComplete;
    return form;
  };
  const confirm = async (form: SanchiRfqForm): Promise<void> => {
    await fillLeast(form);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
  };
  /** Nothing wrong to axe, nothing wider than the screen, and what was written is there. */
  const sound = async (form: SanchiRfqForm): Promise<void> => {
    await expect(form).to.be.accessible();
    expect(document.documentElement.scrollWidth, 'no scrolling sideways').to.be.at.most(width);
    for (const each of all(form, 'button,input,textarea,select,a,summary')) {
      if (!each.checkVisibility() || each.closest('.trap,.vh')) continue;
      const { left, right, height } = each.getBoundingClientRect();
      expect(left >= 0 && right <= width, `${each.id || each.innerText} lies on the screen`).to.equal(true);
      expect(height, `${each.id || each.innerText} is large enough`).to.be.at.least(24);
    }
  };
  const keeps = async (form: SanchiRfqForm): Promise<void> => {
    await goBack(form);
    expect(one<HTMLTextAreaElement>(form, '#description')?.value).to.equal('銘板を磨いてほしい');
    expect(one<HTMLInputElement>(form, '#email')?.value).to.equal('taro@example.jp');
  };

  it('faults, in each shape with 詳しく open', async () => {
    for (const shape of ['engineer', 'consumer', 'ask']) {
      const form = await ready(shape);
      await unfold(form);
      await sound(form);
      press(form, '確認画面へ進む');
      await appears(form, '.errors');
      await sound(form);
    }
  });

  it('faults in English and in plain Japanese', async () => {
    for (const [lang, easy, next] of [['en', false, 'Check your answers'], ['ja', true, '次（つぎ）へ']] as const) {
      const form = await ready('consumer', lang, easy);
      await waitUntil(() => screen(form).includes(next));
      await unfold(form);
      press(form, next);
      await appears(form, '.errors');
      await sound(form);
    }
  });

  const said = {
    en: ['Check your answers', 'Send', 'Your request was received', 'Send again'],
    easy: ['次（つぎ）へ', '送（おく）る', '受（う）け取（と）りました', 'もういちど送（おく）る'],
  } as const;
  for (const [words, lang, easy] of [['en', 'en', false], ['easy', 'ja', true]] as const) for (const shape of ['consumer', 'ask']) it(`check, failure and receipt of ${shape} (${words})`, async () => {
    const [next, send, received, again] = said[words];
    const form = await ready(shape, lang, easy);
    await waitUntil(() => screen(form).includes(next));
    if (shape === 'consumer') await fill(form, 'item', '銀のスプーン');
    await fillLeast(form);
    press(form, next);
    await appears(form, '[part=confirm]');
    await sound(form);
    receiver.answers = (asked) => (asked.url.endsWith('/rfqs') ? refusal(422, 'other') : healthy(asked));
    press(form, send);
    await appears(form, '[part=failed]');
    await sound(form);
    receiver.answers = healthy;
    press(form, again);
    await shows(form, received);
    await sound(form);
  });

  for (const [lang, easy, next, choose] of [['en', false, 'Check your answers', 'Choose how to send'], ['ja', true, '次（つぎ）へ', '送（おく）りかたを']] as const) it(`the ways without a receiver (${lang}${easy ? ', plain' : ''})`, async () => {
    const form = await formOf(html`<sanchi-rfq-form shape="ask" lang=${lang} ?easy=${easy} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await waitUntil(() => screen(form).includes(next));
    await fillLeast(form);
    press(form, next);
    await appears(form, '[part=confirm]');
    press(form, choose);
    await appears(form, '[part=ways]');
    await sound(form);
  });

  it('the check of the answers, sending, and the receipt', async () => {
    const form = await ready();
    await fill(form, 'description', `${'とても長い説明'.repeat(40)}https://example.jp/${'a'.repeat(120)}`);
    await choose(form, fileOf(`${'長い名前の図面'.repeat(8)}.pdf`));
    let answer: ((response: Response) => void) | undefined;
    receiver.answers = (asked) => (asked.url.includes('/files?') ? new Promise((resolve) => { answer = resolve; }) : healthy(asked));
    await confirm(form);
    await sound(form);
    press(form, '送信する');
    await waitUntil(() => one<HTMLProgressElement>(form, 'progress')?.value === 50);
    await sound(form);
    answer?.(json({ id: 'f-1', name: 'x', size: 1, type: 'application/pdf' }, 201));
    await shows(form, '受け付けました');
    await sound(form);
  });

  it('files that do not go through', async () => {
    const form = await ready();
    await choose(form, fileOf('図面.pdf'), fileOf('写真.png'));
    receiver.answers = (asked) => (asked.url.includes('/files?') ? refusal(413, 'too-large') : healthy(asked));
    await confirm(form);
    press(form, '送信する');
    await shows(form, '送れなかった添付があります');
    expect(screen(form)).to.contain('断り：too-large');
    await sound(form);
    press(form, '送信をやめる');
    await shows(form, '内容の確認');
    await keeps(form);
    expect(all(form, '.files li')).to.have.length(2);
  });

  const words: readonly [number, object, string][] = [
    [409, {}, '受付のサーバー'], [422, {}, '受け取りませんでした'], [403, {}, '受け取りませんでした'], [500, {}, '問題が起きています'],
    [429, { 'retry-after': '120' }, '120秒ほど待って'], [503, { 'retry-after': '300' }, '300秒ほど待って'],
  ];
  for (const [status, headers, said] of words) it(`a receiver that answers ${status}`, async () => {
    const form = await ready();
    receiver.answers = (asked) => (asked.url.endsWith('/rfqs') ? refusal(status, `code-${status}`, headers) : healthy(asked));
    await confirm(form);
    press(form, '送信する');
    await shows(form, 'まだ送れていません');
    expect(form.shadowRoot?.activeElement?.id).to.equal('title');
    expect(textOf(form, '[role=alert]')).to.contain(said).and.contain(`断り：code-${status}`).and.contain('画面に残っています');
    expect(screen(form)).to.contain('FAX用紙を印刷する');
    await sound(form);
    await keeps(form);
  });

  it('a receiver that is down', async () => {
    receiver.answers = () => refusal(404, 'not-found');
    const form = await ready();
    await shows(form, '受付のサーバーにつながりません。書くことはできます');
    await sound(form);
    await confirm(form);
    press(form, '送信する');
    await shows(form, 'まだ送れていません');
    await sound(form);
    await keeps(form);
  });
});

describe('a way without a receiver that fails', () => {
  const ready = async (): Promise<SanchiRfqForm> => {
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await fillLeast(form);
    await choose(form, fileOf('図面.pdf'));
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    press(form, '送り方を選ぶ');
    await shows(form, '送り方を選んでください');
    return form;
  };
  /** Says so, offers the others, and nothing typed or chosen is lost. */
  const nothingLost = async (form: SanchiRfqForm, says = 'この方法は使えませんでした。書いた内容は残っています'): Promise<void> => {
    if (says) await shows(form, says);
    await expect(form).to.be.accessible();
    expect(all(form, '[part=way] button').length).to.be.above(3);
    await goBack(form);
    expect(one<HTMLTextAreaElement>(form, '#description')?.value).to.equal('銘板を磨いてほしい');
    expect(textOf(form, '.files')).to.contain('図面.pdf');
    expect(one<HTMLInputElement>(form, '#consent-privacy')?.checked).to.equal(true);
  };
  const withShare = async (share: () => Promise<void>, act: (form: SanchiRfqForm) => Promise<void>): Promise<void> => {
    Object.assign(navigator, { canShare: () => true, share });
    try {
      await act(await ready());
    } finally {
      Object.assign(navigator, { canShare: undefined, share: undefined });
    }
  };

  it('is the share sheet, refused by the device', () => withShare(() => Promise.reject(new DOMException('no', 'NotAllowedError')), async (form) => {
    press(form, '共有メニューで送る');
    await nothingLost(form);
  }));

  it('is the share sheet, closed by the visitor: no failure', () => withShare(() => Promise.reject(new DOMException('closed', 'AbortError')), async (form) => {
    press(form, '共有メニューで送る');
    await form.updateComplete;
    expect(screen(form)).to.not.contain('使えませんでした');
    await nothingLost(form, '');
  }));

  it('is the mail, where a file has gone meanwhile', async () => {
    const form = await ready();
    // What a browser answers when the file on the disk was changed or removed.
    const { slice } = Blob.prototype;
    Blob.prototype.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    try {
      press(form, 'メールの文書');
      await shows(form, 'この方法は使えませんでした');
    } finally {
      Blob.prototype.slice = slice;
    }
    await nothingLost(form);
  });

  it('is the FAX sheet, where the page may not print', async () => {
    const form = await ready();
    const { append } = document.body;
    document.body.append = () => { throw new DOMException('sandboxed', 'SecurityError'); };
    try {
      press(form, 'FAX用紙を印刷する');
      await shows(form, 'この方法は使えませんでした');
    } finally {
      document.body.append = append;
    }
    await nothingLost(form);
  });
});
