/** The judged section of docs/benchmarks.md. */
import { measuredOn } from '../measure/results.mjs';
import { figure, markdownTable } from '../measure/table.mjs';

const table = ({ engines }) => {
  const names = Object.keys(engines[0]?.summary.classes ?? {}).filter((name) => name !== 'none');
  const lists = Object.keys(engines[0]?.summary.data ?? {});
  return markdownTable(
    ['engine', 'nDCG@10', 'macro', ...lists, ...names, 'recall@10', 'precision@10', 'set recall', 'set precision', 'zero', 'silent'],
    engines.map(({ label, summary: { overall, macro, data, classes } }) => [
      label, figure(overall.ndcg), figure(macro.ndcg), ...lists.map((name) => figure(data[name]?.ndcg)),
      ...names.map((name) => figure(classes[name]?.ndcg)),
      ...['recall10', 'precision10', 'setRecall', 'setPrecision', 'zero', 'silence'].map((key) => figure(overall[key])),
    ]));
};

const readings = ({ engines }) =>
  engines.filter(({ id }) => id === 'sanchi').map(({ summary }) => Object.entries(summary.readings)
    .map(([name, means]) => `${name} ${Math.round(means.share * 100)} % (nDCG@10 ${figure(means.ndcg)})`).join(', '))
    .map((text) => `How Sanchi read them: ${text}.`).join('');

export const judgedMarkdown = ({ notes, sets, ...result }) => [
  `## Judged queries on real lists (${result.made.slice(0, 10)})`,
  result.machine && measuredOn(result),
  `Read with: ${notes.join('; ')}. nDCG@10 by list and class, then the other measures over all queries.`,
  ...sets.flatMap(({ name, tune, heldOut }) => [
    `### ${name[0].toUpperCase()}${name.slice(1)} set, held-out half (${heldOut.queries} queries)`, table(heldOut), readings(heldOut),
    `### ${name[0].toUpperCase()}${name.slice(1)} set, tuning half (${tune.queries} queries)`, table(tune), readings(tune),
  ]),
].filter(Boolean).join('\n\n');
