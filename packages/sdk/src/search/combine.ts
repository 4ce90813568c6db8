import { MENTION } from './answers.js';
import { cutLoose, EQUAL, NONE_JUDGED, type Matched } from './engine.js';
import type { Knowledge } from './knowledge.js';
import { later } from './later.js';
import { answers, conceptMatches, matchPart } from './match.js';
import { createMatches, membersOf, raise, release, type Matches } from './matches.js';
import type { Part } from './part.js';

const loadVerdicts = later(() => import('./verdicts.js'));

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
  const skill = parts.some((part) => part.conceptKind === 'process' && done(part));
  const thing = parts.some((part) => part.conceptKind === 'product' && done(part));
  return parts.map((part) => {
    const kind = part.conceptKind;
    const goes = (need && (kind === 'product' || kind === 'material')) || (skill && OBJECTS.has(kind) && !done(part)) || ((skill || thing) && MANNERS.has(part.concepts?.[0] ?? ''));
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
  // A trade that nobody here serves is not for ranking: whoever asks for it asks in vain.
  const lenient = (part: Part): boolean => (telling && part.ignored === true)
    || (concepts && part.optional === true && (part.conceptKind !== 'industry' || (sets.get(part.id) as Matches).count > 0));
  const askedOf = (all: readonly Part[]): Matches[] => all.flatMap((part) => (part.kind === 'value' || lenient(part) ? [] : [sets.get(part.id) as Matches]));
  let asked = askedOf(parts);
  const valued = parts.some((part) => part.condition);
  const together = (all: readonly Matches[]): ReturnType<typeof intersect> => {
    const strict = intersect(all, size);
    return all.length > 1 && strict.fit.count < HARDLY_ANY && strict.mentioned.count > 0 ? intersect(all, size, ASIDE) : strict;
  };
  let found = asked.length > 0 ? together(asked) : undefined;
  if (found && found.fit.count === 0 && asked.length > 1) {
    parts = letGo(parts, sets);
    asked = askedOf(parts);
    if (parts !== given && asked.length > 0) found = together(asked);
  }
  const { fit, mentioned } = found
    ?? { fit: valued || parts.length === 0 ? everyone(size) : createMatches(size), mentioned: createMatches(size) };
  const add = (own: Matches): void => {
    for (const number of membersOf(own)) {
      if (fit.scores[number] !== 0) fit.scores[number] = (fit.scores[number] as number) + OPTIONAL * (own.scores[number] as number);
    }
  };
  for (const part of parts) {
    if (lenient(part)) add(sets.get(part.id) as Matches);
    if (part.favours) {
      const own = conceptMatches(knowledge, part.favours);
      add(own);
      release(own);
    }
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

/** Who plainly does one thing asked for need only touch on the other: two words do not meet by chance. */
const CERTAIN = 0.5, ASIDE = 0.2;
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

/** Members in all of the sets, with the mean of their scores; one score under {@link MENTION} makes it a mention. */
export function intersect(sets: readonly Matches[], size: number, aside = MENTION): { readonly fit: Matches; readonly mentioned: Matches } {
  const fit = createMatches(size);
  const mentioned = createMatches(size);
  const smallest = sets.reduce<Matches | undefined>((least, set) => (least && least.count <= set.count ? least : set), undefined);
  if (!smallest) return { fit, mentioned };
  for (const member of membersOf(smallest)) {
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
