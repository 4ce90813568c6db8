// The `postgres` project of vitest.config.ts: the desk's tests once more, each desk on a database of its own in a PostgreSQL
// that is started for them.
import type { TestProject } from 'vitest/node';
import { startPostgres, whyNoPostgres } from './postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the cluster's first database; empty where there is none. */
    postgres: string;
    /** Why there is none. */
    noPostgres: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const why = whyNoPostgres() ?? '';
  provide('noPostgres', why);
  if (why) {
    // A machine that tests everything must have it; any other is told what it left out.
    if (process.env.CI !== undefined) throw new Error(`PostgreSQL: ${why}`);
    console.warn(`PostgreSQL not tested: ${why}`);
    provide('postgres', '');
    return undefined;
  }
  const cluster = await startPostgres();
  provide('postgres', cluster.url);
  return () => cluster.stop();
}
