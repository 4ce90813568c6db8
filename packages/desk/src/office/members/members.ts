import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { textIn, type Member } from '@sanchi/sdk';
import type { Desk } from '../../desk.js';
import { describeRow } from '../../flow/record/audit.js';
import { memberName, membersOf, reach } from '../../flow/context.js';
import { moment, notice } from '../../pages/blocks.js';
import type { Fields } from '../../pages/form.js';
import { field } from '../../pages/form.js';
import type { Markup } from '../../pages/layout.js';
import type { EventRow } from '../../store/index.js';
import { csrfField, frame, officePath } from '../frame.js';
import type { UserNames } from '../log.js';
import { usersOf } from '../log.js';
import { notesOf } from '../../flow/candidates/notes.js';
import { countedLevels, noteText, substitutesText, thisYear } from './notes.js';
import type { Session } from '../session/session.js';

/** A form of this page that could not be taken: of a member's note, or of the mail to all. */
export interface MembersFeedback {
  readonly done?: string | undefined;
  readonly member?: string;
  readonly form?: Fields;
  readonly errors?: Readonly<Record<string, string>>;
}

/** As a list of members is looked through for one of them. */
const READINGS = new Intl.Collator('ja');

/** Changes shown beside a note; the log has all. */
const SHOWN = 5;

/** Members with what only the office notes of them. */
export async function membersPage(desk: Desk, session: Session, feedback: MembersFeedback = {}): Promise<Markup> {
  const { network } = session;
  const { id: networkId } = network.config;
  const notes = await notesOf(desk.store, network);
  const users = await usersOf(desk, session);
  const changes = new Map<string, EventRow[]>();
  for (const row of await desk.store.events.list(networkId, { kinds: ['note-changed'], limit: 500 })) {
    const member = (row.data as { member?: string } | null)?.member ?? '';
    changes.set(member, [...changes.get(member) ?? [], row]);
  }
  const reading = ({ name, kana }: Member): string => kana ?? textIn(name);
  const members = [...membersOf(network)].sort((a, b) => READINGS.compare(reading(a), reading(b))).map(({ id }) => id);
  const year = thisYear(desk, network);
  const levels = countedLevels(network);
  return frame(desk, session, '会員', html`<h1>会員</h1><p>ここのメモは事務局だけが見ます。一覧や会員のページには出ません。</p>${notice(feedback.done)}${feedback.errors ? notice(Object.values(feedback.errors).join(' '), 'bad') : ''}
${writeForm(desk, session, members, feedback)}
${members.map((id) => {
    const note = notes.get(id) ?? {};
    const { email, alsoTo = [], fax, phone } = reach(network, id);
    const back = feedback.member === id ? feedback.form : undefined;
    const text = (label: string, name: string, value: string, more: Partial<Parameters<typeof field>[0]> = {}): Markup =>
      field({ label, name, id: `${name}-${id}`, language: 'ja', value: back ? back.text(name) : value, error: back ? feedback.errors?.[name] : undefined, ...more });
    return html`<details${back ? html` open` : ''}><summary>${memberName(network, id)}　<span class="soft">${noteText(note, network)}${email === undefined ? ' メールなし' : ''}</span></summary><p>${[email, ...alsoTo, phone && `電話 ${phone}`, fax && `FAX ${fax}`].filter(Boolean).map((part) => html`<span class="whole">${part}</span>　`)}</p>
<form method="post" action="${officePath(desk, `/members/${encodeURIComponent(id)}`)}">${csrfField(session)}
${text('手一杯の期間（いつまで）', 'busyUntil', note.busyUntil ?? '', { type: 'date', short: true, hint: 'その日までに届いたご依頼では、ほかにできる会員がいれば、提案から外します' })}${text('技術の水準', 'level', note.level ?? '', levels ? { hint: `${levels.join('、')} のどれか。ほかが同じなら、水準の高い会員を先に提案します` } : {})}
${text('代わりの会員', 'substitutes', substitutesText(note, network), { hint: '手一杯のあいだ、代わりに提案する会員。名前を読点で区切ります' })}${text(`会員に直接届いた注文（${year}年の件数）`, 'direct', String(note.directOrders?.[year] ?? ''), { inputmode: 'numeric', short: true })}
${text('メモ', 'text', note.text ?? '', { area: true })}<button class="main">保存する</button></form>${changeList(changes.get(id) ?? [], session, users)}</details>`;
  })}`, '/members');
}

function writeForm(desk: Desk, session: Session, members: readonly string[], { member, form, errors }: MembersFeedback): Markup {
  const back = member === undefined ? form : undefined;
  const without = members.filter((id) => reach(session.network, id).email === undefined);
  return html`<details${back ? html` open` : ''}><summary>会員みなにメールを送る</summary>${without.length === 0 ? '' : html`<p>メールのない会員には届きません。電話かFAXで知らせてください：${without.map((id) => memberName(session.network, id)).join('、')}</p>`}
<form method="post" action="${officePath(desk, '/members/write')}">${csrfField(session)}<input type="hidden" name="key" value="${randomUUID()}">${field({ label: '内容', name: 'text', id: 'write-text', language: 'ja', area: true, required: true, value: back?.text('text') ?? '', error: back ? errors?.['text'] : undefined })}<button class="main">${members.length - without.length}社に送る</button></form></details>`;
}

const changeList = (rows: readonly EventRow[], { network }: Session, users: UserNames): Markup | '' => (rows.length === 0 ? '' : html`<h3>メモの変更</h3><ul>${rows.slice(0, SHOWN).map((row) =>
  html`<li>${moment(row.at, network, 'ja')}　${users.get(row.actor) ?? ''}<br>${describeRow(row, (id) => memberName(network, id), 'ja')}</li>`)}</ul>`);
