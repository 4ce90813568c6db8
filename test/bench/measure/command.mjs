/**
 * `node test/bench/run.mjs generated [--sizes 100,1000,10000] [--full] [--quick] [--engine id,id] [--seed n]`
 *
 * Measures every engine on generated directories and writes `results/generated.json`, in place of what was known of these sizes. `--full` adds 100,000 members,
 * `--quick` is two rounds over 100 and 1,000.
 */
import { writeFileSync } from 'node:fs';
import { loadEngines } from '../engines/index.mjs';
import { bundleSdk, importBundle } from '../engines/sdk.mjs';
import { CLASS_NAMES, makeQueries } from '../queries/index.mjs';
import { bundleEngine, versionsOf } from './code-bundle.mjs';
import { packedPath, writeCorpus } from './corpus-files.mjs';
import { summarise } from './metrics.mjs';
import { inFreshProcess } from './processes.mjs';
import { machine, readResult, withSizes, writeResult } from './results.mjs';
import { sizeTables } from './report-generated.mjs';
import { transferSizes } from './sizes.mjs';
import { median, ratioOf } from './stats.mjs';

export const LIMITS = { buildSeconds: 60, heapMegabytes: 2048 };
const BASE = 'minisearch';

/** Classes in turn, so that a run cut short by its budget has seen them all alike. */
const mixed = (queries) => {
  const turns = new Map();
  const turn = (query) => { turns.set(query.class, (turns.get(query.class) ?? 0) + 1); return turns.get(query.class); };
  return queries.map((query) => [turn(query), query]).sort((a, b) => a[0] - b[0]).map(([, query]) => query);
};

const TYPED = new Set(['kanji', 'kana', 'romaji', 'english']);

/** Each engine alone: limits, memory, bytes; then its cold start from those bytes. */
const probeAll = async (engines, size, seed, corpus, bundle, queries, note) => {
  const probes = {};
  const first = queries.find((query) => query.class === 'kanji').query;
  const name = queries.find((query) => query.class === 'name').query;
  for (const { id } of engines) {
    const packed = packedPath(id, size, seed);
    writeFileSync(packed, '');
    const answer = await inFreshProcess(
      { mode: 'probe', engine: id, bundle, paths: corpus.paths, packed, queries: queries.slice(0, CLASS_NAMES.length).map(({ query }) => query) },
      { seconds: LIMITS.buildSeconds * 2 + 60, megabytes: LIMITS.heapMegabytes * 2 });
    if (answer.buildMs > LIMITS.buildSeconds * 1000) answer.reason = `build over ${LIMITS.buildSeconds} s (${(answer.buildMs / 1000).toFixed(0)} s)`;
    else if (answer.heap > LIMITS.heapMegabytes * 2 ** 20) answer.reason = `heap over ${LIMITS.heapMegabytes} MB`;
    probes[id] = { ...answer, packed: answer.loads ? packed : undefined };
    note(`  ${id}: ${answer.reason ?? `build ${answer.buildMs.toFixed(0)} ms, heap ${(answer.heap / 2 ** 20).toFixed(1)} MB`}`);
  }
  const codes = {};
  for (const { id } of engines) {
    if (probes[id].reason) continue;
    codes[id] = await bundleEngine(id).catch(() => undefined);
    if (codes[id]?.code) Object.assign(probes[id], { code: codes[id].code, later: codes[id].later });
  }
  for (let turn = 0; turn < 3; turn++)
    for (const { id } of engines) {
      if (!codes[id] || probes[id].reason) continue;
      const task = { mode: 'cold', engine: id, code: codes[id].path, paths: corpus.paths, query: first, name };
      (probes[id].coldBuilds ??= []).push(await inFreshProcess(task));
      if (probes[id].packed) (probes[id].coldLoads ??= []).push(await inFreshProcess({ ...task, packed: probes[id].packed }));
    }
  return probes;
};

const medianOf = (list, key = 'totalMs') => median((list ?? []).map((item) => item[key]).filter((value) => value !== undefined));

/** Times by how Sanchi read the query, with the share of each way and the ratio to MiniSearch default. */
const byReadingOf = (own, base) => Object.fromEntries(Object.entries(own ?? {}).map(([reading, times]) => {
  const all = Object.values(own).reduce((sum, { n }) => sum + n, 0);
  return [reading, { ...times, share: all === 0 ? 0 : times.n / all, ratio: base && ratioOf(times.p95s, base[reading].p95s) }];
}));

