import { CamelCasePlugin, Kysely, Migrator } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dialectOf } from '../../../packages/desk/src/store/dialects.js';
import { openStore, RfqNotFound, type NewRfq, type Store, type StoreAddress } from '../../../packages/desk/src/store/index.js';
import { migrations } from '../../../packages/desk/src/store/migrations.js';
import { Facts } from '../../../packages/desk/src/store/people.js';
import { Rfqs } from '../../../packages/desk/src/store/rfqs.js';
import type { Schema } from '../../../packages/desk/src/store/schema.js';
import { rfq } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString();
const row = (number: string, change: Partial<NewRfq> = {}): NewRfq => ({ number, network: 'kyoto', rfq: rfq(), acceptedAt: at(0), ...change });
const mail = (key: string, nextAt = at(0)) => ({
  id: key, network: 'kyoto', key, kind: 'notice', toAddress: 'a@example.jp', subject: '件名', body: '本文', messageId: `<${key}@example.jp>`, createdAt: at(0), nextAt,
});

onBothStores('store', (fresh) => {
  let address: StoreAddress;
  let store: Store;
  let others: Store[];
  beforeEach(async () => {
    address = await fresh();
    store = await openStore(address);
    others = [];
  });
  afterEach(async () => { for (const each of [store, ...others]) await each.close(); });
  const another = async (): Promise<Store> => {
    const opened = await openStore(address);
    others.push(opened);
    return opened;
  };

  it('keeps a request as it was', async () => {
    const kept = await store.rfqs.insert(row('K-1', { flags: ['slow'], urgent: true, machine: { asked: ['m1'] } }));
    expect(await (await another()).rfqs.get(kept.id)).toEqual(kept);
    expect(kept).toMatchObject({ number: 'K-1', state: 'received', rev: 1, rfq: rfq(), flags: ['slow'], urgent: true, machine: { asked: ['m1'] }, closedAt: null });
    const changed = await store.rfqs.update(kept.id, { state: 'planning', urgent: false, lead: 'm1' });
    expect(changed).toMatchObject({ state: 'planning', rev: 2, urgent: false, lead: 'm1', rfq: rfq() });
  });

  it('gives no number twice', async () => {
    await store.rfqs.insert(row('K-1'));
    await expect(store.rfqs.insert(row('K-1'))).rejects.toThrow();
  });

  it('lists by network, state, time and whether open, newest first', async () => {
    for (const [index, state] of ['received', 'planning', 'closed'].entries()) {
      await store.rfqs.insert(row(`K-${index}`, { state, acceptedAt: at(index), closedAt: state === 'closed' ? at(9) : null }));
    }
    await store.rfqs.insert(row('M-1', { network: 'migakiya' }));
    const numbers = async (filter: Parameters<Store['rfqs']['list']>[0]) => (await store.rfqs.list(filter)).map(({ number }) => number);
    expect(await numbers({ network: 'kyoto' })).toEqual(['K-2', 'K-1', 'K-0']);
    expect(await numbers({ network: 'kyoto', open: true })).toEqual(['K-1', 'K-0']);
    expect(await numbers({ states: ['planning'] })).toEqual(['K-1']);
    expect(await numbers({ states: [] })).toEqual([]);
    expect(await numbers({ acceptedFrom: at(1), acceptedBefore: at(2) })).toEqual(['K-1']);
    expect(await numbers({ network: 'kyoto', limit: 1, offset: 1 })).toEqual(['K-1']);
  });

  it('undoes everything of a transaction that fails', async () => {
    await expect(store.tx(async (r) => {
      const { id } = await r.rfqs.insert(row('K-1'));
      await r.events.add({ rfqId: id, network: 'kyoto', at: at(0), kind: 'received', actorKind: 'customer' });
      await r.outbox.add({ ...mail('one'), rfqId: id });
      throw new Error('stop');
    })).rejects.toThrow('stop');
    expect(await store.rfqs.list()).toEqual([]);
    expect(await store.outbox.list()).toEqual([]);
  });

  it('lets decisions on one request come one after the other, from several processes', async () => {
    const { id } = await store.rfqs.insert(row('K-1', { machine: { count: 0 } }));
    const stores = [store, await another(), await another()];
    await Promise.all(Array.from({ length: 30 }, (_, index) => stores[index % 3]!.onRfq(id, async (r, found) => {
      const { count } = found.machine as { count: number };
      await r.rfqs.update(id, { machine: { count: count + 1 } });
      await r.events.add({ rfqId: id, network: 'kyoto', at: at(index), kind: 'counted', actorKind: 'office', actor: 'a', reason: '理由', data: { index } });
    })));
    expect((await store.rfqs.get(id))?.machine).toEqual({ count: 30 });
    expect((await store.events.of(id)).map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('lists what happened in a network, newest first, with and without requests, by kind and page', async () => {
    const { id } = await store.rfqs.insert(row('K-1'));
    const add = (kind: string, minute: number, more: object = {}) => store.events.add({ network: 'kyoto', at: at(minute), kind, actorKind: 'office', actor: 'a', ...more });
    await add('received', 0, { rfqId: id, actorKind: 'customer' });
    await add('routing', 0, { rfqId: id });
    const written = await store.rfqs.insert(row('K-2'));
    await add('received', -1, { rfqId: written.id, channel: 'phone' });
    await add('note-changed', 2, { data: { member: 'm1' } });
    await add('note-changed', 2, { data: { member: 'm2' } });
    await add('mail-again', 1, { rfqId: id, reason: '宛先の誤り' });
    await add('routing', 3, { network: 'migakiya' });
    const kinds = async (filter?: Parameters<Store['events']['list']>[1]) => (await store.events.list('kyoto', filter)).map(({ kind }) => kind);
    // A receipt stands beside its first step; what the office wrote down is a deed of its own.
    expect(await kinds()).toEqual(['note-changed', 'note-changed', 'mail-again', 'routing', 'received']);
    expect((await store.events.list('kyoto')).at(-1)).toMatchObject({ rfqId: written.id, channel: 'phone' });
    expect(await kinds({ limit: 2, offset: 2 })).toEqual(['mail-again', 'routing']);
    expect((await store.events.list('kyoto', { kinds: ['note-changed'] })).map(({ data }) => (data as { member: string }).member).sort()).toEqual(['m1', 'm2']);
    expect((await store.events.list('kyoto', { kinds: ['mail-again'] }))[0]).toMatchObject({ rfqId: id, reason: '宛先の誤り' });
  });

  it('says that a request is not there', async () => {
    await expect(store.onRfq('nothing', () => Promise.resolve())).rejects.toThrow(RfqNotFound);
  });

  it('keeps one assignment per member, role and part', async () => {
    const { id } = await store.rfqs.insert(row('K-1'));
    for (const state of ['asked', 'accepted']) await store.assignments.put({ rfqId: id, member: 'm1', role: 'team', part: '', state, at: at(1), by: 'office' });
    await store.assignments.put({ rfqId: id, member: 'm1', role: 'lead', part: '', state: 'named', at: at(2), by: 'office' });
    expect((await store.assignments.of(id)).map(({ role, state }) => [role, state])).toEqual([['team', 'accepted'], ['lead', 'named']]);
    expect(await store.assignments.ofMember('kyoto', 'm1', at(2))).toHaveLength(1);
    expect(await store.assignments.ofMember('migakiya', 'm1')).toEqual([]);
  });

  it('takes a thing once, however many come at the same time', async () => {
    const stores = [store, await another()];
    const taken = await Promise.all(Array.from({ length: 12 }, (_, index) => stores[index % 2]!.spent.take('challenge', at(60))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await store.spent.deleteExpired(at(61));
    expect(await store.spent.take('challenge', at(99))).toBe(true);
  });

  it('never stores two mails under one key', async () => {
    expect(await store.outbox.add(mail('one'))).toBe(true);
    expect(await store.outbox.add({ ...mail('two'), key: 'one' })).toBe(false);
    expect(await store.outbox.list()).toHaveLength(1);
  });

  it('leases each mail to one worker, and again when the lease has run out', async () => {
    for (let index = 0; index < 20; index += 1) await store.outbox.add(mail(`m${index}`));
    await store.outbox.add(mail('later', at(30)));
    const stores = [store, await another()];
    const taken = (await Promise.all(Array.from({ length: 6 }, (_, worker) =>
      stores[worker % 2]!.tx((r) => r.outbox.lease(`w${worker}`, at(1), at(3), 5))))).flat();
    expect(taken.map(({ id }) => id).sort()).toEqual(Array.from({ length: 20 }, (_, index) => `m${index}`).sort());
    expect(await store.outbox.lease('w9', at(2), at(4), 50)).toEqual([]);
    const again = await store.outbox.lease('w9', at(5), at(7), 50);
    expect(again).toHaveLength(20);
    expect(again[0]).toMatchObject({ attempts: 2, leaseBy: 'w9' });
  });

  it('believes a worker whose lease ran out only when it says that the mail was sent', async () => {
    await store.outbox.add(mail('one'));
    await store.outbox.lease('slow', at(1), at(2), 1);
    await store.outbox.lease('quick', at(3), at(5), 1);
    await store.outbox.settle('one', 'slow', { state: 'bounced', lastError: '550' });
    expect(await store.outbox.get('one')).toMatchObject({ state: 'sending', leaseBy: 'quick' });
    await store.outbox.settle('one', 'slow', { state: 'sent', sentAt: at(4) });
    await store.outbox.settle('one', 'quick', { state: 'waiting', nextAt: at(6), lastError: 'ETIMEDOUT' });
    expect(await store.outbox.get('one')).toMatchObject({ state: 'sent', sentAt: at(4) });
  });

  it('counts mails by state, and sends again what the office asks for', async () => {
    for (const key of ['a', 'b', 'c']) await store.outbox.add(mail(key));
    await store.outbox.lease('w', at(1), at(2), 3);
    await store.outbox.settle('a', 'w', { state: 'sent', sentAt: at(1) });
    await store.outbox.settle('b', 'w', { state: 'bounced', lastError: 'EENVELOPE 550' });
    await store.outbox.settle('c', 'w', { state: 'stuck', lastError: 'ECONNECTION' });
    expect(await store.outbox.counts('kyoto')).toEqual({ waiting: 0, sending: 0, sent: 1, stuck: 1, bounced: 1, cancelled: 0, late: 0 });
    expect(await store.outbox.retry('b', at(2), 'right@example.jp')).toBe(true);
    expect(await store.outbox.retry('a', at(2))).toBe(false);
    expect(await store.outbox.cancel('c')).toBe(true);
    expect(await store.outbox.get('b')).toMatchObject({ state: 'waiting', attempts: 0, toAddress: 'right@example.jp' });
    expect(await store.outbox.bounced('<a@example.jp>', '5.1.1')).toMatchObject({ id: 'a', state: 'bounced' });
  });

  it('keeps people, sessions, notes and facts apart by network', async () => {
    const user = await store.users.insert({ network: 'kyoto', email: 'o@example.jp', name: '事務局', createdAt: at(0) });
    expect(await store.users.byEmail('migakiya', 'o@example.jp')).toBeUndefined();
    expect(await store.users.byEmail('kyoto', 'o@example.jp')).toEqual(user);
    await store.sessions.insert({ id: 's', userId: user.id, network: 'kyoto', csrf: 'c', createdAt: at(0), seenAt: at(0), expiresAt: at(5) });
    await store.sessions.touch('s', at(1), at(6));
    expect(await store.sessions.get('s')).toMatchObject({ seenAt: at(1), expiresAt: at(6) });
    await store.sessions.deleteExpired(at(7));
    expect(await store.sessions.get('s')).toBeUndefined();
    for (const text of ['忙しい', '空いた']) await store.notes.put({ network: 'kyoto', member: 'm1', data: { text }, updatedAt: at(0), updatedBy: user.id });
    expect(await store.notes.list('kyoto')).toMatchObject([{ member: 'm1', data: { text: '空いた' } }]);
    const { id } = await store.rfqs.insert(row('K-1'));
    const fact = await store.facts.add({ network: 'kyoto', member: 'm1', rfqId: id, kind: 'skill', data: { process: 'x' }, at: at(0) });
    await store.facts.setState(fact.id, 'accepted');
    expect(await store.facts.list('kyoto', 'offered')).toEqual([]);
    expect(await store.facts.list('kyoto', 'accepted')).toMatchObject([{ data: { process: 'x' } }]);
  });

  it('opens again with its tables as they are, from two processes at once', async () => {
    await store.rfqs.insert(row('K-1'));
    const [one, two] = await Promise.all([another(), another()]);
    expect([await one.ready(), await two.ready(), (await two.rfqs.list()).length]).toEqual([true, true, 1]);
  });

  it('brings the tables of an earlier desk up to date with all they hold', async () => {
    const address = await fresh();
    const db = new Kysely<Schema>({ dialect: dialectOf(address), plugins: [new CamelCasePlugin()] });
    await new Migrator({ db, provider: migrations }).migrateTo('0002-log');
    const { id } = await new Rfqs(db).insert(row('K-9'));
    const fact = await new Facts(db).add({ network: 'kyoto', member: 'm1', rfqId: id, kind: 'proven', data: { about: 'x', words: 'バリ取り' }, at: at(0) });
    await expect(new Facts(db).detach(fact.id, {})).rejects.toThrow(/null/i); // As it was then.
    await db.destroy();
    const next = await openStore(address);
    expect(await next.facts.list('kyoto')).toEqual([fact]);
    await next.facts.detach(fact.id, { words: 'バリ取り' });
    expect(await next.facts.of(id)).toEqual([]);
    expect(await next.facts.list('kyoto')).toMatchObject([{ id: fact.id, rfqId: null, data: { words: 'バリ取り' } }]);
    await next.close();
  });
});
