import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { displayName, extensionOf, Stalled, TooLarge, type Received } from '../files/index.js';
import { randomId, type FileRow } from '../store/index.js';
import { clientAddress } from './address.js';
import { Problem } from './problems.js';

/** What the sender is told of a stored file. */
interface StoredFile { readonly id: string; readonly name: string; readonly size: number; readonly type: string }

/** Where a file comes from and what is said of it. */
export interface Offered {
  /** As sent. */
  readonly name: string;
  readonly claimedType: string;
  readonly address: string;
}

/** What is known of a file whose bytes lie on the disk. */
export type About = Pick<FileRow, 'name' | 'claimedType' | 'type'>;

/** Receives one attachment. */
export async function receiveFile(desk: Desk, c: Context, key: string): Promise<{ file: StoredFile; repeated: boolean }> {
  if (desk.config.limits.files === 0) throw new Problem('no-files');
  if (Number(c.req.header('content-length') ?? 0) > desk.config.limits.fileBytes) throw new Problem('file-too-large');
  const { about, received } = await takeIn(desk, c.req.raw.body, {
    name: c.req.query('name') ?? '', claimedType: c.req.header('content-type') ?? '', address: clientAddress(c, desk.config.trustProxy),
  });
  let kept = false;
  try {
    const result = await register(desk, key, about, received);
    kept = !result.repeated;
    return result;
  } finally {
    if (!kept) await desk.files.remove(received.path);
  }
}

/**
 * Takes a file's bytes in, whoever sends them, within the desk's limits.
 *
 * @throws {@link Problem}; then nothing stays behind.
 */
export async function takeIn(desk: Desk, body: ReadableStream<Uint8Array> | null, { name: sent, claimedType, address }: Offered): Promise<{ about: About; received: Received }> {
  const { fileBytes, accept, bytesPerHour, freeBytes, stallSeconds } = desk.config.limits;
  if (sent.trim() === '') throw new Problem('no-name');
  const name = displayName(sent);
  const extension = extensionOf(name);
  if (!accept.includes(extension)) throw new Problem('file-type');
  if (await desk.files.free() < freeBytes) {
    desk.log.error({ freeBytes }, 'upload refused: the disk is nearly full');
    throw new Problem('busy', { retryAfter: 600 });
  }
  const received = await desk.files.receive(body, extension, fileBytes, stallSeconds).catch((error: unknown) => {
    if (error instanceof Stalled) throw new Problem('stalled');
    throw error instanceof TooLarge ? new Problem('file-too-large') : error;
  });
  try {
    if (received.size === 0) throw new Problem('empty');
    if (!received.sniffed.ok) {
      desk.log.warn({ extension, found: received.sniffed.found, fault: received.sniffed.fault }, 'file refused: content does not fit');
      throw new Problem(received.sniffed.fault ?? 'file-content');
    }
    const taken = desk.limits.take(`bytes:${address}`, { max: Math.max(bytesPerHour, fileBytes), perSeconds: 3600 }, received.size);
    if (!taken.ok) throw new Problem('too-many', { retryAfter: taken.retryAfter });
    return { about: { name, claimedType: claimedType.replace(/[^\x20-\x7e]/g, '').slice(0, 100), type: received.sniffed.type }, received };
  } catch (error) {
    await desk.files.remove(received.path);
    throw error;
  }
}

/** Only the first of several uploads with one key is kept. */
async function register(desk: Desk, key: string, about: About, { path, size, sha256 }: Received): Promise<{ file: StoredFile; repeated: boolean }> {
  const id = randomId();
  const file: StoredFile = { id, name: about.name, size, type: about.type };
  const uploadedAt = desk.now().toISOString();
  const hash = `${sha256}:${about.name}`;
  const first = await desk.store.tx(async (r) => {
    if (!await r.idempotency.put(`file:${key}`, hash, file, uploadedAt)) return false;
    await r.files.insert({ id, ...about, size, path, sha256, uploadedAt });
    return true;
  });
  if (first) return { file, repeated: false };
  const before = await desk.store.idempotency.get(`file:${key}`);
  if (before?.bodyHash !== hash) throw new Problem('key-reused');
  return { file: before.answer as StoredFile, repeated: true };
}
