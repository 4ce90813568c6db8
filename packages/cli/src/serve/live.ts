import type { ServerResponse } from 'node:http';

/** Where the page hears of changes. */
export const EVENTS = '/__sanchi/events';

/** Where the script that listens lies. */
export const LISTENER = '__sanchi/live.js';

/**
 * The script of a preview: reloads the page when another edition is there than the one it shows, also one that came while the
 * page was loading or the server away. In a file of its own, as the page's policy asks.
 */
export const LISTENER_SCRIPT = `const shown = new URL(import.meta.url).search.slice(1);
const events = new EventSource('${EVENTS}');
events.addEventListener('edition', ({ data }) => { if (data !== shown) location.reload(); });
addEventListener('pagehide', () => events.close());
`;

/** The pages that wait for changes. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();
  // After a restart of the server the page may be another one.
  readonly #start = Date.now().toString(36);
  #changes = 0;

  /** What stands for the pages as they are now; only letters, digits and hyphens. */
  get edition(): string {
    return `${this.#start}-${this.#changes}`;
  }

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write(`retry: 1000\n\n${this.#event}`);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** Tells of a change. */
  tell(): void {
    this.#changes += 1;
    for (const response of this.#open) response.write(this.#event);
  }

  close(): void {
    for (const response of this.#open) response.end();
    this.#open.clear();
  }

  get #event(): string {
    return `event: edition\ndata: ${this.edition}\n\n`;
  }
}
