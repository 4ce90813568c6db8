/** Bundles Sanchi's TypeScript sources once and imports them, so that the bench always measures the working tree. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

const ENTRIES = {
  sdk: 'packages/sdk/src/index.ts',
  vocabulary: 'packages/sdk/src/vocabulary/full.ts',
  import: 'packages/sdk/src/import/index.ts',
};

/**
 * Writes one bundle an entry point and returns their paths; an entry that is not there, or does not build yet, is
 * missing from the answer and `problems` says why.
 */
export const bundleSdk = async (out = join(CACHE, 'sdk')) => {
  const bundles = {};
  const problems = {};
  const present = Object.entries(ENTRIES).filter(([name, path]) => {
    if (existsSync(join(ROOT, path))) return true;
    problems[name] = `${path} is not there`;
    return false;
  });
  const options = (entries) => ({
    entryPoints: Object.fromEntries(entries.map(([name, path]) => [name, join(ROOT, path)])),
    outdir: out, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'es2022',
    conditions: ['@sanchi/source'], mainFields: ['module', 'main'], outExtension: { '.js': '.mjs' }, logLevel: 'silent', absWorkingDir: ROOT,
  });
  // Together, so that the entries share their modules; one by one where a file being edited breaks one of them.
  const note = (entries) => { for (const [name] of entries) bundles[name] = join(out, `${name}.mjs`); };
  try {
    await build(options(present));
    note(present);
  } catch {
    for (const entry of present)
      await build(options([entry])).then(() => note([entry]), (error) => {
        problems[entry[0]] = error.message.split('\n').slice(0, 4).join(' ');
      });
  }
  return { bundles, problems };
};

/** Imports a bundle; undefined where it is missing or fails to start. */
export const importBundle = async ({ bundles, problems }, name) => {
  if (!bundles[name]) return undefined;
  try {
    return await import(pathToFileURL(bundles[name]).href);
  } catch (error) {
    problems[name] = String(error);
    return undefined;
  }
};
