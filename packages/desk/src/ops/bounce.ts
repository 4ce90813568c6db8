import type { Desk } from '../desk.js';
import { record } from '../flow/record/audit.js';
import { furtherKey, MAX_REPORT, paragraphs, readBounce, signature } from '../mail/index.js';
import type { MailRow, Repos } from '../store/index.js';
import { OpsError, type Io } from './io.js';

/** Reads a mail from standard input, as a mail server pipes it. */
export async function readMail(input: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_REPORT) throw new OpsError('メールが大きすぎます。\nThe mail is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Takes a report that a mail could not be delivered: marks the mail and tells the office. Whatever else comes is left alone, with exit
 * code 0, since a failure would make the mail server send a report of the report.
 */
export async function bounce(desk: Desk, raw: Buffer, io: Io): Promise<number> {
  const report = await readBounce(raw);
  if (report.kind !== 'failed') {
    io.out(report.kind === 'delayed' ? '遅れの知らせです。メールサーバーがまだ送ろうとしています。\nA delay: the mail server still tries.\n'
      : '届かなかったという知らせではありません。\nThis is no report that a mail was not delivered.\n');
    return 0;
  }
  const at = desk.now().toISOString();
  const marked = await desk.store.tx(async (r) => {
    const mail = await r.outbox.bounced(report.messageId, `DSN ${report.code}`);
    const network = mail && desk.networks.get(mail.network);
    if (!mail || !network) return false;
    await record(r, { kind: 'mail-bounced', data: { mail: mail.id, to: mail.toAddress, subject: mail.subject, code: report.code } }, { rfqId: mail.rfqId, network: mail.network, at });
    const { office } = network.config;
    const number = mail.rfqId === null ? undefined : (await r.rfqs.get(mail.rfqId))?.number;
    const main = await mainOf(r, mail);
    // The office is told at those of its addresses that work, and of that letter nothing more: it would come back for ever.
    const own = [office.email, ...office.alsoTo ?? []];
    const [address, ...alsoTo] = own.filter((one) => one !== mail.toAddress);
    if (address !== undefined && mail.kind !== 'office-bounced') {
      await desk.mail.enqueue(r, {
        network: mail.network, ...(mail.rfqId !== null && { rfqId: mail.rfqId }), kind: 'office-bounced', key: `bounced:${mail.id}`, to: { address }, alsoTo,
        subject: `${number === undefined ? '' : `【${number}】`}メールが届きませんでした`,
        text: paragraphs(`次のメールが、あとから届かなかったと知らされました（${report.code}）。`, `宛先: ${mail.toAddress}\n件名: ${mail.subject}`,
          own.includes(mail.toAddress) ? '事務局の宛先（設定の office）です。このままでは、この宛先に知らせが届きません。' : main && `この宛先は、会員の追加の宛先（連絡先の alsoTo）です。主な宛先の ${main.toAddress} には、同じメールを別に送っています。`,
          `事務局のページで宛先を直して送り直すか、電話かFAXでお知らせください。\n${desk.config.baseUrl}/office/mail`, signature(network.config, 'ja')),
      });
    }
    desk.log.warn({ mail: mail.id, kind: mail.kind, code: report.code }, 'mail bounced');
    return true;
  });
  io.out(marked ? '届かなかったメールとして記録し、事務局に知らせました。\nMarked as not delivered; the office has been told.\n'
    : 'このメールは送信の記録にありません。\nThe desk has sent no such mail.\n');
  return 0;
}

/** Of a mail to a further address, the one to the reader's main address, unless that did not get through either. */
async function mainOf(r: Repos, { key, rfqId, toAddress }: MailRow): Promise<MailRow | undefined> {
  if (rfqId === null) return undefined;
  const others = await r.outbox.list({ rfqId, states: ['waiting', 'sending', 'sent'], limit: 1000 });
  return others.find((other) => furtherKey(other.key, toAddress) === key);
}
