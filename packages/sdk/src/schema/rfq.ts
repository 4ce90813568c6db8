import * as z from 'zod/mini';
import { isCorporateNumber } from '../model/corporate-number.js';
import { webUrl } from './basics.js';
import { RFQ_FORMAT } from '../model/rfq.js';
import { RFQ_LIMITS as MOST } from '../model/rfq-limits.js';
import { amount, atMost, email, id, isoDate, isoTime, language, line, lines, oneOf, phone, range, stated } from './rfq-basics.js';

const optional = z.exactOptional;
const flag = optional(z.boolean());

/** Kinds of request, in the order of `RfqKind`. */
const kinds = ['prototype', 'production', 'repair', 'joint-order', 'consultation', 'consumer'] as const;

const quantity = z.object({
  amount: amount.check(z.gt(0, { error: 'number' })),
  unit: optional(oneOf(['個', '枚', '本', '式'])), per: optional(oneOf(['once', 'month', 'year'])),
});

const workSize = z.object({ length: optional(range), width: optional(range), height: optional(range), diameter: optional(range) });

const sender = z.object({
  name: line(MOST.name), kana: optional(line(MOST.name)), company: optional(line(MOST.name)), department: optional(line(MOST.name)),
  corporateNumber: optional(z.string().check(z.refine(isCorporateNumber, { error: 'corporate-number' }))),
  email: optional(email), phone: optional(phone), fax: optional(phone),
  country: optional(z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'country' }))),
  postcode: optional(line(20)), address: optional(line(MOST.name * 2)),
  preferred: optional(oneOf(['email', 'phone', 'fax'])),
  timeZone: optional(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+-]{0,31}(\/[A-Za-z0-9_+-]{1,31}){0,2}$/, { error: 'time-zone' }))),
}).check(
  z.refine((s) => s.email !== undefined || s.phone !== undefined || s.fax !== undefined, { error: 'reach' }),
  z.refine((s) => s.preferred === undefined || s[s.preferred] !== undefined, { error: 'preferred', path: ['preferred'] }),
);

const attachment = z.object({
  name: line(MOST.fileName).check(z.refine((name) => !/[/\\]/.test(name) && !/^\.+$/.test(name.trim()), { error: 'file-name' })),
  size: amount.check(z.refine(Number.isInteger, { error: 'number' })),
  // Browsers leave the type of what they do not know empty.
  type: z.string().check(z.regex(/^([\w.+-]{1,60}\/[\w.+-]{1,100}(;[ \w.+=-]{0,60})?)?$/, { error: 'media-type' })),
  id: optional(id),
});

/** See `Rfq`. What the schema does not know is dropped: a store keeps nothing that nobody checked. */
export const rfqSchema = z.object({
  format: z.literal(RFQ_FORMAT),
  kind: oneOf(kinds),
  directory: optional(id), network: optional(id),
  language,
  description: lines(MOST.description),
  purpose: optional(lines()),
  processes: optional(atMost(line(), MOST.processes)),
  materials: optional(atMost(line(), MOST.materials)),
  materialSupplied: flag,
  finish: optional(atMost(line(), MOST.finish)),
  size: optional(stated(workSize)), thickness: optional(stated(range)), weight: optional(stated(range)),
  tolerance: optional(stated(range)), roughness: optional(stated(range)),
  quantities: optional(atMost(quantity, MOST.quantities)),
  schedule: optional(z.object({ wanted: optional(isoDate), asSoonAsPossible: flag, note: optional(line()), estimate: optional(stated(isoDate)) })),
  budget: optional(stated(range)),
  basis: optional(oneOf(['drawing', 'sketch', 'photo', 'sample', 'none'])),
  prevails: optional(oneOf(['drawing', 'model'])),
  nda: optional(z.object({ wanted: z.boolean(), when: optional(oneOf(['before-drawings', 'before-order'])), ownTemplate: flag })),
  disclosure: oneOf(['office', 'candidates', 'all-members']),
  hideSender: flag,
  recipients: z.union([z.literal('office'), atMost(id, MOST.recipients).check(z.minLength(1, { error: 'required' }))], { error: 'recipients' }),
  keepsake: optional(z.object({ item: line(), history: optional(lines()), damage: optional(lines()) })),
  sender,
  consents: atMost(z.object({
    kind: oneOf(['privacy', 'forward', 'network', 'risk']), version: line(MOST.id), text: lines(MOST.description), at: isoTime,
    members: optional(z.object({ url: optional(webUrl), updated: optional(isoDate), count: amount })),
  }), MOST.consents),
  attachments: optional(atMost(attachment, MOST.attachments)),
  query: optional(line(400)),
});
