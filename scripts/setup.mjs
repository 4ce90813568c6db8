// Dependencies for `npm start` and `npm test` on a fresh clone. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the dependencies, unless node_modules is as new as the lock file. */
export function ensureInstalled() {
  const lock = `${root}package-lock.json`;
  // npm writes this file at the end of each install, so a broken-off install is repeated.
  const done = `${root}node_modules/.package-lock.json`;
  if (existsSync(done) && (!existsSync(lock) || statSync(done).mtimeMs >= statSync(lock).mtimeMs - 1000)) return;
  const how = existsSync(lock) ? 'ci' : 'install';
  console.log(`Installing dependencies (npm ${how}) …`);
  const { status } = spawnSync('npm', [how, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${how} failed: see its message above`);
}
