import { RFQ_LIMITS } from '@sanchi/sdk';
import type { StringKey } from '../base/strings.js';
import type { Field, ReadField } from './draft.js';
import { consentGiven, consentsAsked, isNamed, needs, needsCountry, recipients } from './office.js';
import { narrow, readPostcode, understand } from './reading.js';
import type { SanchiRfqForm } from './rfq-form.js';

const READ: readonly ReadField[] = ['quantity', 'wanted', 'size', 'thickness', 'weight', 'tolerance', 'roughness', 'budget'];
const LONG: readonly Field[] = ['description', 'history', 'damage'];

/** Reads every field and finds what must be mended: only what nobody could answer without. */
export async function checkAll(form: SanchiRfqForm): Promise<void> {
  const { errors, draft: { values } } = form;
  if (form.endpoint && !form.intake) await form.askIntake();
  errors.clear();
  const fail = (id: string, key: StringKey, more: Record<string, string | number> = {}): void => {
    errors.set(id, form.t(key, { label: form.word(id.replace('consent-', 'agree_')), ...more }));
  };
  const text = (name: Field): string => values[name]?.trim() ?? '';
  if (form.shape === 'consumer' && !text('item')) fail('item', 'rf_err_item');
  if (!text('description')) fail('description', 'rf_err_description');
  if (!text('name')) fail('name', 'rf_err_name');
  if (needs(form, 'kana') && !text('kana')) fail('kana', 'rf_err_kana');
  if (needs(form, 'postcode') && !/^\d{3}-\d{4}$/.test(readPostcode(text('postcode')))) fail('postcode', 'rf_err_postcode');
  if (needsCountry(form) && !text('country')) fail('country', 'rf_err_country');
  const email = narrow(text('email'));
  if (!email && !text('phone') && !text('fax')) fail('email', 'rf_err_reach');
  else if (email && !/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+$/.test(email)) fail('email', 'rf_err_email');
  for (const name of ['phone', 'fax'] as const) {
    const digits = narrow(text(name)).replace(/\D/g, '').length;
    if (text(name) && (digits < 6 || digits > 20)) fail(name, 'rf_err_phone');
  }
  if (needs(form, 'phone') && !text('phone')) fail('phone', 'rf_err_phoneNeeded');
  for (const [name, value = ''] of Object.entries(values) as [Field, string][]) {
    const most = name === 'description' ? RFQ_LIMITS.description : LONG.includes(name) ? RFQ_LIMITS.text : RFQ_LIMITS.line;
    if ([...value].length > most) fail(name, 'rf_err_long', { n: most });
  }
  if (isNamed(form) && !recipients(form).length) fail('members', 'rf_err_members');
  for (const asked of consentsAsked(form)) if (!consentGiven(form, asked)) fail(`consent-${asked.kind}`, 'rf_err_consent');
  for (const name of READ) if (text(name)) form.understood.set(name, understand(name, text(name)));
}
