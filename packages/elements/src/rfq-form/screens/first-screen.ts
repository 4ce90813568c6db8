import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { gap, listed } from '../../base/punctuation.js';
import { renderFiles } from './files.js';
import { described, mark, renderChoice, renderError, renderField, renderTick } from './fields.js';
import { formatMoment } from '../reading/moment.js';
import { consentGiven, consentsAsked, intakeOf, isNamed, memberList, memberListWords, membersOf, needs, needsCountry, networkOf, offered, officeName } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** The first screen: five things, the rest behind 詳しく, who is asked, what is agreed to. */
export function renderFirstScreen(form: SanchiRfqForm): TemplateResult {
  const { shape } = form;
  const promise = intakeOf(form)?.answerBy;
  const { details } = form.parts;
  return html`${renderErrors(form)}
  <form novalidate part="form" @submit=${(event: Event) => { event.preventDefault(); void form.check(); }} @focusin=${() => form.begin()}>
    ${form.language.startsWith('ja') && shape === 'consumer' ? html`<p><button type="button" class="button small" aria-pressed=${form.easy ? 'true' : 'false'}
      @click=${() => { form.easy = !form.easy; }}>${form.t('rf_easy')}</button></p>` : nothing}
    <p>${form.t('rf_lead')}${gap(form.language)}${promise ? form.t('rf_promiseBy', { date: formatMoment(form, promise) }) : form.words(networkOf(form)?.intake?.promise)}</p>
    ${shape === 'consumer' && intakeOf(form) && !intakeOf(form)?.consumerOrders ? html`<p class="note">${form.t('rf_noConsumers')}</p>` : nothing}
    ${form.intakeFailed ? html`<p class="note">${form.t('rf_intakeDown')}</p>` : nothing}
    ${form.searched ? html`<p class="note">${form.t(form.prefilled ? 'rf_prefilled' : 'rf_searched', { query: form.searched })}
      <button type="button" id="searched" class="text" @click=${() => { form.searchedBy(); form.renderRoot.querySelector<HTMLElement>('#description')?.focus(); }}>${form.t('rf_searchForget')}</button></p>` : nothing}
    <fieldset><legend class="h">${form.t('rf_group_what')}</legend>
      ${shape === 'consumer' ? renderField(form, 'item', { required: true }) : nothing}
      ${renderField(form, 'description', { required: true, rows: 4 })}
      ${shape === 'ask' ? nothing : html`${renderField(form, 'quantity')}${renderField(form, 'wanted', { narrow: true })}`}
      ${renderFiles(form)}
    </fieldset>
    <fieldset><legend class="h">${form.t('rf_group_reach')}</legend>
      ${renderField(form, 'name', { required: true, fill: 'name', narrow: true })}
      ${needs(form, 'kana') ? renderField(form, 'kana', { required: true, narrow: true }) : nothing}
      ${shape === 'engineer' ? renderField(form, 'company', { fill: 'organization' }) : nothing}
      <p class="sub">${form.t('rf_group_reachHelp')}</p>
      ${renderField(form, 'email', { mode: 'email', fill: 'email', oneOf: true })}
      ${renderField(form, 'phone', { type: 'tel', fill: 'tel', narrow: true, oneOf: true, required: needs(form, 'phone') })}
      ${form.language.startsWith('ja') ? nothing : renderCountry(form)}
      ${needs(form, 'postcode') ? renderField(form, 'postcode', { required: true, fill: 'postal-code', narrow: true }) : nothing}
    </fieldset>
    <details class="more" ?open=${form.open} @toggle=${(event: Event) => form.unfold((event.target as HTMLDetailsElement).open)}><summary>${form.word('more')}</summary>
      ${form.open ? details?.renderDetails(form) ?? html`<p class="sub" role="status">…</p>` : nothing}</details>
    ${renderRecipients(form)}
    ${renderConsents(form)}
    <div class="trap" aria-hidden="true"><label for="website">${form.t('rf_honeypot')}</label><input id="website" name="website" type="text" tabindex="-1" autocomplete="off"
      .value=${form.website} @input=${(event: Event) => { form.website = (event.target as HTMLInputElement).value; }}></div>
    <p><button class="button main" type="submit" part="next">${form.t('rf_next')}</button> <span class="sub">${form.t('rf_nextHelp')}</span></p>
    <p class="vh" role="status">${form.status}</p>
  </form>`;
}

