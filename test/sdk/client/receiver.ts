import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the receiver saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly key: string | undefined;
  readonly type: string | undefined;
  readonly body: Buffer;
}

/** Answers a request instead of the receiver's own; `undefined` lets it through. */
export type Trouble = (seen: Seen, response: ServerResponse, request: IncomingMessage) => true | undefined;

/** A small real receiver of RFQs: stores by idempotency key, and can be told to make trouble. */
export class Receiver {
  readonly seen: Seen[] = [];
  readonly rfqs = new Map<string, { readonly body: string; readonly receipt: unknown }>();
  readonly files = new Map<string, { readonly id: string; readonly name: string; readonly size: number; readonly type: string }>();
  trouble: Trouble = () => undefined;
  #server: Server | undefined;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => { void this.#take(request, response); });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/intake`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  of(path: string): Seen[] {
    return this.seen.filter(({ url }) => url.startsWith(`/intake${path}`));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const { method = '', url = '', headers } = request;
    const seen: Seen = { method, url, key: headers['idempotency-key'] as string | undefined, type: headers['content-type'], body: Buffer.concat(chunks) };
    this.seen.push(seen);
    if (this.trouble(seen, response, request)) return;
    if (method === 'POST' && url.startsWith('/intake/files')) this.#file(seen, response);
    else if (method === 'POST' && url === '/intake/rfqs') this.#rfq(seen, response);
    else if (method === 'DELETE') answer(response, 204);
    else if (method === 'GET' && url === '/intake') {
      answer(response, 200, {
        format: 'sanchi-intake/1', files: { maxBytes: 20e6, maxTotalBytes: 60e6, maxCount: 10, accept: ['.pdf'] },
        networks: [{ id: 'n', name: 'N', members: { url: 'https://example.jp/members', updated: '2026-11-01', count: 10 }, consents: [] }],
      });
    } else answer(response, 404, { error: { code: 'not-found' } });
  }

  #file({ key = '', url, body, type = '' }: Seen, response: ServerResponse): void {
    const known = this.files.get(key);
    const stored = known ?? { id: `f${this.files.size + 1}`, name: new URL(url, 'http://x').searchParams.get('name') ?? '', size: body.length, type };
    this.files.set(key, stored);
    answer(response, known ? 200 : 201, stored);
  }

  #rfq({ key = '', body }: Seen, response: ServerResponse): void {
    const text = JSON.stringify((JSON.parse(body.toString()) as { rfq: unknown }).rfq);
    const known = this.rfqs.get(key);
    if (known && known.body !== text) return answer(response, 409, { error: { code: 'key-reused', message: { ja: '別の内容です', en: 'another request' } } });
    const receipt = known?.receipt ?? { format: 'sanchi-receipt/1', number: `T-${this.rfqs.size + 1}`, acceptedAt: '2026-11-24T10:00:00+09:00', statusUrl: 'https://desk.example.jp/s/x' };
    this.rfqs.set(key, { body: text, receipt });
    answer(response, known ? 200 : 201, receipt);
  }
}

/** Answers with JSON. */
export function answer(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
