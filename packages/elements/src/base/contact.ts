import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Contact } from '@sanchi/sdk';
import type { Words } from './element.js';
import { safeUrl, telUrl } from './safe-url.js';

/** A contact as a list: mail, telephone, fax, form, web site. `mail` is added to the mail address (`?subject=…`). */
export function renderContact(words: Words, contact: Contact | undefined, mail = ''): TemplateResult {
  const { email, phone, fax, form, url, department } = contact ?? {};
  const site = safeUrl(url);
  const formUrl = safeUrl(form);
  const plain = email && /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(email) ? `mailto:${email}${mail}` : undefined;
  if (!email && !phone && !fax && !site && !formUrl) return html`<p class="sub">${words.t('consultNoContact')}</p>`;
  const row = (term: 'email' | 'phone' | 'fax' | 'form' | 'website', value: unknown): TemplateResult => html`<div><dt>${words.t(term)}</dt><dd>${value}</dd></div>`;
  return html`<dl class="contact">
    ${department ? html`<div><dd>${words.words(department)}</dd></div>` : nothing}
    ${email ? row('email', plain ? html`<a href=${plain}>${email}</a>` : email) : nothing}
    ${phone ? row('phone', html`<a href=${telUrl(phone)}>${phone}</a>`) : nothing}
    ${fax ? row('fax', fax) : nothing}
    ${formUrl ? row('form', html`<a href=${formUrl}>${formUrl}</a>`) : nothing}
    ${site ? row('website', html`<a href=${site}>${site}</a>`) : nothing}
  </dl>`;
}

/** Looks of a contact. */
export const contactStyles = css`
.contact{display:grid;grid-template-columns:fit-content(9em) minmax(0,1fr);gap:.15em 1em}
.contact div{display:contents}
.contact dt{color:var(--_sub)}
.contact dd:only-child{grid-column:1/-1}
@container (max-width:24em){.contact{grid-template-columns:1fr;gap:0}}
`;
