import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createGate } from '../../../packages/desk/src/intake/gate.js';
import { codeOf, PDF, post, upload } from '../support/rfqs.js';
import { ORIGIN, testDesk, type TestDesk } from '../support/desk.js';

let t: TestDesk;
afterEach(() => t.close());
const limited = (limits: Record<string, number>): Promise<TestDesk> => testDesk({ config: (config) => ({ ...config, limits: { ...config.limits as object, ...limits } }) });

describe('whoever fills the disk or the line', () => {
  it('is stopped after so many bytes an hour, and may go on later', async () => {
    t = await limited({ fileBytes: 100_000, bytesPerHour: 200_000 });
    t.setNow('2026-11-20T01:00:00Z');
    const big = Buffer.concat([PDF, Buffer.alloc(90_000, ' ')]);
    for (const name of ['a.pdf', 'b.pdf']) expect((await upload(t.app, name, big)).status).toBe(201);
    const third = await upload(t.app, 'c.pdf', big);
    expect([third.status, Number(third.headers.get('retry-after')) > 60, await codeOf(third)]).toEqual([429, true, 'too-many']);
    expect((await t.desk.store.db.selectFrom('files').selectAll().execute())).toHaveLength(2);
    t.setNow('2026-11-20T02:00:00Z');
    expect((await upload(t.app, 'c.pdf', big)).status).toBe(201);
  });

  it('is told to come again while the disk is nearly full', async () => {
    t = await limited({ freeBytes: Number.MAX_SAFE_INTEGER });
    const response = await upload(t.app, 'a.pdf', PDF);
    expect([response.status, await codeOf(response)]).toEqual([503, 'busy']);
    expect(t.log.some((line) => line.includes('nearly full'))).toBe(true);
  });

  it.each([['nothing is left', () => Promise.resolve(0)], ['the folder is gone', () => Promise.reject(new Error('ENOENT'))]])('finds the desk alive but not ready where %s of its disk', async (_, free) => {
    t = await testDesk();
    expect((await t.app.request('/ready')).status).toBe(200);
    Object.assign(t.desk.files, { free });
    expect([(await t.app.request('/health')).status, (await t.app.request('/ready')).status]).toEqual([200, 503]);
  });

  it('is broken off when nothing comes for too long, and nothing stays behind', async () => {
    t = await limited({ stallSeconds: 1 });
    const silent = new ReadableStream<Uint8Array>({ start: (controller) => { controller.enqueue(PDF); } });
    const response = await upload(t.app, 'a.pdf', silent);
    expect([response.status, await codeOf(response)]).toEqual([408, 'stalled']);
    const left: string[] = [];
    for await (const path of t.desk.files.olderThan(new Date(Date.now() + 60_000))) left.push(path);
    expect(left).toEqual([]);
  });

  it('is broken off likewise in the words of a request: in silence, and when they drip in without end', async () => {
    t = await limited({ stallSeconds: 1, concurrentRequests: 8 });
    const send = (body: ReadableStream<Uint8Array>): Promise<Response> => Promise.resolve(t.app.request('/intake/rfqs', {
      method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body, duplex: 'half',
    } as RequestInit));
    const silent = new ReadableStream<Uint8Array>({ start: (controller) => { controller.enqueue(Buffer.from('{')); } });
    let timer: NodeJS.Timeout | undefined;
    const dripping = new ReadableStream<Uint8Array>({
      start: (controller) => { timer = setInterval(() => { controller.enqueue(Buffer.from(' ')); }, 100); }, cancel: () => { clearInterval(timer); },
    });
    for (const response of await Promise.all([send(silent), send(dripping)])) expect([response.status, await codeOf(response)]).toEqual([408, 'stalled']);
    expect((await post(t.app)).status).toBe(201);
  });

  it('gets half of the places from one address', async () => {
    t = await limited({});
    const gate = createGate(32);
    const mine = Array.from({ length: 20 }, () => gate.enter('a'));
    expect(mine.filter(Boolean)).toHaveLength(16);
    expect(gate.enter('b')).toBeDefined();
    mine[0]?.();
    mine[0]?.();
    expect([gate.inside, gate.enter('a') !== undefined, gate.enter('a')]).toEqual([16, true, undefined]);
  });
});
