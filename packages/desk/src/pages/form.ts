import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Language } from '../flow/record/summary.js';
import type { Markup } from './layout.js';

/** What a form of ours may hold: bytes in all, fields (a large network's list of members), letters in a field. */
const MAX_FORM = 200_000;
const MAX_FIELDS = 2000;
const MAX_TEXT = 5000;

/** More than a form of ours can hold: nothing of it is taken, rather than a part in silence. */
export class FormTooLarge extends Error {
  override readonly name = 'FormTooLarge';
}

/** The fields of a posted form; of a name given several times, all. */
export interface Fields {
  text(name: string): string;
  all(name: string): string[];
  /** The same with empty ones, for rows of fields. */
  each(name: string): string[];
  /** Yen, days, pieces: whole numbers, also in full-width digits, with separators or unit. NaN where it is something else. */
  number(name: string): number | undefined;
}

/** Whether it is a day of the calendar, as date fields send it. */
export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/**
 * Reads a form as browsers send it; anything else is an empty one.
 *
 * @throws {@link FormTooLarge}
 */
export async function readForm(c: Context): Promise<Fields> {
  const type = c.req.header('content-type') ?? '';
  const body = /^application\/x-www-form-urlencoded\b/.test(type) ? await limited(c.req.raw) : '';
  const values = new URLSearchParams(body);
  const clean = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
  if (values.size > MAX_FIELDS || [...values.values()].some((value) => clean(value).length > MAX_TEXT)) throw new FormTooLarge();
  return {
    text: (name) => clean(values.get(name) ?? ''),
    all: (name) => values.getAll(name).map(clean).filter((value) => value !== ''),
    each: (name) => values.getAll(name).map(clean),
    number(name) {
      const text = clean(values.get(name) ?? '').normalize('NFKC').replace(/[,、\s¥\\]|(円|営業日|日|個|枚|本|台|式|セット|件)$/g, '');
      if (text === '') return undefined;
      return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    },
  };
}

async function limited(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read() as { done: boolean; value?: Uint8Array };
    if (done || !value) break;
    size += value.length;
    if (size > MAX_FORM) {
      // Not awaited: a client that goes on sending would keep us waiting.
      void reader.cancel().catch(() => undefined);
      throw new FormTooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export interface FieldOptions {
  readonly label: string;
  readonly name: string;
  readonly language: Language;
  readonly required?: boolean;
  readonly hint?: string;
  readonly value?: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'date' | 'email' | 'tel' | 'password';
  readonly inputmode?: 'numeric';
  readonly autocomplete?: string;
  readonly short?: boolean;
  /** Bounds of a date. */
  readonly min?: string;
  readonly max?: string;
  readonly area?: boolean;
  /** Makes ids differ where a page has the same field twice. */
  readonly id?: string;
}

/** Label, mark, help, control and error, in the design system's order. */
export function field({ label, name, language, required = false, hint, value = '', error, type = 'text', inputmode, autocomplete, short = false, area = false, id = name, min, max }: FieldOptions): Markup {
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  const mark = required ? html`<span class="must">${language === 'ja' ? '※必須' : '*required'}</span>` : html`<span class="may">${language === 'ja' ? '※任意' : 'optional'}</span>`;
  const shared = html`id="${id}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${error ? html` aria-invalid="true"` : ''}${required ? html` required` : ''}`;
  return html`<div class="field"><label class="name" for="${id}">${label} ${mark}</label>${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${area ? html`<textarea ${shared}>${value}</textarea>` : html`<input type="${type}" ${shared} value="${value}"${short ? html` class="short"` : ''}${inputmode ? html` inputmode="${inputmode}"` : ''}${min ? html` min="${min}"` : ''}${max ? html` max="${max}"` : ''}${autocomplete ? html` autocomplete="${autocomplete}"` : ''}>`}
${error ? html`<p class="error" id="${id}-error">＊${error}</p>` : ''}</div>`;
}

/** One of several, as large targets. */
export function choices(name: string, legend: string, options: readonly (readonly [value: string, label: string])[], { required = false, language = 'ja', type = 'radio', chosen = [] as readonly string[], hint = '', id = name, inline = false } = {}): Markup {
  return html`<fieldset${inline ? html` class="inline"` : ''}><legend>${legend} ${type === 'radio' ? required ? html`<span class="must">${language === 'ja' ? '※必須' : '*required'}</span>` : html`<span class="may">${language === 'ja' ? '※任意' : 'optional'}</span>` : ''}</legend>${hint ? html`<p class="hint">${hint}</p>` : ''}
${options.map(([value, label], index) => html`<div class="choice"><input type="${type}" id="${id}-${index}" name="${name}" value="${value}"${required && type === 'radio' ? html` required` : ''}${chosen.includes(value) ? html` checked` : ''}><label for="${id}-${index}">${label}</label></div>`)}</fieldset>`;
}
