import type { HTTPError, Options } from 'ky';
import { SanchiError, type RefusedField, type SanchiErrorDetails } from '../errors.js';
import { firstTry } from './first-try.js';

/** How a receiver of RFQs is spoken to. */
export interface EndpointOptions {
  /** Takes the place of the platform's `fetch` (and, for files, of `XMLHttpRequest`). */
  readonly fetch?: typeof globalThis.fetch;
  /** Gives up; the call then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds for each try. @default 30000, for files 300000 */
  readonly timeout?: number;
  /** Further tries after a network fault, a timeout or a 408, 429, 502, 503, 504; what is only fetched is not asked for again after a timeout. @default 4 */
  readonly retries?: number;
}

/** What a receiver says of its refusal, in a body `{ "error": … }`. */
type Refusal = Pick<SanchiErrorDetails, 'code' | 'message' | 'retryAfter'> & { readonly fields: readonly RefusedField[] };

const RETRIED = [408, 429, 502, 503, 504];
/** Seconds. Who is told to come back later than this is better told so than kept waiting. */
const LONGEST_WAIT = 60;

/** An address below an endpoint: `https://desk.example.jp/intake` + `files` → `https://desk.example.jp/intake/files`. */
export function below(endpoint: string | URL, path: string): string {
  const [base = '', query] = String(endpoint).split('#')[0]?.split('?') ?? [];
  return `${base.replace(/\/+$/, '')}/${path}${query === undefined ? '' : `${path.includes('?') ? '&' : '?'}${query}`}`;
}

/** One exchange with a receiver, tried again where that can help, with Sanchi's errors in place of the network's. */
export async function exchange(method: 'get' | 'post' | 'delete', url: string, request: Pick<Options, 'body' | 'headers'>, options: EndpointOptions): Promise<unknown> {
  const { fetch = globalThis.fetch, signal, timeout = 30_000, retries = 4 } = options;
  signal?.throwIfAborted();
  let body = '';
  // An answer has come when its body has: one that stalls or breaks off is a try that failed.
  const whole: typeof fetch = async (...asked) => {
    const response = await fetch(...asked);
    if (response.ok) body = await response.text();
    else await response.clone().text();
    return response;
  };
  const withRetries = async (ask = whole): Promise<Response> => {
    const { ky, HTTPError, TimeoutError } = await import('./http.js');
    const settings: Options = {
      ...request, method, timeout, credentials: 'omit', fetch: ask,
      retry: {
        limit: retries, methods: [method], statusCodes: RETRIED, afterStatusCodes: [429, 503], retryOnTimeout: true,
        backoffLimit: 8000, jitter: (delay) => delay * (0.75 + Math.random() / 2),
        shouldRetry: ({ error }) => (error instanceof HTTPError && waitOf(error.response) > LONGEST_WAIT ? false : undefined),
      },
    };
    if (signal) settings.signal = signal;
    return ky(url, settings).catch(async (error: unknown) => {
      if (error instanceof HTTPError) throw await refusal(error, url);
      if (error instanceof TimeoutError) throw new SanchiError('timeout', `no answer in ${timeout} ms: ${url}`, { url, timeout }, error);
      throw error;
    });
  };
  try {
    const headers = request.headers as HeadersInit;
    const response = method === 'get' ? await firstTry(url, { headers }, { fetch: whole, signal, timeout }, withRetries) : await withRetries();
    return response.status === 204 ? undefined : parse(body, url, response.status);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SanchiError) throw error;
    throw new SanchiError('network', `not reachable (offline, refused by CORS, or down): ${url}`, { url }, error);
  }
}

function parse(body: string, url: string, status: number): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new SanchiError('format', `no answer of a receiver of RFQs: ${url}`, { url, status }, cause);
  }
}

/** Seconds that a receiver asks to wait; 0 where it does not say. */
function waitOf(response: Response): number {
  const header = response.headers.get('retry-after');
  if (header === null) return 0;
  const seconds = Number(header);
  return Math.max(0, Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds) || 0;
}

async function refusal(cause: HTTPError, url: string): Promise<SanchiError> {
  const { response } = cause;
  const { status } = response;
  const said = await refusalIn(response);
  const wait = waitOf(response);
  const details: SanchiErrorDetails = { url, status, ...said, ...(wait > 0 && { retryAfter: wait }) };
  const words = `${status}${said.code === undefined ? '' : ` ${said.code}`}: ${url}`;
  switch (status) {
    case 409: return new SanchiError('conflict', words, details, cause);
    case 413: return new SanchiError('too-large', words, details, cause);
    case 429: case 503: return new SanchiError('busy', words, details, cause);
    case 400: case 403: case 404: case 415: case 422: return new SanchiError('refused', words, details, cause);
    default: return new SanchiError('http', words, details, cause);
  }
}

/** What can be read of a refusal; a receiver, or what stands before it, may answer anything. */
async function refusalIn(response: Response): Promise<Refusal> {
  const body = await response.json().catch(() => undefined) as { readonly error?: unknown } | null | undefined;
  const { code, message, fields, retryAfter } = (body?.error ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof code === 'string' && { code }),
    ...(isMessage(message) && { message }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    fields: Array.isArray(fields) ? fields.filter(isRefusedField) : [],
  };
}

const isMessage = (value: unknown): value is { readonly ja: string; readonly en: string } => {
  const { ja, en } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof ja === 'string' && typeof en === 'string';
};

const isRefusedField = (value: unknown): value is RefusedField => {
  const { path, code, message } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && typeof code === 'string' && isMessage(message);
};
