import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const PARTS = ['sdk', 'elements', 'cli', 'desk'] as const;
const PERMISSIVE = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'];
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };

/** Where Node finds a package that the one at `from` needs. */
function locate(name: string, from: string): string | undefined {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    const found = packages[path];
    if (found) return found.link ? found.resolved : path;
    if (at === '') return undefined;
  }
}

/** Everything a package needs to run, by its place in the lock file. */
function closure(start: string): Set<string> {
  const all = new Set<string>();
  const visit = (at: string): void => {
    const { dependencies = {}, optionalDependencies = {} } = packages[at] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = locate(name, at);
      if (path === undefined || all.has(path)) continue;
      all.add(path);
      visit(path);
    }
  };
  visit(start);
  return all;
}

describe('dependencies', () => {
  const users = new Map<string, string[]>();
  for (const part of PARTS) {
    for (const path of closure(`packages/${part}`)) if (path.includes('node_modules/')) users.set(path, [...users.get(path) ?? [], part]);
  }

  it('have licences that may be used anywhere', () => {
    // Of several to choose from, one is enough.
    const isPermissive = (licence = ''): boolean => licence.replace(/[()]/g, '').split(' OR ').some((one) => PERMISSIVE.includes(one));
    expect([...users.keys()].filter((path) => !isPermissive(packages[path]?.license))).toEqual([]);
  });

  it('stand in docs/dependencies.md as they are locked (vitest run test/repo/dependencies.test.ts -u writes it)', async () => {
    const rows = [...users].map(([path, parts]) => {
      const { version = '', license = '' } = packages[path] ?? {};
      return `| ${path.slice(path.lastIndexOf('node_modules/') + 13)} | ${version} | ${license} | ${parts.join(', ')} |`;
    });
    await expect(`# Dependencies

動かすのに要る部品と、その版とライセンスです。\`package-lock.json\` から作り、テスト（\`test/repo/dependencies.test.ts\`）が一致を確かめます。

Everything the four packages need to run, from \`package-lock.json\`; a test keeps this list true. What pages load of it is bundled in the
script-tag build, whose \`LICENSES.txt\` holds the texts. \`@libsql/…\` are the same database for different machines; one of them is installed.

| package | version | licence | needed by |
|---|---|---|---|
${[...new Set(rows)].sort().join('\n')}
`).toMatchFileSnapshot(join(root, 'docs/dependencies.md'));
  });
});
