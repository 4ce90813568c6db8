// The built bundle on strangers' pages: a policy that allows next to nothing, two copies of the script, a large directory.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDirectory, splitDirectory } from '@sanchi/sdk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makers } from '../helpers/makers.js';
import { workbook } from '../helpers/workbook.js';
import { launch, serve } from '../package/project.js';
import { root } from '../repo/sources.js';

const site = mkdtempSync(join(tmpdir(), 'sanchi-embed-'));
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;

/** No inline script or style, no eval, no worker, nothing from elsewhere. */
const STRICT = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; worker-src 'none';`
  + ` require-trusted-types-for 'script'; trusted-types lit-html`;

const html = (name: string, head: string, body: string): void => {
  writeFileSync(join(site, name), `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${name}</title>${head}</head><body>${body}</body></html>`);
};

beforeAll(async () => {
  for (const copy of ['a', 'b']) cpSync(join(root, 'packages/elements/cdn'), join(site, copy), { recursive: true });
  const rows = Array.from({ length: 1500 }, (_, n) => [`株式会社見本${n}`, `新潟県燕市見本町${n}`, `ステンレスの鏡面研磨。${'説明'.repeat(40)}${n * 7919}`]);
  writeFileSync(join(site, 'list.xlsx'), workbook([['企業名', '所在地', '事業内容'], ...rows], { inline: true }));
  const prepared = await prepareDirectory(makers);
  writeFileSync(join(site, 'directory.json'), JSON.stringify(prepared));
  const { document, shards } = splitDirectory(prepared, { above: 0, name: 'large' });
  writeFileSync(join(site, 'large.json'), JSON.stringify(document));
  for (const [name, shard] of shards) writeFileSync(join(site, name), JSON.stringify(shard));
  const policy = `<meta http-equiv="Content-Security-Policy" content="${STRICT}">`;
  html('strict.html', `${policy}<script type="module" src="a/sanchi.js"></script>`, '<sanchi-search src="list.xlsx" query="鏡面研磨"></sanchi-search>');
  html('large.html', `${policy}<script type="module" src="a/sanchi.js"></script>`, '<sanchi-search src="large.json" show-all></sanchi-search>');
  const two = '<sanchi-search id="one" src="directory.json" query="研磨"></sanchi-search><sanchi-directory src="directory.json"><sanchi-search id="two" query="研磨"></sanchi-search></sanchi-directory>';
  html('copies.html', '<script async src="a/sanchi.js"></script><script type="module" src="b/sanchi.js"></script>', two);
  html('copies-all.html', '<script src="a/sanchi-all.js" defer></script><script type="module" src="b/sanchi.js"></script>', two);
  served = await serve(site);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
  rmSync(site, { recursive: true, force: true });
});

async function open(path: string): Promise<{ page: Page; faults: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${served.url}/${path}`);
  return { page, faults, asked };
}

describe('the script on a page', () => {
  it('reads a large workbook under the strictest policy', async () => {
    const { page, faults } = await open('strict.html');
    await page.getByText('1,500社').first().waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await page.close();
  });

  for (const path of ['copies.html', 'copies-all.html']) {
    it(`gets along with another copy of itself (${path})`, async () => {
      const { page, faults, asked } = await open(path);
      for (const id of ['one', 'two']) {
        await page.locator(`#${id} [part~=card]`).first().waitFor();
        await page.locator(`#${id}`).getByRole('combobox').first().fill('めっき');
        await page.locator(`#${id}`).getByText('めっき').first().waitFor();
      }
      expect(faults).toEqual([]);
      expect(asked.filter((name) => name === 'directory.json').length).toBeLessThanOrEqual(2);
      await page.close();
    });
  }

  it('fetches a shard when a profile is opened, and not before', async () => {
    const { page, faults, asked } = await open('large.html');
    const card = page.locator('[part~=card]').first();
    await card.waitFor();
    expect(asked.filter((name) => name.startsWith('large'))).toEqual(['large.html', 'large.json']);
    await card.getByRole('link', { name: '詳しく見る' }).click();
    await page.locator('sanchi-member [part~=profile]').waitFor();
    expect(asked).toContain('large-1.json');
    expect(faults).toEqual([]);
    await page.close();
  });
});
