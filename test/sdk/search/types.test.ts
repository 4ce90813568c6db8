import { join } from 'node:path';
import type { Directory, FacetName, Hit, LotBand, SearchEngine, SearchOptions, SearchResult, SortOrder, Where } from '@sanchi/sdk';
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { root } from '../../repo/sources.js';

// `npm run types` compiles this file: what must not be accepted is marked, and an unused mark is an error.
describe('the types of search', () => {
  it('take filters that there are, and no others', () => {
    expectTypeOf<keyof Where>().toEqualTypeOf<
      'process' | 'material' | 'finish' | 'equipment' | 'certification' | 'product' | 'service' | 'industry' | 'place' | 'network' | 'directory' | 'consumerOrders' | 'tour' | 'lot' | 'member'>();
    expectTypeOf<FacetName>().toEqualTypeOf<Exclude<keyof Where, 'member'>>();
    expectTypeOf<SearchOptions['sort']>().toEqualTypeOf<SortOrder | undefined>();
    expectTypeOf<SortOrder>().toEqualTypeOf<'fit' | 'name' | 'distance' | 'confirmed'>();
    expectTypeOf<LotBand>().toEqualTypeOf<'single' | 'small' | 'medium' | 'mass'>();
    const accepted: Where[] = [
      { process: ['polishing'], lot: ['small'], consumerOrders: true },
      // @ts-expect-error -- no such filter
      { proces: ['polishing'] },
      // @ts-expect-error -- no such size of order
      { lot: ['few'] },
      // @ts-expect-error -- several values are a list
      { process: 'polishing' },
      // @ts-expect-error -- true or false
      { tour: 'yes' },
    ];
    expect(accepted).toHaveLength(5);
  });

  it('a directory is an engine, and answers are plain data', () => {
    expectTypeOf<Directory>().toExtend<SearchEngine>();
    expectTypeOf<SearchEngine['search']>().returns.toEqualTypeOf<Promise<SearchResult>>();
    expectTypeOf<SearchResult['hits']>().toEqualTypeOf<readonly Hit[]>();
    // @ts-expect-error -- a query is a string
    expectTypeOf<Parameters<SearchEngine['search']>[0]>().toEqualTypeOf<string | null>();
  });
});

/** What an editor offers where the caret (|) stands in a program. */
function offered(program: string): string[] {
  const file = join(root, 'test/sdk/search/in-an-editor.ts'), at = program.indexOf('|'), text = program.slice(0, at) + program.slice(at + 1);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options, getScriptFileNames: () => [file], getScriptVersion: () => '1', getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath, fileExists: (path) => path === file || ts.sys.fileExists(path), readFile: (path) => (path === file ? text : ts.sys.readFile(path)),
    getScriptSnapshot: (path) => {
      const source = path === file ? text : ts.sys.readFile(path);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
  });
  return service.getCompletionsAtPosition(file, at, {})?.entries.map(({ name }) => name).sort() ?? [];
}

const begin = "import type { Directory } from '@sanchi/sdk'; declare const directory: Directory;";

describe('an editor completes', () => {
  it.each([
    ['the filters of where', "void directory.search('研磨', { where: { | } });",
      ['certification', 'consumerOrders', 'directory', 'equipment', 'finish', 'industry', 'lot', 'material', 'member', 'network', 'place', 'process', 'product', 'service', 'tour']],
    ['sizes of order', "void directory.search('研磨', { where: { lot: ['|'] } });", ['mass', 'medium', 'single', 'small']],
    ['orders', "void directory.search('研磨', { sort: '|' });", ['confirmed', 'distance', 'fit', 'name']],
  ])('%s', (_name, program, names) => {
    expect(offered(`${begin} ${program}`)).toEqual(names);
  });
});
