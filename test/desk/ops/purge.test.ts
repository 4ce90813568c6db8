import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RfqReceipt } from '@sanchi/sdk';
import { expect, it } from 'vitest';
import { purge } from '../../../packages/desk/src/ops/purge.js';
import { testDesk } from '../support/desk.js';
import { PDF, post, rfq, upload } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';

const PERSONAL = /山田|hanako|090-1234|ステンレス|ひみつ/;

onBothStores('retention', (fresh) => {
  it('empties old requests of everything personal, and keeps what the figures need', async () => {
    const t = await testDesk({ now: '2026-01-10T01:00:00Z', store: await fresh() });
    const { desk } = t;
    const send = async (description: string) => {
      const { id } = await (await upload(t.app, 'ひみつの図面.pdf', PDF)).json() as { id: string };
      const { number } = await (await post(t.app, rfq({ description, attachments: [{ id, name: 'a.pdf', size: 1, type: '' }] }))).json() as RfqReceipt;
      return (await desk.store.rfqs.byNumber(number))!;
    };
    const old = await send('ひみつの依頼');
    await desk.store.onRfq(old.id, async (r) => {
      await r.rfqs.update(old.id, { state: 'closed', closedAt: '2026-02-01T01:00:00.000Z' });
      await r.facts.add({ network: 'kyoto', member: 'minasoko', rfqId: old.id, kind: 'answer', data: { about: 'ひみつの寸法', value: true, words: 'ひみつの寸法' }, at: '2026-01-11T01:00:00.000Z' });
      const adopted = await r.facts.add({ network: 'kyoto', member: 'minasoko', rfqId: old.id, kind: 'proven', data: { about: 'ひみつの依頼:deburring', value: true, words: 'ひみつの依頼', learnt: { skill: { words: 'バリ取り', concept: 'deburring' } } }, at: '2026-01-11T01:00:00.000Z' });
      await r.facts.setState(adopted.id, 'accepted');
      await r.events.add({ rfqId: old.id, network: 'kyoto', at: '2026-02-01T01:00:00.000Z', kind: 'closed', actorKind: 'office', actor: 'o', reason: 'ひみつの理由', data: { note: 'ひみつ' } });
    });
    const [file] = await desk.store.files.of(old.id);
    expect(existsSync(join(desk.config.files, file!.path))).toBe(true);
    await desk.store.events.add({ network: 'kyoto', at: '2026-02-01T00:00:00.000Z', kind: 'note-changed', actorKind: 'office', actor: 'o', data: { member: 'm1', changes: [{ field: 'メモ', before: '', after: 'ひみつの担当者' }] } });
    t.setNow('2027-01-31T01:00:00Z');
    const young = await send('新しい依頼');
    expect(await purge(desk)).toMatchObject({ requests: 0 });
    t.setNow('2027-02-02T01:00:00Z');
    expect(await purge(desk)).toMatchObject({ requests: 1, files: 1 });

    const row = (await desk.store.rfqs.get(old.id))!;
    expect(row).toMatchObject({ number: old.number, network: 'kyoto', state: 'closed', acceptedAt: old.acceptedAt, purgedAt: '2027-02-02T01:00:00.000Z', rfq: { kind: 'prototype', sender: { name: '' } } });
    const notes = await desk.store.events.list('kyoto', { kinds: ['note-changed'] });
    expect(notes).toMatchObject([{ at: '2026-02-01T00:00:00.000Z', actor: 'o', data: null }]);
    const left = JSON.stringify([row, notes, await desk.store.events.of(old.id), await desk.store.files.of(old.id), await desk.store.outbox.list({ rfqId: old.id }), await desk.store.facts.list('kyoto')]);
    expect(left).not.toMatch(PERSONAL);
    // What the office adopted is a fact about the member, and of no request any more.
    expect(await desk.store.facts.list('kyoto')).toMatchObject([{ member: 'minasoko', kind: 'proven', state: 'accepted', rfqId: null, data: { words: 'バリ取り', learnt: { skill: { concept: 'deburring' } } } }]);
    const log = await desk.store.events.of(old.id);
    expect(log.map(({ kind, actorKind }) => [kind, actorKind])).toEqual([['received', 'customer'], ['closed', 'office'], ['purged', 'system']]);
    expect(log.at(-1)!.reason).toBe('保存期間が過ぎたため');
    expect(existsSync(join(desk.config.files, file!.path))).toBe(false);
    expect((await desk.store.rfqs.get(young.id))?.rfq.description).toBe('新しい依頼');
    expect(await purge(desk)).toMatchObject({ requests: 0, files: 0 });
    await t.close();
  });

  it('removes uploads that never became part of a request, and forgets used challenges and keys', async () => {
    const t = await testDesk({ now: '2026-01-10T01:00:00Z', store: await fresh() });
    await upload(t.app, 'a.pdf', PDF);
    const [file] = await t.desk.store.files.looseBefore('9');
    await t.desk.store.spent.take('x', '2026-01-10T02:00:00.000Z');
    t.setNow('2026-01-11T00:00:00Z');
    expect(await purge(t.desk)).toMatchObject({ files: 0 });
    t.setNow('2026-01-20T00:00:00Z');
    expect(await purge(t.desk)).toMatchObject({ files: 1 });
    expect(existsSync(join(t.desk.config.files, file!.path))).toBe(false);
    expect(await t.desk.store.db.selectFrom('idempotency').selectAll().execute()).toEqual([]);
    expect(await t.desk.store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
    await t.close();
  });
});
