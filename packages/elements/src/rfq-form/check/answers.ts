import { formatDate } from '../../base/format-date.js';
import { listed } from '../../base/punctuation.js';
import { describe } from '../reading/describe.js';
import type { Field, PickedField, ReadField } from '../draft/draft.js';
import { consentGiven, consentsAsked, isNamed, memberListWords, officeName, recipients } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';
import { senderText } from '../sending/sender.js';

/** One answer as it is shown, mailed and faxed; `id` is the control that changes it. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

const PLAIN: readonly Field[] = [
  'item', 'description', 'quantity', 'wanted', 'kind', 'purpose', 'processes', 'unknown', 'materials', 'supplied', 'finish', 'size', 'thickness',
  'weight', 'tolerance', 'roughness', 'budget', 'estimate', 'damage', 'history', 'basis', 'prevails', 'nda', 'ndaOwn', 'disclosure', 'hideSender',
];
const SENDER: readonly Field[] = ['name', 'kana', 'company', 'department', 'email', 'phone', 'fax', 'preferred', 'country', 'postcode', 'address'];
const CHOICES: readonly string[] = ['kind', 'basis', 'prevails', 'nda', 'disclosure', 'preferred'];
const FLAGS: readonly string[] = ['unknown', 'supplied', 'ndaOwn', 'hideSender'];

/** Every answer given, in the order of the form; what was understood stands behind what was typed. */
export function answers(form: SanchiRfqForm): Answer[] {
  const { shape, draft: { picked, files } } = form;
  // What holds unless changed is said too: the visitor answers for it.
  const values = { disclosure: 'candidates', ...(shape === 'engineer' && { kind: 'prototype' }), ...form.draft.values };
  const value = (name: Field): string => {
    const typed = values[name]?.trim() ?? '';
    if (name === 'processes' || name === 'materials' || name === 'finish') return listed(form.language, [...picked[name satisfies PickedField].map((id) => form.concept(id)), typed].filter(Boolean));
    if (!typed) return '';
    if (FLAGS.includes(name)) return form.t('rf_yes');
    if (CHOICES.includes(name)) return form.word(`${name}_${typed}`);
    if (name === 'country') return new Intl.DisplayNames([form.language], { type: 'region' }).of(typed) ?? typed;
    if (SENDER.includes(name)) return senderText(form, name);
    const read = describe(form, form.understood.get(name as ReadField), name);
    return read && read !== typed ? `${typed}\n${form.t('rf_read', { value: read })}` : typed;
  };
  const rows = (names: readonly Field[]): Answer[] => names.flatMap((name) => {
    const words = value(name);
    // A choice is reached by its first button.
    return words ? [{ id: CHOICES.includes(name) ? `${name}-${values[name] ?? ''}` : name, label: form.word(name), value: words }] : [];
  });
  return [
    ...rows(PLAIN),
    ...form.searched ? [{ id: 'searched', label: form.t('rf_searchWords'), value: form.searched }] : [],
    ...files.length ? [{ id: 'files', label: form.word('files'), value: files.map(({ file }) => file.name).join('\n') }] : [],
    { id: isNamed(form) ? 'members' : form.candidates.length ? 'to-office' : 'description', label: form.t('rf_to'), value: isNamed(form) ? listed(form.language, recipients(form).map(({ member }) => form.text(member.name))) : officeName(form) },
    ...rows(SENDER),
    ...consentsAsked(form).map((asked) => {
      const { at, members } = consentGiven(form, asked) ?? {};
      return { id: `consent-${asked.kind}`, label: form.word(`agree_${asked.kind}`), value: [asked.text, members && memberListWords(form, members), at && form.t('rf_agreed', { date: formatDate(at, form.language) })].filter(Boolean).join('\n') };
    }),
  ];
}
