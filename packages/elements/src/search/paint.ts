import type { Hit } from '@sanchi/sdk';

/** Resolves once the browser has shown what is rendered now; in a hidden tab, which paints nothing, soon after. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  const late = setTimeout(resolve, 200);
  requestAnimationFrame(() => setTimeout(() => {
    clearTimeout(late);
    resolve();
  }));
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
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
    begun = performance.now();
  }
}

/** Cards that fill a screen, and a few more: a card is hardly lower than this many pixels. */
export const screenful = (): number => Math.ceil(innerHeight / 150);
