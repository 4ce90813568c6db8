import { explain } from './explain.js';
import type { Knowledge } from './knowledge.js';
import { conceptMatches, intersect, matchPart } from './match.js';
import { createMatches, raise, release, type Matches } from './matches.js';
import { publicPart, type Part } from './part.js';
import { top } from './top.js';
import type { Hit, Reason, SearchEngine, SearchOptions, SearchResult, Verdict } from './types.js';
import { understand } from './understand.js';

/** A search worked out as far as the members that fit; what `relax` starts from. */
export interface Matched {
  readonly parts: readonly Part[];
  /** Matches of each part that is not a value, by the part's id. */
  readonly sets: ReadonlyMap<number, Matches>;
  readonly fit: Matches;
  readonly mentioned: Matches;
  /** Verdicts of the members that fit, where the query has values. */
  readonly verdicts: Verdicts;
}

/** Verdicts by member. */
type Verdicts = Pick<ReadonlyMap<number, readonly Verdict[]>, 'get' | 'size'>;

// What the first results of a plain query do not need is loaded when it is: facets, relaxation, verdicts, suggestions.
const NO_VERDICTS: readonly Verdict[] = [];
/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;
/** Answers to a need below this share of the best one are loose; up to so many are shown nevertheless. */
const LOOSE = 0.65, FEW = 3;
/** What the share of met conditions adds: more than any fit, so that who states nothing comes after who meets. */
const MET = 4;
/** With fewer results than this, what comes close is looked for as well. */
export const RELAX_BELOW = 5;

/** The engine that runs in the page or in Node, over documents held in memory. */
export function createEngine(knowledge: Knowledge): SearchEngine {
  return {
    async search(query, options = {}) {
      options.signal?.throwIfAborted();
      return search(knowledge, query, options);
    },
    suggest: async (text, options = {}) => (await import('./suggest.js')).suggest(knowledge, text, options),
    async facets(names, options = {}) {
      options.signal?.throwIfAborted();
      const { countFacets } = await import('./facets.js');
      return countFacets(knowledge, names, knowledge.members.keys(), options.where);
    },
  };
}

async function search(knowledge: Knowledge, query: string, options: SearchOptions): Promise<SearchResult> {
  const { signal, where, sort = 'fit', offset = 0, limit = 20 } = options;
  const understood = await understand(knowledge, query, options.asWords, signal);
  const matched = await match(knowledge, understood, signal);
  const { scores } = matched.fit;
  const verdictsOf = (number: number): readonly Verdict[] => matched.verdicts.get(number) ?? NO_VERDICTS;
  const passing = matched.verdicts.size === 0 ? matched.fit.members
    : matched.fit.members.filter((number) => verdictsOf(number).every(({ verdict }) => verdict !== 'does-not-meet'));
  const keep = where && (await import('./filters.js')).filterOf(knowledge, where);
  const fits = keep ? passing.filter(keep) : passing;
  const meetsAll = matched.verdicts.size === 0 ? fits.length
    : fits.filter((number) => verdictsOf(number).every(({ verdict }) => verdict === 'meets')).length;

  const place = matched.parts.find((part) => part.kind === 'place')?.places?.[0];
  const near = options.near ?? (place === undefined ? undefined : knowledge.centreOf(place));
  const distanceBetween = near && (await import('./rank.js')).distanceBetween;
  const distance = (number: number): number | undefined => {
    const own = knowledge.members[number]?.location;
    return near && own ? distanceBetween?.(near, own) : undefined;
  };
  const score = (number: number): number => {
    const verdicts = verdictsOf(number);
    let met = 0;
    for (const { verdict } of verdicts) if (verdict === 'meets') met++;
    return (scores[number] as number) + (met > 0 ? (MET * met) / verdicts.length : 0);
  };
  const best = sort === 'fit' ? top(fits, offset + limit, score, knowledge.order)
    : await import('./rank.js').then(({ comparator, first }) => first(fits, offset + limit, comparator(knowledge, sort, { distance })));
  const page = best.slice(offset);
  const result: SearchResult = {
    query: { text: query, parts: matched.parts.map(publicPart) },
    total: fits.length, meetsAll, notStated: fits.length - meetsAll,
    hits: page.map((number) => hit(knowledge, number, score(number), matched, distance(number))),
    facets: options.facets ? (await import('./facets.js')).countFacets(knowledge, options.facets, passing, where) : {},
    relaxed: offset > 0 || fits.length >= RELAX_BELOW ? [] : await (await import('./relax.js')).relax(knowledge, matched, fits.length, keep, signal),
  };
  for (const set of [...matched.sets.values(), matched.fit, matched.mentioned]) release(set);
  return result;
}

