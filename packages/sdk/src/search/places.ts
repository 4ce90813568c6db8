import type { Member } from '../model/member.js';
import type { LocalizedText } from '../model/text.js';
import { textIn } from '../model/text.js';
import { normalize } from '../text/normalize.js';
import { foldReading } from '../text/reading.js';

/** A prefecture, municipality or ward. */
export interface Place {
  readonly code: string;
  readonly label: LocalizedText;
  readonly prefecture: boolean;
}

/** Places by what people call them, and which members are there. */
export interface PlaceIndex {
  /** Places of that name in normal form, or of that folded reading. */
  named(word: string): readonly Place[];
  read(reading: string): readonly Place[];
  get(code: string): Place | undefined;
  /** Lengths of the names that begin with a unit, longest first, for the longest-match scan. */
  lengths(first: number): readonly number[];
  all(): Iterable<Place>;
}

const NONE: readonly number[] = [];
const SUFFIX = /(?<=.)(都|道|府|県|市|区|町|村|郡)$/;
const title = (romaji: string): string => romaji.charAt(0).toUpperCase() + romaji.slice(1);

/** The index of a table of tab-parted lines: code, kanji, kana, romaji. It is made when first asked. */
export function createPlaceIndex(table: string): PlaceIndex {
  let made: PlaceIndex | undefined;
  const index = (): PlaceIndex => (made ??= indexPlaces(table));
  return {
    named: (word) => index().named(word),
    read: (reading) => index().read(reading),
    get: (code) => index().get(code),
    lengths: (first) => index().lengths(first),
    all: () => index().all(),
  };
}

function indexPlaces(table: string): PlaceIndex {
  const byName = new Map<string, Place[]>();
  const byReading = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  const lengths = new Map<number, number[]>();
  const add = (map: Map<string, Place[]>, key: string, place: Place): void => {
    if (key === '') return;
    const known = map.get(key);
    if (!known && map === byName) {
      const first = key.charCodeAt(0), own = lengths.get(first);
      if (!own) lengths.set(first, [key.length]);
      else if (!own.includes(key.length)) own.push(key.length);
    }
    if (!known) map.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  for (const line of table.split('\n')) {
    const [code, kanji, kana = '', romaji = ''] = line.split('\t');
    if (!code || !kanji) continue;
    const stemKanji = kanji === '北海道' ? kanji : kanji.replace(SUFFIX, '');
    const place: Place = { code, label: { ja: kanji, en: title(romaji) }, prefecture: code.slice(2, 5) === '000' };
    byCode.set(code, place);
    add(byName, normalize(kanji), place);
    add(byName, normalize(stemKanji), place);
    const suffixReading = /^.*?(けん|ふ|と|し|く|ちょう|まち|むら|そん)$/.exec(kana)?.[1] ?? '';
    const stemKana = stemKanji === kanji ? kana : kana.slice(0, kana.length - suffixReading.length);
    for (const reading of [kana, stemKana]) {
      if (reading.length < 2) continue;
      add(byReading, foldReading(normalize(reading)), place);
      if (reading.length > 2) add(byName, normalize(reading), place);
    }
    const stemRomaji = romaji.toLowerCase().replace(/-(ken|fu|to|shi|ku|cho|machi|mura|son)$/, '');
    if (stemRomaji.length > 2) {
      add(byName, normalize(romaji), place);
      add(byName, normalize(stemRomaji), place);
    }
  }
  for (const own of lengths.values()) own.sort((a, b) => b - a);
  return {
    named: (word) => byName.get(word) ?? [],
    read: (reading) => byReading.get(reading) ?? [],
    get: (code) => byCode.get(code),
    lengths: (first) => lengths.get(first) ?? NONE,
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
  const address = textIn(member.address);
  const name = textIn(place?.label);
  return name !== '' && address.includes(name);
}
