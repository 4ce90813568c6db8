import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { inject } from 'vitest';
import { createApp, type Parts } from '../../../packages/desk/src/app.js';
import { configSchema, networksOf, type DeskConfig, type RoutingMember } from '../../../packages/desk/src/config/index.js';
import { createDesk } from '../../../packages/desk/src/create-desk.js';
import type { Desk, DeskHooks } from '../../../packages/desk/src/desk.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { createMailer, createSender } from '../../../packages/desk/src/mail/index.js';
import { openStore, type StoreAddress } from '../../../packages/desk/src/store/index.js';
import { directory, routing } from './directory.js';
import { createDatabase } from './postgres.js';
import type {} from './postgres-project.js';
import { catchMail, type MailCatcher } from './smtp.js';

export const ORIGIN = 'https://town.example.jp';
export const secrets = { format: 'sanchi-desk-secrets/1', linkKey: 'l'.repeat(43), challengeKey: 'c'.repeat(43) } as const;

/** A configuration as people write it, before its defaults. */
export const sampleConfig = (folder: string): Record<string, unknown> & { networks: Record<string, unknown>[] } => ({
  format: 'sanchi-desk/1', baseUrl: 'https://desk.example.jp', store: { kind: 'sqlite', path: join(folder, 'desk.sqlite') }, files: join(folder, 'files'),
  mail: { smtp: 'smtp://127.0.0.1:1', from: { name: '試作ネット', address: 'desk@example.jp' }, leaseSeconds: 2, pollSeconds: 0.1 },
  secrets: join(folder, 'secrets.json'),
  limits: { challengeNumber: 0, minElapsed: 1000, rfqsPerHour: 10_000, filesPerHour: 10_000 },
  networks: [network('kyoto', ORIGIN, folder)],
});

export const network = (id: string, origin: string, folder: string): Record<string, unknown> => ({
  id, name: { ja: '試作ネット', en: 'Prototype Net' }, directory: join(folder, 'directory.json'), routing: join(folder, 'routing.json'),
  policy: { name: 'kyoto' }, office: { name: '事務局', email: `office@${id}.example.jp`, phone: '075-000-0000', users: [`office@${id}.example.jp`] },
  origins: [origin], promise: { hours: 2 }, members: { url: 'https://town.example.jp/members', updated: '2026-10-01' },
  consents: [{ kind: 'privacy', version: '1', text: '個人情報の取り扱いに同意します' }, { kind: 'forward', version: '1', text: '送り先の会員に渡すことに同意します' },
    { kind: 'network', version: '1', text: '事務局が会員を選ぶことに同意します' }],
});

/** Hooks that only tell the office that something came: what the desk's core does for any policy. */
export const officeHooks: DeskHooks = {
  async received(desk, r, rfq) {
    const config = desk.networks.get(rfq.network)!.config;
    await desk.mail.enqueue(r, { network: rfq.network, rfqId: rfq.id, key: `notice:${rfq.id}`, kind: 'notice', to: { address: config.office.email }, subject: `【${rfq.number}】新しいご依頼`, text: rfq.rfq.description });
  },
  mayOpen: () => Promise.resolve(true),
  tick: () => Promise.resolve(),
};

export interface TestDesk {
  readonly desk: Desk;
  readonly app: Hono;
  readonly smtp: MailCatcher;
  readonly sender: ReturnType<typeof createSender>;
  readonly folder: string;
  /** What was logged, a line each. */
  readonly log: readonly string[];
  /** Sets the desk's clock; without, it runs with the system's. */
  setNow(at: string | undefined): void;
  close(): Promise<void>;
}

export interface TestDeskOptions {
  readonly hooks?: Partial<DeskHooks>;
  readonly parts?: Parts;
  readonly config?: (config: ReturnType<typeof sampleConfig>) => object;
  readonly store?: StoreAddress;
  readonly now?: string;
  readonly members?: Readonly<Record<string, RoutingMember>>;
}

/** A whole desk in a folder of its own, with a real mail server. Close it at the end of the test. */
export async function testDesk({ hooks, parts, config: change = (config) => config, store: address, now: start, members = routing.members }: TestDeskOptions = {}): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-desk-'));
  const config: DeskConfig = configSchema.parse(change(sampleConfig(folder)));
  let at = start;
  const now = (): Date => (at === undefined ? new Date() : new Date(at));
  const smtp = await catchMail();
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => { lines.push(line); } });
  // The `postgres` project runs the same tests on the other database.
  const cluster = process.env.SANCHI_STORE === 'postgres' ? inject('postgres') : '';
  const store = await openStore(address ?? (cluster ? { kind: 'postgres', url: await createDatabase(cluster) } : config.store as StoreAddress));
  const networks = networksOf(config.networks.map((each) => ({ config: each, directory, members: new Map(Object.entries(members)) })));
  const desk = await createDesk({ config, secrets, networks, store, hooks: { ...officeHooks, ...hooks }, log, now });
  const mailer = createMailer(smtp.url, config.mail.from, 30_000);
  return {
    desk, app: createApp(desk, parts), smtp, folder, log: lines,
    sender: createSender({ store, mailer, now, log, leaseSeconds: config.mail.leaseSeconds }),
    setNow: (to) => { at = to; },
    async close() {
      mailer.close();
      await smtp.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a desk's files, so that the desk can run in a process of its own. */
export async function writeDesk(folder: string, change: (config: ReturnType<typeof sampleConfig>) => object = (config) => config): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'sanchi-desk.config.json');
  await writeFile(join(folder, 'directory.json'), JSON.stringify(directory));
  await writeFile(join(folder, 'routing.json'), JSON.stringify(routing));
  await writeFile(join(folder, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  await writeFile(file, JSON.stringify(change(sampleConfig(folder))));
  return file;
}
