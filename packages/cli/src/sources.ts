import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { joinShards, type DirectoryDocument } from '@sanchi/sdk';
import type { SourceFile } from '@sanchi/sdk/import';
import { CliError, reasonOf, systemCode } from './errors.js';

/** Reads one file, and of a directory in shards these with it; says in a line why not. */
export async function readSource(path: string, name = basename(path)): Promise<SourceFile> {
  try {
    return { name, bytes: await wholeDirectory(path, await readFile(path)) };
  } catch (error) {
    switch (systemCode(error)) {
      // It may be a shard beside the file that is not there.
      case 'ENOENT': throw new CliError('fileMissing', { path: (error as NodeJS.ErrnoException).path ?? path }, 1, error);
      case 'EISDIR': throw new CliError('fileIsFolder', { path }, 1, error);
      // Excel keeps a workbook locked while it is open.
      case 'EACCES': case 'EPERM': case 'EBUSY': throw new CliError('fileLocked', { path }, 1, error);
      default: throw new CliError('fileUnreadable', { path, reason: reasonOf(error) }, 1, error);
    }
  }
}

/** Reads the shards that a directory's summary names, from the folder it lies in. Everything else is left as it is. */
async function wholeDirectory(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!/^\s*\{/u.test(new TextDecoder().decode(bytes.subarray(0, 64))) || !new TextDecoder().decode(bytes).includes('"shards"')) return bytes;
  let document: DirectoryDocument;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes)) as DirectoryDocument;
  } catch {
    // Broken JSON is the importer's to report.
    return bytes;
  }
  if (!Array.isArray(document.shards)) return bytes;
  const whole = await joinShards(document, async (url) => {
    // Beside the summary and nowhere else, whatever a file says.
    const shard = join(dirname(path), basename(url.split('?')[0] ?? ''));
    return JSON.parse(await readFile(shard, 'utf8')) as unknown;
  });
  return new TextEncoder().encode(JSON.stringify(whole));
}

/** Reads the files given, each named as people know it: without its folder, unless two would be named alike. */
export async function readSources(paths: readonly string[]): Promise<SourceFile[]> {
  const names = paths.map((path) => basename(path));
  return Promise.all(paths.map((path, at) => {
    const name = names[at] ?? path;
    return readSource(path, names.indexOf(name) === names.lastIndexOf(name) ? name : path);
  }));
}
