import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadNetworks, readConfig } from '../../../packages/desk/src/config/index.js';
import { contextFor, stateOf } from '../../../packages/desk/src/flow/context.js';
import type { RoutingEvent } from '../../../packages/desk/src/routing/index.js';
import { replay } from '../../../packages/desk/src/routing/index.js';
import type { Store } from '../../../packages/desk/src/store/index.js';
import { openStore } from '../../../packages/desk/src/store/index.js';
import type { DeskChild } from '../support/child.js';
import { startChild, untilReady } from '../support/child.js';
import { writeDesk } from '../support/desk.js';
import type { Journey } from '../support/journey.js';
import { journey, links, officeSession, pause } from '../support/journey.js';
import { freePort } from '../support/postgres.js';
import { catchMail } from '../support/smtp.js';
import { onBothStores } from '../support/stores.js';

/** How often the desk is killed; the full run asks for more, and each run for a quarter of it on PostgreSQL. */
const KILLS = Number(process.env.SANCHI_KILLS ?? 10);
const ON_POSTGRES = Number(process.env.SANCHI_KILLS_POSTGRES ?? Math.ceil(KILLS / 4));
/** Milliseconds that a desk lives at most after it is ready, and requests that begin in each life. */
const LIFE = 350;
const EACH = 2;

/** Waits until nothing is left to be sent. */
async function untilSent(store: Store): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; await pause(100)) {
    const { waiting, sending } = await store.outbox.counts();
    if (waiting + sending === 0) return;
  }
}

onBothStores('a desk that is killed', (fresh, kind) => {
  const kills = kind === 'postgres' ? ON_POSTGRES : KILLS;
  it(`${kills} times at random moments of intake, routing and mailing loses nothing, doubles nothing, and sends every mail`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sanchi-kill-'));
    const address = await fresh();
    const smtp = await catchMail(0, 40);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const config = await writeDesk(folder, (sample) => ({
      ...sample, baseUrl: url, listen: { port }, store: address, mail: { ...sample.mail as object, smtp: smtp.url, leaseSeconds: 3, pollSeconds: 0.1 },
    }));
    // The next desk loads its program while this one works: only opening the store takes time between two lives.
    const spare = (): Promise<DeskChild> => startChild(['serve', '--config', config], { ahead: true });
    const post = links(smtp);
    let next = await spare();
    let life = LIFE;
    const live = async (): Promise<DeskChild> => {
      const child = next;
      child.begin();
      const began = Date.now();
      [next] = await Promise.all([spare(), untilReady(child, url)]);
      // A busy machine needs longer for the same work: a life lasts as long as a start at least, or nothing would ever get done.
      life = Math.max(LIFE, Date.now() - began);
      return child;
    };

    let child = await live();
    const session = await officeSession(url, post);
    const journeys: Promise<Journey>[] = [];
    const started = Date.now();
    for (let kill = 0; kill < kills; kill += 1) {
      for (let count = 0; count < EACH; count += 1) journeys.push(journey(url, journeys.length, post, session));
      // Those that fail are told of at the end.
      journeys.slice(-EACH).forEach((one) => { one.catch(() => undefined); });
      await pause(Math.random() * life);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      child = await live();
    }
    const seconds = (Date.now() - started) / 1000;
    next.process.kill('SIGKILL');
    const done = await Promise.all(journeys);
    const store = await openStore(address);
    await untilSent(store);
    child.process.kill('SIGTERM');
    expect(await child.ended, child.output()).toBe(0);

    const networks = await loadNetworks((await readConfig(config)).config);
    const rows = await store.rfqs.list({ limit: 10_000 });
    expect(rows.map(({ number }) => number).sort()).toEqual(done.map(({ number }) => number).sort());
    expect(new Set(rows.map((row) => row.rfq.description)).size).toBe(journeys.length);
    const mails = await store.outbox.list({ limit: 100_000 });
    for (const row of rows) {
      const [file, ...more] = await store.files.of(row.id);
      expect(more).toEqual([]);
      const bytes = await readFile(join(folder, 'files', file!.path));
      const { sha256 } = done.find(({ number }) => number === row.number)!;
      expect([createHash('sha256').update(bytes).digest('hex'), file!.sha256]).toEqual([sha256, sha256]);
      const events = (await store.events.of(row.id)).filter(({ kind }) => kind === 'routing').map(({ data }) => data as RoutingEvent);
      const once = (type: RoutingEvent['type']): number => events.filter((event) => event.type === type).length;
      expect([once('received'), once('lead-named'), once('estimate-offered')], row.number).toEqual([1, 1, 1]);
      expect(once('member-answered')).toBeGreaterThanOrEqual(1);
      expect(replay(events, contextFor(networks.get(row.network)!, row))).toEqual(stateOf(row));
      expect(row).toMatchObject({ state: 'estimate', lead: 'm1' });
      const own = mails.filter(({ rfqId }) => rfqId === row.id);
      for (const kind of ['receipt', 'office-new', 'member-asked', 'member-lead', 'customer-estimate']) expect([kind, own.filter((mail) => mail.kind === kind).length]).toEqual([kind, 1]);
    }
    const arrived = new Set(smtp.mails.map(({ mail }) => mail.messageId));
    expect(mails.filter(({ state, sentAt }) => state !== 'sent' || sentAt === null)).toEqual([]);
    expect(mails.filter(({ messageId }) => !arrived.has(messageId))).toEqual([]);
    // More often in the post than in the outbox only where a kill came between sending and marking.
    expect(smtp.mails.length - mails.length).toBeLessThanOrEqual(kills * 10);
    console.log(`${kind}: killed ${kills} times in ${seconds.toFixed(1)} s: ${rows.length} requests, each answered, led and priced once; ${mails.length} mails, ${smtp.mails.length - mails.length} of them twice`);
    await store.close();
    await smtp.close();
    await rm(folder, { recursive: true, force: true });
  }, 180_000 + kills * 10_000);
});
