// npm run bench: installs the peer engines where they are missing, measures, writes docs/benchmarks.md.
// npm run bench:page: pages in Chromium. Other options (--full, --quick, --sizes, --engine, --rounds) are passed on.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

const folder = join(root, 'test/bench');
const run = join(folder, 'run.mjs');

/** Peers have a node_modules of their own, so that tests need not install them. */
function ensurePeers() {
  const done = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the peer engines in test/bench …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32',
  });
  // Not fatal: an engine that is not there is reported as such.
  if (status !== 0) console.error('The peers could not be installed; those missing are left out.');
}

/** @param {string[]} args */
function bench(...args) {
  const { status } = spawnSync(process.execPath, [run, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const args = process.argv.slice(2);
const options = args.filter(arg => arg !== '--page');

ensureInstalled();
ensurePeers();
if (args.includes('--page')) {
  bench('page', ...options);
} else {
  bench('generated', ...options);
  bench('judged', '--all', '--save');
}
bench('report');
