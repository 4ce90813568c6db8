import { spelled } from './letters.js';
import { foldName, INITIALS } from './name-reading.js';
import { byBeginning, nameWordsOf, TRADE_WORDS } from './name-words.js';
import { readingOf } from './romaji.js';

interface TradeWords {
  /** From an English trade word to the readings of what it translates. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** English trade words by their first letters, as many as half a word must have. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
}

/** Of fewer letters no trade word is guessed. */
const HALF = 3;

let table: TradeWords | undefined;

function tradeWords(): TradeWords {
  if (table) return table;
  const english = new Map<string, string[]>();
  for (const { reads, english: translations } of nameWordsOf(TRADE_WORDS)) for (const translation of translations) english.set(translation, [...new Set([...english.get(translation) ?? [], ...reads])]);
  return (table = { english, begun: byBeginning([...english.keys()], (word) => word.slice(0, HALF)) });
}

const NONE: readonly string[] = [];

/** Readings of what the English trade words translate that begin so. */
function begunWith(word: string): readonly string[] {
  const { english, begun } = tradeWords();
  const found = begun.get(word.slice(0, HALF))?.filter((key) => key.startsWith(word)) ?? NONE;
  return found.length === 0 ? NONE : found.flatMap((key) => english.get(key) ?? NONE);
}

/** Folded readings of a name typed in Latin letters, its trade word in English or in romaji: Sato Industries, satou kougyou. */
export async function latinNameReadings(text: string): Promise<string[]> {
  const { english } = tradeWords();
  const words = text.match(/[a-z]+|&/g) ?? [];
  let ways = [''];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string, two = english.get(`${word} ${words[i + 1] ?? ''}`);
    const known = two ?? english.get(word) ?? [];
    // Of a word half typed the last consonants are left out until their vowel comes.
    const last = i === words.length - 1;
    let read = readingOf(word);
    if (read instanceof Promise) read = await read;
    if (read === undefined && last) read = await readingOf(word.replace(/[^aiueon]+$/, ''));
    const begun = last && known.length === 0 && word.length >= HALF ? begunWith(word) : NONE;
    const initials = word.length <= INITIALS ? [...word].map(spelled).join('') : '';
    const options = [...known, ...begun, ...(read === undefined ? [] : [read]), ...(initials === '' ? [] : [initials])];
    const isHalf = last && i > 0 && (word.length === 1 || /^(sh|ch|ts|[kgsnhmr]y)$/.test(word));
    if (options.length === 0) {
      if (isHalf) break;
      return [];
    }
    const longer = ways.flatMap((way) => options.map((option) => way + option));
    ways = (isHalf ? [...ways, ...longer] : longer).slice(0, 24);
    if (two) i++;
  }
  return [...new Set(ways.map(foldName))];
}
