import { html } from 'hono/html';
import { isMailAddress } from '../config/index.js';
import type { Desk } from '../desk.js';
import { record } from '../flow/record/audit.js';
import { moment, notice } from '../pages/blocks.js';
import type { Fields } from '../pages/form.js';
import { field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { csrfField, frame, officePath } from './frame.js';
import type { MailRow } from '../store/index.js';
import { numbersOf } from './log.js';
import type { Session } from './session/session.js';

/** What was wrong with the form of a mail. */
export interface Unsent { readonly mail: string; readonly address: string; readonly refused: string }

/** Sends a mail again, perhaps to a corrected address, or cancels it; who did it and why stands in the log. */
export async function settleMail(desk: Desk, { user, network }: Session, mail: MailRow, form: Fields): Promise<'done' | Unsent> {
  const address = form.text('address') || mail.toAddress;
  const isCancelled = form.text('do') === 'cancel';
  const refused = (words: string): Unsent => ({ mail: mail.id, address, refused: words });
  if (!isCancelled && !isMailAddress(address)) return refused('メールアドレスを確かめてください（例：kaisha@example.jp）。');
  const at = desk.now().toISOString();
  return desk.store.tx(async (r) => {
    const isDone = isCancelled ? await r.outbox.cancel(mail.id) : await r.outbox.retry(mail.id, at, address);
    if (!isDone) return refused('このメールは、もう送られたか、取りやめられています。');
    const data = { mail: mail.id, to: address, subject: mail.subject };
    await record(r, isCancelled ? { kind: 'mail-cancelled', data: { ...data, to: mail.toAddress } } : { kind: 'mail-again', data: { ...data, corrected: address !== mail.toAddress } },
      { rfqId: mail.rfqId, network: network.config.id, at, user: user.id, reason: form.text('reason') || (isCancelled ? '事務局の判断' : '') });
    return 'done';
  });
}

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/EAUTH/, 'メールサーバーに入れません（利用者名かパスワード）。設定を確かめてください。'],
  [/ECONN|ETIMEDOUT|ESOCKET|EDNS|ENOTFOUND/, 'メールサーバーにつながりません。'],
  [/\b5\d\d\b|EENVELOPE|DSN 5/, '相手のサーバーが、この宛先を断りました。宛先を確かめてください。'],
];
const UNKNOWN = '送れませんでした。もう一度送っても届かないときは、次の文をサーバーの担当者にお伝えください。';
const why = ({ lastError }: MailRow): string => lastError ? (ERRORS.find(([pattern]) => pattern.test(lastError))?.[1] ?? UNKNOWN) : '';

/** Mails that did not get through, with what the office can do. */
export async function mailPage(desk: Desk, session: Session, { done, unsent }: { done?: string | undefined; unsent?: Unsent } = {}): Promise<Markup> {
  const { network } = session;
  const { id } = network.config;
  const counts = await desk.store.outbox.counts(id);
  const [trouble, cancelled] = [await desk.store.outbox.list({ network: id, states: ['stuck', 'bounced'] }), await desk.store.outbox.list({ network: id, states: ['cancelled'] })];
  const numbers = await numbersOf(desk, [...trouble, ...cancelled]);
  const card = (mail: MailRow): Markup => {
    const back = unsent?.mail === mail.id ? unsent : undefined;
    return html`<div class="card"><h3>${mail.subject}</h3><p>${mail.toAddress}　${moment(mail.createdAt, network, 'ja')}${mail.rfqId === null ? '' : html`　<a href="${officePath(desk, `/rfqs/${mail.rfqId}`)}">${numbers.get(mail.rfqId) ?? ''}</a>`}</p>
<p>${why(mail)} <span class="soft">${mail.lastError ?? ''}</span></p>
<form method="post" action="${officePath(desk, `/mail/${mail.id}`)}">${csrfField(session)}${field({ label: '宛先', name: 'address', id: `address-${mail.id}`, language: 'ja', type: 'email', value: back?.address ?? mail.toAddress, error: back?.refused })}${field({ label: '理由', name: 'reason', id: `reason-${mail.id}`, language: 'ja', hint: '記録に残ります。例：担当の交代、電話で伝えた' })}
<p class="row"><button class="main" name="do" value="retry">もう一度送る</button>${mail.state === 'cancelled' ? '' : html`<button class="grave" name="do" value="cancel">取りやめる</button>`}</p></form></div>`;
  };
  return frame(desk, session, 'メール', html`<h1>メール</h1>${notice(done)}${notice(unsent?.refused, 'bad')}<p>送信済み ${counts.sent}通　送信待ち ${counts.waiting + counts.sending}通　止まっているもの ${counts.stuck}通　届かなかったもの ${counts.bounced}通</p>
${counts.late > 0 ? html`<div class="note warn"><p>送信待ちのうち${counts.late}通は、5回より多く試してまだ送れていません。メールサーバーを確かめてください。</p></div>` : ''}
<h2>届いていないもの</h2>${trouble.length === 0 ? html`<p>届いていないメールはありません。</p>` : trouble.map(card)}
${cancelled.length === 0 ? '' : html`<details${cancelled.some((mail) => mail.id === unsent?.mail) ? html` open` : ''}><summary>取りやめたもの（${cancelled.length}通）</summary>${cancelled.map(card)}</details>`}`, '/mail');
}
