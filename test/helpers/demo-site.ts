// The demonstration's files, served as `npm start` serves them, with a browser: what a walk through a page needs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../package/project.js';

interface Served { readonly url: string; close(): Promise<void> }
// Built files, which have no types here: the test is about what a browser is given.
const DEMO_SITE = new URL('../../scripts/demo-site.mjs', import.meta.url).href;
const CLI = new URL('../../packages/cli/dist/index.js', import.meta.url).href;

/** What a page broke: faults in its console, and what its content security policy refused. */
interface Faults { readonly console: string[]; refused(): Promise<readonly string[]> }

export class DemoSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sanchi-e2e-'));
  #served: Served | undefined;
  #browser: Browser | undefined;

  async start(): Promise<void> {
    const { assemble } = await import(DEMO_SITE) as { assemble(folder: string): Promise<void> };
    const { serve } = await import(CLI) as { serve(options: object): Promise<Served> };
    await assemble(this.#folder);
    this.#served = await serve({ sources: [this.#folder], port: 0, watch: false });
    this.#browser = await launch();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('not started');
    return this.#browser;
  }

  get url(): string {
    return this.#served?.url ?? '';
  }

  /** Opens a page of one's own writing beside the demonstration's; printing is only noted (`printed`). */
  async open(body: string, { policy = '', before }: { policy?: string; before?: (page: Page) => Promise<unknown> } = {}): Promise<{ page: Page; faults: Faults }> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const console: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') console.push(message.text()); });
    page.on('pageerror', (error) => console.push(error.message));
    await page.addInitScript(() => {
      const top = window.top as typeof window & { refused?: string[]; printed?: number };
      top.refused ??= [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => top.refused?.push(`${violatedDirective} ${blockedURI}`));
      window.print = () => { top.printed = (top.printed ?? 0) + 1; };
    });
    await before?.(page);
    await page.route('**/own.html', (route) => route.fulfill({
      contentType: 'text/html; charset=utf-8', headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>頁</title><link rel="icon" href="data:,"><script type="module" src="/sanchi.js"></script></head><body>${body}</body></html>`,
    }));
    await page.goto(new URL('own.html', this.url).href);
    return { page, faults: { console, refused: () => page.evaluate(() => (window as unknown as { refused: string[] }).refused) } };
  }
}
