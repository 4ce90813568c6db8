import type { Locator, Page } from 'playwright-core';

/** Presses a button that posts a form, or a link, and waits for the page that answers: not for words that stood on the page before. */
export async function sends(page: Page, button: string | RegExp | Locator): Promise<void> {
  await page.evaluate(() => { document.body.dataset['before'] = 'yes'; });
  await (typeof button === 'string' || button instanceof RegExp ? page.getByRole('button', { name: button }) : button).click();
  await page.locator('body:not([data-before])').waitFor();
  await page.getByRole('status').or(page.getByRole('alert')).or(page.getByRole('heading', { level: 1 })).first().waitFor();
  await page.waitForLoadState();
}

/** Tab until the focus is on what is wanted, through shadow roots too: by the words of its label, button or summary, or by `#id`. */
export async function tabTo(page: Page, wanted: string, most = 160): Promise<void> {
  const seen: string[] = [];
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press('Tab');
    const { id, words } = await page.evaluate(() => {
      let active = document.activeElement as HTMLInputElement | null;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLInputElement;
      const label = [...active?.labels ?? []].map((one) => one.textContent).join(' ');
      return { id: active?.id ?? '', words: (active?.getAttribute('aria-label') || label || active?.textContent || '').trim().slice(0, 60) };
    });
    seen.push(`#${id} ${words}`);
    if (wanted.startsWith('#') ? wanted === `#${id}` : words.startsWith(wanted)) return;
  }
  throw new Error(`not reached by Tab: ${wanted}; ${[...new Set(seen)].join(' | ')}`);
}

/** Presses Enter on what has the focus, and waits for the page that answers. */
export async function enters(page: Page): Promise<void> {
  await page.evaluate(() => { document.body.dataset['before'] = 'yes'; });
  await page.keyboard.press('Enter');
  await page.locator('body:not([data-before])').waitFor();
  await page.waitForLoadState();
}
