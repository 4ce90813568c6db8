import { SanchiError } from '../errors.js';
import type { Rfq, RfqAttachment, RfqReceipt } from '../model/rfq.js';
import { newKey } from './idempotency-key.js';
import { below, exchange, type EndpointOptions } from './rfq-endpoint.js';
import { uploadFile, type RfqFile, type StoredFile } from './upload-file.js';

/** What tells a receiver that a person wrote the request. */
export interface RfqCheck {
  /** Milliseconds since the first focus in the form. */
  readonly elapsed: number;
  /** A field that no person sees: anything in it was written by a machine. */
  readonly website: string;
  /** Solution of the receiver's challenge: ALTCHA's payload, base64. */
  readonly altcha?: string;
  /** The device was too slow for the challenge. */
  readonly slow?: true;
}

/** How far sending is. */
export interface SubmitProgress {
  /** Files go first, then the request. */
  readonly phase: 'files' | 'request';
  /** Position of the file being sent. */
  readonly file?: number;
  /** Bytes of all files that have gone, and of all files. */
  readonly sent: number;
  readonly total: number;
}

/** How an RFQ is sent. */
export interface SubmitOptions extends EndpointOptions {
  /** Called before, during and after each file, and once before the request itself. */
  readonly onProgress?: (progress: SubmitProgress) => void;
  /**
   * Idempotency key: one for the request and all its tries. Pass the same one when the visitor tries again after an
   * error, and the request cannot be stored twice. @default a fresh one
   */
  readonly key?: string;
  /** @default none: a receiver that asks for it refuses */
  readonly check?: RfqCheck;
}

/** Files already sent, so that a second try by the visitor neither sends them nor changes the request. */
const sent = new WeakMap<Blob, Map<string, { readonly key: string; stored?: StoredFile }>>();

/**
 * Sends an RFQ with its files to a receiver and returns the receipt: from then on the request cannot be lost.
 * Attachments of the RFQ that carry an id are on the receiver's side already; the others are left out, and `files` added.
 *
 * @throws {SanchiError} `refused` with `details.fields`, `too-large`, `conflict`, `busy`, `network`, `timeout`, `http`,
 * or `format` where the answer is no receipt; the signal's reason when aborted.
 */
export async function submitRfq(
  endpoint: string | URL, rfq: Rfq, files: readonly RfqFile[] = [], options: SubmitOptions = {},
): Promise<RfqReceipt> {
  const { onProgress, key = newKey(), check, timeout, ...rest } = options;
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const attachments: RfqAttachment[] = (rfq.attachments ?? []).filter(({ id }) => id !== undefined);
  let done = 0;
  for (let i = 0; i < files.length; i += 1) {
    const file = files[i] as RfqFile;
    attachments.push(await once(String(endpoint), key, file, (progress) => uploadFile(endpoint, file, {
      ...rest, ...progress, ...(timeout === undefined ? {} : { timeout }),
      onProgress: (gone) => onProgress?.({ phase: 'files', file: i, sent: done + gone, total }),
    })));
    done += file.size;
  }
  onProgress?.({ phase: 'request', sent: total, total });
  const { attachments: _before, ...fields } = rfq;
  const body = JSON.stringify({ rfq: { ...fields, ...(attachments.length > 0 ? { attachments } : {}) }, ...(check ? { check } : {}) });
  const url = below(endpoint, 'rfqs');
  try {
    const receipt = await exchange('post', url, { body, headers: { 'content-type': 'application/json', 'idempotency-key': key } },
      timeout === undefined ? rest : { ...rest, timeout });
    if (!isReceipt(receipt)) throw new SanchiError('format', `no receipt: ${url}`, { url, found: receipt });
    return receipt;
  } catch (error) {
    // A receiver that no longer has a file gets it anew with the next try.
    if (error instanceof SanchiError && error.code === 'refused') for (const file of files) sent.delete(file);
    throw error;
  }
}

async function once(endpoint: string, request: string, file: Blob, send: (options: { readonly key: string }) => Promise<StoredFile>): Promise<StoredFile> {
  const known = sent.get(file) ?? new Map<string, { readonly key: string; stored?: StoredFile }>();
  sent.set(file, known);
  const place = `${endpoint}\n${request}`;
  const upload = known.get(place) ?? { key: newKey() };
  known.set(place, upload);
  return (upload.stored ??= await send({ key: upload.key }));
}

/** By hand, as for documents: a schema library would weigh more than the form. */
function isReceipt(value: unknown): value is RfqReceipt {
  const { format, number, acceptedAt, answerBy, statusUrl } = (value ?? {}) as Partial<Record<keyof RfqReceipt, unknown>>;
  const isTime = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text));
  return format === 'sanchi-receipt/1' && typeof number === 'string' && number !== '' && isTime(acceptedAt)
    && (answerBy === undefined || isTime(answerBy))
    && (statusUrl === undefined || (typeof statusUrl === 'string' && /^https?:\/\//i.test(statusUrl)));
}
