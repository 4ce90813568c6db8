import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { SanchiSearch } from '@sanchi/elements';
import { all, appears, clearAddress, one, sampleDirectory, search, textOf } from '../helpers/elements.js';

async function inWidth(width: 'narrow' | 'wide'): Promise<SanchiSearch> {
  await setViewport({ width: width === 'wide' ? 1280 : 360, height: 800 });
  const element = await fixture<SanchiSearch>(html`<sanchi-search id="s" .directory=${await sampleDirectory()}></sanchi-search>`);
  await search(element, '研磨');
  return element;
}
const line = (element: Element, label: string): HTMLElement | undefined => all(element, '.facet').find(({ innerText }) => innerText.includes(label));
const showAllSkills = (element: Element): void => all(element, '.facets .text').find(({ innerText }) => innerText.startsWith('技術をすべて表示'))?.click();

describe('filters', () => {
  beforeEach(clearAddress);

  it('stand beside the list where there is room', async () => {
    const element = await inWidth('wide');
    await appears(element, '.side .facet');
    showAllSkills(element);
    await waitUntil(() => line(element, '鏡面研磨'));
    expect(line(element, '鏡面研磨')?.innerText).to.match(/鏡面研磨\s+1/);
    await expect(element).to.be.accessible();
    line(element, '鏡面研磨')?.querySelector('input')?.click();
    await waitUntil(() => textOf(element, '.count') === '1社');
    const clear = all(element, '.facets .text').find(({ innerText }) => innerText === '条件をすべて外す');
    clear?.click();
    await waitUntil(() => textOf(element, '.count') === '27社');
  });

  it('open as a sheet where there is none', async () => {
    const element = await inWidth('narrow');
    expect(one(element, '.side')).to.equal(null);
    (await appears(element, '.tools .button')).click();
    await appears(element, 'dialog[open] .facet');
    await expect(element).to.be.accessible();
    showAllSkills(element);
    await waitUntil(() => line(element, '鏡面研磨'));
    line(element, '鏡面研磨')?.querySelector('input')?.click();
    await waitUntil(() => one(element, '.facets-foot button')?.innerText === '1社を表示する');
    one(element, '.facets-foot button')?.click();
    expect(one<HTMLDialogElement>(element, '.sheet')?.open).to.equal(false);
    expect(textOf(element, '.tools')).to.contain('絞り込み (1)');
  });

  it('are not offered on a phone where nobody was found and nothing is filtered', async () => {
    const element = await inWidth('narrow');
    await appears(element, '.tools .button');
    await search(element, '原子炉の設計');
    await waitUntil(() => one(element, '.tools .button') === null);
  });

  it('show a few filters unfolded, the others as one line that a key opens, and what is chosen', async () => {
    const element = await inWidth('wide');
    await appears(element, '.side .facet');
    const groups = all<HTMLDetailsElement>(element, '.side details');
    expect(groups.filter(({ open }) => open)).to.have.length(3);
    const folded = groups.find(({ open }) => !open) as HTMLDetailsElement;
    folded.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => folded.open);
    folded.querySelector('input')?.click();
    await waitUntil(() => folded.querySelector('summary')?.textContent?.includes('1件を選択中'));
    await expect(element).to.be.accessible();
  });

  it('can be skipped by a key, and keep their place and the focus while one chooses', async () => {
    const element = await inWidth('wide');
    await appears(element, '.side .facet');
    one(element, '.skip')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '.results .name-link'));
    const labels = (): string[] => all(element, '.side details:first-of-type .facet .grow').map(({ innerText }) => innerText);
    const before = labels();
    const box = one(element, '.side .facet input');
    box?.focus();
    await sendKeys({ press: ' ' });
    await waitUntil(() => textOf(element, '.count') !== '27社' && element.result?.facets.process);
    expect(labels()).to.deep.equal(before);
    expect(element.shadowRoot?.activeElement).to.equal(box);
  });

  it('leave out lines that every result has: they narrow nothing', async () => {
    const element = await inWidth('wide');
    await appears(element, '.side .facet');
    expect(all(element, '.side .facet').filter(({ innerText }) => /\s27$/.test(innerText))).to.have.length(0);
    await search(element, '鏡面研磨');
    expect(textOf(element, '.count')).to.equal('1社');
    await waitUntil(() => one(element, '.side') === null, 'one result leaves nothing to narrow');
  });

  it('never make a narrow page scroll sideways', async () => {
    const element = await inWidth('narrow');
    await setViewport({ width: 320, height: 800 });
    one(element, '.choose')?.click();
    await appears(element, '.shortlist-bar');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
