import type { Context } from 'hono';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Desk } from '../desk.js';
import type { Cause, Outcome } from '../flow/dispatch.js';
import { dispatch } from '../flow/dispatch.js';
import type { Received } from '../files/index.js';
import { clientAddress, Problem, takeIn, type About } from '../intake/index.js';
import type { Repos, RfqRow } from '../store/index.js';
import { randomId } from '../store/index.js';

interface Added { readonly about: About; readonly received: Received }

/**
 * Files that customer or office add to a request from a page, within the limits of every upload. They are streamed to the disk, become
 * part of the request in the transaction that tells the members, and are removed where that fails.
 *
 * @param cause what the form means, from its other fields; undefined where it is not ours to take
 * @throws {@link Problem}
 */
export async function addFiles(desk: Desk, c: Context, rfqId: string, cause: (fields: ReadonlyMap<string, string>, count: number) => Cause | undefined): Promise<Outcome | undefined> {
  const files: Added[] = [];
  let kept = false;
  try {
    const fields = await receiveAll(desk, c, files);
    const meant = cause(fields, files.length);
    if (!meant) return undefined;
    if (files.length === 0) throw new Problem('empty');
    const outcome = await dispatch(desk, rfqId, meant, (r, locked) => attach(desk, r, locked, files));
    kept = !('refused' in outcome);
    return outcome;
  } finally {
    if (!kept) await Promise.all(files.map(({ received }) => desk.files.remove(received.path)));
  }
}

/** Each file of the form, one after the other. @returns its other fields */
async function receiveAll(desk: Desk, c: Context, added: Added[]): Promise<ReadonlyMap<string, string>> {
  const { files, fileBytes, stallSeconds } = desk.config.limits;
  const address = clientAddress(c, desk.config.trustProxy);
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !c.req.raw.body) throw new Problem('empty');
  const parts: Promise<unknown>[] = [];
  const fields = new Map<string, string>();
  let failed: Error | undefined;
  const form = new Busboy({ headers: { 'content-type': type }, limits: { files, fields: 10, fieldSize: 1000, fileSize: fileBytes + 1, parts: files + 10 } });
  form.on('field', (name, value) => { fields.set(name, value); });
  form.on('file', (_field, stream, name, _encoding, claimedType) => {
    // A chooser left empty sends a part without a name.
    if (name === undefined || name === '' || failed !== undefined) {
      stream.resume();
      return;
    }
    parts.push(takeIn(desk, Readable.toWeb(stream) as ReadableStream<Uint8Array>, { name, claimedType, address }).then((one) => added.push(one), (error: unknown) => {
      failed ??= error instanceof Error ? error : new Problem('failed');
      stream.resume();
    }));
  });
  const timer = AbortSignal.timeout(stallSeconds * 20_000);
  const ended = pipeline(Readable.fromWeb(c.req.raw.body as Parameters<typeof Readable.fromWeb>[0]), form, { signal: timer }).catch(() => { failed ??= new Problem('stalled'); });
  await ended;
  await Promise.all(parts);
  if (failed !== undefined) throw failed;
  return fields;
}

async function attach(desk: Desk, r: Repos, row: RfqRow, own: readonly Added[]): Promise<RfqRow> {
  const { files: most, totalBytes } = desk.config.limits;
  const there = await r.files.of(row.id);
  const bytes = [...there.map(({ size }) => size), ...own.map(({ received }) => received.size)].reduce((sum, size) => sum + size, 0);
  if (there.length + own.length > most || bytes > totalBytes) throw new Problem('file-too-large');
  const uploadedAt = desk.now().toISOString();
  const added = [];
  for (const { about, received: { path, size, sha256 } } of own) {
    const id = randomId();
    await r.files.insert({ id, ...about, size, path, sha256, uploadedAt });
    await r.files.attach(id, row.id, row.network);
    added.push({ id, name: about.name, size, type: about.type });
  }
  return r.rfqs.update(row.id, { rfq: { ...row.rfq, attachments: [...row.rfq.attachments ?? [], ...added] } });
}
