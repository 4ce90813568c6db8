import { html } from 'hono/html';
import { minutesLeft } from '../clock/index.js';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { memberName, stateOf } from '../flow/context.js';
import { isClockRunning } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { moment, notice, stageName } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { frame, officePath } from './frame.js';
import type { Session } from './session.js';

/** How much open time is left, in words that hurry where they should. */
export function clock(desk: Desk, network: Network, row: RfqRow): Markup {
  const state = stateOf(row);
  if (state?.clock.answeredAt) return html`<span class="chip good">${row.answerBy !== null && state.clock.answeredAt > row.answerBy ? '回答済み（遅れ）' : '回答済み'}</span>`;
  if (state?.clock.pausedAt) return html`<span class="chip warn">お客さま待ち（時計停止）</span>`;
  if (!state || !isClockRunning(state) || row.answerBy === null) return html`<span class="soft">―</span>`;
  const minutes = minutesLeft(network.config.hours, desk.now(), new Date(row.answerBy));
  const words = (amount: number): string => (amount >= 60 ? `${Math.floor(amount / 60)}時間${amount % 60}分` : `${amount}分`);
  const total = (network.config.promise?.hours ?? 0) * 60;
  return html`<span class="chip ${minutes < 0 ? 'bad' : minutes < total / 2 ? 'warn' : ''}">${minutes < 0 ? `${words(-minutes)} 超過` : `あと ${words(minutes)}`}</span>`;
}

const title = ({ rfq }: RfqRow): string => (rfq.keepsake?.item ?? rfq.description).split('\n')[0]!.slice(0, 60);

/** The requests that are open, those that hurry first, and the last that ended. */
export async function queuePage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const { network } = session;
  const { id } = network.config;
  const open = await desk.store.rfqs.list({ network: id, open: true, limit: 500 });
  const ended = await desk.store.rfqs.list({ network: id, open: false, limit: 50 });
  const mail = await desk.store.outbox.counts(id);
  const due = (row: RfqRow): string => {
    const state = stateOf(row);
    return state && isClockRunning(state) ? row.answerBy ?? '9' : '9';
  };
  const sorted = [...open].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.acceptedAt < b.acceptedAt ? 1 : -1));
  const trouble = mail.stuck + mail.bounced;
  return frame(desk, session, 'ご依頼', html`<h1>ご依頼</h1>${notice(done)}
${trouble > 0 ? html`<div class="note bad"><p><a href="${officePath(desk, '/mail')}">届いていないメールが${trouble}通あります</a></p></div>` : ''}
<h2>動いているもの（${open.length}件）</h2>${table(desk, network, sorted)}<h2>終わったもの</h2>${table(desk, network, ended)}`);
}

const table = (desk: Desk, network: Network, rows: readonly RfqRow[]): Markup => (rows.length === 0 ? html`<p>ありません。</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="ご依頼の一覧"><table class="list"><thead><tr><th scope="col">番号</th><th scope="col">内容</th><th scope="col">状態</th><th scope="col">期限</th><th scope="col">幹事企業</th><th scope="col">回答</th><th scope="col">受付</th></tr></thead><tbody>
${rows.map((row) => {
    const state = stateOf(row);
    const silent = state?.asked.filter(({ member }) => !state.answers.some((answer) => answer.member === member) && !state.estimates.some((one) => one.member === member)).length ?? 0;
    return html`<tr><th scope="row" class="nowrap"><a href="${officePath(desk, `/rfqs/${row.id}`)}">${row.number}</a></th><td>${row.purgedAt === null ? title(row) : '（個人情報を削除しました）'}${row.urgent ? html` <span class="chip bad">至急</span>` : ''}${row.flags.includes('slow') ? html` <span class="chip">確認なしで受付</span>` : ''}</td>
<td>${state ? stageName(state.stage, 'ja') : row.state}</td><td>${clock(desk, network, row)}</td><td>${row.lead === null ? '' : memberName(network, row.lead)}</td><td>${state && state.asked.length > 0 ? `${state.asked.length - silent}／${state.asked.length}社` : ''}</td><td>${moment(row.acceptedAt, network, 'ja')}</td></tr>`;
  })}</tbody></table></div>`);
