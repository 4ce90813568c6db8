import ky, { HTTPError, TimeoutError, type Options } from 'ky';
import { SanchiError } from '../errors.js';
import { DIRECTORY_FORMAT, type DirectoryDocument } from '../model/directory.js';

/** How a document is fetched. */
export interface FetchOptions {
  /** Takes the place of the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
  /** Milliseconds for each try. @default 20000 */
  readonly timeout?: number;
  /** Further tries after a network fault or a 408, 429, 500, 502, 503, 504. @default 2 */
  readonly retries?: number;
}

/** The bytes behind a URL, with Sanchi's errors in place of the network's. */
export async function fetchBytes(url: string | URL, options: FetchOptions = {}): Promise<{ bytes: Uint8Array; type: string }> {
  const { fetch, signal, timeout = 20_000, retries = 2 } = options;
  const settings: Options = { timeout, retry: { limit: retries, backoffLimit: 3000 }, credentials: 'omit' };
  if (fetch) settings.fetch = fetch;
  if (signal) settings.signal = signal;
  try {
    const response = await ky.get(url, settings);
    return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof HTTPError) {
      throw new SanchiError('http', `${error.response.status}: ${url}`, { url: String(url), status: error.response.status }, error);
    }
    if (error instanceof TimeoutError) throw new SanchiError('timeout', `no answer in ${timeout} ms: ${url}`, { url: String(url), timeout }, error);
    throw new SanchiError('network', `not reachable (offline, refused by CORS, or down): ${url}`, { url: String(url) }, error);
  }
}

/** Reads and checks a directory document. */
export async function fetchDocument(url: string | URL, options: FetchOptions = {}): Promise<DirectoryDocument> {
  const { bytes } = await fetchBytes(url, options);
  return parseDocument(new TextDecoder().decode(bytes), String(url));
}

/** A directory document from its JSON text; `where` names it in errors. */
export function parseDocument(text: string, where = 'document'): DirectoryDocument {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body === '') throw new SanchiError('empty', `empty: ${where}`, { url: where });
  if (/^<(!doctype|html|head|body|\?xml)/i.test(body)) throw new SanchiError('html', `a web page, not a directory: ${where}`, { url: where });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new SanchiError('json', `broken JSON: ${where}: ${error instanceof Error ? error.message : ''}`, { url: where, ...position(body, error) }, error);
  }
  return checkDocument(value, where);
}

/** Refuses what is no directory, or one of another major format version. */
export function checkDocument(value: unknown, where = 'document'): DirectoryDocument {
  const found = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : undefined;
  if (found !== DIRECTORY_FORMAT) {
    const newer = Number(/^sanchi-directory\/(\d+)/.exec(found ?? '')?.[1] ?? 0) > 1;
    throw new SanchiError('format', newer
      ? `made for a newer Sanchi (${found}, this one reads ${DIRECTORY_FORMAT}): ${where}`
      : `no Sanchi directory (format ${found ?? 'missing'}): ${where}`, { url: where, found, newer });
  }
  const issues = missing(value as Record<string, unknown>).slice(0, 20);
  if (issues.length > 0) {
    throw new SanchiError('invalid', `incomplete directory (${issues.join(', ')}): ${where}`, { url: where, issues });
  }
  return value as DirectoryDocument;
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string'));

/**
 * What a page needs of a document and does not find: the envelope, and of each member its id and name. Written by hand,
 * because a schema library would weigh more than the search; the CLI, importer and desk check everything with zod.
 */
function missing(document: Record<string, unknown>): string[] {
  const issues: string[] = [];
  if (typeof document.id !== 'string') issues.push('id');
  if (!isText(document.title)) issues.push('title');
  if (!isText((document.publisher as { name?: unknown } | undefined)?.name)) issues.push('publisher.name');
  if (!Array.isArray(document.members)) return [...issues, 'members'];
  document.members.forEach((member: { id?: unknown; name?: unknown } | null, i) => {
    if (typeof member?.id !== 'string') issues.push(`members.${i}.id`);
    if (!isText(member?.name)) issues.push(`members.${i}.name`);
  });
  return issues;
}

/** Line and column of a JSON error, where the engine says its offset. */
function position(text: string, error: unknown): { line?: number; column?: number } {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return {};
  const before = text.slice(0, Number(offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
