import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks, type LinkClaims, type LinkPurpose } from '../../../packages/desk/src/links/index.js';
import { testDesk } from '../support/desk.js';
import { rfq } from '../support/rfqs.js';

const KEY = 'k'.repeat(43);
const DAY = 86_400;

describe('links', () => {
  let at = new Date('2026-11-20T01:00:00Z');
  const links = createLinks(KEY, 'https://desk.example.jp', () => at, 14 * DAY);
  const make = () => links.make({ purpose: 'answer', network: 'kyoto', rfq: 'r1', who: { kind: 'member', id: 'm1' } });

  it('say for what, for whom and until when, and fit a line of mail', () => {
    const token = make();
    const reading = links.read(token, 'answer');
    expect(reading).toMatchObject({ ok: true, claims: { purpose: 'answer', network: 'kyoto', rfq: 'r1', who: { kind: 'member', id: 'm1' }, expires: at.getTime() / 1000 + 14 * DAY } });
    expect(links.url('/answer/', token)).toBe(`https://desk.example.jp/answer/${token}`);
    expect(token.length).toBeLessThan(300);
    expect(make()).not.toBe(token);
  });

  it('serve no other purpose', () => {
    expect(links.read(make(), 'status')).toEqual({ ok: false, reason: 'purpose' });
  });

  it('expire, and say then whose they were', () => {
    const token = make();
    at = new Date(at.getTime() + 14 * DAY * 1000);
    expect(links.read(token, 'answer')).toMatchObject({ ok: false, reason: 'expired', claims: { who: { kind: 'member', id: 'm1' } } });
    expect(links.read(token, 'status')).toEqual({ ok: false, reason: 'purpose' });
    at = new Date('2026-11-20T01:00:00Z');
  });

  it('are refused with any one character changed, cut, added or spelt differently', () => {
    const token = make();
    fc.assert(fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCabc012-_.=+/ '), (index, char) => {
      const changed = token.slice(0, index) + char + token.slice(index + 1);
      return changed === token || !links.read(changed, 'answer').ok;
    }));
    for (const forged of ['', 's1', 's1..', token.slice(0, -1), `${token}A`, `${token}=`, ` ${token}`, token.toUpperCase(), 'x'.repeat(100_000)]) {
      expect(links.read(forged, 'answer')).toEqual({ ok: false, reason: 'forged' });
    }
  });

  it('are refused when another key signed them or the claims were exchanged', () => {
    const foreign = createLinks('z'.repeat(43), 'https://desk.example.jp', () => at, DAY);
    const other = foreign.make({ purpose: 'answer', network: 'kyoto', who: { kind: 'office', id: 'x' } });
    expect(links.read(other, 'answer')).toEqual({ ok: false, reason: 'forged' });
    const [, payload] = other.split('.');
    const [, , signature] = make().split('.');
    expect(links.read(`s1.${payload}.${signature}`, 'answer')).toEqual({ ok: false, reason: 'forged' });
  });

  it('keep every claim', () => {
    const subject = fc.oneof(fc.constant({ kind: 'customer' as const }), fc.record({ kind: fc.constantFrom('member' as const, 'office' as const), id: fc.string({ minLength: 1, maxLength: 40 }) }));
    fc.assert(fc.property(fc.record({ purpose: fc.constantFrom<LinkPurpose[]>('answer', 'status', 'file', 'login'), network: fc.string({ maxLength: 20 }), rfq: fc.string({ minLength: 1, maxLength: 22 }), file: fc.string({ minLength: 1, maxLength: 22 }), who: subject }), (request) => {
      const reading = links.read(links.make(request), request.purpose);
      const { expires: _, nonce: __, ...claims } = (reading as { claims: LinkClaims }).claims;
      expect(claims).toEqual(request);
    }));
  });
});

describe('a fresh link', async () => {
  const { requestFreshLink } = await import('../../../packages/desk/src/links/index.js');

  it('goes to the registered address only, and not again and again', async () => {
    const t = await testDesk({ now: '2026-11-01T01:00:00Z' });
    const row = await t.desk.store.rfqs.insert({ number: 'K-1', network: 'kyoto', rfq: rfq(), acceptedAt: '2026-11-01T01:00:00.000Z' });
    const token = t.desk.links.make({ purpose: 'answer', network: 'kyoto', rfq: row.id, who: { kind: 'member', id: 'm1' } });
    t.setNow('2026-12-20T01:00:00Z');
    for (let count = 0; count < 10; count += 1) {
      t.setNow(`2026-12-20T01:00:0${count}Z`);
      await requestFreshLink(t.desk, token);
    }
    await requestFreshLink(t.desk, `${token.slice(0, -2)}xx`);
    const mails = await t.desk.store.outbox.list();
    expect(mails.map(({ toAddress }) => toAddress)).toEqual(['m1@example.jp', 'm1@example.jp', 'm1@example.jp']);
    const fresh = /\/answer\/(\S+)/.exec(mails[0]!.body)![1]!;
    expect(t.desk.links.read(fresh, 'answer')).toMatchObject({ ok: true, claims: { rfq: row.id, who: { kind: 'member', id: 'm1' } } });
    await t.close();
  });

  it('is sent for nobody who has no address, and for no purpose without a page', async () => {
    const t = await testDesk();
    const row = await t.desk.store.rfqs.insert({ number: 'K-1', network: 'kyoto', rfq: rfq(), acceptedAt: '2026-11-01T01:00:00.000Z' });
    const make = (purpose: LinkPurpose, id: string) => t.desk.links.make({ purpose, network: 'kyoto', rfq: row.id, who: { kind: 'member', id }, ttl: -1 });
    for (const token of [make('answer', 'm3'), make('answer', 'stranger'), make('login', 'm1'), make('file', 'm1')]) await requestFreshLink(t.desk, token);
    expect(await t.desk.store.outbox.list()).toEqual([]);
    await t.close();
  });
});
