import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** What is wrong with an archive: it would fill the disk of whoever opens it, or it is not what it says. */
export type ArchiveFault = 'archive-too-large' | 'archive-broken';

const MEGABYTE = 1024 * 1024;
/** Unpacked bytes that are taken in any case; above, a hundred times the file's own size, which drawings and documents stay far below. */
const ALWAYS = 100 * MEGABYTE;
const RATIO = 100;
/** Unpacked bytes and entries at most, and archives in archives: a drawing's document in a project in a mailed folder. */
const MOST = 1024 * MEGABYTE;
const ENTRIES = 10_000;
const DEPTH = 3;

/** What may still come out, over all levels. */
interface Budget {
  bytes: number;
  entries: number;
}

class Bomb extends Error {}

/**
 * Looks through a ZIP or a document that is one: by the sizes that it states, then piece by piece, never keeping more than a block, whether they
 * are true. Archives inside are looked through too, within the same bounds; of what is encrypted or packed in an unknown way the stated sizes count.
 *
 * @param path of the stored file; archives inside lie beside it for a moment
 */
export async function archiveFault(path: string, size: number): Promise<ArchiveFault | undefined> {
  try {
    await lookThrough(path, { bytes: Math.min(MOST, Math.max(ALWAYS, RATIO * size)), entries: ENTRIES }, 1);
    return undefined;
  } catch (error) {
    // A full disk is no fault of the archive.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return error instanceof Bomb ? 'archive-too-large' : 'archive-broken';
  }
}

async function lookThrough(path: string, budget: Budget, depth: number): Promise<void> {
  if (depth > DEPTH) throw new Bomb();
  // Names are shown to nobody: they may be in any encoding.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      budget.bytes -= entry.uncompressedSize;
      budget.entries -= 1;
      if (budget.bytes < 0 || budget.entries < 0) throw new Bomb();
      entries.push(entry);
    }
    for (const entry of entries) if (entry.canDecodeFileData() && entry.uncompressedSize > 0) await lookInto(zip, entry, `${path}0`, budget, depth);
  } finally {
    zip.close();
  }
}

/** Reads an entry to its end, which fails where it is longer or shorter than stated; one that is an archive is looked through. */
async function lookInto(zip: ZipFile, entry: Entry, beside: string, budget: Budget, depth: number): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry);
  const first = await firstBlock(stream);
  const isArchive = first.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  try {
    await pipeline(Readable.from(rest(first, stream)), isArchive ? createWriteStream(beside, { mode: 0o600 }) : nowhere());
    if (isArchive) await lookThrough(beside, budget, depth + 1);
  } finally {
    if (isArchive) await rm(beside, { force: true });
  }
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => { done(); } });

async function firstBlock(stream: Readable): Promise<Buffer> {
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) return chunk as Buffer;
  return Buffer.alloc(0);
}

async function* rest(first: Buffer, stream: Readable): AsyncGenerator<Buffer> {
  yield first;
  for await (const chunk of stream) yield chunk as Buffer;
}
