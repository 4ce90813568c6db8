import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { RFQ_LIMITS } from '@sanchi/sdk';
import type { SanchiRfqForm } from '@sanchi/elements';
import { all, one, sampleDirectory, textOf } from '../helpers/elements.js';
import { agree, checked, fill, fillLeast, formOf, goBack, press, screen, shows, tick, unfold } from '../helpers/rfq-form.js';

const withDirectory = async (shape = 'engineer', lang = 'ja'): Promise<SanchiRfqForm> =>
  formOf(html`<sanchi-rfq-form shape=${shape} lang=${lang} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
/** Tries to go on, and gives the ids of what must be mended, as the summary lists them. */
async function faults(form: SanchiRfqForm): Promise<string[]> {
  press(form, '確認画面へ進む');
  await waitUntil(() => form.shadowRoot?.activeElement?.id === 'errors');
  return all<HTMLAnchorElement>(form, '.errors a').map(({ hash }) => hash.slice(1));
}

describe('what a visitor types of themselves', () => {
  it('is taken in any width, and every kanji of a name stays as its owner writes it', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    // 髙, 﨑, 塚 and 神 as compatibility ideographs, 葛 with a variation selector.
    await fill(form, 'name', '　髙﨑　葛\u{e0100}城\ufa10 \ufa19 ');
    await fill(form, 'company', 'ﾐﾎﾝｹﾝﾏ ＡＢＣ　第２工場');
    await fill(form, 'department', '技術ﾌﾞ');
    await fill(form, 'address', '燕市みほん１丁目２ー３－４　ﾋﾞﾙ５階');
    const { sender } = await checked(form);
    expect(sender).to.include({
      name: '髙﨑 葛\u{e0100}城\ufa10 \ufa19', company: 'ミホンケンマ ABC 第2工場', department: '技術ブ', address: '燕市みほん1丁目2-3-4 ビル5階',
    });
    // What is sent is what is shown before.
    expect(screen(form)).to.contain('ミホンケンマ ABC 第2工場').and.contain('燕市みほん1丁目2-3-4 ビル5階').and.contain('\ufa19');
    await expect(form).to.be.accessible();
  });

  it('reads a postcode in any spelling and begins the address with its prefecture', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'postcode', '〒９５９ー１２３４');
    await waitUntil(() => one<HTMLInputElement>(form, '#address')?.value === '新潟県');
    expect(textOf(form, '#postcode-r')).to.contain('959-1234').and.contain('「住所」に「新潟県」と入れました');
    await expect(form).to.be.accessible();
    await fill(form, 'postcode', '9200001');
    await waitUntil(() => one<HTMLInputElement>(form, '#address')?.value === '石川県');
    // What somebody wrote is left alone, and so is what three digits do not tell (498: Aichi and Mie).
    await fill(form, 'address', '石川県金沢市みほん1');
    await fill(form, 'postcode', '498-0001');
    await waitUntil(() => one(form, '#postcode-r') === null);
    expect(one<HTMLInputElement>(form, '#address')?.value).to.equal('石川県金沢市みほん1');
    expect((await checked(form)).sender).to.include({ postcode: '498-0001', address: '石川県金沢市みほん1' });
  });

  it('asks for seven digits in Japan only', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'postcode', '123');
    expect(await faults(form)).to.deep.equal(['postcode']);
    expect(textOf(form, '#postcode-e')).to.contain('7けた');
    await fill(form, 'country', 'GB');
    await fill(form, 'postcode', 'SW1A 1AA');
    expect((await checked(form)).sender.postcode).to.equal('SW1A 1AA');
    await goBack(form);
    await fill(form, 'country', 'IL');
    await fill(form, 'postcode', '9591234');
    expect((await checked(form)).sender.postcode).to.equal('9591234');
  });

  it('needs what the wanted way of answering needs', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await tick(form, 'preferred-fax');
    expect(await faults(form)).to.deep.equal(['fax']);
    await fill(form, 'fax', '０２５６ー００ー１２３４');
    expect((await checked(form)).sender).to.include({ preferred: 'fax', fax: '0256-00-1234' });
  });
});

describe('what must be mended', () => {
  it('stands in the summary in the order of the screen, whatever the shape', async () => {
    for (const shape of ['engineer', 'consumer', 'ask']) {
      const form = await withDirectory(shape);
      await fill(form, 'phone', '1');
      await unfold(form);
      await fill(form, 'budget', 'あ'.repeat(201));
      await fill(form, 'materials', 'い'.repeat(201));
      await fill(form, 'postcode', '1');
      const ids = await faults(form);
      expect(ids.length).to.be.above(6);
      const places = ids.map((id) => one(form, `#${id}`)!.getBoundingClientRect().top);
      expect(places, ids.join()).to.deep.equal(places.toSorted((a, b) => a - b));
      for (const id of ids) {
        const control = one(form, `#${id}`)!;
        expect(control.ariaInvalid, id).to.equal('true');
        expect(control.getAttribute('aria-describedby'), id).to.contain(`${id}-e`);
        expect(textOf(form, `#${id}-e`), id).to.match(/^＊./);
      }
      await expect(form).to.be.accessible();
    }
  });

  it('leads from the summary to each field, by keyboard too, and opens what is folded', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'budget', 'あ'.repeat(201));
    one(form, '.more summary')?.click();
    await waitUntil(() => !one(form, '#budget'));
    expect(await faults(form)).to.deep.equal(['budget']);
    expect(one(form, '#budget')?.checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'budget');
  });

  it('takes as much as receivers take, and says how much that is', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    const most: Record<string, number> = {
      description: RFQ_LIMITS.description, purpose: RFQ_LIMITS.text, name: RFQ_LIMITS.name, company: RFQ_LIMITS.name, department: RFQ_LIMITS.name,
      address: 2 * RFQ_LIMITS.name, size: RFQ_LIMITS.line, budget: RFQ_LIMITS.line, wanted: RFQ_LIMITS.line,
    };
    for (const [id, n] of Object.entries(most)) await fill(form, id, '長'.repeat(n));
    await checked(form);
    await goBack(form);
    for (const [id, n] of Object.entries(most)) await fill(form, id, '長'.repeat(n + 1));
    expect((await faults(form)).toSorted()).to.deep.equal(Object.keys(most).toSorted());
    for (const [id, n] of Object.entries(most)) expect(textOf(form, `#${id}-e`), id).to.contain(n.toLocaleString('ja'));
  });

  it('keeps ten thousand characters in every field, and mends none of them away', async () => {
    const form = await withDirectory();
    await unfold(form);
    const long = '長い文𠮷'.repeat(2500);
    const ids = all<HTMLInputElement>(form, 'input:not([type=checkbox],[type=radio],[type=file],#website),textarea').map(({ id }) => id);
    expect(ids).to.include.members(['description', 'quantity', 'wanted', 'estimate', 'name', 'company', 'email', 'phone', 'processes', 'tolerance', 'budget', 'address']);
    for (const id of ids) await fill(form, id, long);
    const wrong = await faults(form);
    expect(wrong).to.include.members(ids);
    for (const id of ids) expect(one<HTMLInputElement>(form, `#${id}`)?.value, id).to.equal(long);
    await expect(form).to.be.accessible();
  });
});

