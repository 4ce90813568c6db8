import { hit, NONE_JUDGED } from '../engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { publicPart, type Part } from '../query/part.js';
import { wholeHits } from '../reasons/whole-hits.js';
import type { SearchOptions, SearchResult } from '../types.js';
import { firstPage } from './first-page.js';

/** The first page of a large directory as a result, where it is found without looking at everyone; filters, counts and orders of their own do. */
export async function firstResult(
  knowledge: Knowledge, query: string, parts: readonly Part[], { where, facets, near, sort = 'fit', offset = 0, limit = 20, signal }: SearchOptions,
): Promise<SearchResult | undefined> {
  const best = where || facets || near || sort !== 'fit' ? undefined : await firstPage(knowledge, parts, offset + limit, signal);
  if (!best) return undefined;
  const { total, meetsAll = total } = best, matched = { parts, verdicts: NONE_JUDGED, ...best };
  const shown = best.members.slice(offset, offset + limit);
  if (knowledge.whole) await wholeHits(knowledge, shown, matched.parts, []);
  const hits = shown.map((number, i) => hit(knowledge, number, best.scores[offset + i] as number, matched, best.distance?.(number)));
  return { query: { text: query, parts: matched.parts.map(publicPart) }, total, meetsAll, notStated: total - meetsAll, hits, facets: {}, relaxed: [] };
}
