// What a visitor's browser fetches until the first results are painted, script and vocabulary apart: bytes after gzip.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDirectory, type DirectoryDocument } from '@sanchi/sdk';
import { BUDGETS } from '../../scripts/size.mjs';
import { generateDirectory } from '../bench/generate/directory.mjs';
import { launch } from '../package/project.js';

const CDN = fileURLToPath(new URL('../../packages/elements/cdn/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

let browser: Browser;
/** A directory of 100 makers as `sanchi build` publishes it. */
let directory: string;

beforeAll(async () => {
  directory = JSON.stringify(await prepareDirectory(generateDirectory(100).document as unknown as DirectoryDocument));
  browser = await launch();
});
afterAll(() => browser.close());

interface Fetched { readonly script: number; readonly vocabulary: number; readonly files: readonly string[] }

/** Opens a page that asks for something, and weighs what was asked for until its first card was there. */
async function fetchedFor(query: string, lang: string): Promise<Fetched> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    const watch = (root: ShadowRoot): void => {
      new MutationObserver((_, observer) => {
        if (!root.querySelector('[part~=card]')) return;
        observer.disconnect();
        performance.mark('card');
      }).observe(root, { childList: true, subtree: true });
    };
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
  });
  await page.route('http://town.test/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = path === '/' ? `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>t</title><script type="module" src="cdn/sanchi.js"></script>
      <sanchi-directory src="directory.json"><sanchi-search query="${query}"></sanchi-search></sanchi-directory></html>`
      : path === '/directory.json' ? directory : readFileSync(join(CDN, path.replace('/cdn/', '')));
    return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/html', body });
  });
  await page.goto('http://town.test/');
  await page.waitForFunction(() => performance.getEntriesByName('card').length > 0);
  // What was asked for before counts though it comes later.
  await page.waitForLoadState('networkidle');
  const paths = await page.evaluate(() => {
    const card = performance.getEntriesByName('card')[0]?.startTime ?? 0;
    return performance.getEntriesByType('resource').filter((entry) => entry.startTime <= card)
      .map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'));
  });
  await page.close();
  const files = paths.map((path) => path.replace('/cdn/', ''));
  const weigh = (those: readonly string[]): number => those.reduce((sum, file) => sum + gzip(readFileSync(join(CDN, file))), 0);
  const isPiece = (file: string): boolean => file.startsWith('vocabulary/');
  return { files, script: weigh(files.filter((file) => !isPiece(file))), vocabulary: weigh(files.filter(isPiece)) };
}

describe('until the first results of a directory of 100 are painted', () => {
  for (const [query, lang] of [['研磨', 'ja'], ['polishing', 'en'], ['machining', 'en']] as const) {
    it(`「${query}」, a term of its members, fetches at most ${BUDGETS.firstPath} bytes of script and no further vocabulary`, async () => {
      const { script, vocabulary, files } = await fetchedFor(query, lang);
      expect(files).toContain('chunks/base.js');
      expect(script, files.join()).toBeLessThanOrEqual(BUDGETS.firstPath);
      expect(vocabulary).toBe(0);
    });
  }

  // No bar, but what they weigh is watched: the readers of sentences, figures and places, and what hardly anybody answers; for what nobody
  // answers in full, what may have been meant as well, and what is listed apart.
  for (const [query, lang, limit] of [
    ['研磨 燕市', 'ja', 82_000], ['polishing stainless steel', 'en', 82_000], ['mirror polishing SUS304', 'en', 108_000], ['くすみを取りたい', 'ja', 81_000], ['make it shine like a mirror', 'en', 82_000],
  ] as const) {
    it(`「${query}」, more than one term, fetches at most ${limit} bytes of script`, async () => {
      const { script, files } = await fetchedFor(query, lang);
      expect(files).toContain('chunks/sentence.js');
      expect(script, files.join()).toBeLessThanOrEqual(limit);
    });
  }
});