describe('the dates', () => {
  it('are the day of delivery and, under 詳しく, the day of the estimate', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await fill(form, 'wanted', '2098年8月末');
    await unfold(form);
    await fill(form, 'estimate', '２０９８／７／１');
    await waitUntil(() => textOf(form, '#estimate-r').includes('2098年7月1日'));
    await expect(form).to.be.accessible();
    const { schedule } = await checked(form);
    expect(schedule).to.deep.equal({ wanted: '2098-08-31', note: '2098年8月末', estimate: { text: '２０９８／７／１', value: '2098-07-01' } });
    expect(screen(form)).to.contain('見積りがほしい日');
  });

  it('may be said in words alone', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'estimate', '取締役会の前');
    expect((await checked(form)).schedule).to.deep.equal({ estimate: { text: '取締役会の前' } });
  });

  it('are no days gone by, and the estimate does not come after the goods', async () => {
    const form = await withDirectory();
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'wanted', '2020年1月5日');
    expect(await faults(form)).to.deep.equal(['wanted']);
    expect(textOf(form, '#wanted-e')).to.contain('2020年1月5日');
    await fill(form, 'wanted', '2098-01-05');
    await fill(form, 'estimate', '2098-01-06');
    expect(await faults(form)).to.deep.equal(['estimate']);
    expect(textOf(form, '#estimate-e')).to.contain('2098年1月5日').and.contain('後');
    await fill(form, 'estimate', '2098-01-05');
    await checked(form);
  });
});

describe('the form in English', () => {
  it('writes lists and brackets as English does', async () => {
    const form = await withDirectory('engineer', 'en');
    await shows(form, 'Request a quotation');
    await form.ask([{ directory: 'sample', member: { id: 'waza', name: 'Waza' } }, { directory: 'elsewhere', member: { id: 'a', name: 'Ames' } }, { directory: 'elsewhere', member: { id: 'b', name: 'Bolt' } }], 'polishing', await sampleDirectory());
    await shows(form, 'Ames, Bolt');
    await fill(form, 'quantity', '10, 20 pcs');
    await fill(form, 'description', 'Polish it');
    await fill(form, 'name', 'A. Buyer');
    await fill(form, 'email', 'a@example.com');
    await agree(form);
    press(form, 'Check your answers');
    await shows(form, 'Nothing has been sent yet');
    press(form, 'Choose how to send');
    await shows(form, 'Print a fax sheet');
    const words = screen(form);
    expect(words).to.not.match(/[、（）：]/);
  });
});
