// A desk of the three networks that a real browser opens, with what every look at its pages needs.
import { mkdirSync } from 'node:fs';
import { serve } from '@hono/node-server';
import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { deliver, lastMail, threeNetworks } from '../desk/flow/network.js';
import type { TestDesk } from '../desk/support/desk.js';
import { freePort } from '../desk/support/postgres.js';
import { post } from '../desk/support/rfqs.js';
import { launch } from '../package/project.js';
import { violations } from './axe.js';
import { sends } from './sends.js';

/** Where pictures go, for whoever wants to look. */
const SHOTS = process.env['DESK_SHOTS'];

export interface DeskInBrowser {
  readonly desk: TestDesk;
  readonly base: string;
  /** A path of the desk in a window of its own. */
  open(path: string): Promise<Page>;
  /** Sends a request and delivers its mails. */
  send(rfq: Rfq): Promise<RfqReceipt>;
  /** The office's queue, signed in by the link in the mail. */
  signIn(network: string): Promise<Page>;
  close(): Promise<void>;
}

/** A page that is sound, on a phone and on a desk, in light and in the dark: clean under axe, no sideways scrolling. */
export async function sound(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
    expect(await violations(page), `${name} at ${width}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), `${name} in the dark`).toBe('rgb(27, 28, 31)');
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-dark.png`, fullPage: true });
  expect(await violations(page, { rules: ['color-contrast', 'link-in-text-block'] }), `${name} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Opens one of the office's forms and sends it. */
export const press = async (page: Page, title: string | RegExp, button: string): Promise<void> => {
  const details = page.locator('details', { has: page.locator('summary').getByText(title) }).last();
  if (!await details.evaluate((one) => (one as HTMLDetailsElement).open)) await details.locator('summary').click();
  await sends(page, details.getByRole('button', { name: button }));
};

export async function deskInBrowser(): Promise<DeskInBrowser> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const desk = await threeNetworks({ baseUrl: base });
  const server = serve({ fetch: desk.app.fetch, port, hostname: '127.0.0.1' });
  const browser = await launch();
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  const open = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => { throw error; });
    await page.goto(base + path);
    return page;
  };
  return {
    desk, base, open,
    async send(rfq) {
      const response = await post(desk.app, rfq);
      expect(response.status, await response.clone().text()).toBe(201);
      const receipt = await response.json() as RfqReceipt;
      await deliver(desk);
      return receipt;
    },
    async signIn(network) {
      const page = await open('/office');
      await sound(page, 'office-login');
      await page.getByLabel('メールアドレス').first().fill(`office@${network}.example.jp`);
      await sends(page, 'リンクを送る');
      await sound(page, 'office-login-sent');
      await deliver(desk);
      await page.goto(base + lastMail(desk, `office@${network}.example.jp`, '/office/enter/').link);
      await sound(page, 'office-enter');
      await page.getByRole('button', { name: '入る' }).click();
      await page.getByRole('heading', { level: 1, name: 'ご依頼' }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      await desk.close();
    },
  };
}
