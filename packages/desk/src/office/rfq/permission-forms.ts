import { html } from 'hono/html';
import { textIn, type DisclosureScope } from '@sanchi/sdk';
import { passWords, scopeWords } from '../../flow/record/consents.js';
import { understood } from '../../routing/index.js';
import type { Markup } from '../../pages/layout.js';
import { DEFAULTS } from './default-reasons.js';
import type { Parts, Workplace } from './form-parts.js';
import { formsOf } from './form-parts.js';

/** Forms that ask a customer, and those that write down what it said by telephone. */
export interface AskedAndSaid { readonly asked: readonly Markup[]; readonly said: readonly Markup[] }
const NOTHING: AskedAndSaid = { asked: [], said: [] };

const WIDER = ['candidates', 'all-members'] as const;
const withWords = (scopes: readonly DisclosureScope[]): (readonly [DisclosureScope, string])[] => scopes.map((scope) => [scope, scopeWords(scope, 'ja')] as const);
/** What is written down of a consent by word of mouth: that the words were read out, by which way, and when. */
const given = ({ tick, told }: Parts, id: string): Markup => html`${tick(`${id}-read`, 'read', '文を読み上げ、お客さまの同意を得ました', true)}${told(id)}`;

/** Asking the customer to allow more, and its word that came by telephone. */
export function scopeForms(place: Workplace): AskedAndSaid {
  const { state } = place;
  const { form } = formsOf(place);
  if (!understood(state, 'scope-requested') || (state.scope === 'all-members' && state.officeChooses)) return NOTHING;
  const isAsked = state.scopeRequested !== undefined || state.waiting?.reason === 'scope';
  return {
    asked: [form('scope-requested', '開示の範囲を広げてよいか、お客さまに尋ねる', ({ options, reason }) => html`${options('scope', '範囲', [['candidates', '技術のある会員まで'], ['all-members', '全会員まで']], { required: true })}${reason('scope-reason', { fallback: DEFAULTS.scope })}`, { button: '尋ねる' })],
    said: isAsked ? [form('scope-widened', '範囲を広げてよいというお客さまの返事を記録する', (own) => html`${own.options('scope', '同意いただいたこと', withWords(WIDER), { required: true, id: 'widened' })}${given(own, 'widen')}`, { button: '記録する' })] : [],
  };
}

/** Asking whether another network may take it over, and the customer's answer that came by telephone. */
export function passForms(place: Workplace): AskedAndSaid {
  const { desk, state, elsewhere } = place;
  const { form } = formsOf(place);
  if (!understood(state, 'pass-offered') || elsewhere.length === 0) return NOTHING;
  const asked = state.passOffer && desk.networks.get(state.passOffer.network);
  const name = asked ? textIn(asked.config.name) : '';
  return {
    asked: [form('pass-offered', 'ほかのネットワークへの引き継ぎを尋ねる', ({ value, reason }) => html`<div class="field"><label class="name" for="network">ネットワーク</label><select id="network" name="network">${elsewhere.map(({ network: { config }, skilled }) =>
    html`<option value="${config.id}"${value('network') === config.id ? html` selected` : ''}>${textIn(config.name)}${skilled === undefined ? '' : `（技術のある会員 ${skilled}社）`}</option>`)}</select></div>${reason('pass-reason', { required: true, hint: 'お客さまに届きます' })}`, { button: 'お客さまに尋ねる' })],
    said: asked ? [form('pass-consented', `お客さまの同意を記録する：「${name}」への引き継ぎ`, (own) => html`<input type="hidden" name="network" value="${asked.config.id}"><blockquote>${passWords(asked, 'ja')}</blockquote>${own.options('scope', '引き継いだ先で見てよい人', withWords(['office', ...WIDER]), { required: true, id: 'pass-scope', chosen: [state.scope] })}${given(own, 'pass')}`, { button: '記録して引き継ぐ' }),
      form('pass-refused', `引き継ぎを望まないというお客さまの返事を記録する：「${name}」`, (own) => html`<input type="hidden" name="network" value="${asked.config.id}">${own.reason('pass-no-reason', { fallback: DEFAULTS.declined })}${own.told('pass-no')}`, { button: '記録する', look: 'grave' })] : [],
  };
}
