import { RFQ_FORMAT } from '@sanchi/sdk';
import type { QuantityRange, Rfq, RfqKind, Stated } from '@sanchi/sdk';
import type { Field, PickedField, ReadField } from './draft.js';
import { consentGiven, consentsAsked, documentOf, intakeOf, isNamed, networkOf, recipients } from './office.js';
import { ownZone } from './moment.js';
import { isOnlyAmounts, narrow, readKana, readPhone, readPostcode } from './reading.js';
import type { SanchiRfqForm } from './rfq-form.js';

/** The request that the answers make. Nothing unknown is invented: what was not understood travels as it was written. */
export function toRfq(form: SanchiRfqForm): Rfq {
  const { shape, draft: { values, picked, files } } = form;
  const text = (name: Field): string | undefined => values[name]?.trim() || undefined;
  const words = (field: PickedField): readonly string[] | undefined => {
    const all = [...picked[field], ...(text(field)?.split(/[、,，;；\n]/) ?? [])].map((word) => word.trim()).filter(Boolean);
    return all.length ? all : undefined;
  };
  const range = (name: ReadField): Stated<QuantityRange> | undefined => stated(name, form.understood.get(name)?.range);
  function stated<T>(name: ReadField, value: T | undefined): Stated<T> | undefined {
    const typed = text(name);
    return typed ? { text: typed, ...(value && { value }) } : undefined;
  }
  const wanted = text('wanted');
  const quantities = form.understood.get('quantity')?.quantities;
  const amount = text('quantity');
  const when = values.nda as 'before-drawings' | 'before-order' | '' | undefined;
  return pruned<Rfq>({
    format: RFQ_FORMAT,
    kind: (shape === 'consumer' ? 'consumer' : values.kind ?? (shape === 'ask' ? 'consultation' : 'prototype')) as RfqKind,
    directory: documentOf(form)?.id,
    network: (form.network || intakeOf(form)?.id) ?? networkOf(form)?.id,
    language: form.language,
    // An amount in words (「未定、たぶん20くらい」) must not get lost.
    description: [text('description'), amount && !(quantities && isOnlyAmounts(amount)) && `${form.t('rf_quantity')}: ${amount}`].filter(Boolean).join('\n'),
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
    schedule: wanted ? { ...form.understood.get('wanted')?.schedule, note: wanted } : undefined,
    budget: range('budget'),
    basis: (values.basis || undefined) as Rfq['basis'],
    prevails: (values.prevails || undefined) as Rfq['prevails'],
    nda: when ? { wanted: true, when, ...(values.ndaOwn && { ownTemplate: true }) } : undefined,
    disclosure: (values.disclosure ?? 'candidates') as Rfq['disclosure'],
    hideSender: values.hideSender ? true : undefined,
    recipients: isNamed(form) ? recipients(form).map(({ member }) => member.id) : 'office',
    keepsake: shape === 'consumer' ? pruned({ item: text('item') ?? '', history: text('history'), damage: text('damage') }) : undefined,
    sender: pruned({
      name: text('name') ?? '',
      kana: text('kana') && readKana(text('kana')!),
      company: text('company'),
      department: text('department'),
      email: text('email') && narrow(text('email')!),
      phone: text('phone') && readPhone(text('phone')!),
      fax: text('fax') && readPhone(text('fax')!),
      country: text('country'),
      postcode: text('postcode') && readPostcode(text('postcode')!),
      address: text('address'),
      preferred: (values.preferred || undefined) as 'email' | undefined,
      timeZone: ownZone(),
    }),
    consents: consentsAsked(form).flatMap((asked) => consentGiven(form, asked) ?? []),
    attachments: files.length ? files.map(({ file: { name, size, type }, id }) => ({ name, size, type: type || 'application/octet-stream', ...(id && { id }) })) : undefined,
    query: form.query || undefined,
  });
}

/** Without what is absent. */
function pruned<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
