// npm run build: packages → dist, elements → cdn (script-tag build) and manifest, cdn → cli/site. What has not changed
// since the last build is skipped; --force builds everything, names (sdk, elements, cli, cdn, manifest) only those.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

const at = (...path) => join(root, ...path);
const stampFile = at('.cache/build.json');

/** Every file under the paths, without what a build writes. */
function* walk(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) { yield path; return; }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/^(node_modules|(dist|cdn|site)(\.next)?)$/.test(entry.name)) yield* walk(join(path, entry.name));
  }
}

function hash(paths, before = '') {
  const sum = createHash('sha256').update(before);
  for (const path of paths) {
    for (const file of walk(at(path))) sum.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 20);
}

const machinery = ['rollup.config.mjs', 'scripts/build.mjs', 'tsconfig.base.json', 'package-lock.json'];
const sources = name => ['src', 'bin', 'package.json', 'tsconfig.json'].map(part => `packages/${name}/${part}`);

const packageStep = (name, ...needs) => ({
  name, needs, from: sources(name), to: [`packages/${name}/dist`],
  run: async () => { await bundle((await config()).packageConfig(name, 'dist.next')); },
});

const steps = [
  // Written into packages/sdk/src, so what it writes is part of what it is compared with.
  { name: 'generate', needs: [], from: ['scripts/generate.mjs', 'packages/sdk/vocabulary', 'packages/sdk/src'], to: [], run: generate },
  packageStep('sdk', 'generate'),
  packageStep('elements', 'sdk'),
  packageStep('cli', 'sdk'),
  packageStep('desk', 'sdk'),
  { name: 'cdn', needs: ['elements'], from: ['scripts/cdn.mjs', 'scripts/minify-templates.mjs'], to: ['packages/elements/cdn', 'packages/cli/site'], run: cdn },
  {
    name: 'manifest', needs: [], from: [...sources('elements'), 'cem.config.mjs', 'scripts/manifest.mjs'],
    to: ['packages/elements/custom-elements.json', 'packages/elements/html-custom-data.json'], run: manifest,
  },
];

const config = () => import(pathToFileURL(at('rollup.config.mjs')).href);

function generate() {
  if (existsSync(at('scripts/generate.mjs'))) node('scripts/generate.mjs');
}

async function bundle({ output, ...input }) {
  const { rollup } = await import('rollup');
  if (Object.keys(input.input).length === 0) throw new Error('no source files');
  const build = await rollup(input);
  try {
    const result = await build.write(output);
    return result.output.flatMap(chunk => chunk.moduleIds ?? []);
  } finally {
    await build.close();
  }
}

async function cdn() {
  const { loaderConfig, allConfig } = await config();
  const modules = [...await bundle(loaderConfig('cdn.next')), ...await bundle(allConfig('cdn.next'))];
  const { finishCdn } = await import('./cdn.mjs');
  finishCdn(at('packages/elements/cdn.next'), modules);
  cpSync(at('packages/elements/cdn.next'), at('packages/cli/site.next'), { recursive: true });
}

function manifest() {
  node('scripts/manifest.mjs');
}

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${args[0]} failed`);
}

/**
 * Builds what has changed.
 * @param {{ force?: boolean, only?: string[], quiet?: boolean }} [options]
 */
export async function build({ force = false, only = [], quiet = false } = {}) {
  const release = await lock();
  try {
    const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
    const keys = {};
    for (const step of steps) {
      const key = () => hash([...machinery, ...step.from], step.needs.map(need => keys[need]).join());
      keys[step.name] = key();
      if (only.length > 0 && !only.includes(step.name)) continue;
      const present = step.to.every(path => existsSync(at(path)));
      if (!force && present && stamps[step.name] === keys[step.name]) continue;
      const start = Date.now();
      delete stamps[step.name];
      const remove = path => rmSync(at(path), { recursive: true, force: true });
      step.to.forEach(path => remove(`${path}.next`));
      try {
        await step.run();
        // What was there stays until its successor is whole: a server may be reading it.
        for (const path of step.to.filter(path => existsSync(at(`${path}.next`)))) {
          remove(path);
          renameSync(at(`${path}.next`), at(path));
        }
      } catch (error) {
        save(stamps);
        throw Object.assign(error, { step: step.name });
      }
      keys[step.name] = stamps[step.name] = key();
      save(stamps);
      if (!quiet) console.log(`built ${step.name} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    }
  } finally {
    release();
  }
}

function save(stamps) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify(stamps, null, 1)}\n`);
}

/** `npm start` and `npm test` may run side by side: the second waits for the first one's build. */
async function lock() {
  const file = at('.cache/build.lock');
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => { rmSync(file, { force: true }); };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!alive(Number(existsSync(file) ? readFileSync(file, 'utf8') : 0))) rmSync(file, { force: true });
      else await new Promise(resolve => { setTimeout(resolve, 200); });
    }
  }
}

function alive(pid) {
  try { return pid > 0 && process.kill(pid, 0); } catch { return false; }
}

/** A build error as a reader wants it: which step, file and line, without a stack. */
export function explain(error) {
  const place = error.loc ? `${relative(root, error.loc.file ?? error.id ?? '')}:${error.loc.line}:${error.loc.column}: ` : '';
  return `✗ build ${error.step ?? ''}: ${place}${error.message}${error.frame ? `\n${error.frame}` : ''}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  try {
    await build({ force: args.includes('--force'), only: args.filter(arg => !arg.startsWith('-')) });
  } catch (error) {
    console.error(explain(error));
    // Not only the exit code: a failed type check leaves the TypeScript plugin's watcher behind.
    process.exit(1);
  }
}
