import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe is asked about. */
interface Asked {
  /** These rules alone; all of them where nothing is said. */
  readonly rules?: readonly string[];
  /** Not these. */
  readonly without?: readonly string[];
  /** What this selector names, shadow roots included. */
  readonly within?: string;
}

/** What axe finds wrong with a page as it is shown. */
export async function violations(page: Page, { rules, without = [], within = 'html' }: Asked = {}): Promise<string[]> {
  // As a script of the developer's tools: a page whose policy allows no foreign script is looked at as it is.
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  return page.evaluate(async ([only, off, inside]) => {
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run({ include: [inside] }, {
      resultTypes: ['violations'], rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      ...(only && { runOnly: { type: 'rule', values: only } }),
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' ')}`);
  }, [rules, without, within] as const);
}
