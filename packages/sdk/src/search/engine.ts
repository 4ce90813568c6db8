import { bestOf, KEPT, MENTION, type Best } from './answers.js';
import { explain } from './explain.js';
import type { Knowledge } from './knowledge.js';
import { later } from './later.js';
import { LITERAL_LIMIT, matchPart } from './match.js';
import { createMatches, membersOf, raise, release, type Matches } from './matches.js';
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

/** How members stand to the conditions of a query, by member number. */
export interface Verdicts {
  /** How many conditions there are. */
  readonly conditions: number;
  /** How many of them each member meets, and whether it fails one. */
  readonly met: Uint8Array;
  readonly fails: Uint8Array;
  of(number: number): readonly Verdict[];
}

// What the first results of a plain query do not need is loaded when it is: facets, relaxation, verdicts, suggestions.
const loadFilters = later(() => import('./filters.js')), loadRank = later(() => import('./rank.js')), loadFacets = later(() => import('./facets.js'));
const loadRelax = later(() => import('./relax.js')), loadCombine = later(() => import('./combine.js')), loadSuggest = later(() => import('./suggest.js'));
const loadSoften = later(() => import('./soften.js'));
const NO_VERDICTS: readonly Verdict[] = [];
/** Where the query has no values. */
export const NONE_JUDGED: Verdicts = { conditions: 0, met: new Uint8Array(0), fails: new Uint8Array(0), of: () => NO_VERDICTS };
/** What everyone scores where nothing is asked. */
export const EQUAL = 0.5;
/** Answers to a need below this share of the best one are loose; up to so many are shown nevertheless. */
const LOOSE = 0.6, FEW = 6;
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
    suggest: async (text, options = {}) => (await loadSuggest()).suggest(knowledge, text, options),
    async facets(names, options = {}) {
      options.signal?.throwIfAborted();
      const { countFacets } = await loadFacets();
      return countFacets(knowledge, names, knowledge.members.keys(), options.where);
    },
  };
}

async function search(knowledge: Knowledge, query: string, options: SearchOptions): Promise<SearchResult> {
  const { signal, where, sort = 'fit', offset = 0, limit = 20 } = options;
  const parts = await understand(knowledge, query, options.asWords, signal);
  const quick = where || options.facets || options.near || sort !== 'fit' ? undefined : searchOne(knowledge, parts, offset + limit);
  if (quick) {
    const { total } = quick, matched = { parts, verdicts: NONE_JUDGED };
    const hits = quick.members.slice(offset).map((number, i) => hit(knowledge, number, quick.scores[offset + i] as number, matched));
    return { query: { text: query, parts: parts.map(publicPart) }, total, meetsAll: total, notStated: 0, hits, facets: {}, relaxed: [] };
  }
  const strict = await match(knowledge, parts, signal);
  const matched = strict.fit.count > 0 || parts.length === 0 ? strict
    : await (await loadSoften()).soften(knowledge, query, strict, signal) ?? strict;
  const { fit: { scores }, verdicts: { conditions, met, fails } } = matched;
  const fit = membersOf(matched.fit);
  const passing = conditions === 0 ? fit : without(fit, fails);
  const keep = where && (await loadFilters()).filterOf(knowledge, where);
  const fits = keep ? passing.filter(keep) : passing;
  let meetsAll = conditions === 0 ? fits.length : 0;
  if (conditions > 0) for (const number of fits) if (met[number] === conditions) meetsAll++;

  const place = matched.parts.find((part) => part.kind === 'place')?.places?.[0];
  const distance = options.near || place !== undefined ? (await loadRank()).distancesFrom(knowledge, options.near, place) : () => undefined;
  const extra = conditions === 0 ? undefined : (number: number): number => (MET * (met[number] as number)) / conditions;
  let best: readonly number[];
  if (sort === 'fit') best = top(fits, offset + limit, scores, knowledge.order, extra);
  else {
    const { comparator, first } = await loadRank();
    best = first(fits, offset + limit, comparator(knowledge, sort, { distance }));
  }
  const page = best.slice(offset);
  const result: SearchResult = {
    query: { text: query, parts: matched.parts.map(publicPart) },
    total: fits.length, meetsAll, notStated: fits.length - meetsAll,
    hits: page.map((number) => hit(knowledge, number, (scores[number] as number) + (extra?.(number) ?? 0), matched, distance(number))),
    facets: options.facets ? (await loadFacets()).countFacets(knowledge, options.facets, passing, where) : {},
    relaxed: offset > 0 || fits.length >= RELAX_BELOW ? [] : await (await loadRelax()).relax(knowledge, matched, fits.length, keep, signal),
  };
  for (const set of matched.sets.values()) release(set);
  release(matched.fit);
  release(matched.mentioned);
  return result;
}

