import type { Concept, ConceptKind } from '../model/concept.js';

/** All kinds of concept, in the order in which ambiguous words are read. */
export const CONCEPT_KINDS: readonly ConceptKind[] = [
  'process', 'material', 'finish', 'product', 'service', 'equipment', 'certification', 'industry', 'need',
];

const list = (items: readonly string[] | undefined): string => (items ?? []).join('|');
const parse = (cell: string | undefined): string[] | undefined => (cell ? cell.split('|') : undefined);

/** Concepts as one compact text: a concept a line, fields parted by tabs, lists by bars. */
export function encodeConcepts(concepts: Iterable<Concept>): string {
  const lines: string[] = [];
  for (const c of concepts) {
    lines.push([
      c.id, CONCEPT_KINDS.indexOf(c.kind), c.ja, c.kana ?? '', c.en, list(c.synonyms?.ja), list(c.synonyms?.en),
      list(c.verbs), list(c.readings), list(c.broader), list(c.related), list(c.before), list(c.after), list(c.leadsTo),
    ].join('\t').replace(/\t+$/, ''));
  }
  return lines.join('\n');
}

/** The inverse of {@link encodeConcepts}. */
export function decodeConcepts(text: string): Concept[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const [id = '', kind, ja = '', kana, en = '', synJa, synEn, verbs, readings, broader, related, before, after, leadsTo] =
      line.split('\t');
    const optional = {
      kana: kana || undefined,
      synonyms: synJa || synEn ? { ja: parse(synJa), en: parse(synEn) } : undefined,
      verbs: parse(verbs), readings: parse(readings), broader: parse(broader), related: parse(related),
      before: parse(before), after: parse(after), leadsTo: parse(leadsTo),
    };
    const concept = { id, kind: CONCEPT_KINDS[Number(kind)] ?? 'service', ja, en };
    for (const [key, value] of Object.entries(optional)) if (value !== undefined) Object.assign(concept, { [key]: value });
    return concept;
  });
}
