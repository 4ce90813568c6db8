import type { Directory, SearchEngine, SearchOptions, SearchResult } from '@sanchi/sdk';
import { painted, readReasons, screenful } from './paint.js';
import type { SanchiSearch } from './search.js';

/** What is here is answered within the task of the letter, after some dozens of promises: an answer that takes so many waits for the line. */
const AT_ONCE = 500;
/** So many suggestions are shown. */
const SUGGESTED = 8;

/** Milliseconds that drawing waits for something of the answer: to draw twice for one letter would hold it up. */
const PATIENCE = 100;

/**
 * Shows what is known while pieces of the vocabulary are on their way: results where there are any, and suggestions. That
 * nobody is found is only said once all is known. `asked` is the answer that takes its place. Resolves once results are
 * drawn, or it is clear that none are to be had at once.
 */
export function showProvisional(host: SanchiSearch, query: string, options: SearchOptions, asked: Promise<SearchResult>): Promise<unknown> {
  let waiting = true;
  const stop = (): void => { waiting = false; };
  asked.then(stop, stop);
  const goesOn = (): boolean => waiting && options.signal?.aborted === false;
  // The answer itself says what is wrong.
  const drawn = drawProvisional(host, query, options, goesOn).catch(() => undefined);
  void drawn.then((known) => known && suggest(host, query, options, goesOn, known)).catch(() => {});
  return Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Resolves to what has come of it by the end of the task; to nothing where that waits for the line. */
async function atOnce<T>(promise: Promise<T>): Promise<T | undefined> {
  let settled = false, value: T | undefined;
  promise.then((came) => { [settled, value] = [true, came]; }, () => { settled = true; });
  for (let i = 0, turn = Promise.resolve(); i < AT_ONCE && !settled; i++) await turn;
  return value;
}

/**
 * Where no list is shown, draws suggestions in the frame of the letter, if what is here knows any: a list that is yet to be
 * made takes several times as long to draw. Resolves once they are shown.
 *
 * @throws The signal's reason, where another letter has come meanwhile.
 */
export async function suggestAtOnce(host: SanchiSearch, query: string, options: SearchOptions): Promise<void> {
  const { asking, combobox, result } = host;
  if (result?.total) return;
  const directory: Partial<Directory> | undefined = host.directory;
  const suggestions = await atOnce((async () => (await directory?.provisional?.())?.suggest(query, { ...options, limit: SUGGESTED }))());
  if (suggestions?.length) {
    combobox.suggest(suggestions);
    // What is still shown answers another question: its count is not announced as that of this one.
    asking.provisional = true;
    asking.drawn = 0;
    host['performUpdate']();
    asking.drawn = Infinity;
    await painted();
    host.requestUpdate();
  }
  options.signal?.throwIfAborted();
}

/** Draws the results that there are at once, if any; gives what else may be asked meanwhile. */
async function drawProvisional(host: SanchiSearch, query: string, options: SearchOptions, goesOn: () => boolean): Promise<SearchEngine | undefined> {
  const { asking } = host, { signal } = options;
  // An older copy of the script on the page may have opened it, which knows of no such search.
  const directory: Partial<Directory> | undefined = host.directory;
  for (let i = 0, turn = Promise.resolve(); i < AT_ONCE && goesOn(); i++) await turn;
  if (!signal || !goesOn() || !query.trim()) return undefined;
  const known = await directory?.provisional?.();
  if (!known) return undefined;
  const result = await known.search(query, options);
  if (!result.total) return known;
  const first = asking.fits ?? screenful(host);
  await readReasons(result.hits.slice(0, first), signal);
  if (!goesOn()) return undefined;
  host.failed = undefined;
  host.result = { ...result, facets: host.result?.facets ?? {} };
  asking.drawn = first;
  asking.provisional = true;
  host.renderNow();
  return known;
}

async function suggest(host: SanchiSearch, query: string, options: SearchOptions, goesOn: () => boolean, known: SearchEngine): Promise<void> {
  if (host.asking.provisional) await painted();
  if (!goesOn()) return;
  const suggestions = await known.suggest(query, { ...options, limit: SUGGESTED });
  if (!goesOn()) return;
  if (suggestions.length > 0) host.combobox.suggest(suggestions);
  // What the suggestions want is asked for beside what the results wait for.
  const directory: Partial<Directory> | undefined = host.directory;
  await directory?.suggest?.(query, options);
}

/** Suggestions for what has just been answered and painted; none for an empty field. */
export async function showSuggestions(host: SanchiSearch, query: string, options: SearchOptions): Promise<void> {
  const { asking, combobox, directory, result } = host, { signal } = options;
  if (!directory || signal?.aborted) return;
  if (result?.total) asking.fits = screenful(host);
  const suggestions = query.trim() ? await directory.suggest(query, { ...options, limit: SUGGESTED }) : [];
  // Enter may have been pressed meanwhile: the list must not open over the results.
  if (!signal?.aborted) combobox.suggest(suggestions);
}
