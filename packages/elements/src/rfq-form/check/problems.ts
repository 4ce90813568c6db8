import { RFQ_LIMITS } from '@sanchi/sdk';
import { formatDate } from '../../base/format-date.js';
import type { StringKey } from '../../base/strings.js';
import { READ_FIELDS } from '../draft/draft.js';
import type { Field, PickedField } from '../draft/draft.js';
import { consentGiven, consentsAsked, isInJapan, isNamed, needs, needsCountry, recipients } from '../office.js';
import { isoDay } from '../reading/deadline.js';
import { understand } from '../reading/reading.js';
import { narrow, readPostcode } from '../reading/spelling.js';
import type { SanchiRfqForm } from '../rfq-form.js';
import { senderText } from '../sending/sender.js';
import { descriptionOf, wordsOf } from '../sending/to-rfq.js';

/** Characters of each field, as receivers take them; a line where nothing else is said. */
const MOST: { readonly [K in Field]?: number } = {
  description: RFQ_LIMITS.description, history: RFQ_LIMITS.text, damage: RFQ_LIMITS.text, purpose: RFQ_LIMITS.text,
  email: RFQ_LIMITS.email, address: 2 * RFQ_LIMITS.name, processes: Infinity, materials: Infinity, finish: Infinity,
};

/** Reads every field and finds what must be mended: only what nobody could answer without, and what contradicts itself. */
export async function checkAll(form: SanchiRfqForm): Promise<void> {
  const { errors, draft: { values } } = form;
  if (form.endpoint && !form.intake) await form.askIntake();
  errors.clear();
  // Once, so that nobody goes on in the belief that the file goes along.
  if (form.cut) errors.set('files', form.refused);
  form.cut = false;
  const fail = (id: string, key: StringKey, more: Record<string, string | number> = {}): void => {
    errors.set(id, form.t(key, { label: form.word(id.replace('consent-', 'agree_')), ...more }));
  };
  const text = (name: Field): string => values[name]?.trim() ?? '';
  for (const name of READ_FIELDS) if (text(name) && name !== 'postcode') form.understood.set(name, understand(name, text(name)));
  if (form.shape === 'consumer' && !text('item')) fail('item', 'rf_err_item');
  if (!text('description')) fail('description', 'rf_err_description');
  if (!text('name')) fail('name', 'rf_err_name');
  if (needs(form, 'kana') && !text('kana')) fail('kana', 'rf_err_kana');
  if ((needs(form, 'postcode') || (text('postcode') && isInJapan(form))) && !/^\d{3}-\d{4}$/.test(readPostcode(text('postcode')))) fail('postcode', 'rf_err_postcode');
  if (needsCountry(form) && !text('country')) fail('country', 'rf_err_country');
  const email = narrow(text('email'));
  if (!email && !text('phone') && !text('fax')) fail('email', 'rf_err_reach');
  else if (email && !/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(email)) fail('email', 'rf_err_email');
  for (const name of ['phone', 'fax'] as const) {
    const digits = narrow(text(name)).replace(/\D/g, '').length;
    if (text(name) && (digits < 6 || digits > 20)) fail(name, 'rf_err_phone');
  }
  const preferred = values.preferred as 'email' | 'phone' | 'fax' | '' | undefined;
  for (const name of ['email', 'phone', 'fax'] as const) {
    if (!text(name) && (preferred === name || (name === 'phone' && needs(form, name)))) fail(name, 'rf_err_phoneNeeded');
  }
  checkDates(form, fail);
  for (const name of Object.keys(values) as Field[]) {
    const n = MOST[name] ?? RFQ_LIMITS.line;
    if ((name === 'description' ? descriptionOf(form) : senderText(form, name)).length > n) fail(name, 'rf_err_long', { n });
  }
  for (const name of ['processes', 'materials', 'finish'] satisfies PickedField[]) {
    const words = wordsOf(form, name);
    if (words.length > RFQ_LIMITS[name]) fail(name, 'rf_err_many', { n: RFQ_LIMITS[name] });
    else if (words.some((word) => word.length > RFQ_LIMITS.line)) fail(name, 'rf_err_long', { n: RFQ_LIMITS.line });
  }
  if (isNamed(form) && !recipients(form).length) fail('members', 'rf_err_members');
  for (const asked of consentsAsked(form)) if (!consentGiven(form, asked)) fail(`consent-${asked.kind}`, 'rf_err_consent');
}

/** A day gone by can be kept by nobody, and an estimate after delivery is a slip. */
function checkDates({ understood, language }: SanchiRfqForm, fail: (id: string, key: StringKey, more: Record<string, string>) => void): void {
  const dates = (['wanted', 'estimate'] as const).map((id) => ({ id, date: understood.get(id)?.schedule?.wanted }));
  const today = isoDay(new Date());
  for (const { id, date } of dates) if (date && date < today) fail(id, 'rf_err_past', { date: formatDate(date, language) });
  const [wanted, estimate] = dates.map(({ date }) => date);
  if (wanted && estimate && wanted >= today && estimate > wanted) fail('estimate', 'rf_err_order', { date: formatDate(wanted, language) });
}
