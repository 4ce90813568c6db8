import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Assets } from './assets.js';
import { typeOf } from './assets.js';

/** A request as far as we look at it. */
export interface Request {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What is sent back; a HEAD has no body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** How requests are answered. */
export interface HandlerOptions {
  /** Where files come from, by the prefix of their path; `''` is the site itself. The longest prefix wins. */
  readonly mounts: ReadonlyMap<string, Assets>;
  /** The page for an address that nothing has. */
  readonly notFound: () => string;
  /** Changes a page of the site on its way out. */
  readonly decorate?: (html: string) => string;
  /** Answers only under these host names, so that no strange page can read a local preview (DNS rebinding). */
  readonly hosts?: readonly string[];
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files at least this long are compressed. */
const WORTH = 1024;

const plain = (status: number, words: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  ({ status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: new TextEncoder().encode(`${words}\n`) });

/** A function from request to answer; it never listens and never throws for what a visitor sends. */
export function createHandler({ mounts, notFound, decorate, hosts }: HandlerOptions): (request: Request) => Promise<Answer> {
  const packed = new Map<string, Uint8Array>();
  const prefixes = [...mounts.keys()].sort((a, b) => b.length - a.length);

  const find = async (path: string): Promise<Uint8Array | undefined> => {
    for (const prefix of prefixes) {
      if (prefix !== '' && !path.startsWith(`${prefix}/`)) continue;
      const bytes = await mounts.get(prefix)?.get(prefix === '' ? path : path.slice(prefix.length + 1));
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };

  const compress = async (bytes: Uint8Array, type: string, accepted: string, tag: string): Promise<readonly [encoding: string | undefined, body: Uint8Array]> => {
    if (bytes.length < WORTH || !/^text\/|json|svg/u.test(type)) return [undefined, bytes];
    const encoding = accepts(accepted, 'br') ? 'br' : accepts(accepted, 'gzip') ? 'gzip' : undefined;
    if (encoding === undefined) return [undefined, bytes];
    const key = `${encoding} ${tag}`;
    const known = packed.get(key);
    if (known !== undefined) return [encoding, known];
    const body = encoding === 'br' ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : await zip(bytes);
    if (packed.size > 200) packed.clear();
    packed.set(key, body);
    return [encoding, body];
  };

  return async ({ method, url, headers }) => {
    const header = (name: string): string => {
      const value = headers[name];
      return typeof value === 'string' ? value : value?.join(', ') ?? '';
    };
    if (hosts !== undefined && !hosts.includes(header('host').replace(/:\d+$/u, '').toLowerCase())) return plain(403, 'Forbidden');
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Method not allowed', { allow: 'GET, HEAD' });
    const path = pathOf(url);
    if (path === undefined) return plain(400, 'Bad request');
    let found = path === '' || path.endsWith('/') ? undefined : await find(path);
    let name = path;
    if (found === undefined) {
      name = path === '' ? 'index.html' : `${path.replace(/\/$/u, '')}/index.html`;
      found = await find(name);
      // Relative links of the page need the slash.
      if (found !== undefined && path !== '' && !path.endsWith('/')) return plain(301, 'Moved', { location: `/${path.split('/').map(encodeURIComponent).join('/')}/` });
    }
    const status = found === undefined ? 404 : 200;
    const type = found === undefined ? 'text/html; charset=utf-8' : typeOf(name);
    let bytes = found ?? new TextEncoder().encode(notFound());
    if (decorate !== undefined && type.startsWith('text/html')) bytes = new TextEncoder().encode(decorate(new TextDecoder().decode(bytes)));
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const [encoding, body] = await compress(bytes, type, header('accept-encoding'), hash);
    const tag = `"${hash}${encoding === undefined ? '' : `-${encoding}`}"`;
    const common = {
      'content-type': type, etag: tag, vary: 'Accept-Encoding', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    };
    const known = header('if-none-match').split(',').map((each) => each.trim().replace(/^W\//u, ''));
    if (status === 200 && (known.includes(tag) || known.includes('*'))) return { status: 304, headers: common };
    const all = { ...common, 'content-length': String(body.length), ...(encoding === undefined ? {} : { 'content-encoding': encoding }) };
    return method === 'HEAD' ? { status, headers: all } : { status, headers: all, body };
  };
}

/** The decoded path without its leading slash; `undefined` where it is none or tries to climb. */
function pathOf(url: string): string | undefined {
  const [raw = ''] = url.split(/[?#]/u);
  try {
    const path = decodeURIComponent(raw);
    if (!path.startsWith('/') || /[\0\\]/u.test(path) || path.split('/').includes('..')) return undefined;
    return path.slice(1);
  } catch {
    return undefined;
  }
}

/** Whether an Accept-Encoding names an encoding without refusing it. */
function accepts(header: string, encoding: string): boolean {
  return header.toLowerCase().split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    return name === encoding && !parameters.some((each) => /^q=0(?:\.0*)?$/u.test(each));
  });
}
