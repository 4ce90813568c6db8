import type { Page } from 'playwright-core';

/** Waits until the page has stopped drawing: the same elements and words, shadow roots included, at three looks in a row. */
export async function settled(page: Page): Promise<void> {
  const look = (): Promise<string> => page.evaluate(() => {
    let elements = 0;
    let letters = 0;
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        elements += 1;
        if (element.shadowRoot) visit(element.shadowRoot);
        else if (!element.childElementCount) letters += element.textContent?.length ?? 0;
      }
    };
    visit(document);
    return `${document.readyState} ${elements} ${letters}`;
  });
  let before = await look();
  // Seldom enough that what comes a moment after the rest, such as figures, is waited for on a busy machine too.
  for (let same = 0, tries = 0; same < 2 && tries < 200; tries += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    const now = await look();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
