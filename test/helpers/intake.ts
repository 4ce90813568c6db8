import type { RfqIntake, RfqReceipt } from '@sanchi/sdk';

/** What a receiver says of itself, for tests. */
export const sampleIntake: RfqIntake = {
  format: 'sanchi-intake/1',
  networks: [{
    id: 'migaki', name: { ja: '見本みがきネット', en: 'Sample Polishing Network' }, answerBy: '2026-11-24T01:00:00Z', consumerOrders: true,
    members: { url: 'https://example.jp/members', updated: '2026-11-01', count: 29 },
    consents: [
      { kind: 'privacy', version: 'p/3', text: { ja: '個人情報の扱いに同意します。', en: 'I agree to the use of my data.' } },
      { kind: 'network', version: 'n/2', text: { ja: '{office}が会員に伝えることに同意します。', en: 'I agree that {office} passes it on.' } },
      { kind: 'forward', version: 'f/1', text: { ja: '次の会社に伝えることに同意します。', en: 'I agree that it is passed on.' } },
    ],
  }],
  files: { maxBytes: 1_048_576, maxTotalBytes: 2_097_152, maxCount: 3, accept: ['.pdf', '.png', '.jpg'] },
};

/** A receipt, for tests. */
export const sampleReceipt: RfqReceipt = {
  format: 'sanchi-receipt/1', number: 'MI-2611-7F3K', acceptedAt: '2026-11-23T09:00:00Z', answerBy: '2026-11-24T01:00:00Z', statusUrl: 'https://desk.example.jp/s/abc',
};

/** One request that a page made. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

type Answer = (asked: Asked) => Response | Promise<Response> | undefined;

/** Stands in for a receiver: `fetch` and `XMLHttpRequest` of the page are answered from a table until `restore()`. */
export class FakeReceiver {
  readonly asked: Asked[] = [];
  answers: Answer;
  readonly #fetch = globalThis.fetch;
  readonly #xhr = globalThis.XMLHttpRequest;

  constructor(readonly endpoint: string, answers: Answer = () => undefined) {
    this.answers = answers;
    globalThis.fetch = async (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      if (!request.url.startsWith(endpoint)) return this.#fetch.call(globalThis, request);
      return this.answer({ method: request.method, url: request.url, headers: request.headers, body: await request.text() }, request.signal);
    };
    const answer = this.answer.bind(this);
    globalThis.XMLHttpRequest = class extends EventTarget {
      upload: { onprogress?: (event: { loaded: number }) => void } = {};
      onload?: () => void;
      onerror?: () => void;
      onabort?: () => void;
      status = 0;
      statusText = '';
      response: Blob | undefined;
      responseType = '';
      #open = ['', ''];
      readonly #headers = new Headers();
      readonly #stop = new AbortController();
      open(method: string, url: string): void { this.#open = [method, url]; }
      setRequestHeader(name: string, value: string): void { this.#headers.set(name, value); }
      getAllResponseHeaders(): string { return ''; }
      abort(): void { this.#stop.abort(); this.onabort?.(); }
      send(body: Blob): void {
        this.upload.onprogress?.({ loaded: Math.floor(body.size / 2) });
        answer({ method: this.#open[0] ?? '', url: this.#open[1] ?? '', headers: this.#headers, body: `${body.size} bytes` }, this.#stop.signal).then(async (response) => {
          this.status = response.status;
          this.response = await response.blob();
          this.onload?.();
        }, () => { if (!this.#stop.signal.aborted) this.onerror?.(); });
      }
    } as unknown as typeof XMLHttpRequest;
  }

  async answer(asked: Asked, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    this.asked.push(asked);
    const stopped = new Promise<never>((_, reject) => { signal.addEventListener('abort', () => reject(signal.reason as Error)); });
    const answer = await Promise.race([this.answers(asked), stopped]);
    return answer ?? Response.json({ error: { code: 'not-found', message: { ja: 'ない', en: 'none' } } }, { status: 404 });
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
    globalThis.XMLHttpRequest = this.#xhr;
  }
}
