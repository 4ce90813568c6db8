// A build that ends in the middle, by a fault of the disk or a kill: what was published before stays whole.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../repo/sources.js';
import { inProcess } from './helpers/process.js';
import { tempFolder } from './helpers/run.js';

const list = (folder: string, makers: number, skill: string): string => {
  const path = join(folder, `makers-${skill}.csv`);
  writeFileSync(path, ['企業名,所在地,加工内容', ...Array.from({ length: makers }, (_, n) => `株式会社見本${n},燕市${n},${skill}`)].join('\n'));
  return path;
};
/** All files that a web server would give out, by their path; what is written aside begins with a dot. */
const published = (out: string): Record<string, string> => Object.fromEntries(readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).filter((path) => !path.startsWith('.')).sort()
  .map((path) => [path, readFileSync(join(out, path)).toString('base64')]));

const BIN = join(root, 'packages/cli/bin/sanchi.js');
const build = (args: readonly string[], limit = ''): { status: number | null; stderr: string } =>
  spawnSync('sh', ['-c', `${limit} exec "$0" "$@"`, process.execPath, BIN, 'build', ...args, '--lang', 'en'], { encoding: 'utf8', cwd: root });

/** A folder as it was published, and another list for the same place. */
function editions(makers = 40): { out: string; next: string; before: Record<string, string> } {
  const folder = tempFolder();
  const out = join(folder, 'out');
  expect(build([list(folder, 40, '研磨'), '--out', out, '--title', '一覧']).status).toBe(0);
  return { out, next: list(folder, makers, '溶接'), before: published(out) };
}

describe('what was published before stays whole, and nothing is left aside', () => {
  it('where the disk takes no more in the middle of a file', () => {
    const { out, next, before } = editions();
    // The system's own limit of a file's size, in blocks of 512 or 1,024 bytes: the small pages go through, the scripts do not.
    const { status, stderr } = build([next, '--out', out, '--title', '一覧'], 'ulimit -f 40;');
    expect(status, stderr).toBe(1);
    expect(stderr).toMatch(/could not be written: .*What was published before is unchanged\n$/);
    expect(published(out)).toEqual(before);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(build([next, '--out', out, '--title', '一覧']).status).toBe(0);
    expect(Object.keys(published(out))).toEqual(Object.keys(before));
    expect(published(out)['directory.json']).not.toBe(before['directory.json']);
  });

  it('where one of the files cannot be replaced, after others have been', () => {
    const { out, next, before } = editions();
    rmSync(join(out, 'members.html'));
    mkdirSync(join(out, 'members.html/kept'), { recursive: true });
    const { status, stderr } = build([next, '--out', out, '--title', '一覧']);
    expect(status, stderr).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const { 'members.html': _, ...others } = before;
    expect(published(out)).toEqual(others);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('where far fewer makers are left', () => {
    const { out, next, before } = editions(3);
    const { status, stderr } = build([next, '--out', out, '--title', '一覧']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('--allow-shrink')]);
    expect(published(out)).toEqual(before);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('where the process is killed', () => {
  /** Puts an edition into the folder, and dies when it comes to a file. */
  const killed = (out: string, files: Record<string, string>, at: string): Promise<unknown> => inProcess(`
    class Deadly extends Map { get(name) { if (name === ${JSON.stringify(at)}) process.kill(process.pid, 'SIGKILL'); return super.get(name); } }
    await sanchi.writeFolder(${JSON.stringify(out)}, new Deadly(Object.entries(${JSON.stringify(files)})), { last: 'directory.json' });
  `);

  it('while it writes, what was published stays as it was, and a later build clears away what it left', async () => {
    const { out, next, before } = editions();
    const files = Object.fromEntries(Object.keys(before).map((name) => [name, 'half an edition']));
    await killed(out, files, 'members.html');
    expect(published(out)).toEqual(before);
    const [aside = '', ...more] = readdirSync(out).filter((name) => name.startsWith('.'));
    expect([aside, ...more]).toEqual([expect.stringMatching(/^\.out-/)]);
    // By then the other process is surely no more.
    utimesSync(join(out, aside), 0, 0);
    expect(build([next, '--out', out, '--title', '一覧']).status).toBe(0);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('before there was a folder, there is none', async () => {
    const folder = tempFolder();
    await killed(join(folder, 'out'), { 'index.html': 'a', 'directory.json': '{}' }, 'index.html');
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
  });
});
