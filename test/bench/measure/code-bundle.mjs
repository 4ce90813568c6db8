/** Each engine bundled by itself: what a cold start parses, and how many bytes of code a page would load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { CACHE, ROOT } from '../engines/sdk.mjs';
import { transferSizes } from './sizes.mjs';

const ENGINES = fileURLToPath(new URL('../engines', import.meta.url));

const SOURCES = {
  sanchi: `import * as sdk from '${join(ROOT, 'packages/sdk/src/index.ts')}'; import { sanchiEngine } from './sanchi.mjs'; export const engines = [sanchiEngine(sdk)];`,
  flexsearch: `import { flexSearch } from './flexsearch.mjs'; export const engines = [flexSearch];`,
  orama: `import { orama } from './orama.mjs'; export const engines = [orama];`,
  fuse: `import { fuse } from './fuse.mjs'; export const engines = [fuse];`,
  minisearch: `import { miniSearches } from './minisearch.mjs'; export const engines = miniSearches;`,
};

const sourceOf = (id) => SOURCES[id] ?? (/^(minisearch|bigrams)/.test(id) ? SOURCES.minisearch : undefined);

/** Bytes of the chunks that the entry imports at once, and of those it may import later. */
const codeSizes = ({ metafile: { outputs }, outputFiles }, id) => {
  // What is imported later is an entry point of its own.
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint?.endsWith(`cold-${id}.mjs`));
  const eager = new Set([entry]);
  for (const path of eager)
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') eager.add(next);
  const sum = (test) => outputFiles.filter(({ path }) => test([...eager].some((one) => path.endsWith(one))))
    .map(({ contents }) => transferSizes(contents))
    .reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), { raw: 0, gzip: 0, brotli: 0 });
  return { code: sum((isEager) => isEager), later: sum((isEager) => !isEager) };
};

/** What is imported at once in one file, as a page's build has it: esbuild alone cuts it into dozens. */
const packTogether = async (outdir) => {
  const bundle = await rollup({ input: join(outdir, 'stdin.mjs'), onwarn: () => {} });
  const { output: [entry] } = await bundle.write({ dir: join(outdir, 'packed'), entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  return join(outdir, 'packed', entry.fileName);
};

/** @returns path of the bundle for a cold start, and its size when minified for a browser; undefined for Pagefind */
export const bundleEngine = async (id) => {
  const contents = sourceOf(id);
  if (!contents) return undefined;
  const common = {
    stdin: { contents, resolveDir: ENGINES, loader: 'js', sourcefile: `cold-${id}.mjs` }, bundle: true, format: 'esm',
    splitting: true, target: 'es2022', conditions: ['@sanchi/source'], mainFields: ['module', 'main'], logLevel: 'silent', absWorkingDir: ROOT,
  };
  const outdir = join(CACHE, 'cold', id);
  await build({ ...common, outdir, platform: 'node', minify: true, outExtension: { '.js': '.mjs' } });
  const minified = await build({ ...common, outdir: join(outdir, 'min'), platform: 'browser', minify: true, write: false, metafile: true })
    .catch(() => undefined);
  return { path: await packTogether(outdir), ...(minified && codeSizes(minified, id)) };
};

const versionOf = (name) => {
  const folder = name.startsWith('@sanchi') ? join(ROOT, 'packages', name.slice(8)) : join(ENGINES, '../node_modules', name);
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
};

/** The package and version behind each of some engines, by its label. */
export const versionsOf = (engines) =>
  Object.fromEntries(engines.map(({ label, package: name }) => [label, `${name} ${versionOf(name)}`]));
