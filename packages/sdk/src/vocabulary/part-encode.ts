import type { Concept } from '../model/concept.js';
import { CONCEPT_KINDS, decodeId } from './encoding.js';
import { TERM_SOURCES } from './pieces.js';
import type { TermSource } from './terms.js';

/** A concept of the part, with the terms that are kept besides its labels. */
export interface Kept {
  readonly number: number;
  readonly concept: Concept;
  readonly words: readonly (readonly [text: string, source: TermSource])[];
}

/**
 * Concepts as one compact text, ascending by number: a line each, kinds parted by an empty one. Fields are parted by tabs: the
 * step from the number before, the id where it is not made of the English label, labels, terms led by their source, and
 * as steps from its own number what is broader, related, and what a need leads to.
 */
export function encodePart(kept: readonly Kept[], numbers: ReadonlyMap<string, number>): string {
  const lines: string[] = [];
  let before = 0, kind = 0;
  for (const { number, concept: { id, kind: own, ja, en, broader, related, leadsTo }, words } of kept) {
    for (; kind < CONCEPT_KINDS.indexOf(own); kind++) lines.push('');
    const steps = (ids: readonly string[] = []): string => ids.flatMap((each) => (numbers.has(each) ? [(numbers.get(each) as number) - number] : [])).join(' ');
    const terms = words.map(([text, source]) => `${TERM_SOURCES.indexOf(source)}${text}`).join('|');
    lines.push([number - before, id === decodeId('', en) ? '' : id, ja, en, terms, steps(broader), steps(related), steps(leadsTo)].join('\t').trimEnd());
    before = number;
  }
  return lines.join('\n');
}
