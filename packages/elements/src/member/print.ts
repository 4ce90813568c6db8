import type { CSSResult } from 'lit';

/** What fits on A4 within its margins of 12 mm, in CSS pixels: 186 mm wide, 273 mm high, less what rounding takes. */
const HEIGHT = 1020;
/** Text is never made smaller than this part of its size: 9 pt become 6.75. */
const SMALLEST = 0.75;

/**
 * Ends with the sheet before: some browsers never say that it is done, and in a frame that forbids dialogs printing does not
 * even begin. Whoever goes on in the page is done as well: the dialog holds all else back.
 */
let ends: AbortController | undefined;

/**
 * Prints one element on a sheet of its own, without the page around it, made smaller where that saves a second sheet. A
 * frame of the same origin with constructed style sheets: no inline style that a strict CSP would refuse.
 */
export async function printSheet(content: HTMLElement, styles: readonly CSSResult[], title: string): Promise<void> {
  const frame = document.createElement('iframe');
  ends?.abort();
  const own = ends = new AbortController(), { signal } = own, done = (): void => own.abort();
  signal.addEventListener('abort', () => frame.remove());
  frame.title = title;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '186mm', height: '0', border: '0', left: '-200mm' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inner) return done();
  inner.document.title = title;
  inner.document.documentElement.lang = content.lang;
  const sheet = new inner.CSSStyleSheet();
  // The frame is for paper alone, so that what is measured is what is printed.
  const looks = styles.map(({ cssText }) => cssText).join('')
    .replaceAll(':host([hidden]),', '').replaceAll(':host', ':root').replaceAll('@media print', '@media all');
  sheet.replaceSync(`${looks}
    @page{size:A4;margin:12mm}body{margin:0}`);
  inner.document.adoptedStyleSheets = [sheet];
  inner.document.body.append(inner.document.importNode(content, true));
  await Promise.all([...inner.document.images].map((image) => image.decode().catch(() => {})));
  const height = inner.document.body.scrollHeight;
  if (height > HEIGHT) sheet.insertRule(`body{zoom:${Math.max(SMALLEST, HEIGHT / height)}}`);
  inner.addEventListener('afterprint', done);
  inner.print();
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, done, { capture: true, signal });
}
