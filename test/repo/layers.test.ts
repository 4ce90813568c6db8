import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, parse, sourcesOf, visit } from './sources.js';

/** Each layer of the sdk and what it may import besides itself. Files at the root of src hold everything together. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  abort: [],
  model: ['errors', 'abort'],
  vocabulary: ['model', 'errors', 'abort'],
  text: ['vocabulary', 'model', 'errors', 'abort'],
  search: ['text', 'vocabulary', 'model', 'errors', 'abort'],
  matching: ['search', 'text', 'vocabulary', 'model', 'errors', 'abort'],
  import: ['text', 'vocabulary', 'schema', 'model', 'errors', 'abort'],
  client: ['text', 'vocabulary', 'schema', 'model', 'errors', 'abort'],
  schema: ['model', 'errors', 'abort'],
};

const sdkLayer = (path: string): string => {
  const inside = path.replace('packages/sdk/src/', '');
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : inside.replace(/\.(ts|js)$/, '');
};

const target = (from: string, source: string): string => posix.join(posix.dirname(from), source);

/** Where each import that breaks a rule stands. */
const breaches = (packageName: string, allowed: (from: string, source: string) => boolean): string[] =>
  sourcesOf(packageName).flatMap((from) =>
    importsOf(from).filter((source) => !allowed(from, source)).map((source) => `${from} imports ${source}`));

describe('layers', () => {
  it('sdk modules import only along the arrows', () => {
    expect(breaches('sdk', (from, source) => {
      const layer = LAYERS[sdkLayer(from)];
      if (!layer || !source.startsWith('.')) return true;
      const to = sdkLayer(target(from, source));
      return to === sdkLayer(from) || layer.includes(to);
    })).toEqual([]);
  });

  it('every folder of the sdk has its place among the layers', () => {
    const folders = new Set(sourcesOf('sdk').map((path) => path.replace('packages/sdk/src/', '')).filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
    expect([...folders].filter((folder) => !LAYERS[folder!])).toEqual([]);
  });

  it('the sdk knows neither Node nor the DOM', () => {
    expect(breaches('sdk', (_, source) => !source.startsWith('node:'))).toEqual([]);
    const globals = new Set(['document', 'window', 'HTMLElement', 'customElements', 'localStorage', 'sessionStorage', 'process', 'Buffer', '__dirname']);
    const found = sourcesOf('sdk').flatMap((path) => {
      const names: string[] = [];
      const source = parse(path);
      visit(source, (node) => {
        if (!ts.isIdentifier(node) || !globals.has(node.text)) return;
        const { parent } = node;
        // A property, a parameter or a variable of that name is something else; so is what such a one is used for.
        const isMember = (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent)
          || ts.isPropertySignature(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isBindingElement(parent);
        if (!isMember && !declares(source, node.text)) names.push(`${path}: ${node.text}`);
      });
      return names;
    });
    expect(found).toEqual([]);
  });

  it('elements, cli and desk do not import each other', () => {
    for (const name of ['elements', 'cli', 'desk']) {
      expect(breaches(name, (_, source) => !/^@sanchi\/(?!sdk)/.test(source) && !/(^|\/)packages\//.test(source))).toEqual([]);
    }
  });

  it('no module reaches into another package or out of its own', () => {
    for (const name of ['sdk', 'elements', 'cli', 'desk']) {
      expect(breaches(name, (from, source) => !source.startsWith('.') || target(from, source).startsWith(`packages/${name}/`))).toEqual([]);
    }
  });

  it('modules do not import each other in a circle', () => {
    const circles = ['sdk', 'elements', 'cli', 'desk'].flatMap((name) => {
      const next = new Map(sourcesOf(name).map((from) => [from, importsOf(from, { dynamic: false, types: false })
        .filter((source) => source.startsWith('.')).map((source) => target(from, source).replace(/\.js$/, '.ts'))] as const));
      return [...next.keys()].filter((start) => {
        const seen = new Set(next.get(start));
        for (const module of seen) for (const further of next.get(module) ?? []) seen.add(further);
        return seen.has(start);
      });
    });
    expect(circles).toEqual([]);
  });

  it('packages are used by their entry points, not by their files', () => {
    for (const name of ['elements', 'cli', 'desk']) {
      expect(breaches(name, (_, source) => !/^@sanchi\/[^/]+\/(src|dist)\b/.test(source))).toEqual([]);
    }
  });

  it('only all.ts, loader.ts and define/ register elements', () => {
    const registering = (path: string): boolean => /packages\/elements\/src\/(define\/[^/]+|all|loader)\.ts$/.test(path);
    // Asking for one when it is needed (a dynamic import) is how the loader and the search come by the profile.
    const registered = sourcesOf('elements').filter((from) => !registering(from)).flatMap((from) =>
      importsOf(from, { dynamic: false }).map((source) => [from, target(from, source).replace(/\.js$/, '.ts')] as const))
      .filter(([, to]) => registering(to));
    expect(registered).toEqual([]);
    const calls = sourcesOf('elements').filter((path) => !registering(path) && !path.endsWith('/base/define.ts')).filter((path) => {
      let found = false;
      visit(parse(path), (node) => {
        if (ts.isCallExpression(node) && /^(customElements\.define|define)$/.test(node.expression.getText())) found = true;
        if (ts.isDecorator(node) && node.getText().startsWith('@customElement')) found = true;
      });
      return found;
    });
    expect(calls).toEqual([]);
  });
});

/** Whether a file declares that name itself. */
function declares(source: ts.SourceFile, name: string): boolean {
  let found = false;
  visit(source, (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node))
      && ts.isIdentifier(node.name) && node.name.text === name) found = true;
  });
  return found;
}
