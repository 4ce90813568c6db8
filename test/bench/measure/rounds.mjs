/**
 * All engines in one process, taking turns: each round builds, loads and queries every engine once, and every round
 * begins with another engine, so that a slow moment of the machine falls on all alike.
 */
import { loadEngines } from '../engines/index.mjs';
import { evaluate } from './evaluate.mjs';
import { readCorpus, readIfThere } from './corpus-files.mjs';
import { median, percentile } from './stats.mjs';

const timed = async (work) => {
  const start = performance.now();
  const answer = await work();
  return [performance.now() - start, answer];
};

/** Milliseconds of each query; stops at the budget. */
const timeOnce = async (ask, queries, budget) => {
  const times = [];
  let spent = 0;
  for (const query of queries) {
    const [ms] = await timed(() => ask(query));
    times.push(ms);
    if ((spent += ms) > budget) break;
  }
  return times;
};

/** How often a round asks everything, and how often all is asked before it. */
const PASSES = 7, BEFORE = 3;

/**
 * Median milliseconds of each query over a few passes. What the machine does besides falls on one pass and not on the median;
 * and a small engine's code is compiled after one pass, a large one's after ten: with one pass each, their ratio is that of two
 * compilers at work and differs from run to run by a factor of five.
 */
const timeQueries = async (ask, queries, budget, passes = PASSES) => {
  const all = [];
  let left = budget;
  while (all.length < passes && left > 0) {
    const times = await timeOnce(ask, queries, left);
    left -= times.reduce((sum, ms) => sum + ms, 0);
    all.push(times);
  }
  // A pass cut short by the budget tells nothing of the queries it did not reach.
  return all[0].map((_, at) => median(all.flatMap((times) => times[at] ?? [])));
};

/** Sanchi's way of reading each text: with every part known, or with some or all of it left to the text index. */
const readAll = async (built, texts) => {
  const readings = new Map();
  if (built?.reading) for (const text of new Set(texts)) readings.set(text, await built.reading(text) === 'recognised' ? 'recognised' : 'fallback');
  return readings;
};

/**
 * p50 and p95 of the times of the texts read one way: of each round, and their medians. Of each round, because a ratio is
 * taken within one, and because the least time of a text over many rounds hides what the engine itself costs now and then.
 */
const timesBy = (texts, rounds, readings) => Object.fromEntries(['recognised', 'fallback'].map((reading) => {
  const own = rounds.map((times) => times.filter((_, at) => readings.get(texts[at]) === reading));
  const [p50s, p95s] = [0.5, 0.95].map((share) => own.map((times) => percentile(times, share)));
  return [reading, { n: own[0]?.length ?? 0, p50: median(p50s), p95: median(p95s), p95s }];
}));

/** What the keyboard sends: every beginning of a word. */
const keystrokes = (queries) => queries.flatMap((query) => [...query].map((_, at) => [...query].slice(0, at + 1).join('')));

const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

export const rounds = async ({ engines: ids, bundle, paths, packed, queries, typing, count, builds, budget }) => {
  const { engines, reasons } = await loadEngines(ids, { bundle });
  const corpus = readCorpus(paths);
  const state = new Map(engines.map((engine) => [engine.id, { buildMs: [], loadMs: [], p50: [], p95: [], typeP95: [], suggestP95: [], firstP95: [], asked: 0, times: [], typed: [] }]));
  const open = new Map();
  const texts = queries.map(({ query }) => query);
  const keys = keystrokes(typing);
  let readings = new Map();

  for (let round = 0; round < Math.max(count, builds); round++) {
    for (const engine of turned(engines, round)) {
      const mine = state.get(engine.id);
      if (round < builds || !open.has(engine.id)) {
        await open.get(engine.id)?.close?.();
        open.delete(engine.id);
        globalThis.gc();
        const [ms, built] = await timed(() => engine.build(corpus));
        mine.buildMs.push(ms);
        open.set(engine.id, built);
        const bytes = engine.load ? readIfThere(packed[engine.id]) : undefined;
        if (bytes) mine.loadMs.push((await timed(() => engine.load(bytes, corpus)))[0]);
      }
    }
    if (round >= count) continue;
    if (readings.size === 0) readings = await readAll(open.get('sanchi'), [...texts, ...keys]);
    for (const engine of turned(engines, round)) {
      const mine = state.get(engine.id);
      const built = open.get(engine.id);
      // What an engine makes of its index when first asked, and what the machine makes of its code, is no round's: all are asked
      // before. How long the first time took is kept apart.
      if (round < builds) {
        mine.firstP95.push(percentile(await timeOnce((query) => built.search(query, 10), [...texts, ...keys], budget), 0.95));
        await timeQueries((query) => built.search(query, 10), [...texts, ...keys], budget, BEFORE);
      }
      const times = await timeQueries((query) => built.search(query, 10), texts, budget);
      mine.asked = times.length;
      mine.p50.push(percentile(times, 0.5));
      mine.p95.push(percentile(times, 0.95));
      mine.times.push(times);
      const typed = await timeQueries((query) => built.search(query, 10), keys, budget);
      mine.typeP95.push(percentile(typed, 0.95));
      mine.typed.push(typed);
      if (built.suggest) mine.suggestP95.push(percentile(await timeQueries((text) => built.suggest(text, 8), keys, budget), 0.95));
    }
  }

  const answers = {};
  const known = queries.map(({ truth, ...query }) => ({ ...query, truth: new Map(truth) }));
  for (const engine of engines) {
    const built = open.get(engine.id);
    const { rows, errors, left } = await evaluate(built, known, budget * 6);
    const suggested = built.suggest ? await suggestionRate(built, known) : undefined;
    const { times, typed, ...mine } = state.get(engine.id);
    answers[engine.id] = {
      ...mine, queryBy: timesBy(texts, times, readings), typedBy: timesBy(keys, typed, readings), errors: errors.slice(0, 5), errorCount: errors.length, left, suggested,
      // Ids stay here: at 100,000 members they would be hundreds of megabytes.
      rows: rows.map(({ top: _top, all, ...row }) => ({ ...row, found: all.length })),
    };
    await built.close?.();
    open.delete(engine.id);
  }
  return { answers, reasons };
};

/** Share of half-typed words for which one of eight suggestions is a word that begins so. */
const suggestionRate = async (built, queries) => {
  const { fold } = await import('../generate/concepts/index.mjs');
  const asked = queries.filter(({ suggestions }) => suggestions);
  let good = 0;
  for (const { query, suggestions } of asked) {
    const offered = (await built.suggest(query, 8)).map(fold);
    if (offered.some((text) => suggestions.includes(text))) good++;
  }
  return asked.length === 0 ? undefined : good / asked.length;
};
