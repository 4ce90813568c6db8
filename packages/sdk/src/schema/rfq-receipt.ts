import * as z from 'zod/mini';
import { webUrl } from './basics.js';
import { amount, id, isoDate, isoTime, line, lines, localized, oneOf } from './rfq-basics.js';
import { RFQ_LIMITS } from '../model/rfq-limits.js';

const optional = z.exactOptional;
const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

/** See `RfqReceipt`. */
export const rfqReceiptSchema = z.object({
  format: z.literal('sanchi-receipt/1'),
  number: line(RFQ_LIMITS.id), acceptedAt: isoTime, answerBy: optional(isoTime), statusUrl: optional(webUrl),
});

const network = z.object({
  id, name: localized, answerBy: optional(isoTime),
  members: z.object({ url: webUrl, updated: isoDate, count: amount }),
  consents: list(z.object({ kind: oneOf(['privacy', 'forward', 'network', 'risk']), version: line(RFQ_LIMITS.id), text: localized })),
  consumerOrders: optional(z.boolean()),
  needs: optional(list(oneOf(['kana', 'postcode', 'phone']))),
});

/** See `RfqIntake`. */
export const rfqIntakeSchema = z.object({
  format: z.literal('sanchi-intake/1'),
  networks: list(network),
  files: z.object({ maxBytes: amount, maxTotalBytes: amount, maxCount: amount, accept: list(z.string().check(z.regex(/^\.[a-z0-9]+$/i))) }),
  challenge: optional(lines()),
});
