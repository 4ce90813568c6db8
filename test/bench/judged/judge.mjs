/** Evaluates engines on the judged queries over the real lists. */
import { corpusOf } from '../engines/flat.mjs';
import { evaluate } from '../measure/evaluate.mjs';
import { summarise } from '../measure/metrics.mjs';

/** @returns rows of every judged query for one engine, both lists together, and the errors it threw */
export const judgeEngine = async (engine, documents, queries) => {
  const rows = [];
  const errors = [];
  for (const [data, document] of Object.entries(documents)) {
    const mine = queries.filter((query) => query.data === data);
    if (mine.length === 0) continue;
    const built = await engine.build(corpusOf(document));
    const answer = await evaluate(built, mine);
    rows.push(...answer.rows.map((row) => ({ ...row, data })));
    errors.push(...answer.errors);
    await built.close?.();
  }
  return { rows, errors };
};

/** Aggregates only: per class, per list, per way of reading. Nothing of a single query leaves here. */
export const aggregate = (rows) => {
  const pick = (key) => {
    const names = [...new Set(rows.map((row) => row[key]).filter(Boolean))];
    return Object.fromEntries(names.map((name) => {
      const list = rows.filter((row) => row[key] === name);
      return [name, { ...summarise(list).overall, share: list.length / rows.length }];
    }));
  };
  return { ...summarise(rows), data: pick('data'), readings: pick('reading') };
};
