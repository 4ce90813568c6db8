import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitDirectory, type DirectoryDocument } from '@sanchi/sdk';
import { CliError, systemCode } from './errors.js';

/** What a folder holds from the build before. */
export interface Published {
  /** The directory, where there is one and it can be read. */
  readonly document?: Partial<DirectoryDocument>;
  /** A directory.json is there but cannot be read. */
  readonly unreadable: boolean;
}

/** Reads the directory that is published from a folder now. */
export async function readPublished(folder: string): Promise<Published> {
  let text: string;
  try {
    text = await readFile(join(folder, 'directory.json'), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { unreadable: false };
    if (systemCode(error) === 'ENOTDIR') throw new CliError('outIsFile', { path: folder }, 1, error);
    return { unreadable: true };
  }
  try {
    const document: unknown = JSON.parse(text);
    const known = typeof document === 'object' && document !== null && 'members' in document && Array.isArray(document.members);
    return known ? { document: document as Partial<DirectoryDocument>, unreadable: false } : { unreadable: true };
  } catch {
    return { unreadable: true };
  }
}

/** Members published now, or 0. */
export const publishedCount = ({ document }: Published): number => document?.members?.length ?? 0;

/** The date of the data: that of the edition before where nothing else has changed, so that a rebuild changes no byte. */
export function settleUpdated(document: DirectoryDocument, before: Partial<DirectoryDocument> | undefined, today: string): DirectoryDocument {
  const old = before?.updated;
  const dated = (updated: string): DirectoryDocument => ({ ...document, updated });
  // Compared as published: the shards' addresses in a summary change with what they hold.
  return old !== undefined && JSON.stringify(splitDirectory(dated(old)).document) === JSON.stringify(before) ? dated(old) : dated(today);
}
