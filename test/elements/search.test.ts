import { aTimeout, expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { openDirectory } from '@sanchi/sdk';
import type { Member } from '@sanchi/sdk';
import type { SanchiSearch, SanchiSearchEvent, SanchiShortlistChangeEvent } from '@sanchi/elements';
import { all, appears, clearAddress, one, sampleDirectory, search, searchOf, textOf } from '../helpers/elements.js';
import { sampleDocument } from '../helpers/sample-directory.js';

const names = (element: Element): string[] => all(element, '.results > .cards .name-link').map(({ textContent }) => textContent ?? '');

describe('sanchi-search', () => {
  beforeEach(clearAddress);

  it('publicises the region before anything is typed', async () => {
    const element = await searchOf();
    await appears(element, '.welcome');
    expect(textOf(element, '.welcome')).to.contain('この産地の得意な技術').and.contain('鏡面研磨 1社').and.contain('最近確認された会社');
    await expect(element).to.be.accessible();
  });

  it('publicises the region in each of several searches that share a directory', async () => {
    const directory = await openDirectory(sampleDocument);
    const page = await fixture(html`<div>${[1, 2, 3].map(() => html`<sanchi-search url-state="off" .directory=${directory}></sanchi-search>`)}</div>`);
    for (const element of page.children) {
      await appears(element, '.welcome');
      await waitUntil(() => all(element, '.way').every(({ innerText }) => /\d社/.test(innerText)), 'every way is counted', { timeout: 20_000 });
    }
  });

  it('publicises what shops make where few processes are told', async () => {
    const shop = (id: number, products: readonly string[]): Member => ({ id: `shop-${id}`, name: `みほん商店${id}`, products: products.map((name) => ({ name })) });
    const directory = await openDirectory({ ...sampleDocument, distinguishing: [], members: [shop(1, ['かつお節', 'さば']), shop(2, ['かつお節', 'さば']), shop(3, ['かつお節'])] });
    const element = await searchOf(() => html`<sanchi-search .directory=${directory}></sanchi-search>`);
    await appears(element, '.welcome');
    expect(textOf(element, '.welcome')).to.match(/この産地の技術と製品 .*かつお節? 3社 .*さば 2社/);
  });

  it('says before a press how many makers it finds', async () => {
    for (const i of [0, 1, 2, 3]) {
      clearAddress();
      const element = await searchOf();
      await appears(element, '.way');
      const way = all(element, '.way')[i];
      const said = Number(/\d+/.exec(way?.querySelector('small')?.innerText ?? '')?.[0]);
      const answered = oneEvent(element, 'sanchi-results');
      way?.click();
      await answered;
      await element.updateComplete;
      await waitUntil(() => textOf(element, '.count').startsWith(`${said}社`), `${said} said`);
    }
  });

  it('gives an example that suits the directory, unless the page gives one', async () => {
    const element = await searchOf();
    await appears(element, '.welcome');
    await waitUntil(() => /^例：鏡面研磨 1個から、.+/.test(textOf(element, '#help')));
    element.example = '例：チタンの溶接';
    await waitUntil(() => textOf(element, '#help') === '例：チタンの溶接');
  });

  it('leads from a distinguishing skill to its makers', async () => {
    const element = await searchOf();
    await appears(element, '.way');
    one(element, '.way')?.click();
    await appears(element, '.card');
    expect(names(element)).to.deep.equal(['有限会社みほん研磨工業']);
  });

  it('shows results while typing, and says why', async () => {
    const element = await searchOf();
    await search(element, '鏡面研磨');
    expect(names(element)).to.deep.equal(['有限会社みほん研磨工業']);
    expect(one(element, '.skills')?.textContent).to.contain('鏡面研磨');
    await expect(element).to.be.accessible();
  });

  it('shows the query as understood', async () => {
    const element = await searchOf();
    await search(element, '研磨 SUS304 1個から');
    expect(all(element, '.chip').map(({ innerText }) => innerText.replace(/[\s✕]+/g, ' ').trim())).to.deep.equal(['技術 研磨', '材料 SUS304', '数量 1個から']);
  });

  it('takes a part off the query', async () => {
    const element = await searchOf();
    await search(element, '研磨 SUS304');
    all(element, '.chip .x')[1]?.click();
    await waitUntil(() => all(element, '.chip').length === 1);
    expect(one<HTMLInputElement>(element, '#q')?.value).to.equal('研磨');
    expect(element.shadowRoot?.activeElement?.id).to.equal('q');
  });

  it('takes a verb off with its ending, and says it with its ending', async () => {
    const element = await searchOf();
    await search(element, 'みがける SUS304');
    all(element, '.chip button')[0]?.click();
    await waitUntil(() => textOf(element, '.explain').includes('みがける'));
    all(element, '.chip .x')[0]?.click();
    await waitUntil(() => one<HTMLInputElement>(element, '#q')?.value === 'SUS304');
  });

  it('explains how a part was read, and reads it as plain words on demand', async () => {
    const element = await searchOf();
    await search(element, 'みがき');
    one(element, '.chip button')?.click();
    const explanation = await appears(element, '.explain');
    expect(explanation.innerText).to.contain('「みがき」を技術「研磨」と読み取りました');
    await expect(element).to.be.accessible();
    const before = element.result?.total ?? 0;
    explanation.querySelector('button')?.click();
    await waitUntil(() => textOf(element, '.chip').startsWith('言葉'));
    expect(element.result?.total).to.be.lessThan(before);
  });

  it('counts honestly', async () => {
    const element = await searchOf();
    await search(element, '研磨 1個から');
    expect(textOf(element, '.count')).to.match(/^27社 — すべての条件を満たす 2社、記載のない条件がある 25社$/);
    expect(all(element, '.verdicts')[0]?.textContent).to.contain('数量 1個から').and.contain('条件に合う');
    expect(all(element, '.verdicts').at(-1)?.textContent).to.contain('記載なし');
  });

  it('tells the count to screen readers once it has settled', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    await waitUntil(() => one(element, '[role=status].vh')?.textContent?.includes('27社'), 'announced', { timeout: 20_000 });
  });

  it('tells the same count again for another search', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    const status = one(element, '[role=status].vh') as HTMLElement;
    await waitUntil(() => status.textContent?.includes('27社'), 'announced', { timeout: 20_000 });
    let told = 0;
    const observer = new MutationObserver((changes) => { told += changes.length; });
    observer.observe(status, { characterData: true, childList: true, subtree: true });
    await search(element, 'けんま');
    await waitUntil(() => told > 0, 'announced again', { timeout: 20_000 });
    observer.disconnect();
    expect(status.textContent?.trim()).to.equal('27社');
  });

  it('rests once everything is told', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    await waitUntil(() => one(element, '[role=status].vh')?.textContent?.includes('27社'), 'announced', { timeout: 20_000 });
    await element.updateComplete;
    let drawn = 0;
    const request = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => { drawn += 1; request(...args); };
    // Longer than the pause before something is told.
    await aTimeout(1000);
    expect(drawn).to.equal(0);
  });

  it('shows twenty at a time, first those on the screen, and moves the focus on', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    const first = names(element);
    expect(first.length).to.be.greaterThan(0);
    expect(all(element, '.results > .cards > li:not([hidden])').at(-1)?.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight);
    await waitUntil(() => names(element).length === 20);
    expect(names(element).slice(0, first.length)).to.deep.equal(first);
    (await appears(element, '.more button')).click();
    await waitUntil(() => names(element).length === 27);
    await waitUntil(() => element.shadowRoot?.activeElement === all(element, '.results > .cards .name-link')[20]);
    expect(one(element, '.more')).to.equal(null);
  });

  it('sorts by what was confirmed last', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    const select = await appears(element, '.sort select') as HTMLSelectElement;
    expect(names(element)[1]).to.not.equal('株式会社見本プレス');
    select.value = 'confirmed';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => names(element)[1] === '株式会社見本プレス');
  });

  it('helps where nothing is found', async () => {
    const element = await searchOf();
    await search(element, 'マグネシウム 鏡面研磨');
    await appears(element, '.office');
    expect(textOf(element, '.count')).to.equal('条件に合う会社は見つかりませんでした');
    await waitUntil(() => textOf(element, '.none').includes('「マグネシウム」は、この一覧のどの会社にも記載がありません'));
    expect(textOf(element, '.office')).to.contain('見本市 商工課').and.contain('0256-00-0001');
    expect(all(element, '.relaxed').map(({ textContent }) => textContent).join()).to.contain('「マグネシウム」を除いた結果').and.not.match(/✓\s*マグネシウム/);
    await expect(element).to.be.accessible();
  });

  it('counts those who state all that was asked for, and lists beneath who does the work and states nothing of the rest', async () => {
    const maker = (id: string, description: string): Member => ({ id, name: `見本${id}`, description });
    const directory = await openDirectory({ ...sampleDocument, members: [maker('板金', '精密板金。短納期に対応します。'), maker('製作所', '精密板金を行っています。'), maker('木工', '木工家具の製造')] });
    const element = await searchOf(() => html`<sanchi-search .directory=${directory}></sanchi-search>`);
    await search(element, '板金 短納期');
    await waitUntil(() => textOf(element, '.relaxed').includes('見本製作所'));
    expect(names(element)).to.deep.equal(['見本板金']);
    expect(textOf(element, '.count')).to.match(/^1社/).and.not.contain('記載のない');
    const heading = (): string | undefined => all(element, '.relaxed [role=heading]')[0]?.innerText;
    expect(heading()).to.equal('「短納期」の記載がないもの');
    expect(textOf(element, '.relaxed')).to.not.contain('見本木工');
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await waitUntil(() => heading() === '“short lead time” not stated');
  });

  it('offers the directories nearby where nobody here does it, as links, and asks nothing of them', async () => {
    const neighbours = [
      { name: { ja: 'となり県のものづくり', en: 'Makers of Tonari' }, url: 'https://tonari.example.jp/makers' }, { name: 'よからぬ一覧', url: 'javascript:alert(1)' },
    ];
    const directory = await openDirectory({ ...sampleDocument, neighbours });
    const element = await searchOf(() => html`<sanchi-search .directory=${directory}></sanchi-search>`);
    await search(element, '研磨');
    await appears(element, '.card');
    expect(one(element, '[part=neighbours]')).to.equal(null);
    await search(element, 'マグネシウム 鏡面研磨');
    await appears(element, '[part=neighbours]');
    const links = (): (string | null)[][] => all(element, '[part=neighbours] a').map((link) => [link.innerText, link.getAttribute('href')]);
    expect(links()).to.deep.equal([['となり県のものづくり', 'https://tonari.example.jp/makers']]);
    expect(textOf(element, '[part=neighbours]')).to.contain('近くの産地の一覧で探す').and.contain('近隣の産地に、対応できる会社があるかもしれません。');
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await waitUntil(() => links()[0]?.[0] === 'Makers of Tonari');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('tonari'))).to.deep.equal([]);
  });

  it('offers each part alone where letting go of one is not enough, but nothing that is denied', async () => {
    const element = await searchOf();
    await search(element, 'マグネシウム 溶接 工場見学 真鍮 めっき以外');
    await waitUntil(() => textOf(element, '.none').includes('「溶接」だけで探す（25社）'), textOf(element, '.none'));
    expect(textOf(element, '.offers')).to.not.contain('めっき');
    all(element, '.offers button').find(({ innerText }) => innerText.includes('「溶接」'))?.click();
    await waitUntil(() => textOf(element, '.count') === '25社');
    expect(one<HTMLInputElement>(element, '#q')?.value).to.equal('溶接');
  });

  it('says what a visitor asked for, and keeps quiet about properties set by a program', async () => {
    const element = await searchOf();
    let heard = 0;
    element.addEventListener('sanchi-search', () => { heard++; });
    element.query = '溶接';
    await appears(element, '.card');
    expect(heard).to.equal(0);
    const event = oneEvent<SanchiSearchEvent>(element, 'sanchi-search');
    await search(element, '研磨');
    expect((await event).query).to.equal('研磨');
  });

  it('starts with what its attributes preset', async () => {
    const element = await searchOf((directory) => html`<sanchi-search query="研磨" where-process="mirror-polishing" locked .directory=${directory}></sanchi-search>`);
    await appears(element, '.card');
    expect(names(element)).to.deep.equal(['有限会社みほん研磨工業']);
    element.where = {};
    await waitUntil(() => element.where.process?.[0] === 'mirror-polishing');
    expect(names(element)).to.have.length(1);
  });

  it('lists everything at once when asked to', async () => {
    const element = await searchOf((directory) => html`<sanchi-search show-all .directory=${directory}></sanchi-search>`);
    await appears(element, '.card');
    expect(textOf(element, '.count')).to.equal('27社');
  });

  it('speaks the language of the page and changes with it', async () => {
    const element = await searchOf((directory) => html`<sanchi-search lang="en" .directory=${directory}></sanchi-search>`);
    await waitUntil(() => textOf(element, 'label') === 'Search by skill, material, product or company');
    await search(element, 'mirror polishing');
    expect(textOf(element, '.count')).to.equal('1 maker');
    expect(names(element)).to.deep.equal(['Mihon Polishing']);
    await expect(element).to.be.accessible();
    element.lang = 'ja';
    await waitUntil(() => textOf(element, '.count') === '1社');
  });

  it('changes with the language of the page from inside another component', async () => {
    // The language stands in a shadow root in which no element of ours is: only the host of the next one is.
    const outer = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
    render(html`<section lang="en"><div></div></section>`, outer);
    const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    render(html`<sanchi-search .directory=${await sampleDirectory()}></sanchi-search>`, inner);
    const element = inner.querySelector<SanchiSearch>('sanchi-search')!;
    await waitUntil(() => /^Search/.test(textOf(element, 'label')));
    outer.querySelector('section')!.lang = 'ja';
    await waitUntil(() => /検索|探/.test(textOf(element, 'label')));
  });

  it('keeps a shortlist, compares it, and gives the contacts', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    const changed = oneEvent<SanchiShortlistChangeEvent>(element, 'sanchi-shortlist-change');
    one(element, '.choose')?.click();
    expect((await changed).entries).to.have.length(1);
    all(element, '.choose')[1]?.click();
    await appears(element, '.shortlist-bar');
    await waitUntil(() => textOf(element, '.shortlist-bar').includes('候補 2社'));
    expect(one(element, '.choose')?.ariaPressed).to.equal('true');
    await expect(element).to.be.accessible();
    all(element, '.shortlist-bar button')[0]?.click();
    const table = await appears(element, '.compare table');
    expect(table.querySelectorAll('thead th[scope=col]')).to.have.length(2);
    expect(table.innerText).to.contain('記載なし');
    await expect(element).to.be.accessible();
    one<HTMLDialogElement>(element, '.compare')?.close();
    all(element, '.shortlist-bar button')[1]?.click();
    const consult = await appears(element, '.consult');
    expect(consult.querySelector('a[href^="mailto:"]')?.getAttribute('href')).to.match(/subject=.+&body=.+/);
    await expect(element).to.be.accessible();
  });

  it('undoes a removal from the shortlist', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    one(element, '.choose')?.click();
    await appears(element, '.shortlist-bar');
    one(element, '.choose')?.click();
    const undo = await appears(element, '.undo');
    expect(undo.innerText).to.contain('有限会社みほん研磨工業 を候補から外しました');
    undo.querySelector('button')?.click();
    await waitUntil(() => element.shortlist.length === 1);
  });

  it('lets the page take over consulting and the profile', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    element.addEventListener('sanchi-member-select', (event) => event.preventDefault());
    one(element, '.name-link')?.click();
    await element.updateComplete;
    expect(element.state.open).to.equal('');
    one(element, '.choose')?.click();
    await appears(element, '.shortlist-bar');
    element.addEventListener('sanchi-consult', (event) => event.preventDefault());
    all(element, '.shortlist-bar button')[1]?.click();
    expect(one<HTMLDialogElement>(element, '.consult')?.open).to.equal(false);
  });

  it('says so when an engine fails, and asks again', async () => {
    let failing = true;
    const element = await searchOf((directory) => html`<sanchi-search id="s" .directory=${{
      ...directory,
      search: (...asked: Parameters<typeof directory.search>) => failing ? Promise.reject(new Error('down')) : directory.search(...asked),
    }}></sanchi-search>`);
    element.query = '研磨';
    const notice = await appears(element, '[role=alert]');
    expect(notice.textContent).to.contain('読み込めませんでした');
    failing = false;
    notice.querySelector('button')?.click();
    await appears(element, '.card');
  });

  it('is reached and worked by keyboard alone', async () => {
    const element = await searchOf();
    one(element, '#q')?.focus();
    await sendKeys({ type: '溶接' });
    await waitUntil(() => element.result?.total);
    await sendKeys({ press: 'Escape' });
    for (let i = 0; i < 4; i++) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.closest('.screen')).to.not.equal(null);
  });
});
