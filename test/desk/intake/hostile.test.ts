import { createHash, randomUUID } from 'node:crypto';
import type { RfqReceipt } from '@sanchi/sdk';
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { network, ORIGIN, testDesk, type TestDesk } from '../support/desk.js';
import { codeOf, everyField, fullRfq, post, rfq, upload } from '../support/rfqs.js';

const INJECTIONS = ['x\r\nBcc: victim@example.com', 'x\nBcc: victim@example.com', 'x\u2028Bcc: victim@example.com', 'x%0d%0aBcc: victim@example.com', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table rfqs; --", '\u202Etxt.exe', 'x\u0000y'];

const HEADERS = ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-auto-response-suppress'];

/** A body that is accepted but for what is wrong with its request. */
const body = (request: object): string => JSON.stringify({ rfq: request, check: { elapsed: 5000, website: '' } });
const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 'x']));

describe('hostile input', () => {
  let t: TestDesk;
  beforeEach(async () => { t = await testDesk({ config: (config) => ({ ...config, networks: [...config.networks, network('migakiya', 'https://other.example.jp', '/')] }) }); });
  afterEach(() => t.close());

  it('forges no header, address or further mail from any field', async () => {
    let taken = 0;
    for (const words of INJECTIONS) {
      for (const hostile of everyField(fullRfq(), words)) {
        const response = await post(t.app, hostile);
        expect([201, 403, 422]).toContain(response.status);
        if (response.status === 201) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(20);
    while (await t.sender.run() > 0);
    expect(t.smtp.mails).toHaveLength((await t.desk.store.outbox.list({ limit: 10_000 })).length);
    for (const { to, mail } of t.smtp.mails) {
      expect(to).toHaveLength(1);
      expect(to[0]).not.toContain('victim');
      expect([...mail.headers.keys()].filter((name) => !HEADERS.includes(name))).toEqual([]);
      expect(`${mail.subject} ${JSON.stringify([mail.to, mail.from, mail.replyTo])}`).not.toMatch(/bcc|victim|script|alert/i);
      expect(mail.html).toBe(false);
      // What the desk mails to an address that a stranger typed holds nothing that the stranger typed.
      if (!to[0]!.startsWith('office@')) expect(mail.text).not.toMatch(/victim|script|alert|山田/);
    }
  }, 120_000);

  it('sends nothing to an address that is a list, a name or a header', async () => {
    for (const email of ['a@example.com,b@example.com', 'a@example.com b@example.com', 'A <a@example.com>', 'a@example.com\r\nBcc: b@example.com', '"a b"@example.com', 'a@b', `a@${'x'.repeat(300)}.com`]) {
      const response = await post(t.app, rfq({ sender: { name: '山田', email } }));
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error: { code: 'invalid', fields: [{ path: 'sender.email' }] } });
    }
    expect(await t.desk.store.rfqs.list()).toEqual([]);
  });

  it('refuses posts of pages that are not on the list, and gives them no answer to read', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://town.example.jp.evil.example', 'http://town.example.jp', `${ORIGIN}:444`, '']) {
      const response = await post(t.app, rfq(), { headers: { origin } });
      expect([response.status, await codeOf(response)]).toEqual([403, 'origin']);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    const without = await t.app.request('/intake/rfqs', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: '{}' });
    expect(without.status).toBe(403);
    const preflight = await t.app.request('/intake/rfqs', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(await t.desk.store.rfqs.list()).toEqual([]);
  });

  it('refuses posts to a network from the pages of another, and shows them no other network', async () => {
    expect((await post(t.app, rfq(), { headers: { origin: 'https://other.example.jp' } })).status).toBe(403);
    const seen = await (await t.app.request('/intake', { headers: { origin: 'https://other.example.jp' } })).json() as { networks: { id: string }[] };
    expect(seen.networks.map(({ id }) => id)).toEqual(['migakiya']);
    expect((await post(t.app, rfq({ network: 'nowhere' }))).status).toBe(422);
  });

  it('lets the browser of a page on the list ask and send', async () => {
    const preflight = await t.app.request('/intake/rfqs', { method: 'OPTIONS', headers: { origin: ORIGIN, 'access-control-request-method': 'POST' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-credentials')]).toEqual([204, ORIGIN, null]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  });

  it.each([
    ['no JSON', '{', 'application/json', 400, 'json'],
    ['a form', 'rfq=1', 'application/x-www-form-urlencoded', 415, 'content-type'],
    ['text that says it is JSON later', '{}', 'text/plain; application/json', 415, 'content-type'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'application/json', 400, 'json'],
    ['nothing', '', 'application/json', 400, 'json'],
    ['a number', '7', 'application/json', 422, 'invalid'],
    ['null', 'null', 'application/json', 422, 'invalid'],
    ['a list', '[]', 'application/json', 422, 'invalid'],
    ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'application/json', 413, 'too-many-fields'],
    ['10,000 fields', body(rfq(many)), 'application/json', 413, 'too-many-fields'],
    ['10,000 fields of the sender', body(rfq({ sender: { ...rfq().sender, ...many } })), 'application/json', 413, 'too-many-fields'],
    ['10,000 fields beside the request', JSON.stringify({ ...JSON.parse(body(rfq())) as object, ...many }), 'application/json', 413, 'too-many-fields'],
    ['10,000 quantities', body(rfq({ quantities: Array.from({ length: 10_000 }, () => ({ amount: 1 })) })), 'application/json', 413, 'too-many-fields'],
    ['100 quantities', body(rfq({ quantities: Array.from({ length: 100 }, () => ({ amount: 1 })) })), 'application/json', 422, 'invalid'],
    ['a text of 20,000 characters', body(rfq({ description: 'あ'.repeat(20_000) })), 'application/json', 422, 'invalid'],
    ['a prototype', '{"rfq":{"__proto__":{"format":"sanchi-rfq/1"},"constructor":{"prototype":{"x":1}}}}', 'application/json', 422, 'invalid'],
    ['half a megabyte', body(rfq({ description: 'あ'.repeat(200_000) })), 'application/json', 413, 'rfq-too-large'],
  ])('answers %s clearly', async (_, sent, type, status, code) => {
    const response = await t.app.request('/intake/rfqs', { method: 'POST', headers: { origin: ORIGIN, 'content-type': type, 'idempotency-key': randomUUID() }, body: sent });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(({} as { format?: string }).format).toBeUndefined();
    expect(await t.desk.store.rfqs.list()).toEqual([]);
  });

  it('takes the very request that is refused with ten thousand fields more, without them', async () => {
    expect((await t.app.request('/intake/rfqs', { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: body(rfq()) })).status).toBe(201);
  });

  it('keeps only the fields that a request has', async () => {
    const { number } = await (await post(t.app, { ...rfq(), admin: true, sender: { ...rfq().sender, role: 'office' } })).json() as RfqReceipt;
    expect((await t.desk.store.rfqs.byNumber(number))?.rfq).toEqual(rfq());
  });

  it('asks for a key of its own for every request', async () => {
    for (const key of ['', 'short', 'x'.repeat(200), "' or 1=1 --        "]) expect(await codeOf(await post(t.app, rfq(), { key }))).toBe('no-key');
  });

  it('refuses honeypots and what no person typed, in words that help a person', async () => {
    expect(await codeOf(await post(t.app, rfq(), { check: { elapsed: 9000, website: 'https://spam.example' } }))).toBe('spam');
    expect(await codeOf(await post(t.app, rfq(), { check: { elapsed: 200, website: '' } }))).toBe('too-fast');
    expect(await codeOf(await post(t.app, rfq(), { check: { elapsed: 'NaN', website: '' } }))).toBe('too-fast');
    expect(await codeOf(await post(t.app, rfq(), { check: { elapsed: 9000, website: ['x'] } }))).toBe('spam');
    expect(await codeOf(await post(t.app, rfq({ consents: [] })))).toBe('invalid');
    expect(await codeOf(await post(t.app, rfq({ recipients: ['stranger'] })))).toBe('invalid');
  });

  it('finds nothing under guessed numbers and ids', async () => {
    const { number } = await (await post(t.app)).json() as RfqReceipt;
    const row = (await t.desk.store.rfqs.byNumber(number))!;
    for (const path of [`/intake/rfqs/${number}`, `/intake/rfqs/${row.id}`, `/files/${row.id}`, `/files/${number}`, '/intake/files', '/.env', '/sanchi-desk.config.json', '/intake/%2e%2e/%2e%2e/etc/passwd', '/files/s1.e30.AAAA']) {
      const response = await t.app.request(path, { headers: { origin: ORIGIN } });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/山田|hanako|ステンレス/);
    }
    const numbers = new Set<string>();
    for (let count = 0; count < 200; count += 1) numbers.add(((await (await post(t.app)).json()) as RfqReceipt).number.slice(-8));
    expect(numbers.size).toBe(200);
  });

  it('lets one address send so much, and others still send', async () => {
    const limited = await testDesk({ config: (config) => ({ ...config, trustProxy: 1, limits: { ...config.limits as object, rfqsPerHour: 3, filesPerHour: 2 } }) });
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    for (let count = 0; count < 3; count += 1) expect((await post(limited.app, rfq(), from('203.0.113.7'))).status).toBe(201);
    // What a client writes further left is not believed.
    const refused = await post(limited.app, rfq(), from('198.51.100.9, 203.0.113.7'));
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 1200]);
    expect((await post(limited.app, rfq(), from('203.0.113.8'))).status).toBe(201);
    for (let count = 0; count < 3; count += 1) await post(limited.app, rfq(), from('2001:db8:1:2::1'));
    expect((await post(limited.app, rfq(), from('2001:db8:1:2:ffff::9'))).status).toBe(429);
    expect((await post(limited.app, rfq(), from('2001:db8:1:3::1'))).status).toBe(201);
    for (let count = 0; count < 2; count += 1) await upload(limited.app, 'a.txt', 'x', from('203.0.113.9'));
    expect((await upload(limited.app, 'a.txt', 'x', from('203.0.113.9'))).status).toBe(429);
    await limited.close();
  });

  it('goes on counting when the desk’s clock is put back', async () => {
    const limited = await testDesk({ now: '2026-11-20T05:00:00Z', config: (config) => ({ ...config, limits: { ...config.limits as object, rfqsPerHour: 3 } }) });
    expect((await post(limited.app)).status).toBe(201);
    limited.setNow('2026-11-18T05:00:00Z');
    expect([(await post(limited.app)).status, (await post(limited.app)).status, (await post(limited.app)).status]).toEqual([201, 201, 429]);
    limited.setNow('2026-11-18T05:20:00Z');
    expect((await post(limited.app)).status).toBe(201);
    await limited.close();
  });

  it('logs what was refused, and nothing of what people wrote', async () => {
    await post(t.app, rfq({ description: 'ひみつの依頼' }));
    await post(t.app, rfq({ sender: { name: 'ひみつ', email: 'a@example.com\nBcc: b@example.com' } }));
    await post(t.app, rfq(), { headers: { origin: 'https://evil.example' } });
    await upload(t.app, 'ひみつ.exe', 'MZ');
    await t.sender.run();
    const log = t.log.join('');
    expect(log).toMatch(/"code":"origin"/);
    expect(log).toMatch(/"code":"file-type"/);
    expect(log).not.toMatch(/ひみつ|hanako|山田|090-1234|example\.com/);
  });

  it('answers every page with headers that keep it out of frames and scripts out of it', async () => {
    for (const path of ['/intake', '/health', '/nowhere', '/files/x']) {
      const { headers } = await t.app.request(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('x-frame-options'), headers.get('x-powered-by')]).toEqual(['nosniff', 'no-referrer', 'DENY', null]);
    }
    // A page of the network stands on another site and may read the answer.
    expect((await t.app.request('/intake', { headers: { origin: ORIGIN } })).headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('proof of work', () => {
  let t: TestDesk;
  beforeEach(async () => { t = await testDesk({ config: (config) => ({ ...config, limits: { ...config.limits as object, challengeNumber: 300 } }) }); });
  afterEach(() => t.close());
  const challenge = async (): Promise<Challenge> => (await t.app.request('/intake/challenge', { headers: { origin: ORIGIN } })).json() as Promise<Challenge>;
  const encode = (payload: object): string => Buffer.from(JSON.stringify(payload)).toString('base64');
  async function solved(): Promise<{ given: Challenge; number: number }> {
    const given = await challenge();
    const solution = await solveChallenge(given.challenge, given.salt, given.algorithm, given.maxnumber).promise;
    return { given, number: solution!.number };
  }
  const send = (altcha: string, change = {}) => post(t.app, rfq(), { check: { elapsed: 5000, website: '', altcha, ...change } });

  it('lets a solved challenge pass once', async () => {
    const { given, number } = await solved();
    const payload = encode({ ...given, number });
    expect((await send(payload)).status).toBe(201);
    expect(await codeOf(await send(payload))).toBe('challenge-used');
    // The same solution in another spelling is the same.
    expect(await codeOf(await send(encode({ number, ...given, took: 5 })))).toBe('challenge-used');
    expect(await t.desk.store.rfqs.list()).toHaveLength(1);
  });

  it('lets a request that was answered be repeated with the challenge it used', async () => {
    const { given, number } = await solved();
    const key = randomUUID();
    const check = { elapsed: 5000, website: '', altcha: encode({ ...given, number }) };
    expect((await post(t.app, rfq(), { key, check })).status).toBe(201);
    expect((await post(t.app, rfq(), { key, check })).status).toBe(200);
  });

  it('refuses none, wrong, foreign and expired solutions', async () => {
    const { given, number } = await solved();
    expect(await codeOf(await post(t.app))).toBe('challenge');
    const salt = 'own?expires=9999999999&';
    const own = createHash('sha256').update(`${salt}1`).digest('hex');
    const past = given.salt.replace(/expires=\d+/, 'expires=1000000000');
    for (const payload of [encode({ ...given, number: number + 1 }), encode({ algorithm: 'SHA-256', challenge: own, salt, number: 1, signature: own }), encode({ ...given, salt: past, number }),
      encode({ ...given, number, salt: given.salt.replace(/\?.*/, '') }), 'not base64 \u{1F600}', encode([]), encode({}), 'x'.repeat(10_000)]) {
      expect(await codeOf(await send(payload))).toBe('challenge');
    }
    expect(await t.desk.store.rfqs.list()).toEqual([]);
  });

  it('lets a slow phone pass without, flagged for the office, a few times an hour', async () => {
    const check = { elapsed: 60_000, website: '', slow: true };
    const { number } = await (await post(t.app, rfq(), { check })).json() as RfqReceipt;
    expect((await t.desk.store.rfqs.byNumber(number))?.flags).toEqual(['slow']);
    for (let count = 0; count < 4; count += 1) await post(t.app, rfq(), { check });
    expect((await post(t.app, rfq(), { check })).status).toBe(429);
  });
});
