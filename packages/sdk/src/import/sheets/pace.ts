/** Work of this many milliseconds is done before the event loop gets a turn. */
const SLICE = 20;

/** Lets long work breathe: `await pace.rest()` yields to the event loop every 20 ms and throws when aborted. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
    signal?.throwIfAborted();
  }

  /** Whether a rest is due; asking costs less than awaiting. */
  get due(): boolean {
    return performance.now() - this.#since > SLICE;
  }

  async rest(): Promise<void> {
    if (!this.due) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }

  /** Passes an abort on from a `catch` that means to handle everything else. */
  rethrowAbort(error: unknown): void {
    if (this.#signal?.aborted) throw error;
  }
}
