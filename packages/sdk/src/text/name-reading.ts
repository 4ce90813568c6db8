import { nameKey } from './company-name.js';
import { FAMILY_NAMES, NAME_WORDS, TRADE_WORDS } from './name-words.js';
import { normalize } from './normalize.js';
import { foldReading } from './reading.js';
import { readingOf } from './romaji.js';

interface NameWords {
  /** From the word in normal form to its readings. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** From an English trade word to the readings of what it translates. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** English trade words by their first letter. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
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
  for (const entry of `${FAMILY_NAMES} ${NAME_WORDS} ${TRADE_WORDS}`.split(/ (?=[一-龠ぁ-ん々])/)) {
    const [word = '', translations] = entry.split('=');
    const written = /^[一-龠々]+/.exec(word)?.[0] ?? word;
    const read = written === word ? [word] : word.slice(written.length).split('/');
    put(readings, normalize(written), read);
    for (const translation of translations?.split(',') ?? []) put(english, translation, read);
  }
  return (table = { readings, english, begun: byFirst([...english.keys()]), longest: Math.max(...[...readings.keys()].map((key) => key.length)) });
}

interface Way { readonly read: string; readonly cost: number }

/** The ways a company name may be read, folded, the likeliest first; `*` stands for what no common word explains. */
export function nameReadings(name: string): string[] {
  const { readings, longest } = nameWords();
  const key = nameKey(name);
  const from: Way[][] = [];
  from[key.length] = [{ read: '', cost: 0 }];
  for (let i = key.length - 1; i >= 0; i--) {
    const ways: Way[] = [];
    const add = (read: string, cost: number, to: number): void => { for (const rest of from[to] ?? []) ways.push({ read: read + rest.read, cost: cost + rest.cost }); };
    for (let length = Math.min(longest, key.length - i); length >= 1; length--) {
      for (const read of readings.get(key.slice(i, i + length)) ?? []) add(read, 1, i + length);
    }
    add(/[ぁ-ゖーa-z0-9]/.test(key.charAt(i)) ? key.charAt(i) : UNREAD, /[ぁ-ゖーa-z0-9]/.test(key.charAt(i)) ? 0.1 : 5, i + 1);
    from[i] = ways.sort((a, b) => a.cost - b.cost).slice(0, WAYS);
  }
  const [best] = from[0] ?? [];
  return [...new Set((from[0] ?? []).filter(({ cost }) => cost <= (best?.cost ?? 0) + 1).map(({ read }) => foldReading(read)))];
}

const NONE: readonly string[] = [];

function byFirst(words: readonly string[]): Map<string, string[]> {
  const letters = new Map<string, string[]>();
  for (const word of words) {
    const same = letters.get(word.charAt(0));
    if (same) same.push(word);
    else letters.set(word.charAt(0), [word]);
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
