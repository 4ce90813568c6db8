import type { Concept, ConceptKind } from '../model/concept.js';

/** All kinds of concept, in the order in which ambiguous words are read. */
export const CONCEPT_KINDS: readonly ConceptKind[] = [
  'process', 'material', 'finish', 'product', 'service', 'equipment', 'certification', 'industry', 'need',
];

/** An id where it was left out, because it is the English label in lower case with hyphens. */
export const decodeId = (id: string, en: string): string => id || en.toLowerCase().replace(/[^a-z0-9]+/g, '-');

type Filled = { -readonly [K in keyof Concept]: Concept[K] };

/** Concepts from the compact text that `encode.ts` writes. */
export function decodeConcepts(text: string): Concept[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const [id = '', kind, ja = '', kana, en = '', synJa, synEn, verbs, readings, broader, related, before, after, leadsTo, modifiers, close] =
      line.split('\t');
    const concept: Filled = { id, kind: CONCEPT_KINDS[Number(kind)] ?? 'service', ja, en };
    if (kana) concept.kana = kana;
    if (synJa || synEn) concept.synonyms = { ...(synJa ? { ja: synJa.split('|') } : undefined), ...(synEn ? { en: synEn.split('|') } : undefined) };
    if (verbs) concept.verbs = verbs.split('|');
    if (readings) concept.readings = readings.split('|');
    if (broader) concept.broader = broader.split('|');
    if (related) concept.related = related.split('|');
    if (before) concept.before = before.split('|');
    if (after) concept.after = after.split('|');
    if (leadsTo) concept.leadsTo = leadsTo.split('|');
    if (modifiers) concept.modifiers = modifiers.split('|');
    if (close) concept.close = close.split('|');
    return concept;
  });
}

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

/** The part from the compact text that `part-encode.ts` writes. */
export function decodePart(text: string): PartConcept[] {
  const lines = text === '' ? [] : text.split('\n'), count = lines.length / COLUMNS;
  let kind = 0, number = 0;
  const rows = Array.from({ length: count }, (_, i) => {
    const [step = '', ...fields] = Array.from({ length: COLUMNS }, (_column, column) => lines[column * count + i] as string);
    // A + for each kind passed over, the step from the number before, a letter for what is unsure.
    const [, kinds = '', by, unsure = ''] = /^(\+*)(\d*)(.?)/.exec(step) ?? [];
    kind += kinds.length;
    number += Number(by);
    return { kind, number, unsure: unsure === '' ? 0 : unsure.charCodeAt(0) - 96, fields };
  });
  return rows.map(({ kind, number, unsure, fields: [id = '', en = '', ja = '', words = '', ...lists] }, i): PartConcept => {
    const terms: string[][] = [[], [], [], [], [], [], []];
    let last = ja;
    // Its source, how many letters it has in common with the one before, and the rest.
    for (const word of words === '' ? [] : words.split('|')) terms[Number(word.charAt(0))]?.push(last = last.slice(0, word.charCodeAt(1) - 97) + word.slice(2));
    const [,, synonymsJa = [], synonymsEn = [], readings = [], verbs = [], modifiers = []] = terms;
    const [broader = [], related = [], leadsTo = [], close = []] = lists.map((list) => (list ? list.split(' ').map(Number) : []));
    const at = (step: number): number => rows[i + step]?.number ?? 0;
    return {
      number, unsure, broader: broader.map(at), related: related.map(at), leadsTo: leadsTo.map((step) => number + step), close: close.map(at),
      concept: {
        id: decodeId(id, en), kind: CONCEPT_KINDS[kind] ?? 'service', ja, en, synonyms: { ja: synonymsJa, en: synonymsEn }, readings, verbs, modifiers,
      },
    };
  });
}

/** The concepts of a part with their relations to each other. */
export function conceptsOf(part: readonly PartConcept[]): Concept[] {
  const ids = new Map(part.map(({ number, concept }) => [number, concept.id]));
  const named = (numbers: readonly number[]): string[] => numbers.flatMap((number) => ids.get(number) ?? []);
  return part.map(({ concept, broader, related, leadsTo, close }) => ({ ...concept, broader: named(broader), related: named(related), close: named(close), leadsTo: leadsTo.map((number) => ids.get(number) ?? `#${number}`) }));
}
