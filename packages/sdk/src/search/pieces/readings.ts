import { textIn } from '../../model/text.js';
import type { Dictionary, Entry, Meaning } from '../../text/recognition/dictionary.js';
import { normalize, normalizeWithOffsets } from '../../text/normalize.js';
import { foldReading } from '../../text/reading/reading.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { later } from '../base/later.js';
import { createSlicer } from '../base/slices.js';
import { compoundOf, type Span } from '../query/words/spans.js';

const loadVocabulary = later(() => import('../../vocabulary/full.js'));

type Readings = Map<string, Meaning[]>;
/** Words written with kanji, and how they are read. */
type Words = Iterable<readonly [kanji: string, kana: string]>;

/** Folding a reading changes its first letter only here. */
const ALSO: Readonly<Record<string, string>> = { ず: 'ずづ', じ: 'じぢ', お: 'おを' };
/** A compound is a material, if only a letter before 製, and what is made of it. */
const SHORTEST_COMPOUND = 3;

/** By dictionary, or by the provisional knowledge whose dictionary still lacks some of a letter's terms. */
const statedCache = new WeakMap<object, Map<string, Readings>>();
const derivedCache = new WeakMap<Dictionary, Readings | Promise<Readings>>();

function put(readings: Readings, kana: string, meanings: Entry['meanings']): void {
  const reading = foldReading(kana);
  const list = readings.get(reading);
  if (list) list.push(...meanings.filter(({ concept }) => !list.some((other) => other.concept === concept)));
  else readings.set(reading, [...meanings]);
}

/** Terms written in kana that begin with a letter, by folded reading; kept with `owner` where they are not known for good. */
function stated(dictionary: Dictionary, first: string, owner: object = dictionary): Readings {
  let letters = statedCache.get(owner);
  if (!letters) statedCache.set(owner, (letters = new Map<string, Readings>()));
  let known = letters.get(first) ?? statedCache.get(dictionary)?.get(first);
  if (!known) {
    letters.set(first, (known = new Map<string, Meaning[]>()));
    for (const letter of ALSO[first] ?? first) {
      for (const { key, meanings, kanaOnly } of dictionary.entries(letter.charCodeAt(0))) if (kanaOnly && meanings.length > 0) put(known, key, meanings);
    }
  }
  return known;
}

/** Terms whose kanji are read as other concepts are (ラップ研磨), or as `words` say, by folded reading; in slices. */
async function readTerms(dictionary: Dictionary, words: Words): Promise<Readings> {
  const slice = createSlicer();
  const known: Readings = new Map<string, Meaning[]>(), kanji = new Map<string, string>();
  for (const [word, kana] of words) kanji.set(normalize(word), normalize(kana));
  for (const { ja, kana } of dictionary.vocabulary.concepts) if (kana !== undefined && /^[一-龠々]{2,}$/.test(ja)) kanji.set(normalize(ja), normalize(kana));
  // 自動化設備: word by word, the longest known first; what is read otherwise behind another word stands behind a dash (-箱: ばこ).
  const read = (key: string): string => {
    let kana = '';
    for (let i = 0; i < key.length; ) {
      let length = /[一-龠々]/.test(key.charAt(i)) ? Math.min(6, key.length - i) : 0, found: string | undefined;
      for (; length > 0; length--) {
        const word = key.slice(i, i + length);
        found = (i > 0 ? kanji.get(`-${word}`) : undefined) ?? kanji.get(word);
        if (found !== undefined) break;
      }
      kana += found ?? key.charAt(i);
      i += Math.max(length, 1);
    }
    return kana;
  };
  for (const { key, meanings, kanaOnly } of dictionary.entries()) {
    const pause = slice();
    if (pause) await pause;
    if (kanaOnly || meanings.length === 0) continue;
    const kana = read(key);
    if (/^[ぁ-ゖー]+$/.test(kana)) put(known, kana, meanings);
  }
  return known;
}

/** What {@link unstatedReadings} are, worked out where the whole vocabulary is here. */
function derived(dictionary: Dictionary): Readings | Promise<Readings> {
  const known = derivedCache.get(dictionary);
  if (known) return known;
  const made = Promise.resolve(loadVocabulary()).then(({ kanjiReadings }) => readTerms(dictionary, kanjiReadings()));
  derivedCache.set(dictionary, made);
  made.then((readings) => derivedCache.set(dictionary, readings), () => derivedCache.delete(dictionary));
  return made;
}

/** What the first of some readings that is known means. */
function firstOf(ways: readonly string[], from: (reading: string) => readonly Meaning[] | undefined): readonly Meaning[] | undefined {
  for (const way of ways) {
    const found = from(way);
    if (found) return found;
  }
  return undefined;
}

/** The concepts that are read so; the head word 加工 or 処理 may be missing or too many (sessaku for 切削加工, anaake kakou for 穴あけ). */
export async function conceptByReading(knowledge: Knowledge, reading: string): Promise<readonly Meaning[]> {
  const { dictionary, more, provisional } = knowledge;
  const ways = [reading, `${reading}かこ`, reading.replace(/(?<=..)(かこ|しょり)$/, '')];
  const first = reading.charAt(0), rest = more && await more();
  if (rest) await rest.letters(ALSO[first] ?? first);
  const own = stated(dictionary, first, provisional && knowledge);
  let found = firstOf(ways, (each) => own.get(each));
  if (rest) {
    const unstated = await rest.readings(reading);
    found ??= firstOf(ways, unstated);
    if (found) await rest.know(found);
  } else if (!found) {
    const made = derived(dictionary), unstated = made instanceof Promise ? await made : made;
    found = firstOf(ways, (each) => unstated.get(each));
  }
  return found ?? [];
}

/** For the pieces of the vocabulary: readings that no term states, of what is written with `words`. */
export async function unstatedReadings(dictionary: Dictionary, words: Words): Promise<readonly (readonly [reading: string, meanings: readonly Meaning[]])[]> {
  return [...await readTerms(dictionary, words)].filter(([reading]) => !stated(dictionary, reading.charAt(0)).has(reading));
}

/** By what they mean, what labels are compounds of, and how far the dictionary had grown when that was told. */
const compounds = new WeakMap<Span['part']['meanings'], { readonly grown: number; readonly compound: Span['part']['compound'] }>();

/** A part read from romaji or kana, with the material and the process that its label is written of: sutenresu yousetsu. */
export async function written({ dictionary, more }: Knowledge, part: Span['part']): Promise<Span['part']> {
  let known = compounds.get(part.meanings);
  if (known?.grown !== dictionary.grown()) {
    const label = normalizeWithOffsets(textIn(part.label, 'ja'));
    // 研磨 is no compound, whatever else is known: nothing is fetched for it.
    if (label.text.length < SHORTEST_COMPOUND) return part;
    await (await more?.())?.ready(label);
    known = { grown: dictionary.grown(), compound: part.conceptKind && compoundOf(dictionary, label.text, part.conceptKind) };
    compounds.set(part.meanings, known);
  }
  return known.compound ? { ...part, compound: known.compound } : part;
}
