import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fetchBytes, openDirectory } from '@sanchi/sdk';

const URL_ = 'https://example.jp/directory.json';
const good = (): Response => new Response('{}', { headers: { 'content-type': 'application/json' } });
const answers = (...all: readonly (() => Response | Promise<Response>)[]) => {
  let n = 0;
  return vi.fn<typeof fetch>(async () => (all[n++] ?? good)());
};
const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const status = (code: number) => (): Response => new Response('', { status: code });

/** A host that answers each request in the next of the given ways, the last one from then on. */
async function host(...ways: readonly ((answer: ServerResponse) => void)[]): Promise<{ readonly url: string; readonly asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'application/json');
    ways[Math.min(asked++, ways.length - 1)]?.(answer);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory.json`, asked: () => asked };
}
const stalls = (answer: ServerResponse): void => { answer.write('{"format":'); };
const breaksOff = (answer: ServerResponse): void => { answer.writeHead(200, { 'content-length': 100 }).write('{"format":', () => { answer.destroy(); }); };

describe('fetching', () => {
  test('asks once where the answer is good, without credentials', async () => {
    const fetch = answers(good);
    expect(await fetchBytes(URL_, { fetch })).toMatchObject({ type: 'application/json' });
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit' });
  });

  test('asks again after a fault of the line or a busy host, two times more and no oftener', async () => {
    const recovers = answers(down, status(503), good);
    expect((await fetchBytes(URL_, { fetch: recovers })).bytes).toHaveLength(2);
    expect(recovers).toHaveBeenCalledTimes(3);
    const stays = answers(down, down, down, good);
    await expect(fetchBytes(URL_, { fetch: stays })).rejects.toMatchObject({ code: 'network', details: { url: URL_ } });
    expect(stays).toHaveBeenCalledTimes(3);
  });

  test('takes a plain no for an answer', async () => {
    const fetch = answers(status(404), good);
    await expect(fetchBytes(URL_, { fetch })).rejects.toMatchObject({ code: 'http', details: { status: 404 } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('gives up a silent host in time, and at once when told to', async () => {
    const silent: typeof globalThis.fetch = (_url, init) => new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error); });
    });
    await expect(fetchBytes(URL_, { fetch: silent, timeout: 30 })).rejects.toMatchObject({ code: 'timeout', details: { timeout: 30 } });
    const stop = new AbortController();
    const asked = fetchBytes(URL_, { fetch: silent, signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });

  test('gives up a host that falls silent in the middle of its answer', async () => {
    const { url } = await host(stalls);
    await expect(openDirectory(url, { timeout: 60, retries: 0 })).rejects.toMatchObject({ code: 'timeout', details: { timeout: 60 } });
    const stop = new AbortController();
    const opening = openDirectory(url, { signal: stop.signal });
    const heard: typeof globalThis.fetch = async (...request) => {
      const answer = await fetch(...request);
      stop.abort(new Error('enough'));
      return answer;
    };
    const other = fetchBytes(url, { fetch: heard, signal: stop.signal });
    await expect(other).rejects.toThrow('enough');
    await expect(opening).rejects.toThrow('enough');
  });

  test.each([
    ['a comment before a page', '<!-- x --><html></html>', { code: 'html' }],
    ['a piece of a page', '<div>Not found</div>', { code: 'html' }],
    ['nothing', '  ', { code: 'empty' }],
    ['a comma too many', '{\n  "id": "a",\n}', { code: 'json', details: { line: 3, column: 1 } }],
    ['a forgotten comma', '{"a": [1, 2]\n "b": 3}', { code: 'json', details: { line: 2, column: 2 } }],
    ['a single quote', "{'a': 1}", { code: 'json', details: { line: 1, column: 2 } }],
    ['an end that is missing', '{"a": [1', { code: 'json', details: { line: 1, column: 9 } }],
    ['a later format', '{"format":"sanchi-directory/2"}', { code: 'format', details: { newer: true } }],
    ['another format', '{"format":"other/9"}', { code: 'format', details: { newer: false, found: 'other/9' } }],
    ['a lack', '{"format":"sanchi-directory/1"}', { code: 'invalid', details: { issues: ['id', 'title', 'publisher.name', 'members'] } }],
    ['Shift_JIS', Uint8Array.from([0x7b, 0x22, 0x8c, 0xa4, 0x96, 0x81, 0x22, 0x3a, 0x31, 0x7d]), { code: 'unreadable' }],
  ])('says what came instead of a directory: %s', async (_, body, error) => {
    await expect(openDirectory(URL_, { fetch: () => Promise.resolve(new Response(body)) })).rejects.toMatchObject(error);
  });

  test.each(['./directory.json', '', 'file:///tmp/directory.json', 'javascript:alert(1)'])('says that %j is no address', async (url) => {
    await expect(openDirectory(url)).rejects.toMatchObject({ code: 'network', message: expect.stringContaining('no address') as string });
  });

  test('gives up an answer that takes no heed of the signal', async () => {
    const deaf = () => Promise.resolve(new Response(new ReadableStream()));
    await expect(fetchBytes(URL_, { fetch: deaf, timeout: 30 })).rejects.toMatchObject({ code: 'timeout' });
  });

  test('asks again where the answer breaks off', async () => {
    const { url, asked } = await host(breaksOff, (answer) => { answer.end('{}'); });
    expect((await fetchBytes(url)).bytes).toHaveLength(2);
    expect(asked()).toBe(2);
  });
});
