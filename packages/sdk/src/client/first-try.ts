import { heed } from '../abort.js';
import { SanchiError } from '../errors.js';

/** Who is asked, and for how long. */
export interface TryOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * Asks once by the platform's own `fetch`. Nearly every answer is good at the first try: only where it is not, `again` takes
 * over (and only then loads ky), with a `fetch` whose first answer is what came already.
 *
 * @throws {SanchiError} `timeout`; the signal's reason when aborted; whatever `again` throws.
 */
export async function firstTry(
  url: string | URL, init: RequestInit, { fetch = globalThis.fetch, signal, timeout }: TryOptions, again: (fetch: typeof globalThis.fetch) => Promise<Response>,
): Promise<Response> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const timer = setTimeout(() => { stop.abort(); }, timeout);
  // Not `fetch(…)` of the options object: the platform's own wants no other `this`.
  let made: Promise<Response> | undefined = fetch(url, { ...init, credentials: 'omit', signal: stop.signal });
  // Whoever is asked may take no heed of the signal: the wait ends all the same.
  const first = await heed(signal, () => heed(stop.signal, () => made as Promise<Response>)).catch((error: unknown) => {
    const late = stop.signal.aborted;
    stop.abort();
    signal?.throwIfAborted();
    if (late) throw new SanchiError('timeout', `no answer in ${timeout} ms: ${url}`, { url: String(url), timeout }, error);
    return undefined;
  }).finally(() => { clearTimeout(timer); });
  return first?.ok ? first : again((...request) => {
    const answer = made ?? fetch(...request);
    made = undefined;
    return answer;
  });
}
