import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Directory } from '@sanchi/sdk';
import type { SanchiSearch } from '@sanchi/elements';
import { all, appears, clearAddress, one, searchOf, textOf } from '../helpers/elements.js';

/** A search whose pieces of the vocabulary do not come before `come` is called. */
async function waiting(): Promise<{ element: SanchiSearch; come: () => void }> {
  let come = (): void => {};
  const line = new Promise<void>((resolve) => { come = resolve; });
  const element = await searchOf((directory) => {
    const slow: Directory = { ...directory, search: (...asked) => line.then(() => directory.search(...asked)), provisional: () => Promise.resolve(directory) };
    return html`<sanchi-search show-all .directory=${slow}></sanchi-search>`;
  });
  one(element, '#q')?.focus();
  // What shows it is fetched when the field is entered.
  await waitUntil(() => element.parts.get('rest'));
  return { element, come };
}

describe('while pieces of the vocabulary are on their way', () => {
  beforeEach(clearAddress);

  it('shows what is known, with suggestions, and the whole in its place when it has come', async () => {
    const { element, come } = await waiting();
    await sendKeys({ type: '研磨' });
    await appears(element, '.card');
    await appears(element, '[role=option]');
    const known = all(element, '.card').map(({ dataset }) => dataset['member']);
    const answered = new Promise((resolve) => { element.addEventListener('sanchi-results', resolve, { once: true }); });
    come();
    await answered;
    await element.updateComplete;
    expect(all(element, '.card').slice(0, known.length).map(({ dataset }) => dataset['member'])).to.deep.equal(known);
    await expect(element).to.be.accessible();
  });

  it('does not say that nobody is found before all is known', async () => {
    const { element, come } = await waiting();
    await sendKeys({ type: '研磨' });
    await waitUntil(() => textOf(element, '[part=count]') === '27社');
    const before = textOf(element, '[part=count]');
    one<HTMLInputElement>(element, '#q')?.select();
    await sendKeys({ type: 'ゐゑゐゑ' });
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    expect(textOf(element, '[part=count]')).to.equal(before);
    expect(one(element, '[part=empty]')).to.equal(null);
    const answered = new Promise((resolve) => { element.addEventListener('sanchi-results', resolve, { once: true }); });
    come();
    await answered;
    await appears(element, '[part=empty]');
    expect(textOf(element, '[part=count]')).not.to.equal(before);
  });

  it('suggests with the first letter, before there is any answer, and leaves the ways in where they are until then', async () => {
    let answer = (): void => {};
    const line = new Promise<void>((resolve) => { answer = resolve; });
    const element = await searchOf((directory) => {
      const search: Directory['search'] = async (query, options) => {
        if (query === '研') await line;
        return directory.search(query, options);
      };
      const slow: Directory = { ...directory, search, provisional: () => Promise.resolve({ ...directory, search }) };
      return html`<sanchi-search .directory=${slow}></sanchi-search>`;
    });
    one(element, '#q')?.focus();
    await waitUntil(() => element.parts.get('rest'));
    const ways = await appears(element, '.welcome');
    // What begins so has been put in order, as it is where the letters are fetched ahead.
    await element.directory?.suggest('研');
    const shown: boolean[] = [];
    const seen = new MutationObserver(() => { if (one(element, '[role=option]')) shown.push(ways.checkVisibility()); });
    seen.observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true });
    await sendKeys({ type: '研' });
    await appears(element, '[role=option]');
    expect(shown[0]).to.equal(true);
    expect(textOf(element, '[role=option]')).to.contain('研');
    answer();
    await appears(element, '.card');
    seen.disconnect();
    expect(one(element, '.welcome')).to.equal(null);
    await expect(element).to.be.accessible();
  });
});
