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

describe('public API', () => {
  it.each(packages)('%s: every entry point has its source', (name) => {
    expect(entriesOf(name).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(packages)('%s: every export says in a sentence what it is', (name) => {
    const entries = entriesOf(name).filter((path) => existsSync(join(root, path))).map((path) => join(root, path));
    const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const program = ts.createProgram(entries, options);
    const checker = program.getTypeChecker();
    const undocumented = new Set<string>();
    for (const entry of entries) {
      const source = program.getSourceFile(entry);
      const symbol = source && checker.getSymbolAtLocation(source);
      for (const exported of symbol ? checker.getExportsOfModule(symbol) : []) {
        const original = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        const declaration = original.declarations?.[0];
        // What comes from another package is documented there.
        if (!declaration || !declaration.getSourceFile().fileName.startsWith(join(root, `packages/${name}/`))) continue;
        if (original.getDocumentationComment(checker).length === 0) {
          undocumented.add(`${declaration.getSourceFile().fileName.slice(root.length)}: ${exported.name}`);
        }
      }
    }
    expect([...undocumented]).toEqual([]);
  });
});
