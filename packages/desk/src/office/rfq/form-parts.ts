import { html } from 'hono/html';
import type { Desk } from '../../desk.js';
import { memberName } from '../../flow/context.js';
import type { Elsewhere } from '../../flow/candidates/elsewhere.js';
import type { MemberNote } from '../../flow/candidates/notes.js';
import type { Judged } from '../../flow/candidates/proposal.js';
import type { RoutingState } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import type { Fields } from '../../pages/form.js';
import { choices, field } from '../../pages/form.js';
import type { Markup } from '../../pages/layout.js';
import { csrfField } from '../frame.js';
import { toldFields } from '../said.js';
import type { Session } from '../session/session.js';

/** A form that was sent and could not be taken: it comes back open, with what was typed and why. */
export interface Returned {
  readonly form: Fields;
  readonly refused: string;
}

/** What the forms of one request rest on. */
export interface Workplace {
  readonly desk: Desk;
  readonly session: Session;
  readonly row: RfqRow;
  readonly state: RoutingState;
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  readonly notes: ReadonlyMap<string, MemberNote>;
  readonly elsewhere: readonly Elsewhere[];
  readonly returned?: Returned | undefined;
}

/** What one form of the page is made of; `value` and `all` are what was typed, where it came back. */
export interface Parts {
  readonly isBack: boolean;
  value(name: string, fallback?: string): string;
  all(name: string, fallback?: readonly string[]): readonly string[];
  text(label: string, name: string, id: string, more?: Partial<Parameters<typeof field>[0]>): Markup;
  pick(id: string, label: string, members: readonly string[], chosen?: string, mark?: (member: string) => string): Markup;
  tick(id: string, name: string, label: string, required?: boolean): Markup;
  options(name: string, legend: string, of: Parameters<typeof choices>[2], more?: Parameters<typeof choices>[3]): Markup;
  /** Why it is done; `fallback` is what the log says where it is left empty, of several what fits. */
  reason(id: string, more: { readonly required?: boolean; readonly fallback?: string | readonly string[]; readonly hint?: string }): Markup;
  told(id: string): Markup;
  price(id: string): Markup;
}

export interface FormOptions {
  readonly button: string;
  readonly look?: 'main' | 'grave';
  /** A field that tells this form from others of its kind. */
  readonly mark?: readonly [name: string, value: string];
}

/** Forms of one request's page, each of which works without script. */
export function formsOf(place: Workplace) {
  const { session, returned } = place;
  const bare = (what: string, parts: (own: Parts) => Markup | '', { button, look = 'main', mark }: FormOptions): { markup: Markup; isBack: boolean } => {
    const back = returned && returned.form.text('do') === what && (!mark || returned.form.text(mark[0]) === mark[1]) ? returned : undefined;
    return {
      isBack: back !== undefined,
      markup: html`<form method="post">${csrfField(session)}<input type="hidden" name="do" value="${what}">${mark ? html`<input type="hidden" name="${mark[0]}" value="${mark[1]}">` : ''}
${back ? html`<p class="error">＊${back.refused}</p>` : ''}${parts(partsOf(place, back?.form))}<button class="${look}">${button}</button></form>`,
    };
  };
  const fold = (title: string, { markup, isBack }: { markup: Markup; isBack: boolean }): Markup => html`<details${isBack ? html` open` : ''}><summary>${title}</summary>${markup}</details>`;
  return { bare, fold, form: (what: string, title: string, parts: (own: Parts) => Markup | '', options: FormOptions): Markup => fold(title, bare(what, parts, options)) };
}

function partsOf({ desk, session, row, state }: Workplace, back: Fields | undefined): Parts {
  const value: Parts['value'] = (name, fallback = '') => (back ? back.text(name) : fallback);
  const all: Parts['all'] = (name, fallback = []) => (back ? back.all(name) : fallback);
  const text: Parts['text'] = (label, name, id, more = {}) => field({ label, name, id, language: 'ja', ...more, value: value(name, more.value) });
  return {
    isBack: back !== undefined, value, all, text,
    pick: (id, label, members, chosen, mark = () => '') => html`<div class="field"><label class="name" for="${id}">${label}</label><select id="${id}" name="member">${members.map((one) => html`<option value="${one}"${one === value('member', chosen) ? html` selected` : ''}>${memberName(session.network, one)}${mark(one)}</option>`)}</select></div>`,
    tick: (id, name, label, required = false) => html`<div class="choice"><input type="checkbox" id="${id}" name="${name}" value="yes"${required ? html` required` : ''}${value(name) === 'yes' ? html` checked` : ''}><label for="${id}">${label}</label></div>`,
    options: (name, legend, of, more = {}) => choices(name, legend, of, { ...more, chosen: all(name, more.chosen) }),
    reason: (id, { required = false, fallback, hint }) => text('理由', 'reason', id, { area: required, required, ...(hint ?? fallback ? { hint: [fallback && `空なら「${[fallback].flat().join('」または「')}」と記録します。`, hint].filter(Boolean).join('') } : {}) }),
    told: (id) => toldFields(id, desk, session, row.acceptedAt, back),
    price: (id) => html`${text(state.keepsake ? '金額（円・税込）' : '金額（円・税抜）', 'price', `${id}-price`, { required: true, inputmode: 'numeric', short: true })}${state.keepsake ? text('上限の金額', 'priceTo', `${id}-to`, { inputmode: 'numeric', short: true }) : ''}
${text('納期（営業日）', 'leadTime', `${id}-lead`, { inputmode: 'numeric', short: true })}${text('有効期限', 'validUntil', `${id}-valid`, { type: 'date', short: true })}${text('条件・ひとこと', 'note', `${id}-note`, { area: true })}`,
  };
}
