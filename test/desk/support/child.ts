import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Inside the package, so that what it imports is found as the published package finds it.
const entry = join(root, 'packages/desk/node_modules/.cache/sanchi-desk.mjs');
let built: Promise<unknown> | undefined;

/** `sanchi-desk` from the sources as one file that Node runs; made once per test run. */
export async function deskProgram(): Promise<string> {
  mkdirSync(dirname(entry), { recursive: true });
  built ??= build({
    stdin: { contents: `import { main } from './packages/desk/src/ops/main.ts';\nif (process.env.SANCHI_WAIT) {
  await new Promise((resolve) => { process.stdin.once('data', resolve); });
  process.stdin.unref();
}\nprocess.exitCode = await main(process.argv.slice(2));`, resolveDir: root },
    outfile: entry, bundle: true, platform: 'node', format: 'esm', target: 'node20', conditions: ['@sanchi/source'], logLevel: 'error', tsconfigRaw: {},
    // Bundled, so that a desk starts in half the time, but for what loads files of its own.
    external: ['libsql', 'pg', 'pino', 'lit'], banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
  });
  await built;
  return entry;
}

/** A desk in a process of its own. */
export interface DeskChild {
  readonly process: ChildProcess;
  /** Resolves when the process has ended, with its exit code or signal. */
  readonly ended: Promise<number | string>;
  readonly output: () => string;
  /** Lets a desk begin that was started ahead. */
  readonly begin: () => void;
}

/** Starts `sanchi-desk …`; it ends with the test at the latest. One started `ahead` loads its program, and begins when told to. */
export async function startChild(args: readonly string[], { ahead = false } = {}): Promise<DeskChild> {
  const child = spawn(process.execPath, [await deskProgram(), ...args], { cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...(ahead && { SANCHI_WAIT: '1' }) }, stdio: [ahead ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  onTestFinished(() => { child.kill('SIGKILL'); });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { output = (output + chunk.toString()).slice(-20_000); });
  const ended = new Promise<number | string>((resolve) => { child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')); });
  return { process: child, ended, output: () => output, begin: () => { child.stdin?.write('go\n'); } };
}

/** Waits until a desk answers, or says why it ended. */
export async function untilReady(child: DeskChild, url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.process.exitCode !== null) throw new Error(`the desk ended with ${child.process.exitCode}:\n${child.output()}`);
    if (await fetch(`${url}/ready`).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 15); });
  }
  throw new Error(`the desk does not answer:\n${child.output()}`);
}
