import { cutLoose, EQUAL, NONE_JUDGED, type Matched, type Verdicts } from './engine.js';
import type { Knowledge } from './knowledge.js';
import { conceptMatches, matchPart, MENTION } from './match.js';
import { createMatches, raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import { createSlicer } from './slices.js';
import type { Verdict } from './types.js';

/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;

/** With fewer who meet all of a query, those who do not state what stands beside its core are shown too. */
const FEW = 4;

/** Looks every part up and puts the answers together. What is left of a sentence ranks, but does not exclude. */
export async function combine(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const size = knowledge.members.length;
  const sets = new Map<number, Matches>();
  const concepts = parts.some((part) => part.kind === 'concept');
  // Who names two skills wants these two, and no neighbours.
  const several = parts.filter((part) => part.kind === 'concept').length > 1;
  for (const part of parts) {
    if (part.kind !== 'value') sets.set(part.id, await matchPart(knowledge, part, signal, !several));
  }
  // Unknown words are let go only beside a skill, thing or trade; "contract manufacturing of …" says nothing without them.
  const telling = parts.some((part) => part.kind === 'concept' && part.conceptKind !== 'service');
  const lenient = (part: Part): boolean => (concepts && part.optional === true) || (telling && part.ignored === true);
  const required = parts.filter((part) => part.kind !== 'value' && !lenient(part));
  const setsOf = (some: readonly Part[]): Matches[] => some.map((part) => sets.get(part.id) as Matches);
  const asked = setsOf(required);
  const judge = parts.some((part) => part.condition) ? (await import('./verdicts.js')).createJudge(knowledge, parts) : undefined;
  const { fit, mentioned } = asked.length > 0 ? intersect(asked, size)
    : { fit: judge !== undefined || parts.length === 0 ? everyone(size) : createMatches(size), mentioned: createMatches(size) };
  const add = (own: Matches): void => {
    for (const number of own.members) {
      if (fit.scores[number] !== 0) fit.scores[number] = (fit.scores[number] as number) + OPTIONAL * (own.scores[number] as number);
    }
  };
  for (const part of parts) {
    if (lenient(part)) add(sets.get(part.id) as Matches);
    if (part.favours) add(conceptMatches(knowledge, part.favours));
  }
  const beside = required.filter((part) => part.beside);
  let besides: ((number: number) => readonly Verdict[]) | undefined;
  // A certificate is had or not: where some have it, those who say nothing of it are left out.
  const enough = beside.some((part) => part.conceptKind === 'certification') ? 1 : FEW;
  if (beside.length > 0 && beside.length < required.length && fit.members.length < enough) {
    const core = intersect(setsOf(required.filter((part) => !part.beside)), size);
    besides = (await import('./beside.js')).addUnstated(fit, core, beside, sets);
  }
  cutLoose(parts, fit, mentioned);
  const figures = judge;
  const judgeAll = besides && ((number: number): readonly Verdict[] => [...figures?.(number) ?? [], ...besides(number)]);
  const verdict = judgeAll ?? judge;
  if (!verdict) return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
  const judged = new Array<readonly Verdict[] | undefined>(size);
  // Figures in a member's texts are read when first asked for: thousands of members must not hold up the page.
  const slice = createSlicer(signal);
  for (const number of fit.members) {
    judged[number] = verdict(number);
    const pause = slice();
    if (pause) await pause;
  }
  const verdicts: Verdicts = { size: fit.members.length, get: (number) => judged[number] };
  if (asked.length > 0) return { parts, sets, fit, mentioned, verdicts };
  // A value alone asks for those who state it; everyone else would be noise.
  const stating = createMatches(size);
  for (const number of fit.members) if (judged[number]?.some(({ verdict }) => verdict === 'meets')) raise(stating, number, fit.scores[number] as number);
  return { parts, sets, fit: stating, mentioned, verdicts };
}

/** All members, equally. */
function everyone(size: number): Matches {
  return { members: Array.from({ length: size }, (_, number) => number), scores: new Float32Array(size).fill(EQUAL) };
}

/** Members in all of the sets, with the mean of their scores; one score under {@link MENTION} makes it a mention. */
export function intersect(sets: readonly Matches[], size: number): { readonly fit: Matches; readonly mentioned: Matches } {
  const fit = createMatches(size);
  const mentioned = createMatches(size);
  const smallest = sets.reduce<Matches | undefined>((least, set) => (least && least.members.length <= set.members.length ? least : set), undefined);
  for (const member of smallest?.members ?? []) {
    let sum = 0, least = Infinity;
    for (const { scores } of sets) {
      const score = scores[member] as number;
      sum += score;
      if (score < least) least = score;
    }
    if (least > 0) raise(least < MENTION ? mentioned : fit, member, sum / sets.length);
  }
  return { fit, mentioned };
}
