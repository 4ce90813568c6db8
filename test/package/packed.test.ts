// The packages as a stranger gets them: packed, installed outside the workspace, and used. Slow: `npm run check` runs it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../helpers/sample-directory.js';
import { root } from '../repo/sources.js';
import { consoleOf, launch, PACKAGES, Project, serve } from './project.js';

const project = new Project();
const directory = { '/directory.json': JSON.stringify(sampleDocument) };
let browser: Browser;

beforeAll(async () => {
  await project.install();
  browser = await launch();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  project.remove();
});

type Target = string | Readonly<Record<string, string>>;

/** Module specifiers of a package's entry points, without data files. */
function entriesOf(name: string): string[] {
  const folder = join(project.folder, 'node_modules/@sanchi', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Record<string, Target> };
  return Object.entries(exports).flatMap(([key, target]) => {
    if (typeof target === 'string') return [];
    if (!key.includes('*')) return [`@sanchi/${name}${key.slice(1)}`];
    const file = target['default']!;
    return readdirSync(join(folder, file.slice(0, file.indexOf('*')))).filter((entry) => entry.endsWith('.js'))
      .map((entry) => `@sanchi/${name}${key.slice(1).replace('*', entry.replace(/\.js$/, ''))}`);
  });
}

/** The SDK's example in the README, reading its directory from here. */
function readmeExample(base: string): string {
  const path = join(root, 'README.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const example = /^#+ .*SDK.*$[^]*?^```(?:js|ts|javascript)\n([^]*?)^```/m.exec(text)?.[1];
  if (!example) throw new Error('README.md shows no ```js example under a heading with "SDK"');
  const url = /(['"`])(?:https?:\/\/[^'"`\s]+|\.{0,2}\/[^'"`\s]+)\.json\1/;
  if (!url.test(example)) throw new Error('the SDK example in README.md opens no directory (an address ending in .json)');
  return example.replace(url, `'${base}/directory.json'`);
}

describe('tarballs', () => {
  it.each(PACKAGES)('%s holds what its entry points name', (name) => {
    const folder = join(project.folder, 'node_modules/@sanchi', name);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: Record<string, Target> };
    const files = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    expect(files.filter((file) => !existsSync(join(folder, file.replace(/\*.*$/, ''))))).toEqual([]);
    expect(existsSync(join(folder, 'LICENSE'))).toBe(true);
  });

  it('elements holds the script-tag build with its hash and licences', () => {
    const cdn = readdirSync(join(project.folder, 'node_modules/@sanchi/elements/cdn'));
    expect(cdn).toEqual(expect.arrayContaining(['LICENSES.txt', 'define', 'sanchi-all.js', 'sanchi-all.js.sri', 'sanchi.js']));
    const file = (name: string): Buffer => readFileSync(join(project.folder, 'node_modules/@sanchi/elements/cdn', name));
    expect(file('sanchi-all.js.sri').toString().trim()).toBe(`sha384-${createHash('sha384').update(file('sanchi-all.js')).digest('base64')}`);
  });
});

describe('in Node', () => {
  it.each(PACKAGES)('%s: every entry point can be imported', async (name) => {
    const entries = entriesOf(name);
    expect(entries.length).toBeGreaterThan(0);
    project.write(`import-${name}.mjs`, entries.map((entry) => `await import('${entry}');`).join('\n'));
    expect(await project.node(`import-${name}.mjs`)).toEqual({ code: 0, output: '' });
  });

  it('the example of the README runs', async () => {
    const server = await serve(project.folder, directory);
    try {
      project.write('example.mjs', readmeExample(server.url));
      const { code, output } = await project.node('example.mjs');
      expect(output).not.toBe('');
      expect({ code, output }).toMatchObject({ code: 0 });
    } finally {
      server.close();
    }
  });

  it.each(['sanchi', 'sanchi-desk'] as const)('the command line %s answers --help', async (name) => {
    const { code, output } = await project.tool(name, '--help');
    expect(output).toContain(name);
    expect(code).toBe(0);
  });
});

describe('in TypeScript', () => {
  const consumer = `
import { openDirectory, isSanchiError } from '@sanchi/sdk';
import type { Directory, DirectoryDocument, Hit, Member, SearchResult } from '@sanchi/sdk';
import '@sanchi/elements/all';
import type { SanchiSearch } from '@sanchi/elements';

export async function names(source: DirectoryDocument): Promise<string[]> {
  try {
    const directory: Directory = await openDirectory(source);
    const { hits, total }: SearchResult = await directory.search('研磨', { limit: 3 });
    return [String(total), ...hits.map((hit: Hit) => hit.member)];
  } catch (error) {
    return isSanchiError(error) ? [error.code] : [];
  }
}
export const member: Member | undefined = undefined;
export const search: SanchiSearch | null = document.querySelector('sanchi-search');
document.querySelector('sanchi-search')?.addEventListener('sanchi-member-select', (event) => { event.preventDefault(); });
`;
  it.each([['bundler', 'esnext'], ['nodenext', 'nodenext']])('resolves and checks with moduleResolution %s', async (moduleResolution, module) => {
    const entries = PACKAGES.filter((name) => name !== 'cli' && name !== 'desk').flatMap(entriesOf);
    project.write('consumer.ts', consumer);
    project.write('entries.ts', `${entries.map((entry, i) => `import * as e${i} from '${entry}';`).join('\n')}\nexport default [${entries.map((_, i) => `e${i}`).join()}];\n`);
    project.write('tsconfig.json', JSON.stringify({
      compilerOptions: {
        target: 'es2022', module, moduleResolution, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true,
        noEmit: true, lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false,
      },
      files: ['consumer.ts', 'entries.ts'],
    }));
    expect(await project.tool('tsc', '-p', '.')).toEqual({ code: 0, output: '' });
  });
});

describe('in a browser', () => {
  it('the example of the README runs, bundled', async () => {
    const server = await serve(project.folder, { ...directory, '/example.html': '<!doctype html><script type="module" src="example.bundle.js"></script>' });
    try {
      project.write('browser.mjs', `${readmeExample(server.url)}\n;globalThis.exampleDone = true;\n`);
      const bundled = await project.tool('esbuild', 'browser.mjs', '--bundle', '--format=esm', '--target=es2022', '--outfile=example.bundle.js', '--log-level=warning');
      expect(bundled).toEqual({ code: 0, output: '' });
      const { logged, broken } = await consoleOf(browser, `${server.url}/example.html`, 'globalThis.exampleDone');
      expect(broken).toEqual([]);
      expect(logged.length).toBeGreaterThan(0);
    } finally {
      server.close();
    }
  });

  it.each(['sanchi.js', 'sanchi-all.js'])('a page with %s alone shows the directory', async (file) => {
    const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>t</title>
<script ${file === 'sanchi.js' ? 'type="module"' : 'defer'} src="/node_modules/@sanchi/elements/cdn/${file}"></script>
<sanchi-directory src="/directory.json"><sanchi-search></sanchi-search></sanchi-directory>`;
    const server = await serve(project.folder, { ...directory, '/page.html': page });
    try {
      const { broken } = await consoleOf(browser, `${server.url}/page.html`, 'document.querySelector("sanchi-search").shadowRoot?.querySelector("input")');
      expect(broken).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('a server-rendered React host builds, hydrates and runs, with types', async () => {
    project.write('react/app.tsx', `
import type { SanchiElements } from '@sanchi/elements/jsx';
import { useState } from 'react';
declare module 'react' { namespace JSX { interface IntrinsicElements extends SanchiElements {} } }
export function App() {
  const [count, setCount] = useState(0);
  return <main><h1>{count}</h1><button onClick={() => { setCount(count + 1); }}>+</button>
    <sanchi-directory src="/directory.json"><sanchi-search /></sanchi-directory></main>;
}
`);
    project.write('react/server.tsx', `
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
console.log(renderToString(<App />));
`);
    project.write('react/client.tsx', `
import { hydrateRoot } from 'react-dom/client';
import '@sanchi/elements/all';
import { App } from './app.tsx';
hydrateRoot(document.querySelector('#root')!, <App />);
`);
    project.write('react/tsconfig.json', JSON.stringify({
      compilerOptions: {
        target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true, noEmit: true, jsx: 'react-jsx',
        lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false, allowImportingTsExtensions: true,
      },
      include: ['*.tsx'],
    }));
    expect(await project.tool('tsc', '-p', 'react')).toEqual({ code: 0, output: '' });

    const bundle = (file: string, ...args: string[]) => project.tool(
      'esbuild', `react/${file}.tsx`, '--bundle', '--jsx=automatic', '--format=esm', '--target=es2022', `--outfile=react/${file}.js`, '--log-level=warning',
      '--define:process.env.NODE_ENV="development"', ...args,
    );
    expect(await bundle('server', '--platform=node', '--packages=external')).toEqual({ code: 0, output: '' });
    expect(await bundle('client')).toEqual({ code: 0, output: '' });
    const { code, output } = await project.node('react/server.js');
    expect(code, output).toBe(0);
    expect(output).toContain('<sanchi-directory src="/directory.json"><sanchi-search>');

    const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>t</title><div id="root">${output}</div><script type="module" src="/react/client.js"></script>`;
    const server = await serve(project.folder, { ...directory, '/react.html': page });
    try {
      const { broken } = await consoleOf(browser, `${server.url}/react.html`, 'document.querySelector("sanchi-search").shadowRoot?.querySelector("input")');
      expect(broken).toEqual([]);
    } finally {
      server.close();
    }
  });
});
