import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '@sanchi/sdk/import';
import { CliError, reasonOf, systemCode } from './errors.js';

/** Reads one file; says in a line why not. */
export async function readSource(path: string, name = basename(path)): Promise<SourceFile> {
  try {
    return { name, bytes: await readFile(path) };
  } catch (error) {
    switch (systemCode(error)) {
      case 'ENOENT': throw new CliError('fileMissing', { path }, 1, error);
      case 'EISDIR': throw new CliError('fileIsFolder', { path }, 1, error);
      // Excel keeps a workbook locked while it is open.
      case 'EACCES': case 'EPERM': case 'EBUSY': throw new CliError('fileLocked', { path }, 1, error);
      default: throw new CliError('fileUnreadable', { path, reason: reasonOf(error) }, 1, error);
    }
  }
}

/** Reads the files given, each named as people know it: without its folder, unless two would be named alike. */
export async function readSources(paths: readonly string[]): Promise<SourceFile[]> {
  const names = paths.map((path) => basename(path));
  return Promise.all(paths.map((path, at) => {
    const name = names[at] ?? path;
    return readSource(path, names.indexOf(name) === names.lastIndexOf(name) ? name : path);
  }));
}
