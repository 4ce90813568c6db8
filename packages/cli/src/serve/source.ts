import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DirectoryDocument } from '@sanchi/sdk';
import type { ImportOptions } from '@sanchi/sdk/import';
import { buildSite } from '../build.js';
import { CliError, systemCode } from '../errors.js';
import type { Imported } from '../import-sources.js';
import { inferredSheet, toCsv } from '@sanchi/sdk/import';
import { isFile, siteFiles } from '../site-files.js';
import { readSources } from '../sources.js';
import type { Language } from '../strings/index.js';
import { folderAssets, memoryAssets, type Assets } from './assets.js';

/** What was built last. */
export interface Edition extends Pick<Imported, 'problems' | 'columns' | 'summary'> {
  readonly members: number;
}

/** A site to serve, and how to make it anew. */
export interface ServedSite {
  readonly assets: Assets;
  readonly watchedFiles: readonly string[];
  readonly watchedFolders: readonly string[];
  /** Builds again; `undefined` where there is nothing to build. */
  rebuild(): Promise<Edition | undefined>;
}

/** How a site is built from spreadsheets for serving. */
export interface SiteSettings {
  /** Language of the pages and sheets. */
  readonly language: Language;
  /** ISO 8601 date of this day. */
  readonly today: string;
  /** Folder of the elements' scripts. */
  readonly siteDir?: string;
  /** Asked for every build, because mapping and review may change as well. */
  readonly importOptions?: () => Promise<ImportOptions>;
  /** Envelope parts that are taken over; its members are not. */
  readonly base?: () => Promise<DirectoryDocument | undefined>;
  /** Files besides the sources that a rebuild depends on. */
  readonly alsoWatch?: readonly string[];
  readonly signal?: AbortSignal;
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new CliError('fileMissing', { path }, 1, error);
    throw error;
  }
};

/** The site for the sources given: spreadsheets, or one built folder. */
export async function openSite(sources: readonly string[], settings: SiteSettings): Promise<ServedSite> {
  const folders = await Promise.all(sources.map(isFolder));
  const [folder] = sources;
  if (folder === undefined) throw new CliError('noFiles', {}, 2);
  if (!folders.includes(true)) return spreadsheetSite(sources, settings);
  if (sources.length > 1) throw new CliError('mixedSources', {}, 2);
  if (!await isFile(join(folder, 'index.html')) || !await isFile(join(folder, 'directory.json'))) throw new CliError('noBuiltFolder', { path: folder });
  return { assets: folderAssets(folder), watchedFiles: [], watchedFolders: [folder], rebuild: () => Promise.resolve(undefined) };
}

function spreadsheetSite(sources: readonly string[], settings: SiteSettings): ServedSite {
  let files: ReadonlyMap<string, string | Uint8Array> = new Map();
  return {
    assets: memoryAssets(() => files),
    watchedFiles: [...sources, ...(settings.alsoWatch ?? [])],
    watchedFolders: [],
    async rebuild() {
      const [scripts, given, base, read] = await Promise.all([
        siteFiles(settings.siteDir), settings.importOptions?.() ?? {}, settings.base?.(), readSources(sources),
      ]);
      const { files: built, document, result } = await buildSite({
        files: read, scripts, language: settings.language, today: settings.today,
        options: settings.signal === undefined ? given : { ...given, signal: settings.signal },
        ...(base === undefined ? {} : { base }),
      });
      files = built.set('skills.csv', toCsv(inferredSheet(result)));
      return { members: document.members.length, summary: result.summary, columns: result.columns, problems: result.problems };
    },
  };
}
