import { heed } from '../abort.js';
import { MENTION } from './fit/meet/answers.js';
import { explain } from './reasons/explain.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { later } from './base/later.js';
import { LITERAL_LIMIT, matchPart } from './fit/meet/match.js';
import { createMatches, membersOf, raise, release, type Matches } from './fit/meet/matches.js';
import { publicPart, type Part } from './query/part.js';
import { top, type Extra } from './fit/order/top.js';
import type { Hit, Reason, SearchEngine, SearchOptions, SearchResult, Verdict } from './types.js';
import { understand } from './query/understand.js';

/** A search worked out as far as the members that fit; what `relax` starts from. */
export interface Matched {
  readonly parts: readonly Part[];
  /** Matches of each part that is not a value, by the part's id. */
  readonly sets: ReadonlyMap<number, Matches>;
  readonly fit: Matches;
  readonly mentioned: Matches;
  /** Verdicts of the members that fit, where the query has values. */
  readonly verdicts: Verdicts;
  /** With fewer results than this, what is listed apart is shown. */
  readonly relaxBelow?: number;
}

/** How members stand to the conditions of a query, by member number. */
export interface Verdicts {
  /** How many conditions there are. */
  readonly conditions: number;
  /** How many of them each member meets, and whether it fails one. */
  readonly met: Uint8Array;
  readonly fails: Uint8Array;
  of(number: number): readonly Verdict[];
  /** The members with a mark, `met` or `fails`; all of them where nothing is judged. */
  readonly marked: (members: Uint32Array, marks: Uint8Array, mark: number) => Uint32Array;
  /** What meeting conditions adds to the fit. */
  readonly extra?: Extra;
}

// What the first results of a plain query do not need is loaded when it is: facets, relaxation, verdicts, suggestions.
const loadFilters = later(() => import('./facets/filters.js')), loadRank = later(() => import('./fit/order/rank.js')), loadFacets = later(() => import('./facets/facets.js'));
const loadRelax = later(() => import('./fit/relaxed/relax.js')), loadCombine = later(() => import('./fit/order/combine.js')), loadSuggest = later(() => import('./suggest/suggest.js'));
const loadFirstPage = later(() => import('./first/first-result.js')), loadSoften = later(() => import('./fit/relaxed/soften.js')), loadWholeHits = later(() => import('./reasons/whole-hits.js')), loadParted = later(() => import('./fit/order/parted.js'));
const loadCheck = later(() => import('./check-options.js'));
const NO_VERDICTS: readonly Verdict[] = [];
/** Where the query has no values. */
export const NONE_JUDGED: Verdicts = { conditions: 0, met: new Uint8Array(0), fails: new Uint8Array(0), of: () => NO_VERDICTS, marked: (members) => members };
/** What everyone scores where nothing is asked. */
export const EQUAL = 0.5;
/** With fewer results than this, what comes close is looked for as well. */
export const RELAX_BELOW = 5;

/** The engine that runs in the page or in Node, over documents held in memory. */
export function createEngine(knowledge: Knowledge): SearchEngine {
  return {
    search: (query, options = {}) => heed(options.signal, () => search(knowledge, query, options)),
    suggest: (text, options = {}) => heed(options.signal, async () => (await loadSuggest()).suggest(knowledge, text, options)),
    facets: (names, options = {}) => heed(options.signal, async () => (await loadFacets()).facetsOfAll(knowledge, names, options.where)),
  };
}

