import { nameKey } from './company-name.js';
import { spelled } from './letters.js';
import { byBeginning, FAMILY_NAMES, nameWordsOf, NAME_WORDS, PLACE_WORDS, TRADE_WORDS } from './name-words.js';
import { foldReading } from './reading.js';

interface Word {
  readonly word: string;
  readonly reads: readonly string[];
}
/** The words that begin with a letter, the longest first. */
type Words = (letter: string) => readonly Word[];

/** No more ways to read one name than this are kept, and none that is so much less likely than the best. */
const WAYS = 12, LESS_LIKELY = 1.2;
/** What a reading costs that is not the usual one of a word, and one that doubles the next consonant (八田 はった). */
const UNUSUAL = 0.2, DOUBLED = 0.3;
/** Letters spelled out (エムエー) are less likely than letters. */
const LETTER = 0.1, SPELLED = 0.4;
/** Of so many letters and fewer a word may be letters that are spelled out: AMC, NM, H&F. */
export const INITIALS = 4;
/** What stands in a reading for letters nobody can read for sure. */
export const UNREAD = '*';

const VOICED = 'がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ', VOICELESS = 'かきくけこさしすせそたちつてとはひふへほはひふへほ';

/**
 * A reading folded as {@link foldReading} does, えい as the long vowel that it sounds like (せいれん, セーレン), and voiced sounds but
 * the first as voiceless: whether it is かわ or がわ depends on what stands before it.
 */
export const foldName = (kana: string): string => foldReading(kana).replace(/(?<=.)[が-ぽ]/g, (letter) => {
  const at = VOICED.indexOf(letter);
  return at < 0 ? letter : VOICELESS.charAt(at);
}).replace(/(?<=[えけせてねへめれ])い/g, '');

let reader: Promise<(name: string) => string[]> | undefined;

/** What tells the ways a company name may be read, folded, the likeliest first; {@link UNREAD} stands for what nothing explains. Kanji are fetched with it. */
export const nameReader = (): Promise<(name: string) => string[]> => (reader ??= import('./kanji-readings.js').then(({ KANJI_READINGS }) => {
  const tables = [FAMILY_NAMES, NAME_WORDS, PLACE_WORDS, TRADE_WORDS].flatMap((table) => [...nameWordsOf(table)]);
  const begun = byBeginning(tables, ({ word }) => word.charAt(0)), known = new Map<string, readonly Word[]>();
  // Of two thousand kanji a few hundred are looked up: each is read when a name has it.
  const words: Words = (letter) => {
    let found = known.get(letter);
    if (!found) {
      const kanji = /[一-龠々]/.test(letter) ? new RegExp(`(?:^| )${letter}([^ ]+)`).exec(KANJI_READINGS) : null, own = new Map<string, string[]>();
      for (const { word, reads } of [...begun.get(letter) ?? [], ...(kanji ? [{ word: letter, reads: (kanji[1] as string).split('/') }] : [])]) own.set(word, [...new Set([...own.get(word) ?? [], ...reads])]);
      known.set(letter, (found = [...own].map(([word, reads]) => ({ word, reads })).sort((a, b) => b.word.length - a.word.length)));
    }
    return found;
  };
  return (name: string) => readWith(words, name);
}).catch((error: unknown) => {
  // Asked for again at the next search.
  reader = undefined;
  throw error;
}));

/** Folded readings of trade words: what a company's name ends in that is no family and no place. */
let trades: ReadonlySet<string> | undefined;
const LONGEST_TRADE = 8, SHORTEST_TRADE = 2;

/** What is left of a folded reading without the trade word that it ends in (さとこきょ: さと); nothing where it ends in none. */
export function withoutTrade(reading: string): string | undefined {
  trades ??= new Set([...nameWordsOf(TRADE_WORDS)].flatMap(({ reads }) => reads.map(foldName)));
  for (let length = LONGEST_TRADE; length >= SHORTEST_TRADE; length--) {
    if (reading.length > length && trades.has(reading.slice(-length))) return reading.slice(0, -length);
  }
  return undefined;
}

interface Way { readonly read: string; readonly cost: number }

function readWith(words: Words, name: string): string[] {
  // 戸ヶ崎 is とがさき; of ヶ the normal form makes け.
  const key = nameKey(name).replace(/(?<=[一-龠])け(?=[一-龠])/g, 'が');
  // From each place on, the last first.
  const from: (readonly Way[])[] = [[{ read: '', cost: 0 }]];
  for (let i = key.length - 1; i >= 0; i--) from.push(waysFrom(words, key, i, from));
  const ways = from.at(-1) as readonly Way[], most = (ways[0]?.cost ?? 0) + LESS_LIKELY;
  return [...new Set(ways.filter(({ cost }) => cost <= most).map(({ read }) => foldName(read)))];
}

const LETTERS = /[a-z&]/;
const isKanaOrLatin = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x3096) || unit === 0x30fc || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** What the end of a reading becomes where the next one begins with a voiceless consonant. */
const DOUBLES = /[つちくき]$/, VOICELESS_START = /^[か-そた-とは-ぽ]/;

/** The ways to read a name from a place on, given those from later places. */
function waysFrom(words: Words, key: string, i: number, from: readonly (readonly Way[])[]): readonly Way[] {
  const ways: Way[] = [];
  const add = (read: string, cost: number, length: number): void => {
    const after = from[key.length - i - length] as readonly Way[];
    for (let k = 0; k < after.length; k++) {
      const rest = after[k] as Way;
      ways.push({ read: read + rest.read, cost: cost + rest.cost });
      if (cost >= 1 && DOUBLES.test(read) && VOICELESS_START.test(rest.read)) ways.push({ read: `${read.slice(0, -1)}っ${rest.read}`, cost: cost + rest.cost + DOUBLED });
    }
  };
  for (const { word, reads } of words(key.charAt(i))) if (key.startsWith(word, i)) reads.forEach((read, k) => {
    add(read, 1 + UNUSUAL * k, word.length);
    // 大曲り: what inflects a word may stand behind it.
    if (read.length > 1 && key.charAt(i + word.length) === read.at(-1)) add(read, 1 + UNUSUAL * k, word.length + 1);
  });
  const parted = ways.length > 0;
  if (isKanaOrLatin(key.charCodeAt(i)) || key.charAt(i) === '&') {
    add(key.charAt(i), LETTER, 1);
    // All letters that stand together are spelled, or none.
    const letters = i > 0 && LETTERS.test(key.charAt(i - 1)) ? '' : /^[a-z&]+/.exec(key.slice(i, i + INITIALS))?.[0] ?? '';
    if (letters !== '') add([...letters].map(spelled).join(''), SPELLED, letters.length);
  } else add(UNREAD, 5, 1);
  return parted || ways.length > WAYS ? ways.sort((a, b) => a.cost - b.cost).slice(0, WAYS) : ways;
}
