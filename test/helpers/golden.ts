import { openDirectory } from '@sanchi/sdk';
import { makers } from './makers.js';

export const QUERIES = ['研磨', 'ﾚｰｻﾞｰ', 'kenma', 'mirror polishing', '鯖江 メガネ', 'SUS304 鏡面研磨 1個から', 'くすみを取りたい', 'polishng', 'めっき 燕市', '田中織物', '（株）光加工'];

/** What the search answers to the golden queries, as plain data. */
export async function answers(): Promise<unknown> {
  const directory = await openDirectory(makers);
  const out: unknown[] = [];
  for (const query of QUERIES) {
    const { total, hits, query: understood, relaxed } = await directory.search(query, { facets: ['process', 'place'] });
    out.push({
      query, total, parts: understood.parts.map(({ kind, label, start, end, via }) => ({ kind, label, start, end, via })),
      hits: hits.map(({ member, score, reasons, verdicts }) => ({ member, score, reasons, verdicts })), relaxed: relaxed.map(({ kind, total: count }) => ({ kind, count })),
    });
  }
  out.push(await directory.suggest('けん'), await directory.suggest('polis', { locale: 'en' }));
  return JSON.parse(JSON.stringify(out)) as unknown;
}
