import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../packages/cli/src/strings/en.js';
import { ja } from '../../packages/cli/src/strings/ja.js';
import { sanchi, tempFolder } from './helpers/run.js';

describe('the command line', { timeout: 60_000 }, () => {
  it.each([[[], 2], [['--help'], 0], [['help', 'build'], 0], [['build', '--help'], 0], [['--version'], 0], [['--lang', 'ja', '--help'], 0]] as const)(
    '%j exits with %i', async (args, code) => {
      const ran = await sanchi(args);
      expect(ran.code).toBe(code);
      expect(ran.out).not.toBe('');
    });

  it.each([
    [['check']], [['build', 'x.csv']], [['build', '--out', 'x']], [['check', 'x.csv', '--out']], [['serve', 'x.csv', '--port', 'many']],
    [['check', '--lang', 'fr', 'x.csv']], [['template', 'x.csv']], [['build', 'x.csv', '--out', 'y', '--updated', 'today']],
    [['build', 'x.csv', '--out', 'y', '--url', 'javascript:alert(1)']], [['check', '--strict=yes', 'x.csv']],
    [['build', 'x.csv', '--out', 'y', '--form', 'question']], [['build', 'x.csv', '--out', 'y', '--endpoint', 'javascript:alert(1)']],
    [['build', 'x.csv', '--out', 'y', '--endpoint', '//desk.example.jp']], [['build', 'x.csv', '--out', 'y', '--email', 'office']],
  ])('%j is a usage error and names the help', async (args) => {
    const { code, err } = await sanchi(args);
    expect({ code, lines: err.trim().split('\n').length, help: /--help/.test(err) }, err).toEqual({ code: 2, lines: 2, help: true });
  });

  it('speaks the language of the environment unless told otherwise', async () => {
    expect((await sanchi(['check', 'nowhere.csv'], { lang: 'ja_JP.UTF-8' })).err).toContain('ファイル「nowhere.csv」がありません');
    expect((await sanchi(['check', 'nowhere.csv', '--lang', 'en'], { lang: 'ja_JP.UTF-8' })).err).toContain('There is no file');
    expect((await sanchi(['--lang', 'ja', 'check', 'nowhere.csv'])).err).toContain('ありません');
  });

  it('has every text in both languages with the same blanks to fill', () => {
    const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of Object.entries(en)) expect(blanks(ja[key as keyof typeof ja]), key).toEqual(blanks(text));
  });

  it('keeps control characters of a file off the terminal', async () => {
    const file = join(tempFolder(), 'makers.csv');
    writeFileSync(file, '企業名,URL\n見本社,\u001B]0;owned\u0007javascript:x\n');
    expect((await sanchi(['check', file])).out).not.toMatch(/[\u001B\u0007]/);
  });

  it('gives a template that imports without a problem, in UTF-8 and in Shift_JIS', async () => {
    for (const more of [[], ['--sjis'], ['--lang', 'en']]) {
      const file = join(tempFolder(), 'template.csv');
      expect((await sanchi(['template', '--lang', 'ja', ...more, '--out', file])).code).toBe(0);
      const { code, out } = await sanchi(['check', file, '--strict']);
      expect(code, out).toBe(0);
      expect(out).toMatch(/\b1 member and .* from 1 row in 1 file\b/);
    }
    expect((await sanchi(['template', '--lang', 'ja', '--sjis'])).bytes.subarray(0, 2)).toEqual(Buffer.from([0x8a, 0xe9]));
  });

  it('writes the sheets for the department with the values in them', async () => {
    const folder = tempFolder();
    const file = join(folder, 'makers.csv');
    writeFileSync(file, '企業名,URL\n見本社,javascript:alert(1)\n');
    const { code, out } = await sanchi(['check', file, '--out', join(folder, 'sheets')]);
    expect(code).toBe(0);
    expect(out).toContain('problems.csv');
    expect((await sanchi(['check', file, '--strict'])).code).toBe(1);
  });
});