const REPEATED = ['buildMs', 'loadMs', 'p50', 'p95', 'typeP95', 'suggestP95', 'firstP95'];

/** Figures of one engine: medians over the rounds, ratios to MiniSearch default, quality per class. */
const figuresOf = (id, label, probe, answer, base, readings) => {
  if (!answer) return { id, label, reason: probe.reason ?? 'not measured' };
  const rows = answer.rows.map((row) => ({ ...row, read: readings.get(row.id) }));
  const speed = Object.fromEntries(REPEATED.map((key) => [key, median(answer[key] ?? [])]));
  const ratios = base ? Object.fromEntries(REPEATED.map((key) => [key, ratioOf(answer[key] ?? [], base[key] ?? [])])) : {};
  const byReading = Object.fromEntries([...new Set(readings.values())].map((name) => {
    const mine = rows.filter((row) => row.read === name);
    return [name, { ...summarise(mine).overall, share: mine.length / rows.length }];
  }));
  return {
    id, label, speed, ratios, heap: probe.heap, ships: probe.ships, code: probe.code, later: probe.later, compressed: probe.compressed,
    coldBuild: medianOf(probe.coldBuilds), coldLoad: medianOf(probe.coldLoads), prepareMs: probe.prepareMs,
    firstName: medianOf(probe.coldLoads ?? probe.coldBuilds, 'nameMs'), quality: summarise(rows), byReading,
    queryBy: byReadingOf(answer.queryBy, base?.queryBy), typedBy: byReadingOf(answer.typedBy, base?.typedBy),
    suggested: answer.suggested, left: answer.left, errorCount: answer.errorCount, errors: answer.errors,
  };
};

const measureSize = async (size, { seed, engines, bundle, count, note }) => {
  note(`\n${size} members`);
  const corpus = await writeCorpus(size, seed, await importBundle(bundle, 'sdk'));
  const queries = mixed(makeQueries(corpus.facts, { seed }));
  const probes = await probeAll(engines, size, seed, corpus, bundle, queries, note);
  const able = engines.filter(({ id }) => !probes[id].reason).map(({ id }) => id);
  const { answers = {}, reason } = await inFreshProcess({
    mode: 'rounds', engines: able, bundle, paths: corpus.paths, seed, count, builds: size > 20000 ? 1 : Math.min(count, size > 2000 ? 3 : 5),
    packed: Object.fromEntries(able.map((id) => [id, probes[id].packed])), budget: size > 2000 ? 15000 : 8000,
    queries: queries.map((query) => ({ ...query, truth: [...query.truth] })),
    typing: queries.filter((query) => TYPED.has(query.class)).slice(0, 40).map(({ query }) => query),
  }, { seconds: 3 * 3600, megabytes: 14000 });
  if (reason) note(`  rounds: ${reason}`);
  const readings = new Map((answers.sanchi?.rows ?? []).map((row) => [row.id, row.reading]));
  return {
    size, queries: queries.length, documents: transferSizes(corpus.bytes), rounds: count,
    engines: engines.map(({ id, label }) => figuresOf(id, label, probes[id], answers[id], answers[BASE], readings)),
  };
};

export const generatedCommand = async (args) => {
  const bundle = await bundleSdk();
  const only = args.engine ? [...new Set([...args.engine, BASE])] : [];
  const { engines, reasons } = await loadEngines(only, { bundle });
  const note = (text) => console.log(text);
  for (const [name, reason] of Object.entries(reasons)) note(`${name}: not measured (${reason})`);
  const sizes = args.sizes ?? (args.quick ? [100, 1000] : args.full ? [100, 1000, 10000, 100000] : [100, 1000, 10000]);
  const result = {
    made: new Date().toISOString(), seed: args.seed, limits: LIMITS, machine: machine(), reasons,
    versions: versionsOf(engines), sizes: [],
  };
  for (const size of sizes) {
    const measured = await measureSize(size, { seed: args.seed, engines, bundle, note, count: args.rounds ?? (args.quick ? 2 : size > 20000 ? 2 : size > 2000 ? 3 : 5) });
    result.sizes.push(measured);
    note(sizeTables(measured));
    writeResult('generated', withSizes(result, readResult('generated')));
  }
};
