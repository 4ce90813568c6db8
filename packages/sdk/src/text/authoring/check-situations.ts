import type { SituationFiles } from './situation-lines.js';

/** Something wrong in what laymen tell: where, and what. */
export interface SituationProblem {
  readonly code: 'duplicate-id' | 'unknown-id' | 'empty' | 'no-place';
  readonly entry: string;
  readonly detail: string;
}

/** Checks situations, items and symptoms: ids unique, concepts and items known, words there, `{}` in the labels of symptoms. */
export function checkSituations({ situations, items, symptoms }: SituationFiles, known: (concept: string) => boolean): SituationProblem[] {
  const problems: SituationProblem[] = [];
  const add = (code: SituationProblem['code'], entry: string, detail: string): void => { problems.push({ code, entry, detail }); };
  const concepts = (entry: string, ids: readonly string[]): void => {
    for (const id of ids) if (!known(id)) add('unknown-id', entry, id);
  };
  const words = (entry: string, groups: readonly (readonly string[])[]): void => {
    if (groups.length === 0 || groups.some((group) => group.length === 0)) add('empty', entry, 'a group without words');
    concepts(entry, groups.flat().flatMap((word) => /^<([^*].*)>$/.exec(word)?.[1] ?? []));
  };
  const sorts = new Set(items.map(({ id }) => id));
  const rules = (entry: string, labels: readonly string[], leadsTo: Readonly<Record<string, readonly string[]>>): void => {
    if (labels.some((label) => !label.includes('{}'))) add('no-place', entry, 'ja and en need {} where the thing is named');
    for (const [own, answers] of Object.entries(leadsTo)) {
      for (const item of own.split(' ')) if (!sorts.has(item)) add('unknown-id', entry, `item ${item}`);
      if (answers.length === 0) add('empty', entry, `no answer for ${own}`);
      concepts(entry, answers.filter((id) => id !== '@'));
    }
  };
  for (const entries of [situations, items, symptoms]) {
    const seen = new Set<string>();
    for (const { id } of entries) {
      if (seen.has(id)) add('duplicate-id', id, id);
      seen.add(id);
    }
  }
  for (const { id, leadsTo, words: groups } of situations) {
    concepts(id, leadsTo);
    words(id, groups);
  }
  for (const { id, words: own, of = [] } of items) {
    words(id, [own]);
    for (const other of of) if (!sorts.has(other)) add('unknown-id', id, `item ${other}`);
  }
  for (const { id, ja, en, verbs = [], words: groups = [], leadsTo, prevent } of symptoms) {
    words(id, verbs.length > 0 ? [[...verbs, ...groups[0] ?? []], ...groups.slice(1)] : groups);
    if (leadsTo) rules(id, [ja, en], leadsTo);
    if (prevent) rules(id, [prevent.ja, prevent.en], prevent.leadsTo);
    if (!leadsTo && !prevent) add('empty', id, 'leads nowhere');
  }
  return problems;
}
