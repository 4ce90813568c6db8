import { randomUUID } from 'node:crypto';
import type { RfqReceipt } from '@sanchi/sdk';
import { rfqIntakeSchema, rfqReceiptSchema } from '@sanchi/sdk/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, testDesk, type TestDesk } from '../support/desk.js';
import { codeOf, PDF, post, rfq, upload } from '../support/rfqs.js';

describe('intake', () => {
  let t: TestDesk;
  beforeEach(async () => { t = await testDesk({ now: '2026-11-20T01:00:00Z' }); });
  afterEach(() => t.close());

  it('stores a request, answers with a receipt, and mails sender and office', async () => {
    const response = await post(t.app);
    expect(response.status).toBe(201);
    const receipt = rfqReceiptSchema.parse(await response.json());
    expect(receipt).toMatchObject({ acceptedAt: '2026-11-20T01:00:00.000Z', answerBy: '2026-11-20T03:00:00.000Z' });
    expect(receipt.number).toMatch(/^K-2611-[2-9A-Z]{8}$/);
    const row = await t.desk.store.rfqs.byNumber(receipt.number);
    expect(row?.rfq).toEqual(rfq());
    expect((await t.desk.store.events.of(row!.id)).map(({ kind, actorKind, seq }) => ({ kind, actorKind, seq }))).toEqual([{ kind: 'received', actorKind: 'customer', seq: 1 }]);

    expect(await t.sender.run()).toBe(2);
    const [mine] = t.smtp.mails.filter(({ to }) => to.includes('hanako@example.com'));
    expect(mine?.mail.subject).toBe(`【${receipt.number}】ご依頼を受け付けました`);
    expect(mine?.mail.text).toContain(receipt.statusUrl);
    expect(mine?.mail.text).toContain('11月20日(金) 12:00 までに');
    expect(t.smtp.mails.map(({ to }) => to[0]).sort()).toEqual(['hanako@example.com', 'office@kyoto.example.jp']);
    expect((await t.desk.store.outbox.list()).map(({ state, sentAt }) => [state, sentAt])).toEqual([['sent', '2026-11-20T01:00:00.000Z'], ['sent', '2026-11-20T01:00:00.000Z']]);
  });

  it('says what it takes, for whom, and by when it would answer', async () => {
    const response = await t.app.request('/intake', { headers: { origin: ORIGIN } });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const intake = rfqIntakeSchema.parse(await response.json());
    expect(intake.networks).toMatchObject([{ id: 'kyoto', answerBy: '2026-11-20T03:00:00.000Z', members: { count: 3, updated: '2026-10-01' } }]);
    expect(intake.files.accept).toContain('.step');
  });

  it('answers the same key with the same receipt and stores once', async () => {
    const key = randomUUID();
    const first = await (await post(t.app, rfq(), { key })).json() as RfqReceipt;
    const again = await post(t.app, rfq(), { key, check: { elapsed: 99_000, website: '' } });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
    expect(await t.desk.store.rfqs.list()).toHaveLength(1);
    const other = await post(t.app, rfq({ description: '別の依頼' }), { key });
    expect([other.status, await codeOf(other)]).toEqual([409, 'key-reused']);
  });

  it('stores once when the same request comes twenty times at once', async () => {
    const key = randomUUID();
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(t.app, rfq(), { key })));
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    expect(await t.desk.store.rfqs.list()).toHaveLength(1);
    expect(await t.desk.store.outbox.list()).toHaveLength(2);
  });

  it('makes uploaded files part of the request, and believes what it stored, not what was said', async () => {
    const file = await (await upload(t.app, '図面.pdf', PDF)).json() as { id: string };
    const response = await post(t.app, rfq({ attachments: [{ id: file.id, name: 'other.pdf', size: 1, type: 'text/html' }] }));
    expect(response.status).toBe(201);
    const row = await t.desk.store.rfqs.byNumber(((await response.json()) as RfqReceipt).number);
    expect(row?.rfq.attachments).toEqual([{ id: file.id, name: '図面.pdf', size: PDF.length, type: 'application/pdf' }]);
    const again = await post(t.app, rfq({ attachments: [{ id: file.id, name: '図面.pdf', size: 1, type: 'application/pdf' }] }));
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'attachments.0', code: 'gone' }] } });
  });

  it('stores nothing and mails nothing when a first step of the policy fails', async () => {
    const failing = await testDesk({ hooks: { received: () => Promise.reject(new Error('no')) } });
    expect((await post(failing.app)).status).toBe(503);
    expect(await failing.desk.store.rfqs.list()).toEqual([]);
    expect(await failing.desk.store.outbox.list()).toEqual([]);
    await failing.close();
  });
});
