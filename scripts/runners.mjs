// Runs the test runners and counts what they say.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './setup.mjs';

/**
 * `failures` names what failed, a line each: of a long output only the end is read.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Sum
 */

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
  const failures = result.testResults.filter(file => file.status === 'failed').flatMap(file => {
    const tests = file.assertionResults.filter(test => test.status === 'failed');
    const of = relative(root, file.name);
    return tests.length > 0 ? tests.map(test => failure(of, test.fullName, test.failureMessages?.[0])) : [failure(of, 'does not load', file.message)];
  });
  return settle(project, code, {
    passed: result.numPassedTests, failed: failures.length, skipped: result.numPendingTests + result.numTodoTests, failures,
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

/** One line for a failed test: where, which, and the first line of why. */
export const failure = (file, test, message) => `${file} › ${test}: ${(message ?? 'no message').trim().split('\n')[0].slice(0, 300)}`;

/** A runner that ran nothing, or failed without saying which test, has failed. */
function settle(name, code, sum) {
  if (sum.passed + sum.failed === 0) return nothing(name);
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1, failures: [`${name}: ended with code ${code} though no test failed`] } : sum;
}

function nothing(name) {
  return { passed: 0, failed: 1, skipped: 0, failures: [`${name}: no test ran`] };
}

/** @param {Sum[]} sums */
export const add = sums => sums.reduce((a, b) => ({
  passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures ?? []],
}), { passed: 0, failed: 0, skipped: 0, failures: [] });

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
  else console.log(`\n${[...(sum.failures ?? []).map(one => `✗ ${one}`), line(sum)].join('\n')}`);
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
