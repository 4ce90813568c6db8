import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchIntake, newKey, submitRfq, uploadFile } from '@sanchi/sdk/client';
import { rfqIntakeSchema, rfqReceiptSchema, rfqRefusalSchema } from '@sanchi/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedReceiver } from '../../helpers/printed-receiver.js';
import { sampleRfq } from './rfq-samples.js';

describe('the receiver of docs/rfq-wire.md', () => {
  let server: Server, endpoint: string;
  beforeAll(async () => {
    server = printedReceiver();
    await new Promise((resolve) => server.once('listening', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/intake`;
  });
  afterAll(() => { server.close(); });

  const ORIGIN = 'https://www.town.example.jp';
  /** A browser's `fetch` on the town's page: asks leave before a request that needs it, and reads only what it may. */
  const pageFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const leave = await fetch(request.url, { method: 'OPTIONS', headers: { origin: ORIGIN, 'access-control-request-method': request.method } });
    const allowed = (name: string): string[] => (leave.headers.get(`access-control-allow-${name}`) ?? '').toLowerCase().split(/, */);
    const wanted = [...request.headers.keys()].filter((name) => !['accept', 'accept-language', 'content-language'].includes(name));
    if (!leave.ok || leave.headers.get('access-control-allow-origin') !== ORIGIN || !allowed('methods').includes(request.method.toLowerCase())
      || (request.method !== 'GET' && wanted.some((name) => !allowed('headers').includes(name)))) throw new TypeError('refused by CORS');
    request.headers.set('origin', ORIGIN);
    const response = await fetch(request);
    if (response.headers.get('access-control-allow-origin') !== ORIGIN) throw new TypeError('refused by CORS');
    return response;
  };

  it('answers all that the form asks on the town’s page, in the shapes that are published, and takes no files', async () => {
    const intake = await fetchIntake(endpoint, { fetch: pageFetch });
    expect(rfqIntakeSchema.safeParse(intake).error).toBeUndefined();
    expect([intake.files.maxCount, intake.challenge]).toEqual([0, undefined]);
    const receipt = await submitRfq(endpoint, { ...sampleRfq, network: intake.networks[0]!.id }, [], { fetch: pageFetch, check: { elapsed: 5000, website: '' } });
    expect(rfqReceiptSchema.safeParse(receipt).error).toBeUndefined();
    await expect(uploadFile(endpoint, new File(['%PDF'], 'a.pdf'), { fetch: pageFetch })).rejects.toMatchObject({ code: 'refused', details: { status: 404 } });
    const refused = await fetch(`${endpoint}/rfqs`, { method: 'POST', body: '{' });
    expect(refused.status).toBe(400);
    expect(rfqRefusalSchema.safeParse(await refused.json()).error).toBeUndefined();
  });

  it('receives what the client sends, once for each key', async () => {
    const key = newKey();
    const receipt = await submitRfq(endpoint, sampleRfq, [], { key, check: { elapsed: 5000, website: '' } });
    expect(receipt.number).toMatch(/^T-\d+$/);
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
