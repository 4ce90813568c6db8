import { RFQ_FORMAT } from '@sanchi/sdk';
import type { QuantityRange, Rfq, RfqKind, Stated } from '@sanchi/sdk';
import { colon } from '../../base/punctuation.js';
import type { Field, PickedField, ReadField } from '../draft/draft.js';
import { consentGiven, consentsAsked, documentOf, intakeOf, isNamed, networkOf, recipients } from '../office.js';
import { ownZone } from '../reading/moment.js';
import { isOnlyAmounts } from '../reading/amounts.js';
import { splitWords } from '../reading/spelling.js';
import { senderText } from './sender.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** The request that the answers make. Nothing unknown is invented: what was not understood travels as it was written. */
export function toRfq(form: SanchiRfqForm): Rfq {
  const { shape, draft: { values, files } } = form;
  const text = (name: Field): string | undefined => values[name]?.trim() || undefined;
  const words = (field: PickedField): readonly string[] | undefined => {
    const all = wordsOf(form, field);
    return all.length ? all : undefined;
  };
  const range = (name: ReadField): Stated<QuantityRange> | undefined => stated(name, form.understood.get(name)?.range);
  function stated<T>(name: ReadField, value: T | undefined): Stated<T> | undefined {
    const typed = text(name);
    return typed ? { text: typed, ...(value && { value }) } : undefined;
  }
  const sent = (name: Field): string | undefined => senderText(form, name) || undefined;
  const wanted = text('wanted');
  const estimate = stated('estimate', form.understood.get('estimate')?.schedule?.wanted);
  const quantities = form.understood.get('quantity')?.quantities;
  const when = values.nda as 'before-drawings' | 'before-order' | '' | undefined;
  return pruned<Rfq>({
    format: RFQ_FORMAT,
    kind: (shape === 'consumer' ? 'consumer' : values.kind ?? (shape === 'ask' ? 'consultation' : 'prototype')) as RfqKind,
    directory: documentOf(form)?.id,
    network: (form.network || intakeOf(form)?.id) ?? networkOf(form)?.id,
    language: form.language,
    description: descriptionOf(form),
    purpose: text('purpose'),
    processes: values.unknown ? undefined : words('processes'),
    materials: words('materials'),
    materialSupplied: values.supplied ? true : undefined,
    finish: words('finish'),
    size: stated('size', form.understood.get('size')?.size),
    thickness: range('thickness'),
    weight: range('weight'),
    tolerance: range('tolerance'),
    roughness: range('roughness'),
    quantities,
    schedule: wanted || estimate ? { ...wanted && { ...form.understood.get('wanted')?.schedule, note: wanted }, ...estimate && { estimate } } : undefined,
    budget: range('budget'),
    basis: (values.basis || undefined) as Rfq['basis'],
    prevails: (values.prevails || undefined) as Rfq['prevails'],
    nda: when ? { wanted: true, when, ...(values.ndaOwn && { ownTemplate: true }) } : undefined,
    disclosure: (values.disclosure ?? 'candidates') as Rfq['disclosure'],
    hideSender: values.hideSender ? true : undefined,
    recipients: isNamed(form) ? recipients(form).map(({ member }) => member.id) : 'office',
    keepsake: shape === 'consumer' ? pruned({ item: text('item') ?? '', history: text('history'), damage: text('damage') }) : undefined,
    sender: pruned({
      name: sent('name') ?? '',
      kana: sent('kana'),
      company: sent('company'),
      department: sent('department'),
      email: sent('email'),
      phone: sent('phone'),
      fax: sent('fax'),
      country: text('country'),
      postcode: sent('postcode'),
      address: sent('address'),
      preferred: (values.preferred || undefined) as 'email' | undefined,
      timeZone: ownZone(),
    }),
    consents: consentsAsked(form).flatMap((asked) => consentGiven(form, asked) ?? []),
    attachments: files.length ? files.map(({ file: { name, size, type }, id }) => ({ name, size, type: type || 'application/octet-stream', ...(id && { id }) })) : undefined,
    query: form.searched.slice(0, 400) || undefined,
  });
}

/** What is wanted, with an amount that stands in words (「未定、たぶん20くらい」): it must not get lost. */
export function descriptionOf(form: SanchiRfqForm): string {
  const { description = '', quantity = '' } = form.draft.values;
  const amount = quantity.trim();
  const read = form.understood.get('quantity')?.quantities && isOnlyAmounts(amount);
  return [description.trim(), amount && !read && form.t('rf_quantity') + colon(form.language) + amount].filter(Boolean).join('\n');
}

/** What was picked and what was typed beside it, one word each. */
export const wordsOf = ({ draft: { picked, values } }: SanchiRfqForm, field: PickedField): readonly string[] =>
  [...new Set([...picked[field], ...splitWords(values[field] ?? '')])];

/** Without what is absent. */
function pruned<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
