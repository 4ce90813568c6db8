// What several widgets, a small window and the keyboard do to each other: nothing that has the focus is hidden, every landmark has a name of its own.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { violations } from './axe.js';
import { settled } from './settled.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

const SEARCH = '<sanchi-search id="s" src="data/niigata.json"></sanchi-search>';

async function ask(page: Page, id: string, query: string): Promise<void> {
  const field = page.locator(id).getByRole('combobox').first();
  await field.fill(query);
  await field.press('Enter');
  await page.locator(id).getByRole('heading', { name: /^\d+社/ }).waitFor();
}

/** Of the control that has the focus: its words, and whether anything of it can be seen at five points. */
const focused = (page: Page): Promise<{ words: string; seen: boolean; inside: boolean }> => page.evaluate(() => {
  let control: Element | null = document.activeElement;
  while (control?.shadowRoot?.activeElement) control = control.shadowRoot.activeElement;
  if (!control || control === document.body) return { words: '', seen: true, inside: false };
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const hit = (x: number, y: number): boolean => {
    let found = document.elementFromPoint(x, y);
    for (let inner = found?.shadowRoot?.elementFromPoint(x, y); inner && inner !== found; inner = inner.shadowRoot?.elementFromPoint(x, y)) found = inner;
    return !!found && (found === control || control.contains(found) || found.contains(control));
  };
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return {
    words: control.textContent?.trim().slice(0, 30) || control.getAttribute('aria-label') || control.id, inside: document.activeElement?.id === 's',
    seen: [[x, y], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]].some(([px, py]) => hit(px as number, py as number)),
  };
});

describe('with members on the shortlist', () => {
  it.each([[1280, 720], [360, 740], [320, 256]])('nothing that has the focus is hidden behind the bar, at %i × %i (WCAG 2.2, 2.4.11)', async (width, height) => {
    const { page } = await site.open(SEARCH);
    await page.setViewportSize({ width, height });
    await ask(page, '#s', '研磨');
    await page.getByRole('button', { name: /^候補に加える/ }).first().click();
    await page.getByText('候補 1社').filter({ visible: true }).first().waitFor();
    await settled(page);
    await page.getByRole('combobox').first().focus();
    await page.evaluate(() => { scrollTo(0, 0); });
    const hidden: string[] = [];
    let stops = 0;
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const { words, seen, inside } = await focused(page);
      if (!inside) break;
      stops += 1;
      if (!seen) hidden.push(words);
    }
    expect(stops).toBeGreaterThan(20);
    expect(hidden).toEqual([]);
    await page.close();
  });
});

describe('two searches on a page', () => {
  const two = '<sanchi-search id="s" src="data/niigata.json"></sanchi-search><sanchi-search id="t" url-state="off" src="data/niigata.json"></sanchi-search>';
  it.each([['within main', `<main><h1>技術</h1>${two}</main>`], ['on a page with a footer of its own', `<main><h1>技術</h1></main>${two}<footer>〇〇市</footer>`]])(
    'are clean for axe before and after a search, %s', async (_, body) => {
      const { page } = await site.open(body);
      for (const query of ['', '研磨']) {
        if (query !== '') await ask(page, '#s', query);
        await page.locator('#t').getByText('この産地の得意な技術').waitFor();
        await settled(page);
        // Where the page puts its widgets is the page's affair.
        expect(await violations(page, { without: ['region'] }), query).toEqual([]);
      }
      await page.close();
    });
});
