import type { Concept } from '../../model/concept.js';
import { normalize } from '../normalize.js';
import { bytesOf, cutPieces } from '../../vocabulary/cut-pieces.js';
import { CONCEPT_KINDS, decodeId } from '../../vocabulary/encoding.js';
import { MANNERS, OFFERED } from '../../vocabulary/manners.js';
import { RECORDS_IN_PIECE, TERM_SOURCES, TRAPS, type Pieces } from '../../vocabulary/pieces.js';
import { encodeSituations } from '../../vocabulary/situations-encode.js';
import { eachWording, plurals, verbStems, type TermSource } from '../../vocabulary/terms.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';

/** A piece of terms grows to about so many bytes before compression, 4 to 6 kB after it. */
const PIECE = 11_000;

/** A reading of terms, with what they mean. */
export type Reading = readonly [reading: string, meanings: readonly { readonly concept: string; readonly source: TermSource }[]];

/** The vocabulary in pieces: its terms by how they begin, its concepts by their numbers, and readings that no term states. */
export function encodePieces(
  { concepts, traps, readings, places, situations }: {
    readonly concepts: readonly Concept[]; readonly traps: readonly string[]; readonly readings: Iterable<Reading>; readonly places: readonly string[]; readonly situations: readonly string[];
  },
): Pieces {
  return { ...termPieces(concepts, traps), ...readingPieces(concepts, readings), ...placePieces(places), ...encodeSituations(situations), records: recordPieces(concepts), relations: relationsOf(concepts), manners: concepts.flatMap(({ id }, number) => (MANNERS.has(id) || OFFERED.has(id) ? [[number, id] as const] : [])), kinds: CONCEPT_KINDS.map((kind) => concepts.findIndex((concept) => concept.kind === kind)) };
}

/** The first two units of the normal forms under which a term is found. */
function beginnings(text: string, source: TermSource): Set<string> {
  const forms = source === 'verb' ? verbStems(text) : [text, ...plurals(text)];
  return new Set(forms.map((form) => normalize(form).slice(0, 2)));
}

function termPieces(concepts: readonly Concept[], traps: readonly string[]): Pick<Pieces, 'starts' | 'terms'> {
  const groups = new Map<string, Map<number, string>>();
  const add = (beginning: string, number: number, text: string): void => {
    if (beginning === '') return;
    let group = groups.get(beginning);
    if (!group) groups.set(beginning, (group = new Map<number, string>()));
    group.set(number, `${group.get(number) ?? ''}|${text}`);
  };
  concepts.forEach((concept, number) => {
    eachWording(concept, (text, source) => {
      for (const beginning of beginnings(text, source)) add(beginning, number, `${TERM_SOURCES.indexOf(source)}${text}`);
    });
  });
  for (const trap of traps) add(normalize(trap).slice(0, 2), Infinity, trap);
  const starts: string[] = [], terms: string[] = [];
  const lettersOf = byFirst([...groups.keys()].sort());
  let open: string[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    starts.push(open[0] as string);
    terms.push(encodeTerms(open.map((beginning) => groups.get(beginning) as Map<number, string>)));
    open = [];
  };
  const size = (beginnings: readonly string[]): number => beginnings.reduce((sum, each) => sum + [...groups.get(each)?.values() ?? []].reduce((bytes, text) => bytes + bytesOf(text), 0), 0);
  // A letter is parted only where it fills a piece by itself.
  for (const letter of lettersOf) {
    if (size([...open, ...letter]) <= PIECE) {
      open.push(...letter);
      continue;
    }
    close();
    for (const beginning of letter) {
      if (size([...open, beginning]) > PIECE) close();
      open.push(beginning);
    }
    if (size(letter) > PIECE) close();
  }
  close();
  const parted = starts.filter((start, i) => i > 0 && starts[i - 1]?.charAt(0) === start.charAt(0));
  for (const start of parted) if (groups.has(start.charAt(0))) throw new Error(`「${start.charAt(0)}」 is a term, and its letter in several pieces`);
  return { starts: starts.map((start) => (parted.includes(start) ? start : start.charAt(0))), terms };
}

