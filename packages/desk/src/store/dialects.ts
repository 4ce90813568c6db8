import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';
import { sqliteDialect } from './sqlite.js';

/** Where the store is: a SQLite file, or a `postgres://` address. */
export type StoreAddress = { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

/** Milliseconds to wait for another process that is writing. */
const BUSY = 15_000;

/** The kysely dialect for an address. */
export function dialectOf(address: StoreAddress): Dialect {
  if (address.kind === 'postgres') return new PostgresDialect({ pool: postgresPool(address.url) });
  return sqliteDialect(address.path, BUSY);
}

function postgresPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: BUSY });
  // A connection that breaks is replaced; without listeners Node would end the desk. The pool listens for those that are idle;
  // one in use may break between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return pool;
}
