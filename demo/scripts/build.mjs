// node demo/scripts/build.mjs: writes demo/data/*.json from demo/scripts/directories, after checking them.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from './check.mjs';

const here = import.meta.dirname;
const data = join(here, '../data');
mkdirSync(data, { recursive: true });
let wrong = 0;
for (const file of readdirSync(join(here, 'directories')).sort()) {
  const { document } = await import(`./directories/${file}`);
  if (!document) continue;
  const problems = checkDocument(document);
  wrong += problems.length;
  for (const problem of problems) console.error(`${document.id}: ${problem}`);
  writeFileSync(join(data, `${document.id}.json`), `${JSON.stringify({ $schema: '../../packages/sdk/directory.schema.json', ...document }, null, 1)}\n`);
  console.log(`${document.id}.json: ${document.members.length} members`);
}
process.exitCode = wrong > 0 ? 1 : 0;
