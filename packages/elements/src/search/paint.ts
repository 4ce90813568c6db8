import type { Hit } from '@sanchi/sdk';
import type { SanchiSearch } from './search.js';

/** Resolves once the browser has shown what is rendered now; in a hidden tab, which paints nothing, soon after. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  setTimeout(resolve, 200);
  requestAnimationFrame(() => setTimeout(resolve));
});

/** Resolves in a task of its own, sooner than a timer would. */
export const breath = (): Promise<unknown> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(0);
});

/** Milliseconds of work after which the page breathes. */
const BREATH = 16;

/** Works out why each of some hits fits, before they are rendered: reading makers' texts for a screen of them in one go would block the page. */
export async function readReasons(hits: readonly Hit[], signal: AbortSignal): Promise<void> {
  let begun = performance.now();
  for (const hit of hits) {
    if (signal.aborted) return;
    // A getter: what it gives is kept.
    Reflect.get(hit, 'reasons');
    if (performance.now() - begun < BREATH) continue;
    await breath();
    begun = performance.now();
  }
}

/** Cards that reach to the end of the screen, by the height of those shown; where there are none, one is hardly lower than 150 pixels. */
export function screenful({ renderRoot }: SanchiSearch): number {
  const cards = [...renderRoot.querySelectorAll('.results>.cards>:not([hidden])')].map((card) => card.getBoundingClientRect());
  const { top = 0 } = cards[0] ?? {}, height = (cards.at(-1)?.bottom ?? 0) - top;
  return Math.max(1, Math.ceil((innerHeight - top) / (height > 0 ? height / cards.length : 150)));
}
