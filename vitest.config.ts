import { defineConfig } from 'vitest/config';

// Tests run on the packages' source, so no build is needed: every package exports its source under this condition.
const conditions = ['@sanchi/source', 'module', 'import', 'default'];

const project = (name: string, include: string[], exclude: string[] = []) => ({
  resolve: { conditions },
  // Vitest starts Node with these. Told `import`, Node's require would get ESM of packages such as pg; it adds what fits itself.
  ssr: { resolve: { conditions: ['@sanchi/source'], externalConditions: ['@sanchi/source'] } },
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    environment: 'node' as const,
    globalSetup: 'scripts/vitest-setup.mjs',
    // Patience for slow machines: nothing here should come near it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Workspaces are links in node_modules; without this Node would load them by itself, unbuilt.
    server: { deps: { inline: [/@sanchi\//] } },
  },
});

/** Desk tests that run on PostgreSQL as they do on SQLite; those of the store, routing and purging do both by themselves. */
const ON_POSTGRES = ['test/desk/{files,links,mail,office,status}/**/*.test.ts', 'test/desk/intake/{accept,hostile}.test.ts', 'test/desk/flow/entitlement.test.ts'];
const HEAVY = ['test/desk/ops/{kill,load}.test.ts', 'test/cli/{large,broken-off}.test.ts'];

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts'], ['test/elements/**', 'test/e2e/**', 'test/package/**', 'test/bench/**', ...HEAVY]),
      postgres(),
      // Killing and flooding a desk, and lists of 200,000 rows, take all of a machine: alone, after everything else.
      { ...slow('heavy', HEAVY) },
      { ...slow('e2e', ['test/e2e/**/*.test.{ts,mjs}']) },
      { ...slow('package', ['test/package/**/*.test.ts']) },
    ],
  },
});

/** The desk's tests on the second database, which is started for them. */
function postgres() {
  const base = project('postgres', ON_POSTGRES);
  return {
    ...base,
    test: {
      ...base.test, env: { SANCHI_STORE: 'postgres' },
      globalSetup: ['scripts/vitest-setup.mjs', 'test/desk/support/postgres-project.ts'], setupFiles: ['test/desk/support/postgres-each.ts'],
    },
  };
}

/** Whole pages in a browser, and installs: one file at a time, with patience. */
function slow(name: string, include: string[]) {
  const base = project(name, include);
  return { ...base, test: { ...base.test, testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false } };
}
