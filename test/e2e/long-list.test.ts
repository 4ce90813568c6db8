// A list far longer than a screen: shown a page at a time as far as one likes, in the order that one chooses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDirectory, splitDirectory, textIn, type Coordinates, type DirectoryDocument } from '@sanchi/sdk';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { manyMembers } from '../helpers/many-members.js';
import { root } from '../repo/sources.js';
import { settled } from './settled.js';

const site = new DemoSite();
const files = new Map<string, string>();
beforeAll(async () => {
  const { document, shards } = splitDirectory(await prepareDirectory(manyMembers(10_000)), { name: 'many' });
  files.set('many.json', JSON.stringify(document));
  for (const [name, shard] of shards) files.set(name, JSON.stringify(shard));
  await site.start();
});
afterAll(() => site.stop());

const many = (page: Page): Promise<unknown> => page.route('**/data/many*', (route) => route.fulfill({
  contentType: 'application/json', body: files.get(new URL(route.request().url()).pathname.split('/').at(-1)!) ?? '',
}));

describe('10,000 makers', () => {
  it('come twenty at a time: the focus goes to the first new one, the count is told, and no more is in the page than was asked for', async () => {
    const { page, faults } = await site.open('<sanchi-search id="s" show-all src="data/many.json"></sanchi-search>', { before: many });
    const search = page.locator('#s');
    const cards = search.locator('[part~=results] > li');
    const more = search.getByRole('button', { name: /^さらに20社を表示$/ });
    const shown = (n: string): Promise<void> => search.getByText(`10,000社のうち${n}社を表示しています`).waitFor();
    /** Number of the card that has the focus, from 1, and how many elements the list has. */
    const list = (): Promise<{ focused: number; elements: number }> => search.evaluate((host) => {
      const items = [...host.shadowRoot!.querySelectorAll('[part~=results] > li')];
      return { focused: items.findIndex((item) => item.contains(host.shadowRoot!.activeElement)) + 1, elements: host.shadowRoot!.querySelectorAll('*').length };
    });
    await search.getByRole('heading', { name: /^10,000社/ }).waitFor();
    await expect.poll(() => search.locator('[role=status].vh').textContent()).toMatch(/^10,000社/);
    expect(await cards.count()).toBe(20);
    await shown('20');
    await settled(page);
    const { elements } = await list();
    await more.focus();
    await page.keyboard.press('Enter');
    await shown('40');
    await expect.poll(async () => (await list()).focused).toBe(21);
    expect(await cards.count()).toBe(40);

    // As far as an address leads, and on from there.
    const far = page.url().replace(/\bn=40\b/, 'n=1000');
    expect(far).not.toBe(page.url());
    await page.goto('about:blank');
    await page.goto(far);
    await shown('1,000');
    await more.focus();
    await page.keyboard.press('Enter');
    await shown('1,020');
    await expect.poll(async () => (await list()).focused).toBe(1001);
    expect(await cards.count()).toBe(1020);
    await settled(page);
    // Each card costs what the first ones did, and those out of sight are not laid out.
    expect((await list()).elements).toBeLessThan(elements * 1020 / 20 * 1.5);
    expect(await cards.last().evaluate((card) => getComputedStyle(card).contentVisibility)).toBe('auto');

    const field = search.getByRole('combobox').first();
    await field.fill('研磨');
    await field.press('Enter');
    await search.getByRole('heading', { name: /^[\d,]+社/ }).filter({ hasNotText: '10,000社' }).waitFor();
    await expect.poll(() => cards.count()).toBe(20);
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('the order of a list', () => {
  const niigata = JSON.parse(readFileSync(join(root, 'demo/data/niigata.json'), 'utf8')) as DirectoryDocument;
  const byName = new Map(niigata.members.map((member) => [textIn(member.name, 'ja'), member]));
  const TSUBAME = '152137';
  const away = (a: Coordinates, b: Coordinates): number => {
    // On a map of one prefecture the earth is flat enough.
    const north = (a.latitude - b.latitude) * 111.2, east = (a.longitude - b.longitude) * 111.2 * Math.cos(a.latitude * Math.PI / 180);
    return Math.hypot(north, east);
  };
  const names = (page: Page): Promise<string[]> => page.locator('#s [part~=results] > li .name-link').allTextContents();

  it('is that of the kana when sorted by name', async () => {
    const { page } = await site.open('<sanchi-search id="s" src="data/niigata.json" query="研磨"></sanchi-search>');
    await page.getByRole('heading', { name: /^18社/ }).waitFor();
    await settled(page);
    const kana = async (): Promise<string[]> => (await names(page)).map((name) => String(byName.get(name.trim())?.kana));
    const sorted = (all: readonly string[]): string[] => [...all].sort(new Intl.Collator('ja').compare);
    const before = await kana();
    expect(before).not.toEqual(sorted(before));
    await page.getByLabel('並び順').selectOption({ label: '名前の順（かな）' });
    await expect.poll(kana).toEqual(sorted(before));
    await page.close();
  });

  it('is that of the distance, which each card states, where a place is known, and not offered where none is', async () => {
    const { page } = await site.open('<sanchi-search id="s" src="data/niigata.json"></sanchi-search>');
    const field = page.getByRole('combobox').first();
    const order = page.getByLabel('並び順');
    await field.fill('研磨');
    await field.press('Enter');
    await order.waitFor();
    expect(await order.locator('option[value=distance]').count()).toBe(0);

    const located = niigata.members.filter(({ municipality, location }) => municipality === TSUBAME && location).map(({ location }) => location!);
    const middle = { latitude: located.reduce((sum, at) => sum + at.latitude, 0) / located.length, longitude: located.reduce((sum, at) => sum + at.longitude, 0) / located.length };
    await page.locator('#s').evaluate((search, near) => { (search as unknown as { near: Coordinates }).near = near; }, middle);
    await order.locator('option[value=distance]').waitFor({ state: 'attached' });
    await order.selectOption('distance');
    const stated = (): Promise<number[]> => page.locator('#s [part~=results] > li').evaluateAll((items) => items.map((item) => Number(/約([\d.,]+)km/.exec(item.textContent ?? '')?.[1] ?? NaN)));
    await expect.poll(async () => (await stated()).every((km, at, all) => at === 0 || km >= all[at - 1]!)).toBe(true);
    const [kilometres, shown] = [await stated(), await names(page)];
    expect(shown.length).toBeGreaterThan(5);
    for (const [at, name] of shown.entries()) expect(Math.abs(kilometres[at]! - away(byName.get(name.trim())!.location!, middle)), name).toBeLessThan(1);
    await page.close();
  });
});
