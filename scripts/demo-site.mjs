// The demonstration as a folder of files: pages, scripts, and directories prepared as `sanchi build` would. Shown by
// `npm start`, walked through by test/e2e.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = text => text.replace(/[&<>"]/g, character => ENTITIES[character]);

/** A page as it is served: where desk and mail page are, and members as a list. */
export function fillIn(html, { desk, mail } = {}, document = undefined) {
  return (desk ? html : html.replace(/[^\n]*<!-- desk -->[\s\S]*?<!-- \/desk -->\n?/g, ''))
    .replaceAll('{{desk}}', desk ? `${desk}/intake` : '').replaceAll('{{mail}}', mail ?? '')
    .replace(/\{\{members (\S+)\}\}/g, (_, id) => {
      const { updated, members } = document(id);
      const [year, month, day] = updated.split('-').map(Number);
      return `<p>${year}年${month}月${day}日現在、${members.length}社</p>\n<ul class="names">${members.map(({ name }) => `<li>${escape(name.ja)}</li>`).join('')}</ul>`;
    });
}

/**
 * @param {string} site folder to write; what is there already is overwritten file by file
 * @param {{ desk: string, mail: string }} [urls] of desk and mail page; without them forms deliver without a server
 */
export async function assemble(site, urls) {
  const { prepareDirectory } = await import('../packages/sdk/dist/index.js');
  const document = name => {
    const { $schema: _, ...published } = JSON.parse(readFileSync(join(root, 'demo/data', `${name}.json`), 'utf8'));
    return published;
  };
  mkdirSync(join(site, 'data'), { recursive: true });
  for (const name of readdirSync(join(root, 'demo/pages'))) {
    const source = join(root, 'demo/pages', name);
    if (name.endsWith('.html')) writeFileSync(join(site, name), fillIn(readFileSync(source, 'utf8'), urls, document));
    else cpSync(source, join(site, name), { recursive: true });
  }
  cpSync(join(root, 'packages/elements/cdn'), site, { recursive: true });
  for (const name of readdirSync(join(root, 'demo/data'))) {
    if (name.endsWith('.json')) writeFileSync(join(site, 'data', name), JSON.stringify(await prepareDirectory(document(name.slice(0, -5)))));
    else cpSync(join(root, 'demo/data', name), join(site, 'data', name));
  }
  // What the README's SDK example reads.
  cpSync(join(site, 'data/niigata.json'), join(site, 'directory.json'));
}
