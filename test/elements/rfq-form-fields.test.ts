import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Rfq, RfqIntake } from '@sanchi/sdk';
import type { SanchiRfqForm, SanchiRfqSentEvent } from '@sanchi/elements';
import { all, appears, one, sampleDirectory, textOf } from '../helpers/elements.js';
import { FakeReceiver, sampleIntake, sampleReceipt } from '../helpers/intake.js';
import { agree, checked, choose, fileOf, fill, fillLeast, formOf, goBack, press, screen, shows, tick, unfold } from '../helpers/rfq-form.js';

const ENDPOINT = 'https://desk.example.jp/intake';

const opened = async (shape = 'engineer'): Promise<SanchiRfqForm> => {
  const form = await formOf(html`<sanchi-rfq-form shape=${shape} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
  await fillLeast(form);
  await unfold(form);
  return form;
};
/** Agrees to everything and goes on to the check of the answers. */
const agreed = async (form: SanchiRfqForm): Promise<Rfq> => {
  await agree(form);
  return checked(form);
};

describe('each field of 詳しく', () => {
  it('finish: picked from the vocabulary and written freely', async () => {
    const form = await opened();
    await fill(form, 'finish', '鏡面');
    await waitUntil(() => all(form, '.plus').length > 0);
    const word = all(form, '.plus')[0]!.innerText.replace('＋', '').trim();
    press(form, word);
    await fill(form, 'finish', '顔が映るまで、角は丸く');
    const { finish } = await agreed(form);
    expect(finish).to.have.length(3);
    expect(finish?.slice(1)).to.deep.equal(['顔が映るまで', '角は丸く']);
    expect(screen(form)).to.contain(word).and.contain('顔が映るまで、角は丸く');
  });

  it('budget: in yen where it can be read, in words where not', async () => {
    const form = await opened();
    await fill(form, 'budget', '１０万円まで');
    await waitUntil(() => textOf(form, '#budget-r').includes('¥100,000'));
    expect((await agreed(form)).budget).to.deep.equal({ text: '１０万円まで', value: { max: 100_000, unit: 'JPY' } });
    await goBack(form);
    await fill(form, 'budget', '相談したい');
    expect((await agreed(form)).budget).to.deep.equal({ text: '相談したい' });
  });

  it('what can be shown, and which prevails: nothing unless chosen', async () => {
    const form = await opened();
    expect(await agreed(form)).to.not.have.any.keys('basis', 'prevails');
    for (const basis of ['drawing', 'sketch', 'photo', 'sample', 'none']) for (const prevails of ['drawing', 'model']) {
      await goBack(form);
      await tick(form, `basis-${basis}`);
      await tick(form, `prevails-${prevails}`);
      expect(await agreed(form)).to.include({ basis, prevails });
    }
    expect(screen(form)).to.contain('まだない').and.contain('3Dデータを優先');
  });

  it('supplied material, NDA and its template', async () => {
    const form = await opened();
    expect(one(form, '#ndaOwn')).to.equal(null);
    await tick(form, 'supplied');
    await tick(form, 'nda-before-order');
    await tick(form, 'ndaOwn');
    expect(await agreed(form)).to.deep.include({ materialSupplied: true, nda: { wanted: true, when: 'before-order', ownTemplate: true } });
    expect(screen(form)).to.contain('材料はこちらで用意する（支給） はい').and.contain('注文の前に結びたい');
    await goBack(form);
    await tick(form, 'supplied');
    await tick(form, 'nda-');
    expect(await agreed(form)).to.not.have.any.keys('materialSupplied', 'nda');
  });

  it('who may see it: candidates, the office alone, or all; the consents follow', async () => {
    const form = await opened();
    for (const disclosure of ['candidates', 'all-members', 'office']) {
      await waitUntil(() => one(form, `#disclosure-${disclosure}`));
      await tick(form, `disclosure-${disclosure}`);
      expect(one(form, '#consent-network') === null).to.equal(disclosure === 'office');
      const rfq = await agreed(form);
      expect(rfq.disclosure).to.equal(disclosure);
      expect(rfq.consents.map(({ kind }) => kind)).to.deep.equal(disclosure === 'office' ? ['privacy'] : ['privacy', 'network']);
      await goBack(form);
    }
    await waitUntil(() => one(form, '#hideSender'));
    await tick(form, 'hideSender');
    expect((await agreed(form)).hideSender).to.equal(true);
    expect(screen(form)).to.contain('窓口だけ（会社には、あらためて了解を取ってから）');
  });

  it('a keepsake: item, history, damage, and the risk', async () => {
    const form = await opened('consumer');
    await fill(form, 'item', '銀のスプーン');
    await fill(form, 'history', '祖母が使っていた\n昭和の品');
    await fill(form, 'damage', '深い傷が2本');
    const rfq = await agreed(form);
    expect(rfq).to.deep.include({ kind: 'consumer', keepsake: { item: '銀のスプーン', history: '祖母が使っていた\n昭和の品', damage: '深い傷が2本' } });
    expect(rfq.consents.map(({ kind }) => kind)).to.contain('risk');
  });

  it('kind, purpose, thickness, weight, tolerance, roughness', async () => {
    const form = await opened();
    for (const kind of ['production', 'repair', 'joint-order', 'consultation', 'prototype']) {
      await tick(form, `kind-${kind}`);
      expect(form.draft.values.kind).to.equal(kind);
    }
    await tick(form, 'kind-repair');
    for (const [id, value] of Object.entries({ purpose: '店の看板', thickness: 't１．５', weight: '1.5kg', tolerance: '±0.01', roughness: 'Ra0.2' })) await fill(form, id, value);
    expect(await agreed(form)).to.deep.include({
      kind: 'repair', purpose: '店の看板', thickness: { text: 't１．５', value: { min: 1.5, max: 1.5, unit: 'mm' } }, weight: { text: '1.5kg', value: { min: 1.5, max: 1.5, unit: 'kg' } },
      tolerance: { text: '±0.01', value: { max: 0.01, unit: 'mm' } }, roughness: { text: 'Ra0.2', value: { max: 0.2, unit: 'Ra' } },
    });
  });
});

