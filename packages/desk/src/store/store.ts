import { CamelCasePlugin, Kysely, Migrator, sql } from 'kysely';
import { dialectOf, type StoreAddress } from './dialects.js';
import { Downloads, Files } from './files.js';
import { Assignments, Events } from './history.js';
import { migrations } from './migrations.js';
import { Idempotency, Spent } from './once.js';
import { Outbox } from './outbox.js';
import { Facts, Notes, Sessions, Users } from './people.js';
import type { RfqRow } from './rows.js';
import { Rfqs, rowOf } from './rfqs.js';
import type { Schema } from './schema.js';

/** All repositories over one connection or one transaction. */
export interface Repos {
  readonly db: Kysely<Schema>;
  readonly rfqs: Rfqs;
  readonly events: Events;
  readonly assignments: Assignments;
  readonly outbox: Outbox;
  readonly files: Files;
  readonly downloads: Downloads;
  readonly spent: Spent;
  readonly idempotency: Idempotency;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly notes: Notes;
  readonly facts: Facts;
}

/** The store: repositories for single reads and writes, and transactions for everything that belongs together. */
export interface Store extends Repos {
  readonly kind: StoreAddress['kind'];
  /**
   * Runs the work in one transaction. Inside it only `r` may be used: SQLite has one connection, and a call to the store
   * itself would wait for its own end.
   */
  tx<T>(work: (r: Repos) => Promise<T>): Promise<T>;
  /**
   * A transaction with that request locked: decisions on one request come one after the other.
   *
   * @throws {@link RfqNotFound}
   */
  onRfq<T>(id: string, work: (r: Repos, rfq: RfqRow) => Promise<T>): Promise<T>;
  /** Whether the store answers and its tables are up to date. */
  ready(): Promise<boolean>;
  /** Ends the connections; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** There is no request with that id. */
export class RfqNotFound extends Error {
  override readonly name = 'RfqNotFound';
}

const repos = (db: Kysely<Schema>, kind: StoreAddress['kind']): Repos => ({
  db, rfqs: new Rfqs(db), events: new Events(db), assignments: new Assignments(db),
  outbox: new Outbox(db, kind), files: new Files(db), downloads: new Downloads(db), spent: new Spent(db),
  idempotency: new Idempotency(db), users: new Users(db), sessions: new Sessions(db), notes: new Notes(db), facts: new Facts(db),
});

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws where the file or server cannot be reached, or its tables are those of a newer desk.
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  const db = new Kysely<Schema>({ dialect: dialectOf(address), plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const tx: Store['tx'] = (work) => db.transaction().execute((transaction) => work(repos(transaction, address.kind)));
  return {
    ...repos(db, address.kind), kind: address.kind, tx,
    onRfq: (id, work) => tx(async (r) => {
      const query = r.db.selectFrom('rfqs').selectAll().where('id', '=', id);
      // SQLite's transactions are immediate: they hold the only write lock already.
      const row = await (address.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
      if (!row) throw new RfqNotFound(id);
      return work(r, rowOf(row));
    }),
    ready: async () => {
      try {
        await sql`select 1 from rfqs limit 1`.execute(db);
        return true;
      } catch {
        return false;
      }
    },
    close: () => db.destroy(),
  };
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('the tables could not be made', { cause: error });
}
