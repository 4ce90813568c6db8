import { randomId, type MailRow, type Store } from '../store/index.js';
import { afterFailure, errorCode } from './backoff.js';
import type { Mailer } from './mailer.js';
import type { Logger } from 'pino';

/** What a sender needs. */
export interface SenderOptions {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly now: () => Date;
  readonly log: Logger;
  /** How long one worker may take over the mails it took. */
  readonly leaseSeconds: number;
  /** Mails taken at once. @default 10 */
  readonly batch?: number;
}

/** Sends what is due. Several of them, in several processes, get along. */
export interface Sender {
  /** Sends everything that is due now. @returns how many mails were sent. */
  run(signal?: AbortSignal): Promise<number>;
}

/**
 * A worker of the outbox. A mail is marked sent after the server has taken it: a worker that dies in between leaves a
 * lease that runs out, and the mail goes again, under the same Message-ID.
 */
export function createSender({ store, mailer, now, log, leaseSeconds, batch = 10 }: SenderOptions): Sender {
  const worker = randomId();
  const later = (seconds: number): string => new Date(now().getTime() + seconds * 1000).toISOString();

  async function sendOne(mail: MailRow): Promise<boolean> {
    try {
      await mailer.send(mail);
    } catch (error) {
      const lastError = errorCode(error);
      const failure = afterFailure(error, mail.attempts);
      log.warn({ mail: mail.id, kind: mail.kind, attempts: mail.attempts, error: lastError, state: failure.state }, 'mail not sent');
      await store.outbox.settle(mail.id, worker, {
        state: failure.state, lastError, ...(failure.state === 'waiting' && { nextAt: later(failure.seconds) }),
      });
      return false;
    }
    await store.outbox.settle(mail.id, worker, { state: 'sent', sentAt: now().toISOString(), lastError: null });
    log.info({ mail: mail.id, kind: mail.kind, attempts: mail.attempts }, 'mail sent');
    return true;
  }

  /** What one person gets about one request is read in the order it was written. */
  async function sendInOrder(mails: readonly MailRow[]): Promise<boolean[]> {
    const results: boolean[] = [];
    for (const mail of mails) results.push(await sendOne(mail));
    return results;
  }

  return {
    async run(signal) {
      let sent = 0;
      while (signal?.aborted !== true) {
        const mails = await store.tx((r) => r.outbox.lease(worker, now().toISOString(), later(leaseSeconds), batch));
        if (mails.length === 0) break;
        const results = (await Promise.all([...byReader(mails)].map(sendInOrder))).flat();
        sent += results.filter(Boolean).length;
        // A server that takes nothing is left alone until the mails are due again.
        if (!results.includes(true)) break;
      }
      return sent;
    },
  };
}

/** Mails of one person about one request; all else goes side by side. */
function byReader(mails: readonly MailRow[]): Iterable<MailRow[]> {
  const groups = new Map<string, MailRow[]>();
  for (const mail of mails) {
    const reader = `${mail.toAddress} ${mail.rfqId ?? ''}`;
    groups.set(reader, [...groups.get(reader) ?? [], mail]);
  }
  return groups.values();
}
