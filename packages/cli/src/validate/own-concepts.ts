import type { Concept } from '@sanchi/sdk';
import { checkVocabulary, type VocabularyProblem } from '@sanchi/sdk/import';
import { conceptSchema } from '@sanchi/sdk/schema';
import { fullVocabulary } from '@sanchi/sdk/vocabulary';
import type { Checker } from './checker.js';

/** Whether the shape is right; what is not has been told of already. */
const isConcept = (value: unknown): value is Concept => conceptSchema.safeParse(value).success;

/** What a directory's own concepts make of Sanchi's vocabulary: links that lead nowhere or in a circle, words that were taken. */
export function checkOwnConcepts(document: Readonly<Record<string, unknown>>, checker: Checker): void {
  const listed: readonly unknown[] = Array.isArray(document['vocabulary']) ? document['vocabulary'] : [];
  // Of an id that stands twice the later counts, as in a search.
  const own = new Map(listed.flatMap((each, at) => (isConcept(each) ? [[each.id, { concept: each, at }] as const] : [])));
  if (own.size === 0) return;
  const whole = [...fullVocabulary().filter(({ id }) => !own.has(id)), ...[...own.values()].map(({ concept }) => concept)];
  const labels = new Map(whole.map(({ id, ja }) => [id, ja]));
  for (const problem of checkVocabulary(whole)) {
    const found = problem.concepts.map((id) => own.get(id)).findLast((each) => each !== undefined);
    if (found) tell(problem, found.concept, `vocabulary[${found.at}]`, labels, checker);
  }
}

function tell({ code, concepts, field, detail }: VocabularyProblem, concept: Concept, at: string, labels: ReadonlyMap<string, string>, checker: Checker): void {
  const values = concept[field];
  const place = Array.isArray(values) ? `${at}.${field}[${values.indexOf(detail)}]` : `${at}.${field}`;
  switch (code) {
    case 'unknown-id': return checker.add('unknown-concept', place, detail);
    case 'cycle': return checker.add('concept-cycle', `${at}.broader`, concept.id, { path: concepts.join(' → ') });
    case 'collision': {
      const other = concepts.find((id) => id !== concept.id) ?? '';
      return checker.add('same-word', `${at}.${field}`, detail, { other, label: labels.get(other) ?? '' });
    }
    case 'kana': return checker.add('bad-kana', place, detail);
    case 'leads-nowhere': return checker.add('leads-nowhere', `${at}.leadsTo`);
    case 'empty': return checker.add('missing', place);
    // Told of with the ids of all other entities.
    case 'duplicate-id': return undefined;
  }
}
