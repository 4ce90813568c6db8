import type { Directory } from '@sanchi/sdk';
import type { SanchiSearch } from './search.js';

const warmed = new WeakMap<Partial<Directory>, Promise<void> | undefined>();

/** Fetches what letters will ask for before they are typed, once for a directory. */
export async function warm({ directory }: SanchiSearch): Promise<void> {
  if (!directory) return;
  // An older copy of the script on the page may have opened it, which knows of no warming.
  const asked: Partial<Directory> = directory;
  let known = warmed.get(directory);
  if (!known) warmed.set(directory, known = asked.warmUp?.().catch(() => { warmed.delete(directory); }));
  return known;
}

/** Resolves once what letters will ask for is there, where it is on its way: who is about to type wants the line for that. */
export const afterWarming = async ({ directory }: SanchiSearch): Promise<void> => (directory ? warmed.get(directory) : undefined);

const seen = new WeakSet<Directory>();

/**
 * The same when the page has nothing else to do, unless the visitor saves data. Shards, which hold all texts of a large
 * directory, wait until somebody enters the field.
 */
export function warmSoon(host: SanchiSearch): void {
  const { directory } = host;
  if (!directory || seen.has(directory)) return;
  seen.add(directory);
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (host.shadowRoot?.activeElement?.id === 'q') void warm(host);
  else if (!connection?.saveData && !directory.documents.some(({ shards }) => shards)) idle(() => void warm(host));
}

/** Safari has no idle callbacks: there a second has to do. */
const idle = (act: () => void): unknown => (typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 1000));
