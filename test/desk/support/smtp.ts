import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as a real server took it. */
export interface CaughtMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** A real SMTP server in this process. */
export interface MailCatcher {
  readonly url: string;
  readonly mails: readonly CaughtMail[];
  /** What the next deliveries are answered with instead of being taken. */
  refuse(reply: { readonly at: 'rcpt' | 'data'; readonly code: number } | undefined): void;
  close(): Promise<void>;
}

/** @param delay takes each mail only after up to so many milliseconds */
export async function catchMail(port = 0, delay = 0): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  let refusal: { readonly at: 'rcpt' | 'data'; readonly code: number } | undefined;
  const failure = (code: number): Error => Object.assign(new Error('refused by the test'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_, __, callback) => callback(refusal?.at === 'rcpt' ? failure(refusal.code) : null),
    onData(stream, session, callback) {
      const envelope = { from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(({ address }) => address) };
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal?.at === 'data') {
          callback(failure(refusal.code));
          return;
        }
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then(async (mail) => {
          if (delay > 0) await new Promise((resolve) => { setTimeout(resolve, Math.random() * delay); });
          mails.push({ ...envelope, raw: raw.toString('utf8'), mail });
          callback();
        }, callback);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails,
    refuse: (reply) => { refusal = reply; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
