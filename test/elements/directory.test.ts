import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiDirectory, SanchiLoadErrorEvent, SanchiSearch } from '@sanchi/elements';
import { addStrings } from '@sanchi/elements';
import '@sanchi/elements/define/directory';
import '@sanchi/elements/define/search';
import { appears, clearAddress, one, textOf } from '../helpers/elements.js';
import { sampleDocument } from '../helpers/sample-directory.js';

const data = (type: string, content: string): string => URL.createObjectURL(new Blob([content], { type }));

describe('sanchi-directory', () => {
  beforeEach(clearAddress);

  it('shares what it loads with what is inside, and shows the fallback until then', async () => {
    const src = data('application/json', JSON.stringify(sampleDocument));
    const element = await fixture<SanchiDirectory>(html`<sanchi-directory src=${src}>
      <p slot="fallback">お電話ください</p><sanchi-search id="s"></sanchi-search></sanchi-directory>`);
    const search = element.querySelector('sanchi-search') as SanchiSearch;
    await waitUntil(() => search.directory?.documents[0]?.id === 'sample', 'shared', { timeout: 4000 });
    await waitUntil(() => !element.querySelector('p')?.checkVisibility());
    await appears(search, '.welcome');
  });

  it('reaches an element that was there before it', async () => {
    const src = data('application/json', JSON.stringify(sampleDocument));
    const element = await fixture<SanchiDirectory>(html`<sanchi-directory></sanchi-directory>`);
    const search = document.createElement('sanchi-search');
    element.append(search);
    element.src = src;
    await waitUntil(() => search.directory, 'reached', { timeout: 4000 });
  });

  for (const [name, src, words] of [
    ['a page that is not there', () => '/nothing-here.json', '応答コード 404'],
    ['a web page', () => data('text/html', '<!doctype html><p>login</p>'), 'データではなくウェブページ'],
    ['an empty file', () => data('application/json', ''), '空のファイル'],
    ['broken JSON', () => data('application/json', '{"format":'), 'JSON の書き方に誤り'],
    ['another format', () => data('application/json', '{"format":"other/9"}'), '形式ではありません'],
    ['an incomplete directory', () => data('application/json', '{"format":"sanchi-directory/1"}'), '足りない項目か、読めないところがあります'],
    ['a member without a name', () => data('application/json', JSON.stringify({ ...sampleDocument, members: [{ id: 'a', name: null }] })), 'members.0.name'],
    ['an id that stands twice', () => data('application/json', JSON.stringify({ ...sampleDocument, prepared: undefined, members: [{ id: 'a', name: '甲' }, { id: 'a', name: '乙' }] })), 'members.1.id = members.0.id (a)'],
  ] as const) {
    it(`says what is wrong with ${name}, and how to mend it`, async () => {
      const element = document.createElement('sanchi-directory');
      element.src = src();
      const failed = oneEvent<SanchiLoadErrorEvent>(element, 'sanchi-load-error');
      const box = await fixture(html`<div>${element}</div>`);
      await failed;
      await appears(element, '.error');
      await waitUntil(() => textOf(element, '.error').includes(words), `says ${words}: ${textOf(element, '.error')}`);
      expect(textOf(element, '.error')).to.contain('もう一度読み込む');
      await expect(box).to.be.accessible();
    });
  }

  it('keeps the fallback of a search when the directory does not come', async () => {
    const element = await fixture<SanchiSearch>(html`<sanchi-search src=${data('application/json', '')}><p>窓口へお電話ください</p></sanchi-search>`);
    await appears(element, '.error');
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('reads the webmaster’s own spreadsheet', async () => {
    const element = await fixture<SanchiSearch>(html`<sanchi-search id="s" query="研磨" src="/test/elements/fixtures/makers.csv"></sanchi-search>`);
    await waitUntil(() => element.directory, 'read', { timeout: 8000 });
    const card = await appears(element, '.card');
    expect(card.textContent).to.contain('株式会社あおば研磨').and.contain('新潟県燕市一丁目1');
  });

  it('tries again when asked', async () => {
    const element = await fixture<SanchiDirectory>(html`<sanchi-directory src="/nothing-here.json"></sanchi-directory>`);
    const button = (await appears(element, '.error')).querySelector('button');
    const again = oneEvent(element, 'sanchi-load-error');
    button?.click();
    await again;
  });

  it('takes texts in further languages', async () => {
    addStrings('zh', { searchButton: '搜索' });
    const element = await fixture<SanchiSearch>(html`<sanchi-search lang="zh-Hans"></sanchi-search>`);
    await waitUntil(() => one(element, '.field button')?.innerText === '搜索');
    await waitUntil(() => textOf(element, 'label').startsWith('Search by skill'));
  });
});
