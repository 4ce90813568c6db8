import { sql, type Expression, type ExpressionBuilder, type Kysely, type Selectable, type SqlBool } from 'kysely';
import type { MailRow, MailState } from './rows.js';
import type { OutboxTable, Schema } from './schema.js';

/** A mail to be stored for sending. */
export type NewMail = Pick<MailRow, 'id' | 'network' | 'key' | 'kind' | 'toAddress' | 'subject' | 'body' | 'messageId' | 'createdAt' | 'nextAt'>
  & Partial<Pick<MailRow, 'rfqId' | 'toName' | 'replyTo'>>;

/** What to list; oldest first. */
export interface MailFilter {
  readonly network?: string;
  readonly states?: readonly MailState[];
  readonly rfqId?: string;
  readonly limit?: number;
}

/** Mails on their way. A worker leases a mail, sends it, marks it; a lease that runs out is another's to take. */
export class Outbox {
  constructor(private readonly db: Kysely<Schema>, private readonly kind: 'sqlite' | 'postgres') {}

  /** Stores a mail unless one with its key is there. */
  async add(mail: NewMail): Promise<boolean> {
    const row = await this.db.insertInto('outbox').values({ ...mail, state: 'waiting' })
      .onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst();
    return row !== undefined;
  }

  /** Takes up to `count` mails that are due, for `worker` alone until `until`. In a transaction. */
  async lease(worker: string, now: string, until: string, count: number): Promise<MailRow[]> {
    const query = this.db.selectFrom('outbox').select('id').where((eb) => dueAt(eb, now)).orderBy('nextAt').orderBy('createdAt').orderBy('id').limit(count);
    // Workers that come at the same time take different mails instead of waiting for each other.
    const due = await (this.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
    const leased: MailRow[] = [];
    for (const { id } of due) {
      // Another worker may have been quicker: only one of the updates finds the mail still due.
      const row = await this.db.updateTable('outbox').where('id', '=', id).where((eb) => dueAt(eb, now))
        .set((eb) => ({ state: 'sending', leaseUntil: until, leaseBy: worker, attempts: eb('attempts', '+', 1) })).returningAll().executeTakeFirst();
      if (row) leased.push(mailOf(row));
    }
    return leased;
  }

  /** Ends a lease. Of a lease that ran out and was taken by another, only the news that it was sent counts. */
  async settle(id: string, worker: string, patch: { state: MailState; nextAt?: string; sentAt?: string; lastError?: string | null }): Promise<void> {
    let query = this.db.updateTable('outbox').set({ ...patch, leaseUntil: null, leaseBy: null }).where('id', '=', id).where('state', '!=', 'sent');
    if (patch.state !== 'sent') query = query.where('leaseBy', '=', worker);
    await query.execute();
  }

  async get(id: string): Promise<MailRow | undefined> {
    const row = await this.db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    return row && mailOf(row);
  }

  async list(filter: MailFilter = {}): Promise<MailRow[]> {
    const { network, states, rfqId, limit = 200 } = filter;
    let query = this.db.selectFrom('outbox').selectAll();
    if (network !== undefined) query = query.where('network', '=', network);
    if (states) query = query.where('state', 'in', states.length > 0 ? [...states] : ['']);
    if (rfqId !== undefined) query = query.where('rfqId', '=', rfqId);
    return (await query.orderBy('createdAt').orderBy('id').limit(limit).execute()).map(mailOf);
  }

  /** Sends again what was stuck, bounced or cancelled; perhaps to a corrected address. */
  async retry(id: string, now: string, toAddress?: string): Promise<boolean> {
    const row = await this.db.updateTable('outbox')
      .set({ state: 'waiting', nextAt: now, attempts: 0, lastError: null, ...(toAddress !== undefined && { toAddress }) })
      .where('id', '=', id).where('state', 'in', ['stuck', 'bounced', 'cancelled', 'waiting']).returning('id').executeTakeFirst();
    return row !== undefined;
  }

  async cancel(id: string): Promise<boolean> {
    const row = await this.db.updateTable('outbox').set({ state: 'cancelled' })
      .where('id', '=', id).where('state', 'in', ['waiting', 'stuck', 'bounced']).returning('id').executeTakeFirst();
    return row !== undefined;
  }

  /** Marks the mail with that Message-ID as returned by the receiving side. */
  async bounced(messageId: string, reason: string): Promise<MailRow | undefined> {
    // Only what was sent comes back; a mail that the office sends again or has cancelled is left as it is.
    const row = await this.db.updateTable('outbox').set({ state: 'bounced', lastError: reason }).where('messageId', '=', messageId).where('state', 'in', ['sent', 'sending'])
      .returningAll().executeTakeFirst();
    return row && mailOf(row);
  }

  /** How many mails stand in each state; `late` are those waiting after five tries or more. */
  async counts(network?: string): Promise<Readonly<Record<MailState | 'late', number>>> {
    let query = this.db.selectFrom('outbox').select(['state', sql<number | string>`count(*)`.as('count'),
      sql<number | string>`sum(case when attempts >= 5 then 1 else 0 end)`.as('tried')]).groupBy('state');
    if (network !== undefined) query = query.where('network', '=', network);
    const counts = { waiting: 0, sending: 0, sent: 0, stuck: 0, bounced: 0, cancelled: 0, late: 0 };
    for (const { state, count, tried } of await query.execute()) {
      counts[state as MailState] = Number(count);
      if (state === 'waiting') counts.late = Number(tried);
    }
    return counts;
  }
}

/** Waiting and due, or leased by a worker that did not come back. */
const dueAt = (eb: ExpressionBuilder<Schema, 'outbox'>, now: string): Expression<SqlBool> => eb.or([
  eb.and([eb('state', '=', 'waiting'), eb('nextAt', '<=', now)]),
  eb.and([eb('state', '=', 'sending'), eb('leaseUntil', '<', now)]),
]);

const mailOf = (row: Selectable<OutboxTable>): MailRow => ({ ...row, state: row.state as MailState });
