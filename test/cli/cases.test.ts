import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sanchi, tempFolder } from './helpers/run.js';

/** `SANCHI_UPDATE_GOLDEN=1` writes what came out into golden/ and still fails, so that nobody updates without looking. */
const UPDATE = process.env['SANCHI_UPDATE_GOLDEN'] === '1';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));

interface Command {
  /** `{in}` and `{out}` stand for the folders. */
  readonly args: readonly string[];
  readonly lang?: string;
}

function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length).replaceAll('\\', '/').replace(/^\//u, ''), readFileSync(path, 'utf8')]));
}

/** The prepared index changes with every word of the vocabulary; the search's own tests look at it. */
function settled(name: string, content: string): string {
  if (!name.endsWith('directory.json')) return content;
  const { prepared, ...document } = JSON.parse(content) as Record<string, unknown>;
  return `${JSON.stringify({ ...document, prepared: typeof prepared }, null, 1)}\n`;
}

describe('golden cases', { timeout: 60_000 }, () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const [input, golden, out] = [join(CASES, name, 'input'), join(CASES, name, 'golden'), join(tempFolder(), 'out')];
    const { args, lang } = JSON.parse(readFileSync(join(CASES, name, 'command.json'), 'utf8')) as Command;
    const ran = await sanchi(args.map((arg) => arg.replace('{in}', input).replace('{out}', out)), lang === undefined ? {} : { lang });
    const plain = (text: string): string => text.replaceAll(out, '{out}').replaceAll(input, '{in}');
    const produced = new Map<string, string>();
    const add = (path: string, content: string): void => {
      if (content !== '' && !path.startsWith('out/sanchi')) produced.set(path, content);
    };
    add('stdout.txt', plain(ran.out));
    add('stderr.txt', plain(ran.err));
    add('exit-code.txt', `${ran.code}\n`);
    for (const [path, content] of filesIn(out)) add(`out/${path}`, settled(path, content));
    const expected = filesIn(golden);
    if (UPDATE) {
      rmSync(golden, { recursive: true, force: true });
      for (const [path, content] of produced) {
        mkdirSync(dirname(join(golden, path)), { recursive: true });
        writeFileSync(join(golden, path), content);
      }
    }
    expect(Object.fromEntries(produced)).toEqual(Object.fromEntries(expected));
    expect(UPDATE, 'golden files were written: look at them, then run without SANCHI_UPDATE_GOLDEN').toBe(false);
  });
});
