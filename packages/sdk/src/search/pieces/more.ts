import type { Dictionary, Meaning } from '../../text/recognition/dictionary.js';
import { isWordLetter, type Normalized } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import type { Waiting } from '../../text/recognition/term-room.js';
import { decodeReadings, decodeRecord, decodeTerms, kindAt, pieceAt, piecesOf, RECORDS_IN_PIECE } from '../../vocabulary/pieces.js';
import { loadPieces } from '../../vocabulary/pieces.generated.js';
import { verbStems } from '../../vocabulary/terms.js';
import { NumberedMeaning, type Numbered } from './numbered.js';
import { once } from './once.js';
import { placeIndex } from '../knowledge/place-index.js';
import type { PlaceLines } from '../knowledge/places.js';
import { joinedWords, mayName } from '../query/words/query-words.js';

/** What makes queries readable. */
interface Words {
  /** Makes a query readable: all terms that may stand anywhere in it, and the concepts that they name. */
  ready(n: Normalized): Promise<void>;
  /** All terms that begin with one of these units. */
  letters(units: Iterable<string>): Promise<void>;
  /** Terms whose kanji are read as other terms are, among those whose reading begins with the first two kana of this. */
  readings(reading: string): Promise<(reading: string) => readonly Meaning[] | undefined>;
  /** Ids, labels and relations of what some meanings stand for. */
  know(meanings: Iterable<Meaning>): Promise<void>;
}

/** The rest of Sanchi's vocabulary, fetched piece by piece as queries need it and added to what a directory brings. */
export interface More extends Words {
  /** The same of what is here already: it fetches nothing, and throws {@link NotHere} where a concept is only a number yet. */
  readonly here: Words;
  /** How many pieces of terms are here. */
  size(): number;
  /** Fetches pieces of terms by their numbers and adds them. */
  take(pieces: Iterable<number>): Promise<void>;
}

/** What a query names is known, but what that is has not been fetched. */
export class NotHere extends Error {}

/** What grows, with the ids of the concepts known from the start by their numbers. */
export interface Grown {
  readonly dictionary: Dictionary;
  readonly places: PlaceLines;
  readonly ids: ReadonlyMap<number, string>;
  /** Ids of a directory's own concepts, which stand in the place of Sanchi's. */
  readonly own: ReadonlySet<string>;
}

