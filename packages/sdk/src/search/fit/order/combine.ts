import { EQUAL, NONE_JUDGED, RELAX_BELOW, type Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { later } from '../../base/later.js';
import { conceptMatches, LITERAL_LIMIT, matchPart } from '../meet/match.js';
import { createMatches, membersOf, raise, release, type Matches } from '../meet/matches.js';
import { ASIDE, cutLone, cutLoose, cutPlain, intersect, ONE_LIST, releaseBoth, takeHints } from './parted.js';
import { leaveOut, leftOutBy } from '../meet/left-out.js';
import type { Part } from '../../query/part.js';

const loadVerdicts = later(() => import('../meet/verdicts.js')), loadBeside = later(() => import('./beside.js')), loadRelax = later(() => import('../relaxed/relax.js'));

/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;
/** With fewer who meet all of a query, those who do not state what stands beside its core are shown too. */
const FEW = 4;

/** Looks every part up and puts the answers together; what the query denies asks for nothing, and leaves out. */
export async function combine(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const asked = parts.filter(({ excluded }) => !excluded);
  if (asked.length === parts.length) return combineAsked(knowledge, parts, signal);
  const isOut = leftOutBy(knowledge, parts), matched = await combineAsked(knowledge, asked, signal);
  if (isOut) for (const matches of [matched.fit, matched.mentioned]) leaveOut(matches, isOut);
  return { ...matched, parts: parts.map((part) => matched.parts.find(({ id }) => id === part.id) ?? part) };
}

/** What is left of a sentence ranks, but does not exclude. */
async function combineAsked(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
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
  // A trade for which a thing is wanted (but not that of one who tells a need) must be served where anybody does both; where nobody does, or nobody states it, it only ranks.
  let trades = !parts.some((part) => part.conceptKind === 'need');
  const lenient = (part: Part): boolean => (telling && part.ignored === true)
    || (concepts && part.optional === true && (part.conceptKind !== 'industry' || !trades));
  const askedOf = (all: readonly Part[]): Matches[] => all.flatMap((part) => (part.kind === 'value' || lenient(part) ? [] : [sets.get(part.id) as Matches]));
  let asked = askedOf(parts);
  const valued = parts.some((part) => part.condition);
  if (valued) await knowledge.whole?.();
  const together = (all: readonly Matches[]): ReturnType<typeof intersect> => {
    const strict = intersect(all, size);
    if (all.length < 2 || strict.fit.count >= HARDLY_ANY || strict.mentioned.count === 0) return strict;
    releaseBoth(strict);
    return intersect(all, size, ASIDE);
  };
  let found = asked.length > 0 ? together(asked) : undefined;
  if (found && found.fit.count === 0 && asked.length > 1) {
    trades = false;
    const all = askedOf(parts);
    // Fewer are asked for, or nothing changes.
    if (all.length < asked.length) {
      asked = all;
      releaseBoth(found);
      found = together(asked);
    }
  }
  // Several parts come with those who touch on one of them already.
  if (found && found.fit.count === 0 && asked.length === 1) takeHints(found);
  const { fit, mentioned } = found
    ?? { fit: valued || parts.length === 0 ? everyone(size) : createMatches(size), mentioned: createMatches(size) };
  for (const part of parts) {
    if (lenient(part)) favour(fit, (sets.get(part.id) as Matches).scores);
    if (part.favours) {
      const own = conceptMatches(knowledge, part.favours);
      favour(fit, own.scores);
      release(own);
    }
  }
  const required = parts.filter((part) => part.kind !== 'value' && !lenient(part)), beside = required.filter((part) => part.beside);
  // A certificate is had or not: where some have it, those who say nothing of it are left out.
  const enough = beside.some((part) => part.conceptKind === 'certification') ? 1 : FEW;
  const few = beside.length > 0 && beside.length < required.length && fit.count < enough ? await loadBeside() : undefined;
  const besides = few && await few.mayGo(knowledge, required) ? few : undefined;
  if (besides) {
    const core = intersect(required.filter((part) => !part.beside).map((part) => sets.get(part.id) as Matches), size);
    besides.addUnstated(knowledge, fit, core.fit, beside, sets, valued);
    releaseBoth(core);
  }
  // Where nobody fits, what comes close is wanted next, and comes beside what tells what may be let pass, not after it.
  if (fit.count === 0) void Promise.resolve(loadRelax()).catch(() => {});
  cutLoose(parts, fit, mentioned);
  // Of a larger directory the first page is full without them, and found without looking at everyone (`first-page.ts`). Figures tell more than these do.
  if (size <= LITERAL_LIMIT && !valued) {
    cutLone(knowledge, parts, fit, mentioned);
    cutPlain(parts.flatMap((part) => (part.kind === 'concept' && lenient(part) ? [sets.get(part.id) as Matches] : [])), fit, mentioned);
  }
  // What was not demanded says so: its chip must not look like a condition.
  const read = parts.map((part) => (part.ignored !== true && lenient(part) ? { ...part, ignored: true } : part));
  let verdicts = NONE_JUDGED;
  if (valued) verdicts = await (await loadVerdicts()).judgeAll(knowledge, parts, membersOf(fit), signal);
  if (besides) verdicts = besides.judgeBeside(verdicts, fit, beside, sets);
  const relaxBelow = parts.some(({ via }) => via === 'need') && size <= LITERAL_LIMIT ? ONE_LIST : RELAX_BELOW;
  if (!valued || asked.length > 0) return { parts: read, sets, fit, mentioned, verdicts, relaxBelow };
  // A value alone asks for those who state it; everyone else would be noise.
  const stating = createMatches(size);
  for (const number of membersOf(fit)) if ((verdicts.met[number] as number) > 0) raise(stating, number, fit.scores[number] as number);
  release(fit);
  return { parts: read, sets, fit: stating, mentioned, verdicts };
}

/** Adds to the fit of members what meeting something that does not exclude is worth. */
export function favour({ members, count, scores: fit }: Matches, scores: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const number = members[i] as number, score = fit[number] as number;
    if (score !== 0) fit[number] = score + OPTIONAL * (scores[number] as number);
  }
}

/** With fewer than so many who plainly do all of it, those count who touch on a part. */
const HARDLY_ANY = 3;

/** All members, equally. */
function everyone(size: number): Matches {
  const all = createMatches(size);
  for (let number = 0; number < size; number++) all.members[number] = number;
  all.scores.fill(EQUAL);
  all.count = size;
  return all;
}
