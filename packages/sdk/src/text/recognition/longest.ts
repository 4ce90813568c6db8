import type { Dictionary, Entry } from './dictionary.js';
import { isWordLetter, type Lettered } from '../normalize.js';
import { DIGIT, HIRAGANA, KANJI, KATAKANA, LATIN } from '../script.js';

/** The longest of some entries that begin as a text does at a place and fit there, or nothing. */
export function longestOf(entries: readonly Entry[], dictionary: Dictionary, n: Lettered, i: number, afterMention: boolean, limit: number): Entry | undefined {
  for (const entry of entries) {
    const end = i + entry.key.length;
    if (end > limit || !stands(entry.key, n.text, i)) continue;
    if (!fits(entry, dictionary, n, i, pluralEnd(entry, n.text, end, limit), afterMention)) continue;
    dictionary.used?.(entry);
    return entry;
  }
  return undefined;
}

/** Whether a term of two letters or more stands at a place. */
export function termAt(dictionary: Dictionary, text: string, i: number): boolean {
  const found = i + 1 < text.length ? dictionary.candidates(text, i).find(({ key }) => key.length >= 2 && stands(key, text, i)) : undefined;
  if (found) dictionary.used?.(found);
  return found !== undefined;
}

/** Whether a key stands at a place, where its first unit does. Keys that begin alike differ at their end: that is looked at first. */
function stands(key: string, text: string, i: number): boolean {
  for (let k = key.length - 1; k > 0; k--) if (key.charCodeAt(k) !== text.charCodeAt(i + k)) return false;
  return true;
}

const E = 0x65, S = 0x73;

/** Past an English plural, and past a ー that the normal form drops only at the end of a word. */
export function pluralEnd({ key, prolonged }: Entry, text: string, end: number, limit: number): number {
  const next = text.charCodeAt(end), last = key.charCodeAt(key.length - 1);
  if ((next === E || next === S) && last >= 0x61 && last <= 0x7a && key.length > 2) {
    for (const plural of ['es', 's']) {
      const stop = end + plural.length;
      if (stop <= limit && text.startsWith(plural, end) && !/[a-z0-9]/.test(text.charAt(stop))) return stop;
    }
  }
  return prolonged && text.charAt(end) === 'ー' ? end + 1 : end;
}

/** Things whose name also counts: 30石 is 5,400 litres, and 2箱 says how many. */
const COUNTERS = '石箱皿樽桶缶鍋釜窯畳袋瓶棚席';
const PARTICLES_BEFORE = 'をのはがにでとやもへ、';
const PARTICLES_AFTER = 'をのはがにでとやもへかなしさすたで、';

/** Where a mention may begin and end, given the letters around it. `afterMention`: another mention ends at `start`. */
function fits(entry: Entry, dictionary: Dictionary, { text, scripts }: Lettered, start: number, end: number, afterMention: boolean): boolean {
  const before = start > 0 ? (scripts[start - 1] as number) : 0;
  const after = end < text.length ? (scripts[end] as number) : 0;
  const first = scripts[start] as number;
  const last = scripts[end - 1] as number;
  const length = entry.key.length;
  if (first === LATIN && before === LATIN && text[start - 1] !== ' ') return false;
  if (first === DIGIT && (before === DIGIT || text[start - 1] === '.')) return false;
  if (isWordLetter(last)) {
    if (last === DIGIT && after === DIGIT) return false;
    if (last === LATIN && after === LATIN) return false;
    // PE, PC, BA: whole tokens only, so that no model number is taken for a material.
    if (length <= 2 && (isWordLetter(after) || isWordLetter(before))) return false;
    return true;
  }
  if (length === 1) {
    if (before === KANJI || after === KANJI || before === last || (before === DIGIT && COUNTERS.includes(text.charAt(start)))) return false;
    return entry.meanings.length === 0 || after !== KATAKANA && (after !== HIRAGANA || PARTICLES_AFTER.includes(text.charAt(end)));
  }
  if (!entry.kanaOnly) return true;
  // No word goes across a particle: 「技術でプレス加工」 is no デプレス, 「大垣のブラケット」 neither knob nor racket. カラー without its ー is から: only katakana means the colour.
  if (entry.first === entry.last && first !== last) return false;
  if (entry.meanings.length === 0) return true;
  if (entry.prolonged && length <= 3 && first === HIRAGANA) return false;
  const startsWord = before !== first || afterMention || (before === HIRAGANA && PARTICLES_BEFORE.includes(text.charAt(start - 1)));
  if (entry.meanings.some((meaning) => meaning.source === 'verb')) return startsWord || length >= 5;
  const endsWord = after !== last || (after === HIRAGANA && PARTICLES_AFTER.includes(text.charAt(end))) || termAt(dictionary, text, start + length);
  // 採れたわかめ, 古いたんす: a word of three letters may follow a verb or an adjective.
  const afterInflection = length === 3 && before === HIRAGANA && 'たるい'.includes(text.charAt(start - 1));
  return length <= 3 ? (startsWord || afterInflection) && endsWord : length <= 5 ? startsWord || endsWord : true;
}
