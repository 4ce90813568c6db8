import { MENTION } from './answers.js';
import { cutLoose, EQUAL, NONE_JUDGED, type Matched } from './engine.js';
import type { Knowledge } from './knowledge.js';
import { later } from './later.js';
import { conceptMatches, matchPart } from './match.js';
import { createMatches, membersOf, raise, release, type Matches } from './matches.js';
import type { Part } from './part.js';

const loadVerdicts = later(() => import('./verdicts.js'));

/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;

/** Looks every part up and puts the answers together. What is left of a sentence ranks, but does not exclude. */
export async function combine(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const size = knowledge.members.length;
  const sets = new Map<number, Matches>();
  for (const part of parts) if (part.kind !== 'value') sets.set(part.id, await matchPart(knowledge, part, signal));
  const concepts = parts.some((part) => part.kind === 'concept');
  // Unknown words are let go only beside a skill, thing or trade; "contract manufacturing of …" says nothing without them.
  const telling = parts.some((part) => part.kind === 'concept' && part.conceptKind !== 'service');
  const lenient = (part: Part): boolean => (concepts && part.optional === true) || (telling && part.ignored === true);
  const asked = parts.flatMap((part) => (part.kind === 'value' || lenient(part) ? [] : [sets.get(part.id) as Matches]));
  const valued = parts.some((part) => part.condition);
  const { fit, mentioned } = asked.length > 0 ? intersect(asked, size)
    : { fit: valued || parts.length === 0 ? everyone(size) : createMatches(size), mentioned: createMatches(size) };
  const add = (own: Matches): void => {
    for (const number of membersOf(own)) {
      if (fit.scores[number] !== 0) fit.scores[number] = (fit.scores[number] as number) + OPTIONAL * (own.scores[number] as number);
    }
  };
  for (const part of parts) {
    if (lenient(part)) add(sets.get(part.id) as Matches);
    if (part.favours) add(conceptMatches(knowledge, part.favours));
  }
  cutLoose(parts, fit, mentioned);
  if (!valued) return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
  const verdicts = await (await loadVerdicts()).judgeAll(knowledge, parts, membersOf(fit), signal);
  if (asked.length > 0) return { parts, sets, fit, mentioned, verdicts };
  // A value alone asks for those who state it; everyone else would be noise.
  const stating = createMatches(size);
  for (const number of membersOf(fit)) if ((verdicts.met[number] as number) > 0) raise(stating, number, fit.scores[number] as number);
  release(fit);
  return { parts, sets, fit: stating, mentioned, verdicts };
}

/** All members, equally. */
function everyone(size: number): Matches {
  const all = createMatches(size);
  for (let number = 0; number < size; number++) all.members[number] = number;
  all.scores.fill(EQUAL);
  all.count = size;
  return all;
}

/** Members in all of the sets, with the mean of their scores; one score under {@link MENTION} makes it a mention. */
export function intersect(sets: readonly Matches[], size: number): { readonly fit: Matches; readonly mentioned: Matches } {
  const fit = createMatches(size);
  const mentioned = createMatches(size);
  const smallest = sets.reduce<Matches | undefined>((least, set) => (least && least.count <= set.count ? least : set), undefined);
  if (!smallest) return { fit, mentioned };
  for (const member of membersOf(smallest)) {
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
