// The built bundle on strangers' pages: a policy that allows next to nothing, two copies of the script, a large directory.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareDirectory, splitDirectory } from '@sanchi/sdk';
import { build } from 'esbuild';
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
  await earlierVersions();
  served = await serve(site);
  browser = await launch();
});

/** Other versions of the script: one from before a directory could warm up or answer provisionally, and one that reads another format. */
async function earlierVersions(): Promise<void> {
  const earlier = (name: string, elements: readonly string[]): Promise<unknown> => build({
    stdin: { contents: elements.map((element) => `import './packages/elements/src/define/${element}.ts';`).join('\n'), resolveDir: root },
    outfile: join(site, name), bundle: true, minify: true, format: 'esm', target: 'es2022', conditions: ['@sanchi/source'], tsconfig: join(root, 'tsconfig.base.json'), logLevel: 'error',
    plugins: [{
      name: 'earlier',
      setup: ({ onLoad }) => onLoad({ filter: /sdk\/src\/open-directory\.ts$/ }, ({ path }) => {
        const lines = readFileSync(path, 'utf8').split('\n');
        const kept = lines.filter((line) => !/^ +(?:warmUp|provisional):/.test(line));
        expect(lines.length - kept.length).toBe(2);
        return { contents: kept.join('\n'), loader: 'ts' };
      }),
    }],
  });
  await earlier('earlier-directory.js', ['directory']);
  await earlier('earlier.js', ['directory', 'search', 'member-card', 'member']);
  for (const name of readdirSync(join(site, 'b'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))) {
    mkdirSync(dirname(join(site, 'other', name)), { recursive: true });
    writeFileSync(join(site, 'other', name), readFileSync(join(site, 'b', name), 'utf8').replaceAll('sanchi-directory/1', 'sanchi-directory/2'));
  }
  writeFileSync(join(site, 'directory-2.json'), JSON.stringify({ ...makers, format: 'sanchi-directory/2' }));
  const [before, mixed] = ['<script type="module" src="earlier.js"></script>', '<script type="module" src="earlier-directory.js"></script>'];
  const later = '<script type="module" src="a/sanchi.js"></script>';
  const widgets = '<sanchi-search id="one" src="directory.json"></sanchi-search><sanchi-directory src="directory.json"><sanchi-search id="two"></sanchi-search><sanchi-rfq-form id="form" url-state="off"></sanchi-rfq-form></sanchi-directory>';
  html('version-before.html', before + later, widgets);
  html('version-after.html', later + before, widgets);
  html('version-mixed.html', mixed + later, widgets);
  const formats = '<sanchi-search id="one" show-all src="directory.json"></sanchi-search><sanchi-search id="two" show-all lang="en" src="directory-2.json"></sanchi-search>';
  html('format-before.html', '<script type="module" src="other/sanchi-all.js"></script><script type="module" src="a/sanchi.js"></script>', formats);
  html('format-after.html', '<script type="module" src="a/sanchi-all.js"></script><script type="module" src="other/sanchi.js"></script>', formats);
}

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

  for (const path of ['version-before.html', 'version-after.html', 'version-mixed.html']) {
    it(`gets along with an earlier version of itself (${path}): both searches and the form work`, async () => {
      const { page, faults } = await open(path);
      for (const id of ['one', 'two']) {
        const search = page.locator(`#${id}`);
        await search.getByRole('combobox').first().click();
        await page.keyboard.type('めっき');
        await search.getByRole('heading', { name: /^\d+社/ }).waitFor();
        await search.getByRole('button', { name: /^候補に加える/ }).first().click();
        await search.getByText('候補 1社').first().waitFor();
      }
      const form = page.locator('#form');
      // It checks what is filled in, by its own rules and the directory's.
      await form.getByRole('button', { name: '確認画面へ進む' }).click();
      await form.locator('[aria-invalid=true]').first().waitFor();
      expect(faults).toEqual([]);
      await page.close();
    });
  }

  for (const [path, works, refused, said, fix] of [
    ['format-before.html', 'two', 'one', 'この版の Sanchi が読める形式ではありません', 'Sanchi を更新してください'],
    ['format-after.html', 'one', 'two', 'is not in a format this version of Sanchi reads', 'update Sanchi'],
  ] as const) {
    it(`with a version beside it that reads another format (${path}): the first one registered shows its directory and refuses the other politely`, async () => {
      const { page, faults } = await open(path);
      await page.locator(`#${works} [part~=card]`).first().waitFor();
      const alert = page.locator(`#${refused}`).getByRole('alert');
      await alert.getByText(said).waitFor();
      await alert.getByText(fix).waitFor();
      expect(faults).toEqual([]);
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
