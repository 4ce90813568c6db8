import type { Rfq } from '@sanchi/sdk';
import { answers } from '../answers.js';
import { officeContact, recipients } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** The request as a letter: to whom, subject, words. */
export interface Letter {
  readonly to: string;
  readonly fax: string;
  readonly subject: string;
  readonly text: string;
}

/** The office receives; where none states an address, the members asked by name do. */
export function letterOf(form: SanchiRfqForm, rfq: Rfq): Letter {
  const { email, fax } = officeContact(form);
  const members = recipients(form).map(({ member }) => member.contact);
  const names = (rfq.attachments ?? []).map(({ name }) => name).join('、');
  return {
    to: email || members.map((contact) => contact?.email).find(Boolean) || '',
    fax: fax || members.map((contact) => contact?.fax).find(Boolean) || '',
    subject: form.t('rf_subject', { name: rfq.sender.company ?? rfq.sender.name }),
    text: [...answers(form).filter(({ id }) => id !== 'files').map(({ label, value }) => `■ ${label}\n${value}`), ...names ? [form.t('rf_attached', { names })] : []].join('\n\n'),
  };
}
