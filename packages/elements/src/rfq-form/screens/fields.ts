import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Field } from '../draft/draft.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** How a text field is. */
export interface FieldOptions {
  readonly required?: boolean;
  /** One of several that suffice. */
  readonly oneOf?: boolean;
  readonly rows?: number;
  readonly type?: string;
  readonly mode?: string;
  readonly fill?: string;
  readonly narrow?: boolean;
}

/** ※必須 or ※任意, as a word and not by colour alone. */
export const mark = (form: SanchiRfqForm, required = false): TemplateResult =>
  html` <span class=${required ? 'must' : 'may'}>${form.t(required ? 'rf_required' : 'rf_optional')}</span>`;

/** What stands under a control: its error, lowest of all. */
export const renderError = (form: SanchiRfqForm, id: string): TemplateResult | typeof nothing => {
  const error = form.errors.get(id);
  return error ? html`<p class="err" id=${`${id}-e`}>＊${error}</p>` : nothing;
};

/** Ids for aria-describedby: the error first, then what helps, then what was understood. */
export const described = (form: SanchiRfqForm, id: string, help: unknown, read?: unknown): string | typeof nothing =>
  [form.errors.has(id) && `${id}-e`, help && `${id}-h`, read && `${id}-r`].filter(Boolean).join(' ') || nothing;

/** A text field in the order of the design system: label, mark, help, control, what was understood, error. */
export function renderField(form: SanchiRfqForm, name: Field, { required = false, oneOf, rows, type = 'text', mode, fill, narrow }: FieldOptions = {}): TemplateResult {
  const help = form.word(`${name}Help`);
  const read = form.readWords(name);
  const input = (event: Event): void => form.set(name, (event.target as HTMLInputElement).value);
  const invalid = form.errors.has(name) ? 'true' : 'false';
  const by = described(form, name, help, read);
  const value = form.draft.values[name] ?? '';
  return html`<div class="f" part="field">
    <label for=${name}>${form.word(name)}${oneOf && !required ? html` <span class="must">${form.t('rf_oneOf')}</span>` : mark(form, required)}</label>
    ${help ? html`<p class="sub" id=${`${name}-h`}>${help}</p>` : nothing}
    ${rows ? html`<textarea id=${name} rows=${rows} aria-required=${required ? 'true' : 'false'} aria-invalid=${invalid} aria-describedby=${by} .value=${value} @input=${input}></textarea>`
      : html`<input id=${name} class=${narrow ? 'narrow' : ''} type=${type} inputmode=${mode ?? nothing} autocomplete=${fill ?? 'off'} aria-required=${required ? 'true' : 'false'}
        aria-invalid=${invalid} aria-describedby=${by} .value=${value} @input=${input} @change=${() => void form.read(name)}>`}
    ${read ? html`<p class="sub" id=${`${name}-r`}>${read}</p>` : nothing}
    ${renderError(form, name)}
  </div>`;
}

/** One tick. */
export const renderTick = (form: SanchiRfqForm, id: string, label: unknown, checked: boolean, change: (checked: boolean) => void): TemplateResult => html`<div class="tick">
  <input type="checkbox" id=${id} .checked=${checked} aria-invalid=${form.errors.has(id) ? 'true' : 'false'} aria-describedby=${described(form, id, false)}
    @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}><label for=${id}>${label}</label></div>`;

/** A tick that is a field of the draft. */
export const renderFlag = (form: SanchiRfqForm, name: Field): TemplateResult =>
  renderTick(form, name, form.word(name), !!form.draft.values[name], (checked) => form.set(name, checked ? 'yes' : ''));

/** One of several, as radio buttons under a legend; the first is chosen until another is. */
export const renderChoice = (form: SanchiRfqForm, name: Field, options: readonly string[], words = (option: string): string => form.word(`${name}_${option}`), chosen = form.draft.values[name]): TemplateResult => html`<fieldset class="f" aria-describedby=${described(form, name, false)}>
  <legend>${form.word(name)}</legend>
  ${options.map((option, i) => html`<div class="tick"><input type="radio" id=${`${name}-${option}`} name=${name} .value=${option}
    .checked=${(chosen ?? options[0]) === option || (!i && chosen !== undefined && !options.includes(chosen))} @change=${() => form.set(name, option)}><label for=${`${name}-${option}`}>${words(option)}</label></div>`)}${renderError(form, name)}
</fieldset>`;

/** Bytes as people read them: a limit of 20,000,000 as 20 MB, one of 20 × 2^20 as well. */
export function formatBytes(bytes: number): string {
  const mega = bytes % 2 ** 20 ? 1e6 : 2 ** 20;
  return bytes < mega ? `${Math.ceil(bytes / 1000)} KB` : `${Number((bytes / mega).toFixed(1))} MB`;
}
