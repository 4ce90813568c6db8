import { html } from 'hono/html';
import { minutesLeft, showInstant } from '../clock/index.js';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { memberName, stateOf } from '../flow/context.js';
import { isClockRunning } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { notice, stackCell, stackHead, stageName } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { rootOf } from '../pages/layout.js';
import { frame, officePath } from './frame.js';
import type { Session } from './session/session.js';

/** A word that stands out; `none` does not. */
interface Chip { readonly text: string; readonly look: 'good' | 'warn' | 'bad' | 'none' | '' }

/** A request in one line of the queue, as the page and its script show it. */
export interface QueueRow {
  readonly href: string;
  readonly number: string;
  readonly title: string;
  readonly marks: readonly Chip[];
  readonly stage: string;
  readonly clock: Chip;
  readonly lead: string;
  readonly answers: string;
  readonly acceptedAt: string;
  readonly accepted: string;
}

const COLUMNS = ['番号', '内容', '状態', '期限', '幹事企業', '回答', '受付'] as const;
/** Milliseconds between two looks of the page. */
const EVERY = 30_000;

/** How much open time is left, in words that hurry where they should. */
function clockOf(desk: Desk, network: Network, row: RfqRow): Chip {
  const state = stateOf(row);
  if (state?.clock.answeredAt) return { text: row.answerBy !== null && state.clock.answeredAt > row.answerBy ? '回答済み（遅れ）' : '回答済み', look: 'good' };
  if (state?.clock.pausedAt) return { text: 'お客さま待ち（時計停止）', look: 'warn' };
  if (!state || !isClockRunning(state) || row.answerBy === null) return { text: '―', look: 'none' };
  const minutes = minutesLeft(network.config.hours, desk.now(), new Date(row.answerBy));
  const words = (amount: number): string => [amount >= 60 ? `${Math.floor(amount / 60)}時間` : '', amount % 60 > 0 || amount === 0 ? `${amount % 60}分` : ''].join('');
  const total = (network.config.promise?.hours ?? 0) * 60;
  return { text: `営業時間で${minutes < 0 ? `${words(-minutes)} 超過` : `あと ${words(minutes)}`}`, look: minutes < 0 ? 'bad' : minutes < total / 2 ? 'warn' : '' };
}

const chip = ({ text, look }: Chip): Markup => html`<span class="${look === 'none' ? 'soft' : `chip ${look}`}">${text}</span>`;

/** The clock of one request. */
export const clock = (desk: Desk, network: Network, row: RfqRow): Markup => chip(clockOf(desk, network, row));

const title = ({ rfq }: RfqRow): string => (rfq.keepsake?.item ?? rfq.description).split('\n')[0]!.slice(0, 60);

function lineOf(desk: Desk, network: Network, row: RfqRow): QueueRow {
  const state = stateOf(row);
  const silent = state?.asked.filter(({ member }) => !state.answers.some((answer) => answer.member === member) && !state.estimates.some((one) => one.member === member) && !state.votes.some(({ seat }) => seat === member)).length ?? 0;
  return {
    href: officePath(desk, `/rfqs/${row.id}`), number: row.number, title: row.purgedAt === null ? title(row) : '（個人情報を削除しました）',
    marks: [...(row.urgent ? [{ text: '至急', look: 'bad' as const }] : []), ...(row.flags.includes('slow') ? [{ text: '確認なしで受付', look: '' as const }] : [])],
    stage: state ? stageName(state.stage, 'ja') : row.state, clock: clockOf(desk, network, row), lead: row.lead === null ? '' : memberName(network, row.lead),
    answers: state && state.asked.length > 0 ? `${state.asked.length - silent}／${state.asked.length}社` : '',
    acceptedAt: row.acceptedAt, accepted: showInstant(row.acceptedAt, 'ja', undefined, network.config.hours.timeZone),
  };
}

/** The requests that are open, those that hurry first. */
export async function queueRows(desk: Desk, { network }: Session): Promise<QueueRow[]> {
  const open = await desk.store.rfqs.list({ network: network.config.id, open: true, limit: 500 });
  const due = (row: RfqRow): string => {
    const state = stateOf(row);
    return state && isClockRunning(state) ? row.answerBy ?? '9' : '9';
  };
  return open.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.acceptedAt < b.acceptedAt ? 1 : -1)).map((row) => lineOf(desk, network, row));
}

/** The open requests, kept up to date by a script, and the last that ended. */
export async function queuePage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const { network } = session;
  const { id } = network.config;
  const open = await queueRows(desk, session);
  const ended = (await desk.store.rfqs.list({ network: id, open: false, limit: 50 })).map((row) => lineOf(desk, network, row));
  const mail = await desk.store.outbox.counts(id);
  const trouble = mail.stuck + mail.bounced;
  return frame(desk, session, 'ご依頼', html`<h1>ご依頼</h1>${notice(done)}<div data-news role="status"></div>
${trouble > 0 ? html`<div class="note bad"><p><a href="${officePath(desk, '/mail')}">届いていないメールが${trouble}通あります</a></p></div>` : ''}
<h2>動いているもの（<span data-count>${open.length}</span>件）</h2>
<div class="scroll" tabindex="0" role="region" aria-label="動いているご依頼" data-queue="${officePath(desk, '/queue.json')}" data-every="${EVERY}" data-columns="${JSON.stringify(COLUMNS)}" data-known="${JSON.stringify(open.map(({ number }) => number))}">${table(open)}</div>
<h2>終わったもの</h2><div class="scroll" tabindex="0" role="region" aria-label="終わったご依頼">${table(ended)}</div><script type="module" src="${rootOf(desk)}/assets/queue.js"></script>`);
}

const table = (rows: readonly QueueRow[]): Markup => (rows.length === 0 ? html`<p>ありません。</p>` : html`<table class="list stack" role="table">${stackHead(COLUMNS)}<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row"><th scope="row" role="rowheader" class="nowrap"><a href="${row.href}">${row.number}</a></th>${[
    html`${row.title}${row.marks.map((mark) => html` ${chip(mark)}`)}`, row.stage, chip(row.clock), row.lead, row.answers, html`<time datetime="${row.acceptedAt}">${row.accepted}</time>`,
  ].map((content, index) => stackCell(COLUMNS[index + 1]!, content, COLUMNS[index + 1] === '期限'))}</tr>`)}</tbody></table>`);