/** The members that are not marked. */
function without(members: Uint32Array, marks: Uint8Array): Uint32Array {
  const left = new Uint32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const number = members[i] as number;
    if (marks[number] === 0) left[count++] = number;
  }
  return left.subarray(0, count);
}

/** The first page of a query that is one skill or thing and nothing else; nothing where more has to be looked at. */
function searchOne(knowledge: Knowledge, parts: readonly Part[], count: number): Best | undefined {
  const [part] = parts;
  if (!part || parts.length > 1 || part.kind !== 'concept' || part.via === 'need' || part.favours || part.optional) return undefined;
  if (count > KEPT || knowledge.members.length <= LITERAL_LIMIT) return undefined;
  const best = bestOf(knowledge, part, count);
  return best.total < RELAX_BELOW ? undefined : best;
}

/** Looks the parts up. One skill, thing or word, or nothing at all, is all that most visitors ask for; more is put together by `combine.ts`. */
async function match(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const [part] = parts;
  if (part && (parts.length > 1 || part.kind === 'value' || part.favours || part.optional)) {
    return (await loadCombine()).combine(knowledge, parts, signal);
  }
  const size = knowledge.members.length;
  const fit = createMatches(size), mentioned = createMatches(size);
  const sets = new Map<number, Matches>();
  if (part) {
    const set = await matchPart(knowledge, part, signal);
    sets.set(part.id, set);
    const { members, scores, count } = set;
    for (let i = 0; i < count; i++) {
      const number = members[i] as number, score = scores[number] as number, list = score < MENTION ? mentioned : fit;
      list.members[list.count++] = number;
      list.scores[number] = score;
    }
    cutLoose(parts, fit, mentioned);
  } else for (let number = 0; number < size; number++) raise(fit, number, EQUAL);
  return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
}

/** A need leads to much: beyond a few, what answers it far less well than the best is only mentioned. */
export function cutLoose(parts: readonly Part[], fit: Matches, mentioned: Matches): void {
  if (fit.count > FEW && parts.some((part) => part.via === 'need')) cutBelow(LOOSE, fit, mentioned);
}

/** Moves those who fit less well than a share of the best one to the mentions. */
export function cutBelow(share: number, fit: Matches, mentioned: Matches): void {
  let best = 0;
  for (const number of membersOf(fit)) best = Math.max(best, fit.scores[number] as number);
  let kept = 0;
  for (const number of membersOf(fit)) {
    const score = fit.scores[number] as number;
    if (score >= share * best) fit.members[kept++] = number;
    else {
      fit.scores[number] = 0;
      raise(mentioned, number, score);
    }
  }
  fit.count = kept;
}

/** A result. Its reasons are worked out when they are first looked at: who only counts or compares need not wait for them. */
export function hit(
  knowledge: Knowledge, number: number, score: number, matched: Pick<Matched, 'parts' | 'verdicts'>, distance?: number,
): Hit {
  const { parts } = matched;
  let reasons: readonly Reason[] | undefined;
  const made: { -readonly [K in keyof Hit]: Hit[K] } = {
    directory: knowledge.directories[number] ?? '',
    member: knowledge.members[number]?.id ?? '',
    score: Math.round(score * 1000) / 1000,
    get reasons() { return (reasons ??= explain(knowledge, number, parts)); },
    verdicts: matched.verdicts.of(number),
  };
  if (distance !== undefined) made.distance = Math.round(distance * 10) / 10;
  const also = knowledge.sameCompany(number);
  if (also.length > 0) made.alsoIn = also.map((other) => ({ directory: knowledge.directories[other] ?? '', member: knowledge.members[other]?.id ?? '' }));
  return made;
}
