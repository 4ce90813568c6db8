import type { Member } from '../../model/member.js';
import type { LocalizedText } from '../../model/text.js';
import { textIn } from '../../model/text.js';
import { normalize } from '../../text/normalize.js';
import type { Knowledge } from './knowledge.js';
import type { PlaceLines } from './places.js';

/** A prefecture, municipality or ward. */
export interface Place {
  readonly code: string;
  readonly label: LocalizedText;
  readonly prefecture: boolean;
  /** In kana, with 県, 市 or 町 and without; of two letters at least. */
  readonly readings: readonly string[];
}

/** Places by what people call them, and which members are there. */
export interface PlaceIndex {
  /** Places of that name in normal form. */
  named(word: string): readonly Place[];
  get(code: string): Place | undefined;
  /** Lengths of the names that begin as a text does at a place, longest first, for the longest-match scan. */
  lengths(text: string, at: number): readonly number[];
  all(): Iterable<Place>;
}

const NONE: readonly number[] = [];
/** In place of a second unit where a name has none. */
const ALONE = -1;
const SUFFIX = /(?<=.)(都|道|府|県|市|区|町|村|郡)$/;
const title = (romaji: string): string => romaji.charAt(0).toUpperCase() + romaji.slice(1);

const indexes = new WeakMap<PlaceLines, { readonly grown: number; readonly index: PlaceIndex }>();

/** The index of the lines that are known by now. */
export function placeIndex(lines: PlaceLines): PlaceIndex {
  const grown = lines.grown();
  let known = indexes.get(lines);
  if (known?.grown !== grown) indexes.set(lines, (known = { grown, index: indexPlaces(lines.all()) }));
  return known.index;
}

function indexPlaces(table: Iterable<string>): PlaceIndex {
  const byName = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  // By the first two units; of a name of one unit by that alone.
  const lengths = new Map<number, Map<number, number[]>>();
  const add = (name: string, place: Place): void => {
    const key = normalize(name);
    if (key === '') return;
    const known = byName.get(key);
    if (known) {
      if (!known.includes(place)) known.push(place);
      return;
    }
    byName.set(key, [place]);
    const first = key.charCodeAt(0), second = key.length > 1 ? key.charCodeAt(1) : ALONE, begun = lengths.get(first), own = begun?.get(second);
    if (!begun) lengths.set(first, new Map([[second, [key.length]]]));
    else if (!own) begun.set(second, [key.length]);
    else if (!own.includes(key.length)) own.push(key.length);
  };
  for (const line of [...table].sort()) {
    const [code, kanji, kana = '', romaji = ''] = line.split('\t');
    if (!code || !kanji) continue;
    const stemKanji = kanji === '北海道' ? kanji : kanji.replace(SUFFIX, '');
    const suffixReading = /^.*?(けん|ふ|と|し|く|ちょう|まち|むら|そん)$/.exec(kana)?.[1] ?? '';
    const stemKana = stemKanji === kanji ? kana : kana.slice(0, kana.length - suffixReading.length);
    const readings = [kana, stemKana].filter((reading) => reading.length > 1);
    const place: Place = { code, label: { ja: kanji, en: title(romaji) }, prefecture: code.slice(2, 5) === '000', readings };
    byCode.set(code, place);
    add(kanji, place);
    add(stemKanji, place);
    for (const reading of readings) if (reading.length > 2) add(reading, place);
    const stemRomaji = romaji.toLowerCase().replace(/-(ken|fu|to|shi|ku|cho|machi|mura|son)$/, '');
    if (stemRomaji.length > 2) {
      add(romaji, place);
      add(stemRomaji, place);
    }
  }
  for (const begun of lengths.values()) {
    for (const [second, own] of begun) {
      if (second !== ALONE && begun.has(ALONE)) own.push(1);
      own.sort((a, b) => b - a);
    }
  }
  return {
    named: (word) => byName.get(word) ?? [],
    get: (code) => byCode.get(code),
    lengths(text, at) {
      const begun = lengths.get(text.charCodeAt(at));
      return begun?.get(text.charCodeAt(at + 1)) ?? begun?.get(ALONE) ?? NONE;
    },
    all: () => byCode.values(),
  };
}

/** Whether a member is in a place: by its municipality code, or by its address where it has no code. */
export function isIn(member: Member, code: string, places: PlaceIndex): boolean {
  const place = places.get(code);
  const own = member.municipality;
  if (own !== undefined) {
    if (own === code) return true;
    if (code.slice(2, 5) === '000') return own.slice(0, 2) === code.slice(0, 2);
    const name = place && textIn(place.label);
    // A ward lies in its designated city: 札幌市中央区.
    return name !== undefined && name.endsWith('市') && textIn(places.get(own)?.label).startsWith(name);
  }
  const address = textIn(member.address), name = textIn(place?.label), at = name ? address.indexOf(name) : -1;
  // 津市 is no part of 大津市.
  if (at < 0 || (at > 0 && !/[\s\d都道府県郡]/.test(address.charAt(at - 1)))) return false;
  // Nor does 広島県府中市 lie in Tokyo; what of 東京都府中市 reads 京都府 comes after the prefecture it is in.
  const stated = [...places.all()].find(({ prefecture, label }) => prefecture && address.includes(textIn(label)));
  return !stated || stated.code.startsWith(code.slice(0, 2));
}

const inPlaces = new WeakMap<PlaceLines, Map<string, readonly number[]>>();

/** The members in a place, by its code. */
export function membersIn({ members, places }: Pick<Knowledge, 'members' | 'places'>, code: string): readonly number[] {
  let known = inPlaces.get(places);
  if (!known) inPlaces.set(places, (known = new Map<string, readonly number[]>()));
  let there = known.get(code);
  if (!there) known.set(code, (there = [...members.keys()].filter((number) => isIn(members[number] as Member, code, placeIndex(places)))));
  return there;
}

/** Whether any member is in a place. */
export const isInUse = (knowledge: Knowledge, { code }: Place): boolean => membersIn(knowledge, code).length > 0;
