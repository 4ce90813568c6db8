import { SITUATIONS } from './situations.generated.js';

/**
 * What a layman tells of, and the concepts that answer it: each group of words must occur somewhere in the query, in any
 * order. Words are in normal form; Latin ones are the beginnings of words.
 */
export interface Situation {
  readonly ja: string;
  readonly en: string;
  readonly words: readonly (readonly string[])[];
  /** Concept ids, the best answer first. */
  readonly leadsTo: readonly string[];
}

let known: readonly Situation[] | undefined;

/** All situations of `packages/sdk/vocabulary/situation.json`. */
export function situations(): readonly Situation[] {
  return (known ??= SITUATIONS.split('\n').filter(Boolean).map((line) => {
    const [ja = '', en = '', leadsTo = '', ...words] = line.split('\t');
    return { ja, en, leadsTo: leadsTo.split(' '), words: words.map((group) => group.split('|')) };
  }));
}
