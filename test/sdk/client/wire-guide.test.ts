import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchIntake, newKey, removeFile, submitRfq, uploadFile } from '@sanchi/sdk/client';
import { solveChallenge } from 'altcha-lib/v1';
import { rfqChallengeSchema, rfqIntakeSchema, rfqReceiptSchema, rfqRefusalSchema } from '@sanchi/sdk/schema';
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

describe('the receiver of docs/rfq-wire.md with files and a challenge', () => {
  let server: Server, endpoint: string, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sanchi-wire-'));
    server = printedReceiver({ folder });
    await new Promise((resolve) => server.once('listening', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/intake`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const pdf = (bytes = 100): File => new File(['%PDF-1.7\n', new Uint8Array(bytes)], '図面.pdf');
  const solve = async (): Promise<string> => {
    const set = rfqChallengeSchema.parse(await (await fetch(`${endpoint}/challenge`)).json());
    const solution = await solveChallenge(set.challenge, set.salt, set.algorithm, set.maxnumber).promise;
    return btoa(JSON.stringify({ ...set, number: solution!.number }));
  };
  const check = async () => ({ elapsed: 5000, website: '', altcha: await solve() });

  it('says what it takes, keeps a file once for each key, and gives it back to the request that names it', async () => {
    const intake = await fetchIntake(endpoint);
    expect(rfqIntakeSchema.safeParse(intake).error).toBeUndefined();
    expect([intake.files.maxCount, intake.challenge]).toEqual([10, 'challenge']);
    const key = newKey();
    const stored = await uploadFile(endpoint, pdf(), { key });
    expect(stored).toMatchObject({ name: '図面.pdf', size: 109, type: 'application/pdf' });
    expect(await uploadFile(endpoint, pdf(), { key })).toEqual(stored);
    expect(readdirSync(folder)).toEqual([stored.id]);
    const receipt = await submitRfq(endpoint, { ...sampleRfq, attachments: [stored] }, [pdf(200)], { check: await check() });
    expect(rfqReceiptSchema.safeParse(receipt).error).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(2);
    await removeFile(endpoint, stored.id);
    expect(readdirSync(folder)).toHaveLength(1);
    await expect(submitRfq(endpoint, { ...sampleRfq, attachments: [stored] }, [], { check: await check() })).rejects.toMatchObject({ code: 'refused', details: { fields: [{ path: 'attachments' }] } });
  });

  it('refuses what is too large, empty or no such file, and keeps nothing of it', async () => {
    const before = readdirSync(folder);
    await expect(uploadFile(endpoint, pdf(20_000_000))).rejects.toMatchObject({ code: 'too-large' });
    await expect(uploadFile(endpoint, new File(['MZ\x90'], 'a.pdf'))).rejects.toMatchObject({ code: 'refused', details: { status: 415 } });
    await expect(uploadFile(endpoint, new File(['%PDF-'], 'a.exe'))).rejects.toMatchObject({ code: 'refused', details: { status: 415 } });
    await expect(uploadFile(endpoint, new File([], 'a.pdf'))).rejects.toMatchObject({ code: 'refused', details: { status: 422 } });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('takes a solution once, a repeated request all the same, and a device that is too slow', async () => {
    const [key, once] = [newKey(), await check()];
    const receipt = await submitRfq(endpoint, sampleRfq, [], { key, check: once });
    expect(await submitRfq(endpoint, sampleRfq, [], { key, check: once })).toEqual(receipt);
    const wrong = { code: 'refused', details: { code: 'challenge' } };
    await expect(submitRfq(endpoint, sampleRfq, [], { check: once })).rejects.toMatchObject(wrong);
    await expect(submitRfq(endpoint, sampleRfq, [], { check: { elapsed: 5000, website: '' } })).rejects.toMatchObject(wrong);
    const { salt, ...rest } = JSON.parse(atob(await solve())) as { salt: string };
    const stretched = btoa(JSON.stringify({ ...rest, salt: salt.replace('expires=', 'expires=9') }));
    await expect(submitRfq(endpoint, sampleRfq, [], { check: { elapsed: 5000, website: '', altcha: stretched } })).rejects.toMatchObject(wrong);
    expect((await submitRfq(endpoint, sampleRfq, [], { check: { elapsed: 5000, website: '', slow: true } })).number).toMatch(/^T-/);
  });
});
