import type { Matched } from '../../engine.js';
import type { Part } from '../../query/part.js';
import { answers } from '../meet/match.js';

/** Lets something pass: the parts as they are asked for after it, the very same ones where it finds nothing to change. */
export type Step = (parts: readonly Part[]) => readonly Part[];

/** Changes the parts that pass a test, but for those that only rank already. */
export const change = (parts: readonly Part[], test: (part: Part, i: number) => boolean, how: (part: Part) => Part): readonly Part[] =>
  parts.map((part, i) => (test(part, i) && !part.optional ? how(part) : part));

/** Whoever has the part comes first, but nobody needs to. */
export const rank = (part: Part): Part => ({ ...part, optional: true });

/** Whether anybody here answers a part, taken by itself. */
export const answeredIn = ({ sets }: Matched) => ({ id }: Part): boolean => {
  const set = sets.get(id);
  return set !== undefined && answers(set);
};
