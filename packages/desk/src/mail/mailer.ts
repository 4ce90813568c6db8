import { createTransport } from 'nodemailer';
import type { MailRow } from '../store/index.js';

/** Hands one mail to a mail server. */
export interface Mailer {
  /** Resolves when the server has taken the mail, and rejects with nodemailer's error when it has not. */
  send(mail: Pick<MailRow, 'kind' | 'toName' | 'toAddress' | 'subject' | 'body' | 'replyTo' | 'messageId' | 'createdAt'>): Promise<void>;
  /** Whether the server can be reached and lets us in. */
  verify(): Promise<void>;
  /** Ends the connections; what is under way is still handed over. */
  close(): void;
}

/** A mailer for an `smtp://` or `smtps://` address. `timeout` in milliseconds, below the lease of the outbox. */
export function createMailer(smtp: string, from: { readonly name: string; readonly address: string }, timeout: number): Mailer {
  const transport = createTransport({
    url: smtp, pool: true, maxConnections: 5,
    connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout, dnsTimeout: timeout,
    // Nothing in a stored mail may make nodemailer read a file or fetch an address.
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send({ kind, toName, toAddress, subject, body, replyTo, messageId, createdAt }) {
      await transport.sendMail({
        from, to: toName === null || toName === '' ? toAddress : { name: toName, address: toAddress },
        envelope: { from: from.address, to: toAddress },
        subject, text: body, messageId, date: new Date(createdAt), textEncoding: 'base64',
        ...(replyTo !== null && { replyTo }),
        headers: {
          'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All',
          // What comes every month unasked can be stopped: by a mail to the office, since links are for people only.
          ...(kind === 'digest' && replyTo !== null && { 'List-Unsubscribe': `<mailto:${encodeURI(replyTo).replace(/\?/g, '%3F')}?subject=unsubscribe>` }),
        },
      });
    },
    verify: async () => { await transport.verify(); },
    close: () => { transport.close(); },
  };
}
