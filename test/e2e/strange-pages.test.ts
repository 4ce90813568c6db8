// Pages that are hard on what is embedded in them: strict policies, several copies of the script, elements moved about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
  + "require-trusted-types-for 'script'; trusted-types lit-html";

describe('a page with a strict policy and Trusted Types', () => {
  it('has the whole flow work in a form with two widgets, and refuses nothing', async () => {
    const { page, faults } = await site.open(
      '<form action="/nowhere"><sanchi-search id="a" src="data/niigata.json"></sanchi-search><sanchi-search id="b" src="data/ota.json"></sanchi-search></form>',
      { policy: STRICT },
    );
    const first = page.locator('#a');
    const field = first.getByRole('combobox').first();
    await field.fill('研磨');
    await field.press('Enter');
    await first.getByRole('heading', { name: /^18社/ }).waitFor();
    await first.getByRole('checkbox', { name: /鏡面研磨/ }).first().check();
    await first.getByRole('heading', { name: /^6社/ }).waitFor();
    for (const at of [0, 0]) await first.getByRole('button', { name: /^候補に加える/ }).nth(at).click();
    await first.getByRole('button', { name: '比べる' }).click();
    await first.getByRole('dialog').getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    await first.locator('.name-link').first().click();
    await first.getByRole('button', { name: '印刷する' }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed === 1);
    expect(await page.locator('#b').getByRole('heading', { name: 'やりたいことから探す' }).isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/own.html');
    expect(await faults.refused()).toEqual([]);
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('a page with several copies of the script', () => {
  it('works with the loader twice and the all-in-one file besides', async () => {
    const { page, faults } = await site.open(
      '<script type="module" src="/other/sanchi.js"></script><sanchi-directory src="data/niigata.json"><sanchi-search id="a"></sanchi-search></sanchi-directory><script src="/sanchi-all.js" type="module"></script>',
      { before: (page) => page.route('**/other/**', (route) => route.continue({ url: route.request().url().replace('/other/', '/') })) },
    );
    await page.locator('#a').getByRole('combobox').first().fill('鏡面研磨');
    await page.locator('#a').getByRole('heading', { name: /^\d+社/ }).waitFor();
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('an element that the page handles', () => {
  it('keeps its search when moved, and follows a new language and a new source', async () => {
    const { page, faults } = await site.open('<div id="here"></div><div id="there"></div><sanchi-search id="s" url-state="off" src="data/niigata.json"></sanchi-search>');
    const search = page.locator('#s');
    await search.getByRole('combobox').first().fill('研磨');
    await search.getByRole('heading', { name: /^18社/ }).waitFor();
    await page.evaluate(() => { const s = document.querySelector('#s') as Element; document.querySelector('#there')?.append(s); });
    await search.getByRole('heading', { name: /^18社/ }).waitFor();
    expect(await search.getByRole('combobox').first().inputValue()).toBe('研磨');
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('lang', 'en'));
    await search.getByRole('heading', { name: /^18 makers/ }).waitFor();
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('src', 'data/migakiya.json'));
    await search.getByRole('heading', { name: /^28 makers/ }).waitFor();
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('where-process', 'magnesium-polishing'));
    await search.getByRole('heading', { name: /^1 maker/ }).waitFor();
    expect(faults.console).toEqual([]);
    await page.close();
  });
});
