/** One engine alone in a process: does it build within the limits, how much memory does it hold, what would it ship. */
import { writeFileSync } from 'node:fs';
import { loadEngines } from '../engines/index.mjs';
import { readCorpus } from './corpus-files.mjs';
import { transferSizes } from './sizes.mjs';

/** Bytes in use after collection, buffers included (typed arrays do not count as heap). */
const inUse = () => {
  for (let turn = 0; turn < 3; turn++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

export const probe = async ({ engine: id, bundle, paths, packed, queries }) => {
  const { engines: [engine], reasons } = await loadEngines([id], { bundle });
  if (!engine) return { reason: reasons[id] ?? Object.values(reasons)[0] ?? 'no such engine' };
  const corpus = readCorpus(paths);
  const before = inUse();
  const start = performance.now();
  const built = await engine.build(corpus);
  const buildMs = performance.now() - start;
  for (const query of queries) await built.search(query, 10);
  const heap = inUse() - before;
  const packing = performance.now();
  const bytes = await engine.pack?.(built, corpus);
  const prepareMs = bytes && performance.now() - packing;
  if (bytes && engine.load) writeFileSync(packed, bytes);
  const code = await engine.code?.(built);
  return {
    buildMs, prepareMs, heap, loads: Boolean(bytes && engine.load), compressed: engine.compressed ?? false,
    ships: bytes && transferSizes(bytes, engine.compressed),
    ...(code && { code: transferSizes(code) }),
  };
};
