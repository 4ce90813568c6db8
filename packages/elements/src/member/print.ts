import type { CSSResult } from 'lit';

/**
 * Prints one element on a sheet of its own, without the page around it. A frame of the same origin with constructed
 * style sheets: no inline style that a strict CSP would refuse.
 */
export async function printSheet(content: HTMLElement, styles: readonly CSSResult[], title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inner) return;
  inner.document.title = title;
  inner.document.documentElement.lang = content.lang;
  const sheet = new inner.CSSStyleSheet();
  sheet.replaceSync(`${styles.map(({ cssText }) => cssText).join('').replaceAll(':host([hidden]),', '').replaceAll(':host', ':root')}
    @page{size:A4;margin:12mm}body{margin:0}`);
  inner.document.adoptedStyleSheets = [sheet];
  inner.document.body.append(inner.document.importNode(content, true));
  await Promise.all([...inner.document.images].map((image) => image.decode().catch(() => {})));
  inner.addEventListener('afterprint', () => frame.remove());
  inner.print();
}
