import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RFQ_LIMITS, type Rfq, type RfqIntake, type RfqReceipt } from '@sanchi/sdk';
import type { RfqCheck, StoredFile } from '@sanchi/sdk/client';
import type { rfqSchema} from '@sanchi/sdk/schema';
import {
  checkRfq, rfqChallengeSchema, type rfqCheckSchema, rfqIntakeSchema, rfqReceiptSchema, rfqRefusalSchema, rfqSubmissionSchema, storedFileSchema, type RfqProblem,
} from '@sanchi/sdk/schema';
import { fromJSONSchema } from 'zod';
import type * as z from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';

const problems = (value: unknown): readonly RfqProblem[] => {
  const checked = checkRfq(value);
  return 'problems' in checked ? checked.problems : [];
};
const withSender = (sender: object): unknown => ({ ...sampleRfq, sender: { ...sampleRfq.sender, ...sender } });
const codes = (value: unknown): string[] => problems(value).map(({ path, code }) => `${path} ${code}`);

describe('RFQ schemas and public types', () => {
  it('agree field by field', () => {
    expectTypeOf<z.output<typeof rfqSchema>>().toExtend<Rfq>();
    expectTypeOf<keyof z.output<typeof rfqSchema>>().toEqualTypeOf<keyof Rfq>();
    expectTypeOf<keyof z.output<typeof rfqSchema>['sender']>().toEqualTypeOf<keyof Rfq['sender']>();
    expectTypeOf<Omit<Rfq, 'format'>>().toExtend<Omit<z.output<typeof rfqSchema>, 'format'>>();
    expectTypeOf<z.output<typeof rfqReceiptSchema>>().toExtend<RfqReceipt>();
    expectTypeOf<RfqReceipt>().toExtend<z.output<typeof rfqReceiptSchema>>();
    expectTypeOf<z.output<typeof rfqIntakeSchema>>().toExtend<RfqIntake>();
    expectTypeOf<RfqIntake>().toExtend<z.output<typeof rfqIntakeSchema>>();
    expectTypeOf<z.output<typeof rfqCheckSchema>>().toExtend<RfqCheck>();
    expectTypeOf<RfqCheck>().toExtend<z.output<typeof rfqCheckSchema>>();
    expectTypeOf<StoredFile>().toExtend<z.output<typeof storedFileSchema>>();
    expectTypeOf<z.output<typeof storedFileSchema>>().toExtend<StoredFile>();
  });

  it('as published take and refuse what the wire carries, in programs that know no zod of ours', () => {
    const published = JSON.parse(readFileSync(new URL('../../../packages/sdk/rfq.schema.json', import.meta.url), 'utf8')) as { $defs: Record<string, object> };
    const takes = (name: string, value: unknown): boolean => fromJSONSchema({ ...published.$defs[name], $defs: published.$defs } as Parameters<typeof fromJSONSchema>[0]).safeParse(value).success;
    expect(takes('file', { id: 'f1', name: '図面.pdf', size: 3, type: 'application/pdf' })).toBe(true);
    expect(takes('file', { id: 'f1', name: '図面.pdf', size: '3', type: 'application/pdf' })).toBe(false);
    expect(takes('challenge', { algorithm: 'SHA-256', challenge: 'ab', salt: 's', signature: 'cd' })).toBe(true);
    expect(takes('challenge', { algorithm: 'MD5', challenge: 'ab', salt: 's', signature: 'cd' })).toBe(false);
    expect(takes('error', { error: { code: 'busy', retryAfter: 3 } })).toBe(true);
    expect(takes('error', { error: { message: { ja: 'あ', en: 'a' } } })).toBe(false);
    expect(takes('intake', { format: 'sanchi-intake/1', networks: [], files: { maxBytes: 0, maxTotalBytes: 0, maxCount: 0, accept: [] } })).toBe(true);
    expect(takes('receipt', { format: 'sanchi-receipt/1', number: 'T-1', acceptedAt: '2026-11-24' })).toBe(false);
  });

  it('take the example of docs/rfq-wire.md', () => {
    const blocks = [...readFileSync(new URL('../../../docs/rfq-wire.md', import.meta.url), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!) as { format?: string; rfq?: unknown; algorithm?: string; error?: unknown; id?: string });
    expect(codes(blocks.find(({ rfq }) => rfq)?.rfq)).toEqual([]);
    expect(rfqSubmissionSchema.safeParse(blocks.find(({ rfq }) => rfq)).error).toBeUndefined();
    expect(rfqChallengeSchema.safeParse(blocks.find(({ algorithm }) => algorithm)).error).toBeUndefined();
    expect(storedFileSchema.safeParse(blocks.find(({ id }) => id)).error).toBeUndefined();
    expect(rfqRefusalSchema.safeParse(blocks.find(({ error }) => error)).error).toBeUndefined();
    expect(rfqReceiptSchema.safeParse(blocks.find(({ format }) => format === 'sanchi-receipt/1')).error).toBeUndefined();
    expect(rfqIntakeSchema.safeParse(blocks.find(({ format }) => format === 'sanchi-intake/1')).error).toBeUndefined();
  });
});