/** What grows a directory's part of the vocabulary. A piece that cannot be fetched leaves queries to what is known. */
export async function createMore({ dictionary, places, ids, own }: Grown): Promise<More> {
  const pieces = await loadPieces();
  const numbered = new Map<number, Numbered & { id: string }>();
  const concept = (number: number): Numbered => {
    let known = numbered.get(number);
    if (!known) numbered.set(number, (known = { number, id: ids.get(number) ?? `#${number}`, kind: kindAt(pieces.kinds, number) }));
    return known;
  };
  const manners = new Map(pieces.manners);
  let size = 0;
  const grow = (piece: string): void => {
    size++;
    const terms: Waiting[] = [];
    for (const { text, number, source } of decodeTerms(piece)) {
      if (number === undefined) terms.push({ text, source, concept: undefined });
      else if (!own.has(concept(number).id)) {
        const meaning = new NumberedMeaning(concept(number), source);
        for (const form of source === 'verb' ? verbStems(text) : [text]) terms.push({ text: form, source, concept: undefined, meaning });
      }
    }
    dictionary.grow(terms);
  };
  const taken = once((piece) => pieces.terms(piece).then(grow));
  const records = once((piece) => pieces.records(piece));
  const readings = once((piece) => pieces.readings(piece).then((text) => new Map([...decodeReadings(text)].map(([reading, meant]) => [
    reading, meant.flatMap(([number, source]) => (own.has(concept(number).id) ? [] : [new NumberedMeaning(concept(number), source)])),
  ] as const))));
  const placesIn = once((piece) => pieces.places(piece).then(places.grow));
  const take = async (pieces: Iterable<number>): Promise<void> => {
    await Promise.all([...new Set(pieces)].map(taken));
  };
  const unknownOf = (meanings: Iterable<Meaning>): Set<number> =>
    new Set([...meanings].flatMap((meaning) => (meaning instanceof NumberedMeaning && meaning.concept === `#${meaning.of.number}` ? [meaning.of.number] : [])));
  const know = async (meanings: Iterable<Meaning>): Promise<void> => {
    const found = await Promise.all([...unknownOf(meanings)].map(async (number) => [number, await records(Math.floor(number / RECORDS_IN_PIECE))] as const));
    // All ids first: a need and what it leads to may be meant by the same words (防汚).
    const fresh = found.flatMap(([number, piece]) => {
      const known = numbered.get(number);
      if (piece === undefined || known?.id !== `#${number}`) return [];
      const record = decodeRecord(piece, number);
      known.id = record.concept.id;
      return [{ kind: known.kind, record }];
    });
    for (const { kind, record: { concept: { id, ja, en }, broader, related, relatedBack, leadsTo, close } } of fresh) {
      const among = (numbers: readonly number[]): string[] => numbers.flatMap((each) => ids.get(each) ?? []);
      // Which answer to a need comes first counts, even where it is nobody's.
      dictionary.vocabulary.add({ id, kind, ja, en, broader: among(broader), related: among(related), close: among(close), leadsTo: leadsTo.map((each) => ids.get(each) ?? manners.get(each) ?? numbered.get(each)?.id ?? `#${each}`) }, among(relatedBack));
    }
  };
  const named = (n: Normalized): Meaning[] =>
    [...recognise(dictionary, n, false), ...joinedWords(n).flatMap(({ joined }) => dictionary.exact(joined) ?? [])].flatMap(({ meanings }) => meanings);
  const readFrom = (found: Awaited<ReturnType<typeof readings>>) => (reading: string): readonly Meaning[] | undefined => found?.get(reading);
  const readingPiece = (reading: string): number => pieceAt(pieces.readingStarts, reading.slice(0, 2));
  const knowHere = (meanings: Iterable<Meaning>): Promise<void> => (unknownOf(meanings).size > 0 ? Promise.reject(new NotHere()) : Promise.resolve());
  return {
    know, take,
    size: () => size,
    here: {
      know: knowHere, ready: (n) => knowHere(named(n)), letters: () => Promise.resolve(),
      readings: (reading) => Promise.resolve(readFrom(readings.here(readingPiece(reading)))),
    },
    async readings(reading) {
      return readFrom(await readings(readingPiece(reading)));
    },
    async letters(units) {
      await Promise.all([placesIn(PREFECTURES), take([...units].flatMap((unit) => piecesOf(pieces.starts, unit)))]);
    },
    async ready(n) {
      await Promise.all([
        take([...beginnings(n)].map((beginning) => pieceAt(pieces.starts, beginning))),
        // Prefectures are places wherever members are; elsewhere only what is called a town in full.
        ...[PREFECTURES, ...new Set(mayName(n.text, placeIndex(places)).map((letter) => pieceAt(pieces.placeStarts, letter)))].map(placesIn),
      ]);
      await know(named(n));
    },
  };
}

/** The piece of places that holds them. */
const PREFECTURES = 0;

/** The first two units of everything in a query that may begin a term. */
function beginnings({ text, scripts }: Normalized): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const script = scripts[i] as number;
    if (script === 0 || (isWordLetter(script) && script === scripts[i - 1])) continue;
    found.add(text.slice(i, i + 2));
    // 木製家具 is furniture of 木材.
    if (text.charAt(i + 1) === '製') found.add(`${text.charAt(i)}材`);
    // Words that a visitor parted (食品 機械, or t シャツ) may be one term.
    if (text.charAt(i + 1) === ' ') found.add(text.charAt(i) + text.charAt(i + 2));
  }
  return found;
}
