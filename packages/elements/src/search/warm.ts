import type { Directory } from '@sanchi/sdk';
import type { SanchiSearch } from './search.js';

const warmed = new WeakMap<Partial<Directory>, Promise<void> | undefined>();
const entered = new WeakSet<Directory>(), seen = new WeakSet<Directory>();

/** Fetches what the first letters will ask for before they are typed. */
function warm(directory: Directory): Promise<void> | undefined {
  // An older copy of the script on the page may have opened it, which knows of no warming.
  const asked: Partial<Directory> = directory;
  let known = warmed.get(directory);
  if (!known) warmed.set(directory, known = asked.warmUp?.().catch(() => { warmed.delete(directory); }));
  return known;
}

/** Resolves once what the first letters will ask for is there, where it is on its way: who is about to type wants the line for that. */
export const afterWarming = async ({ directory }: SanchiSearch): Promise<void> => (directory ? warmed.get(directory) : undefined);

/** Who enters the field is about to type: the first letters come first, then what any of them may ask for. */
export async function enter(host: SanchiSearch): Promise<void> {
  const { directory } = host;
  if (!directory || entered.has(directory)) return;
  entered.add(directory);
  const warming = warm(directory);
  if (savesData() || !warming) return warming;
  await directory.warmUp(async () => {
    await new Promise<void>((done) => { idle(done); });
    return host.isConnected ? host.state.query : undefined;
  }).catch(() => {});
}

/**
 * What the first letters will ask for, when the page has nothing else to do. Shards, which hold all texts of a large directory,
 * wait until somebody enters the field.
 */
export function warmSoon(host: SanchiSearch): void {
  const { directory } = host;
  if (!directory || seen.has(directory)) return;
  seen.add(directory);
  if (host.shadowRoot?.activeElement?.id === 'q') void enter(host);
  else if (!savesData() && !directory.documents.some(({ shards }) => shards)) idle(() => void warm(directory));
}

/** Whether the visitor wishes to fetch little, or can. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean; readonly effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** Safari has no idle callbacks: there a second has to do. */
const idle = (act: () => void): unknown => (typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 1000));