describe('checkRfq', () => {
  it('gives back a sound request with its known fields only', () => {
    expect(checkRfq({ ...sampleRfq, isAdmin: true, sender: { ...sampleRfq.sender, role: 'office' } })).toEqual({ rfq: sampleRfq });
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['format unknown-format']],
    ['a newer version', { ...sampleRfq, format: 'sanchi-rfq/2' }, ['format unknown-format']],
    ['no description', { ...sampleRfq, description: ' \n ' }, ['description required']],
    ['a description left out', (({ description: _d, ...rest }) => rest)(sampleRfq), ['description required']],
    ['too much text', { ...sampleRfq, description: 'あ'.repeat(RFQ_LIMITS.description + 1) }, ['description too-long']],
    ['too many processes', { ...sampleRfq, processes: Array.from({ length: 21 }, () => 'cutting') }, ['processes too-many']],
    ['an unknown kind', { ...sampleRfq, kind: 'gift' }, ['kind value']],
    ['a quantity of none', { ...sampleRfq, quantities: [{ amount: 1 }, { amount: 0 }] }, ['quantities.1.amount format']],
    ['an endless quantity', { ...sampleRfq, quantities: [{ amount: Infinity }] }, ['quantities.0.amount format']],
    ['a date off the calendar', { ...sampleRfq, schedule: { wanted: '2026-02-30' } }, ['schedule.wanted format']],
    ['a range upside down', { ...sampleRfq, thickness: { text: '3', value: { min: 3, max: 1, unit: 'mm' } } }, ['thickness.value format']],
    ['nobody to reach', { ...sampleRfq, sender: { name: '見本' } }, ['sender required']],
    ['a preferred way that is missing', { ...sampleRfq, sender: { name: '見本', email: 'a@example.jp', preferred: 'fax' } }, ['sender.preferred required']],
    ['no recipients', { ...sampleRfq, recipients: [] }, ['recipients required']],
    ['a recipient that is no id', { ...sampleRfq, recipients: ['a', 7] }, ['recipients.1 format']],
    ['recipients of another shape', { ...sampleRfq, recipients: 'everybody' }, ['recipients value']],
    ['a wrong 法人番号', withSender({ corporateNumber: '5011001098993' }), ['sender.corporateNumber format']],
    ['a path as a file name', { ...sampleRfq, attachments: [{ name: '../../etc/passwd', size: 1, type: '' }] }, ['attachments.0.name characters']],
    ['a file name that turns its direction', { ...sampleRfq, attachments: [{ name: 'a\u202efdp.exe', size: 1, type: '' }] }, ['attachments.0.name characters']],
    ['several at once', { ...sampleRfq, description: '', language: '日本語', sender: { name: '' } }, ['language format', 'description required', 'sender.name required', 'sender required']],
  ])('names what is wrong with %s', (_what, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it.each(['a@example.jp\r\nBcc: all@example.jp', 'a@example.jp, b@example.jp', 'a b@example.jp', '"a"@example.jp', 'Taro <a@example.jp>', 'a@localhost', 'a@example.jp\u0000', 'a@-example.jp'])('takes %j for no mail address', (email) => {
    expect(codes(withSender({ email }))).toEqual(['sender.email format']);
  });

  it.each(['taro@example.jp', 'taro.yamada+rfq@sub.example.co.jp', 'a..b@docomo.example.jp', "o'neil@example.com"])('takes %j for a mail address', (email) => {
    expect(codes(withSender({ email }))).toEqual([]);
  });

  it('says what to do, in both languages, with the name of the field', () => {
    expect(problems(withSender({ email: 'a@' }))[0]?.message).toEqual({
      ja: 'メールアドレスは name@example.jp の形で、1件だけ入力してください。', en: 'Enter one mail address such as name@example.com.',
    });
    expect(problems({ ...sampleRfq, kind: 'x' })[0]?.message.ja).toContain('prototype, production, repair, joint-order, consultation, consumer');
  });

  it('lets no control character into any line, wherever a hostile text stands', () => {
    const lines = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'string' ? [path]
      : Object.entries(value ?? {}).flatMap(([key, inner]) => (typeof inner === 'object' || typeof inner === 'string' ? lines(inner, [...path, key]) : []));
    const put = (value: unknown, [step, ...rest]: (string | number)[], text: string): unknown => {
      if (step === undefined) return text;
      const copy = (Array.isArray(value) ? [...value as unknown[]] : { ...value as object }) as Record<string, unknown>;
      copy[step] = put(copy[step], rest, text);
      return copy;
    };
    const full: Rfq = { ...sampleRfq, keepsake: { item: '急須', history: '祖母の' }, attachments: [{ name: 'a.pdf', size: 1, type: 'application/pdf', id: 'f1' }], query: '研磨', finish: ['鏡面'], weight: { text: '2kg' } };
    const multiline = new Set(['description', 'purpose', 'keepsake.history', 'consents.0.text']);
    fc.assert(fc.property(fc.constantFrom(...lines(full)), fc.constantFrom('\r\n', '\n', '\u0000', '\u001b', '\u007f', '\u0085', '\u202e', '\ud800'), (path, evil) => {
      const { length } = problems(put(full, path, `x${evil}Bcc: y@example.jp`));
      const free = multiline.has(path.join('.')) && ['\r\n', '\n', '\u202e'].includes(evil);
      expect(length > 0).toBe(!free);
    }), { numRuns: 600 });
  });

  it('answers whatever it is given, and never lists more than fifty problems', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect('rfq' in checkRfq(value)).toBe(false); }));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sampleRfq)), fc.anything()), (change) => {
      const checked = checkRfq({ ...sampleRfq, ...change });
      expect('rfq' in checked || checked.problems.every(({ path, message }) => typeof path === 'string' && message.ja !== '' && message.en !== '')).toBe(true);
    }));
    expect(problems({ ...sampleRfq, consents: Array.from({ length: 10 }, () => ({})), quantities: Array.from({ length: 10 }, () => ({ unit: 'x', per: 'y' })) })).toHaveLength(50);
  });
});
