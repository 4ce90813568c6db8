import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import ts from 'typescript';
import { observedPresets } from '../../packages/elements/src/search/presets.js';
import { importsOf, root, sourcesOf, withoutComments } from './sources.js';

interface Described { readonly name?: string; readonly description?: string; readonly summary?: string; readonly static?: boolean; }
interface Element extends Described {
  readonly tagName?: string;
  readonly module: string;
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly attributes?: readonly (Described & { readonly type?: { readonly text?: string } })[];
  readonly members?: readonly Described[];
}
type Kind = 'events' | 'slots' | 'cssParts' | 'cssProperties';

let elements: readonly Element[] = [];
/** Each source file without comments. */
const texts = new Map(sourcesOf('elements').map((path) => [path, withoutComments(path)] as const));

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-manifest-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/manifest.mjs', folder], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
    modules: { path: string; declarations?: Omit<Element, 'module'>[] }[];
  };
  rmSync(folder, { recursive: true, force: true });
  elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, module: `packages/elements/${path}` })));
}, 60_000);

const neighbours = new Map([...texts.keys()].map((path) => [path, importsOf(path).filter((source) => source.startsWith('.'))
  .map((source) => posix.join(posix.dirname(path), source).replace(/\.js$/, '.ts'))] as const));

/** Modules of this package that a module imports, itself included. */
function reach(path: string): Set<string> {
  const seen = new Set([path]);
  for (const module of seen) for (const next of neighbours.get(module) ?? []) seen.add(next);
  return seen;
}

const EVENT_CLASS = /class (\w+) extends (?:Event|CustomEvent\b[^{]*)\s*\{[^]*?super\(\s*'([^']+)'/g;

/** Event class → event name. */
const eventTypes = new Map([...texts.values()].flatMap((text) =>
  [...text.matchAll(EVENT_CLASS)].map(([, name, type]) => [name!, type!] as const)));

function used(kind: Kind, text: string): string[] {
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  switch (kind) {
    case 'slots': return all(/<slot(?:\s+name="([^"$]*)"|(?=[\s>]))(?![^>]*name=\$)/g);
    case 'cssParts': return all(/[\s"'`]part="([^"]*)"/g).flatMap((names) => names.replace(/\$\{[^}]*\}/g, ' ').split(/\s+/).filter(Boolean));
    case 'cssProperties': return all(/(--sanchi-[\w-]+)/g).filter((name) => !name.endsWith('-'));
    case 'events': {
      return [...all(/new (?:Custom)?Event\(\s*'(sanchi-[^']+)'/g), ...all(/new (\w+Event)\b/g).flatMap((name) => eventTypes.get(name) ?? [])];
    }
  }
}

/** What JSX takes for a tag: the properties of its type in `jsx.ts`. */
function jsxOf(tag: string): string[] {
  const file = join(root, 'packages/elements/src/jsx.ts');
  jsx ??= ts.createProgram([file], ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, root).options);
  const checker = jsx.getTypeChecker(), source = jsx.getSourceFile(file), module = source && checker.getSymbolAtLocation(source);
  const all = module && checker.getExportsOfModule(module).find(({ name }) => name === 'SanchiElements');
  const own = all && checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(all), tag);
  return own ? checker.getPropertiesOfType(checker.getTypeOfSymbol(own)).map(({ name }) => name) : [];
}
let jsx: ts.Program | undefined;

const documented = (element: Element, kind: Kind): string[] => (element[kind] ?? []).map(({ name = '' }) => name);

describe('what elements offer is documented', () => {
  it('finds the elements', () => {
    expect(elements.length).toBe([...texts.keys()].filter((path) => path.includes('/define/')).length);
  });

  it.each(['events', 'slots', 'cssParts', 'cssProperties'] as const)('%s used in the source stand in a class comment', (kind) => {
    const missing = [...texts].flatMap(([path, text]) => {
      const near = elements.filter((element) => reach(element.module).has(path));
      const own = near.filter((element) => element.module === path);
      const holders = own.length > 0 ? own : near;
      return [...new Set(used(kind, text))]
        .filter((name) => !holders.some((element) => documented(element, kind).includes(name)))
        .map((name) => `${path}: ${name || '(default)'}`);
    });
    expect(missing).toEqual([]);
  });

  it.each(['events', 'slots', 'cssParts', 'cssProperties'] as const)('%s in class comments exist', (kind) => {
    const stale = elements.flatMap((element) => {
      const text = [...reach(element.module)].map((path) => texts.get(path) ?? '').join('\n');
      return documented(element, kind).filter((name) => name && !text.includes(name)).map((name) => `${element.tagName ?? element.name}: ${name}`);
    });
    expect(stale).toEqual([]);
  });

  it('every element, property, method and attribute says what it is', () => {
    const silent = elements.flatMap((element) => {
      const own = element.summary || element.description ? [] : ['(the element)'];
      const members = (element.members ?? [])
        .filter(({ static: isStatic, description }) => !isStatic && !description)
        .map(({ name = '' }) => name);
      return [...own, ...members, ...(element.attributes ?? []).filter(({ description }) => !description).map(({ name = '' }) => `[${name}]`)]
        .map((name) => `${element.tagName ?? element.name}: ${name}`);
    });
    expect(silent).toEqual([]);
  });

  it('every element names the looks it shares with the others', () => {
    const shared = used('cssProperties', texts.get('packages/elements/src/base/tokens.ts') ?? '');
    expect(shared.length).toBeGreaterThan(10);
    for (const element of elements) expect(documented(element, 'cssProperties'), element.tagName).toEqual(expect.arrayContaining(shared));
  });

  it('attributes of a few values name them, each preset filter among the attributes', () => {
    const typeOf = (tag: string, attribute: string) => elements.find(({ tagName }) => tagName === tag)?.attributes?.find(({ name }) => name === attribute)?.type?.text;
    expect(typeOf('sanchi-rfq-form', 'shape')).toBe("'engineer' | 'consumer' | 'ask'");
    expect(typeOf('sanchi-search', 'url-state')).toBe("'' | 'off'");
    const presets = elements.find(({ tagName }) => tagName === 'sanchi-search')?.attributes?.flatMap(({ name = '' }) => (name.startsWith('where-') ? [name] : []));
    expect(presets?.sort()).toEqual([...observedPresets].sort());
  });

  it('JSX knows every attribute and event of an element, and no others', () => {
    for (const { tagName = '', attributes = [], events = [] } of elements) {
      const properties = new Set(jsxOf(tagName));
      const known = [...attributes.map(({ name = '' }) => name), ...events.map(({ name = '' }) => `on${name}`)];
      expect(known.filter((name) => !properties.has(name)), tagName).toEqual([]);
      const more = [...properties].filter((name) => (/-/.test(name) && !known.includes(name)));
      expect(more, tagName).toEqual([]);
    }
  });

  it.each(['events', 'slots', 'cssParts', 'cssProperties'] as const)('%s say what they are for', (kind) => {
    const silent = elements.flatMap((element) => (element[kind] ?? []).filter(({ description }) => !description).map(({ name = '' }) => `${element.name}: ${name}`));
    expect(silent).toEqual([]);
  });
});
