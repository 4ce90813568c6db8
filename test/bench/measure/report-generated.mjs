/** Tables of one size of generated directory, for the terminal and for docs/benchmarks.md. */
import { figure, markdownTable, plainTable } from './table.mjs';

const bytes = (value) => (value === undefined ? '–' : value < 10240 ? `${value}` : value < 2 ** 20 ? `${(value / 1024).toFixed(0)} k` : `${(value / 2 ** 20).toFixed(1)} M`);
const ms = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const ratio = (value) => (value === undefined ? '' : ` (×${value >= 10 ? value.toFixed(0) : value.toFixed(2)})`);

const measured = (size) => size.engines.filter(({ reason }) => !reason);

/** An engine too slow to answer half of the queries has times, but no quality worth comparing. */
const judged = (size) => measured(size).filter(({ left }) => left < size.queries / 2);

const qualityRows = (size, key) => {
  const names = Object.keys(judged(size)[0]?.quality.classes ?? {});
  return {
    head: ['engine', 'macro', ...names],
    rows: judged(size).map(({ label, quality, left }) => [
      `${label}${left ? ` (${left} queries left out)` : ''}`, figure(quality.macro[key]), ...names.map((name) => figure(quality.classes[name]?.[key])),
    ]),
  };
};

const overallRows = (size) => ({
  head: ['engine', 'nDCG@10', 'recall@10', 'precision@10', 'set recall', 'set precision', 'zero results', 'suggested'],
  rows: judged(size).map(({ label, quality: { macro }, suggested }) => [
    label, ...['ndcg', 'recall10', 'precision10', 'setRecall', 'setPrecision', 'zero'].map((key) => figure(macro[key])), figure(suggested),
  ]),
});

const speedRows = (size) => ({
  head: ['engine', 'build ms', 'load ms', 'cold from documents ms', 'cold from prepared ms', 'then first by name ms', 'query p50 ms', 'query p95 ms', 'as typed p95 ms', 'suggest p95 ms'],
  rows: measured(size).map(({ label, speed, ratios, coldBuild, coldLoad, firstName }) => [
    label, ms(speed.buildMs) + ratio(ratios.buildMs), ms(speed.loadMs) + ratio(ratios.loadMs), ms(coldBuild), ms(coldLoad), ms(firstName),
    ms(speed.p50) + ratio(ratios.p50), ms(speed.p95) + ratio(ratios.p95), ms(speed.typeP95) + ratio(ratios.typeP95), ms(speed.suggestP95),
  ]),
});

/** p95 of recognised queries and of those that need the text fallback, with their shares, as asked and as typed. */
const splitRows = (size) => {
  const sanchi = measured(size).find(({ id }) => id === 'sanchi');
  if (!sanchi?.queryBy?.recognised?.n) return undefined;
  const columns = [['query', 'queryBy', 'recognised'], ['query', 'queryBy', 'fallback'], ['as typed', 'typedBy', 'recognised'], ['as typed', 'typedBy', 'fallback']];
  return {
    head: ['engine', ...columns.map(([name, key, reading]) => `${name}, ${reading} (${Math.round(100 * sanchi[key][reading].share)} %) p95 ms`)],
    rows: measured(size).map(({ label, ...own }) => [label, ...columns.map(([, key, reading]) => ms(own[key]?.[reading].p95) + ratio(own[key]?.[reading].ratio))]),
  };
};

const spaceRows = (size) => ({
  head: ['engine', 'heap MB', 'index raw', 'index gzip', 'index brotli', 'bytes a member (brotli)', 'code gzip', 'code brotli', 'loaded later gzip'],
  rows: measured(size).map(({ label, heap, ships, code, later }) => [
    label, (heap / 2 ** 20).toFixed(1), bytes(ships?.raw), bytes(ships?.gzip), bytes(ships?.brotli),
    ships ? (ships.brotli / size.size).toFixed(0) : '–', bytes(code?.gzip), bytes(code?.brotli), bytes(later?.gzip || undefined),
  ]),
});

const readingRows = (size) => {
  const names = Object.keys(judged(size).find(({ id }) => id === 'sanchi')?.byReading ?? {});
  if (names.length === 0) return undefined;
  return {
    head: ['engine', ...names.map((name) => `${name} (${Math.round(100 * judged(size).find(({ id }) => id === 'sanchi').byReading[name].share)} %)`)],
    rows: judged(size).map(({ label, byReading }) => [label, ...names.map((name) => figure(byReading[name]?.ndcg))]),
  };
};

/** Every table with its caption; tables with nothing to say are left out. */
const tablesOf = (size) => [
  ['Quality, macro mean over the classes', overallRows(size)],
  ['nDCG@10 by class', qualityRows(size, 'ndcg')],
  ['recall@10 by class', qualityRows(size, 'recall10')],
  ['nDCG@10 by how Sanchi read the query', readingRows(size)],
  ['Speed (median over the rounds; × is against MiniSearch default)', speedRows(size)],
  ['Speed by how Sanchi read the query: every part known, or some of it left to the text (medians over the rounds)', splitRows(size)],
  ['Size: what is needed beyond the documents', spaceRows(size)],
].filter(([, table]) => table && table.rows.length > 0);

const failures = (size) => [
  ...size.engines.filter(({ reason }) => reason).map(({ label, reason }) => `${label}: ${reason}`),
  ...measured(size).filter(({ left }) => left >= size.queries / 2)
    .map(({ label, left }) => `quality of ${label}: within its time it answered ${size.queries - left} of ${size.queries} queries`),
];

const render = (size, table) =>
  [...tablesOf(size).map(([caption, { head, rows }]) => `${caption}\n\n${table(head, rows)}`), ...(failures(size).length > 0 ? [`Not measured: ${failures(size).join('; ')}.`] : [])].join('\n\n');

export const sizeTables = (size) => `\n${render(size, plainTable)}`;
export const sizeMarkdown = (size) => render(size, markdownTable);
export { bytes };
