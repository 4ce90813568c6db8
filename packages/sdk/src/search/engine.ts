import { explain } from './explain.js';
import type { Knowledge } from './knowledge.js';
import { matchPart, MENTION } from './match.js';
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
export type Verdicts = Pick<ReadonlyMap<number, readonly Verdict[]>, 'get' | 'size'>;

// What the first results of a plain query do not need is loaded when it is: facets, relaxation, verdicts, suggestions.
const NO_VERDICTS: readonly Verdict[] = [];
/** Where the query has no values. */
export const NONE_JUDGED: Verdicts = new Map();
/** What everyone scores where nothing is asked. */
export const EQUAL = 0.5;
/** Answers to a need below this share of the best one are loose; up to so many are shown nevertheless. */
const LOOSE = 0.6, FEW = 5;
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
  const distance = options.near || place !== undefined ? (await import('./rank.js')).distancesFrom(knowledge, options.near, place) : () => undefined;
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

/** Looks the parts up. One skill or thing, or nothing at all, is all that most visitors ask for; more is put together by `combine.ts`. */
async function match(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const [part] = parts;
  if (part && (parts.length > 1 || part.kind !== 'concept' || part.favours || part.optional)) {
    return (await import('./combine.js')).combine(knowledge, parts, signal);
  }
  const size = knowledge.members.length;
  const fit = createMatches(size), mentioned = createMatches(size);
  const sets = new Map<number, Matches>();
  if (part) {
    const set = await matchPart(knowledge, part, signal);
    sets.set(part.id, set);
    for (const number of set.members) raise((set.scores[number] as number) < MENTION ? mentioned : fit, number, set.scores[number] as number);
    cutLoose(parts, fit, mentioned);
  } else for (let number = 0; number < size; number++) raise(fit, number, EQUAL);
  return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
}

/** A need leads to much: beyond a few, what answers it far less well than the best is only mentioned. */
export function cutLoose(parts: readonly Part[], fit: Matches, mentioned: Matches): void {
  if (fit.members.length <= FEW || !parts.some((part) => part.via === 'need')) return;
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
