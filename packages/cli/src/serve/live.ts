import type { ServerResponse } from 'node:http';

/** Where the page hears of changes. */
export const EVENTS = '/__sanchi/events';

/** Where the script that listens lies. */
export const LISTENER = '__sanchi/live.js';

/** The script of a preview: reloads the page when told. In a file of its own, as the page's policy asks. */
export const LISTENER_SCRIPT = `const events = new EventSource('${EVENTS}');
let lost = false;
events.addEventListener('change', () => location.reload());
// After a restart of the server the page may be another one.
events.addEventListener('open', () => { if (lost) location.reload(); });
events.addEventListener('error', () => { lost = true; });
addEventListener('pagehide', () => events.close());
`;

/** The pages that wait for changes. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(): void {
    for (const response of this.#open) response.write('event: change\ndata: {}\n\n');
  }

  close(): void {
    for (const response of this.#open) response.end();
    this.#open.clear();
  }
}
