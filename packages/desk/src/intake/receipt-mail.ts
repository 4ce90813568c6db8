import { textIn, type RfqReceipt } from '@sanchi/sdk';
import { showInstant } from '../clock/index.js';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { mailLanguage, paragraphs, signature } from '../mail/index.js';
import type { Repos, RfqRow } from '../store/index.js';

/**
 * Tells the sender that the request has arrived. Nothing the sender typed is in it, not even the name: otherwise anybody
 * could have the desk send any words to any address.
 */
export async function mailReceipt(desk: Desk, r: Repos, { config }: Network, row: RfqRow, { statusUrl, answerBy, acceptedAt }: RfqReceipt): Promise<void> {
  const { email, timeZone } = row.rfq.sender;
  if (email === undefined) return;
  const language = mailLanguage(row.language);
  const time = (at: string): string => showInstant(at, language, timeZone, config.hours.timeZone);
  const name = textIn(config.name, language);
  const ja = language === 'ja';
  await desk.mail.enqueue(r, {
    network: config.id, rfqId: row.id, kind: 'receipt', key: `receipt:${row.id}`, to: { address: email }, replyTo: config.office.email,
    subject: ja ? `【${row.number}】ご依頼を受け付けました` : `[${row.number}] We have received your request`,
    text: paragraphs(
      ja ? `${name}にご依頼をいただき、ありがとうございます。次のとおり受け付けました。` : `Thank you for your request to ${name}. It has been received.`,
      ja ? `受付番号: ${row.number}\n受付日時: ${time(acceptedAt)}` : `Receipt number: ${row.number}\nReceived: ${time(acceptedAt)}`,
      answerBy !== undefined && (ja ? `${time(answerBy)} までに、最初のご返事をします。` : `You will have a first answer by ${time(answerBy)}.`),
      statusUrl !== undefined && (ja ? `進み具合は次のページでご覧になれます。このリンクは、ほかの方に見せないでください。\n${statusUrl}` : `You can follow it on this page. Please keep the link to yourself.\n${statusUrl}`),
      ja ? 'このメールにお心当たりがない場合は、お手数ですが下の連絡先にお知らせください。' : 'If you did not send a request, please let us know at the address below.',
      signature(config, language),
    ),
  });
}
