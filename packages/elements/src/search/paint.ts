/** Resolves once the browser has shown what is rendered now; in a hidden tab, which paints nothing, soon after. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  const late = setTimeout(resolve, 200);
  requestAnimationFrame(() => setTimeout(() => {
    clearTimeout(late);
    resolve();
  }));
});

/** Cards that fill a screen, and a few more: a card is hardly lower than this many pixels. */
export const screenful = (): number => Math.ceil(innerHeight / 150);
