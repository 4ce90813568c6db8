// The demonstration as a folder of files: pages, scripts, and directories prepared as `sanchi build` would. Shown by
// `npm start`, walked through by test/e2e.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @param {string} site folder to write; what is there already is overwritten file by file */
export async function assemble(site) {
  const { prepareDirectory } = await import('../packages/sdk/dist/index.js');
  cpSync(join(root, 'demo/pages'), site, { recursive: true });
  cpSync(join(root, 'packages/elements/cdn'), site, { recursive: true });
  mkdirSync(join(site, 'data'), { recursive: true });
  for (const name of readdirSync(join(root, 'demo/data'))) {
    const source = join(root, 'demo/data', name);
    if (!name.endsWith('.json')) cpSync(source, join(site, 'data', name));
    else writeFileSync(join(site, 'data', name), JSON.stringify(await prepareDirectory(JSON.parse(readFileSync(source, 'utf8')))));
  }
  // What the README's SDK example reads.
  cpSync(join(site, 'data/niigata.json'), join(site, 'directory.json'));
}
