import Database from 'libsql';
import { SqliteDialect, type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, type SqliteDatabase } from 'kysely';

/** Opens a SQLite file so that what is committed survives a power cut. */
export function openSqlite(path: string): Database.Database {
  const database = new Database(path);
  // SQLite would wait with the whole process; the driver below waits instead.
  database.exec('PRAGMA busy_timeout = 0');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec('PRAGMA secure_delete = ON');
  return database;
}

/** SQLite for several processes at once; `patience` in milliseconds is how long one waits for another that is writing. */
export function sqliteDialect(path: string, patience: number): Dialect {
  let opened: Database.Database | undefined;
  const open = async (): Promise<SqliteDatabase> => {
    opened = await patiently(patience, () => openSqlite(path));
    return opened;
  };
  return new ImmediateDialect(open, (sql) => patiently(patience, () => { opened?.exec(sql); }));
}

type Exec = (sql: 'begin immediate' | 'commit' | 'rollback') => Promise<void>;

/**
 * Every write takes the write lock first. A deferred transaction that reads first and writes later fails with SQLITE_BUSY
 * when another process wrote in between; and libsql leaves a prepared statement that was refused as busy "in progress",
 * after which no transaction commits. So only `exec`, which leaves nothing behind, ever meets the lock.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #exec: Exec;

  constructor(open: () => Promise<SqliteDatabase>, exec: Exec) {
    super({ database: open });
    this.#exec = exec;
  }

  override createDriver(): Driver {
    const exec = this.#exec;
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    // There is one connection, and it is given to one user at a time.
    let inTransaction = false;
    let locking: DatabaseConnection | undefined;
    driver.acquireConnection = async () => {
      const plain = await acquire();
      locking ??= {
        streamQuery: (query, size) => plain.streamQuery(query, size),
        executeQuery: (query) => (inTransaction || query.query.kind === 'SelectQueryNode' ? plain.executeQuery(query) : lockedQuery(plain, query, exec)),
      };
      return locking;
    };
    driver.beginTransaction = async () => {
      await exec('begin immediate');
      inTransaction = true;
    };
    driver.commitTransaction = async () => {
      await exec('commit');
      inTransaction = false;
    };
    driver.rollbackTransaction = async () => {
      inTransaction = false;
      await exec('rollback');
    };
    return driver;
  }
}

async function lockedQuery<R>(connection: DatabaseConnection, query: CompiledQuery, exec: Exec): Promise<QueryResult<R>> {
  await exec('begin immediate');
  try {
    const result = await connection.executeQuery<R>(query);
    await exec('commit');
    return result;
  } catch (error) {
    // SQLite may have rolled back itself (a full disk); then this fails, and the first error is the one to tell.
    await exec('rollback').catch(() => undefined);
    throw error;
  }
}

/** Tries again while another process is writing. */
async function patiently<T>(patience: number, work: () => T): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 2 + Math.random() * 15); });
    }
  }
}
