import type { Options } from 'ky';
import { SanchiError } from '../errors.js';
import { HTTPError, ky, TimeoutError } from './http.js';

/** How often and how long an address is asked again. */
interface AgainOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for each try. */
  readonly timeout: number;
  readonly retries: number;
}

/**
 * Asks for an address after the first try was no good: ky, loaded only then.
 *
 * @throws {SanchiError} `http` or `timeout`; whatever else `fetch` throws as it is.
 */
export async function tryAgain(url: string | URL, { fetch, signal, timeout, retries }: AgainOptions): Promise<Response> {
  const settings: Options = { fetch, timeout, retry: { limit: retries, backoffLimit: 3000 }, credentials: 'omit' };
  if (signal) settings.signal = signal;
  const address = addressOf(url);
  if (!address || /^(file|javascript):/.test(address)) {
    throw new SanchiError('network', `no address to fetch from (pass a whole one, https://…): ${JSON.stringify(String(url))}`, { url: String(url) });
  }
  try {
    return await ky.get(url, settings);
  } catch (error) {
    if (error instanceof HTTPError) throw new SanchiError('http', `${error.response.status}: ${url}`, { url: String(url), status: error.response.status }, error);
    if (error instanceof TimeoutError) throw new SanchiError('timeout', `no answer in ${timeout} ms: ${url}`, { url: String(url), timeout }, error);
    throw error;
  }
}

/** The whole address; in Node, where there is no page, one that is given in part is none. */
function addressOf(url: string | URL): string | undefined {
  try {
    return new URL(url, (globalThis as { readonly location?: { readonly href: string } }).location?.href).href;
  } catch {
    return undefined;
  }
}
