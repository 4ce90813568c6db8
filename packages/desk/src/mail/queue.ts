import { isMailAddress } from '../config/index.js';
import { randomId, type Repos } from '../store/index.js';
import { headerName, isHeaderSafe } from './headers.js';

/** A plain-text mail to be sent. Words of users stand in `text` only, never in the subject. */
export interface MailDraft {
  readonly network: string;
  readonly rfqId?: string;
  /** Says what the mail is: a second one with the same key is never sent. */
  readonly key: string;
  readonly kind: string;
  readonly to: { readonly name?: string; readonly address: string };
  /** Further addresses of the same reader. Each gets a mail of its own, which arrives, waits or comes back by itself. */
  readonly alsoTo?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string;
}

/** The key of what goes to a further address along with the mail that has `key`. */
export const furtherKey = (key: string, address: string): string => `${key}:${address}`;

/** A mail that must not be made: its address or subject would forge headers. */
export class UnsafeMail extends Error {
  override readonly name = 'UnsafeMail';
}

/** Puts mails into the outbox. */
export interface MailQueue {
  /**
   * Stores the mail, once for each address, in the transaction of `r`; it leaves after the commit.
   *
   * @returns false where all of it is there already.
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
    async enqueue(r, { network, rfqId, key, kind, to, alsoTo = [], subject, text, replyTo }) {
      if (![to.address, ...alsoTo].every(isMailAddress)) throw new UnsafeMail('address');
      if (replyTo !== undefined && !isMailAddress(replyTo)) throw new UnsafeMail('replyTo');
      if (!isHeaderSafe(subject)) throw new UnsafeMail('subject');
      const at = now().toISOString();
      const add = (toAddress: string, ownKey: string): Promise<boolean> => {
        const id = randomId();
        return r.outbox.add({
          id, network, rfqId: rfqId ?? null, key: ownKey, kind, toAddress, toName: to.name === undefined ? null : headerName(to.name),
          subject, body: text.replace(/\r\n?/g, '\n'), replyTo: replyTo ?? null, messageId: `<${id}@${domain}>`, createdAt: new Date(written()).toISOString(), nextAt: at,
        });
      };
      let added = await add(to.address, key);
      for (const address of alsoTo) added = await add(address, furtherKey(key, address)) || added;
      if (added) wake();
      return added;
    },
  };
}
