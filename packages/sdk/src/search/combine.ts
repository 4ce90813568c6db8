import { cutLoose, EQUAL, NONE_JUDGED, type Matched, type Verdicts } from './engine.js';
import type { Knowledge } from './knowledge.js';
import { answers, conceptMatches, matchPart, MENTION } from './match.js';
import { createMatches, raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import { createSlicer } from './slices.js';
import type { Verdict } from './types.js';

/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;

/** What a skill or a need may be asked for, where nobody here makes it: it is shown and let go. */
const OBJECTS: ReadonlySet<Part['conceptKind']> = new Set(['product', 'finish', 'equipment']);

/** Services that say how an order is placed, not what is done. */
const MANNERS: ReadonlySet<string> = new Set([
  'small-lot', 'single-piece', 'mass-production', 'short-lead-time', 'one-stop', 'joint-order', 'oem', 'odm', 'private-brand', 'contract-processing',
  'custom-order', 'semi-order', 'full-order', 'personalisation', 'individual-order', 'customer-supplied-material',
]);

/**
 * The parts with those marked that are let go because nobody states all: things that nobody here makes, beside a skill that
 * somebody has (防炎加工 for カーテン), things that a need is said about, which are the visitor's own, and the manner of an
 * order (ソファを特注), of which few makers speak.
 */
function letGo(parts: readonly Part[], sets: ReadonlyMap<number, Matches>): readonly Part[] {
  const done = (part: Part): boolean => { const set = sets.get(part.id); return set !== undefined && answers(set); };
  const need = parts.some((part) => part.conceptKind === 'need' && done(part));
  const skill = parts.some((part) => (part.conceptKind === 'process' || part.conceptKind === 'finish') && done(part));
  const thing = parts.some((part) => part.conceptKind === 'product' && done(part));
  const wanted = parts.some((part) => part.conceptKind === 'product' && part.optional !== true && done(part));
  return parts.map((part) => {
    const kind = part.conceptKind;
    const goes = (part.purpose === true && (thing || skill)) || (need && (wanted ? kind === 'need' : kind === 'product' || kind === 'material')) || (skill && OBJECTS.has(kind) && !done(part)) || ((skill || thing) && MANNERS.has(part.concepts?.[0] ?? ''));
    return goes ? { ...part, ignored: true } : part;
  });
}

/** Looks every part up and puts the answers together. What is left of a sentence ranks, but does not exclude. */
export async function combine(knowledge: Knowledge, given: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const size = knowledge.members.length;
  const sets = new Map<number, Matches>();
  let parts = given;
  for (const part of parts) if (part.kind !== 'value') sets.set(part.id, await matchPart(knowledge, part, signal));
  const concepts = parts.some((part) => part.kind === 'concept');
  // Unknown words are let go only beside a skill, thing or trade; "contract manufacturing of …" says nothing without them.
  const telling = parts.some((part) => part.kind === 'concept' && part.conceptKind !== 'service');
  // A trade for which a thing is wanted (but not that of one who tells a need) must be served where anybody does both; where nobody does, or nobody states it, it only ranks.
  let trades = !parts.some((part) => part.conceptKind === 'need');
  const lenient = (part: Part): boolean => (telling && part.ignored === true)
    || (concepts && part.optional === true && (part.conceptKind !== 'industry' || !trades));
  const askedOf = (all: readonly Part[]): Matches[] => all.flatMap((part) => (part.kind === 'value' || lenient(part) ? [] : [sets.get(part.id) as Matches]));
  let asked = askedOf(parts);
  const judge = parts.some((part) => part.condition) ? (await import('./verdicts.js')).createJudge(knowledge, parts) : undefined;
  const together = (sets: readonly Matches[]): ReturnType<typeof intersect> => {
    const strict = intersect(sets, size);
    return sets.length > 1 && strict.fit.members.length < HARDLY_ANY && strict.mentioned.members.length > 0 ? intersect(sets, size, ASIDE) : strict;
  };
  let found = asked.length > 0 ? together(asked) : undefined;
  if (found && found.fit.members.length === 0 && asked.length > 1) {
    trades = false;
    asked = askedOf(parts);
    found = together(asked);
  }
  if (found && found.fit.members.length === 0 && asked.length > 1) {
    parts = letGo(parts, sets);
    asked = askedOf(parts);
    if (parts !== given && asked.length > 0) found = together(asked);
  }
  const { fit, mentioned } = found
    ?? { fit: judge !== undefined || parts.length === 0 ? everyone(size) : createMatches(size), mentioned: createMatches(size) };
  const add = (own: Matches): void => {
    for (const number of own.members) {
      if (fit.scores[number] !== 0) fit.scores[number] = (fit.scores[number] as number) + OPTIONAL * (own.scores[number] as number);
    }
  };
  for (const part of parts) {
    if (lenient(part)) add(sets.get(part.id) as Matches);
    if (part.favours) add(conceptMatches(knowledge, part.favours));
  }
  cutLoose(parts, fit, mentioned);
  if (!judge) return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
  const judged = new Array<readonly Verdict[] | undefined>(size);
  // Figures in a member's texts are read when first asked for: thousands of members must not hold up the page.
  const slice = createSlicer(signal);
  for (const number of fit.members) {
    judged[number] = judge(number);
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

/** Who plainly does one thing asked for need only touch on the other: two words do not meet by chance. */
const CERTAIN = 0.3, ASIDE = 0.15;
/** With fewer than so many who plainly do all of it, those count who touch on a part. */
const HARDLY_ANY = 3;

/** All members, equally. */
function everyone(size: number): Matches {
  return { members: Array.from({ length: size }, (_, number) => number), scores: new Float32Array(size).fill(EQUAL) };
}

/** Members in all of the sets, with the mean of their scores; one score under {@link MENTION} makes it a mention. */
export function intersect(sets: readonly Matches[], size: number, aside = MENTION): { readonly fit: Matches; readonly mentioned: Matches } {
  const fit = createMatches(size);
  const mentioned = createMatches(size);
  const smallest = sets.reduce<Matches | undefined>((least, set) => (least && least.members.length <= set.members.length ? least : set), undefined);
  for (const member of smallest?.members ?? []) {
    let sum = 0, least = Infinity, most = 0;
    for (const { scores } of sets) {
      const score = scores[member] as number;
      sum += score;
      if (score < least) least = score;
      if (score > most) most = score;
    }
    if (least > 0) raise(least < (most >= CERTAIN ? aside : MENTION) ? mentioned : fit, member, sum / sets.length);
  }
  return { fit, mentioned };
}
