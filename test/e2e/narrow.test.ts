// The whole way of a visitor, by keyboard alone, where there is little room or the page is hard on what is in it: at 400 % zoom,
// in a narrow column, under a hostile style sheet, beside another widget.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { settled } from './settled.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

const SEARCH = '<sanchi-search id="s" src="data/niigata.json"></sanchi-search>';
const OTHER = '<sanchi-search id="t" url-state="off" src="data/ota.json"></sanchi-search>';
const HOSTILE = 'html{font-size:8px!important}*{box-sizing:content-box!important;letter-spacing:6px!important;white-space:nowrap!important;text-transform:uppercase!important;line-height:1!important;text-indent:4em!important;text-align:right!important}'
  + 'section,p,ul,ol,li,button,input,table,dialog{min-width:900px!important;overflow:hidden!important;height:12px!important;float:left!important}';

/** What of the element can be neither seen nor scrolled to: cut by a box, or beyond the edge of the element. */
const lost = (search: Locator): Promise<string[]> => search.evaluate((host) => {
  const bad: string[] = [];
  const edge = host.getBoundingClientRect();
  const visit = (root: ParentNode, scrolled: boolean): void => {
    for (const element of root.children) {
      if (element.tagName === 'STYLE' || !element.checkVisibility({ visibilityProperty: true }) || element.classList.contains('vh')) continue;
      const { overflowX, clipPath, textOverflow } = getComputedStyle(element);
      if (clipPath !== 'none') continue;
      const box = element.getBoundingClientRect();
      const inside = scrolled || overflowX === 'auto' || overflowX === 'scroll' || element.tagName === 'DIALOG';
      const name = `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 30) ?? ''}`;
      if (!inside && box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1)) bad.push(`outside (${Math.round(box.left - edge.left)} to ${Math.round(box.right - edge.left)} of ${Math.round(edge.width)}): ${name}`);
      if ((overflowX === 'hidden' || overflowX === 'clip') && element.tagName !== 'INPUT' && element.scrollWidth > element.clientWidth + 1 && textOverflow !== 'ellipsis') bad.push(`cut: ${name}`);
      visit(element, inside);
      if (element.shadowRoot) visit(element.shadowRoot, inside);
    }
  };
  if (host.shadowRoot) visit(host.shadowRoot, false);
  return bad;
});

/** Tab until what has the focus bears these words; then presses Enter. */
async function press(page: Page, words: RegExp, key = 'Enter'): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let active: Element | null = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    });
    seen.push(name.slice(0, 20));
    if (!words.test(name)) continue;
    await page.keyboard.press(key);
    return;
  }
  throw new Error(`no Tab reaches ${String(words)}: ${seen.join(' | ')}`);
}

const CASES: readonly (readonly [name: string, body: string, width: number, height: number])[] = [
  ['at 400 % zoom', `<main>${SEARCH}</main>`, 320, 256],
  ['in a column of 220 px', `<main style="display:grid;grid-template-columns:220px minmax(0,1fr)"><div>${SEARCH}</div><p>本文</p></main>`, 1000, 800],
  ['under a hostile style sheet', `<style>${HOSTILE}</style>${SEARCH}`, 800, 800],
  ['beside another widget', `<main style="display:grid;grid-template-columns:1fr 1fr">${SEARCH}${OTHER}</main>`, 1000, 800],
];

describe.each(CASES)('%s', (_, body, width, height) => {
  it('a visitor searches, opens, chooses, compares and asks by keyboard; nothing is lost to the sides', async () => {
    const { page, faults } = await site.open(body);
    await page.setViewportSize({ width, height });
    const search = page.locator('#s');
    const whole = async (state: string): Promise<void> => {
      await settled(page);
      expect(await lost(search), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0);
    };
    await search.getByText('この産地の得意な技術').waitFor();
    await whole('before');
    await search.getByRole('combobox').first().focus();
    await page.keyboard.type('鏡面研磨 ステンレス 1個から');
    await page.keyboard.press('Enter');
    await search.getByRole('heading', { name: /^\d+社/ }).waitFor();
    await whole('results');
    await press(page, /候補に加える/);
    await search.getByText('候補 1社').first().waitFor();
    await press(page, /候補に加える/);
    await search.getByText('候補 2社').first().waitFor();
    await press(page, /^比べる$/);
    await search.getByRole('dialog').getByRole('table').waitFor();
    await whole('comparison');
    await page.keyboard.press('Escape');
    await press(page, /^まとめて相談する$/);
    await search.getByRole('dialog').getByText('事務局・窓口').waitFor();
    await whole('asking');
    await page.keyboard.press('Escape');
    await search.getByRole('combobox').first().focus();
    await press(page, /詳しく見る/);
    await search.locator('sanchi-member [part~=profile]').waitFor();
    await whole('profile');
    expect(faults.console).toEqual([]);
    await page.close();
  });
});
