import { DIGIT, KATAKANA, LATIN, scriptOf } from './script.js';
import { KANJI_VARIANTS } from './variants.js';

/** A text in normal form with the kinds of its letters: what recognition looks at. */
export interface Lettered {
  readonly text: string;
  /** Kind of letter (`script.ts`) of the original behind each unit of `text`; 0 where more follow. */
  readonly scripts: Uint8Array;
}

/**
 * A text in Sanchi's normal form, in which spellings that mean the same word are the same string: NFKC, lower case,
 * no diacritics on Latin letters, variant kanji unified, katakana as hiragana, ヴ行 as バ行, ウェ as ウエ, a *final* ー dropped
 * (レーザー = レーザ, and レーザ- where a word ends, while レザー stays apart), every dash one dash, white space and ・ one space. It depends on no
 * dictionary and no `Intl`, so it is equal in every browser and in Node.
 */
export interface Normalized extends Lettered {
  /** Offset in the original at which each unit of `text` begins; one more entry holds the original's length. */
  readonly starts: Uint32Array;
}

const SPACE = 0x20, DASH = 0x2d, PROLONGED = 0x30fc, VU = 0x3094;
/** ぃ ぇ ぉ: after う they are written large as well. */
const isSmallVowel = (unit: number): boolean => unit === 0x3043 || unit === 0x3047 || unit === 0x3049;
const U = 0x3046;
const isCombining = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;
const isHiragana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x3096;
const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** One unit of NFKC-normalised, lower-cased text → its normal form. */
function unify(unit: number): number {
  if (unit >= 0x30a1 && unit <= 0x30f6) unit -= 0x60;
  // Small ka and ke stand for 箇: 1ヶ月, 三ヶ日.
  if (unit === 0x3095) return 0x304b;
  if (unit === 0x3096) return 0x3051;
  if (unit === 0x2010 || unit === 0x2011 || (unit >= 0x2012 && unit <= 0x2015) || unit === 0x2212) return DASH;
  if (unit === 0x301c) return 0x7e; // wave dash, as ~
  if (unit <= 0x20 || unit === 0x30fb || unit === 0x200b || unit === 0xfeff || unit === 0xa0) return SPACE;
  return KANJI_VARIANTS.get(unit) ?? unit;
}

/** Normal form of a base letter with its combining marks, regardless of neighbours. */
function foldCluster(cluster: string): string {
  const folded = cluster.normalize('NFKC').toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
    // A voicing mark that found no kana to stand on says nothing.
    .replace(/[\u3099\u309a]/g, '');
  let out = '';
  for (let i = 0; i < folded.length; i++) out += String.fromCharCode(unify(folded.charCodeAt(i)));
  return out;
}

// What is known of a unit, worked out once each: its normal form, its kind of letter above it, and flags. 0 = not yet known.
const KNOWN = 1 << 20, MANY = 1 << 21, COMBINING = 1 << 22, STEADY = 1 << 23;
const table = new Uint32Array(0x10000);

/** Looks a unit up. `MANY` needs foldCluster every time; `STEADY` is one unit whatever stands beside it, but for a mark that stands on it. */
function lookUp(unit: number): number {
  return (table[unit] as number) || (table[unit] = learn(unit));
}

function learn(unit: number): number {
  const known = KNOWN | (scriptOf(unit) << 16) | (isCombining(unit) ? COMBINING : 0);
  const text = isPlain(unit) ? String.fromCharCode(unify(unit)) : unit >= 0xd800 && unit <= 0xdfff ? '' : foldCluster(String.fromCharCode(unit));
  if (text.length !== 1) return known | MANY;
  const one = text.charCodeAt(0);
  const leans = isCombining(unit) || one === SPACE || one === DASH || one === PROLONGED || one === VU || isSmallVowel(one);
  return known | one | (leans ? 0 : STEADY);
}

const formOf = (known: number): number => known & 0xffff;

