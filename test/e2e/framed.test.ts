// What embed.html tells the webmaster to paste, pasted: the built folder in a frame of another host's page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

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
