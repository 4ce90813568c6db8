import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiSearch } from '@sanchi/elements';
import { readState, writeState } from '../../packages/elements/src/base/url-state.js';
import { all, appears, clearAddress, one, sampleDirectory, search, searchOf, textOf } from '../helpers/elements.js';

describe('the address', () => {
  beforeEach(clearAddress);
  afterEach(clearAddress);

  it('holds the query and the shortlist', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    one(element, '.choose')?.click();
    await waitUntil(() => location.hash.includes('s.q='));
    const own = new URLSearchParams(location.hash.slice(1));
    expect(own.get('s.q')).to.equal('研磨');
    expect(own.getAll('s.list')).to.deep.equal(['sample~kenma']);
  });

  it('keeps apart two whose ids begin alike, one going on after a dot', () => {
    const of = (q: string): URLSearchParams => new URLSearchParams({ q });
    writeState('s.b', of('研磨'));
    writeState('s', of('めっき'));
    expect([readState('s').toString(), readState('s.b').get('q')]).to.deep.equal([of('めっき').toString(), '研磨']);
  });

  it('is not behind when the search is moved about in the page a moment after a letter', async () => {
    const element = await searchOf();
    await search(element, 'めっき');
    const asked: string[] = [];
    element.addEventListener('sanchi-search', ({ query }) => asked.push(query));
    const field = one<HTMLInputElement>(element, '#q') as HTMLInputElement;
    field.value = '研磨';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const box = document.createElement('div');
    element.before(box);
    box.append(element);
    await waitUntil(() => element.result?.query.text === '研磨');
    await element.updateComplete;
    expect(field.value).to.equal('研磨');
    expect(new URLSearchParams(location.hash.slice(1)).get('s.q')).to.equal('研磨');
    expect(asked).to.deep.equal(['研磨']);
    box.remove();
  });

  it('stays this page’s on a page with a base elsewhere', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/deep/';
    const path = location.pathname;
    document.head.append(base);
    try {
      const element = await searchOf();
      await search(element, '研磨');
      expect(new URL(one<HTMLAnchorElement>(element, '.card a')?.href ?? '').pathname).to.equal(path);
      one(element, '.choose')?.click();
      await waitUntil(() => location.hash.includes('s.list='));
      expect(location.pathname).to.equal(path);
    } finally {
      base.remove();
    }
  });

  it('opens the profile in place where member-href is no safe address', async () => {
    const element = await searchOf((directory) => html`<sanchi-search id="s" member-href="javascript:alert('{id}')" .directory=${directory}></sanchi-search>`);
    await search(element, '研磨');
    const link = one<HTMLAnchorElement>(element, '.card a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.match(/#.*s\.m=sample/);
    link.click();
    await appears(element, '[part~=profile]');
    element.closeMember();
    await appears(element, '.card');
    const entry = element.entry('sample', 'kenma');
    if (entry) element.select(entry);
    await appears(element, '[part~=profile]');
    history.back();
    await appears(element, '.card');
  });

  it('brings a search back', async () => {
    location.hash = '#s.q=%E7%A0%94%E7%A3%A8&s.process=mirror-polishing&s.list=sample~press';
    const element = await searchOf();
    await appears(element, '.card');
    expect(one<HTMLInputElement>(element, '#q')?.value).to.equal('研磨');
    expect(textOf(element, '.count')).to.equal('1社');
    await appears(element, '.shortlist-bar');
  });

  it('leaves out a filter that an old address names and that there is no more', async () => {
    location.hash = '#s.q=%E7%A0%94%E7%A3%A8&s.process=mirror-polishing&s.process=given-up-long-ago&s.network=dissolved';
    const element = await searchOf();
    await appears(element, '.card');
    expect(textOf(element, '.count')).to.equal('1社');
    expect(element.state.where).to.deep.equal({ process: ['mirror-polishing'] });
    await waitUntil(() => !location.hash.includes('network'));
  });

  it('tells the page of a preset filter that there is not', async () => {
    const directory = await sampleDirectory();
    let told: unknown;
    const element = await fixture<SanchiSearch>(html`<sanchi-search where-lot="few" .directory=${directory}
      @sanchi-load-error=${({ error }: { error: unknown }) => { told = error; }}></sanchi-search>`);
    await appears(element, '.error');
    await waitUntil(() => told !== undefined);
    expect(String(told)).to.match(/where\.lot.*"few".*single, small/);
    await waitUntil(() => /single/.test(textOf(element, '.error')));
  });

  it('opens a profile in place, and Back restores the list and the focus', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    const link = all(element, '.actions a')[2] as HTMLElement;
    link.focus();
    link.click();
    const profile = await appears(element, 'sanchi-member');
    await waitUntil(() => profile.shadowRoot?.activeElement?.id === 'name', `focus ${String((profile as never as { focusOnShow: boolean }).focusOnShow)} ${String(document.activeElement?.localName)}`);
    expect(all(element, '.card')[0]?.checkVisibility()).to.equal(false);
    await expect(element).to.be.accessible();
    history.back();
    await waitUntil(() => !one(element, 'sanchi-member'));
    await waitUntil(() => element.shadowRoot?.activeElement === link);
    expect(one<HTMLInputElement>(element, '#q')?.value).to.equal('研磨');
  });

  it('keeps two widgets apart, and leaves the page’s own fragment alone', async () => {
    location.hash = '#section-2';
    const directory = await sampleDirectory();
    const box = await fixture(html`<div><sanchi-search id="a" .directory=${directory}></sanchi-search><sanchi-search id="b" .directory=${directory}></sanchi-search></div>`);
    const [a, b] = [...box.children] as SanchiSearch[];
    await search(a as SanchiSearch, '研磨');
    await search(b as SanchiSearch, '溶接');
    await waitUntil(() => location.hash.includes('a.q=') && location.hash.includes('b.q='));
    expect(location.hash).to.match(/^#section-2&/);
    expect((a as SanchiSearch).state.query).to.equal('研磨');
    expect((b as SanchiSearch).state.query).to.equal('溶接');
  });

  it('stays out of the address when told to', async () => {
    const element = await searchOf((directory) => html`<sanchi-search url-state="off" .directory=${directory}></sanchi-search>`);
    await search(element, '研磨');
    one<HTMLButtonElement>(element, 'button.name-link')?.click();
    await appears(element, 'sanchi-member');
    expect(location.hash).to.equal('');
    one(element, '.profile button')?.click();
    await waitUntil(() => !one(element, 'sanchi-member'));
  });
});