async function search(knowledge: Knowledge, query: string, options: SearchOptions): Promise<SearchResult> {
  const { signal, where, near, sort = 'fit', offset = 0, limit = 20 } = options;
  // Whole numbers from 0 on, told in few bytes: every search asks it.
  if (where || near || typeof query !== 'string' || offset >>> 0 !== offset || limit >>> 0 !== limit) await (await loadCheck()).checkOptions(knowledge, query, options);
  const parts = await understand(knowledge, query, options);
  // Of a large directory the first page is found without looking at everyone.
  const quick = knowledge.members.length > LITERAL_LIMIT && await (await loadFirstPage()).firstResult(knowledge, query, parts, options);
  if (quick) return quick;
  const strict = await match(knowledge, parts, signal);
  const softened = strict.fit.count > 0 || parts.length === 0 ? undefined : await (await loadSoften()).soften(knowledge, query, strict, signal);
  const matched = softened ?? strict;
  const { fit: { scores, count }, verdicts: { conditions, met, fails, marked, extra } } = matched;
  if (count > 1 && count < RELAX_BELOW) (await loadParted()).cutFar(matched);
  const fit = membersOf(matched.fit);
  const passing = marked(fit, fails, 0);
  const keep = where && (await loadFilters()).filterOf(knowledge, where);
  const fits = keep ? passing.filter(keep) : passing;
  const meeting = marked(fits, met, conditions), meetsAll = meeting.length;

  const place = matched.parts.find((part) => part.kind === 'place')?.places?.[0];
  const distance = near || place !== undefined ? (await loadRank()).distancesFrom(knowledge, near, place) : () => undefined;
  let best: readonly number[];
  // Whoever meets all comes before whoever does not: with enough of them the others need not be looked at.
  if (sort === 'fit') best = top(conditions === 1 && meetsAll >= offset + limit ? meeting : fits, offset + limit, scores, knowledge.order, extra);
  else {
    const { comparator, first } = await loadRank();
    best = first(fits, offset + limit, await comparator(knowledge, sort, { distance }));
  }
  const page = best.slice(offset);
  const result: SearchResult = {
    query: { text: query, parts: matched.parts.map(publicPart) },
    total: fits.length, meetsAll, notStated: fits.length - meetsAll,
    hits: page.map((number) => hit(knowledge, number, (scores[number] as number) + (extra ? extra.worth[met[number] as number] as number : 0), matched, distance(number))),
    facets: options.facets ? (await loadFacets()).countFacets(knowledge, options.facets, passing, where) : {},
    relaxed: offset > 0 || fits.length >= (matched.relaxBelow ?? RELAX_BELOW) ? [] : await (await loadRelax()).relax(knowledge, matched, fits.length, keep, signal),
  };
  if (knowledge.whole) await (await loadWholeHits()).wholeHits(knowledge, page, matched.parts, result.relaxed);
  releaseAll(strict);
  if (softened) releaseAll(softened);
  return result;
}

/** Gives back what a search was worked out in; nobody looks at it again. */
export function releaseAll({ sets, fit, mentioned }: Matched): void {
  for (const set of new Set([...sets.values(), fit, mentioned])) release(set);
}

/** Looks the parts up. One skill, thing or word, or nothing at all, is all that most visitors ask for; more, and what a need leads to, is put together by `combine.ts`. */
async function match(knowledge: Knowledge, parts: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const [part] = parts;
  if (part && (parts.length > 1 || part.kind === 'value' || part.via === 'need' || part.favours || part.optional)) {
    return (await loadCombine()).combine(knowledge, parts, signal);
  }
  const size = knowledge.members.length;
  const fit = createMatches(size), mentioned = createMatches(size);
  const sets = new Map<number, Matches>();
  if (part) {
    const set = await matchPart(knowledge, part, signal);
    sets.set(part.id, set);
    const members = membersOf(set), isFit = (number: number): boolean => (set.scores[number] as number) >= MENTION;
    // Whoever has a word or a name answers it: nothing is to be parted.
    if (members.every(isFit)) {
      release(fit);
      return { parts, sets, fit: set, mentioned, verdicts: NONE_JUDGED };
    }
    for (const number of members) raise(isFit(number) ? fit : mentioned, number, set.scores[number] as number);
  } else for (let number = 0; number < size; number++) raise(fit, number, EQUAL);
  return { parts, sets, fit, mentioned, verdicts: NONE_JUDGED };
}

/** What the reasons of a result are worked out from. A symbol: neither JSON nor `structuredClone` sees it. */
const SOURCE: unique symbol = Symbol('source');
type Made = { -readonly [K in keyof Omit<Hit, 'reasons'>]: Hit[K] } & {
  readonly [SOURCE]: { readonly knowledge: Knowledge; readonly number: number; readonly parts: readonly Part[]; reasons: readonly Reason[] | undefined };
};
// One for all results: a getter of its own would cost each of them as much as the rest of the search.
const REASONS: PropertyDescriptor & ThisType<Made> = {
  enumerable: true, configurable: true,
  get() {
    const source = this[SOURCE];
    return (source.reasons ??= explain(source.knowledge, source.number, source.parts));
  },
};

/** A result. Its reasons are worked out when they are first looked at: who only counts or compares need not wait for them. */
export function hit(
  knowledge: Knowledge, number: number, score: number, { parts, verdicts }: Pick<Matched, 'parts' | 'verdicts'>, distance?: number,
): Hit {
  // Field by field: a spread here costs ten times as much as all the rest of a result.
  const made: Made = {
    directory: knowledge.directories[number] ?? '',
    member: knowledge.idOf(number),
    score: Math.round(score * 1000) / 1000,
    verdicts: verdicts.of(number),
    [SOURCE]: { knowledge, number, parts, reasons: undefined },
  };
  Object.defineProperty(made, 'reasons', REASONS);
  if (distance !== undefined) made.distance = Math.round(distance * 10) / 10;
  const also = knowledge.sameCompany(number);
  if (also.length > 0) made.alsoIn = also.map((other) => ({ directory: knowledge.directories[other] ?? '', member: knowledge.idOf(other) }));
  return made as unknown as Hit;
}
