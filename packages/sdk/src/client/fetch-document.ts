import { isSanchiError, SanchiError } from '../errors.js';
import { DIRECTORY_FORMAT, type DirectoryDocument } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { textIn } from '../model/text.js';
import { unread } from '../model/unread.js';
import { firstTry } from './first-try.js';

/** Bytes, compressed, that only more than a thousand members come to. */
const LONG = 150_000;

/** How a document is fetched. */
export interface FetchOptions {
  /** Takes the place of the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Gives up; the call then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds for each try. @default 20000 */
  readonly timeout?: number;
  /** Further tries after a network fault or a 408, 429, 500, 502, 503, 504. @default 2 */
  readonly retries?: number;
}

/**
 * The bytes behind a URL, their media type, and the address they came from in the end.
 *
 * @throws {SanchiError} `http` (`details.status`), `timeout` or `network`; the signal's reason when aborted.
 */
export async function fetchBytes(url: string | URL, options: FetchOptions = {}): Promise<{ bytes: Uint8Array; type: string; url: string }> {
  const { fetch = globalThis.fetch, signal, timeout = 20_000, retries = 2 } = options;
  let bytes = new Uint8Array();
  // An answer has come when its body has: one that stalls or breaks off is a try that failed.
  const whole: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    // Only a directory in shards is so long: what opens it comes beside it.
    if (Number(response.headers.get('content-length')) > LONG) import('./shards.js').catch(() => {});
    if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
    return response;
  };
  try {
    const response = await firstTry(url, {}, { fetch: whole, signal, timeout }, async (again) =>
      (await import('./try-again.js')).tryAgain(url, { fetch: again, signal, timeout, retries }));
    return { bytes, type: response.headers.get('content-type') ?? '', url: response.url || String(url) };
  } catch (error) {
    signal?.throwIfAborted();
    if (isSanchiError(error)) throw error;
    throw new SanchiError('network', `not reachable (offline, refused by CORS, or down): ${url}`, { url: String(url) }, error);
  }
}

/**
 * Fetches a directory document and checks its envelope; `url` is where it lies.
 *
 * @throws {SanchiError} As {@link fetchBytes}; `empty`, `html`, `json`, `unreadable`, `format` or `invalid` where the answer is no sound directory.
 */
export async function fetchDocument(url: string | URL, options: FetchOptions = {}): Promise<{ document: DirectoryDocument; url: string }> {
  const { bytes, url: from } = await fetchBytes(url, options);
  try {
    // Of many members, which stand on lines and end in three letters, only those shown are read.
    const value: unknown = (bytes.at(-4) === 0x0a && (await import('./member-lines.js')).readLines(bytes, url.toString()))
      || JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isSound(value)) return { document: value, url: from };
  } catch {
    // Explained below.
  }
  return { document: (await import('./parse-document.js')).readDocument(bytes, String(url)), url: from };
}

/**
 * Whether a document has what a page needs: the envelope, and of each member its id and name. Written by hand, because
 * a schema library would weigh more than the search; the CLI, importer and desk check everything with zod. What is
 * wrong with an unsound one is found by `parse-document.ts`, which pages load only then.
 */
function isSound(value: unknown): value is DirectoryDocument {
  const document = value as DirectoryDocument | null;
  const named = (text: unknown): boolean => typeof (textIn(text as string) || 0) === 'string';
  return document?.format === DIRECTORY_FORMAT && typeof document.id === 'string' && named(document.title)
    && named(document.publisher?.name) && (unread.has(document) || (Array.isArray(document.members)
    && document.members.every((member: Partial<Member> | null) => typeof member?.id === 'string' && named(member.name))));
}
