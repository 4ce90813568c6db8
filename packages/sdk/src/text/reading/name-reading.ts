import { nameKey } from './company-name.js';
import { FAMILY_NAMES, NAME_KANJI, NAME_WORDS, TRADE_WORDS } from './name-words.js';
import { normalize } from '../normalize.js';
import { foldReading } from './reading.js';
import { readingOf } from './romaji.js';

interface NameWords {
  /** Words in normal form with their readings, by their first unit, the longest first. */
  readonly readings: ReadonlyMap<number, readonly { readonly word: string; readonly reads: readonly string[] }[]>;
  /** From an English trade word to the readings of what it translates. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** English trade words by their first letters, as many as half a word must have. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
}

/** No more ways to read one name than this are kept. */
const WAYS = 6;
/** What stands in a reading for letters nobody can read for sure. */
const UNREAD = '*';
/** Of fewer letters no trade word is guessed. */
const HALF = 3;

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
  const longestFirst = [...readings].map(([word, reads]) => ({ word, reads })).sort((a, b) => b.word.length - a.word.length);
  return (table = { readings: byBeginning(longestFirst, ({ word }) => word.charCodeAt(0)), english, begun: byBeginning([...english.keys()], (word) => word.slice(0, HALF)) });
}

interface Way { readonly read: string; readonly cost: number }

/** The ways a company name may be read, folded, the likeliest first; `*` stands for what no common word explains. */
export function nameReadings(name: string): string[] {
  const key = nameKey(name);
  // From each place on, the last first.
  const from: (readonly Way[])[] = [[{ read: '', cost: 0 }]];
  for (let i = key.length - 1; i >= 0; i--) from.push(waysFrom(key, i, from));
  const ways = from.at(-1) as readonly Way[], most = (ways[0]?.cost ?? 0) + 1;
  return [...new Set(ways.filter(({ cost }) => cost <= most).map(({ read }) => foldReading(read)))];
}

const isKanaOrLatin = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x3096) || unit === 0x30fc || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** The ways to read a name from a place on, given those from later places. */
function waysFrom(key: string, i: number, from: readonly (readonly Way[])[]): readonly Way[] {
  const ways: Way[] = [], words = nameWords().readings.get(key.charCodeAt(i));
  const add = (read: string, cost: number, length: number): void => {
    const after = from[key.length - i - length] as readonly Way[];
    for (let k = 0; k < after.length; k++) {
      const rest = after[k] as Way;
      ways.push({ read: read + rest.read, cost: cost + rest.cost });
    }
  };
  if (words) for (const { word, reads } of words) if (key.startsWith(word, i)) for (const read of reads) add(read, 1, word.length);
  const parted = ways.length > 0;
  if (isKanaOrLatin(key.charCodeAt(i))) add(key.charAt(i), 0.1, 1);
  else add(UNREAD, 5, 1);
  return parted ? ways.sort((a, b) => a.cost - b.cost).slice(0, WAYS) : ways;
}

const NONE: readonly string[] = [];

function byBeginning<K, T>(items: readonly T[], beginning: (item: T) => K): Map<K, T[]> {
  const begun = new Map<K, T[]>();
  for (const item of items) {
    const key = beginning(item), same = begun.get(key);
    if (same) same.push(item);
    else begun.set(key, [item]);
  }
  return begun;
}

/** Readings of what the English trade words translate that begin so. */
function begunWith(word: string): readonly string[] {
  const { english, begun } = nameWords();
  const found = begun.get(word.slice(0, HALF))?.filter((key) => key.startsWith(word)) ?? NONE;
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
    let read = readingOf(words[i] as string);
    if (read instanceof Promise) read = await read;
    if (read === undefined && last) read = await readingOf((words[i] as string).replace(/[^aiueon]+$/, ''));
    const begun = last && known.length === 0 && (words[i] as string).length >= HALF
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
