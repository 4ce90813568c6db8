import { nameKey } from './company-name.js';
import { FAMILY_NAMES, NAME_KANJI, NAME_WORDS, TRADE_WORDS } from './name-words.js';
import { normalize } from './normalize.js';
import { foldReading } from './reading.js';
import { readingOf } from './romaji.js';

interface NameWords {
  /** Words in normal form with their readings, by their first letter, the longest first. */
  readonly readings: ReadonlyMap<string, readonly (readonly [word: string, reads: readonly string[]])[]>;
  /** From an English trade word to the readings of what it translates. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** English trade words by their first letter. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
}

/** No more ways to read one name than this are kept. */
const WAYS = 6;
/** What stands in a reading for letters nobody can read for sure. */
const UNREAD = '*';

let table: NameWords | undefined;

function nameWords(): NameWords {
  if (table) return table;
  const readings = new Map<string, string[]>(), english = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, values: readonly string[]): void => { map.set(key, [...new Set([...map.get(key) ?? [], ...values])]); };
  for (const entry of `${FAMILY_NAMES} ${NAME_WORDS} ${TRADE_WORDS} ${NAME_KANJI}`.split(/ (?=[一-龠ぁ-ん々])/)) {
    const [word = '', translations] = entry.split('=');
    const written = /^[一-龠々]+/.exec(word)?.[0] ?? word;
    const read = written === word ? [word] : word.slice(written.length).split('/');
    put(readings, normalize(written), read);
    for (const translation of translations?.split(',') ?? []) put(english, translation, read);
  }
  const longestFirst = [...readings].sort(([a], [b]) => b.length - a.length);
  return (table = { readings: byFirst(longestFirst, ([word]) => word), english, begun: byFirst([...english.keys()], (word) => word) });
}

interface Way { readonly read: string; readonly cost: number }

/** Ways to read the ends of names, which many have in common: 製作所, and so many more. */
const ends = new Map<string, readonly Way[]>();
const END = 4, ENDS = 4000;

/** The ways a company name may be read, folded, the likeliest first; `*` stands for what no common word explains. */
export function nameReadings(name: string): string[] {
  const key = nameKey(name);
  const from: (readonly Way[])[] = [];
  from[key.length] = [{ read: '', cost: 0 }];
  for (let i = key.length - 1; i >= 0; i--) {
    const end = key.length - i <= END ? key.slice(i) : undefined;
    const known = end === undefined ? undefined : ends.get(end);
    from[i] = known ?? waysFrom(key, i, from);
    if (end === undefined || known) continue;
    if (ends.size >= ENDS) ends.clear();
    ends.set(end, from[i] as readonly Way[]);
  }
  const [best] = from[0] ?? [];
  return [...new Set((from[0] ?? []).filter(({ cost }) => cost <= (best?.cost ?? 0) + 1).map(({ read }) => foldReading(read)))];
}

/** The ways to read a name from a place on, given those from later places. */
function waysFrom(key: string, i: number, from: readonly (readonly Way[])[]): readonly Way[] {
  const ways: Way[] = [], letter = key.charAt(i);
  const add = (read: string, cost: number, to: number): void => { for (const rest of from[to] ?? []) ways.push({ read: read + rest.read, cost: cost + rest.cost }); };
  for (const [word, reads] of nameWords().readings.get(letter) ?? []) if (key.startsWith(word, i)) for (const read of reads) add(read, 1, i + word.length);
  if (/[ぁ-ゖーa-z0-9]/.test(letter)) add(letter, 0.1, i + 1);
  else add(UNREAD, 5, i + 1);
  return ways.sort((a, b) => a.cost - b.cost).slice(0, WAYS);
}

const NONE: readonly string[] = [];

function byFirst<T>(items: readonly T[], word: (item: T) => string): Map<string, T[]> {
  const letters = new Map<string, T[]>();
  for (const item of items) {
    const first = word(item).charAt(0), same = letters.get(first);
    if (same) same.push(item);
    else letters.set(first, [item]);
  }
  return letters;
}

/** Readings of what the English trade words translate that begin so. */
function begunWith(word: string): readonly string[] {
  const { english, begun } = nameWords();
  const found = begun.get(word.charAt(0))?.filter((key) => key.startsWith(word)) ?? NONE;
  return found.length === 0 ? NONE : found.flatMap((key) => english.get(key) ?? NONE);
}

/** Folded readings of a name typed in Latin letters, its trade word in English or in romaji: Sato Industries, satou kougyou. */
export async function latinNameReadings(text: string): Promise<string[]> {
  const { english } = nameWords();
  const words = text.split(/[^a-z]+/).filter((word) => word !== '');
  let ways = [''];
  for (let i = 0; i < words.length; i++) {
    const two = english.get(`${words[i] ?? ''} ${words[i + 1] ?? ''}`);
    const known = two ?? english.get(words[i] as string) ?? [];
    // Of a word half typed the last consonants are left out until their vowel comes.
    const last = i === words.length - 1;
    const read = (await readingOf(words[i] as string)) ?? (last ? await readingOf((words[i] as string).replace(/[^aiueon]+$/, '')) : undefined);
    const begun = last && known.length === 0 && (words[i] as string).length >= 3
      ? begunWith(words[i] as string) : NONE;
    const options = [...known, ...begun, ...(read === undefined ? [] : [read])];
    if (options.length === 0) {
      if (last && i > 0 && words[i]?.length === 1 || /^(sh|ch|ts|[kgsnhmr]y)$/.test(words[i] as string)) break;
      return [];
    }
    ways = ways.flatMap((way) => options.map((option) => way + option)).slice(0, 24);
    if (two) i++;
  }
  return [...new Set(ways.map(foldReading))];
}
