import type { Concept, ConceptKind } from '../model/concept.js';
import { CONCEPT_KINDS, decodeId } from './encoding.js';
import type { TermSource } from './terms.js';

/** How a term's source is written: by its place here. */
export const TERM_SOURCES: readonly TermSource[] = ['ja', 'en', 'synonym-ja', 'synonym-en', 'kana', 'verb', 'part'];

/** What leads the line of the traps. */
export const TRAPS = '-';

/** So many concepts are fetched at once. */
export const RECORDS_IN_PIECE = 96;

/** The whole vocabulary in pieces; concepts are numbered in its order. */
export interface Pieces {
  /** The first one or two units of the normal form with which each piece of terms begins, ascending. */
  readonly starts: readonly string[];
  readonly terms: readonly string[];
  readonly records: readonly string[];
  /** The kana with which each piece of readings begins, ascending. */
  readonly readingStarts: readonly string[];
  readonly readings: readonly string[];
  /** The first letter, in kanji or romaji, with which each piece of places begins, ascending; before them stand the prefectures. */
  readonly placeStarts: readonly string[];
  readonly places: readonly string[];
  /** The first one or two units with which each piece of the situations' words begins, ascending. */
  readonly situationStarts: readonly string[];
  readonly situationWords: readonly string[];
  readonly situations: readonly string[];
  /** Ids of all concepts and how they are related. */
  readonly relations: string;
  /** The number of the first concept of each kind. */
  readonly kinds: readonly number[];
  /** Numbers and ids of the services that say how an order is placed: needs count them apart, whether anybody offers them or not. */
  readonly manners: readonly (readonly [number: number, id: string])[];
}

/** Where pieces come from: files beside the script, or the vocabulary in memory. */
export interface PieceSource extends Pick<Pieces, 'starts' | 'readingStarts' | 'placeStarts' | 'situationStarts' | 'kinds' | 'manners'> {
  terms(piece: number): Promise<string>;
  records(piece: number): Promise<string>;
  readings(piece: number): Promise<string>;
  places(piece: number): Promise<string>;
  situationWords(piece: number): Promise<string>;
  situations(piece: number): Promise<string>;
  relations(): Promise<string>;
}

/** A term of a piece. */
export interface PieceTerm {
  readonly text: string;
  /** The concept's; of a trap there is none. */
  readonly number: number | undefined;
  readonly source: TermSource;
}

/** The terms in a piece, in the order of their concepts, and last the traps. */
export function* decodeTerms(text: string): Generator<PieceTerm> {
  let number = 0;
  for (const line of text.split('\n')) {
    const [step, ...terms] = line.split('|');
    if (step !== TRAPS) number += Number(step);
    for (const term of terms) {
      yield step === TRAPS ? { text: term, number: undefined, source: 'part' }
        : { text: term.slice(1), number, source: TERM_SOURCES[Number(term.charAt(0))] ?? 'part' };
    }
  }
}

/** Readings of terms, each with the numbers and sources of what it means. */
export function* decodeReadings(text: string): Generator<readonly [reading: string, meant: readonly (readonly [number: number, source: TermSource])[]]> {
  for (const line of text.split('\n')) {
    const [reading = '', ...meant] = line.split('|');
    yield [reading, meant.map((each) => [Number(each.slice(1)), TERM_SOURCES[Number(each.charAt(0))] ?? 'part'])];
  }
}

/** Which kind the concept of a number is of. */
export const kindAt = (kinds: readonly number[], number: number): ConceptKind =>
  CONCEPT_KINDS[kinds.findLastIndex((first) => first <= number)] ?? 'service';

/** What is known of a concept besides its terms; others are named by number. */
export interface ConceptRecord {
  readonly concept: Pick<Concept, 'id' | 'ja' | 'en'>;
  /** All that is broader, nearest first. */
  readonly broader: readonly number[];
  readonly related: readonly number[];
  /** What is related to it without its saying so. */
  readonly relatedBack: readonly number[];
  readonly leadsTo: readonly number[];
  readonly close: readonly number[];
}

/** The record of a concept in the piece that holds it. */
export function decodeRecord(piece: string, number: number): ConceptRecord {
  const [id = '', ja = '', en = '', ...lists] = (piece.split('\n')[number % RECORDS_IN_PIECE] ?? '').split('\t');
  const [broader = [], related = [], relatedBack = [], leadsTo = [], close = []] = lists.map((list) => list.split(' ').filter(Boolean).map((step) => number + Number(step)));
  return { concept: { id: decodeId(id, en), ja, en }, broader, related, relatedBack, leadsTo, close };
}

/** All concepts with ids and relations, and without labels; `related` are only those that one is linked with. */
export function decodeRelations(text: string, kinds: readonly number[]): Concept[] {
  const lines = text.split('\n'), count = lines.length / 3;
  return [...Array<undefined>(count)].map((_, number): Concept => {
    const ids = (line: string | undefined): string[] => (line ? line.split(' ').map((step) => lines[number + Number(step)] as string) : []);
    return { id: lines[number] as string, kind: kindAt(kinds, number), ja: '', en: '', broader: ids(lines[count + number]), related: ids(lines[2 * count + number]) };
  });
}

/** The piece that holds the terms which begin so, by their first two units; a letter parted in several has no term of its own. */
export function pieceAt(starts: readonly string[], beginning: string): number {
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as string) <= beginning) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The pieces that hold all terms which begin with a unit. */
export function piecesOf(starts: readonly string[], unit: string): number[] {
  const from = pieceAt(starts, unit);
  return from < 0 ? [] : [...Array<undefined>(pieceAt(starts, `${unit}\uffff`) - from + 1)].map((_, i) => from + i);
}
