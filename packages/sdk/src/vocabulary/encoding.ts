import type { Concept, ConceptKind } from '../model/concept.js';

/** All kinds of concept, in the order in which ambiguous words are read. */
export const CONCEPT_KINDS: readonly ConceptKind[] = [
  'process', 'material', 'finish', 'product', 'service', 'equipment', 'certification', 'industry', 'need',
];

const parse = (cell: string | undefined): string[] | undefined => (cell ? cell.split('|') : undefined);

/** Concepts from the compact text that `encode.ts` writes. */
export function decodeConcepts(text: string): Concept[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const [id = '', kind, ja = '', kana, en = '', synJa, synEn, verbs, readings, broader, related, before, after, leadsTo, modifiers] =
      line.split('\t');
    const optional = {
      kana: kana || undefined,
      synonyms: synJa || synEn ? { ja: parse(synJa), en: parse(synEn) } : undefined,
      verbs: parse(verbs), readings: parse(readings), broader: parse(broader), related: parse(related),
      before: parse(before), after: parse(after), leadsTo: parse(leadsTo), modifiers: parse(modifiers),
    };
    const concept = { id, kind: CONCEPT_KINDS[Number(kind)] ?? 'service', ja, en };
    for (const [key, value] of Object.entries(optional)) if (value !== undefined) Object.assign(concept, { [key]: value });
    return concept;
  });
}
