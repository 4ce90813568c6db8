import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../packages/desk/src/config/index.js';
import { deskHooks, deskParts } from '../../../packages/desk/src/flow/index.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { startDesk, type RunningDesk } from '../../../packages/desk/src/server.js';
import { ORIGIN, writeDesk } from '../support/desk.js';

/** What a desk answers to bytes on its line that no browser sends. */
describe('on the line', () => {
  let folder: string;
  let running: RunningDesk;
  let logged = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanchi-line-'));
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port: 0 }, mail: { ...config.mail as object, pollSeconds: 300 } }));
    running = await startDesk(await readConfig(file), { hooks: deskHooks, parts: deskParts, log: createLog('info', { write: (line: string) => { logged += line; } }) });
  });
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Everything that comes back until the desk hangs up, or has answered `answers` times. */
  const exchange = (bytes: string, answers: number): Promise<string> => new Promise((resolve) => {
    let back = '';
    const socket = connect(running.port, '127.0.0.1', () => { socket.write(bytes, 'latin1'); });
    socket.on('data', (data: Buffer) => {
      back += data.toString('latin1');
      if (statuses(back).length >= answers) setTimeout(() => { socket.destroy(); }, 50);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => { resolve(back); });
  });
  const statuses = (back: string): number[] => [...back.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
  const to = (start: string, ...headers: string[]): string => `${[`${start} HTTP/1.1`, 'Host: desk.example.jp', ...headers].join('\r\n')}\r\n\r\n`;
  const posted = (path: string, ...headers: string[]): string => to(`POST ${path}`, 'Content-Type: application/json', `Idempotency-Key: ${'k'.repeat(36)}`, ...headers);
  const own = `Origin: ${ORIGIN}`;

  it.each<[string, string, number[]]>([
    ['requests one behind the other', to('GET /health') + to('GET /robots.txt') + to('GET /nowhere'), [200, 200, 404]],
    ['a host that is none', 'GET /office HTTP/1.1\r\nHost: x@evil.example/../:99999\r\n\r\n', [400]],
    ['no host', 'GET /office HTTP/1.1\r\n\r\n', [400]],
    ['another host as the address', to('GET http://evil.example/health'), [200]],
    ['an address that is none', to('GET http://:::/health'), [400]],
    ['two slashes', to('GET //evil.example/health'), [404]],
    ['a way to another host', to('CONNECT evil.example:443'), []],
    ['everything at once', to('OPTIONS *'), [400]],
    ['a trace', to('TRACE /office', 'Cookie: desk=secret'), [404]],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['bytes of another protocol', '\u0016\u0003\u0001\u0000\u00f8\u0001\r\n\r\n', [400]],
    ['broken escapes', to('GET /answer/%E0%A4%A') + to('GET /files/%zz%00') + to('GET /status/%'), [404, 404, 404]],
    ['ways out of a folder', to('GET /assets/../../etc/passwd') + to('GET /assets/..%2f..%2fetc%2fpasswd') + to('GET /files/..%2fdesk.sqlite') + to('GET /assets/desk.css%00.js') + to('GET /assets/__proto__'), [404, 404, 404, 404, 404]],
    ['a heap of headers', to('GET /health', ...Array.from({ length: 3000 }, (_, i) => `X-${i}: 1`)), [431]],
    ['a header without end', to('GET /health', `X: ${'a'.repeat(100_000)}`), [431]],
    ['two lengths', posted('/intake/rfqs', own, 'Content-Length: 5', 'Content-Length: 6'), [400]],
    ['a length and pieces, with a request hidden in them', `${posted('/intake/rfqs', own, 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n${to('GET /health')}`, [400]],
    ['pieces that are none', `${posted('/intake/rfqs', own, 'Transfer-Encoding: chunked')}zz\r\n`, [400]],
    ['two origins', `${posted('/intake/rfqs', own, 'Origin: https://evil.example', 'Content-Length: 2')}{}`, [403]],
    ['two keys', `${posted('/intake/rfqs', own, `Idempotency-Key: ${'l'.repeat(36)}`, 'Content-Length: 2')}{}`, [400]],
    ['a gigabyte that asks first', to('POST /intake/files?name=a.pdf', own, `Idempotency-Key: ${'m'.repeat(36)}`, 'Content-Length: 1073741824', 'Expect: 100-continue'), [100, 413]],
    ['a foreign page that asks first', posted('/intake/rfqs', 'Origin: https://evil.example', 'Content-Length: 1073741824', 'Expect: 100-continue'), [100, 403]],
    ['another expectation', `${posted('/intake/rfqs', own, 'Content-Length: 2', 'Expect: the-unexpected')}{}`, [417]],
  ])('%s get a plain answer, and the desk goes on', async (_, bytes, expected) => {
    const back = await exchange(bytes, Math.max(1, expected.length));
    expect(statuses(back)).toEqual(expected);
    expect(back).not.toMatch(/\n\s+at |node_modules|secret|root:/);
    expect((await fetch(`http://127.0.0.1:${running.port}/ready`)).status).toBe(200);
    expect(logged).not.toContain('desk broke');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS'])('%s is no method of any page', async (method) => {
    for (const path of ['/', '/health', '/assets/desk.css', '/answer/x', '/status/x', '/files/x', '/office', '/office/login', '/office/rfqs/x', '/office/members/m1']) {
      expect([path, (await fetch(`http://127.0.0.1:${running.port}${path}`, { method, redirect: 'manual' })).status]).toEqual([path, 404]);
    }
  });
});
