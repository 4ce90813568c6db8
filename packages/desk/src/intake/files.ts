import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { displayName, extensionOf, TooLarge, type Received } from '../files/index.js';
import { randomId, type FileRow } from '../store/index.js';
import { Problem } from './problems.js';

/** What the sender is told of a stored file. */
interface StoredFile { readonly id: string; readonly name: string; readonly size: number; readonly type: string }

/** Receives one attachment. */
export async function receiveFile(desk: Desk, c: Context, key: string): Promise<{ file: StoredFile; repeated: boolean }> {
  const { fileBytes, accept } = desk.config.limits;
  const sent = c.req.query('name') ?? '';
  if (sent.trim() === '') throw new Problem('no-name');
  const name = displayName(sent);
  const extension = extensionOf(name);
  if (!accept.includes(extension)) throw new Problem('file-type');
  if (Number(c.req.header('content-length') ?? 0) > fileBytes) throw new Problem('file-too-large');
  const claimedType = (c.req.header('content-type') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 100);
  const received = await desk.files.receive(c.req.raw.body, extension, fileBytes).catch((error: unknown) => {
    throw error instanceof TooLarge ? new Problem('file-too-large') : error;
  });
  let kept = false;
  try {
    if (received.size === 0) throw new Problem('empty');
    if (!received.sniffed.ok) {
      desk.log.warn({ extension, found: received.sniffed.found }, 'file refused: content does not fit');
      throw new Problem('file-content');
    }
    const result = await register(desk, key, { name, claimedType, type: received.sniffed.type }, received);
    kept = !result.repeated;
    return result;
  } finally {
    if (!kept) await desk.files.remove(received.path);
  }
}

type About = Pick<FileRow, 'name' | 'claimedType' | 'type'>;

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
