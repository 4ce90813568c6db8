import type { Rfq } from '@sanchi/sdk';
import { listed } from '../../base/punctuation.js';
import { answers } from '../check/answers.js';
import { officeContact, officeName, recipients } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** The request as a letter: to whom, subject, words. */
export interface Letter {
  /** Addresses with commas between; nothing where nobody states one. */
  readonly to: string;
  /** Who reads it there. */
  readonly name: string;
  readonly fax: string;
  readonly subject: string;
  readonly text: string;
}

/** The office receives; where none states an address, the members asked by name do. */
export function letterOf(form: SanchiRfqForm, rfq: Rfq): Letter {
  const { email, fax } = officeContact(form);
  const members = recipients(form).map(({ member }) => member);
  const reached = members.filter(({ contact }) => contact?.email);
  const names = (rfq.attachments ?? []).map(({ name }) => name);
  const name = email || reached.length === 0 ? officeName(form) : listed(form.language, reached.map((each) => form.text(each.name)));
  return {
    to: email || [...new Set(reached.map(({ contact }) => contact?.email))].join(', '),
    name,
    fax: fax || members.map(({ contact }) => contact?.fax).find(Boolean) || '',
    subject: form.t('rf_subject', { name: rfq.sender.company ?? rfq.sender.name }),
    text: [form.t('rf_letterLead', { office: name }), ...answers(form).filter(({ id }) => id !== 'files').map(({ label, value }) => `■ ${label}\n${value}`), ...names.length ? [form.t('rf_attached', { names: listed(form.language, names) })] : []].join('\n\n'),
  };
}
