import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError, reasonOf, systemCode } from './errors.js';

/** Files by their path in a folder, with slashes. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** How a folder is written. */
export interface WriteOptions {
  /** The file renamed after all others. */
  readonly last?: string;
  /** Names of files of ours that go when they are not written again. */
  readonly obsolete?: RegExp;
  readonly signal?: AbortSignal | undefined;
}

const isFolder = async (path: string): Promise<boolean | undefined> => stat(path).then((entry) => entry.isDirectory(), (error: unknown) => {
  if (systemCode(error) === 'ENOENT') return undefined;
  throw error;
});

/**
 * Puts files into a folder: all of them or none. They are written aside first and then renamed one by one, `last` at the
 * end; should a rename fail, those before are taken back. Other files in the folder are left alone, except those of an
 * earlier edition that match `obsolete`: what is no longer published must not stay on the server.
 */
export async function writeFolder(folder: string, files: Files, { last, obsolete, signal }: WriteOptions = {}): Promise<void> {
  const target = resolve(folder);
  let aside: string | undefined;
  try {
    const present = await isFolder(target);
    if (present === false) throw new CliError('outIsFile', { path: folder });
    const parent = present === true ? target : dirname(target);
    await mkdir(parent, { recursive: true });
    // Aside, but on the same disk, so that a rename moves without copying.
    const name = `.${basename(target)}-`;
    await removeStale(parent, name);
    aside = await mkdtemp(join(parent, name));
    const staged = join(aside, 'new');
    const names = [...files.keys()].sort((a, b) => Number(a === last) - Number(b === last) || (a < b ? -1 : 1));
    for (const name of names) {
      signal?.throwIfAborted();
      const path = join(staged, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, files.get(name) ?? '');
    }
    signal?.throwIfAborted();
    if (present === true) await exchange(names, staged, target, join(aside, 'old'));
    if (present === true && obsolete !== undefined) await removeObsolete(target, files, obsolete);
    if (present !== true) await rename(staged, target);
  } catch (error) {
    throw explain(error, folder);
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true });
  }
}

/** Milliseconds after which what lies aside was left by a process that was killed. */
const STALE = 3_600_000;

async function removeStale(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || name.length !== prefix.length + 6) continue;
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > STALE) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function removeObsolete(target: string, files: Files, obsolete: RegExp): Promise<void> {
  for (const name of await readdir(target)) if (obsolete.test(name) && !files.has(name)) await rm(join(target, name), { force: true });
}

async function exchange(names: readonly string[], staged: string, target: string, old: string): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const name of names) {
      const [from, to, kept] = [join(staged, name), join(target, name), join(old, name)];
      await mkdir(dirname(to), { recursive: true });
      await mkdir(dirname(kept), { recursive: true });
      // A copy, not a move: at no moment is the published folder without the file.
      const had = await copyFile(to, kept).then(() => true, (error: unknown) => {
        if (systemCode(error) === 'ENOENT') return false;
        throw error;
      });
      undo.push(() => (had ? rename(kept, to) : rm(to, { force: true })));
      await rename(from, to);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** Writes one file: complete, or not at all. */
export async function writeOne(path: string, content: string | Uint8Array): Promise<void> {
  const target = resolve(path);
  await writeFolder(dirname(target), new Map([[basename(target), content]]));
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof CliError) return error;
  switch (systemCode(error)) {
    case undefined: return error;
    case 'EACCES': case 'EPERM': case 'EROFS': return new CliError('outForbidden', { path }, 1, error);
    case 'ENOTDIR': case 'EEXIST': return new CliError('outIsFile', { path }, 1, error);
    case 'ENOSPC': case 'EDQUOT': return new CliError('outFull', { path }, 1, error);
    // Of an AbortError, not of the system.
    case 'ABORT_ERR': return error;
    default: return new CliError('outFailed', { path, reason: reasonOf(error) }, 1, error);
  }
}
