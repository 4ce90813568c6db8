import type { Desk } from '../desk.js';
import { record } from '../flow/record/audit.js';
import { detachFacts } from '../flow/candidates/facts.js';
import { withoutTexts, type RoutingState } from '../routing/index.js';
import type { Repos, RfqRow } from '../store/index.js';

/** What was removed. */
export interface Purged {
  readonly requests: number;
  readonly files: number;
  readonly mails: number;
}

const DAY = 86_400_000;
/** Hours after which a repeated request is a new one. */
const IDEMPOTENCY_HOURS = 7 * 24;

/**
 * Removes what the retention settings say: personal data of old requests, uploads that never became part of one, mails
 * that left long ago. Figures stay: when, which network, which state.
 */
export async function purge(desk: Desk): Promise<Purged> {
  const { store, config: { retention }, now } = desk;
  const before = (ms: number): string => new Date(now().getTime() - ms).toISOString();
  let requests = 0;
  let files = 0;
  for (const id of await dueRequests(desk, before(retention.closedDays * DAY), before(retention.openDays * DAY))) {
    const paths = await store.onRfq(id, async (r, rfq) => {
      const emptied = await emptyRequest(r, rfq, now().toISOString());
      await record(r, { kind: 'purged', data: {} }, { rfqId: id, network: rfq.network, at: now().toISOString(), reason: '保存期間が過ぎたため' });
      return emptied;
    });
    for (const path of paths) await desk.files.remove(path);
    files += paths.length;
    requests += 1;
  }
  files += await removeOrphans(desk, new Date(now().getTime() - retention.orphanHours * 3_600_000));
  const mails = await store.db.deleteFrom('outbox').where('state', 'not in', ['waiting', 'sending']).where('createdAt', '<', before(retention.mailDays * DAY))
    .executeTakeFirst();
  // What was noted of people in members' companies goes as well; that it was changed, by whom and when, stays.
  await store.db.updateTable('events').set({ reason: null, data: null }).where('rfqId', 'is', null).where('at', '<', before(retention.closedDays * DAY)).execute();
  await store.spent.deleteExpired(now().toISOString());
  await store.sessions.deleteExpired(now().toISOString());
  await store.idempotency.deleteBefore(before(IDEMPOTENCY_HOURS * 3_600_000));
  const purged = { requests, files, mails: Number(mails.numDeletedRows) };
  if (purged.requests + purged.files + purged.mails > 0) desk.log.info(purged, 'purged');
  return purged;
}

/**
 * Removes what is personal in one request that has ended, because its sender asks for it; who did it and when stays in the log.
 *
 * @returns `open` where it has not ended, `mail` where a mail about it is still to leave: then nothing is removed
 */
export async function purgeRequest(desk: Desk, id: string, by: string): Promise<'purged' | 'open' | 'mail'> {
  const at = desk.now().toISOString();
  const outcome = await desk.store.onRfq(id, async (r, row) => {
    if (row.purgedAt !== null) return [];
    if (row.closedAt === null) return 'open';
    if ((await r.outbox.list({ rfqId: id, states: ['waiting', 'sending'], limit: 1 })).length > 0) return 'mail';
    const paths = await emptyRequest(r, row, at);
    await record(r, { kind: 'purged', data: {} }, { rfqId: id, network: row.network, at, user: by, reason: 'お客さまの求め' });
    return paths;
  });
  if (typeof outcome === 'string') return outcome;
  for (const path of outcome) await desk.files.remove(path);
  desk.log.info({ rfq: id, files: outcome.length }, 'purged');
  return 'purged';
}

async function dueRequests({ store }: Desk, closedBefore: string, acceptedBefore: string): Promise<string[]> {
  const rows = await store.db.selectFrom('rfqs').select('id').where('purgedAt', 'is', null)
    .where((eb) => eb.or([eb('closedAt', '<', closedBefore), eb.and([eb('closedAt', 'is', null), eb('acceptedAt', '<', acceptedBefore)])])).execute();
  return rows.map(({ id }) => id);
}

/** Takes everything personal out of one request. @returns paths of files to remove */
async function emptyRequest(r: Repos, { id, rfq, machine }: RfqRow, at: string): Promise<string[]> {
  const { format, kind, language, processes, materials, disclosure, network, directory } = rfq;
  await r.rfqs.update(id, {
    purgedAt: at, ...(machine !== null && { machine: withoutTexts(machine as RoutingState) }),
    rfq: {
      format, kind, language, disclosure, description: '', recipients: 'office', sender: { name: '' }, consents: [],
      ...(processes && { processes }), ...(materials && { materials }), ...(network !== undefined && { network }), ...(directory !== undefined && { directory }),
    },
  });
  await r.db.updateTable('events').set({ reason: null, data: null }).where('rfqId', '=', id).execute();
  await r.db.deleteFrom('outbox').where('rfqId', '=', id).execute();
  await detachFacts(r, id);
  const files = (await r.files.of(id)).filter(({ purgedAt }) => purgedAt === null);
  for (const file of files) await r.files.markPurged(file.id, at);
  return files.map(({ path }) => path);
}

/** Uploads that never became part of a request, and bytes that no row knows: their upload was broken off. */
async function removeOrphans(desk: Desk, before: Date): Promise<number> {
  let removed = 0;
  for (const { id } of await desk.store.files.looseBefore(before.toISOString())) {
    const file = await desk.store.files.deleteLoose(id);
    if (!file) continue;
    await desk.files.remove(file.path);
    removed += 1;
  }
  const paths: string[] = [];
  for await (const path of desk.files.olderThan(before)) paths.push(path);
  for (let index = 0; index < paths.length; index += 200) {
    const some = paths.slice(index, index + 200);
    const known = await desk.store.files.known(some);
    for (const path of some.filter((each) => !known.has(each))) {
      await desk.files.remove(path);
      removed += 1;
    }
  }
  return removed;
}
