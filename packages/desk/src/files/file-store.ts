import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Links } from '../links/index.js';
import type { FileRow, Subject } from '../store/index.js';
import { sniff, type Sniffed } from './sniff.js';

/** Bytes that lie in the folder, not yet known to the store. */
export interface Received {
  /** Below the folder. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sniffed: Sniffed;
}

/** More bytes came than allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Nothing came for too long. */
export class Stalled extends Error {
  override readonly name = 'Stalled';
}

/** The folder with attachments. Names on disk are random; nothing a sender wrote becomes part of a path. */
export interface FileStore {
  readonly folder: string;
  /**
   * Streams a body to disk; only a few blocks of it are in memory at a time. When this resolves the bytes survive a
   * power cut.
   *
   * @param stallSeconds how long to wait for a next byte
   * @throws {@link TooLarge} as soon as `maxBytes` are passed, {@link Stalled} when nothing comes; nothing stays behind.
   */
  receive(body: ReadableStream<Uint8Array> | null, extension: string, maxBytes: number, stallSeconds?: number): Promise<Received>;
  /** Bytes left on the disk. */
  free(): Promise<number>;
  remove(path: string): Promise<void>;
  read(path: string): Readable;
  /** A signed link under which that person may fetch the file for a while. */
  url(file: FileRow, who: Subject, ttl?: number): string;
  /** Paths of files last touched before a time, temporary ones included. */
  olderThan(time: Date): AsyncIterable<string>;
}

/** Seconds a link to a file lives: as long as someone looks at the page it stands on. */
const LINK_TTL = 3600;
const TEMPORARY = 'incoming';

/** Opens the folder, which is made where it is missing. */
export async function openFileStore(folder: string, links: Links): Promise<FileStore> {
  await mkdir(join(folder, TEMPORARY), { recursive: true, mode: 0o700 });
  return {
    folder,
    async receive(body, extension, maxBytes, stallSeconds = 60) {
      const name = randomBytes(18).toString('base64url').toLowerCase().replace(/[^a-z0-9]/g, '0');
      const temporary = join(folder, TEMPORARY, name);
      try {
        const { size, sha256 } = await write(body, temporary, maxBytes, stallSeconds * 1000);
        const sniffed = await sniff(temporary, extension);
        const path = `${name.slice(0, 2)}/${name}`;
        await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
        await rename(temporary, join(folder, path));
        await syncFolder(dirname(join(folder, path)));
        return { path, size, sha256, sniffed };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async free() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    remove: (path) => rm(join(folder, checked(path)), { force: true }),
    read: (path) => createReadStream(join(folder, checked(path))),
    url: (file, who, ttl = LINK_TTL) => links.url('files', links.make({
      purpose: 'file', network: file.network ?? '', file: file.id, who, ttl, ...(file.rfqId !== null && { rfq: file.rfqId }),
    })),
    async* olderThan(time) {
      for (const sub of await readdir(folder, { withFileTypes: true })) {
        if (!sub.isDirectory()) continue;
        for (const name of await readdir(join(folder, sub.name))) {
          const path = `${sub.name}/${name}`;
          // It may have been removed meanwhile.
          const about = await stat(join(folder, path)).catch(() => undefined);
          if (about?.isFile() === true && about.mtime < time) yield path;
        }
      }
    },
  };
}

async function write(body: ReadableStream<Uint8Array> | null, path: string, maxBytes: number, stall: number): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    if (body) {
      const reader = body.getReader();
      for (let chunk = await nextPiece(reader, stall); !chunk.done; chunk = await nextPiece(reader, stall)) {
        size += chunk.value.byteLength;
        if (size > maxBytes) {
          // Not awaited: a client that goes on sending would keep us waiting.
          void reader.cancel().catch(() => undefined);
          throw new TooLarge();
        }
        hash.update(chunk.value);
        // Unlike `write`, goes on until every byte is written.
        await handle.writeFile(chunk.value);
      }
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/**
 * The next piece of a body.
 *
 * @throws {@link Stalled} where nothing comes for so many milliseconds.
 */
export async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>, stall: number): ReturnType<typeof reader.read> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // First, since cancelling ends the read as if the body had ended. Not awaited: the sender may never let go.
      reject(new Stalled());
      void reader.cancel().catch(() => undefined);
    }, stall);
  });
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A renamed file is only safe when its folder is written too. Windows cannot open folders, and needs not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Paths come from our own store; should that ever be tampered with, they still cannot lead out of the folder. */
function checked(path: string): string {
  if (!/^(incoming|[a-z0-9]{2})\/[a-z0-9]+$/.test(path)) throw new Error('not a path of the files folder');
  return path;
}
