import { html } from 'hono/html';
import type { RfqConsent } from '@sanchi/sdk';
import type { Network } from '../config/index.js';
import type { Language } from '../flow/record/summary.js';
import { bracketed, membersCounted } from '../flow/record/wording.js';
import type { RoutingEvent } from '../routing/index.js';
import type { EventRow } from '../store/index.js';
import type { Markup } from './layout.js';

const KINDS = {
  privacy: { ja: '個人情報の扱い', en: 'Personal data' }, forward: { ja: '選んだ会員に渡すこと', en: 'Passing to the members named' },
  network: { ja: '事務局が選んだ会員に渡すこと', en: 'The office chooses the members' }, risk: { ja: '品物が変わるおそれ', en: 'The item may change' },
  scope: { ja: '見せる範囲を広げること', en: 'Wider scope' }, pass: { ja: 'ほかのネットワークへの引き継ぎ', en: 'Passing on to another network' },
} as const;

/** With the year, for a record that is kept. */
const clockTime = (iso: string, { config }: Network): string => new Date(iso).toLocaleString('sv-SE', { timeZone: config.hours.timeZone }).slice(0, 16);

interface Given extends Omit<RfqConsent, 'kind'> { readonly kind: keyof typeof KINDS }

/** What the customer agreed to since, by the log. */
function later({ data, at }: EventRow): Given[] {
  const event = data as RoutingEvent | null;
  switch (event?.type) {
    case 'scope-widened': return [{ kind: 'scope', at, ...event.consent }];
    case 'pass-consented': return [{ kind: 'pass', at, ...event.consent }];
    case 'estimate-accepted': return event.risk ? [{ kind: 'risk', at, ...event.risk }] : [];
    default: return [];
  }
}

/** Everything that the customer agreed to: the words, their version, when, and the list of members shown beside them. */
export function consentList(consents: readonly RfqConsent[], log: readonly EventRow[], network: Network, language: Language): Markup {
  const ja = language === 'ja';
  const list = ({ members }: Given): Markup | string => {
    if (!members) return '';
    const on = members.updated ? (ja ? `${members.updated}現在、` : `as of ${members.updated}, `) : '';
    const words = ja ? '会員の一覧' : 'List of members';
    const name = members.url ? html`<a href="${members.url}">${words}</a>` : words;
    return html`<br>${name}${bracketed(on + membersCounted(members.count, language), language)}`;
  };
  const given: Given[] = [...consents, ...log.flatMap(later)];
  if (given.length === 0) return html`<p>${ja ? '記録がありません。' : 'None is recorded.'}</p>`;
  return html`<dl class="facts">${given.map((one) => html`<div><dt>${KINDS[one.kind][language]}</dt><dd>${one.text}<br><span class="soft">${ja ? `版 ${one.version}` : `Version ${one.version}`}　<time datetime="${one.at}">${clockTime(one.at, network)}</time></span>${list(one)}</dd></div>`)}</dl>`;
}
