import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { DeskConfig, NetworkConfig, Networks } from './config/index.js';
import type { FileStore } from './files/index.js';
import type { RateLimits } from './intake/rate-limits.js';
import type { Links } from './links/index.js';
import type { MailQueue } from './mail/index.js';
import type { Repos, RfqRow, Store, Subject } from './store/index.js';

/** Everything the parts of a desk share. */
export interface Desk {
  readonly config: DeskConfig;
  /** Signs challenges; links have their own key inside {@link Links}. */
  readonly challengeKey: string;
  readonly networks: Networks;
  readonly store: Store;
  /** Puts mails into the outbox, in the transaction of what they tell of. */
  readonly mail: MailQueue;
  readonly links: Links;
  readonly files: FileStore;
  readonly clock: DeskClock;
  /** The only clock of the desk. */
  readonly now: () => Date;
  readonly log: Logger;
  readonly limits: RateLimits;
  readonly hooks: DeskHooks;
}

/** Pages and interfaces of one part, mounted by `app.ts`. */
export type DeskRoutes = (desk: Desk) => Hono;

/** Promises in a network's business hours. */
export interface DeskClock {
  /** By when a request of that moment is to be answered; nothing where the network promises nothing. */
  answerBy(network: NetworkConfig, from: Date): Date | undefined;
}

/** Why something is not allowed: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code: string;
  readonly message: { readonly ja: string; readonly en: string };
}

/** What the flow of work adds to the desk's core. */
export interface DeskHooks {
  /** In the transaction of intake, after the request and its `received` event: the first steps of the network's policy. */
  received(desk: Desk, r: Repos, rfq: RfqRow): Promise<void>;
  /** Whether that person may open the request's files now; asked at every download. */
  mayOpen(desk: Desk, r: Repos, rfq: RfqRow, who: Subject): Promise<true | Refusal>;
  /** Every minute: reminders, escalations, digests. Idempotent. */
  tick(desk: Desk): Promise<void>;
}