/** Looks every part up and puts the answers together. What is left of a sentence ranks, but does not exclude. */
export async function match(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const size = knowledge.members.length;
  const sets = new Map<number, Matches>();
  for (const part of parts) if (part.kind !== 'value') sets.set(part.id, await matchPart(knowledge, part, signal));
  const concepts = parts.some((part) => part.kind === 'concept');
  // Unknown words are let go only beside a skill, thing or trade; "contract manufacturing of …" says nothing without them.
  const telling = parts.some((part) => part.kind === 'concept' && part.conceptKind !== 'service');
  const lenient = (part: Part): boolean => (concepts && part.optional === true) || (telling && part.ignored === true);
  const asked = parts.flatMap((part) => (part.kind === 'value' || lenient(part) ? [] : [sets.get(part.id) as Matches]));
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
  if (fit.members.length > FEW && parts.some((part) => part.via === 'need')) cutLoose(fit, mentioned);
  if (!judge) return { parts, sets, fit, mentioned, verdicts: new Map() };
  const judged = new Array<readonly Verdict[] | undefined>(size);
  for (const number of fit.members) judged[number] = judge(number);
  const verdicts: Verdicts = { size: fit.members.length, get: (number) => judged[number] };
  if (asked.length > 0) return { parts, sets, fit, mentioned, verdicts };
  // A value alone asks for those who state it; everyone else would be noise.
  const stating = createMatches(size);
  for (const number of fit.members) if (judged[number]?.some(({ verdict }) => verdict === 'meets')) raise(stating, number, fit.scores[number] as number);
  return { parts, sets, fit: stating, mentioned, verdicts };
}

/** A need leads to much: beyond a few, what answers it far less well than the best is only mentioned. */
function cutLoose(fit: Matches, mentioned: Matches): void {
  let best = 0;
  for (const number of fit.members) best = Math.max(best, fit.scores[number] as number);
  let kept = 0;
  for (const number of fit.members) {
    const score = fit.scores[number] as number;
    if (score >= LOOSE * best) fit.members[kept++] = number;
    else {
      fit.scores[number] = 0;
      raise(mentioned, number, score);
    }
  }
  fit.members.length = kept;
}

/** All members, equally. */
function everyone(size: number): Matches {
  return { members: Array.from({ length: size }, (_, number) => number), scores: new Float32Array(size).fill(0.5) };
}

/** A result. Its reasons are worked out when they are first looked at: who only counts or compares need not wait for them. */
export function hit(
  knowledge: Knowledge, number: number, score: number, matched: Pick<Matched, 'parts' | 'verdicts'>, distance?: number,
): Hit {
  const also = knowledge.sameCompany(number);
  const { parts } = matched;
  let reasons: readonly Reason[] | undefined;
  return {
    directory: knowledge.directories[number] ?? '',
    member: knowledge.members[number]?.id ?? '',
    score: Math.round(score * 1000) / 1000,
    get reasons() { return (reasons ??= explain(knowledge, number, parts)); },
    verdicts: matched.verdicts.get(number) ?? NO_VERDICTS,
    ...(distance === undefined ? undefined : { distance: Math.round(distance * 10) / 10 }),
    ...(also.length === 0 ? undefined : {
      alsoIn: also.map((other) => ({ directory: knowledge.directories[other] ?? '', member: knowledge.members[other]?.id ?? '' })),
    }),
  };
}
