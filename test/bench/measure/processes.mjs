/** Runs one measurement in a process of its own, with limits. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));

/**
 * @param task plain data for the child: `{ mode, … }`
 * @returns what the child answered, or `{ reason }` when it ran out of time or memory
 */
export const inFreshProcess = (task, { seconds = 300, megabytes = 4096 } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${megabytes}`, CHILD], {
      stdio: ['pipe', 'inherit', 'pipe', 'ipc'],
    });
    let answer;
    let complaint = '';
    let late = false;
    const timer = setTimeout(() => { late = true; child.kill('SIGKILL'); }, seconds * 1000);
    child.stderr.on('data', (text) => { complaint = `${complaint}${text}`.slice(-4000); });
    child.on('message', (message) => { answer = message; });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else if (late) resolve({ reason: `over ${seconds} s` });
      else if (/heap out of memory|Allocation failed/.test(complaint)) resolve({ reason: `over ${megabytes} MB of heap` });
      else resolve({ reason: `failed (${code}): ${complaint.trim().split('\n').find((line) => /Error/.test(line)) ?? complaint.trim().split('\n').at(-1) ?? ''}` });
    });
    child.stdin.end(JSON.stringify(task));
  });
