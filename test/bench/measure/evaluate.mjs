/** Puts every query to one built engine and measures the answers. */
import { measureQuery } from './metrics.mjs';

/** One query's first page, whole set and way of reading; a query that throws counts as unanswered. */
const ask = async (built, query) => {
  try {
    const top = await built.search(query, 10);
    const all = await built.all(query);
    return { top, all, reading: await built.reading?.(query) };
  } catch (error) {
    return { top: [], all: [], error };
  }
};

/**
 * @param built an engine's facade
 * @param {{ query: string, class: string, truth: Map<string, number> }[]} queries
 * @param budget milliseconds after which the remaining queries are left out (a slow engine must not hold up the rest)
 */
export const evaluate = async (built, queries, budget = Infinity) => {
  const rows = [];
  const errors = [];
  const start = performance.now();
  for (const [at, { id, query, class: kind, truth }] of queries.entries()) {
    if (performance.now() - start > budget) break;
    const { error, ...answer } = await ask(built, query);
    if (error) errors.push({ query, message: String(error.message ?? error) });
    rows.push({ at, id, class: kind, query, ...answer, ...measureQuery(answer.top, answer.all, truth) });
  }
  return { rows, errors, left: queries.length - rows.length, ms: performance.now() - start };
};
