import { isSanchiError, type SanchiError } from '@sanchi/sdk';
import { fetchIntake, newKey, removeFile, submitRfq, uploadFile, type SubmitProgress } from '@sanchi/sdk/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, Receiver } from './receiver.js';
import { sampleRfq } from './rfq-samples.js';

const file = (name: string, bytes: number, type = 'application/pdf'): File => new File([new Uint8Array(bytes).fill(37)], name, { type });
const failure = async (promise: Promise<unknown>): Promise<SanchiError> => {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!isSanchiError(error)) throw new Error(`expected a SanchiError, got ${String(error)}`);
  return error;
};

let receiver: Receiver;
let endpoint: string;

beforeEach(async () => {
  receiver = new Receiver();
  endpoint = await receiver.start();
});
afterEach(() => receiver.stop());

describe('submitRfq', () => {
  it('sends files first, then the request with their ids, and returns the receipt', async () => {
    const progress: SubmitProgress[] = [];
    const receipt = await submitRfq(endpoint, sampleRfq, [file('図面 1.pdf', 1000), file('b.pdf', 500)], {
      onProgress: (each) => progress.push(each), check: { elapsed: 9000, website: '' },
    });
    expect(receipt.number).toBe('T-1');
    const [rfq] = receiver.of('/rfqs');
    const body = JSON.parse(rfq!.body.toString()) as { rfq: { attachments: unknown }; check: unknown };
    expect(body.rfq.attachments).toEqual([
      { id: 'f1', name: '図面 1.pdf', size: 1000, type: 'application/pdf' }, { id: 'f2', name: 'b.pdf', size: 500, type: 'application/pdf' },
    ]);
    expect(body.check).toEqual({ elapsed: 9000, website: '' });
    expect(receiver.of('/files').map(({ body: bytes }) => bytes.length)).toEqual([1000, 500]);
    expect(progress.at(0)).toEqual({ phase: 'files', file: 0, sent: 0, total: 1500 });
    expect(progress.at(-1)).toEqual({ phase: 'request', sent: 1500, total: 1500 });
    expect(progress.every(({ sent }, i) => i === 0 || sent >= progress[i - 1]!.sent)).toBe(true);
  });

  it('keeps attachments that the receiver already has and leaves out those it has not', async () => {
    await submitRfq(endpoint, { ...sampleRfq, attachments: [{ id: 'f9', name: 'a.pdf', size: 3, type: '' }, { name: 'lost.pdf', size: 3, type: '' }] });
    expect(JSON.parse(receiver.of('/rfqs')[0]!.body.toString())).toMatchObject({ rfq: { attachments: [{ id: 'f9' }] } });
    expect(JSON.parse(receiver.of('/rfqs')[0]!.body.toString()).rfq.attachments).toHaveLength(1);
  });

  it('gets through dropped connections with one key, and is stored once', async () => {
    let drops = 0;
    receiver.trouble = ({ url }, _response, request) => (url === '/intake/rfqs' && drops++ < 2 ? (request.socket.destroy(), true) : undefined);
    const receipt = await submitRfq(endpoint, sampleRfq);
    expect(receipt.number).toBe('T-1');
    expect(receiver.of('/rfqs')).toHaveLength(3);
    expect(new Set(receiver.of('/rfqs').map(({ key }) => key)).size).toBe(1);
    expect(receiver.of('/rfqs')[0]!.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('gets the same receipt when the answer to a stored request was lost', async () => {
    let lost = false;
    receiver.trouble = (seen, response, request) => {
      if (lost || seen.url !== '/intake/rfqs') return undefined;
      lost = true;
      // Stored, then the line breaks.
      receiver.trouble = () => undefined;
      receiver.rfqs.set(seen.key!, { body: JSON.stringify(JSON.parse(seen.body.toString()).rfq), receipt: { format: 'sanchi-receipt/1', number: 'T-first', acceptedAt: '2026-11-24T10:00:00Z' } });
      response.destroy();
      request.socket.destroy();
      return true;
    };
    expect((await submitRfq(endpoint, sampleRfq)).number).toBe('T-first');
    expect(receiver.rfqs.size).toBe(1);
  });

  it('asks again with the same key where the answer falls silent or breaks off half-way', async () => {
    let troubles = 0;
    receiver.trouble = ({ url }, response) => {
      if (url !== '/intake/rfqs' || troubles++ > 1) return undefined;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"format":', () => { if (troubles > 1) response.destroy(); });
      return true;
    };
    expect((await submitRfq(endpoint, sampleRfq, [], { timeout: 500 })).number).toBe('T-1');
    expect(new Set(receiver.of('/rfqs').map(({ key }) => key)).size).toBe(1);
  });

  it('waits as long as Retry-After says', async () => {
    const times: number[] = [];
    receiver.trouble = ({ url }, response) => {
      if (url !== '/intake/rfqs') return undefined;
      times.push(Date.now());
      if (times.length > 1) return undefined;
      answer(response, 503, { error: { code: 'busy' } }, { 'retry-after': '1' });
      return true;
    };
    await submitRfq(endpoint, sampleRfq);
    expect(times).toHaveLength(2);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(950);
  });

  it('does not keep anyone waiting for an hour, and says when to come back', async () => {
    receiver.trouble = (_seen, response) => (answer(response, 503, { error: { code: 'maintenance' } }, { 'retry-after': '3600' }), true);
    const error = await failure(submitRfq(endpoint, sampleRfq));
    expect(error).toMatchObject({ code: 'busy', details: { status: 503, retryAfter: 3600, code: 'maintenance' } });
    expect(receiver.seen).toHaveLength(1);
  });

  it('gives up politely when a receiver stays busy', async () => {
    receiver.trouble = (_seen, response) => (answer(response, 429, { error: { code: 'rate', retryAfter: 7 } }), true);
    const error = await failure(submitRfq(endpoint, sampleRfq, [], { retries: 1 }));
    expect(error).toMatchObject({ code: 'busy', details: { retryAfter: 7 } });
    expect(receiver.seen).toHaveLength(2);
  });

  it.each([500, 400, 403, 404, 422, 409, 413])('does not repeat what answers %i', async (status) => {
    receiver.trouble = (_seen, response) => (answer(response, status, { error: { code: 'x' } }), true);
    await failure(submitRfq(endpoint, sampleRfq));
    expect(receiver.seen).toHaveLength(1);
  });

  it('hands on which fields were refused and why', async () => {
    const fields = [{ path: 'sender.email', code: 'format', message: { ja: 'メールアドレスを直してください。', en: 'Mend the mail address.' } }];
    receiver.trouble = (_seen, response) => (answer(response, 422, { error: { code: 'invalid', message: { ja: '直してください', en: 'mend it' }, fields } }), true);
    const error = await failure(submitRfq(endpoint, sampleRfq));
    expect(error).toMatchObject({ code: 'refused', details: { status: 422, code: 'invalid', fields, message: { en: 'mend it' } } });
  });

  it.each([null, 'no', [], { code: 5, message: 'no', fields: [null, { path: 'a' }], retryAfter: 'soon' }])('takes nothing from a refusal of another shape: %j', async (said) => {
    receiver.trouble = (_seen, response) => (answer(response, 422, { error: said }), true);
    const { code, details } = await failure(submitRfq(endpoint, sampleRfq));
    expect({ code, details }).toEqual({ code: 'refused', details: { url: `${endpoint}/rfqs`, status: 422, fields: [] } });
  });

  it('tells another request under the same key from a repeated one', async () => {
    const key = newKey();
    const first = await submitRfq(endpoint, sampleRfq, [], { key });
    expect(await submitRfq(endpoint, sampleRfq, [], { key })).toEqual(first);
    expect((await failure(submitRfq(endpoint, { ...sampleRfq, description: '別の依頼' }, [], { key }))).code).toBe('conflict');
    expect(receiver.rfqs.size).toBe(1);
  });

  it('does not send files again when the visitor tries again with the same key', async () => {
    const key = newKey(), drawing = file('a.pdf', 400);
    receiver.trouble = ({ url }, response) => (url === '/intake/rfqs' ? (answer(response, 500), true) : undefined);
    await failure(submitRfq(endpoint, sampleRfq, [drawing], { key }));
    receiver.trouble = () => undefined;
    await submitRfq(endpoint, sampleRfq, [drawing], { key });
    expect(receiver.of('/files')).toHaveLength(1);
    expect(receiver.files.size).toBe(1);
  });

  it('stops at once when aborted: while a file goes, while it waits, before it begins', async () => {
    const reason = new Error('the visitor left');
    for (const when of ['/intake/files', '/intake/rfqs']) {
      const controller = new AbortController();
      receiver.trouble = ({ url }, response) => {
        if (!url.startsWith(when)) return undefined;
        answer(response, 503, undefined, { 'retry-after': '30' });
        setTimeout(() => { controller.abort(reason); }, 50);
        return true;
      };
      await expect(submitRfq(endpoint, sampleRfq, [file('a.pdf', 10)], { signal: controller.signal })).rejects.toBe(reason);
    }
    const before = receiver.seen.length;
    await expect(submitRfq(endpoint, sampleRfq, [], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(receiver.seen).toHaveLength(before);
  });

  it('tries again after a silence, and tells a timeout from a fault', async () => {
    let silences = 0;
    receiver.trouble = () => (silences++ < 1 ? true : undefined);
    expect((await submitRfq(endpoint, sampleRfq, [], { timeout: 300 })).number).toBe('T-1');
    receiver.trouble = () => true;
    expect((await failure(submitRfq(endpoint, sampleRfq, [], { timeout: 100, retries: 1 }))).code).toBe('timeout');
    await receiver.stop();
    expect((await failure(submitRfq(endpoint, sampleRfq, [], { retries: 0 }))).code).toBe('network');
  });

  it.each([
    ['a web page', '<!doctype html><title>login</title>'], ['nothing', ''], ['another document', '{"format":"sanchi-receipt/2","number":"X","acceptedAt":"2026-11-24"}'],
    ['a script link', '{"format":"sanchi-receipt/1","number":"X","acceptedAt":"2026-11-24T10:00:00Z","statusUrl":"javascript:alert(1)"}'], ['null', 'null'],
  ])('takes %s for no receipt', async (_what, text) => {
    receiver.trouble = (_seen, response) => (response.writeHead(200).end(text), true);
    expect((await failure(submitRfq(endpoint, sampleRfq))).code).toBe('format');
  });
});

describe('uploadFile, removeFile, fetchIntake', () => {
  it('says which file is too large or of a type that is not taken', async () => {
    receiver.trouble = (_seen, response) => (answer(response, 413, { error: { code: 'too-large' } }), true);
    expect((await failure(uploadFile(endpoint, file('big.pdf', 10)))).code).toBe('too-large');
    receiver.trouble = (_seen, response) => (answer(response, 415, { error: { code: 'type' } }), true);
    expect(await failure(uploadFile(endpoint, file('a.exe', 10)))).toMatchObject({ code: 'refused', details: { status: 415 } });
  });

  it('repeats a file under one key', async () => {
    let drops = 0;
    receiver.trouble = (_seen, _response, request) => (drops++ < 1 ? (request.socket.destroy(), true) : undefined);
    const stored = await uploadFile(endpoint, file('../../etc/passwd', 10, ''), { key: 'k1' });
    expect(stored).toEqual({ id: 'f1', name: '../../etc/passwd', size: 10, type: 'application/octet-stream' });
    expect(receiver.seen.map(({ key }) => key)).toEqual(['k1', 'k1']);
  });

  it('removes a file by an id that cannot leave its place', async () => {
    await removeFile(endpoint, '../rfqs');
    expect(receiver.seen[0]).toMatchObject({ method: 'DELETE', url: '/intake/files/..%2Frfqs' });
  });

  it('reads what a receiver says of itself, and nothing else', async () => {
    expect((await fetchIntake(endpoint)).networks[0]?.id).toBe('n');
    receiver.trouble = (_seen, response) => (answer(response, 200, { format: 'sanchi-intake/9' }), true);
    expect(await failure(fetchIntake(endpoint))).toMatchObject({ code: 'format', details: { found: 'sanchi-intake/9' } });
  });

  it('puts paths below an endpoint however it is written', async () => {
    await fetchIntake(new URL(endpoint));
    await submitRfq(`${endpoint}/`, sampleRfq);
    expect(receiver.of('/rfqs')).toHaveLength(1);
  });
});
