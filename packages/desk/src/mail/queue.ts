import { randomId, type Repos } from '../store/index.js';
import { headerName, isHeaderSafe, isMailAddress } from './addresses.js';

/** A plain-text mail to be sent. Words of users stand in `text` only, never in the subject. */
export interface MailDraft {
  readonly network: string;
  readonly rfqId?: string;
  /** Says what the mail is: a second one with the same key is never sent. */
  readonly key: string;
  readonly kind: string;
  readonly to: { readonly name?: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string;
}

/** A mail that must not be made: its address or subject would forge headers. */
export class UnsafeMail extends Error {
  override readonly name = 'UnsafeMail';
}

/** Puts mails into the outbox. */
export interface MailQueue {
  /**
   * Stores the mail in the transaction of `r`; it leaves after the commit.
   *
   * @returns false where a mail with that key is there already.
   * @throws {@link UnsafeMail}
   */
  enqueue(r: Repos, draft: MailDraft): Promise<boolean>;
}

/** A queue whose mails carry Message-IDs of the sender's domain, the same at every try. */
export function createMailQueue(fromAddress: string, now: () => Date, wake: () => void = () => undefined): MailQueue {
  let last = { at: 0, more: 0 };
  /** Mails of one millisecond are told apart, so that they leave in the order in which they were written. */
  const written = (): number => {
    const at = now().getTime();
    last = { at, more: at === last.at ? last.more + 1 : 0 };
    return at + last.more;
  };
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  return {
    async enqueue(r, { network, rfqId, key, kind, to, subject, text, replyTo }) {
      if (!isMailAddress(to.address)) throw new UnsafeMail('address');
      if (replyTo !== undefined && !isMailAddress(replyTo)) throw new UnsafeMail('replyTo');
      if (!isHeaderSafe(subject)) throw new UnsafeMail('subject');
      const id = randomId();
      const at = now().toISOString();
      const added = await r.outbox.add({
        id, network, rfqId: rfqId ?? null, key, kind, toAddress: to.address, toName: to.name === undefined ? null : headerName(to.name),
        subject, body: text.replace(/\r\n?/g, '\n'), replyTo: replyTo ?? null, messageId: `<${id}@${domain}>`, createdAt: new Date(written()).toISOString(), nextAt: at,
      });
      if (added) wake();
      return added;
    },
  };
}
