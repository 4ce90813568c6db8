// What a screen reader is given, in its order: the search page before and after a search, as committed texts, so that a change
// of what is read out is seen in review. `npx vitest run --project e2e test/e2e/spoken.test.ts -u` writes them anew.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { settled } from './settled.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

interface Value { readonly value?: string | number | boolean }
interface Node {
  readonly nodeId: string; readonly ignored: boolean; readonly role?: Value; readonly name?: Value; readonly value?: Value; readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[]; readonly childIds?: readonly string[];
}
/** Boxes and pieces of text that are not told apart by ear, and what would differ between versions of the browser. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea', 'strong', 'emphasis', 'mark', 'LabelText', 'DescriptionList', 'Section']);
const STATES = ['level', 'expanded', 'pressed', 'checked', 'selected', 'disabled', 'invalid', 'live', 'hasPopup', 'autocomplete', 'required'];

/** The browser's own tree of what is accessible, a line for each thing that is read out. */
async function spoken(page: Page): Promise<string> {
  const client: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree') as unknown as { nodes: readonly Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: Node | undefined, depth: number, said: string): void => {
    if (!node) return;
    const role = String(node.role?.value ?? 'none');
    const name = String(node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    // Text that only repeats the name of what holds it is read once.
    const silent = node.ignored || SILENT.has(role) || (role === 'StaticText' && (name === '' || said.includes(name)));
    if (!silent) {
      const states = (node.properties ?? []).filter(({ name: state, value }) => STATES.includes(state) && !(state === 'level' && role === 'listitem') && value.value !== false && value.value !== 'false' && value.value !== 'none' && value.value !== 'off')
        .map(({ name: state, value }) => `${state}=${String(value.value)}`);
      const value = node.value?.value === undefined || role === 'StaticText' ? '' : ` = ${String(node.value.value)}`;
      const description = node.description?.value ? ` (${String(node.description.value)})` : '';
      lines.push(`${'  '.repeat(depth)}${role === 'StaticText' ? '' : `${role} `}${name ? `“${name}”` : ''}${value}${description}${states.length ? ` [${states.join(', ')}]` : ''}`.trimEnd());
    }
    for (const id of node.childIds ?? []) visit(byId.get(id), silent ? depth : depth + 1, silent ? said : `${said} ${name}`);
  };
  visit(nodes[0], 0, '');
  await client.detach();
  return `${lines.join('\n')}\n`;
}

it('a search page and its results say in this order what they are', async () => {
  const { page } = await site.open('<main><h1>ものづくりの会社を探す</h1><sanchi-search id="s" src="data/migakiya.json" needs="くすみを取りたい,形見を磨き直したい"></sanchi-search></main>');
  await page.getByText('すべての会社を見る').waitFor();
  // How many answer is worked out after what is seen first.
  await page.getByRole('button', { name: /形見を磨き直したい \d+社/ }).waitFor();
  await settled(page);
  await expect(await spoken(page)).toMatchFileSnapshot('spoken/before.txt');
  const field = page.getByRole('combobox').first();
  await field.fill('マグネシウムを磨ける会社');
  await field.press('Enter');
  await page.getByRole('heading', { name: /^\d+社/ }).waitFor();
  await expect.poll(() => page.locator('#s [role=status].vh').textContent()).toMatch(/^\d+社/);
  await settled(page);
  await expect(await spoken(page)).toMatchFileSnapshot('spoken/results.txt');
  await page.getByRole('button', { name: /^候補に加える/ }).first().click();
  await page.getByText('候補 1社').first().waitFor();
  await field.fill('原子炉の設計');
  await field.press('Enter');
  await page.getByRole('heading', { name: /見つかりませんでした/ }).waitFor();
  await expect.poll(() => page.locator('#s [role=status].vh').textContent()).toMatch(/見つかりませんでした/);
  await settled(page);
  await expect(await spoken(page)).toMatchFileSnapshot('spoken/none.txt');
  await page.close();
});
