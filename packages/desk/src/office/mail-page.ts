import { html } from 'hono/html';
import type { Desk } from '../desk.js';
import { moment, notice } from '../pages/blocks.js';
import { field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { csrfField, frame, officePath } from './frame.js';
import type { MailRow } from '../store/index.js';
import type { Session } from './session.js';

/** Sends a mail again, perhaps to a corrected address; who let it go where stands in the log of the request. */
export async function sendAgain(desk: Desk, { user, network }: Session, mail: MailRow, address: string): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.tx(async (r) => {
    if (!await r.outbox.retry(mail.id, at, address)) return;
    await r.events.add({ rfqId: mail.rfqId, network: network.config.id, at, kind: 'mail-again', actorKind: 'office', actor: user.id, data: { mail: mail.id, corrected: address !== mail.toAddress } });
  });
}

/** Mails that did not get through, with what the office can do. */
export async function mailPage(desk: Desk, session: Session, done: string | undefined): Promise<Markup> {
  const { network } = session;
  const { id } = network.config;
  const counts = await desk.store.outbox.counts(id);
  const trouble = await desk.store.outbox.list({ network: id, states: ['stuck', 'bounced'] });
  return frame(desk, session, 'メール', html`<h1>メール</h1>${notice(done)}<p>送信済み ${counts.sent}通　送信待ち ${counts.waiting + counts.sending}通　止まっているもの ${counts.stuck}通　届かなかったもの ${counts.bounced}通</p>
${trouble.length === 0 ? html`<p>届いていないメールはありません。</p>` : trouble.map((mail) => html`<div class="card"><h2>${mail.subject}</h2><p>${mail.toAddress}　${moment(mail.createdAt, network, 'ja')}</p><p class="soft">${mail.lastError ?? ''}</p>
<form method="post" action="${officePath(desk, `/mail/${mail.id}`)}">${csrfField(session)}${field({ label: '宛先を直す', name: 'address', id: `address-${mail.id}`, language: 'ja', type: 'email', value: mail.toAddress })}
<p class="row"><button class="main" name="do" value="retry">もう一度送る</button><button class="grave" name="do" value="cancel">取りやめる</button></p></form></div>`)}`, '/mail');
}
