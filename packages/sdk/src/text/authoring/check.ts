import type { Concept } from '../../model/concept.js';
import { termsOf } from '../../vocabulary/terms.js';
import { normalize } from '../normalize.js';

/**
 * Something wrong in a vocabulary: what, in which concepts (the last is the one to look at), in which of its fields; `detail`
 * is the word or id at fault.
 */
export interface VocabularyProblem {
  /**
   * `collision` is a term in two concepts of one kind; `cycle`, a concept wider than itself; `leads-nowhere`, a need that
   * nothing answers.
   */
  readonly code: 'duplicate-id' | 'unknown-id' | 'cycle' | 'collision' | 'kana' | 'empty' | 'leads-nowhere';
  readonly concepts: readonly string[];
  readonly field: keyof Concept;
  readonly detail: string;
}

/** Checks a vocabulary: ids unique, links known, no cycles, no term in two concepts of one kind, kana in hiragana. */
export function checkVocabulary(concepts: readonly Concept[]): VocabularyProblem[] {
  const problems: VocabularyProblem[] = [];
  const byId = new Map<string, Concept>();
  const add = (code: VocabularyProblem['code'], ids: readonly string[], field: keyof Concept, detail: string): void => {
    problems.push({ code, concepts: ids, field, detail });
  };
  for (const concept of concepts) {
    if (byId.has(concept.id)) add('duplicate-id', [concept.id], 'id', concept.id);
    byId.set(concept.id, concept);
    for (const field of ['ja', 'en'] as const) if (!concept[field]) add('empty', [concept.id], field, 'ja and en are both needed');
    for (const field of ['kana', 'readings'] as const) {
      for (const kana of [concept[field] ?? []].flat()) if (!/^[ぁ-ゖー・ ]*$/.test(kana)) add('kana', [concept.id], field, kana);
    }
    if (concept.kind === 'need' && !concept.leadsTo?.length) add('leads-nowhere', [concept.id], 'leadsTo', 'a need must lead to something');
  }
  const owners = new Map<string, string>();
  for (const concept of byId.values()) {
    for (const field of ['broader', 'related', 'before', 'after', 'leadsTo', 'close'] as const) {
      for (const id of concept[field] ?? []) if (!byId.has(id)) add('unknown-id', [concept.id], field, id);
    }
    for (const { text, source } of termsOf(concept)) {
      if (source === 'part' || source === 'verb' || source === 'kana') continue;
      const key = `${concept.kind}\t${normalize(text)}`;
      const owner = owners.get(key);
      if (owner !== undefined && owner !== concept.id) add('collision', [owner, concept.id], text === concept.ja ? 'ja' : text === concept.en ? 'en' : 'synonyms', text);
      owners.set(key, concept.id);
    }
  }
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      add('cycle', [...path.slice(path.indexOf(id)), id], 'broader', id);
      return;
    }
    if (done.has(id)) return;
    for (const next of byId.get(id)?.broader ?? []) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of byId.keys()) visit(id, []);
  return problems;
}

/** How many processes are left without a step (umbrella terms, mostly): falls when the vocabulary grows better, never rises. */
export const MOST_WITHOUT_STEP = 32;

/** Processes that neither themselves nor by a broader one have a usual step before or after: matching cannot put them into an order of work. */
export function withoutStep(concepts: readonly Concept[]): string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const named = new Set(concepts.flatMap(({ before = [], after = [] }) => [...before, ...after]));
  const hasStep = (id: string, path: readonly string[] = []): boolean => {
    const concept = byId.get(id);
    if (concept === undefined || path.includes(id)) return false;
    return Boolean(concept.before?.length || concept.after?.length) || (concept.broader ?? []).some((each) => hasStep(each, [...path, id]));
  };
  return concepts.filter(({ id, kind }) => kind === 'process' && !named.has(id) && !hasStep(id)).map(({ id }) => id);
}
