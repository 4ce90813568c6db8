import type { RfqSender } from '@sanchi/sdk';
import { isInJapan } from '../office.js';
import { narrow, readKana, readName, readPhone, readPostcode } from '../reading/spelling.js';
import type { SanchiRfqForm } from '../rfq-form.js';

const READERS: { readonly [K in keyof RfqSender]?: (typed: string, form: SanchiRfqForm) => string } = {
  name: readName, company: readName, department: readName, address: readName,
  kana: readKana, email: narrow, phone: readPhone, fax: readPhone,
  postcode: (typed, form) => (isInJapan(form) ? readPostcode(typed) : narrow(typed)),
};

/** What a visitor typed of themselves, as it is shown and sent: one spelling, nothing refused. */
export function senderText(form: SanchiRfqForm, field: keyof typeof form.draft.values): string {
  const typed = form.draft.values[field]?.trim() ?? '';
  return READERS[field as keyof RfqSender]?.(typed, form) ?? typed;
}
