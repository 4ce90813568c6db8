// Every demonstration page in every state that a visitor sees, in light and in dark: nothing for axe to find.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { violations } from './axe.js';
import { settled } from './settled.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

/** Words of a page: found by it, found only in parts, found by nobody. */
interface Queries { readonly found: string; readonly parts: string; readonly none: string }
const JAPANESE: Queries = { found: '研磨', parts: '研磨 鋳造 染色 1個から', none: '原子炉の設計' };
const PAGES: Readonly<Record<string, Queries>> = {
  'index.html': JAPANESE, 'kyoto.html': { ...JAPANESE, found: '加工' }, 'migakiya.html': JAPANESE, 'rodan21.html': { ...JAPANESE, found: '加工' }, 'rfq.html': { ...JAPANESE, found: '加工' }, 'association.html': JAPANESE,
  'federation.html': JAPANESE, 'hostile.html': JAPANESE, 'sheet.html': { ...JAPANESE, found: '鋳造' },
  'english.html': { found: 'polishing', parts: 'polishing casting dyeing', none: 'nuclear reactor design' },
};

/** Clean in light; dark differs in colours alone. */
async function clean(page: Page, state: string): Promise<void> {
  await settled(page);
  // What a hostile page does to its own words is its affair.
  const within = page.url().includes('/hostile.html') ? 'sanchi-search' : 'html';
  expect(await violations(page, { within }), state).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { within, rules: ['color-contrast'] }), `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function ask(page: Page, query: string): Promise<void> {
  const field = page.getByRole('combobox').first();
  await field.fill(query);
  await field.press('Enter');
  await page.locator('sanchi-search [part=count]').first().waitFor();
}

const open = (path: string, width: number): Promise<Page> => site.browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true })
  .then(async (page) => { await page.goto(new URL(path, site.url).href); return page; });

describe.each(Object.entries(PAGES))('%s', (path, { found, parts, none }) => {
  it('is clean before a search, with results, a comparison, a profile, lists that fit in part, and nothing', async () => {
    const page = await open(path, 1280);
    await page.getByRole('combobox').first().waitFor();
    await clean(page, 'before');
    await ask(page, found);
    const search = page.locator('sanchi-search').first();
    await search.locator('[part~=card]').nth(1).waitFor();
    await clean(page, 'results');
    for (let i = 0; i < 2; i += 1) await search.locator('.choose[aria-pressed=false]').first().click();
    await search.locator('.shortlist-bar button').first().click();
    await search.getByRole('dialog').waitFor();
    await clean(page, 'comparison');
    await page.keyboard.press('Escape');
    await search.locator('.name-link').first().click();
    await search.locator('sanchi-member [part~=profile]').waitFor();
    await clean(page, 'profile');
    await search.locator('.profile .bar button').first().click();
    await ask(page, parts);
    await clean(page, 'parts');
    await ask(page, none);
    await clean(page, 'none');
    await page.close();
  });

  it('is clean on a phone, with the filters open', async () => {
    const page = await open(path, 360);
    await ask(page, found);
    await clean(page, 'results on a phone');
    await page.locator('sanchi-search').first().locator('button[aria-haspopup=dialog]').first().click();
    await page.locator('sanchi-search dialog.sheet').first().waitFor();
    await clean(page, 'filters');
    await page.close();
  });

  it('is clean while its directory is on the way, and when it does not come', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    let fail = (): void => undefined;
    const waits = new Promise<void>((resolve) => { fail = resolve; });
    await page.route('**/data/*', async (route) => {
      await waits;
      await route.fulfill({ status: 404, body: '' });
    });
    await page.goto(new URL(path, site.url).href, { waitUntil: 'commit' });
    await page.locator('sanchi-search').first().getByRole('combobox').waitFor();
    await clean(page, 'loading');
    fail();
    await page.getByRole('alert').first().waitFor();
    await clean(page, 'error');
    await page.close();
  });
});
