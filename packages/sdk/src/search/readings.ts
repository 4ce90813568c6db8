import type { Dictionary, Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';

const cache = new WeakMap<Dictionary, Map<string, Meaning[]>>();

/** Terms written in kana only, by folded reading: what romaji leads to. */
function readings(dictionary: Dictionary): Map<string, Meaning[]> {
  let known = cache.get(dictionary);
  if (!known) {
    known = new Map();
    for (const { key, meanings, kanaOnly } of dictionary.entries()) {
      if (!kanaOnly || meanings.length === 0) continue;
      const reading = foldReading(key);
      const list = known.get(reading);
      if (list) list.push(...meanings.filter(({ concept }) => !list.some((other) => other.concept === concept)));
      else known.set(reading, [...meanings]);
    }
    cache.set(dictionary, known);
  }
  return known;
}

/** The concepts that are read so; a reading may lack the head word 加工 (sessaku for 切削加工, せっさくかこう). */
export function conceptByReading(dictionary: Dictionary, reading: string): readonly Meaning[] {
  const all = readings(dictionary);
  return all.get(reading) ?? all.get(`${reading}かこ`) ?? [];
}
