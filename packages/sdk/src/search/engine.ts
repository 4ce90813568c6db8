import type { Coordinates } from '../model/member.js';
import { explain } from './explain.js';
import { countFacets } from './facets.js';
import { filterOf } from './filters.js';
import type { Knowledge } from './knowledge.js';
import { intersect, matchPart, type PartMatches } from './match.js';
import { publicPart, type Part } from './part.js';
import { comparator, distanceBetween, first, type Ranked } from './rank.js';
import { relax } from './relax.js';
import { suggest } from './suggest.js';
import type { Hit, SearchEngine, SearchOptions, SearchResult, Verdict } from './types.js';
import { understand } from './understand.js';
import { judge } from './verdicts.js';

/** A search worked out as far as the members that fit; what {@link relax} starts from. */
export interface Matched {
  readonly parts: readonly Part[];
  /** Matches of each part that is not a value, in the order of the parts. */
  readonly sets: ReadonlyMap<number, PartMatches>;
  readonly fit: ReadonlyMap<number, number>;
  readonly mentioned: ReadonlyMap<number, number>;
  readonly verdicts: ReadonlyMap<number, readonly Verdict[]>;
}

/** The engine that runs in the page or in Node, over documents held in memory. */
export function createEngine(knowledge: Knowledge): SearchEngine {
  return {
    async search(query, options = {}) {
      options.signal?.throwIfAborted();
      return search(knowledge, query, options);
    },
    suggest: (text, options = {}) => suggest(knowledge, text, options),
    async facets(names, options = {}) {
      options.signal?.throwIfAborted();
      return countFacets(knowledge, names, knowledge.members.keys(), options.where);
    },
  };
}

async function search(knowledge: Knowledge, query: string, options: SearchOptions): Promise<SearchResult> {
  const { signal, where, sort = 'fit', offset = 0, limit = 20 } = options;
  const understood = await understand(knowledge, query, options.asWords, signal);
  const matched = await match(knowledge, understood, signal);
  const keep = filterOf(knowledge, where);
  const near = options.near ?? centre(knowledge, matched.parts);
  const unfiltered: Ranked[] = [];
  let meetsAll = 0;
  for (const [number, score] of matched.fit) {
    const verdicts = matched.verdicts.get(number) ?? [];
    if (verdicts.some(({ verdict }) => verdict === 'does-not-meet')) continue;
    const met = verdicts.filter(({ verdict }) => verdict === 'meets').length;
    const place = near && knowledge.members[number]?.location;
    unfiltered.push({
      number, score: score + (verdicts.length ? (0.5 * met) / verdicts.length : 0),
      ...(near && place ? { distance: distanceBetween(near, place) } : {}),
    });
  }
  const fits = keep ? unfiltered.filter(({ number }) => keep(number)) : unfiltered;
  for (const { number } of fits) {
    if ((matched.verdicts.get(number) ?? []).every(({ verdict }) => verdict === 'meets')) meetsAll++;
  }
  const page = first(fits, offset + limit, comparator(knowledge, sort)).slice(offset);
  return {
    query: { text: query, parts: matched.parts.map(publicPart) },
    total: fits.length, meetsAll, notStated: fits.length - meetsAll,
    hits: page.map((each) => hit(knowledge, each, matched)),
    facets: options.facets ? countFacets(knowledge, options.facets, unfiltered.map(({ number }) => number), where) : {},
    relaxed: offset > 0 ? [] : await relax(knowledge, matched, fits.length, keep, signal),
  };
}

/** Looks every part up and puts the answers together. Sentence leftovers that nobody's text has are let go. */
export async function match(knowledge: Knowledge, understood: readonly Part[], signal?: AbortSignal): Promise<Matched> {
  const sets = new Map<number, PartMatches>();
  for (const part of understood) {
    if (part.kind === 'value') continue;
    sets.set(part.id, await matchPart(knowledge, part, signal));
  }
  const concepts = understood.some((part) => part.kind === 'concept');
  const needed = understood.filter((part) => part.kind !== 'value' && !((part.optional === true || part.ignored === true) && concepts));
  const values = understood.filter((part) => part.kind === 'value');
  const asked = needed.map((part) => sets.get(part.id) as PartMatches);
  const everyone = (): PartMatches => new Map(Array.from(knowledge.members.keys(), (number) => [number, 0.5]));
  const { fit, mentioned } = asked.length > 0 ? intersect(asked)
    : values.length > 0 || understood.length === 0 ? intersect([everyone()]) : intersect([new Map()]);
  for (const part of understood) {
    if (!part.optional) continue;
    for (const number of sets.get(part.id)?.keys() ?? []) {
      const score = fit.get(number);
      if (score !== undefined) fit.set(number, score + 0.1);
    }
  }
  const verdicts = new Map<number, readonly Verdict[]>();
  if (values.length > 0) {
    for (const number of fit.keys()) verdicts.set(number, judge(knowledge, number, understood));
    // A value alone asks for those who state it; everyone else would be noise.
    if (asked.length === 0) {
      for (const [number, own] of verdicts) if (!own.some(({ verdict }) => verdict === 'meets')) fit.delete(number);
    }
  }
  return { parts: understood, sets, fit, mentioned, verdicts };
}

/** A result as plain data. */
export function hit(knowledge: Knowledge, { number, score, distance }: Ranked, matched: Pick<Matched, 'parts' | 'verdicts'>): Hit {
  const also = knowledge.sameCompany(number);
  return {
    directory: knowledge.directories[number] ?? '',
    member: knowledge.members[number]?.id ?? '',
    score: Math.round(score * 1000) / 1000,
    reasons: explain(knowledge, number, matched.parts),
    verdicts: matched.verdicts.get(number) ?? [],
    ...(distance === undefined ? {} : { distance: Math.round(distance * 10) / 10 }),
    ...(also.length === 0 ? {} : {
      alsoIn: also.map((other) => ({ directory: knowledge.directories[other] ?? '', member: knowledge.members[other]?.id ?? '' })),
    }),
  };
}

/** The middle of the members in the place a query names: where distances start. */
function centre(knowledge: Knowledge, parts: readonly Part[]): Coordinates | undefined {
  const place = parts.find((part) => part.kind === 'place');
  if (!place) return undefined;
  const there = knowledge.members.filter(({ location, municipality }) =>
    location && municipality !== undefined && place.places?.some((code) => code === municipality || (code.slice(2, 5) === '000' && code.slice(0, 2) === municipality.slice(0, 2))));
  if (there.length === 0) return undefined;
  const sum = (of: (at: Coordinates) => number): number => there.reduce((total, { location }) => total + of(location as Coordinates), 0);
  return { latitude: sum((at) => at.latitude) / there.length, longitude: sum((at) => at.longitude) / there.length };
}
