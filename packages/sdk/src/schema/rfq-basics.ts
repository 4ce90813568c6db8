import * as z from 'zod/mini';
import { RFQ_LIMITS } from '../model/rfq-limits.js';
import { units } from '../model/quantity.js';

// The messages of these checks are codes: `rfq-problems.ts` makes sentences of them.

/** No control characters, and none that break a line or turn its direction, so that no line can pass for another. */
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;
/** No control characters but tabs and line ends. */
const LINES = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/;
/** HTML's own rule for mail addresses, with at least one dot in the domain: no blanks, brackets, commas or quotes. */
const EMAIL = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

const wellFormed = z.refine<string>((text) => !/[\ud800-\udfff]/u.test(text), { error: 'characters' });
const filled = z.refine<string>((text) => text.trim() !== '', { error: 'required' });
const longest = (length: number) => z.maxLength(length, { error: `too-long:${length}` });

/** One line of text that is not blank. */
export const line = (length: number = RFQ_LIMITS.line) => z.string().check(longest(length), z.regex(ONE_LINE, { error: 'line' }), wellFormed, filled);
/** Text of several lines that is not blank. */
export const lines = (length: number = RFQ_LIMITS.text) => z.string().check(longest(length), z.regex(LINES, { error: 'characters' }), wellFormed, filled);
/** A list of at most so many. */
export const atMost = <T extends z.core.$ZodType>(item: T, count: number) => z.readonly(z.array(item).check(z.maxLength(count, { error: `too-many:${count}` })));
/** One of several words. */
export const oneOf = <const T extends readonly string[]>(words: T) => z.enum(words, { error: `one-of:${words.join(', ')}` });
/** Id of something the receiver or a directory knows. */
export const id = line(RFQ_LIMITS.id);

/** Mail address without anything that could begin another header. */
export const email = z.string().check(longest(RFQ_LIMITS.email), z.regex(EMAIL, { error: 'email' }));
/** Telephone or FAX number, as people write it. */
export const phone = z.string().check(longest(RFQ_LIMITS.phone), z.regex(ONE_LINE, { error: 'line' }), z.refine((text) => (text.normalize('NFKC').match(/\d/g)?.length ?? 0) >= 5, { error: 'phone' }));

const onCalendar = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
};
/** ISO 8601 date that is on the calendar. */
export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date' }), z.refine(onCalendar, { error: 'date' }));
/** ISO 8601 date and time with its offset from UTC. */
export const isoTime = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/, { error: 'time' }),
  z.refine((text) => onCalendar(text) && !Number.isNaN(Date.parse(text)), { error: 'time' }),
);
/** BCP 47 language tag. */
export const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/, { error: 'language' }));

/** An amount: finite, not negative, no larger than anyone makes. */
export const amount = z.number({ error: 'number' }).check(z.gte(0, { error: 'number' }), z.lte(1e12, { error: 'number' }));
/** See `QuantityRange`. */
export const range = z.object({
  min: z.exactOptional(amount), max: z.exactOptional(amount), unit: oneOf(units as readonly [(typeof units)[number], ...(typeof units)[number][]]),
  basis: z.exactOptional(line()), note: z.exactOptional(line()), negotiable: z.exactOptional(z.boolean()),
}).check(z.refine(({ min, max }) => min === undefined || max === undefined || min <= max, { error: 'range' }));
/** See `Stated`: what was typed, and what was understood of it. */
export const stated = <T extends z.core.$ZodType>(value: T) => z.object({ text: line(), value: z.exactOptional(value) });
/** A string, or strings by language. */
export const localized = z.union([lines(RFQ_LIMITS.description), z.readonly(z.record(z.string(), lines(RFQ_LIMITS.description)))]);
