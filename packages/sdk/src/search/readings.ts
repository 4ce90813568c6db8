import type { Dictionary, Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';

const cache = new WeakMap<Dictionary, Map<string, Map<string, Meaning[]>>>();
/** Folding a reading changes its first letter only here. */
const ALSO: Readonly<Record<string, string>> = { ず: 'ずづ', じ: 'じぢ', お: 'おを' };

/** Terms written in kana only that begin with a letter, by folded reading: what romaji leads to. */
function readings(dictionary: Dictionary, first: string): Map<string, Meaning[]> {
  let letters = cache.get(dictionary);
  if (!letters) cache.set(dictionary, (letters = new Map<string, Map<string, Meaning[]>>()));
  let known = letters.get(first);
  if (!known) {
    known = new Map();
    for (const letter of ALSO[first] ?? first) {
      for (const { key, meanings, kanaOnly } of dictionary.entries(letter.charCodeAt(0))) {
        if (!kanaOnly || meanings.length === 0) continue;
        const reading = foldReading(key);
        const list = known.get(reading);
        if (list) list.push(...meanings.filter(({ concept }) => !list.some((other) => other.concept === concept)));
        else known.set(reading, [...meanings]);
      }
    }
    letters.set(first, known);
  }
  return known;
}

/** The concepts that are read so; a reading may lack the head word 加工 (sessaku for 切削加工, せっさくかこう). */
export function conceptByReading(dictionary: Dictionary, reading: string): readonly Meaning[] {
  const all = readings(dictionary, reading.charAt(0));
  return all.get(reading) ?? all.get(`${reading}かこ`) ?? [];
}
