import type { Concept } from '../model/concept.js';
import { CONCEPT_KINDS } from './encoding.js';

const list = (items: readonly string[] | undefined): string => (items ?? []).join('|');

/** Concepts as one compact text: a concept a line, fields parted by tabs, lists by bars. */
export function encodeConcepts(concepts: Iterable<Concept>): string {
  const lines: string[] = [];
  for (const c of concepts) {
    lines.push([
      c.id, CONCEPT_KINDS.indexOf(c.kind), c.ja, c.kana ?? '', c.en, list(c.synonyms?.ja), list(c.synonyms?.en),
      list(c.verbs), list(c.readings), list(c.broader), list(c.related), list(c.before), list(c.after), list(c.leadsTo), list(c.modifiers), list(c.close),
    ].join('\t').replace(/\t+$/, ''));
  }
  return lines.join('\n');
}
