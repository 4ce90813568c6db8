// The container file without a container: its very instructions, one after the other, in a folder that stands for each stage's file system.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDesk } from '../desk/support/desk.js';
import { freePort } from '../desk/support/postgres.js';
import { catchMail } from '../desk/support/smtp.js';
import { root } from '../repo/sources.js';
import { must, run } from './project.js';

interface Instruction { readonly name: string; readonly rest: string }

const lines = readFileSync(join(root, 'packages/desk/Containerfile'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const instructions = lines.map((line): Instruction => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }));
const last = (name: string): string => instructions.findLast((one) => one.name === name)!.rest;

/** A stage's file system and where in it the next instruction works. */
interface Stage { readonly folder: string; workdir: string }

const all = mkdtempSync(join(tmpdir(), 'sanchi-container-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

/** Builds the stages as the file says, and returns the last one. */
async function build(): Promise<Stage> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const { name, rest } of instructions) {
    const inside = (path: string): string => join(stage!.folder, path.startsWith('/') ? path : join(stage!.workdir, path));
    if (name === 'FROM') {
      const id = / AS (\w+)$/.exec(rest)?.[1] ?? `stage-${stages.size}`;
      stage = { folder: join(all, id), workdir: '/' };
      stages.set(id, stage);
    } else if (name === 'WORKDIR') {
      stage!.workdir = rest;
      mkdirSync(inside('.'), { recursive: true });
    } else if (name === 'COPY') {
      const [, from, paths] = /^(?:--from=(\w+) )?(.*)$/.exec(rest)!;
      const names = paths!.split(' ');
      const to = names.pop()!;
      for (const path of names) {
        const source = from === undefined ? join(root, path) : join(stages.get(from)!.folder, path);
        expect(existsSync(source), `COPY ${rest}`).toBe(true);
        const target = to.endsWith('/') ? join(inside(to), basename(path)) : inside(to);
        cpSync(source, target, { recursive: true, verbatimSymlinks: true });
      }
    } else if (name === 'RUN') await must('sh', ['-c', rest], inside('.'));
  }
  return stage!;
}

describe('the container file', () => {
  it('builds a desk without what only developers need, that serves, is found healthy, and stops when told to', async () => {
    const stage = await build();
    const at = (path: string): string => join(stage.folder, path);
    for (const name of ['vitest', 'typescript', 'eslint', 'playwright-core']) expect(existsSync(at(`app/node_modules/${name}`)), name).toBe(false);

    const port = await freePort();
    const smtp = await catchMail();
    await writeDesk(at('desk'), (config) => ({ ...config, listen: { host: '0.0.0.0', port }, mail: { ...config.mail as object, smtp: smtp.url } }));
    const words = (text: string): string[] => (JSON.parse(text) as string[]).map((word) => word.replace(/^\/app/, at('app')));
    const [program, ...args] = [...words(last('ENTRYPOINT')), ...words(last('CMD'))];
    expect([program, stage.workdir, last('USER')]).toEqual(['node', '/desk', 'node']);
    const child = spawn(process.execPath, args, { cwd: at(stage.workdir), env: { PATH: process.env.PATH, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    try {
      expect(last('EXPOSE')).toBe('8787');
      const check = words(/CMD (\[.*\])$/.exec(last('HEALTHCHECK'))![1]!).map((word) => word.replace('8787', String(port)));
      const healthy = async (): Promise<number> => (await run(check[0]!, check.slice(1), all)).code;
      await expect.poll(healthy, { timeout: 60_000, interval: 200 }).toBe(0);
      expect(await (await fetch(`http://127.0.0.1:${port}/intake`)).json()).toMatchObject({ format: 'sanchi-intake/1' });
      child.kill('SIGTERM');
      expect(await ended, output).toBe(0);
      expect(await healthy()).toBe(1);
    } finally {
      child.kill('SIGKILL');
      await smtp.close();
    }
  });

  it('names the Node that the packages ask for, and nothing that is not in the repository', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'packages/desk/package.json'), 'utf8')) as { engines: { node: string } };
    for (const { rest } of instructions.filter(({ name }) => name === 'FROM')) expect(rest).toContain(`node:${/\d+/.exec(engines.node)![0]}-`);
    expect(instructions.map(({ name }) => name).filter((name) => !['FROM', 'ENV', 'WORKDIR', 'COPY', 'RUN', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'].includes(name))).toEqual([]);
  });
});
