import type { Meaning } from '../../text/recognition/dictionary.js';
import { withinEdits } from '../../text/recognition/edits.js';
import { foldReading } from '../../text/reading/reading.js';
import { foldRomaji, readingOf, romajiOf } from '../../text/reading/romaji.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { conceptIndex, type ConceptIndex, type Term } from './concept-index.js';
import { ones } from '../base/bits.js';
import { createSlicer } from '../base/slices.js';

/** What a word half typed may become. */
export interface Begun {
  readonly keys: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** By index, what the beginnings typed lately may become: visitors begin with the same few letters over and over. */
const begun = new WeakMap<ConceptIndex, Map<string, Begun>>();
const BEGINNINGS_KEPT = 4000;

/** The terms that a word half typed may become, or nothing; the same object for the same word. */
export async function completions(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<Begun | undefined> {
  const index = await conceptIndex(knowledge, word.charAt(0), signal);
  let kept = begun.get(index);
  if (!kept) begun.set(index, (kept = new Map<string, Begun>()));
  let known = kept.get(word);
  if (!known) {
    known = await complete(knowledge, index, word);
    if (kept.size >= BEGINNINGS_KEPT) kept.clear();
    if (known) kept.set(word, known);
  }
  return known;
}

async function complete(knowledge: Knowledge, index: ConceptIndex, word: string): Promise<Begun | undefined> {
  const found = [...index.begin(word), ...await begunInRomaji(index, word)];
  const all = found.flatMap((term) => term.meanings).filter(({ source }) => source !== 'part');
  // Half a word names a thing or skill before it says a need.
  const named = all.filter(({ kind }) => kind !== 'need');
  const meanings = new Map((named.length > 0 ? named : all).map((meaning) => [meaning.concept, meaning]));
  return meanings.size > 0 ? { keys: found.map(({ key }) => key), meanings: await known(knowledge, [...meanings.values()]) } : undefined;
}

/** Meanings with all that is to be known of their concepts. */
async function known<T extends readonly Meaning[] | undefined>(knowledge: Knowledge, meanings: T): Promise<T> {
  await (await knowledge.more?.())?.know(meanings ?? []);
  return meanings;
}

/** Kana that a last consonant may become. */
const ROWS: Readonly<Record<string, string>> = {
  k: 'かきくけこ', s: 'さしすせそ', t: 'たちつてと', c: 'ち', n: 'なにぬねのん', h: 'はひふへほ', f: 'ふ', m: 'まみむめも', y: 'やゆよゃゅょ', r: 'らりるれろ', w: 'わ',
  g: 'がぎぐげご', z: 'ざじずぜぞ', j: 'じ', d: 'だぢづでど', b: 'ばびぶべぼ', p: 'ぱぴぷぺぽ',
};

/** The same of romaji: kumit becomes くみたて, mekk めっき. */
async function begunInRomaji(index: ConceptIndex, word: string): Promise<readonly Term[]> {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const [, stem = '', rest = ''] = /^(.*[aiueo])([^aiueo]*)$/.exec(word) ?? [];
  const reading = await readingOf(stem);
  if (reading === undefined || reading.length + rest.length < 2) return [];
  await index.open(reading.charAt(0));
  return index.begin(reading, rest === '' ? undefined : rest[0] === rest[1] ? 'っ' : ROWS[rest[0] as string] ?? '');
}

/** Kana that a term in romaji may begin with, by its first letter. */
export const BEGINNINGS: Readonly<Record<string, string>> = { ...ROWS, a: 'あ', i: 'い', u: 'う', e: 'え', o: 'お' };

/** Terms with the letters each has, as bits (words a slip apart differ in two at most), and which of them have so many letters. */
interface Spelt {
  readonly terms: readonly Term[];
  readonly letters: Uint32Array;
  readonly ofLength: readonly (readonly number[] | undefined)[];
  /** What some of them mean together, by their numbers: many a slip leads to the same terms. */
  readonly meant: Map<string, readonly Meaning[]>;
}

/** Terms that begin with a letter, as written and as readings in Latin letters with long vowels short. */
interface Spellings {
  readonly written: Spelt;
  readonly romaji: Spelt;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

const cache = new WeakMap<Knowledge, Map<string, Promise<Spellings>>>();

/** What misspelt words that begin with a letter are compared with, worked out once. */
export function spellings(knowledge: Knowledge, letter: string): Promise<Spellings> {
  let letters = cache.get(knowledge);
  if (!letters) cache.set(knowledge, (letters = new Map<string, Promise<Spellings>>()));
  let found = letters.get(letter);
  if (!found) letters.set(letter, (found = spell(knowledge, letter)));
  return found;
}

async function spell(knowledge: Knowledge, letter: string): Promise<Spellings> {
  const kana = BEGINNINGS[letter] ?? '';
  const index = await conceptIndex(knowledge, letter + kana);
  const told = (first: string): Term[] => index.terms(first).map(({ key, meanings }) => ({ key, meanings: meanings.filter(({ source }) => source !== 'part') }))
    .filter(({ key, meanings }) => meanings.length > 0 && key.length >= 3 && /^[a-z0-9 -]+$|^[ぁ-ゖー]+$/.test(key));
  const romaji: Term[] = [];
  const slice = createSlicer();
  const toRomaji = kana === '' ? undefined : await romajiOf();
  for (const { key, meanings } of [...kana].flatMap(told)) {
    const latin = foldRomaji(toRomaji?.(foldReading(key)) ?? '');
    if (latin.startsWith(letter)) romaji.push({ key: latin, meanings });
    const pause = slice();
    if (pause) await pause;
  }
  const spelt = (terms: readonly Term[]): Spelt => {
    const ofLength: number[][] = [];
    terms.forEach(({ key }, i) => (ofLength[key.length] ??= []).push(i));
    return { terms, letters: Uint32Array.from(terms, ({ key }) => lettersOf(key)), ofLength, meant: new Map() };
  };
  return { written: spelt(told(letter)), romaji: spelt(romaji) };
}

/** What a misspelt word is nearest to: the terms, what they mean, and how many edits away they are. */
export interface Near {
  readonly keys: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly edits: number;
}

const NONE: readonly number[] = [];

/** The nearest terms that may be `meant`, or nothing within the edits allowed. */
function nearest({ terms, letters, ofLength, meant: together }: Spelt, word: string, allowed: number, meant?: (key: string) => boolean): Near | undefined {
  const own = lettersOf(word), { length } = word;
  let least = allowed;
  let numbers: number[] = [];
  // The first letter is hardly ever the wrong one. Those as long as the word first: what is nearer spares the others.
  for (let apart = 0; apart <= least; apart++) {
    for (const far of apart === 0 ? [length] : [length - apart, length + apart]) {
      for (const i of ofLength[far] ?? NONE) {
        if (ones((letters[i] as number) ^ own) > 2 * least) continue;
        const { key } = terms[i] as Term, edits = withinEdits(word, key, least);
        if (edits === undefined || meant?.(key) === false) continue;
        if (edits < least) numbers = [];
        least = edits;
        numbers.push(i);
      }
    }
  }
  if (numbers.length === 0) return undefined;
  const found = numbers.sort((a, b) => a - b).map((i) => terms[i] as Term), key = numbers.join();
  let meanings = together.get(key);
  if (!meanings) together.set(key, (meanings = [...new Map(found.flatMap((term) => term.meanings).map((meaning) => [meaning.concept, meaning])).values()]));
  return { keys: found.map((term) => term.key), meanings, edits: least };
}

/** Letters that are taken for one another by their sound. */
const ALIKE = /^(?:sz|zs|ck|kc|cs|sc|gj|jg|iy|yi)$/;

/**
 * Whether a word of five letters is a plain slip for another: two letters swapped, one doubled or not, one taken for another by
 * its sound, a vowel of the last syllable. Any other letter makes another word: point and paint.
 */
function isPlainSlip(word: string, meant: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === meant[at]) at++;
  const [long, short] = word.length > meant.length ? [word, meant] : [meant, word];
  if (long.length !== short.length) return long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at);
  const pair = word.charAt(at) + meant.charAt(at);
  if (word.slice(at + 1) !== meant.slice(at + 1)) return word[at] === meant[at + 1] && word[at + 1] === meant[at];
  return ALIKE.test(pair) || (at >= word.length - 2 && /^[aeiou]{2}$/.test(pair));
}

/**
 * What a misspelt word was meant to be: English of at least six letters, or of five with a plain slip, romaji and kana of four; two
 * slips from nine letters on. Kanji are never corrected: two letters apart is another word.
 */
export async function correct(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<Near | undefined> {
  const near = await nearestTo(knowledge, word, signal);
  return near && { ...near, meanings: await known(knowledge, near.meanings) };
}

async function nearestTo(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<Near | undefined> {
  const latin = /^[a-z0-9 -]*[a-z][a-z0-9 -]*$/.test(word);
  const kana = /^[ぁ-ゖー]+$/.test(word);
  if (!(latin || kana) || word.length < 4) return undefined;
  const { written, romaji } = await spellings(knowledge, word.charAt(0));
  signal?.throwIfAborted();
  const allowed = word.length >= 9 ? 2 : 1;
  if (kana) return nearest(written, word, 1) ?? nearest(written, foldReading(word), 1) ?? (word.length >= 7 ? nearest(written, word, 2) : undefined);
  // Short English words are neighbours of each other by chance: point and paint, sheet and sweet.
  const folded = foldRomaji(word), english = word.length >= 5 ? nearest(written, word, allowed, word.length === 5 ? (key) => isPlainSlip(word, key) : undefined) : undefined;
  const other = (english?.edits ?? 2) > 1 && folded.length >= 4 ? nearest(romaji, folded, allowed) : undefined;
  return english && english.edits <= Math.max(1, other?.edits ?? 2) ? english : other;
}

/** What a word that nobody has might have been meant to be, where a visitor is asked: one slip, of whatever kind, in four letters or more. */
export async function mightMean(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<readonly Meaning[]> {
  if (!/^[a-z]{4,}$|^[ぁ-ゖー]{4,}$/.test(word)) return [];
  const { written, romaji } = await spellings(knowledge, word.charAt(0));
  signal?.throwIfAborted();
  const near = nearest(written, word, 1) ?? nearest(romaji, foldRomaji(word), 1);
  return near ? known(knowledge, near.meanings) : [];
}