function byFirst(beginnings: readonly string[]): string[][] {
  const letters = new Map<string, string[]>();
  for (const each of beginnings) letters.set(each.charAt(0), [...letters.get(each.charAt(0)) ?? [], each]);
  return [...letters.values()];
}

/** A line a concept: the step from the number before, then its terms, each led by its source. */
function encodeTerms(groups: readonly ReadonlyMap<number, string>[]): string {
  const lines = new Map<number, string>();
  for (const group of groups) for (const [number, text] of group) lines.set(number, (lines.get(number) ?? '') + text);
  let before = 0;
  return [...lines].sort(([a], [b]) => a - b).map(([number, text]) => {
    if (number === Infinity) return TRAPS + text;
    const step = number - before;
    before = number;
    return `${step || ''}${text}`;
  }).join('\n');
}

function readingPieces(concepts: readonly Concept[], readings: Iterable<Reading>): Pick<Pieces, 'readingStarts' | 'readings'> {
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const lines = [...readings].map(([reading, meanings]) =>
    [reading, ...meanings.map(({ concept, source }) => `${TERM_SOURCES.indexOf(source)}${numbers.get(concept) ?? ''}`)].join('|'));
  const { starts, pieces } = cutPieces(lines.map((line) => [line, line]), PIECE, 2);
  return { readingStarts: starts, readings: pieces };
}

/** The prefectures, and then each municipality twice: by its kanji and by its romaji. */
function placePieces(table: readonly string[]): Pick<Pieces, 'placeStarts' | 'places'> {
  const isPrefecture = (line: string): boolean => line.slice(2, 5) === '000';
  const { starts, pieces } = cutPieces(table.filter((line) => !isPrefecture(line)).flatMap((line) => {
    const [, kanji = '', , romaji = ''] = line.split('\t');
    return [kanji, romaji].map((name) => [normalize(name), line] as const);
  }), PIECE, 1);
  return { placeStarts: ['', ...starts], places: [table.filter(isPrefecture).join('\n'), ...pieces] };
}

/** A line a concept: id, labels, and as steps of numbers all that is broader, related in either direction, and answers. */
function recordPieces(concepts: readonly Concept[]): string[] {
  const vocabulary = createVocabulary(concepts);
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const back = new Map<string, string[]>();
  for (const { id, related = [] } of concepts) for (const other of related) back.set(other, [...back.get(other) ?? [], id]);
  const lines = concepts.map(({ id, ja, en, related = [], leadsTo = [], close = [] }, number) => {
    const steps = (ids: readonly string[]): string => ids.flatMap((each) => (numbers.has(each) ? [(numbers.get(each) as number) - number] : [])).join(' ');
    return [idLeft(id, en), ja, en, steps(vocabulary.broader(id)), steps(related), steps(back.get(id) ?? []), steps(leadsTo), steps(close)].join('\t').trimEnd();
  });
  return Array.from({ length: Math.ceil(lines.length / RECORDS_IN_PIECE) }, (_, i) => lines.slice(i * RECORDS_IN_PIECE, (i + 1) * RECORDS_IN_PIECE).join('\n'));
}

/** Ids, then as steps of numbers what is broader, then what each is linked with in the direction in which it stands first. */
function relationsOf(concepts: readonly Concept[]): string {
  const vocabulary = createVocabulary(concepts);
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const steps = (number: number, ids: readonly string[]): string => ids.flatMap((id) => (numbers.has(id) ? [(numbers.get(id) as number) - number] : [])).join(' ');
  return [
    ...concepts.map(({ id }) => id), ...concepts.map(({ broader = [] }, number) => steps(number, broader)),
    ...concepts.map(({ id, related = [] }, number) => steps(number, related.filter((other) => vocabulary.linked(id).includes(other)))),
  ].join('\n');
}

/** Nothing where the id is the English label in lower case with hyphens. */
export const idLeft = (id: string, en: string): string => (id === decodeId('', en) ? '' : id);
