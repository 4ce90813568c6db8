// What embed.html tells the webmaster to paste, pasted: the built folder in a frame of another host's page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/ports.mjs';
import { printedReceiver } from '../helpers/printed-receiver.js';
import { sendRequest } from '../helpers/send-request.js';
import { launch, must, serve as serveTexts } from '../package/project.js';
import { root } from '../repo/sources.js';

interface Served { readonly url: string; close(): Promise<void> }
const CLI = new URL('../../packages/cli/dist/index.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'sanchi-framed-'));
let browser: Browser;
let built: Served;

beforeAll(async () => {
  await must(process.execPath, ['packages/cli/bin/sanchi.js', 'build', 'test/cli/cases/build-small/input/makers.csv', '--out', join(folder, 'out'), '--title', '見本市の企業'], root);
  const { serve } = await import(CLI) as { serve(options: object): Promise<Served> };
  built = await serve({ sources: [join(folder, 'out')], port: 0, watch: false });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await built.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the request form of the built folder in a frame', () => {
  it('sends a request with a drawing to a receiver on another host, under the page’s own policy', async () => {
    const port = await freePort(4500);
    const receiver = printedReceiver({ origin: `http://127.0.0.1:${port}`, folder });
    await new Promise((resolve) => receiver.once('listening', resolve));
    const endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/intake`;
    const out = join(folder, 'form');
    await must(process.execPath, ['packages/cli/bin/sanchi.js', 'build', 'test/cli/cases/build-small/input/makers.csv', '--out', out, '--form', 'ask', '--endpoint', endpoint], root);
    const { serve } = await import(CLI) as { serve(options: object): Promise<Served> };
    const form = await serve({ sources: [out], port, watch: false });
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    const host = await serveTexts(folder, { '/ask.html': `<!doctype html><html lang="ja"><title>町</title><iframe src="${form.url}index.html" title="相談" width="100%" height="900"></iframe>` });
    await page.goto(`${host.url}/ask.html`);
    const inside = page.frameLocator('iframe');
    await inside.getByLabel('聞きたいこと').fill('銘板を磨けますか');
    await inside.locator('#files').setInputFiles({ name: '図面.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await sendRequest(inside);
    expect(faults).toEqual([]);
    await page.close();
    host.close();
    await form.close();
    receiver.close();
  });
});

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

describe('the built folder where its scripts may not run', () => {
  it.each([
    ['opened as a file', async (page: Page) => { await page.goto(pathToFileURL(join(folder, 'out', 'index.html')).href); return page; }],
    ['in a frame without its origin', async (page: Page) => { await page.setContent(`<iframe sandbox="allow-scripts" src="${built.url}index.html"></iframe>`); return page.frameLocator('iframe'); }],
  ] as const)('%s, it says after a while why there is no search, above the list', async (_, open) => {
    const page = await browser.newPage();
    const inside = await open(page);
    const why = inside.getByText('検索を読み込めていません');
    await why.waitFor();
    await inside.getByRole('heading', { name: '企業一覧（2社）' }).waitFor();
    await page.close();
  });

  it('never says so where the search runs', async () => {
    const page = await browser.newPage();
    await page.goto(built.url);
    await page.getByRole('combobox').first().waitFor();
    expect(await page.getByText('検索を読み込めていません').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the built folder in a frame', () => {
  it('has a title, asks no other host, and is as high as its contents', async () => {
    const snippets = [...readFileSync(join(folder, 'out', 'embed.html'), 'utf8').matchAll(/<pre><code>([\s\S]*?)<\/code><\/pre>/g)]
      .map(([, code = '']) => code.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity));
    const frame = snippets.find((code) => code.startsWith('<iframe')) ?? '';
    const listener = snippets.find((code) => code.includes('sanchi-height')) ?? '';
    expect(frame).toContain('title="見本市の企業"');
    const page = await browser.newPage();
    const hosts = new Set<string>();
    const faults: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
    const host = await serveTexts(folder, {
      '/town.html': `<!doctype html><html lang="ja"><title>町</title>${frame.replace('/sanchi-directory/', built.url).replace(' loading="lazy"', '')}${listener}`,
    });
    await page.goto(`${host.url}/town.html`);
    const inside = page.frameLocator('iframe');
    await inside.getByRole('combobox').first().waitFor();
    await inside.getByRole('button', { name: /すべての会社を見る/ }).click();
    await inside.getByRole('heading', { name: /^2社/ }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')?.height !== '900');
    const heights = async (): Promise<readonly number[]> => [
      await page.locator('iframe').evaluate((element) => (element as HTMLIFrameElement).clientHeight), await inside.locator('body').evaluate((body) => body.getBoundingClientRect().height)];
    await expect.poll(async () => { const [outer = 0, inner = 1] = await heights(); return Math.abs(outer - inner); }).toBeLessThanOrEqual(2);
    expect([...hosts].sort()).toEqual([new URL(built.url).host, new URL(host.url).host].sort());
    expect(faults).toEqual([]);
    await page.close();
    host.close();
  });
});
