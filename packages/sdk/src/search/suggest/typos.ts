import type { Meaning } from '../../text/dictionary.js';
import { withinEdits } from '../../text/edits.js';
import { foldReading } from '../../text/reading.js';
import { foldRomaji, readingOf, romajiOf } from '../../text/romaji.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { conceptIndex, type ConceptIndex, type Term } from './concept-index.js';
import { ones } from '../base/bits.js';
import { createSlicer } from '../base/slices.js';

/** What a word half typed may become. */
export interface Begun {
  readonly keys: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** The terms that a word half typed may become, or nothing. */
export async function completions(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<Begun | undefined> {
  const index = await conceptIndex(knowledge, word.charAt(0), signal);
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

/** Terms with the letters each has, as bits (words a slip apart differ in two at most), and its length. */
interface Spelt {
  readonly terms: readonly Term[];
  readonly letters: Uint32Array;
  readonly lengths: Uint8Array;
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
  const spelt = (terms: readonly Term[]): Spelt =>
    ({ terms, letters: Uint32Array.from(terms, ({ key }) => lettersOf(key)), lengths: Uint8Array.from(terms, ({ key }) => key.length) });
  return { written: spelt(told(letter)), romaji: spelt(romaji) };
}

/** What a word is nearest to, and how many edits away. */
interface Near {
  readonly meanings: readonly Meaning[];
  readonly edits: number;
}

/** The meanings of the nearest terms, or nothing within the edits allowed. */
function nearest({ terms, letters, lengths }: Spelt, word: string, allowed: number): Near | undefined {
  const own = lettersOf(word), { length } = word;
  let least = allowed;
  let found: Term[] = [];
  // The first letter is hardly ever the wrong one.
  for (let i = 0; i < terms.length; i++) {
    if (Math.abs((lengths[i] as number) - length) > least || ones((letters[i] as number) ^ own) > 2 * least) continue;
    const term = terms[i] as Term, edits = withinEdits(word, term.key, least);
    if (edits === undefined) continue;
    if (edits < least) found = [];
    least = edits;
    found.push(term);
  }
  if (found.length === 0) return undefined;
  const meanings = new Map(found.flatMap((term) => term.meanings).map((meaning) => [meaning.concept, meaning]));
  return { meanings: [...meanings.values()], edits: least };
}

/**
 * What a misspelt word was meant to be: English of at least six letters, romaji and kana of four; two
 * slips from nine letters on. Kanji are never corrected: two letters apart is another word.
 */
export async function correct(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<readonly Meaning[] | undefined> {
  const latin = /^[a-z0-9 -]*[a-z][a-z0-9 -]*$/.test(word);
  const kana = /^[ぁ-ゖー]+$/.test(word);
  if (!(latin || kana) || word.length < 4) return undefined;
  const { written, romaji } = await spellings(knowledge, word.charAt(0));
  signal?.throwIfAborted();
  const allowed = word.length >= 9 ? 2 : 1;
  if (kana) return known(knowledge, (nearest(written, word, 1) ?? nearest(written, foldReading(word), 1) ?? (word.length >= 7 ? nearest(written, word, 2) : undefined))?.meanings);
  // Short English words are neighbours of each other by chance: point and paint, sheet and sweet.
  const folded = foldRomaji(word), english = word.length >= 6 ? nearest(written, word, allowed) : undefined;
  const other = (english?.edits ?? 2) > 1 && folded.length >= 4 ? nearest(romaji, folded, allowed) : undefined;
  return known(knowledge, (english && english.edits <= Math.max(1, other?.edits ?? 2) ? english : other)?.meanings);
}
