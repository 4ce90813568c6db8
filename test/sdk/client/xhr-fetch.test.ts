import { request as httpRequest, type ClientRequest } from 'node:http';
import { uploadFile } from '@sanchi/sdk/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, Receiver } from './receiver.js';

/** As much of XMLHttpRequest as the client uses, over a real connection, in pieces that can be seen to go. */
class NodeXhr {
  static sent: Blob[] = [];
  responseType = '';
  status = 0;
  statusText = '';
  response: Blob | undefined;
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  #target: { method: string; url: string } | undefined;
  readonly #headers: Record<string, string> = {};
  #rows = '';
  #request: ClientRequest | undefined;
  #over = false;

  open(method: string, url: string): void { this.#target = { method, url }; }
  setRequestHeader(name: string, value: string): void { this.#headers[name] = value; }
  getAllResponseHeaders(): string { return this.#rows; }
  abort(): void {
    if (this.#over) return;
    this.#over = true;
    this.#request?.destroy();
    this.onabort?.();
  }

  send(body: Blob): void {
    NodeXhr.sent.push(body);
    void body.arrayBuffer().then(async (bytes) => {
      this.#request = httpRequest(this.#target!.url, { method: this.#target!.method, headers: { ...this.#headers, 'content-length': bytes.byteLength } }, (response) => {
        const chunks: Uint8Array<ArrayBuffer>[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(Uint8Array.from(chunk))).on('end', () => {
          this.#over = true;
          this.status = response.statusCode ?? 0;
          this.#rows = Object.entries(response.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`).join('');
          this.response = new Blob(chunks);
          this.onload?.();
        });
      }).on('error', () => {
        if (this.#over) return;
        this.#over = true;
        this.onerror?.();
      });
      for (let at = 0; at < bytes.byteLength; at += 1000) {
        this.#request.write(new Uint8Array(bytes.slice(at, at + 1000)));
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (!this.#over) this.upload.onprogress?.({ loaded: Math.min(at + 1000, bytes.byteLength) });
      }
      this.#request.end();
    });
  }
}

const drawing = new File([new Uint8Array(5000)], '図.pdf', { type: 'application/pdf' });

describe('uploadFile where there is XMLHttpRequest', () => {
  let receiver: Receiver, endpoint: string;
  beforeEach(async () => {
    vi.stubGlobal('XMLHttpRequest', NodeXhr);
    NodeXhr.sent = [];
    receiver = new Receiver();
    endpoint = await receiver.start();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await receiver.stop();
  });

  it('tells how much has gone, and sends the file itself', async () => {
    const progress: number[] = [];
    const stored = await uploadFile(endpoint, drawing, { onProgress: (sent) => progress.push(sent) });
    expect(stored).toEqual({ id: 'f1', name: '図.pdf', size: 5000, type: 'application/pdf' });
    expect(progress[0]).toBe(0);
    expect(progress.some((sent) => sent > 0 && sent < 5000)).toBe(true);
    expect(progress.at(-1)).toBe(5000);
    expect(NodeXhr.sent).toEqual([drawing]);
  });

  it('repeats after a broken line and a busy receiver, under one key', async () => {
    let troubles = 0;
    receiver.trouble = (_seen, response, request) => {
      troubles += 1;
      if (troubles === 1) request.socket.destroy();
      else if (troubles === 2) answer(response, 503, { error: { code: 'busy' } }, { 'retry-after': '1' });
      else return undefined;
      return true;
    };
    expect((await uploadFile(endpoint, drawing, { onProgress: () => undefined })).id).toBe('f1');
    expect(receiver.seen).toHaveLength(3);
    expect(new Set(receiver.seen.map(({ key }) => key)).size).toBe(1);
    expect(receiver.seen.every(({ type }) => type === 'application/pdf')).toBe(true);
  });

  it('stops when aborted halfway', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    await expect(uploadFile(endpoint, drawing, { signal: controller.signal, onProgress: (sent) => { if (sent > 1000) controller.abort(reason); } })).rejects.toBe(reason);
    expect(receiver.files.size).toBe(0);
  });

  it('hands on what the receiver refuses', async () => {
    receiver.trouble = (_seen, response) => (answer(response, 415, { error: { code: 'type', message: { ja: '種類', en: 'type' } } }), true);
    await expect(uploadFile(endpoint, drawing, { onProgress: () => undefined })).rejects.toMatchObject({ code: 'refused', details: { code: 'type', status: 415 } });
  });
});
