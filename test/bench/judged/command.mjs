/**
 * `node test/bench/run.mjs judged [--worst N] [--engine id,id] [--class name] [--plain] [--all] [--save] [--set second,third]`
 *
 * `--set` takes the pairs of files that other judges wrote later. Tuning sets are printed in full; held-out sets only as means per class.
 * `--save` measures every set.
 */
import { loadEngines } from '../engines/index.mjs';
import { bundleSdk } from '../engines/sdk.mjs';
import { corpusOf } from '../engines/flat.mjs';
import { aggregate, judgeEngine } from './judge.mjs';
import { versionsOf } from '../measure/code-bundle.mjs';
import { machine, writeResult } from '../measure/results.mjs';
import { judgements, namesById, realDocuments } from './real-data.mjs';
import { classTable, engineTable, worstQueries } from './report.mjs';

/** The pairs of judged files, oldest first. */
const SETS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const QUICK = ['sanchi', 'minisearch', 'minisearch-prefix', 'bigrams-and', 'bigrams-or'];

/** How Sanchi reads each query, in one line, for the list of the worst. */
const readings = async (engine, documents, queries) => {
  const answer = new Map();
  for (const [data, document] of Object.entries(documents)) {
    const mine = queries.filter((item) => item.data === data);
    if (mine.length === 0) continue;
    const { directory } = await engine.build(corpusOf(document));
    for (const { id, query } of mine) {
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

  const sets = [];
  for (const name of args.save ? SETS : args.set?.split(',') ?? [SETS[0]])
    sets.push({ name, ...await judgeSet(name, engines, documents, args) });
  if (args.save) writeResult('judged', { made: new Date().toISOString(), machine: machine(), versions: versionsOf(engines), notes, reasons, sets });
};

/** One pair of files: prints both, gives the summaries. */
async function judgeSet(name, engines, documents, args) {
  const prefix = name === SETS[0] ? '' : `${name}-`;
  const tune = await judgeFile(`${prefix}tune`, engines, documents);
  if (tune.unknown.length > 0) console.log(`judged companies not found: ${tune.unknown.join(' | ')}`);
  console.log(`\nTuning half of the ${name} set, nDCG@10 (${tune.queries.length} queries)\n${engineTable(tune.results)}`);
  for (const { label, errors } of tune.results)
    for (const { query, message } of errors.slice(0, 3)) console.log(`${label} threw on 「${query}」: ${message}`);
  const first = tune.results[0];
  console.log(`\n${first.label}, tuning half\n${classTable(first.summary)}`);
  if (args.worst) await printWorst(engines[0], documents, tune, args);

  const held = await judgeFile(`${prefix}held-out`, engines, documents);
  if (held.unknown.length > 0) console.log(`held-out: ${held.unknown.length} judged companies not found`);
  for (const { label, errors } of held.results)
    if (errors.length > 0) console.log(`held-out: ${label} threw on ${errors.length} queries`);
  console.log(`\nHeld-out half of the ${name} set, nDCG@10 (${held.queries.length} queries; means only)\n${engineTable(held.results)}`);
  console.log(`\n${held.results[0].label}, held-out half\n${classTable(held.results[0].summary)}`);
  return { tune: summariesOf(tune), heldOut: summariesOf(held) };
}

async function printWorst(engine, documents, { queries, results: [first] }, { worst, class: only }) {
  const names = Object.fromEntries(Object.entries(documents).map(([data, document]) => [data, namesById(document)]));
  const understood = engine.id.startsWith('sanchi') ? await readings(engine, documents, queries) : undefined;
  const rows = first.rows.filter((row) => !only || row.class === only);
  console.log(`\n${first.label}, worst ${worst}\n${worstQueries(rows, queries, names, worst, understood)}`);
}
