import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { checkRfq } from '@sanchi/sdk/schema';
import type { SanchiMember, SanchiRfqForm, SanchiRfqSubmitEvent } from '@sanchi/elements';
import '@sanchi/elements/define/member';
import { all, appears, clearAddress, one, sampleDirectory, search, searchOf, textOf } from '../helpers/elements.js';
import { agree, choose, fileOf, fill, fillLeast, formOf, press, screen, shows, tick, unfold } from '../helpers/rfq-form.js';

const withDirectory = async (shape = 'engineer'): Promise<SanchiRfqForm> =>
  formOf(html`<sanchi-rfq-form shape=${shape} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
const labels = (form: Element): string[] => all(form, 'form>fieldset label, form>fieldset legend').map(({ innerText }) => innerText.trim());
const errors = (form: Element): string[] => all(form, '.errors li').map(({ innerText }) => innerText);

describe('sanchi-rfq-form', () => {
  beforeEach(clearAddress);

  it('asks five things first, in the order of the design system', async () => {
    const form = await formOf(html`<sanchi-rfq-form></sanchi-rfq-form>`);
    expect(labels(form).slice(0, 5).map((label) => label.replace(/※.*/, '').trim())).to.deep.equal(
      ['ご相談の内容', '何を作りたいか、どうしてほしいか', '数量', 'いつまでに', '図面・写真・スケッチ']);
    const field = one(form, '#description')?.closest('.f') as HTMLElement;
    expect([...field.children].map(({ localName, className }) => className || localName)).to.deep.equal(['label', 'sub', 'textarea']);
    expect(field.querySelector('label')?.innerText).to.contain('※必須');
    expect(one(form, 'label[for=quantity]')?.innerText).to.contain('※任意');
    expect(all(form, '[placeholder],[disabled],[style]')).to.have.length(0);
    for (const box of all<HTMLInputElement>(form, '[part=consents] [type=checkbox]')) expect(box.checked).to.equal(false);
    for (const control of all(form, 'input:not([type=checkbox],[type=radio],#website),textarea,button,summary,select')) {
      if (!control.checkVisibility()) continue;
      expect(control.getBoundingClientRect().height, control.id || control.innerText).to.be.at.least(control.classList.contains('small') ? 36 : 44);
      expect(parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
    }
    await expect(form).to.be.accessible();
  });

  it('has three shapes', async () => {
    const consumer = await withDirectory('consumer');
    expect(textOf(consumer, '#title')).to.equal('修理・磨き直しの相談');
    expect(one(consumer, '#item')).to.exist;
    expect(one(consumer, '#consent-risk')).to.exist;
    expect(one(consumer, '#company')).to.equal(null);
    await expect(consumer).to.be.accessible();
    const ask = await withDirectory('ask');
    expect(one(ask, '#quantity')).to.equal(null);
    expect(textOf(ask, 'label[for=description]')).to.contain('聞きたいこと');
    await unfold(ask);
    for (const id of ['quantity', 'processes', 'materials', 'nda-before-drawings', 'company']) expect(one(ask, `#${id}`), id).to.exist;
    for (const id of ['roughness', 'prevails-model', 'department', 'supplied']) expect(one(ask, `#${id}`), id).to.equal(null);
    await expect(ask).to.be.accessible();
  });

  it('says under the field what it understood, whatever the spelling', async () => {
    const form = await withDirectory();
    await fill(form, 'quantity', '１０個、毎月１，０００個');
    await waitUntil(() => one(form, '#quantity-r'));
    expect(textOf(form, '#quantity-r')).to.equal('読み取り：10個、毎月1,000個');
    await fill(form, 'wanted', '令和20年８月末');
    await waitUntil(() => one(form, '#wanted-r'));
    expect(textOf(form, '#wanted-r')).to.equal('読み取り：2038年8月31日');
    expect(one(form, '#wanted')?.getAttribute('aria-describedby')).to.equal('wanted-h wanted-r');
    await fill(form, 'quantity', 'たくさん');
    await waitUntil(() => textOf(form, '#quantity-r').includes('書かれたまま'));
  });

  it('summarises faults with links, and takes the focus there', async () => {
    const form = await withDirectory();
    press(form, '確認画面へ進む');
    await appears(form, '.errors');
    expect(form.shadowRoot?.activeElement?.id).to.equal('errors');
    expect(errors(form)).to.have.length(5);
    expect(textOf(form, '.errors [role=heading]')).to.equal('5か所を直してください');
    const field = one(form, '#description') as HTMLElement;
    expect(field.ariaInvalid).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.equal('description-e description-h');
    expect(textOf(form, '#description-e')).to.match(/^＊/);
    expect((field.closest('.f') as HTMLElement).lastElementChild?.id).to.equal('description-e');
    await expect(form).to.be.accessible();
    one(form, '.errors a')?.click();
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'description');
    await fillLeast(form);
    expect(one(form, '.errors')).to.equal(null);
    await fill(form, 'email', 'taro＠example');
    press(form, '確認画面へ進む');
    await appears(form, '.errors');
    expect(errors(form).join()).to.contain('name@example.jp');
  });

  it('shows the answers before anything is sent, with a way back to each', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await fill(form, 'email', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    await fill(form, 'wanted', 'なるべく早く');
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    expect(form.shadowRoot?.activeElement?.id).to.equal('title');
    expect(screen(form)).to.contain('銘板を磨いてほしい').and.contain('見本みがきネット').and.contain('まだ送信されていません');
    await expect(form).to.be.accessible();
    all(form, '.answers button').find(({ innerText }) => innerText.includes('お名前'))?.click();
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'name');
    expect(one<HTMLInputElement>(form, '#name')?.value).to.equal('山田 太郎');
  });

  it('makes a request of it in which nothing is invented', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await fill(form, 'email', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    await fill(form, 'phone', '０２５６ー００ー１２３４');
    await fill(form, 'quantity', '10個、50個');
    await tick(form, 'keep');
    await tick(form, 'keep');
    one(form, '.more summary')?.click();
    await appears(form, '#processes');
    await fill(form, 'tolerance', '0.01');
    await fill(form, 'size', '１００×５０');
    await fill(form, 'materials', 'SUS304、真鍮');
    await tick(form, 'nda-before-drawings');
    await expect(form).to.be.accessible();
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    expect(screen(form)).to.contain('±0.01 mm').and.contain('図面を渡す前に結びたい');
    const submitted = oneEvent<SanchiRfqSubmitEvent>(form, 'sanchi-rfq-submit');
    press(form, '送り方を選ぶ');
    const { rfq } = await submitted;
    expect(checkRfq(rfq)).to.have.property('rfq');
    expect(rfq.sender).to.include({ email: 'taro@example.jp', phone: '0256-00-1234', name: '山田 太郎' });
    expect(rfq.quantities).to.deep.equal([{ amount: 10 }, { amount: 50 }]);
    expect(rfq.tolerance).to.deep.equal({ text: '0.01', value: { max: 0.01, unit: 'mm' } });
    expect(rfq.materials).to.deep.equal(['SUS304', '真鍮']);
    expect(rfq.nda).to.deep.equal({ wanted: true, when: 'before-drawings' });
    expect(rfq).to.include({ kind: 'prototype', recipients: 'office', disclosure: 'candidates', directory: 'sample', network: 'migaki' });
    expect(rfq.consents.map(({ kind, version }) => `${kind} ${version}`)).to.deep.equal(['privacy sanchi/1', 'network sanchi/1']);
    expect(rfq.consents[0]?.text).to.contain('見本みがきネット');
    expect(rfq).to.not.have.any.keys('weight', 'budget', 'schedule', 'attachments', 'materialSupplied');
  });

  it('suggests from the vocabulary, and takes “I do not know”', async () => {
    const form = await withDirectory();
    one(form, '.more summary')?.click();
    await appears(form, '#processes');
    await fill(form, 'processes', '鏡面');
    await waitUntil(() => all(form, '.plus').length > 0);
    press(form, '鏡面研磨');
    await form.updateComplete;
    expect(form.draft.picked.processes).to.deep.equal(['mirror-polishing']);
    expect(one<HTMLInputElement>(form, '#processes')?.value).to.equal('');
    expect(form.shadowRoot?.activeElement?.id).to.equal('processes');
    await fill(form, 'processes', '特殊な磨き');
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(form.draft.picked.processes).to.deep.equal(['mirror-polishing', '特殊な磨き']);
    await expect(form).to.be.accessible();
    await tick(form, 'unknown');
    await fillLeast(form);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    expect(form.parts.check?.toRfq(form).processes).to.equal(undefined);
  });

  it('opens from a shortlist with the search that led there, and names the recipients', async () => {
    const finder = await searchOf();
    const form = await withDirectory();
    form.hidden = true;
    await search(finder, '鏡面研磨 SUS304 ±0.01 10個');
    one(finder, '.choose')?.click();
    (await appears(finder, '.shortlist-bar .main')).click();
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'title');
    expect(form.hidden).to.equal(false);
    expect(one<HTMLDialogElement>(finder, '.consult')?.open).to.equal(false);
    await shows(form, '検索「鏡面研磨 SUS304 ±0.01 10個」から');
    await appears(form, '#tolerance');
    expect(form.draft.picked).to.deep.include({ processes: ['mirror-polishing'], materials: ['sus304'] });
    expect(form.draft.values).to.include({ tolerance: '±0.01', quantity: '10個' });
    expect(textOf(form, '[part=recipients]')).to.contain('有限会社みほん研磨工業');
    expect(textOf(form, 'label[for=consent-forward]')).to.contain('有限会社みほん研磨工業');
    expect(one(form, '#consent-network')).to.equal(null);
    await expect(form).to.be.accessible();
    await tick(form, 'consent-forward');
    await tick(form, 'to-office');
    expect(one<HTMLInputElement>(form, '#consent-network')?.checked).to.equal(false);
    expect(textOf(form, '.under summary')).to.contain('2026年11月1日現在');
    await tick(form, 'to-named');
    await tick(form, 'members');
    press(form, '確認画面へ進む');
    await appears(form, '.errors');
    expect(errors(form).join()).to.contain('一つ以上選んでください');
  });

  it('shows a private person, too, what the search filled in', async () => {
    const directory = await sampleDirectory();
    const form = await formOf(html`<sanchi-rfq-form shape="consumer" .directory=${directory}></sanchi-rfq-form>`);
    await form.ask([], '鏡面研磨 ±0.01', directory);
    expect((await appears(form, '#tolerance') as HTMLInputElement).value).to.equal('±0.01');
    expect(textOf(form, '.base')).to.contain('鏡面研磨');
    await expect(form).to.be.accessible();
  });

  it('opens from a profile, and from one search only where it says so', async () => {
    const directory = await sampleDirectory();
    const form = await formOf(html`<sanchi-rfq-form for="other" .directory=${directory}></sanchi-rfq-form>`);
    const member = await fixture<SanchiMember>(html`<sanchi-member id="profile" member-id="waza" .directory=${directory}></sanchi-member>`);
    one(member, '[part=consult]')?.click();
    expect(form.candidates).to.have.length(0);
    form.for = 'profile';
    one(member, '[part=consult]')?.click();
    await waitUntil(() => textOf(form, '[part=recipients]').includes('匠工房わざ'));
    await expect(member).to.be.accessible();
  });

  it('shows no such button and keeps the contacts where there is no form', async () => {
    const member = await fixture<SanchiMember>(html`<sanchi-member member-id="waza" .directory=${await sampleDirectory()}></sanchi-member>`);
    expect(one(member, '[part=consult]')).to.equal(null);
  });

  it('refuses files beyond the limits one by one, and keeps the rest', async () => {
    const form = await withDirectory();
    await choose(form, fileOf('図面.pdf'), fileOf('virus.exe'), fileOf('空.pdf', 0), fileOf('大.pdf', 11 * 2 ** 20));
    expect(all(form, '.files li')).to.have.length(1);
    expect(textOf(form, '#files-e')).to.contain('virus.exe').and.contain('中身が空').and.contain('大きすぎます（10 MBまで）');
    expect(one(form, '#files')?.getAttribute('aria-describedby')).to.equal('files-e files-h');
    await expect(form).to.be.accessible();
    press(form, '図面.pdf を外す');
    await form.updateComplete;
    expect(all(form, '.files li')).to.have.length(0);
    expect(form.shadowRoot?.activeElement?.id).to.equal('files');
  });

  it('stores nothing unless asked, and then survives a reload', async () => {
    const kept = (): (string | null)[] => Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)).filter((key) => key?.startsWith('sanchi-rfq'));
    const form = await formOf(html`<sanchi-rfq-form id="kept"></sanchi-rfq-form>`);
    await form.ask([{ directory: 'sample', member: { id: 'waza', name: '匠工房わざ' } }]);
    await fill(form, 'description', '形見の急須');
    await choose(form, fileOf('写真.png', 100, 'image/png'));
    expect(kept()).to.deep.equal([]);
    await tick(form, 'keep');
    await waitUntil(() => kept().length === 1);
    form.remove();
    const again = await formOf(html`<sanchi-rfq-form id="kept"></sanchi-rfq-form>`);
    await waitUntil(() => one<HTMLTextAreaElement>(again, '#description')?.value === '形見の急須');
    expect(textOf(again, '.files')).to.contain('写真.png');
    expect(textOf(again, '[part=recipients]')).to.contain('匠工房わざ');
    expect(one<HTMLInputElement>(again, '#keep')?.checked).to.equal(true);
    await tick(again, 'keep');
    await waitUntil(() => kept().length === 0);
  });

  it('survives that the phone drops the page while its camera is open, without storing anything', async () => {
    const page = (): Promise<SanchiRfqForm> => formOf(html`<sanchi-rfq-form></sanchi-rfq-form>`);
    const form = await page();
    await form.ask([{ directory: 'sample', member: { id: 'waza', name: '匠工房わざ' } }], 'ステンレス');
    await fill(form, 'description', '形見の急須');
    await fill(form, 'name', "O’Brien <script> 👩🏽‍🏭");
    history.replaceState({ own: 'the page’s' }, '');
    // The picker itself is the device's.
    addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true });
    one(form, '#files')?.click();
    form.remove();
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    const again = await page();
    await waitUntil(() => again.shadowRoot?.activeElement?.id === 'files');
    expect(one<HTMLTextAreaElement>(again, '#description')?.value).to.equal('形見の急須');
    expect(one<HTMLInputElement>(again, '#name')?.value).to.equal("O’Brien <script> 👩🏽‍🏭");
    expect(textOf(again, '[part=recipients]')).to.contain('匠工房わざ');
    expect(again.query).to.equal('ステンレス');
    expect(textOf(again, '[part=files]')).to.contain('もう一度選んでください');
    await expect(again).to.be.accessible();
    // Back with the photo: nothing stays behind, and the page's own state is as it was.
    expect(history.state).to.deep.equal({ own: 'the page’s' });
    await choose(again, fileOf('写真.png', 100, 'image/png'));
    expect(textOf(again, '[part=files]')).to.not.contain('もう一度選んでください');
    again.remove();
    expect(one<HTMLTextAreaElement>(await page(), '#description')?.value).to.equal('');
    history.replaceState(null, '');
  });

  it('keeps two forms of one page apart', async () => {
    const two = await fixture<HTMLElement>(html`<div><sanchi-rfq-form></sanchi-rfq-form><sanchi-rfq-form shape="ask"></sanchi-rfq-form></div>`);
    const [first, second] = [...two.querySelectorAll<SanchiRfqForm>('sanchi-rfq-form')] as [SanchiRfqForm, SanchiRfqForm];
    await fill(first, 'description', '一つ目');
    await fill(second, 'description', '二つ目');
    expect(one<HTMLTextAreaElement>(first, '#description')?.value).to.equal('一つ目');
    await tick(first, 'keep');
    await tick(second, 'keep');
    const kept = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('sanchi-rfq'));
    await waitUntil(() => kept().length === 2);
    await tick(first, 'keep');
    await waitUntil(() => kept().length === 1);
    await tick(second, 'keep');
    await waitUntil(() => kept().length === 0);
    await expect(two).to.be.accessible();
  });

  it('works by keyboard alone', async () => {
    const form = await formOf(html`<sanchi-rfq-form></sanchi-rfq-form>`);
    one(form, '#description')?.focus();
    await sendKeys({ type: '磨いてほしい' });
    const to = async (id: string): Promise<void> => {
      for (let i = 0; i < 30 && form.shadowRoot?.activeElement?.id !== id; i++) await sendKeys({ press: 'Tab' });
      expect(form.shadowRoot?.activeElement?.id).to.equal(id);
    };
    await to('name');
    await sendKeys({ type: 'Yamada' });
    await to('email');
    await sendKeys({ type: 'y@example.jp' });
    await to('consent-privacy');
    await sendKeys({ press: ' ' });
    await to('consent-network');
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await shows(form, '内容の確認');
  });

  it('speaks English, with the country in place of furigana', async () => {
    const form = await formOf(html`<sanchi-rfq-form lang="en" .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await shows(form, 'Request a quotation');
    expect(all(form, '#country option').length).to.be.above(200);
    expect(one(form, '#kana')).to.equal(null);
    await fill(form, 'wanted', 'end of August 2038');
    await waitUntil(() => textOf(form, '#wanted-r').includes('August 31, 2038'));
    await expect(form).to.be.accessible();
    expect(screen(form)).to.not.match(/rf_|undefined|\{/);
  });

  it('speaks plain Japanese to private persons', async () => {
    const form = await withDirectory('consumer');
    press(form, '確認画面へ進む');
    await appears(form, '.errors');
    press(form, 'やさしい日本語');
    await shows(form, '名前（なまえ）');
    // What must be mended is said in these words too.
    await waitUntil(() => errors(form).join().includes('（'));
    expect(errors(form).join()).to.not.contain('「お名前」を書いてください');
    await expect(form).to.be.accessible();
    press(form, 'ふつうの日本語');
    await waitUntil(() => errors(form).join().includes('「お名前」を書いてください'));
    press(form, 'やさしい日本語');
    await shows(form, '名前（なまえ）');
    await expect(form).to.be.accessible();
    await fill(form, 'item', 'スプーン');
    await fillLeast(form);
    await agree(form);
    press(form, '次（つぎ）へ');
    await shows(form, '書（か）いたことを見（み）てください');
    expect(checkRfq(form.parts.check?.toRfq(form))).to.have.property('rfq');
    expect(form.parts.check?.toRfq(form).consents.map(({ version }) => version)).to.deep.equal(['sanchi/1-easy', 'sanchi/1-easy', 'sanchi/1-easy']);
  });
});
