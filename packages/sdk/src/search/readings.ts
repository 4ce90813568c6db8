import type { Dictionary, Entry, Meaning } from '../text/dictionary.js';
import { normalize } from '../text/normalize.js';
import { foldReading } from '../text/reading.js';

type Readings = Map<string, Meaning[]>;

/** Folding a reading changes its first letter only here. */
const ALSO: Readonly<Record<string, string>> = { ず: 'ずづ', じ: 'じぢ', お: 'おを' };
/** What terms are made of besides concepts that have a reading of their own. */
const HEADS: readonly (readonly [string, string])[] = [
  ['設備', 'せつび'], ['装置', 'そうち'], ['機械', 'きかい'], ['部品', 'ぶひん'], ['製品', 'せいひん'], ['機器', 'きき'], ['用品', 'ようひん'], ['自動化', 'じどうか'], ['自動', 'じどう'], ['産業', 'さんぎょう'], ['工業', 'こうぎょう'],
  ['加工', 'かこう'], ['処理', 'しょり'], ['仕上げ', 'しあげ'], ['製作', 'せいさく'], ['製造', 'せいぞう'], ['成形', 'せいけい'], ['成型', 'せいけい'], ['切断', 'せつだん'], ['放電', 'ほうでん'],
];

const statedCache = new WeakMap<Dictionary, Map<string, Readings>>();
const derivedCache = new WeakMap<Dictionary, Readings>();

function put(readings: Readings, kana: string, meanings: Entry['meanings']): void {
  const reading = foldReading(kana);
  const list = readings.get(reading);
  if (list) list.push(...meanings.filter(({ concept }) => !list.some((other) => other.concept === concept)));
  else readings.set(reading, [...meanings]);
}

/** Terms written in kana that begin with a letter, by folded reading. */
function stated(dictionary: Dictionary, first: string): Readings {
  let letters = statedCache.get(dictionary);
  if (!letters) statedCache.set(dictionary, (letters = new Map<string, Readings>()));
  let known = letters.get(first);
  if (!known) {
    letters.set(first, (known = new Map<string, Meaning[]>()));
    for (const letter of ALSO[first] ?? first) {
      for (const { key, meanings, kanaOnly } of dictionary.entries(letter.charCodeAt(0))) if (kanaOnly && meanings.length > 0) put(known, key, meanings);
    }
  }
  return known;
}

/** Terms whose kanji are read as other concepts are (ラップ研磨), by folded reading. */
function derived(dictionary: Dictionary): Readings {
  let known = derivedCache.get(dictionary);
  if (!known) {
    derivedCache.set(dictionary, (known = new Map<string, Meaning[]>()));
    const kanji = new Map<string, string>(HEADS);
    for (const { ja, kana } of dictionary.vocabulary.concepts) if (kana !== undefined && /^[一-龠々]{2,}$/.test(ja)) kanji.set(normalize(ja), normalize(kana));
    for (const { key, meanings, kanaOnly } of dictionary.entries()) {
      if (kanaOnly || meanings.length === 0) continue;
      const kana = key.replace(/[一-龠々]+(げ)?/g, (run) => kanji.get(run) ?? inPieces(run, kanji) ?? run);
      if (/^[ぁ-ゖー]+$/.test(kana)) put(known, kana, meanings);
    }
  }
  return known;
}

/** A run of kanji read piece by piece, the longest known first: 自動化設備. */
function inPieces(run: string, kanji: ReadonlyMap<string, string>): string | undefined {
  let kana = '';
  for (let i = 0; i < run.length; ) {
    let length = run.length - i;
    while (length > 1 && !kanji.has(run.slice(i, i + length))) length--;
    const reading = kanji.get(run.slice(i, i + length));
    if (reading === undefined) return undefined;
    kana += reading;
    i += length;
  }
  return kana;
}

/** The concepts that are read so; the head word 加工 or 処理 may be missing or too many (sessaku for 切削加工, anaake kakou for 穴あけ). */
export function conceptByReading(dictionary: Dictionary, reading: string): readonly Meaning[] {
  const ways = [reading, `${reading}かこ`, reading.replace(/(?<=..)(かこ|しょり)$/, '')];
  for (const from of [() => stated(dictionary, reading.charAt(0)), () => derived(dictionary)]) {
    const readings = from();
    for (const each of ways) {
      const found = readings.get(each);
      if (found) return found;
    }
  }
  return [];
}
