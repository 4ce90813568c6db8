import { textIn } from '../../model/text.js';
import type { Dictionary, Entry, Meaning } from '../../text/dictionary.js';
import { normalize, normalizeWithOffsets } from '../../text/normalize.js';
import { foldReading } from '../../text/reading.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { compoundOf, type Span } from '../query/spans.js';

type Readings = Map<string, Meaning[]>;

/** Folding a reading changes its first letter only here. */
const ALSO: Readonly<Record<string, string>> = { ず: 'ずづ', じ: 'じぢ', お: 'おを' };
/** What terms are made of besides concepts that have a reading of their own. */
const HEADS: readonly (readonly [string, string])[] = [
  ['加工', 'かこう'], ['処理', 'しょり'], ['仕上げ', 'しあげ'], ['製作', 'せいさく'], ['製造', 'せいぞう'], ['成形', 'せいけい'], ['成型', 'せいけい'], ['切断', 'せつだん'], ['放電', 'ほうでん'],
  ['設備', 'せつび'], ['装置', 'そうち'], ['機械', 'きかい'], ['部品', 'ぶひん'], ['製品', 'せいひん'], ['材料', 'ざいりょう'], ['自動', 'じどう'], ['自動化', 'じどうか'], ['精密', 'せいみつ'],
  ['金属', 'きんぞく'], ['樹脂', 'じゅし'], ['用品', 'ようひん'], ['製', 'せい'], ['用', 'よう'], ['機', 'き'], ['品', 'ひん'], ['材', 'ざい'], ['業', 'ぎょう'], ['工事', 'こうじ'], ['検査', 'けんさ'], ['開発', 'かいはつ'], ['技術', 'ぎじゅつ'],
  ['化学', 'かがく'], ['薬品', 'やくひん'], ['食品', 'しょくひん'], ['電子', 'でんし'], ['電気', 'でんき'], ['医療', 'いりょう'], ['産業', 'さんぎょう'], ['工業', 'こうぎょう'], ['建築', 'けんちく'], ['土木', 'どぼく'], ['機器', 'きき'], ['工具', 'こうぐ'],
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
    // 自動化設備: word by word, the longest known first.
    const read = (run: string): string => {
      let kana = '';
      for (let i = 0; i < run.length; ) {
        let length = Math.min(6, run.length - i);
        while (length > 0 && !kanji.has(run.slice(i, i + length))) length--;
        if (length === 0) return run;
        kana += kanji.get(run.slice(i, i + length)) as string;
        i += length;
      }
      return kana;
    };
    for (const { key, meanings, kanaOnly } of dictionary.entries()) {
      if (kanaOnly || meanings.length === 0) continue;
      const kana = key.replace(/[一-龠々]+(げ)?/g, (run) => kanji.get(run) ?? read(run));
      if (/^[ぁ-ゖー]+$/.test(kana)) put(known, kana, meanings);
    }
  }
  return known;
}

/** The concepts that are read so; the head word 加工 or 処理 may be missing or too many (sessaku for 切削加工, anaake kakou for 穴あけ). */
export async function conceptByReading({ dictionary, more }: Knowledge, reading: string): Promise<readonly Meaning[]> {
  const ways = [reading, `${reading}かこ`, reading.replace(/(?<=..)(かこ|しょり)$/, '')];
  const first = reading.charAt(0), rest = await more?.();
  await rest?.letters(ALSO[first] ?? first);
  const own = stated(dictionary, first);
  for (const from of [(each: string) => own.get(each), rest ? await rest.readings(first) : (each: string) => derived(dictionary).get(each)]) {
    for (const each of ways) {
      const found = from(each);
      if (!found) continue;
      await rest?.know(found);
      return found;
    }
  }
  return [];
}

/** For the pieces of the vocabulary: readings that no term states. */
export function* unstatedReadings(dictionary: Dictionary): Generator<readonly [reading: string, meanings: readonly Meaning[]]> {
  for (const [reading, meanings] of derived(dictionary)) if (!stated(dictionary, reading.charAt(0)).has(reading)) yield [reading, meanings];
}

/** A part read from romaji or kana, with the material and the process that its label is written of: sutenresu yousetsu. */
export async function written({ dictionary, more }: Knowledge, part: Span['part']): Promise<Span['part']> {
  const label = normalizeWithOffsets(textIn(part.label, 'ja'));
  await (await more?.())?.ready(label);
  const compound = part.conceptKind && compoundOf(dictionary, label.text, part.conceptKind);
  return compound ? { ...part, compound } : part;
}
