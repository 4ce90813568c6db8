import { html } from 'hono/html';
import type { Desk } from '../desk.js';
import { describeRow } from '../flow/record/audit.js';
import { memberName } from '../flow/context.js';
import { reasonText } from '../flow/record/history.js';
import type { RoutingEvent } from '../routing/index.js';
import type { EventRow } from '../store/index.js';
import { moment } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { frame, officePath } from './frame.js';
import type { Session } from './session/session.js';

const CHANNELS: Readonly<Record<string, string>> = { web: 'ウェブ', mail: 'メール', phone: '電話', fax: 'FAX', counter: '窓口', transfer: '引き継ぎ' };
export const channelName = (channel: string): string => CHANNELS[channel] ?? channel;

/** People of the office by their ids, as the log names them. */
export type UserNames = ReadonlyMap<string, string>;
export const usersOf = async (desk: Desk, { network }: Session): Promise<UserNames> =>
  new Map((await desk.store.users.list(network.config.id)).map(({ id, name }) => [id, name]));

/** The numbers of the requests that rows belong to, by id. */
export async function numbersOf(desk: Desk, rows: readonly { readonly rfqId: string | null }[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const id of new Set(rows.flatMap(({ rfqId }) => rfqId ?? []))) numbers.set(id, (await desk.store.rfqs.get(id))?.number ?? '');
  return numbers;
}

function whoOf({ actorKind, actor }: EventRow, { network }: Session, users: UserNames): string {
  switch (actorKind) {
    case 'customer': return 'お客さま';
    case 'member': return memberName(network, actor);
    case 'office': return users.has(actor) ? `事務局（${users.get(actor)!}）` : '事務局';
    case 'system': return '自動';
  }
}

/** By which way it came, and when it was said where that was not when it was written down. */
function howOf(row: EventRow, { network }: Session): Markup | '' {
  const said = (row.data as Partial<RoutingEvent> | null)?.saidAt;
  if (row.channel === null || (row.channel === 'web' && !said)) return '';
  return html`（${channelName(row.channel)}${said ? html`、聞いた時刻 ${moment(said, network, 'ja')}` : ''}）`;
}

const line = (row: EventRow, session: Session, users: UserNames): Markup => {
  const { network } = session;
  const reason = reasonText(row.reason, 'ja');
  return html`${moment(row.at, network, 'ja')}　${whoOf(row, session, users)}${howOf(row, session)}<br><strong>${describeRow(row, (id) => memberName(network, id), 'ja')}</strong>${reason ? html`<br>${reason}` : ''}`;
};

/** Log entries as a list: who, when, by which way, what and why. A bare receipt stands beside its first step, and is left out unless the office wrote it down or another network passed it on. */
export const logList = (rows: readonly EventRow[], session: Session, users: UserNames): Markup =>
  html`<ol class="log">${rows.filter(({ kind, actorKind, channel }) => kind !== 'received' || actorKind === 'office' || channel === 'transfer').map((row) => html`<li>${line(row, session, users)}</li>`)}</ol>`;

const PAGE = 100;

/** Everything that was done in the network, newest first. */
export async function logPage(desk: Desk, session: Session, asked: string | undefined): Promise<Markup> {
  const page = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;
  const rows = await desk.store.events.list(session.network.config.id, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  const users = await usersOf(desk, session);
  const numbers = await numbersOf(desk, rows);
  const link = (to: number, words: string): Markup => html`<a href="${officePath(desk, `/log?page=${to}`)}">${words}</a>`;
  return frame(desk, session, '記録', html`<h1>記録</h1><p>だれが、いつ、何を、なぜしたかです。新しいものから並びます。書き換えることはできません。</p>
${rows.length === 0 ? html`<p>まだありません。</p>` : html`<ol class="log">${rows.slice(0, PAGE).map((row) => html`<li>${row.rfqId === null ? '' : html`<a class="nowrap" href="${officePath(desk, `/rfqs/${row.rfqId}`)}">${numbers.get(row.rfqId) ?? ''}</a>　`}${line(row, session, users)}</li>`)}</ol>`}
<nav aria-label="記録のページ"><p class="row">${page > 1 ? link(page - 1, '新しいほうへ') : ''}${rows.length > PAGE ? link(page + 1, '古いほうへ') : ''}</p></nav>`, '/log');
}
