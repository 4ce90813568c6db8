/** Quality of one ranked answer against graded truth. */

/** @typedef {Map<string, number>} Truth member id → grade from 1 to 3 */

const K = 10;

const gain = (grade) => 2 ** grade - 1;
const discount = (rank) => 1 / Math.log2(rank + 2);

export const dcg = (grades) => grades.reduce((sum, grade, rank) => sum + gain(grade) * discount(rank), 0);

/** nDCG@10 with gain 2^g − 1. */
export const ndcg = (ids, truth) => {
  const ideal = dcg([...truth.values()].sort((a, b) => b - a).slice(0, K));
  return ideal === 0 ? 0 : dcg(ids.slice(0, K).map((id) => truth.get(id) ?? 0)) / ideal;
};

/**
 * All measures of one query. `top` is the first page, `all` every member the engine gives. A query that nobody answers
 * (`truth` empty) counts only in `silence`: 1 when the engine gives nothing.
 */
export const measureQuery = (top, all, truth) => {
  const ids = [...new Set(top)].slice(0, K);
  if (truth.size === 0) return { silence: all.length === 0 ? 1 : 0 };
  const relevant = ids.filter((id) => truth.has(id)).length;
  const found = new Set(all);
  let hits = 0;
  for (const id of found) if (truth.has(id)) hits++;
  return {
    ndcg: ndcg(ids, truth),
    recall10: relevant / Math.min(K, truth.size),
    precision10: ids.length === 0 ? 0 : relevant / ids.length,
    setRecall: hits / truth.size,
    setPrecision: found.size === 0 ? 0 : hits / found.size,
    zero: found.size === 0 ? 1 : 0,
  };
};

export const MEASURES = ['ndcg', 'recall10', 'precision10', 'setRecall', 'setPrecision', 'zero', 'silence'];

/** Mean of each measure over those rows that have it. */
export const means = (rows) => {
  const answer = { queries: rows.length };
  for (const name of MEASURES) {
    const values = rows.map((row) => row[name]).filter((value) => value !== undefined);
    if (values.length > 0) answer[name] = values.reduce((a, b) => a + b, 0) / values.length;
  }
  return answer;
};

/** Means per class, over all queries, and the macro mean over the classes. */
export const summarise = (rows) => {
  const classes = new Map();
  for (const row of rows) {
    if (!classes.has(row.class)) classes.set(row.class, []);
    classes.get(row.class).push(row);
  }
  const byClass = Object.fromEntries([...classes].map(([name, list]) => [name, means(list)]));
  return { classes: byClass, overall: means(rows), macro: { ...means(Object.values(byClass)), queries: rows.length } };
};
