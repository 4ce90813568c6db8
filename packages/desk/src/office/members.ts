import { html } from 'hono/html';
import type { Desk } from '../desk.js';
import { memberName, membersOf, reach } from '../flow/context.js';
import { paragraphs, signature } from '../mail/index.js';
import { notice } from '../pages/blocks.js';
import type { Fields } from '../pages/form.js';
import { field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { csrfField, frame, officePath } from './frame.js';
import type { MemberNote } from './member-notes.js';
import { noteText, notesOf } from './member-notes.js';
import type { Session } from './session.js';

/** Members with what only the office notes of them. */
export async function membersPage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const { network } = session;
  const notes = await notesOf(desk, network);
  const year = desk.now().toISOString().slice(0, 4);
  return frame(desk, session, '会員', html`<h1>会員</h1><p>ここのメモは事務局だけが見ます。一覧や会員のページには出ません。</p>${notice(done)}
<details><summary>会員みなにメールを送る</summary><form method="post" action="${officePath(desk, '/members/write')}">${csrfField(session)}${field({ label: '内容', name: 'text', language: 'ja', area: true, required: true })}<button class="main">送る</button></form></details>
${membersOf(network).map(({ id }) => {
    const note = notes.get(id) ?? {};
    const { email, fax, phone } = reach(network, id);
    const ids = (name: string): string => `${name}-${id}`;
    return html`<details><summary>${memberName(network, id)}　<span class="soft">${noteText(note)}${email === undefined ? ' メールなし' : ''}</span></summary><p>${[email, phone && `電話 ${phone}`, fax && `FAX ${fax}`].filter(Boolean).join('　')}</p>
<form method="post" action="${officePath(desk, `/members/${encodeURIComponent(id)}`)}">${csrfField(session)}
${field({ label: '手一杯の期間（いつまで）', name: 'busyUntil', id: ids('busy'), language: 'ja', type: 'date', short: true, value: note.busyUntil ?? '' })}${field({ label: '技術の水準', name: 'level', id: ids('level'), language: 'ja', value: note.level ?? '' })}
${field({ label: '代わりの会員', name: 'substitutes', id: ids('subs'), language: 'ja', value: note.substitutes ?? '' })}${field({ label: '会員に直接届いた注文（今年の件数）', name: 'direct', id: ids('direct'), language: 'ja', inputmode: 'numeric', short: true, value: String(note.directOrders?.[year] ?? '') })}
${field({ label: 'メモ', name: 'text', id: ids('text'), language: 'ja', area: true, value: note.text ?? '' })}<button class="main">保存する</button></form></details>`;
  })}`, '/members');
}

export async function saveNote(desk: Desk, { network, user }: Session, member: string, form: Fields): Promise<boolean> {
  if (!membersOf(network).some(({ id }) => id === member)) return false;
  const before = ((await desk.store.notes.get(network.config.id, member))?.data ?? {}) as MemberNote;
  const year = desk.now().toISOString().slice(0, 4);
  const direct = form.number('direct');
  const texts = Object.fromEntries((['busyUntil', 'level', 'substitutes', 'text'] as const).flatMap((name) => (form.text(name) ? [[name, form.text(name)]] : [])));
  const data: MemberNote = { ...texts, directOrders: { ...before.directOrders, ...(direct !== undefined && direct >= 0 ? { [year]: direct } : {}) } };
  await desk.store.notes.put({ network: network.config.id, member, data, updatedAt: desk.now().toISOString(), updatedBy: user.email });
  return true;
}

/** A mail to every member that has an address. @returns how many */
export async function writeToAll(desk: Desk, { network, row }: Session, text: string): Promise<number> {
  if (text === '') return 0;
  const at = desk.now().getTime();
  return desk.store.tx(async (r) => {
    let count = 0;
    for (const { id } of membersOf(network)) {
      const { email, language = 'ja' } = reach(network, id);
      if (email === undefined) continue;
      await desk.mail.enqueue(r, {
        network: network.config.id, kind: 'written', key: `written:${row.id.slice(0, 12)}:${at}:${id}`, to: { address: email }, replyTo: network.config.office.email,
        subject: language === 'ja' ? '事務局からのお知らせ' : 'A message from the office', text: paragraphs(text, signature(network.config, language)),
      });
      count += 1;
    }
    return count;
  });
}
