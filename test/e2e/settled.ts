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
  // Looking takes the page's own turn: a busy one is looked at as seldom as it draws.
  for (let same = 0, tries = 0; same < 2 && tries < 600; tries += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const now = await look();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
