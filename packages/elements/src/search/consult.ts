import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Contact, LocalizedText, MemberEntry } from '@sanchi/sdk';
import { renderContact } from '../base/contact.js';
import { listed } from '../base/punctuation.js';
import type { SanchiSearch } from './search.js';

interface Party {
  readonly name: LocalizedText;
  readonly contact: Contact;
  readonly promise?: LocalizedText | undefined;
}

/** Whom to ask about the shortlist: the offices first, then each member, with a mail that is already begun. */
export function renderConsult(host: SanchiSearch, entries: readonly MemberEntry[]): TemplateResult {
  const names = entries.map(({ member }) => host.text(member.name));
  const documents = host.directory?.documents.filter(({ id }) => entries.some(({ directory }) => directory === id)) ?? [];
  const networks = new Set(entries.flatMap(({ member }) => member.roles?.map(({ network }) => network) ?? []));
  const offices: Party[] = documents.flatMap(({ publisher, networks: all = [] }) => [
    ...all.filter(({ id, contact }) => contact && networks.has(id)).map(({ name, contact, intake }) => ({ name, contact: contact ?? {}, promise: intake?.promise })),
    ...(publisher.contact ? [{ name: publisher.name, contact: publisher.contact }] : []),
  ]);
  const mail = (to: string): string => {
    const subject = host.t('consultSubject', { names: listed(host.language, names.slice(0, 3)) });
    const body = host.t('consultBody', { to, query: host.state.query || '—', names: names.map((name) => `・${name}`).join('\n'), url: location.href });
    return `?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  };
  const party = ({ name, contact, promise }: Party): TemplateResult => html`<div class="party"><strong>${host.words(name)}</strong>
    ${promise ? html`<p class="sub">${host.words(promise)}</p>` : nothing}${renderContact(host, contact, mail(host.text(name)))}</div>`;
  return html`<p>${host.t('consultIntro')}</p>
    ${offices.length ? html`<section><div role="heading" aria-level=${host.headingLevel + 1}>${host.t('consultOffice')}</div>${offices.map(party)}</section>` : nothing}
    <section><div role="heading" aria-level=${host.headingLevel + 1}>${host.t('consultMembers')}</div>${entries.map(({ member }) =>
      party({ name: member.name, contact: member.contact ?? {} }))}</section>`;
}
