import { randomUUID } from 'node:crypto';
import { rfqChallengeSchema, rfqIntakeSchema, rfqReceiptSchema, rfqRefusalSchema, storedFileSchema } from '@sanchi/sdk/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { ORIGIN, testDesk, type TestDesk } from '../support/desk.js';
import { codeOf, PDF, post, rfq, upload } from '../support/rfqs.js';

let t: TestDesk;
afterEach(() => t.close());
const opened = async (limits: object = {}): Promise<void> => {
  t = await testDesk({ now: '2026-11-20T01:00:00Z', config: (config) => ({ ...config, limits: { ...config.limits as object, ...limits } }) });
};
const ask = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(t.app.request(path, { ...init, headers: { origin: ORIGIN, ...init.headers } }));

describe('the desk on the wire', () => {
  it('answers in the shapes that are published', async () => {
    await opened({ challengeNumber: 100 });
    expect(rfqIntakeSchema.parse(await (await ask('/intake')).json()).challenge).toBe('challenge');
    expect(rfqChallengeSchema.parse(await (await ask('/intake/challenge')).json()).maxnumber).toBe(100);
    expect(storedFileSchema.parse(await (await upload(t.app, '図面.pdf', PDF)).json()).name).toBe('図面.pdf');
    await t.close();
    await opened();
    expect(rfqReceiptSchema.parse(await (await post(t.app)).json()).number).toMatch(/^K-/);
  });

  it('refuses in the shape that is published, whatever is wrong', async () => {
    await opened({ rfqsPerHour: 1, fileBytes: 2000 });
    const key = randomUUID();
    await post(t.app, rfq(), { key });
    const refusals: [number, Response][] = [
      [400, await ask('/intake/rfqs', { method: 'POST', body: '{', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } })],
      [400, await ask('/intake/rfqs', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
      [403, await post(t.app, rfq(), { headers: { origin: 'https://evil.example' } })],
      [404, await ask('/intake/challenge')],
      [404, await ask('/intake/files/none', { method: 'DELETE' })],
      [409, await post(t.app, rfq({ description: '別のもの' }), { key })],
      [413, await upload(t.app, 'a.pdf', Buffer.concat([PDF, Buffer.alloc(3000, 32)]))],
      [415, await upload(t.app, 'a.exe', 'MZ')],
      [422, await post(t.app, rfq({ description: '' }))],
      [422, await post(t.app, { format: 'sanchi-rfq/9' })],
      [429, await post(t.app)],
    ];
    for (const [status, response] of refusals) {
      const body: unknown = await response.json();
      expect(response.status, JSON.stringify(body)).toBe(status);
      expect(rfqRefusalSchema.safeParse(body).error, JSON.stringify(body)).toBeUndefined();
    }
  });

  it('says that it takes no files where none are taken, refuses one that comes all the same, and takes requests', async () => {
    await opened({ files: 0 });
    expect(rfqIntakeSchema.parse(await (await ask('/intake')).json()).files.maxCount).toBe(0);
    const refused = await upload(t.app, 'a.pdf', PDF);
    expect([refused.status, await codeOf(refused)]).toEqual([404, 'no-files']);
    expect((await post(t.app, rfq({ attachments: [{ id: 'f', name: 'a.pdf', size: 1, type: 'application/pdf' }] }))).status).toBe(422);
    expect((await post(t.app)).status).toBe(201);
  });
});
