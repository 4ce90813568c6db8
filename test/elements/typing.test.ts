import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { openDirectory } from '@sanchi/sdk';
import type { Directory, Member } from '@sanchi/sdk';
import type { SanchiSearch } from '@sanchi/elements';
import { all, clearAddress, one, search, searchOf, textOf } from '../helpers/elements.js';
import { sampleDocument } from '../helpers/sample-directory.js';

/** Members of the cards that a visitor sees. */
const seen = (element: Element): (string | undefined)[] =>
  all(element, '.results > .cards .card').filter((card) => card.checkVisibility()).map(({ dataset }) => dataset['member']);

/** A search whose directory notes that it is warmed up. */
async function noting(): Promise<{ element: SanchiSearch; warmed: () => number }> {
  let warmed = 0;
  const element = await searchOf((directory) => {
    const noted: Directory = { ...directory, warmUp: () => { warmed += 1; return directory.warmUp(); } };
    return html`<sanchi-search .directory=${noted}></sanchi-search>`;
  });
  return { element, warmed: () => warmed };
}

/** What a browser that saves data, or does not, tells a page. */
function savingData(saveData: boolean): () => void {
  Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
  return () => { Reflect.deleteProperty(navigator, 'connection'); };
}

describe('while a visitor types', () => {
  beforeEach(clearAddress);

  it('never shows a card of an earlier answer below those of the new one', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    await waitUntil(() => seen(element).length === 20);
    let hits: readonly string[] = [];
    element.addEventListener('sanchi-results', (event) => { hits = event.result.hits.map(({ member }) => member); });
    for (const query of ['バフ研磨', '研磨', '溶接', '研磨 ステンレス']) {
      await search(element, query);
      // The first of them at once, and from then on nothing else.
      expect(seen(element).length).to.be.greaterThan(0);
      for (;;) {
        const now = seen(element);
        expect(now).to.deep.equal(hits.slice(0, now.length), query);
        if (now.length === hits.length) break;
        await new Promise(requestAnimationFrame);
      }
    }
  });

  it('shows the photo of the next maker where one did not come', async () => {
    const picture = new URL('/docs/images/search.png', location.href).href;
    const maker = (id: string, name: string, url: string): Member => ({ id, name, photos: [{ url: new URL(url, location.href).href }], capabilities: [{ process: id }] });
    const directory = await openDirectory({ ...sampleDocument, distinguishing: [], members: [maker('welding', '見本溶接', '/missing.jpg'), maker('polishing', '見本研磨', picture)] });
    const element = await searchOf(() => html`<sanchi-search .directory=${directory}></sanchi-search>`);
    await search(element, '溶接');
    await waitUntil(() => one(element, '.photo') && !one(element, '.photo')?.checkVisibility(), 'no hole');
    await search(element, '研磨');
    await waitUntil(() => seen(element).join() === 'polishing');
    expect(one<HTMLImageElement>(element, '.photo')?.src).to.equal(picture);
    expect(one(element, '.photo')?.checkVisibility()).to.equal(true);
  });

  it('keeps the last answer while an input method converts, and answers once it is done', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    await waitUntil(() => seen(element).length === 20);
    const before = seen(element), said = textOf(element, '[part=count]');
    const field = one<HTMLInputElement>(element, '#q');
    if (!field) throw new Error('no field');
    const compose = (type: string): boolean => field.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));
    compose('compositionstart');
    // As fast as keys come, without an answer being waited for.
    for (const text of ['ｙ', 'よ', 'よｚ', 'よｚｑ', 'よｚｑｘ']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      await aTimeout(10);
    }
    await aTimeout(300);
    if (textOf(element, '[part=count]') === said) expect(seen(element)).to.deep.equal(before);
    expect(one(element, '[part=empty]')).to.equal(null);
    expect(field.value).to.equal('よｚｑｘ');
    field.value = '溶接';
    compose('compositionend');
    await waitUntil(() => textOf(element, '.chips').includes('溶接'));
    await waitUntil(() => seen(element).length > 0);
    await expect(element).to.be.accessible();
  });
});

describe('what letters will ask for', () => {
  beforeEach(clearAddress);

  it('is fetched once the page has time', async () => {
    const { warmed } = await noting();
    await waitUntil(() => warmed() === 1, 'warmed up', { timeout: 20_000 });
  });

  it('goes on while the visitor is in the field, with what is typed so far', async () => {
    const typed: (string | undefined)[] = [];
    const element = await searchOf((directory) => {
      const asking: Directory = { ...directory, warmUp: async (turn) => { while (turn && typed.at(-1) !== '研磨') typed.push(await turn()); } };
      return html`<sanchi-search .directory=${asking}></sanchi-search>`;
    });
    await waitUntil(() => element.parts.get('rest'));
    one(element, '#q')?.focus();
    await waitUntil(() => typed.includes(''));
    await search(element, '研磨');
    await waitUntil(() => typed.at(-1) === '研磨');
  });

  it('waits for the field where the visitor saves data', async () => {
    const restore = savingData(true);
    try {
      const { element, warmed } = await noting();
      await waitUntil(() => one(element, '.way'), 'ways in', { timeout: 20_000 });
      await new Promise((resolve) => { requestIdleCallback(() => requestIdleCallback(resolve)); });
      expect(warmed()).to.equal(0);
      one(element, '#q')?.focus();
      await sendKeys({ press: 'k' });
      await waitUntil(() => warmed() === 1);
    } finally {
      restore();
    }
  });
});
