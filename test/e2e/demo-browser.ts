// The demonstration as `npm start` shows it: built packages, a desk of its own, real mails, a real browser.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch } from '../package/project.js';
import { violations } from './axe.js';
import { sends } from './sends.js';

interface Served { readonly url: string; close(): Promise<void> }
export interface Mail { readonly number: number; readonly subject: string; readonly text: string; readonly to: { readonly address: string; readonly kind: string; readonly name: string } }
interface DemoDesk { readonly desk: string; readonly mail: string; readonly mails: readonly Mail[]; restart(): Promise<void>; stop(): Promise<void>; start(): Promise<void>; close(): Promise<void> }

export const script = (name: string): string => new URL(`../../scripts/${name}`, import.meta.url).href;
/** Where pictures go, for whoever wants to look. */
const SHOTS = process.env['DEMO_SHOTS'];
export const PDF = { name: '図面.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n') };
export const PHOTO = { name: '鍋.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };
const site = mkdtempSync(join(tmpdir(), 'sanchi-rfq-'));
let browser: Browser;
export let served: Served;
export let desk: DemoDesk;
/** What went wrong in any page. */
export const faults: string[] = [];

/** Starts the demonstration for the tests of a file, and ends it after them. */
export function withDemo(): void {
  beforeAll(async () => {
    const { assemble } = await import(script('demo-site.mjs')) as { assemble(folder: string, urls: object): Promise<void> };
    const { demoNetworks, demoPorts, demoUrls, startDemoDesk } = await import(script('demo-desk.mjs')) as {
      demoNetworks(url: string): object[]; demoPorts(wanted: object): Promise<object>; demoUrls(ports: object): object; startDemoDesk(options: object): Promise<DemoDesk>;
    };
    const { serve } = await import(new URL('../../packages/cli/dist/index.js', import.meta.url).href) as { serve(options: object): Promise<Served> };
    const ports = await demoPorts({ desk: 0, mail: 0 });
    await assemble(site, demoUrls(ports));
    served = await serve({ sources: [site], port: 0, watch: false });
    desk = await startDemoDesk({ ports, site: served.url, networks: () => demoNetworks(served.url) });
    browser = await launch();
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await served?.close();
    rmSync(site, { recursive: true, force: true });
  });
}

/** A person: a browser window of their own. */
export async function person(width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true, timezoneId: 'Asia/Tokyo', locale: 'ja-JP' });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

export const visit = (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, served.url).href);

/** Clean under axe, and no sideways scrolling. */
export async function sound(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
  expect(await violations(page), name).toEqual([]);
}

/** The newest mail to somebody, once it is there. */
export async function mailTo(address: string, words: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect.poll(() => {
    found = desk.mails.filter((mail) => mail.to.address === address && `${mail.subject}\n${mail.text}`.includes(words)).at(-1);
    return found !== undefined;
  }, { timeout: 60_000, message: `${words} to ${address}; there are: ${desk.mails.map((mail) => `${mail.to.address} ${mail.subject}`).join(', ')}` }).toBe(true);
  return found!;
}

/** Opens the link in somebody's newest mail as people do: from the mail. */
export async function openMail(page: Page, address: string, words: string): Promise<void> {
  const { number } = await mailTo(address, words);
  await page.goto(`${desk.mail}/${number}`);
  await sends(page, page.locator('pre a').first());
}

export const office = (network: string): string => `office@${network}.example.jp`;
export const member = (id: string, network: string): string => `${id}@${network}.example.jp`;

/** Signs in from the mail page to the first request of the queue. */
export async function signIn(network: string, number: string): Promise<Page> {
  const page = await person();
  await page.goto(desk.mail);
  await page.locator(`a[href*="${encodeURIComponent(office(network))}"][href*="login"]`).click();
  await sends(page, 'リンクを送る');
  await openMail(page, office(network), '/office/enter/');
  await sends(page, '入る');
  await sends(page, page.getByRole('link', { name: number }));
  return page;
}

/** Opens one of the office's forms, fills it in, and sends it. */
export async function does(page: Page, title: string, button: string, fill: (form: ReturnType<Page['locator']>) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const details = page.locator('details', { has: page.locator('summary').getByText(title) }).last();
  await details.locator('summary').click();
  await fill(details);
  await sends(page, details.getByRole('button', { name: button, exact: true }));
  await page.getByText('記録しました').waitFor();
}

export const number = async (page: Page): Promise<string> => {
  await page.getByText('受け付けました').waitFor({ timeout: 40_000 });
  return (await page.locator('sanchi-rfq-form dd.number').textContent())!.trim();
};
