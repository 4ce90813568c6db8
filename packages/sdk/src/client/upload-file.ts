import { SanchiError } from '../errors.js';
import { newKey } from './idempotency-key.js';
import { below, exchange, type EndpointOptions } from './rfq-endpoint.js';
import { xhrFetch } from './xhr-fetch.js';

/** A file to be sent: a browser's `File`, or any blob with a name. */
export type RfqFile = Blob & { readonly name: string };

/** A file as the receiver stored it. */
export interface StoredFile {
  /** The receiver's; an attachment of the RFQ carries it. */
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, as the receiver found it in the content. */
  readonly type: string;
}

/** How one file is sent. */
export interface UploadOptions extends EndpointOptions {
  /** Called with the bytes that have gone and the bytes of the file; back to less when a try is repeated. */
  readonly onProgress?: (sent: number, total: number) => void;
  /** Idempotency key of this file, the same for all its tries. @default a fresh one */
  readonly key?: string;
}

/**
 * Sends one file to a receiver of RFQs.
 *
 * @throws {SanchiError} `too-large`, `refused` (its type, or empty), `busy`, `network`, `timeout`, `http` or `format`;
 * the signal's reason when aborted.
 */
export async function uploadFile(endpoint: string | URL, file: RfqFile, options: UploadOptions = {}): Promise<StoredFile> {
  const { onProgress, key = newKey(), timeout = 300_000, ...rest } = options;
  const url = below(endpoint, `files?name=${encodeURIComponent(file.name)}`);
  const byXhr = options.fetch === undefined && onProgress !== undefined && 'XMLHttpRequest' in globalThis;
  onProgress?.(0, file.size);
  const answer = await exchange('post', url, {
    // Where XMLHttpRequest sends the file, the request itself carries none: it is read once, and not into memory.
    ...(byXhr ? {} : { body: file }),
    headers: { 'content-type': file.type || 'application/octet-stream', 'idempotency-key': key },
  }, { ...rest, timeout, ...(byXhr ? { fetch: xhrFetch(file, onProgress) } : {}) });
  if (!isStored(answer)) throw new SanchiError('format', `no file stored: ${url}`, { url, found: answer });
  onProgress?.(file.size, file.size);
  return answer;
}

/**
 * Takes a file back that was sent and that the visitor does not want to send after all; only before the RFQ is sent.
 *
 * @throws {SanchiError} As {@link uploadFile}; `refused` where the receiver no longer has it, or it belongs to an RFQ.
 */
export async function removeFile(endpoint: string | URL, id: string, options: EndpointOptions = {}): Promise<void> {
  await exchange('delete', below(endpoint, `files/${encodeURIComponent(id)}`), {}, options);
}

const isStored = (value: unknown): value is StoredFile => {
  const { id, name, size, type } = (value ?? {}) as Partial<Record<keyof StoredFile, unknown>>;
  return typeof id === 'string' && id !== '' && typeof name === 'string' && typeof size === 'number' && typeof type === 'string';
};