describe('with a receiver', () => {
  let receiver: FakeReceiver | undefined;
  const withReceiver = async (network: Partial<RfqIntake['networks'][number]>, lang = 'ja'): Promise<SanchiRfqForm> => {
    const intake = { ...sampleIntake, networks: [{ ...sampleIntake.networks[0], ...network }] };
    receiver = new FakeReceiver(ENDPOINT, ({ method, url }) => (url === ENDPOINT ? Response.json(intake)
      : url.includes('/files?') ? Response.json({ id: 'f-1', name: 'x', size: 1, type: 'image/png' }, { status: 201 })
        : method === 'POST' ? Response.json(sampleReceipt, { status: 201 }) : undefined));
    const form = await formOf(html`<sanchi-rfq-form lang=${lang} endpoint=${ENDPOINT} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await waitUntil(() => form.intake);
    await form.updateComplete;
    return form;
  };
  afterEach(() => receiver?.restore());

  it('asks for furigana, postcode and telephone where the office needs them', async () => {
    const form = await withReceiver({ needs: ['kana', 'postcode', 'phone'] });
    await fillLeast(form);
    press(form, '確認画面へ進む');
    await appears(form, '.errors');
    expect(all<HTMLAnchorElement>(form, '.errors a').map(({ hash }) => hash)).to.deep.equal(['#kana', '#phone', '#postcode']);
    await expect(form).to.be.accessible();
    await fill(form, 'kana', 'やまだ ﾀﾛｳ');
    await fill(form, 'postcode', '９５９１２３４');
    await fill(form, 'phone', '０２５６（００）１２３４');
    expect((await agreed(form)).sender).to.include({ kana: 'ヤマダ タロウ', postcode: '959-1234', phone: '0256-00-1234' });
  });

  it('asks people abroad for neither furigana nor postcode, and says so by the country', async () => {
    const form = await withReceiver({ needs: ['kana', 'postcode'] }, 'en');
    await shows(form, 'Request a quotation');
    expect([one(form, '#kana'), form.renderRoot.querySelector('form>fieldset #postcode')]).to.deep.equal([null, null]);
    expect(one(form, 'label[for=country]')?.innerText).to.contain('(required)');
    await fill(form, 'country', 'JP');
    expect(one(form, '#kana')?.checkVisibility()).to.equal(true);
    await fill(form, 'country', 'DE');
    expect(one(form, '#kana')).to.equal(null);
    await expect(form).to.be.accessible();
  });

  it('takes no more files than it says, one by one and together, and tells which were left out', async () => {
    const form = await withReceiver({});
    const mega = 2 ** 20;
    await choose(form, fileOf('a.png', mega), fileOf('b.png', mega));
    expect(textOf(form, '[part=files] .files')).to.contain('a.png').and.contain('b.png');
    await choose(form, fileOf('c.png', 1));
    expect(textOf(form, '#files-e')).to.contain('「c.png」を加えると、合わせて2 MBを超えます');
    press(form, 'b.png を外す');
    await form.updateComplete;
    await choose(form, fileOf('c.png', 1), fileOf('d.png', 1), fileOf('e.png', 1), fileOf('大.png', mega + 1));
    expect(all(form, '.files li').map(({ innerText }) => innerText.split(' ')[0]?.trim())).to.deep.equal(['a.png', 'c.png', 'd.png']);
    expect(textOf(form, '#files-e')).to.contain('添付は3個までです。「e.png」は入れていません').and.contain('「大.png」は大きすぎます（1 MBまで）');
    await expect(form).to.be.accessible();
    // The same picture twice is one.
    press(form, 'd.png を外す');
    const same = fileOf('f.png', 5);
    await choose(form, same, same);
    expect(all(form, '.files li')).to.have.length(3);
  });

  it('works by keyboard alone, from the first field to the receipt', async () => {
    const form = await withReceiver({});
    await choose(form, fileOf('図面.png', 10, 'image/png'));
    const active = (): HTMLElement | null => (form.shadowRoot?.activeElement ?? null) as HTMLElement | null;
    const to = async (what: string, is: (element: HTMLElement) => boolean): Promise<void> => {
      for (let i = 0; i < 80 && !(active() && is(active()!)); i++) await sendKeys({ press: 'Tab' });
      expect(active() && is(active()!), `Tab reaches ${what}`).to.equal(true);
      // WCAG 2.4.7 and 2.4.11: the focus is seen, and nothing lies over it.
      const box = active()!.getBoundingClientRect();
      expect(getComputedStyle(active()!).outlineStyle, what).to.not.equal('none');
      const over = form.shadowRoot?.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      expect(over === active() || active()!.contains(over ?? null), `${what} is not covered`).to.equal(true);
    };
    const id = (name: string) => to(name, (element) => element.id === name);
    const button = (words: string) => to(words, (element) => element.innerText.includes(words));
    const type = async (name: string, text: string): Promise<void> => { await id(name); await sendKeys({ type: text }); };
    const press = (key: string) => sendKeys({ press: key });
    one(form, '#title')?.focus();
    await type('description', 'Polish it');
    await type('quantity', '10');
    await type('wanted', '2098-08-31');
    await id('keep');
    await type('name', 'Yamada');
    await type('email', 'y@example.jp');
    await to('詳しく', ({ localName }) => localName === 'summary');
    await press('Enter');
    await waitUntil(() => one(form, '#budget')?.checkVisibility());
    await id('kind-prototype');
    await press('ArrowDown');
    expect(form.draft.values.kind).to.equal('production');
    await type('processes', 'kenma');
    await waitUntil(() => all(form, '.plus').length > 0);
    await to('a suggestion', ({ className }) => className === 'plus');
    await press('Enter');
    await waitUntil(() => active()?.id === 'processes');
    await type('materials', 'SUS304');
    await press('Enter');
    expect(form.draft.picked.materials).to.deep.equal(['SUS304']);
    await id('nda-');
    await press('ArrowDown');
    await id('ndaOwn');
    await press(' ');
    await id('consent-privacy');
    await press(' ');
    await id('consent-network');
    await press(' ');
    await button('確認画面へ進む');
    await press('Enter');
    await shows(form, '内容の確認');
    await button('変更する');
    await press('Enter');
    await waitUntil(() => active()?.id === 'description');
    await press('Tab');
    await type('quantity', '0');
    await press('Enter');
    await shows(form, '内容の確認');
    const sent = oneEvent<SanchiRfqSentEvent>(form, 'sanchi-rfq-sent');
    await button('送信する');
    await press('Enter');
    const { rfq } = await sent;
    expect(rfq).to.deep.include({ kind: 'production', materials: ['SUS304'], nda: { wanted: true, when: 'before-drawings', ownTemplate: true } });
    await waitUntil(() => active()?.id === 'title');
    await button('進み具合を見る');
    await button('別の相談を書く');
    await press('Enter');
    await shows(form, '見積・加工の相談');
  });
});
