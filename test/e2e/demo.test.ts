// The demonstration as visitors meet it: the built bundle, prepared directories, a real browser.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { settled } from './settled.js';
import { DemoSite } from '../helpers/demo-site.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

/** A page with its faults and the hosts it asked. */
async function open(path: string, width = 1280): Promise<{ page: Page; faults: string[]; hosts: Set<string> }> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } });
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(new URL(path, site.url).href);
  return { page, faults, hosts };
}

const ask = async (page: Page, query: string): Promise<void> => {
  const field = page.getByRole('combobox').first();
  await field.fill(query);
  await field.press('Enter');
};

describe('the prefectural page', () => {
  it('finds, explains and opens a maker, and Back restores the search', async () => {
    const { page, faults, hosts } = await open('prefecture.html');
    await ask(page, 'マグネシウムを磨ける会社');
    await page.getByText('1社').first().waitFor();
    await page.getByRole('link', { name: 'ひかりざわ研磨工業株式会社' }).first().click();
    await page.getByRole('table').first().waitFor();
    await page.goBack();
    await page.getByText('1社').first().waitFor();
    expect(await page.getByRole('combobox').first().inputValue()).toBe('マグネシウムを磨ける会社');
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(site.url).host]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    await page.close();
  });

  it('is clean for axe before a search, with results and with none, on a desk and on a phone', async () => {
    for (const width of [1280, 360]) {
      const { page } = await open('prefecture.html', width);
      for (const query of ['', '鏡面研磨 ステンレス 1個から', '原子炉の設計']) {
        if (query) await ask(page, query);
        await page.getByText(query === '' ? 'この産地の得意な技術' : /\d+社/).filter({ visible: true }).first().waitFor();
        await settled(page);
        expect(await violations(page), `${width} ${query}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('works by keyboard alone', async () => {
    const { page } = await open('prefecture.html');
    await page.getByRole('combobox').first().focus();
    await page.keyboard.type('mirror polishing');
    await page.keyboard.press('Enter');
    const add = page.getByRole('button', { name: /候補に加える/ }).first();
    await add.waitFor();
    // Results come in steps (cards, then counts): the tab order is settled once nothing more is drawn.
    await settled(page);
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const onButton = await page.evaluate(() => {
        let active: Element | null | undefined = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.tagName === 'BUTTON' && (active.textContent ?? '').includes('候補に加える');
      });
      if (onButton) break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('候補 1社').first().waitFor();
    await page.close();
  });
});

describe('other pages', () => {
  it.each(['index.html', 'kyoto.html', 'migakiya.html', 'rodan21.html', 'rfq.html', 'association.html', 'federation.html', 'english.html', 'hostile.html', 'sheet.html'])('%s loads without a fault', async (path) => {
    const { page, faults } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('the federation searches several directories as one', async () => {
    const { page } = await open('federation.html');
    await ask(page, '研磨');
    await page.getByText(/\d+社/).first().waitFor();
    await page.close();
  });

  it('says plainly that a directory cannot be loaded, and offers to try again', async () => {
    const page = await site.browser.newPage();
    await page.route('**/data/niigata.json', (route) => route.abort());
    await page.goto(new URL('prefecture.html', site.url).href);
    await page.getByText('一覧を読み込めませんでした').first().waitFor({ timeout: 60_000 });
    await page.unroute('**/data/niigata.json');
    await page.getByRole('button', { name: 'もう一度読み込む' }).first().click();
    await page.getByText('この産地の得意な技術').first().waitFor();
    await page.close();
  });
});
