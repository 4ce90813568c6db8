// npm test [-- files or folders]: installs and builds what is missing, runs every test, ends with one line of sums.
import { isAbsolute, relative } from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
// Only now: these import what was just installed.
const { build, explain } = await import('./build.mjs');
const { findFirefox } = await import('./browser.mjs');
const { add, close, vitest, webTestRunner } = await import('./runners.mjs');

const chosen = process.argv.slice(2).map(file => (isAbsolute(file) ? relative(root, file) : file).replace(/^\.\//, ''));
const runners = {
  unit: files => vitest('unit', files),
  postgres: files => vitest('postgres', files),
  elements: webTestRunner,
  firefox: () => webTestRunner([process.env.SANCHI_FIREFOX], 'firefox'),
  e2e: files => vitest('e2e', files),
  heavy: files => vitest('heavy', files),
  package: files => vitest('package', files),
};
const runnerOf = file => (/^test\/(desk\/ops\/(kill|load)|cli\/(large|broken-off))\b/.test(file) ? 'heavy' : /^test\/(elements|e2e|package)\b/.exec(file)?.[1] ?? 'unit');
// Installing the packed packages takes minutes: `npm run check` does it, or naming test/package here.
const names = chosen.length > 0 ? [...new Set(chosen.map(runnerOf))] : ['unit', 'postgres', 'elements', 'e2e', 'heavy'];

// A second browser for the element tests named: `.ci/run` compares the golden answers, others may ask for test/elements.
if (process.env.SANCHI_FIREFOX && chosen.length === 0) {
  if (findFirefox()) names.push('firefox');
  else console.log('Firefox not found: the element tests run in one browser only. Install Firefox, or name it in FIREFOX_PATH.');
}

try {
  await build();
  const sums = [];
  for (const name of names) sums.push(await runners[name](chosen.filter(file => runnerOf(file) === name)));
  close('test', add(sums));
} catch (error) {
  console.error(explain(error));
  close('test', { passed: 0, failed: 1, skipped: 0 });
}
