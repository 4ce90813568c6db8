/**
 * How long a page would be blocked at a time: while a directory opens that no build has prepared, and by the first query of
 * each kind. A heartbeat runs beside the work; what lies between two beats is one block. Wall clock is what a visitor feels,
 * processor time what is left of it on a quiet machine (it counts the collector's helpers too, so it is no less).
 */
import { importBundle } from '../engines/sdk.mjs';
import { readCorpus } from './corpus-files.mjs';

const next = () => new Promise((resolve) => { setImmediate(resolve); });
const processor = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

/** Does some work beside a heartbeat. */
const watch = async (work) => {
  const blocks = [];
  let done = false;
  const heart = (async () => {
    for (let wall = performance.now(), used = processor(); !done;) {
      await next();
      const [nowWall, nowUsed] = [performance.now(), processor()];
      blocks.push({ wall: nowWall - wall, used: nowUsed - used });
      [wall, used] = [nowWall, nowUsed];
    }
  })();
  await next();
  const start = performance.now();
  await work();
  const total = performance.now() - start;
  done = true;
  await heart;
  const most = (key) => Math.max(...blocks.map((block) => block[key]));
  // A block is as long as its shorter measure: the other one counts other processes, or helpers at work beside it.
  return { total, wall: most('wall'), used: most('used'), block: Math.max(...blocks.map(({ wall, used }) => Math.min(wall, used))) };
};

/** One query of each kind that makes something of its own when it first comes. */
export const KINDS = {
  skill: '研磨', 'skill and place': '研磨 新潟', 'half typed': 'めっ', word: 'とびきり', romaji: 'hyoumen shori', typo: 'polihsing', need: 'くすみを取りたい',
  situation: '裏山の土が崩れてきそう', figure: '研磨 1個から', name: '佐藤製作所', 'nobody does it': 'ロケットの打ち上げ',
};

export const blocks = async ({ bundle, paths }) => {
  const sdk = await importBundle(bundle, 'sdk');
  const { document } = readCorpus(paths);
  const { prepared: _prepared, ...plain } = document;
  const ready = await sdk.prepareDirectory(plain);
  const answer = {};
  for (const [state, source] of [['unprepared', plain], ['prepared', ready]]) {
    let directory;
    globalThis.gc();
    answer[state] = { open: await watch(async () => { directory = await sdk.openDirectory(source); }) };
    for (const [kind, query] of Object.entries(KINDS)) answer[state][kind] = await watch(() => directory.search(query));
    answer[state].suggest = await watch(() => directory.suggest('さと'));
    answer[state].facets = await watch(() => directory.facets(['process', 'material', 'place']));
  }
  return answer;
};

/** `node test/bench/run.mjs blocks [--sizes 10000]`: prints what was measured. */
export const blocksCommand = async (args) => {
  const { bundleSdk } = await import('../engines/sdk.mjs');
  const { writeCorpus } = await import('./corpus-files.mjs');
  const { inFreshProcess } = await import('./processes.mjs');
  const bundle = await bundleSdk();
  for (const size of args.sizes ?? [10000]) {
    const corpus = await writeCorpus(size, args.seed, await importBundle(bundle, 'sdk'));
    const answer = await inFreshProcess({ mode: 'blocks', bundle, paths: corpus.paths });
    if (answer.reason) { console.log(answer.reason); continue; }
    for (const [state, stages] of Object.entries(answer)) {
      console.log(`\n${size} members, ${state}: longest block in ms (its wall clock, its processor time; the whole)`);
      for (const [stage, { block, wall, used, total }] of Object.entries(stages)) {
        console.log(`  ${stage.padEnd(16)} ${block.toFixed(0).padStart(4)}  (${wall.toFixed(0)}, ${used.toFixed(0)}; ${total.toFixed(0)})`);
      }
    }
  }
};
