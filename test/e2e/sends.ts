import type { Locator, Page } from 'playwright-core';

/** Presses a button that posts a form, or a link, and waits for the page that answers: not for words that stood on the page before. */
export async function sends(page: Page, button: string | RegExp | Locator): Promise<void> {
  await page.evaluate(() => { document.body.dataset['before'] = 'yes'; });
  await (typeof button === 'string' || button instanceof RegExp ? page.getByRole('button', { name: button }) : button).click();
  await page.locator('body:not([data-before])').waitFor();
  await page.getByRole('status').or(page.getByRole('alert')).or(page.getByRole('heading', { level: 1 })).first().waitFor();
  await page.waitForLoadState();
}
