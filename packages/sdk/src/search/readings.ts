import type { Dictionary, Meaning } from '../text/dictionary.js';
import { normalize } from '../text/normalize.js';
import { foldReading } from '../text/reading.js';

/** Concepts by folded reading. */
interface Readings {
  /** Of terms written in kana. */
  readonly stated: ReadonlyMap<string, readonly Meaning[]>;
  /** Of terms whose kanji are read as other concepts are (ラップ研磨). */
  readonly derived: ReadonlyMap<string, readonly Meaning[]>;
}

const cache = new WeakMap<Dictionary, Readings>();

/** What terms are made of besides concepts that have a reading of their own. */
const HEADS: readonly (readonly [string, string])[] = [
  ['加工', 'かこう'], ['処理', 'しょり'], ['仕上げ', 'しあげ'], ['製作', 'せいさく'], ['製造', 'せいぞう'], ['成形', 'せいけい'], ['成型', 'せいけい'], ['切断', 'せつだん'], ['放電', 'ほうでん'],
];

function readings(dictionary: Dictionary): Readings {
  let known = cache.get(dictionary);
  if (!known) {
    const stated = new Map<string, Meaning[]>(), derived = new Map<string, Meaning[]>();
    const kanji = new Map<string, string>(HEADS);
    for (const { ja, kana } of dictionary.vocabulary.concepts) if (kana !== undefined && /^[一-龠々]{2,}$/.test(ja)) kanji.set(normalize(ja), normalize(kana));
    for (const { key, meanings, kanaOnly } of dictionary.entries()) {
      if (meanings.length === 0) continue;
      const kana = kanaOnly ? key : key.replace(/[一-龠々]+(げ)?/g, (run) => kanji.get(run) ?? run);
      if (!/^[ぁ-ゖー]+$/.test(kana)) continue;
      const map = kanaOnly ? stated : derived;
      const reading = foldReading(kana);
      const list = map.get(reading);
      if (list) list.push(...meanings.filter(({ concept }) => !list.some((other) => other.concept === concept)));
      else map.set(reading, [...meanings]);
    }
    cache.set(dictionary, (known = { stated, derived }));
  }
  return known;
}

/** The concepts that are read so; the head word 加工 or 処理 may be missing or too many (sessaku for 切削加工, anaake kakou for 穴あけ). */
export function conceptByReading(dictionary: Dictionary, reading: string): readonly Meaning[] {
  const { stated, derived } = readings(dictionary);
  const bare = reading.replace(/(?<=..)(かこ|しょり)$/, '');
  const ways = [reading, `${reading}かこ`, bare];
  for (const from of [stated, derived]) {
    for (const each of ways) {
      const found = from.get(each);
      if (found) return found;
    }
  }
  return [];
}
