import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, readText, root } from './sources.js';

type Target = string | Readonly<Record<string, string>>;

const manifest = (name: string) => JSON.parse(readText(`packages/${name}/package.json`)) as {
  readonly exports: Readonly<Record<string, Target>>;
};

/** Source file of each entry point; a `*` stands for every file it matches. */
function entriesOf(name: string): string[] {
  return Object.values(manifest(name).exports).flatMap((entry) => {
    if (typeof entry === 'string') return [];
    const source = entry['@sanchi/source'] ?? entry['default']!.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    const path = `packages/${name}/${source.slice(2)}`;
    if (!path.includes('*')) return [path];
    return filesIn([path.slice(0, path.lastIndexOf('/'))], /\.ts$/);
  });
}

const packages = ['sdk', 'elements', 'cli', 'desk'];

/** The names that each entry point is meant to give, types as `type Name`. A change here is a change for others. */
const publicApi = JSON.parse(readText('test/repo/public-api.json')) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The entry points of a package compiled together. */
function compiled(name: string): { readonly checker: ts.TypeChecker; readonly modules: readonly { readonly path: string; readonly exported: readonly ts.Symbol[] }[] } {
  const entries = entriesOf(name).filter((path) => existsSync(join(root, path)));
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(entries.map((path) => join(root, path)), options);
  const checker = program.getTypeChecker();
  const modules = entries.map((path) => {
    const source = program.getSourceFile(join(root, path)), symbol = source && checker.getSymbolAtLocation(source);
    return { path, exported: symbol ? checker.getExportsOfModule(symbol) : [] };
  });
  return { checker, modules };
}

const originalOf = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

describe('packages', () => {
  it.each(packages)('%s: what registries and bundlers look for is stated, and its own description can be read', (name) => {
    const stated = JSON.parse(readText(`packages/${name}/package.json`)) as Readonly<Record<string, unknown>>;
    expect(stated).toMatchObject({ type: 'module', license: 'MIT', engines: { node: '>=20' }, description: expect.any(String) as string, exports: { './package.json': './package.json' } });
    expect(stated['keywords']).toContain('directory');
    expect(stated['sideEffects']).not.toBeUndefined();
    // Types first: a resolver takes the first condition that it knows.
    for (const target of Object.values(manifest(name).exports)) if (typeof target !== 'string') expect(Object.keys(target).filter((key) => key !== '@sanchi/source')).toEqual(['types', 'default']);
  });
});

describe('public API', () => {
  it.each(packages)('%s: every entry point has its source', (name) => {
    expect(entriesOf(name).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(packages)('%s: every export is one of those written down, and says in a sentence what it is', (name) => {
    const { checker, modules } = compiled(name);
    const undocumented = new Set<string>();
    for (const { exported } of modules) for (const symbol of exported) {
      const original = originalOf(checker, symbol), declaration = original.declarations?.[0];
      // What comes from another package is documented there.
      if (!declaration || !declaration.getSourceFile().fileName.startsWith(join(root, `packages/${name}/`))) continue;
      if (original.getDocumentationComment(checker).length === 0) undocumented.add(`${declaration.getSourceFile().fileName.slice(root.length)}: ${symbol.name}`);
    }
    // What is given to others is written down in public-api.json: nothing comes or goes by the way.
    const given = Object.fromEntries(modules.map(({ path, exported }) => [path.slice(`packages/${name}/src/`.length), exported
      .map((symbol) => (originalOf(checker, symbol).flags & ts.SymbolFlags.Value ? symbol.name : `type ${symbol.name}`)).sort()]));
    expect(given).toEqual(publicApi[name]);
    expect([...undocumented]).toEqual([]);
  });
});