/** Letters of which Unicode has one form only: kanji, kana, small Latin letters and digits. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || isHiragana(unit) || (unit >= 0x30a1 && unit <= 0x30f6) || isLatin(unit) || isDigit(unit);

// What a text's normal form is written into.
let units = new Uint16Array(256), scripts = new Uint8Array(256), starts = new Uint32Array(257);

function reserve(length: number): void {
  if (length < units.length) return;
  const size = length * 2, before = { units, scripts, starts };
  (units = new Uint16Array(size)).set(before.units);
  (scripts = new Uint8Array(size)).set(before.scripts);
  (starts = new Uint32Array(size + 1)).set(before.starts);
}

/** Whether the last normal form is the beginning of its original, letter for letter. */
let unchanged = true;

/** Fills the buffers and returns the length of the normal form. */
function run(original: string): number {
  const length = original.length;
  reserve(length + 1);
  let out = 0, here = length > 0 ? lookUp(original.charCodeAt(0)) : 0;
  // Whether what comes next stands for itself, whatever came before.
  let free = true;
  unchanged = true;
  for (let i = 0; i < length; ) {
    let end = i + 1;
    let next = end < length ? lookUp(original.charCodeAt(end)) : 0;
    if (free && (here & STEADY) !== 0 && (next & COMBINING) === 0) {
      units[out] = formOf(here);
      scripts[out] = (here >> 16) & 7;
      starts[out++] = i;
      if (formOf(here) !== original.charCodeAt(i)) unchanged = false;
    } else {
      const unit = original.charCodeAt(i);
      if (unit >= 0xd800 && unit <= 0xdbff && end < length) end++;
      while (end < length && isCombining(original.charCodeAt(end))) end++;
      const before = out;
      out = push(out, original, i, end, here);
      reserve(out + length - end + 1);
      if (!free || out !== before + 1 || out !== end || units[before] !== unit) unchanged = false;
      next = end < length ? lookUp(original.charCodeAt(end)) : 0;
      free = out === 0 || (units[out - 1] !== DASH && units[out - 1] !== VU);
    }
    here = next;
    i = end;
  }
  while (out > 0 && units[out - 1] === SPACE) out--;
  starts[out] = length;
  // What follows the end is no letter.
  scripts[out] = 0;
  return out;
}

/** Appends the normal form of a letter and its marks; returns the new length. */
function push(out: number, original: string, start: number, end: number, known: number): number {
  const script = (known >> 16) & 7;
  if (end === start + 1 && (known & MANY) === 0) return append(out, formOf(known), script, start, original, end);
  const folded = foldCluster(original.slice(start, end));
  for (let k = 0; k < folded.length; k++) out = append(out, folded.charCodeAt(k), script, start, original, end);
  return out;
}

/** Appends a unit, settling what depends on its neighbours; returns the new length. */
function append(out: number, unit: number, script: number, start: number, original: string, end: number): number {
  const previous = out > 0 ? (units[out - 1] as number) : SPACE;
  if (unit === SPACE && previous === SPACE) return out;
  if (previous === VU) {
    // ヴァ ヴィ ヴェ ヴォ are バ ビ ベ ボ: the small vowels are ぁぃぇぉ.
    const vowel = 'ぁぃぇぉ'.indexOf(String.fromCharCode(unit));
    units[out - 1] = vowel < 0 ? 0x3076 : 'ばびべぼ'.charCodeAt(vowel);
    if (vowel >= 0) return out;
  }
  // ウェハ is ウエハ, ウィスキー ウイスキー: the large letter is the next in the code.
  if (previous === U && isSmallVowel(unit)) unit++;
  if (unit === PROLONGED) {
    // Where no kana can be prolonged it is a dash (5ー10, 東京ー大阪), or nothing at the beginning.
    if (previous === SPACE || previous === PROLONGED) return out;
    if (!isHiragana(previous)) unit = DASH;
    else if (!followsKana(original, end, scripts[out - 1] as number)) return out;
  }
  // 「レーザ-加工」: typed for ー at the end of a katakana word, where nothing that a dash could join follows.
  if (unit === DASH && isHiragana(previous) && scripts[out - 1] === KATAKANA && endsWord(original.charCodeAt(end))) return out;
  if (unit === VU && !'ァィェォぁぃぇぉｧｨｪｫ'.includes(original.charAt(end) || ' ')) unit = 0x3076;
  // A hyphen inside Latin words is a space: high-precision, 5-axis, T-shirt. Between digits it stays.
  if (out > 1 && previous === DASH && (isLatin(unit) || isLatin(units[out - 2] as number))) {
    if ((isLatin(unit) || isDigit(unit)) && (isLatin(units[out - 2] as number) || isDigit(units[out - 2] as number))) units[out - 1] = SPACE;
  }
  reserve(out + 1);
  units[out] = unit;
  scripts[out] = script;
  starts[out] = start;
  return out + 1;
}

