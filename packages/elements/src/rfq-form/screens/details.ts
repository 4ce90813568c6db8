import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Suggestion } from '@sanchi/sdk';
import { jaRfqMore } from '../../strings/ja-rfq-more.js';
import type { PickedField } from '../draft/draft.js';
import { described, mark, renderChoice, renderError, renderField, renderFlag } from './fields.js';
import { renderCountry } from './first-screen.js';
import { needs } from '../office.js';
import { splitWords } from '../reading/spelling.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** Everything that helps and nobody must know: loaded when 詳しく is opened. */
export function renderDetails(form: SanchiRfqForm): TemplateResult {
  const { shape, language } = form;
  const engineer = shape === 'engineer';
  const consumer = shape === 'consumer';
  // What the search filled in is seen, and can be taken out, in every shape.
  const picked = (name: 'processes' | 'finish'): boolean => engineer || form.draft.picked[name].length > 0;
  const measures = (['thickness', 'weight', 'tolerance', 'roughness'] as const).filter((name) => engineer || form.draft.values[name] !== undefined);
  return html`
    ${shape === 'ask' ? html`${renderField(form, 'quantity')}${renderField(form, 'wanted', { narrow: true })}` : nothing}
    ${engineer ? html`${renderChoice(form, 'kind', ['prototype', 'production', 'repair', 'joint-order', 'consultation'])}${renderField(form, 'purpose')}` : nothing}
    ${!consumer ? html`${renderPicked(form, 'processes')}${renderFlag(form, 'unknown')}`
    : html`${renderField(form, 'damage', { rows: 2 })}${renderField(form, 'history', { rows: 2 })}${picked('processes') ? renderPicked(form, 'processes') : nothing}`}
    ${renderPicked(form, 'materials')}${engineer ? renderFlag(form, 'supplied') : nothing}
    ${picked('finish') ? renderPicked(form, 'finish') : nothing}
    ${renderField(form, 'size')}
    ${measures.length ? html`<div class="pair">${measures.map((name) => renderField(form, name, { narrow: true }))}</div>` : nothing}
    <div class="pair">${renderField(form, 'budget', { narrow: true })}${renderField(form, 'estimate', { narrow: true })}</div>
    ${consumer ? nothing : html`${renderChoice(form, 'basis', ['', 'drawing', 'sketch', 'photo', 'sample', 'none'])}
      ${engineer ? renderChoice(form, 'prevails', ['', 'drawing', 'model']) : nothing}
      ${renderChoice(form, 'nda', ['', 'before-drawings', 'before-order'])}${form.draft.values.nda ? renderFlag(form, 'ndaOwn') : nothing}`}
    ${renderChoice(form, 'disclosure', ['candidates', 'office', 'all-members'])}${renderFlag(form, 'hideSender')}
    ${shape === 'ask' ? renderField(form, 'company', { fill: 'organization' }) : engineer ? renderField(form, 'department') : nothing}
    ${renderField(form, 'fax', { type: 'tel', fill: 'off', narrow: true })}
    ${needs(form, 'postcode') ? nothing : renderField(form, 'postcode', { fill: 'postal-code', narrow: true })}
    ${renderField(form, 'address', { fill: 'street-address' })}
    ${language.startsWith('ja') ? renderCountry(form) : nothing}
    ${renderChoice(form, 'preferred', ['', 'email', 'phone', 'fax'])}`;
}

const KINDS: Readonly<Record<PickedField, readonly (string | undefined)[]>> = {
  processes: ['process', 'service', 'finish'], materials: ['material'], finish: ['finish', 'process'],
};
/** What was last suggested, by form. */
const asked = new WeakMap<SanchiRfqForm, { readonly field: PickedField; readonly suggestions: readonly Suggestion[] }>();
let stale = new AbortController();

/** Asks the vocabulary what the letters may become. */
async function suggest(form: SanchiRfqForm, field: PickedField, typed: string): Promise<void> {
  stale.abort();
  const { signal } = stale = new AbortController();
  const text = typed.split(/[、,]/).pop()?.trim() ?? '';
  const found = text ? await form.directory?.suggest(text, { locale: form.language, limit: 24, signal }).catch(() => []) ?? [] : [];
  if (signal.aborted) return;
  const suggestions = found.filter(({ conceptKind, id }) => KINDS[field].includes(conceptKind) && !form.draft.picked[field].includes(id)).slice(0, 6);
  asked.set(form, { field, suggestions });
  form.status = suggestions.length ? form.t('rf_suggested', { n: suggestions.length }) : '';
  form.requestUpdate();
}

function pick(form: SanchiRfqForm, field: PickedField, words: readonly string[]): void {
  const { picked } = form.draft;
  picked[field] = [...new Set([...picked[field], ...words])];
  asked.delete(form);
  form.set(field, '');
  form.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
}

/** A field of which several can be picked: typed freely, or from the words the directory knows. */
function renderPicked(form: SanchiRfqForm, field: PickedField): TemplateResult {
  const help = form.word(`${field}Help`);
  const value = form.draft.values[field] ?? '';
  const add = (): void => pick(form, field, splitWords(form.draft.values[field] ?? ''));
  const picked = form.draft.picked[field];
  const offer = asked.get(form);
  return html`<div class="f" part="field">
    <label for=${field}>${form.word(field)}${mark(form)}</label>
    <p class="sub" id=${`${field}-h`}>${help}</p>
    ${picked.length ? html`<ul class="chips">${picked.map((id) => html`<li>${form.concept(id)}<button type="button" class="x" aria-label=${form.t('remove', { label: form.concept(id) })}
      @click=${() => { form.draft.picked[field] = picked.filter((other) => other !== id); form.errors.delete(field); form.touched(); form.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus(); }}><span aria-hidden="true">✕</span></button></li>`)}</ul>` : nothing}
    <div class="row"><input id=${field} type="text" autocomplete="off" aria-invalid=${form.errors.has(field) ? 'true' : 'false'} aria-describedby=${described(form, field, help)} .value=${value}
      @input=${(event: InputEvent) => {
        const text = (event.target as HTMLInputElement).value;
        form.set(field, text);
        void suggest(form, field, text);
      }}
      @keydown=${(event: KeyboardEvent) => {
        // Safari ends the composition before its Enter arrives: only keyCode 229 tells.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || !value.trim()) return;
        event.preventDefault();
        add();
      }}>${value.trim() ? html`<button type="button" class="button small" @click=${add}>${form.t('rf_add')}</button>` : nothing}</div>
    ${offer?.field === field && offer.suggestions.length ? html`<ul class="chips" aria-label=${form.t('suggestions')}>${offer.suggestions.map((suggestion) => html`<li><button type="button" class="plus"
      @click=${() => pick(form, field, [suggestion.id])}>＋ ${form.words(suggestion.label)}</button></li>`)}</ul>` : nothing}
    ${renderError(form, field)}
  </div>`;
}

export const strings = jaRfqMore;

export const styles = css`
.more>.f,.more>fieldset,.more>.pair{margin-block-start:1.5em}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18em,100%),1fr));gap:1.5em;align-items:start}
.row{display:flex;gap:.5em;align-items:center;width:100%}
.row input{flex:1;min-width:0}
`;
