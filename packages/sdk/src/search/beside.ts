import type { Matched } from './engine.js';
import { MENTION } from './match.js';
import { raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import type { Verdict } from './types.js';

/** What those are worth who do what is asked for and do not state all that stands beside it. */
const UNSTATED = 0.8;
/** They must do it about as well as the best: who only comes near the core and states nothing else answers nothing. */
const CLOSE = 0.7;
/** What stands beside adds where it is only mentioned. */
const TOUCHED = 0.3;

/**
 * Adds those who meet the core of a query and do not state what stands beside it, and judges everyone by it: *meets* or *not
 * stated*, as with figures.
 */
export function addUnstated(
  fit: Matches, core: { readonly fit: Matches }, beside: readonly Part[], sets: Matched['sets'],
): (number: number) => readonly Verdict[] {
  const { members, scores } = core.fit;
  const score = (number: number): number => scores[number] as number;
  const least = members.reduce((best, number) => Math.max(best, score(number)), 0) * CLOSE;
  for (const number of members) {
    if (fit.scores[number] !== 0 || score(number) < least) continue;
    const touched = beside.reduce((sum, { id }) => sum + (sets.get(id)?.scores[number] ?? 0), 0);
    raise(fit, number, UNSTATED * score(number) + TOUCHED * touched);
  }
  return (number) => beside.map(({ id }): Verdict =>
    ({ part: id, verdict: (sets.get(id)?.scores[number] ?? 0) >= MENTION ? 'meets' : 'not-stated' }));
}
