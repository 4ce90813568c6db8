/**
 * `node test/bench/run.mjs judged [--worst N] [--engine id,id] [--class name] [--plain] [--all] [--save] [--set second]`
 *
 * `--set second` takes the pair of files that other judges wrote later. The tuning set is printed in full; the held-out set only as means per class.
 */
import { loadEngines } from '../engines/index.mjs';
import { bundleSdk } from '../engines/sdk.mjs';
import { corpusOf } from '../engines/flat.mjs';
import { aggregate, judgeEngine } from './judge.mjs';
import { writeResult } from '../measure/results.mjs';
import { judgements, namesById, realDocuments } from './real-data.mjs';
import { classTable, engineTable, worstQueries } from './report.mjs';

const QUICK = ['sanchi', 'minisearch', 'minisearch-prefix', 'bigrams-and', 'bigrams-or'];

/** How Sanchi reads each query, in one line, for the list of the worst. */
const readings = async (engine, documents, queries) => {
  const answer = new Map();
  for (const [data, document] of Object.entries(documents)) {
    const { directory } = await engine.build(corpusOf(document));
    for (const { id, query } of queries.filter((item) => item.data === data)) {
      const { query: understood } = await directory.search(query, { limit: 1 });
      answer.set(id, understood.parts.map((part) =>
        `${part.kind}:${part.concepts?.join('/') ?? part.places?.slice(0, 3).join('/') ?? query.slice(part.start, part.end)} (${part.via})`).join(' + '));
    }
  }
  return answer;
};

/** Results of every engine on one judgement file. */
export const judgeFile = async (file, engines, documents) => {
  const { queries, unknown } = judgements(file, documents);
  const results = [];
  for (const engine of engines) {
    const { rows, errors } = await judgeEngine(engine, documents, queries);
    results.push({ id: engine.id, label: engine.label, rows, errors, summary: aggregate(rows) });
  }
  return { queries, unknown, results };
};

const summariesOf = ({ queries, unknown, results }) => ({
  queries: queries.length, unknown: unknown.length,
  engines: results.map(({ id, label, summary, errors }) => ({ id, label, summary, errors: errors.length })),
});

export const judgedCommand = async (args) => {
  const only = args.engine ?? (args.all ? [] : QUICK);
  const bundle = await bundleSdk();
  const { engines, reasons } = await loadEngines(only, { bundle });
  const { documents, notes } = await realDocuments(bundle, { importer: !args.plain });
  for (const note of notes) console.log(note);
  for (const [name, reason] of Object.entries(reasons)) console.log(`${name}: not measured (${reason})`);
  if (!documents) return;

  const set = args.set ? `${args.set}-` : '';
  const tune = await judgeFile(`${set}tune`, engines, documents);
  if (tune.unknown.length > 0) console.log(`judged companies not found: ${tune.unknown.join(' | ')}`);
  console.log(`\nTuning set, nDCG@10 (${tune.queries.length} queries)\n${engineTable(tune.results)}`);
  for (const { label, errors } of tune.results)
    for (const { query, message } of errors.slice(0, 3)) console.log(`${label} threw on 「${query}」: ${message}`);
  const first = tune.results[0];
  console.log(`\n${first.label}, tuning set\n${classTable(first.summary)}`);
  if (args.worst) {
    const names = Object.fromEntries(Object.entries(documents).map(([data, document]) => [data, namesById(document)]));
    const engine = engines[0];
    const understood = engine.id.startsWith('sanchi') ? await readings(engine, documents, tune.queries) : undefined;
    const rows = first.rows.filter((row) => !args.class || row.class === args.class);
    console.log(`\n${first.label}, worst ${args.worst}\n${worstQueries(rows, tune.queries, names, args.worst, understood)}`);
  }

  const held = await judgeFile(`${set}held-out`, engines, documents);
  if (held.unknown.length > 0) console.log(`held-out: ${held.unknown.length} judged companies not found`);
  for (const { label, errors } of held.results)
    if (errors.length > 0) console.log(`held-out: ${label} threw on ${errors.length} queries`);
  console.log(`\nHeld-out set, nDCG@10 (${held.queries.length} queries; means only)\n${engineTable(held.results)}`);
  console.log(`\n${held.results[0].label}, held-out set\n${classTable(held.results[0].summary)}`);
  if (args.save)
    writeResult('judged', { made: new Date().toISOString(), notes, reasons, tune: summariesOf(tune), heldOut: summariesOf(held) });
};
