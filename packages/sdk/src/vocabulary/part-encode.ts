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
 * Concepts as one compact text, ascending by number, a column of lines for each field: the step from the number before, the
 * id where it is not made of the English label, labels, terms (source, letters in common with the one before or the label,
 * the rest), as steps of lines what is broader and related, as steps from its own number what a need leads to, and as steps of lines what
 * is close.
 * `unsure` tells of a concept which terms may mean more.
 */
export function encodePart(kept: readonly Kept[], numbers: ReadonlyMap<string, number>, unsure: (id: string) => number = () => 0): string {
  const lineOf = new Map(kept.map(({ concept }, i) => [concept.id, i]));
  let before = 0, kind = 0;
  const rows = kept.map(({ number, concept: { id, kind: own, ja, en, broader, related, leadsTo, close }, words }, i) => {
    const kinds = CONCEPT_KINDS.indexOf(own) - kind, step = number - before, bits = unsure(id);
    kind += kinds;
    before = number;
    const steps = (places: ReadonlyMap<string, number>, own: number, ids: readonly string[] = []): string =>
      ids.flatMap((each) => (places.has(each) ? [(places.get(each) as number) - own] : [])).join(' ');
    let last = ja;
    const terms = words.map(([text, source]) => {
      const same = common(last, text);
      last = text;
      return `${TERM_SOURCES.indexOf(source)}${String.fromCharCode(97 + same)}${text.slice(same)}`;
    }).join('|');
    return [
      `${'+'.repeat(kinds)}${step}${bits > 0 ? String.fromCharCode(96 + bits) : ''}`, id === decodeId('', en) ? '' : id, en, ja, terms,
      steps(lineOf, i, broader), steps(lineOf, i, related), steps(numbers, number, leadsTo), steps(lineOf, i, close),
    ];
  });
  return (rows[0] ?? []).flatMap((_, column) => rows.map((row) => row[column])).join('\n');
}

/** With how many letters, at most 25, both begin. */
function common(a: string, b: string): number {
  let same = 0;
  while (same < 25 && same < a.length && a[same] === b[same]) same++;
  return same;
}
