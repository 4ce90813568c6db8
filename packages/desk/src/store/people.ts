import type { Kysely, Selectable } from 'kysely';
import { randomId } from './ids.js';
import { fromJson } from './json.js';
import type { FactRow, NoteRow, SessionRow, UserRow } from './rows.js';
import type { FactTable, Schema } from './schema.js';

/** People of the offices. */
export class Users {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(row: Pick<UserRow, 'network' | 'email' | 'name' | 'createdAt'> & Partial<Pick<UserRow, 'passwordHash'>>): Promise<UserRow> {
    return this.db.insertInto('users').values({ id: randomId(), ...row }).returningAll().executeTakeFirstOrThrow();
  }

  async get(id: string): Promise<UserRow | undefined> {
    return this.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async byEmail(network: string, email: string): Promise<UserRow | undefined> {
    return this.db.selectFrom('users').selectAll().where('network', '=', network).where('email', '=', email).executeTakeFirst();
  }

  async list(network: string): Promise<UserRow[]> {
    return this.db.selectFrom('users').selectAll().where('network', '=', network).orderBy('email').execute();
  }

  async update(id: string, patch: Partial<Pick<UserRow, 'name' | 'passwordHash' | 'disabledAt'>>): Promise<void> {
    await this.db.updateTable('users').set(patch).where('id', '=', id).execute();
  }
}

/** Signed-in sessions of the office page. */
export class Sessions {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(row: SessionRow): Promise<void> {
    await this.db.insertInto('sessions').values(row).execute();
  }

  async get(id: string): Promise<SessionRow | undefined> {
    return this.db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async touch(id: string, seenAt: string, expiresAt: string): Promise<void> {
    await this.db.updateTable('sessions').set({ seenAt, expiresAt }).where('id', '=', id).execute();
  }

  async delete(id: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('id', '=', id).execute();
  }

  async deleteOf(userId: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('userId', '=', userId).execute();
  }

  async deleteExpired(now: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('expiresAt', '<', now).execute();
  }
}

/** What the office alone notes of members. */
export class Notes {
  constructor(private readonly db: Kysely<Schema>) {}

  async put(row: NoteRow): Promise<void> {
    const { data, updatedAt, updatedBy } = row;
    const text = JSON.stringify(data ?? null);
    await this.db.insertInto('notes').values({ ...row, data: text })
      .onConflict((conflict) => conflict.columns(['network', 'member']).doUpdateSet({ data: text, updatedAt, updatedBy })).execute();
  }

  async get(network: string, member: string): Promise<NoteRow | undefined> {
    const row = await this.db.selectFrom('notes').selectAll().where('network', '=', network).where('member', '=', member).executeTakeFirst();
    return row && { ...row, data: fromJson(row.data) };
  }

  async list(network: string): Promise<NoteRow[]> {
    const rows = await this.db.selectFrom('notes').selectAll().where('network', '=', network).orderBy('member').execute();
    return rows.map((row) => ({ ...row, data: fromJson(row.data) }));
  }
}

/** What was learnt of members at work. */
export class Facts {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Offers something to the office, in place of what the same request offered of the same member and is not decided yet. */
  async offer(row: Omit<FactRow, 'id' | 'state'> & { readonly rfqId: string }, about: string): Promise<FactRow> {
    const open = await this.db.selectFrom('facts').select(['id', 'data']).where('rfqId', '=', row.rfqId).where('member', '=', row.member)
      .where('kind', '=', row.kind).where('state', '=', 'offered').execute();
    const same = open.filter(({ data }) => (fromJson(data) as { about?: string } | null)?.about === about).map(({ id }) => id);
    if (same.length > 0) await this.db.deleteFrom('facts').where('id', 'in', same).execute();
    return this.add(row);
  }

  async add(row: Omit<FactRow, 'id' | 'state'>): Promise<FactRow> {
    const stored = await this.db.insertInto('facts').values({ id: randomId(), ...row, data: JSON.stringify(row.data ?? null), state: 'offered' })
      .returningAll().executeTakeFirstOrThrow();
    return factOf(stored);
  }

  async list(network: string, state?: FactRow['state']): Promise<FactRow[]> {
    let query = this.db.selectFrom('facts').selectAll().where('network', '=', network);
    if (state !== undefined) query = query.where('state', '=', state);
    const rows = await query.orderBy('at').orderBy('id').execute();
    return rows.map(factOf);
  }

  /** What one request offered, decided or not. */
  async of(rfqId: string): Promise<FactRow[]> {
    const rows = await this.db.selectFrom('facts').selectAll().where('rfqId', '=', rfqId).orderBy('at').orderBy('id').execute();
    return rows.map(factOf);
  }

  /** Keeps one without its request, in words that need none. */
  async detach(id: string, data: unknown): Promise<void> {
    await this.db.updateTable('facts').set({ rfqId: null, data: JSON.stringify(data) }).where('id', '=', id).execute();
  }

  async delete(id: string): Promise<void> {
    await this.db.deleteFrom('facts').where('id', '=', id).execute();
  }

  async setState(id: string, state: FactRow['state']): Promise<void> {
    await this.db.updateTable('facts').set({ state }).where('id', '=', id).execute();
  }
}

const factOf = (row: Selectable<FactTable>): FactRow => ({ ...row, state: row.state as FactRow['state'], data: fromJson(row.data) });
