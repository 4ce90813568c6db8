import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, readText, root, sourcesOf } from './sources.js';

const TEXT = /\.(ts|mts|js|mjs|cjs|json|md|yml|yaml|html|css|sh|svg|csv|txt)$|^(run|LICENSE|\.[a-z]+rc(\.cjs)?|\.gitignore)$/;

describe('source files', () => {
  it('have at most 500 lines', () => {
    const code = [...['sdk', 'elements', 'cli', 'desk'].flatMap(sourcesOf), ...filesIn(['scripts', 'test', 'demo'], /\.(ts|mjs|js)$/)];
    expect(code.map((path) => [path, readText(path).trimEnd().split('\n').length] as const).filter(([, lines]) => lines > 500)).toEqual([]);
  });

  it('name no path of the machine they were written on', () => {
    const parent = dirname(root.replace(/\/$/, ''));
    const places = [parent, homedir()].filter((place) => !['/', '/tmp', '/root', '/home'].includes(place)).map((place) => `${place}/`);
    const escaped = [root, ...places].map((place) => place.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const here = new RegExp(`(?<![\\w.])(?:${escaped.join('|')})`);
    const anywhere = /(?<![\w.])\/(?:home|Users)\/[a-z][\w.-]*\/|\/root\/\.|\/tmp\/bash_jobs|\/var\/folders\//;
    const found = filesIn(['.'], TEXT).filter((path) => {
      const text = readText(path);
      return here.test(text) || (path !== 'test/repo/sources.test.ts' && anywhere.test(text));
    });
    expect(found).toEqual([]);
  });

  it('lock files name no download address', () => {
    const locks = filesIn(['.'], /^package-lock\.json$/);
    expect(locks).toContain('package-lock.json');
    expect(locks.filter((path) => /"resolved": "https?:/.test(readText(path)))).toEqual([]);
    expect(filesIn(['.'], /^\.npmrc$/).filter((path) => /registry|_auth/i.test(readText(path)))).toEqual([]);
  });

  it('pin exact versions of what the packages depend on', () => {
    const loose = ['package.json', ...['sdk', 'elements', 'cli', 'desk'].map((name) => `packages/${name}/package.json`)]
      .filter((path) => filesIn([dirname(path)], /^package\.json$/).includes(join(path)))
      .flatMap((path) => {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(path)) as Record<string, Record<string, string>>;
        return Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version)).map(([name]) => `${path}: ${name}`);
      });
    expect(loose).toEqual([]);
  });
});
