import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SanchiSearch } from '@sanchi/elements';
import { all, appears, clearAddress, one, searchOf } from '../helpers/elements.js';

const field = (element: SanchiSearch): HTMLInputElement => one<HTMLInputElement>(element, '#q') as HTMLInputElement;
const active = (element: SanchiSearch): string | null => field(element).getAttribute('aria-activedescendant');

async function typed(text: string): Promise<SanchiSearch> {
  const element = await searchOf();
  field(element).focus();
  await sendKeys({ type: text });
  await appears(element, '[role=option]');
  return element;
}

describe('the search field', () => {
  beforeEach(clearAddress);

  it('suggests in a list with kinds, without figures that the search might not keep', async () => {
    const element = await typed('研');
    expect(field(element).getAttribute('aria-expanded')).to.equal('true');
    expect(one(element, '[role=option]')?.innerText).to.match(/^技術\s+研磨$/);
    await expect(element).to.be.accessible();
  });

  it('moves with the arrow keys, round the ends by way of the field', async () => {
    const element = await typed('研');
    const last = all(element, '[role=option]').length - 1;
    expect(active(element)).to.equal(null);
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element)).to.equal('o0');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'ArrowUp' });
    expect(active(element)).to.equal(null);
    await sendKeys({ press: 'ArrowUp' });
    expect(active(element)).to.equal(`o${last}`);
    await sendKeys({ press: 'Home' });
    expect(active(element)).to.equal(null);
  });

  it('takes the chosen suggestion with Enter', async () => {
    const element = await typed('鏡');
    const first = one(element, '[role=option] .grow')?.innerText;
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(field(element).value).to.equal(first);
    await waitUntil(() => one(element, '[role=listbox]')?.hidden);
    await appears(element, '.card');
  });

  it('closes with Escape, and empties with the next', async () => {
    const element = await typed('研');
    await sendKeys({ press: 'Escape' });
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    expect(field(element).value).to.equal('研');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => field(element).value === '');
  });

  it('opens the profile of a suggested maker', async () => {
    const element = await typed('見本プレス');
    const option = (): HTMLElement | undefined => all(element, '[role=option]').find(({ innerText }) => innerText.includes('株式会社見本プレス'));
    await waitUntil(option);
    option()?.click();
    await appears(element, 'sanchi-member');
    expect(element.state.open).to.equal('sample~press');
  });

  for (const [name, init] of [['isComposing', { isComposing: true }], ['keyCode 229', { keyCode: 229 }]] as const) {
    it(`leaves Enter to the input method (${name})`, async () => {
      const element = await searchOf();
      let heard = 0;
      element.addEventListener('sanchi-search', () => { heard++; });
      const input = field(element);
      input.focus();
      input.value = 'けんま';
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      input.dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(false);
      expect(heard).to.equal(0);
      expect(element.state.query).to.equal('');
    });
  }

  it('keeps the last results while half-converted text finds nothing', async () => {
    const element = await searchOf();
    const input = field(element);
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = '研磨';
    input.dispatchEvent(new InputEvent('input'));
    await appears(element, '.card');
    input.value = '研磨ぬｘ';
    input.dispatchEvent(new InputEvent('input'));
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    await element.updateComplete;
    expect(all(element, '.card').length).to.be.greaterThan(0);
    input.value = '溶接';
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await waitUntil(() => element.result?.query.text === '溶接');
  });
});
