// npm run check: everything but the tests that must hold before a change is good. Each check is one line, and counts as
// one in the closing sum; the tests of the packed packages count each.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const { build, explain } = await import('./build.mjs');
const { add, close, node, pooled, vitest } = await import('./runners.mjs');

const packages = ['sdk', 'elements', 'cli', 'desk'];

/** A command that is right when it exits with 0, and says why when not. */
const command = (script, ...args) => async () => {
  const { code, output } = await node(`node_modules/${script}`, args, { quiet: true });
  return code === 0 ? undefined : output;
};

const checks = [
  ['types', command('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
  ['lint', command('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['nothing unused (knip)', command('knip/bin/knip.js', '--no-progress')],
  ...packages.map(name => [`package ${name}: publint`, command('publint/src/cli.js', `packages/${name}`, '--strict')]),
  ...packages.map(name => [`package ${name}: types resolve (attw)`, command(
    '@arethetypeswrong/cli/dist/index.js', '--pack', `packages/${name}`, '--profile', 'esm-only', '--no-emoji', '--format', 'table-flipped',
  )]),
  ['custom-elements manifest is fresh', freshManifest],
  ['script-tag build is within its budgets', withinBudgets],
];

async function freshManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-manifest-'));
  try {
    const { code, output } = await node('scripts/manifest.mjs', [folder], { quiet: true });
    if (code !== 0) return output;
    const stale = ['custom-elements.json', 'html-custom-data.json'].filter(file =>
      readFileSync(join(folder, file), 'utf8') !== readFileSync(join(root, 'packages/elements', file), 'utf8'));
    return stale.length > 0 ? `${stale.join(', ')}: run npm run build -- manifest --force` : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withinBudgets() {
  const { BUDGETS, measure, report } = await import('./size.mjs');
  const sizes = measure();
  return Object.keys(BUDGETS).some(name => sizes[name] > BUDGETS[name]) ? report() : undefined;
}

const only = process.argv.slice(2);
const chosen = checks.filter(([name]) => only.length === 0 || only.some(word => name.includes(word)));

try {
  await build();
  const sums = await pooled(chosen.map(([name, check]) => async () => {
    const start = Date.now();
    const problem = await check().catch(error => String(error.stack ?? error));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${problem === undefined ? '✓' : '✗'} ${name} (${seconds} s)${problem === undefined ? '' : `\n${problem.trimEnd()}\n`}`);
    return { passed: problem === undefined ? 1 : 0, failed: problem === undefined ? 0 : 1, skipped: 0, failures: problem === undefined ? [] : [name] };
  }));
  if (only.length === 0 || only.includes('package')) sums.push(await vitest('package'));
  close('check', add(sums));
} catch (error) {
  console.error(explain(error));
  close('check', { passed: 0, failed: 1, skipped: 0 });
}
