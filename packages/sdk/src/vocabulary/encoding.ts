import type { Concept, ConceptKind } from '../model/concept.js';

/** All kinds of concept, in the order in which ambiguous words are read. */
export const CONCEPT_KINDS: readonly ConceptKind[] = [
  'process', 'material', 'finish', 'product', 'service', 'equipment', 'certification', 'industry', 'need',
];

/** An id where it was left out, because it is the English label in lower case with hyphens. */
export const decodeId = (id: string, en: string): string => id || en.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A concept in the part of Sanchi's vocabulary that a prepared directory brings; others are named by number. */
export interface PartConcept {
  /** Its number in the whole vocabulary. */
  readonly number: number;
  /** Without relations; of its terms those that the members' texts need. */
  readonly concept: Concept;
  readonly broader: readonly number[];
  readonly related: readonly number[];
  readonly leadsTo: readonly number[];
  readonly close: readonly number[];
  /** Which of its terms may mean more than the part knows: bits for its labels and for all others. */
  readonly unsure: number;
}

/** The fields of a part's concepts, each a column of lines in its text. */
const COLUMNS = 9;

/** Bits of {@link PartConcept.unsure}. */
export const UNSURE = { ja: 1, en: 2, word: 4 };

const NONE: readonly never[] = [];

/** The part from the compact text that `part-encode.ts` writes. */
export function decodePart(text: string): PartConcept[] {
  const lines = text === '' ? [] : text.split('\n'), count = lines.length / COLUMNS;
  let kind = 0, number = 0;
  const numbers: number[] = [];
  // A + for each kind passed over, the step from the number before, a letter for what is unsure.
  const heads = lines.slice(0, count).map((head) => {
    let step = 0, unsure = 0;
    for (let i = 0; i < head.length; i++) {
      const unit = head.charCodeAt(i);
      if (unit < 0x30) kind++;
      else if (unit < 0x3a) step = step * 10 + unit - 0x30;
      else unsure = unit - 96;
    }
    numbers.push(number += step);
    return { kind: CONCEPT_KINDS[kind] ?? 'service', unsure };
  });
  return heads.map(({ kind, unsure }, i): PartConcept => {
    const field = (column: number): string => lines[column * count + i] as string;
    const steps = (column: number, from: (step: number) => number): readonly number[] => (field(column) ? field(column).split(' ').map((step) => from(Number(step))) : NONE);
    const near = (step: number): number => numbers[i + step] ?? 0;
    const own = numbers[i] as number, en = field(2), ja = field(3), words = field(4), terms: string[][] = [];
    let last = ja;
    // Its source, how many letters it has in common with the one before, and the rest.
    for (const word of words ? words.split('|') : NONE) (terms[word.charCodeAt(0) - 0x30] ??= []).push(last = last.slice(0, word.charCodeAt(1) - 97) + word.slice(2));
    const [,, synonymsJa = NONE, synonymsEn = NONE, readings = NONE, verbs = NONE, modifiers = NONE] = terms;
    return {
      number: own, unsure, broader: steps(5, near), related: steps(6, near), leadsTo: steps(7, (step) => own + step), close: steps(8, near),
      concept: { id: decodeId(field(1), en), kind, ja, en, synonyms: { ja: synonymsJa, en: synonymsEn }, readings, verbs, modifiers },
    };
  });
}

/** The concepts of a part with their relations to each other. */
export function conceptsOf(part: readonly PartConcept[]): Concept[] {
  const ids = new Map(part.map(({ number, concept }) => [number, concept.id]));
  const named = (numbers: readonly number[]): readonly string[] => (numbers.length === 0 ? NONE : numbers.flatMap((number) => ids.get(number) ?? []));
  return part.map(({ concept, broader, related, leadsTo, close }) => Object.assign(concept, { broader: named(broader), related: named(related), close: named(close), leadsTo: leadsTo.map((number) => ids.get(number) ?? `#${number}`) }));
}
