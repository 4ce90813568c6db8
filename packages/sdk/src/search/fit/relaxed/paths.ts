/** What may be let pass of a query: `steps.ts`, `told.ts` and `clauses.ts` say of each what it does. */
export type StepName = 'kind' | 'sent' | 'made' | 'undone' | 'unstated' | 'wish' | 'need' | 'words' | 'stem' | 'finish' | 'purpose' | 'material' | 'skill'
  | 'ground' | 'head' | 'mended' | 'asked' | 'subject' | 'named';

/** What is let pass together, in the order in which it is done. */
export type Path = readonly StepName[];

/** Each step by itself, one path after the other. */
const each = (...steps: StepName[]): Path[] => steps.map((step) => [step]);
/** A step by itself, then beside words let pass, with what else that takes. */
const withAndWithoutWords = (step: StepName, ...more: StepName[]): Path[] => [[step], ['words', step, ...more]];
/** A step beside each of several others. */
const beside = (first: StepName, ...others: StepName[]): Path[] => others.map((other) => [first, other]);
/** All that says how the work shall be done, about a thing that is let pass in its own way. */
const all = (thing: 'kind' | 'sent', ...more: StepName[]): Path => ['words', thing, 'finish', 'purpose', 'material', ...more];

/**
 * What is let pass, the least first: the first path that leads to somebody is taken. A step that changes nothing costs nothing,
 * as the parts it leads to were tried before.
 */
export const PATHS: readonly Path[] = [
  [],
  // Of work that is named, and what it is done to: one thing, then a few, then all but the work itself.
  ...each('kind', 'words', 'finish', 'purpose', 'material', 'skill', 'made'),
  ['made', 'material'], ['words', 'kind'], ['kind', 'material'], ['kind', 'finish', 'material'], ['kind', 'skill'], ['material', 'skill'],
  all('kind'), ['sent'], all('sent'), all('kind', 'skill'), all('sent', 'skill'),
  // Of a thing that somebody makes, and how it is wished.
  ...withAndWithoutWords('unstated'), ...withAndWithoutWords('wish'), ...withAndWithoutWords('undone', 'material'),
  // What nobody answers as it is written.
  ...each('need', 'stem'), ['stem', 'kind'],
  // Of a sentence: what it only tells beside what it asks for.
  ...each('asked', 'ground', 'subject', 'named'),
  ...beside('ground', 'asked', 'kind', 'made', 'wish', 'named'), ['words', 'ground', 'named'],
  ...beside('named', 'subject', 'asked'),
  ...each('head', 'mended'),
];

/** What of that says anything of one part alone: all else is about what stands beside another. */
export const OF_ONE: readonly Path[] = [[], ...each('material', 'skill', 'made', 'need', 'named')];
