import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from './errors.js';

/** Where the scripts of the elements lie: beside the installed package, or where the workspace builds them. */
const PLACES = ['../site/', '../../elements/cdn/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The folder of the generated site that holds the scripts. */
export const SCRIPTS = 'sanchi';

/** What a page loads; source maps and notes for packagers stay where they are. */
const PUBLISHED = /\.(?:js|css|sri)$|^LICENSES\.txt$/u;

/** Whether there is a file at a path. */
export const isFile = (path: string): Promise<boolean> => stat(path).then((entry) => entry.isFile(), () => false);

/** The scripts of the elements by their path in the generated site; fails clearly where they were not built. */
export async function siteFiles(folder?: string): Promise<Map<string, Uint8Array>> {
  const places = folder === undefined ? PLACES : [folder];
  for (const place of places) {
    if (!await isFile(join(place, 'sanchi.js'))) continue;
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile() && PUBLISHED.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
    const files = await Promise.all(paths.map(async (path) => [`${SCRIPTS}/${relative(place, path).split(sep).join('/')}`, await readFile(path)] as const));
    return new Map(files);
  }
  throw new CliError('noSite', { places: places.join(', ') });
}
