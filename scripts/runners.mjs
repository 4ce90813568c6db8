// Runs the test runners and counts what they say.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

/** Runs a script of node_modules (or of this repository) and gives its exit code; stdin stays closed. */
export function node(script, args = [], { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => { output += text; });
    child.on('error', reject);
    child.on('close', code => { resolve({ code: code ?? 1, output }); });
  });
}

/**
 * One vitest project; no files means all of it.
 * @returns {Promise<Sum>}
 */
export async function vitest(project, files = []) {
  const out = report(project);
  const { code } = await node('node_modules/vitest/vitest.mjs', [
    'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${out}`, ...files,
  ]);
  if (!existsSync(out)) return nothing(project);
  const result = JSON.parse(readFileSync(out, 'utf8'));
  // A file that does not load holds no failed test.
  const broken = result.testResults.filter(file =>
    file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')).length;
  return settle(project, code, {
    passed: result.numPassedTests, failed: result.numFailedTests + broken, skipped: result.numPendingTests + result.numTodoTests,
  });
}

/**
 * The element tests in Chrome or Chromium, or in Firefox.
 * @param {'chrome' | 'firefox'} [browser]
 * @returns {Promise<Sum>}
 */
export async function webTestRunner(files = [], browser = 'chrome') {
  const name = browser === 'chrome' ? 'elements' : `elements-${browser}`;
  const out = report(name);
  const chosen = files.flatMap(file => ['--files', file.endsWith('.ts') ? file : `${file.replace(/\/$/, '')}/**/*.test.ts`]);
  const { code } = await node('node_modules/@web/test-runner/dist/bin.js', chosen, { env: { SANCHI_COUNT_FILE: out, SANCHI_BROWSER: browser } });
  return existsSync(out) ? settle(name, code, JSON.parse(readFileSync(out, 'utf8'))) : nothing(name);
}

function report(name) {
  const file = join(root, `.cache/tests-${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A runner that ran nothing, or failed without saying which test, has failed. */
function settle(name, code, sum) {
  if (sum.passed + sum.failed === 0) return nothing(name);
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

function nothing(name) {
  console.log(`✗ ${name}: no test ran`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Sum[]} sums */
export const add = sums => sums.reduce((a, b) => ({
  passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped,
}), { passed: 0, failed: 0, skipped: 0 });

/** @param {Sum} sum */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/**
 * The closing line of a command, or, when .ci/run adds up several, a file for it.
 * @param {string} name
 * @param {Sum} sum
 */
export function close(name, sum) {
  const folder = process.env.SANCHI_SUMS;
  if (folder) writeFileSync(join(folder, `${name}.json`), JSON.stringify(sum));
  else console.log(`\n${line(sum)}`);
  process.exit(sum.failed > 0 ? 1 : 0);
}

/** Runs jobs, as many at a time as there are processors, and gives their results in order. */
export async function pooled(jobs, size = Math.max(2, availableParallelism())) {
  const results = [];
  const queue = jobs.entries();
  await Promise.all(Array.from({ length: size }, async () => {
    for (const [index, job] of queue) results[index] = await job();
  }));
  return results;
}
