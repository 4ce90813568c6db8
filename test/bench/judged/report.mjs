/** What the judged command prints. */
import { figure, plainTable } from '../measure/table.mjs';

const COLUMNS = [
  ['nDCG', 'ndcg'], ['R@10', 'recall10'], ['P@10', 'precision10'], ['set R', 'setRecall'], ['set P', 'setPrecision'],
  ['zero', 'zero'], ['silent', 'silence'],
];

const line = (name, means) => [name, means.queries, ...COLUMNS.map(([, key]) => figure(means[key]))];

/** One engine, class by class. */
export const classTable = (summary) =>
  plainTable(['class', 'n', ...COLUMNS.map(([head]) => head)], [
    ...Object.entries(summary.classes).map(([name, means]) => line(name, means)),
    ...Object.entries(summary.data).map(([name, means]) => line(`(${name})`, means)),
    ...Object.entries(summary.readings).map(([name, means]) => line(`(read: ${name})`, means)),
    line('ALL', summary.overall), line('MACRO', summary.macro),
  ]);

/** Every engine a row, nDCG@10 class by class. */
export const engineTable = (results, measure = 'ndcg') => {
  const names = [...new Set(results.flatMap(({ summary }) => Object.keys(summary.classes)))].filter((name) => name !== 'none');
  return plainTable(['engine', 'all', 'macro', ...Object.keys(results[0]?.summary.data ?? {}), ...names, 'R@10', 'zero', 'silent'],
    results.map(({ label, summary }) => [
      label, figure(summary.overall[measure]), figure(summary.macro[measure]),
      ...Object.values(summary.data).map((means) => figure(means[measure])),
      ...names.map((name) => figure(summary.classes[name]?.[measure])),
      figure(summary.overall.recall10), figure(summary.overall.zero), figure(summary.overall.silence),
    ]));
};

const listing = (ids, names, grades) =>
  ids.map((id) => `${names.get(id) ?? id}${grades?.get(id) ? ` (${grades.get(id)})` : ''}`).join(' | ');

/** The queries that lost most, with what was missing and what should not be there. */
export const worstQueries = (rows, queries, names, count, understood) => {
  const byId = new Map(queries.map((query) => [query.id, query]));
  const score = (row) => row.silence ?? row.ndcg;
  return [...rows].sort((a, b) => score(a) - score(b)).slice(0, count).map((row) => {
    const { truth, data, intent } = byId.get(row.id);
    const all = new Set(row.all);
    const missing = [...truth.keys()].filter((id) => !row.top.includes(id)).sort((a, b) => truth.get(b) - truth.get(a));
    const extra = row.top.filter((id) => !truth.has(id));
    return [
      `${figure(score(row))}  ${row.id} ${data}/${row.class}  「${row.query}」  ${row.all.length} hits, ${truth.size} relevant`,
      `      ${intent ?? ''}`,
      ...(understood?.get(row.id) ? [`      read: ${understood.get(row.id)}`] : []),
      `      missing: ${listing(missing.slice(0, 6).filter((id) => !all.has(id)), names[data], truth) || '–'}`,
      `      too low: ${listing(missing.slice(0, 6).filter((id) => all.has(id)), names[data], truth) || '–'}`,
      `      extra:   ${listing(extra.slice(0, 6), names[data]) || '–'}`,
    ].join('\n');
  }).join('\n');
};
