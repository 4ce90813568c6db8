// What lies beside the scripts in elements/cdn: the integrity hash of the all-in-one file, and the licences of what is
// bundled in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text for `integrity="…"`. */
export const sri = file => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** @param {string} folder @param {Iterable<string>} modules paths of all modules bundled */
export function finishCdn(folder, modules) {
  writeFileSync(join(folder, 'sanchi-all.js.sri'), `${sri(join(folder, 'sanchi-all.js'))}\n`);
  writeFileSync(join(folder, 'LICENSES.txt'), licences(modules));
}

function licences(modules) {
  const packages = new Set();
  for (const id of modules) {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id.replace(/^\0/, ''));
    if (found) packages.add(found[1]);
  }
  const texts = [...packages].map(at => {
    const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    const file = readdirSync(at).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(at, file), 'utf8').trim() : ''}\n`;
  });
  return `The scripts in this folder are Sanchi (MIT) and contain the following.\n\n${texts.sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}