/** Whether a katakana word ends before a letter: before kanji, hiragana or white space, and at the end (where there is none). */
const endsWord = (next: number): boolean => Number.isNaN(next) || next === SPACE || next === 0x3000 || isHiragana(next) || (next >= 0x4e00 && next <= 0x9fff);

/** Whether kana of the same script follows, past any further ー, so that this ー is inside a word (らーめん, レーザーで). */
function followsKana(original: string, from: number, script: number): boolean {
  for (let i = from; i < original.length; i++) {
    const next = original.charCodeAt(i);
    const unit = formOf(lookUp(next));
    if (unit === PROLONGED || isCombining(next)) continue;
    return isHiragana(unit) && scriptOf(next) === script;
  }
  return false;
}

function textOf(length: number, original: string): string {
  if (unchanged) return original.length === length ? original : original.slice(0, length);
  if (length < 4096) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let i = 0; i < length; i += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  }
  return text;
}

/** The normal form of a text, without offsets. */
export function normalize(original: string): string {
  return textOf(run(original), original);
}

/** A word in normal form, with the kinds of letter at its ends: what a dictionary needs of a term. */
export interface TermForm {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** The normal form of a word. */
export function normalizeTerm(original: string): TermForm {
  const length = run(original);
  return { key: textOf(length, original), first: scripts[0] as number, last: scripts[length - 1] as number };
}

/**
 * The unit of a word's normal form at a place before which every unit is steady, 0 at its end; nothing where it depends on
 * what stands beside it: then the word has to be put into normal form as a whole. Cheap, for sorting words by their letters.
 */
export function steadyUnit(original: string, at: number): number | undefined {
  if (at === original.length) return 0;
  const known = lookUp(original.charCodeAt(at));
  if ((known & STEADY) === 0 || (at + 1 < original.length && isCombining(original.charCodeAt(at + 1)))) return undefined;
  return formOf(known);
}

/** The normal form of a text with the kind of letter and the original offset of each unit. */
export function normalizeWithOffsets(original: string): Normalized {
  const length = run(original);
  return { text: textOf(length, original), scripts: scripts.slice(0, length), starts: starts.slice(0, length + 1) };
}

/** The same without offsets, for whoever reads thousands of texts. */
export function normalizeWithScripts(original: string): Lettered {
  const length = run(original);
  return { text: textOf(length, original), scripts: scripts.slice(0, length) };
}

/** The stretch of the original behind units [start, end) of a normal form, without white space at its end. */
export function originalRange(original: string, n: Normalized, start: number, end: number): [number, number] {
  const from = n.starts[start] ?? original.length;
  let to = end > start ? (n.starts[end] ?? original.length) : from;
  // Several units of one letter (㈱ → (株)) share a start: take the whole letter.
  for (let k = end; to === n.starts[end - 1] && k < n.starts.length; k++) to = n.starts[k] as number;
  while (to > from + 1 && /\s/.test(original.charAt(to - 1))) to--;
  return [from, to];
}

/** Whether two neighbouring letters of a normal form belong to one run of Latin letters or digits. */
export const isWordLetter = (script: number): boolean => script === LATIN || script === DIGIT;
