// Element tests in a real browser, on source. `npm test` runs it; alone: npx wtr --files test/elements/search.test.ts, with
// SANCHI_BROWSER=firefox before it in Firefox.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { defaultReporter } from '@web/test-runner';
import { findBrowser, findFirefox } from './scripts/browser.mjs';
import { failure } from './scripts/runners.mjs';
import { root } from './scripts/setup.mjs';
import { commonjsPlugin, jsonPlugin, patiencePlugin } from './scripts/wtr-plugins.mjs';

/** Writes the sums for scripts/test.mjs, which adds up all runners. */
const countReporter = file => ({
  reportTestFileResults() {},
  onTestRunFinished({ sessions }) {
    const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const fail = (file, test, error) => {
      sum.failed += 1;
      sum.failures.push(failure(relative(root, file), test, error?.message));
    };
    const walk = (file, suite, path = '') => {
      for (const test of suite?.tests ?? []) {
        if (test.skipped) sum.skipped += 1;
        else if (test.passed) sum.passed += 1;
        else fail(file, path + test.name, test.error);
      }
      for (const inner of suite?.suites ?? []) walk(file, inner, `${path}${inner.name} `);
    };
    for (const { testFile, testResults, passed, errors } of sessions) {
      const before = sum.failed;
      walk(testFile, testResults);
      // A file that does not load has no tests; one that breaks outside its tests has only passed ones.
      if (!passed && sum.failed === before) fail(testFile, 'does not load, or breaks outside its tests', errors?.[0]);
    }
    writeFileSync(file, JSON.stringify(sum));
  },
});

const count = process.env.SANCHI_COUNT_FILE;
// Driven over WebDriver BiDi, which the launcher for Chrome speaks as well.
const launchOptions = process.env.SANCHI_BROWSER === 'firefox'
  ? { browser: 'firefox', executablePath: findFirefox(), headless: true, args: [] } : await findBrowser();

/**
 * A tab, whose history begins anew with each test file: files follow each other in one tab, which keeps fifty entries and then
 * takes out those of the page itself that nobody clicked for, so that Back would leave the page.
 */
async function createPage({ context }) {
  const page = await context.newPage();
  if (process.env.SANCHI_BROWSER === 'firefox') return withoutOrientation(page);
  const session = await page.createCDPSession();
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank') void session.send('Page.resetNavigationHistory').catch(() => {});
  });
  return page;
}

/** The size of a window comes with its orientation, which an older Firefox (ESR 140) does not know and refuses: the size is set all the same. */
function withoutOrientation(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = viewport => setViewport(viewport).catch(error => {
    if (!/unknown command/.test(error.message)) throw error;
  });
  return page;
}

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['@sanchi/source', 'browser', 'production'] },
  plugins: [
    commonjsPlugin(),
    jsonPlugin(),
    patiencePlugin(20_000),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
  ],
  browsers: [chromeLauncher({ launchOptions, createPage })],
  // Focus belongs to one page at a time.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 60_000 } },
  testRunnerHtml: framework => `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sanchi</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: false }), ...(count ? [countReporter(count)] : [])],
};
