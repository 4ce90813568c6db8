// What a page says when the file named in `src` is not what it ought to be: clearly, in its language, with a way on.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';

const site = new DemoSite();
// Another host, which allows nobody to read it.
const stranger = createServer((_request, response) => response.setHeader('content-type', 'application/json').end('{}'));
let strange = '';
beforeAll(async () => {
  await site.start();
  await new Promise<void>((resolve) => { stranger.listen(0, '127.0.0.1', resolve); });
  strange = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/directory.json`;
});
afterAll(async () => {
  stranger.close();
  await site.stop();
});

const search = (src: string, lang = 'ja'): string => `<sanchi-search id="s" show-all lang="${lang}" src="${src}"><p>☎ 0256</p></sanchi-search>`;
const answer = (path: string, body: string, contentType: string) => (page: Page): Promise<unknown> => page.route(`**/${path}`, (route) => route.fulfill({ body, contentType }));

describe('a directory that does not come', () => {
  it.each([
    ['ja', /接続できません/, /CORS（Access-Control-Allow-Origin）/, 'もう一度読み込む'],
    ['en', /No connection to/, /need CORS/, 'Try again'],
  ])('refused by another host: says so and how to mend it (%s), and keeps the fallback', { timeout: 90_000 }, async (lang, what, how, retry) => {
    const { page } = await site.open(search(strange, lang));
    const alert = page.getByRole('alert');
    await alert.getByText(what).waitFor({ timeout: 80_000 });
    await alert.getByText(how).waitFor();
    expect(await alert.getByRole('button', { name: retry }).isVisible()).toBe(true);
    expect(await page.getByText('☎ 0256').isVisible()).toBe(true);
    await page.close();
  });

  it('the network down: says so, and comes when it is back', { timeout: 90_000 }, async () => {
    const { page } = await site.open(search('data/niigata.json'), { before: (page) => page.route('**/data/niigata.json', (route) => route.abort('internetdisconnected')) });
    await page.getByRole('alert').getByText(/接続できません/).waitFor({ timeout: 80_000 });
    await page.unroute('**/data/niigata.json');
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await page.getByRole('heading', { name: /^41社/ }).waitFor();
    await page.close();
  });
});

describe('a spreadsheet that is too much', () => {
  it('200,000 rows: refuses, names sanchi build, and stays alive', { timeout: 60_000 }, async () => {
    const csv = `企業名,所在地,技術\n${Array.from({ length: 200_000 }, (_, i) => `会社${i},燕市${i},研磨とめっき`).join('\n')}`;
    const { page } = await site.open(search('data/huge.csv'), { before: answer('data/huge.csv', csv, 'text/csv') });
    await page.getByRole('alert').getByText(/行数が多すぎます（上限 2,000行）/).waitFor({ timeout: 50_000 });
    await page.getByRole('alert').getByText(/sanchi build/).waitFor();
    await page.close();
  });

  it('10 MB of text in one cell, a script for an address, markup in a name: shown cut and without it, run by nobody', { timeout: 60_000 }, async () => {
    const csv = `企業名,ホームページ,紹介文\n<img src=x onerror=alert(1)>工房,javascript:alert(1),"${'研磨とめっき。'.repeat(500_000)}"\n乙製作所,https://example.jp/,溶接\n`;
    const { page, faults } = await site.open(search('data/cell.csv'), { before: answer('data/cell.csv', csv, 'text/csv') });
    page.on('dialog', (dialog) => { faults.console.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    await page.getByRole('heading', { name: /^2社/ }).waitFor({ timeout: 50_000 });
    await page.getByRole('link', { name: /工房/ }).first().click();
    await page.getByRole('heading', { name: '工房', exact: true }).waitFor();
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector('#s')?.shadowRoot?.querySelector('sanchi-member')?.shadowRoot?.textContent?.length)).toBeLessThan(60_000);
    expect(faults.console).toEqual([]);
    await page.close();
  });
});
