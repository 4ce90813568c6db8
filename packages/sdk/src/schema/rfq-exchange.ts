import * as z from 'zod/mini';
import { amount, id, line, lines } from './rfq-basics.js';
import { rfqSchema } from './rfq.js';
import { RFQ_LIMITS } from '../model/rfq-limits.js';

const optional = z.exactOptional;
const words = z.object({ ja: lines(), en: lines() });

/** What tells a receiver that a person wrote the request; see `RfqCheck` of the client. */
export const rfqCheckSchema = z.object({
  elapsed: amount,
  // Written by machines alone; a receiver refuses what is not empty, or keeps it apart.
  website: z.string(),
  altcha: optional(z.string()),
  slow: optional(z.literal(true)),
});

/** The body of `POST {endpoint}/rfqs`. */
export const rfqSubmissionSchema = z.object({ rfq: rfqSchema, check: optional(rfqCheckSchema) });

/** The answer to a file; see `StoredFile` of the client. */
export const storedFileSchema = z.object({ id, name: z.string(), size: amount, type: z.string() });

/** The answer of the address that the intake names as its challenge: ALTCHA's, version 1. */
export const rfqChallengeSchema = z.object({
  algorithm: z.enum(['SHA-1', 'SHA-256', 'SHA-512']),
  challenge: z.string().check(z.regex(/^[0-9a-f]+$/i)),
  /** How far the solver counts at most; a million where it is left out. */
  maxnumber: optional(amount),
  salt: z.string(),
  signature: z.string(),
});

/** The body of every refusal. Only the code must be there; without a message the form says its own. */
export const rfqRefusalSchema = z.object({
  error: z.object({
    code: line(RFQ_LIMITS.id),
    message: optional(words),
    /** What to mend: names and positions joined by dots. */
    fields: optional(z.readonly(z.array(z.object({ path: z.string(), code: line(RFQ_LIMITS.id), message: words })))),
    /** Seconds; the header `Retry-After` counts where there are both. */
    retryAfter: optional(amount),
  }),
});
