// A desk for the demonstration: embedded store and files in a temporary folder, new keys at every start, and a mail
// catcher in place of the world.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailCatcher } from './mail-catcher.mjs';
import { freePort } from './ports.mjs';
import { root } from './setup.mjs';

const json = path => JSON.parse(readFileSync(path, 'utf8'));
const ROLES = { administrative: '幹事会員', stakeholder: '出資会員', cluster: '会員クラスター' };

/** The networks of the demonstration as a desk's configuration has them. */
export function demoNetworks(site) {
  return json(join(root, 'demo/desk/networks.json')).map(({ id, ...network }) => {
    const directory = join(root, 'demo/data', `${id}.json`);
    return {
      id, ...network, directory, routing: join(root, 'demo/desk', `${id}.routing.json`), origins: originsOf(site),
      hours: { closed: ['12-29/01-03'] }, members: { url: new URL(`${PAGES[id]}#members`, site).href, updated: json(directory).updated },
    };
  });
}

/** The page of each network. */
const PAGES = { 'kyoto-shisaku': 'kyoto.html', migakiya: 'migakiya.html', rodan21: 'rodan21.html' };

/** A page on this computer is reached by two names. */
export function originsOf(site) {
  const { port } = new URL(site);
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
}

/** Ports for desk and mail page, known before either starts: pages and mails name them. */
export async function demoPorts({ desk = Number(process.env.DESK_PORT ?? 8787), mail = Number(process.env.MAIL_PORT ?? 8025) } = {}) {
  const first = await freePort(desk);
  return { desk: first, mail: await freePort(mail, [first]) };
}

/** Where desk and mail page are. */
export const demoUrls = ports => ({ desk: `http://127.0.0.1:${ports.desk}`, mail: `http://127.0.0.1:${ports.mail}/mail` });

/** Who is who: members, offices. */
function peopleOf(networks) {
  const people = new Map();
  for (const { config, directory, members } of networks.all()) {
    const network = words(config.name);
    people.set(config.office.email, { kind: 'office', words: '事務局', name: words(config.office.name) });
    for (const [id, { email, alsoTo = [], administrative, cluster }] of members) {
      const member = directory.members.find(each => each.id === id);
      const role = administrative ? ROLES.administrative : ROLES[cluster] ?? '会員';
      if (email) people.set(email, { kind: 'member', words: `${network} ${role}`, name: words(member?.name) });
      for (const address of alsoTo) people.set(address, { kind: 'member', words: `${network} ${role}（追加の宛先）`, name: words(member?.name) });
    }
  }
  return people;
}
const words = text => (typeof text === 'string' ? text : text?.ja ?? text?.en ?? '');

/**
 * Starts desk and mail catcher.
 * @param {{ ports: { desk: number, mail: number }, networks: () => object[] | Promise<object[]>, site: string, now?: () => Date }} options
 *   `networks` is asked again at every restart.
 */
export async function startDemoDesk({ ports, networks, site, now }) {
  const { configSchema, createLog, deskHooks, deskParts, startDesk } = await import('../packages/desk/dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-demo-desk-'));
  const urls = demoUrls(ports);
  const secrets = { format: 'sanchi-desk-secrets/1', linkKey: randomBytes(32).toString('base64url'), challengeKey: randomBytes(32).toString('base64url') };
  let running;
  let catcher;
  let known;
  const offices = () => (known?.all() ?? []).flatMap(({ config: { name, office } }) => office.users.map(email => ({
    name: words(name), email, login: `${urls.desk}/office/login?email=${encodeURIComponent(email)}`,
  })));
  const start = async () => {
    const config = configSchema.parse({
      format: 'sanchi-desk/1', baseUrl: urls.desk, listen: { host: '127.0.0.1', port: ports.desk },
      store: { kind: 'sqlite', path: join(folder, 'desk.sqlite') }, files: join(folder, 'files'),
      mail: { smtp: catcher.smtp, from: { name: 'Sanchi Desk（見本）', address: 'desk@example.jp' }, pollSeconds: 1 },
      // Nothing is read from it: the keys live as long as this process.
      secrets: join(folder, 'secrets.json'), networks: await networks(),
    });
    running = await startDesk({ config, secrets, folder }, { hooks: deskHooks, parts: deskParts, log: createLog('warn'), ...(now && { now }) });
    known = running.desk.networks;
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  };
  const clean = async () => {
    await stop();
    await catcher?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    catcher = await startMailCatcher({ port: ports.mail, people: () => (known ? peopleOf(known) : new Map()), offices, site: () => site });
    await start();
  } catch (error) {
    await clean();
    throw error;
  }
  let turn = Promise.resolve();
  return {
    ...urls, mails: catcher.mails, offices, folder,
    /** The same desk with new settings and directories; requests, files, links and sessions stay. */
    restart: () => (turn = turn.then(async () => {
      await stop();
      await start();
    })),
    /** Not reachable for a while, as after a power cut. */
    stop,
    start,
    async close() {
      await turn.catch(() => undefined);
      await clean();
    },
  };
}
