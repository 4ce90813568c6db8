import type { Desk } from '../../desk.js';
import { record } from '../../flow/record/audit.js';
import { memberName, membersOf, reach } from '../../flow/context.js';
import { paragraphs, signature } from '../../mail/index.js';
import type { Fields } from '../../pages/form.js';
import type { Session } from '../session/session.js';

/** A mail to every member that has an address. The key stands in the form, so that a button pressed twice sends once. */
export async function writeToAll(desk: Desk, { network, user }: Session, form: Fields): Promise<'sent' | 'empty'> {
  const text = form.text('text');
  if (text === '') return 'empty';
  const { id } = network.config;
  const at = desk.now().toISOString();
  const key = /^[\w-]{16,100}$/.test(form.text('key')) ? form.text('key') : `${user.id}:${at}`;
  await desk.store.tx(async (r) => {
    const without: string[] = [];
    let count = 0;
    for (const { id: member } of membersOf(network)) {
      const { email, language = 'ja' } = reach(network, member);
      if (email === undefined) without.push(member);
      else if (await desk.mail.enqueue(r, {
        network: id, kind: 'written', key: `written:${id}:${key}:${member}`, to: { address: email }, replyTo: network.config.office.email,
        subject: language === 'ja' ? '事務局からのお知らせ' : 'A message from the office', text: paragraphs(language === 'ja' ? `${memberName(network, member)} 御中` : `Dear ${memberName(network, member, 'en')},`, text, signature(network.config, language)),
      })) count += 1;
    }
    if (count > 0) await record(r, { kind: 'written-to-all', data: { text, count, without } }, { network: id, at, user: user.id });
  });
  return 'sent';
}
