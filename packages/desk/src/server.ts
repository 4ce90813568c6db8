import { serve, type ServerType } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApp, type Parts } from './app.js';
import { ConfigError, loadNetworks, type LoadedConfig } from './config/index.js';
import { createDesk } from './create-desk.js';
import type { Desk, DeskHooks } from './desk.js';
import { errorFields } from './log.js';
import { createMailer, createSender, type Mailer } from './mail/index.js';
import { purge } from './ops/purge.js';
import { openStore, type StoreAddress } from './store/index.js';

/** A desk that listens. */
export interface RunningDesk {
  /** What its parts share, for tests and tools. */
  readonly desk: Desk;
  /** Where it really listens; port 0 in the configuration means any. */
  readonly port: number;
  /** Stops taking requests, lets those under way end, closes everything. */
  stop(): Promise<void>;
}

/** What a server needs beside its configuration. */
export interface ServeOptions {
  /** `deskHooks`, unless a program has a flow of its own. */
  readonly hooks: DeskHooks;
  /** `deskParts`, unless a program has pages of its own. */
  readonly parts: Parts;
  readonly log: Logger;
  /** @default the configured SMTP server */
  readonly mailer?: Mailer;
  /** @default the system's clock */
  readonly now?: () => Date;
  /** Milliseconds that requests under way may take when the desk is told to stop. @default 10 seconds */
  readonly grace?: number;
}

const MINUTE = 60_000;

/**
 * Starts a desk: store, outbox (every `mail.pollSeconds` and after each new mail), clock (every minute), retention (every
 * hour), HTTP.
 *
 * @throws {@link ConfigError} where a directory, a routing file, or the address of mail server or store is missing.
 */
export async function startDesk({ config, secrets }: LoadedConfig, { hooks, parts, log, mailer: given, now = () => new Date(), grace = 10_000 }: ServeOptions): Promise<RunningDesk> {
  const networks = await loadNetworks(config);
  const { leaseSeconds, pollSeconds, from } = config.mail;
  const mailer = given ?? createMailer(smtpAddress(config, secrets), from, leaseSeconds * 500);
  const store = await openStore(storeAddress(config, secrets));
  const stopping = new AbortController();
  const release = async (): Promise<void> => {
    mailer.close();
    await store.close();
  };

  const sender = createSender({ store, mailer, now, log, leaseSeconds });
  const outbox = repeat('outbox', pollSeconds * 1000, () => sender.run(stopping.signal), log);
  const orRelease = async (error: unknown): Promise<never> => {
    await release();
    throw error;
  };
  const desk = await createDesk({ config, secrets, networks, store, hooks, log, now, onMail: outbox.soon }).catch(orRelease);
  const clock = repeat('clock', MINUTE, () => hooks.tick(desk), log);
  const retention = repeat('retention', 60 * MINUTE, () => purge(desk), log);

  const server = await listen(createApp(desk, parts).fetch, config.listen).catch(orRelease);
  const { port } = server.address() as AddressInfo;
  log.info({ port, store: store.kind, networks: networks.all().length }, 'desk started');
  for (const loop of [outbox, clock, retention]) loop.soon();

  return {
    desk, port,
    async stop() {
      log.info('desk stopping');
      stopping.abort();
      await close(server, grace);
      await Promise.all([outbox.stop(), clock.stop(), retention.stop()]);
      await release();
      log.info('desk stopped');
    },
  };
}

/** Where the store is, with the address that may stand in the secrets. */
export function storeAddress({ store }: LoadedConfig['config'], secrets: LoadedConfig['secrets']): StoreAddress {
  if (store.kind === 'sqlite') return store;
  const url = store.url ?? secrets.postgres;
  if (url === undefined) throw missing('store.url', 'postgres');
  return { kind: 'postgres', url };
}

/** The SMTP server, which may stand in the secrets. */
export function smtpAddress({ mail }: LoadedConfig['config'], secrets: LoadedConfig['secrets']): string {
  const smtp = mail.smtp ?? secrets.smtp;
  if (smtp === undefined) throw missing('mail.smtp', 'smtp');
  return smtp;
}

const missing = (path: string, secret: string): ConfigError => new ConfigError('sanchi-desk.config.json', [{
  path, ja: `この項目がありません。ここか、秘密ファイルの ${secret} に書いてください`, en: `is missing: write it here or as ${secret} in the secrets`,
}]);

/** Does something again and again, never twice at once; failures are logged and do not end it. */
function repeat(name: string, every: number, work: () => Promise<unknown>, log: Logger): { soon: () => void; stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch((error: unknown) => log.error({ loop: name, ...errorFields(error) }, 'failed'));
    } while (again && !stopped);
  };
  const plan = (wait: number): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = run().finally(() => {
        running = undefined;
        plan(every);
      });
    }, wait);
  };
  return {
    // A moment later, so that the transaction that caused it has been committed.
    soon: () => {
      if (running) again = true;
      else plan(20);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: { host: string; port: number }): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server)) as Server;
    // Who sends a byte a minute holds no place for long.
    server.headersTimeout = MINUTE;
    server.requestTimeout = 10 * MINUTE;
    server.once('error', reject);
  });
}

async function close(server: ServerType, grace: number): Promise<void> {
  const http = server as Server;
  const closed = new Promise<void>((resolve) => { http.close(() => resolve()); });
  // Connections that are kept open for a next request become idle one by one.
  const idle = setInterval(() => { http.closeIdleConnections(); }, 50);
  const timer = setTimeout(() => { http.closeAllConnections(); }, grace);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
