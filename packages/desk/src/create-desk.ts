import type { Logger } from 'pino';
import { answerBy } from './clock/index.js';
import type { DeskConfig, DeskSecrets, Networks } from './config/index.js';
import type { Desk, DeskClock, DeskHooks } from './desk.js';
import { openFileStore } from './files/index.js';
import { createRateLimits } from './intake/index.js';
import { createLinks } from './links/index.js';
import { createMailQueue } from './mail/index.js';
import type { Store } from './store/index.js';

/** What a desk is made of; not to be taken for `deskParts`, the pages that `createApp` mounts. */
export interface DeskParts {
  readonly config: DeskConfig;
  readonly secrets: DeskSecrets;
  readonly networks: Networks;
  readonly store: Store;
  readonly hooks: DeskHooks;
  readonly log: Logger;
  /** @default the system's clock */
  readonly now?: () => Date;
  /** Called when a mail was put into the outbox; it may leave after the commit. */
  readonly onMail?: () => void;
}

/** Promises in business hours; the clock itself is in `clock/`. */
const businessClock: DeskClock = {
  answerBy: ({ promise, hours }, from) => (promise === undefined ? undefined : answerBy(from, Math.round(promise.hours * 60), hours)),
};

/** Puts a desk together: what all its parts share. */
export async function createDesk({ config, secrets, networks, store, hooks, log, now = () => new Date(), onMail }: DeskParts): Promise<Desk> {
  const links = createLinks(secrets.linkKey, config.baseUrl, now, config.limits.linkDays * 86_400);
  return {
    config, challengeKey: secrets.challengeKey, networks, store, hooks, log, now, links, clock: businessClock,
    mail: createMailQueue(config.mail.from.address, now, onMail), files: await openFileStore(config.files, links), limits: createRateLimits(now),
  };
}
