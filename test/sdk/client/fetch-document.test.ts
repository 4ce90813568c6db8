import { describe, expect, test, vi } from 'vitest';
import { fetchBytes } from '@sanchi/sdk';

const URL_ = 'https://example.jp/directory.json';
const good = (): Response => new Response('{}', { headers: { 'content-type': 'application/json' } });
const answers = (...all: readonly (() => Response | Promise<Response>)[]) => {
  let n = 0;
  return vi.fn<typeof fetch>(async () => (all[n++] ?? good)());
};
const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const status = (code: number) => (): Response => new Response('', { status: code });

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
});
