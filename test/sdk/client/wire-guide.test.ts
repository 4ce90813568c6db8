import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newKey, submitRfq } from '@sanchi/sdk/client';
import { checkRfq } from '@sanchi/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRfq } from './rfq-samples.js';

/** The receiver printed in docs/rfq-wire.md, run as it stands there but for its port. */
function printedReceiver(): Server {
  const guide = readFileSync(new URL('../../../docs/rfq-wire.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(guide)![1]!.replace(/^import .*\n/gm, '').replace('createServer(async', 'return createServer(async').replace('8787', '0');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The guide's own code, to see that it works.
  return (new Function('createServer', 'checkRfq', code) as (...using: unknown[]) => Server)(createServer, checkRfq);
}

describe('the receiver of docs/rfq-wire.md', () => {
  let server: Server, endpoint: string;
  beforeAll(async () => {
    server = printedReceiver();
    await new Promise((resolve) => server.once('listening', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/intake`;
  });
  afterAll(() => { server.close(); });

  it('receives what the client sends, once for each key', async () => {
    const key = newKey();
    const receipt = await submitRfq(endpoint, sampleRfq, [], { key, check: { elapsed: 5000, website: '' } });
    expect(receipt.number).toBe('T-1');
    expect(await submitRfq(endpoint, sampleRfq, [], { key, check: { elapsed: 9000, website: '' } })).toEqual(receipt);
    await expect(submitRfq(endpoint, { ...sampleRfq, description: '別' }, [], { key })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses what is wrong with the fields to mend, machines, and pages that are not on its list', async () => {
    await expect(submitRfq(endpoint, { ...sampleRfq, description: '' })).rejects.toMatchObject({ code: 'refused', details: { fields: [{ path: 'description', code: 'required' }] } });
    await expect(submitRfq(endpoint, sampleRfq, [], { check: { elapsed: 1, website: 'https://spam' } })).rejects.toMatchObject({ code: 'refused' });
    const preflight = (origin: string): Promise<Response> => fetch(`${endpoint}/rfqs`, { method: 'OPTIONS', headers: { origin } });
    expect((await preflight('https://evil.example')).status).toBe(403);
    expect((await preflight('https://www.town.example.jp')).headers.get('access-control-allow-origin')).toBe('https://www.town.example.jp');
  });
});