/** What must be mended, above all, with a link to each place; it takes the focus. */
function renderErrors(form: SanchiRfqForm): TemplateResult | typeof nothing {
  if (!form.summary) return nothing;
  return html`<div class="errors" id="errors" tabindex="-1" part="errors"><div role="heading" aria-level=${form.headingLevel + 1}>${form.notice || form.t('rf_errors', { n: form.errors.size })}</div>
    <ul>${[...form.errors].map(([id, text]) => html`<li><a href=${`#${id}`} @click=${(event: Event) => { event.preventDefault(); void form.show(id); }}>${text}</a></li>`)}</ul></div>`;
}

function renderRecipients(form: SanchiRfqForm): TemplateResult | typeof nothing {
  const { draft } = form;
  const others = form.candidates.filter((entry) => !offered(form).includes(entry));
  if (!form.candidates.length) return nothing;
  return html`<div part="recipients">${renderChoice(form, 'to', ['named', 'office'], (option) => form.t(option === 'named' ? 'rf_toNamed' : 'rf_toOffice', { office: officeName(form) }))}
    ${isNamed(form) ? html`<div class="sub-ticks" role="group" aria-label=${form.t('rf_toNamed')}>${offered(form).map(({ member }, i) => renderTick(form, i ? `member-${i}` : 'members', form.words(member.name), draft.members.includes(member.id), (on) => {
      draft.members = on ? [...draft.members, member.id] : draft.members.filter((id) => id !== member.id);
      form.errors.delete('members');
      form.touched();
    }))}${renderError(form, 'members')}</div>` : nothing}
    ${others.length ? html`<p class="note">${form.t('rf_toOther', { names: listed(form.language, others.map(({ member }) => form.text(member.name))) })}</p>` : nothing}</div>`;
}

function renderConsents(form: SanchiRfqForm): TemplateResult {
  return html`<fieldset part="consents"><legend class="h">${form.t('rf_consents')}</legend>
    ${consentsAsked(form).map((asked) => {
      const id = `consent-${asked.kind}`;
      return html`<div class="f">${renderTick(form, id, html`${asked.text}${mark(form, true)}`, !!consentGiven(form, asked), (on) => {
        form.draft.consents = [...form.draft.consents.filter(({ kind }) => kind !== asked.kind), ...on ? [{ ...asked, at: new Date().toISOString() }] : []];
        form.errors.delete(id);
        form.touched();
      })}${asked.kind === 'network' ? renderMembers(form) : nothing}${renderError(form, id)}</div>`;
    })}</fieldset>`;
}

/** The dated list of those who may receive the request. */
function renderMembers(form: SanchiRfqForm): TemplateResult | typeof nothing {
  const list = memberList(form);
  if (!list) return nothing;
  const words = memberListWords(form, list);
  return list.url ? html`<p class="under"><a href=${list.url} target="_blank" rel="noopener">${words}</a></p>`
    : html`<details class="under"><summary>${words}</summary><ul class="names">${membersOf(form).map(({ name }) => html`<li>${form.words(name)}</li>`)}</ul></details>`;
}

let countries: { locale: string; names: (readonly [code: string, name: string])[] } | undefined;

/** Countries by name; their list and names are the browser's own. */
export function renderCountry(form: SanchiRfqForm): TemplateResult {
  if (countries?.locale !== form.language) {
    const display = new Intl.DisplayNames([form.language], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const names = letters.flatMap((a) => letters.map((b) => a + b))
      // Groupings, private use, and codes that have given way to another are no countries.
      .filter((code) => !/EU|EZ|UN|QO|X[AB]|ZZ/.test(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
      .flatMap((code) => { const name = display.of(code); return name && name !== code ? [[code, name] as const] : []; });
    countries = { locale: form.language, names: names.sort((a, b) => a[1].localeCompare(b[1], form.language)) };
  }
  const chosen = form.draft.values.country ?? '';
  return html`<div class="f"><label for="country">${form.word('country')}${mark(form, needsCountry(form))}</label>
    <select id="country" autocomplete="country" aria-invalid=${form.errors.has('country') ? 'true' : 'false'} aria-describedby=${described(form, 'country', false)} @change=${(event: Event) => form.set('country', (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!chosen}></option>${countries.names.map(([code, name]) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}</select>${renderError(form, 'country')}</div>`;
}
