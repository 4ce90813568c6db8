/** A module that is loaded when first needed, and from then on is simply there: the platform's `import()` asks its loader anew every time. */
export function later<T>(load: () => Promise<T>): () => T | Promise<T> {
  let loaded: T | undefined;
  return () => loaded ?? load().then((module) => (loaded = module));
}
