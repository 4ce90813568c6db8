import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe finds wrong with a page as it is shown, or `within` what a selector names, shadow roots included; `rules` alone where some are named. */
export const violations = (page: Page, { rules, within = 'html' }: { rules?: readonly string[] | undefined; within?: string } = {}): Promise<string[]> => page.evaluate(async ([script, only, inside]) => {
  if (!('axe' in globalThis)) (0, eval)(script);
  const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run({ include: [inside] }, {
    resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: only } }),
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' ')}`);
}, [source, rules, within] as const);
