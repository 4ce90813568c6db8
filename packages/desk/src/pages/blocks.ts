import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import { showInstant } from '../clock/index.js';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import type { Language, SummaryLine } from '../flow/record/summary.js';
import { priceText } from '../flow/record/summary.js';
import type { Estimate, RoutingState, Stage } from '../routing/index.js';
import type { FileRow, Subject } from '../store/index.js';
import type { Markup } from './layout.js';

/** What parts a label from its value. */
export const colon = (language: Language): string => (language === 'ja' ? '：' : ': ');

/** Who the office is and how it is reached, at the foot of a page; an address is not broken in two. */
export const officeLine = ({ name, phone, email }: Network['config']['office'], language: Language): Markup =>
  html`${[textIn(name, language), phone, email].filter((part) => part !== undefined).map((part, i) => html`${i > 0 ? '　' : ''}<span class="whole">${part}</span>`)}`;

export const factList = (lines: readonly SummaryLine[]): Markup =>
  html`<dl class="facts">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

/** A moment in the reader's time. */
export const moment = (iso: string, network: Network, language: Language, reader?: string): Markup =>
  html`<time datetime="${iso}">${showInstant(iso, language, reader, network.config.hours.timeZone)}</time>`;

const size = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** Links to attachments, or why they stay closed. */
export function fileList(desk: Desk, files: readonly FileRow[], who: Subject, language: Language, closed?: string): Markup {
  if (files.length === 0) return html`<p>${language === 'ja' ? '添付はありません。' : 'No files.'}</p>`;
  const gone = language === 'ja' ? '（削除済み）' : ' (removed)';
  return html`${closed ? html`<p class="note warn">${closed}</p>` : ''}<ul>${files.map((file) => html`<li>${file.purgedAt !== null ? gone : closed ? file.name
    : html`<a href="${desk.files.url(file, who)}" download>${file.name}</a>`} <span class="soft">${size(file.size)}</span></li>`)}</ul>`;
}

/** A price with its terms. */
export const terms = (estimate: Estimate, language: Language): Markup => {
  const ja = language === 'ja';
  return html`<p class="price">${priceText(estimate, language)}</p>${estimate.leadTime === undefined ? '' : html`<p>${ja ? `納期：ご注文から${estimate.leadTime}営業日` : `Lead time: ${estimate.leadTime} working days from the order`}</p>`}
${estimate.validUntil ? html`<p>${ja ? '有効期限：' : 'Valid until: '}${estimate.validUntil}</p>` : ''}${estimate.note ? html`<blockquote>${estimate.note}</blockquote>` : ''}`;
};

const STAGE_NAMES: Readonly<Record<Stage, Readonly<Record<Language, string>>>> = {
  received: { ja: '受付', en: 'Received' }, waiting: { ja: '事務局で確認中', en: 'At the office' }, interview: { ja: 'お話を伺う', en: 'Interview' }, planning: { ja: '企画', en: 'Planning' },
  review: { ja: '受けるかの判断', en: 'Review' }, hands: { ja: '会員の回答待ち', en: 'Members answering' }, lead: { ja: '幹事企業を決定', en: 'Lead named' }, team: { ja: 'チームを決定', en: 'Team formed' },
  estimate: { ja: '見積り', en: 'Estimate' }, ordered: { ja: 'ご注文', en: 'Ordered' }, delivered: { ja: '納品', en: 'Delivered' }, closed: { ja: '完了', en: 'Closed' }, declined: { ja: '終了', en: 'Ended' },
  photo: { ja: '写真を確認中', en: 'Looking at photos' }, 'rough-price': { ja: 'おおよその料金', en: 'Rough price' }, sending: { ja: 'お品物を送る', en: 'Sending the item' }, arrived: { ja: '作業中', en: 'At work' }, returned: { ja: 'お返し済み', en: 'Returned' },
};
export const stageName = (stage: Stage, language: Language): string => STAGE_NAMES[stage][language];

/** The way a request takes, and where it is on it. */
export function steps(path: readonly Stage[], { stage, ended }: Pick<RoutingState, 'stage' | 'ended'>, language: Language): Markup {
  // What has ended before its time took none of the other steps, and takes none.
  const isCut = ended !== undefined && ended.how !== 'completed';
  const shown: readonly Stage[] = isCut ? [path[0]!, stage] : path.includes(stage) ? path : [path[0]!, stage, ...path.slice(1)];
  const at = shown.indexOf(stage);
  return html`<ol class="steps">${shown.map((one, index) => html`<li${index === at ? html` aria-current="step"` : index < at ? html` class="done"` : ''}>${stageName(one, language)}</li>`)}</ol>`;
}

/** A message above a page after something was done or refused. */
export const notice = (text: string | undefined, kind: 'good' | 'bad' | 'warn' = 'good'): Markup | '' =>
  text ? html`<div class="note ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}"><p>${text}</p></div>` : '';

/** The head of a table whose rows become blocks on a phone. Its roles are said, since they would go with the looks. */
export const stackHead = (columns: readonly string[]): Markup =>
  html`<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>`;

/** A cell of such a table, which then names its column; what hurries stands first. */
export const stackCell = (column: string, content: Markup | string, isFirst = false): Markup => (content === '' ? html`<td role="cell"></td>`
  : html`<td role="cell" data-label="${column}"${isFirst ? html` class="first"` : ''}><div>${content}</div></td>`);
