import type { DirectoryDocument } from '@sanchi/sdk';
import { readFileSync } from 'node:fs';
import type { CaughtMail } from '../support/smtp.js';
import type { TestDesk, TestDeskOptions } from '../support/desk.js';
import { network as networkOf, ORIGIN, testDesk } from '../support/desk.js';
import { rfq } from '../support/rfqs.js';
import { networksOf } from '../../../packages/desk/src/config/index.js';
import type { RoutingMember } from '../../../packages/desk/src/config/index.js';
import { createApp } from '../../../packages/desk/src/app.js';
import { deskHooks, deskParts } from '../../../packages/desk/src/flow/index.js';

export const PROMISE = { hours: 2 };
const CONSENTS = (['privacy', 'forward', 'network', 'risk'] as const).map((kind) => ({ kind, version: '1', text: `同意（${kind}）` }));
const documentOf = (name: string): DirectoryDocument => JSON.parse(readFileSync(new URL(`../../../demo/data/${name}.json`, import.meta.url), 'utf8')) as DirectoryDocument;

export const NETWORKS = { kyoto: 'kyoto-shisaku', migakiya: 'migakiya', rodan21: 'rodan21' } as const;

interface ThreeNetworks extends TestDeskOptions {
  readonly members?: Record<string, RoutingMember>;
  readonly baseUrl?: string;
  /** What each network's policy says of equal fits. */
  readonly matching?: object;
  /** What each office has beside its name and address. */
  readonly office?: object;
  /** A directory in place of the demonstration's. */
  readonly document?: (name: string) => DirectoryDocument;
}

/** A desk that serves the three networks of the demonstration, each with its policy and its members' addresses. */
export async function threeNetworks({ members = {}, now = '2026-11-18T01:00:00Z', baseUrl = 'https://desk.example.jp', matching, office, document = (name) => documentOf(name), ...options }: ThreeNetworks = {}): Promise<TestDesk> {
  const desk = await testDesk({
    ...options, now, hooks: deskHooks,
    config: (config) => ({
      ...config, baseUrl,
      networks: (Object.entries(NETWORKS)).map(([policy, id]) => ({
        ...networkOf(id, ORIGIN, String(config.files)), policy: { name: policy, ...(matching ? { matching } : {}) }, promise: PROMISE, consumerOrders: policy === 'migakiya',
        name: documentOf(id).networks![0]!.name, consents: CONSENTS, ...(office ? { office: { ...networkOf(id, ORIGIN, String(config.files)).office as object, ...office } } : {}),
      })),
    }),
  });
  const networks = networksOf(desk.desk.config.networks.map((config) => {
    const directory = document(config.id);
    const addresses = new Map(directory.members.map(({ id }): [string, RoutingMember] => [id, members[id] ?? { email: `${id}@members.example.jp` }]));
    return { config, directory, members: addresses };
  }));
  Object.assign(desk.desk, { networks });
  return { ...desk, app: createApp(desk.desk, deskParts) };
}

export const request = (policy: keyof typeof NETWORKS, changes: Parameters<typeof rfq>[0] = {}): ReturnType<typeof rfq> =>
  rfq({ network: NETWORKS[policy], description: 'アルミ（A5052）のブラケットを切削で試作したい', processes: ['machining-center-machining'], materials: ['a5052'], quantities: [{ amount: 5 }], ...changes });

/** The last mail to an address (with these words in it), and the path of the link in it. */
export function lastMail(desk: TestDesk, to: string, words = ''): CaughtMail & { link: string } {
  const mail = desk.smtp.mails.filter((one) => one.to.includes(to) && `${one.mail.subject ?? ''}\n${one.mail.text ?? ''}`.includes(words)).at(-1);
  if (!mail) throw new Error(`no mail to ${to}: ${desk.smtp.mails.map((one) => one.to.join()).join(', ')}`);
  const url = /https?:\/\/(?:desk\.example\.jp|127\.0\.0\.1:\d+)(\/\S+)/.exec(mail.mail.text ?? '')?.[1] ?? '';
  return { ...mail, link: url };
}

/** Posts a form as a browser does. */
export const submit = (desk: TestDesk, path: string, fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(desk.app.request(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() }));

export const text = async (desk: TestDesk, path: string, headers: Record<string, string> = {}): Promise<string> => (await desk.app.request(path, { headers })).text();

export async function deliver(desk: TestDesk): Promise<void> {
  await desk.sender.run(new AbortController().signal);
}
