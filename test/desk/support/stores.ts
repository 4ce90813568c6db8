import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StoreAddress } from '../../../packages/desk/src/store/index.js';
import { startPostgres, whyNoPostgres, type Cluster } from './postgres.js';

/** Makes an empty store. */
export type FreshStore = () => Promise<StoreAddress>;

/** Runs the same tests on both databases. Where PostgreSQL cannot be had, says why; in CI that is a failure. */
export function onBothStores(name: string, tests: (fresh: FreshStore, kind: StoreAddress['kind']) => void): void {
  describe(`${name} (SQLite)`, () => {
    const folders: string[] = [];
    afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
    tests(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sanchi-store-'));
      folders.push(folder);
      return { kind: 'sqlite', path: join(folder, 'desk.sqlite') };
    }, 'sqlite');
  });

  const why = whyNoPostgres();
  if (why !== undefined) {
    console.warn(`PostgreSQL not tested: ${why}`);
    describe(`${name} (PostgreSQL)`, () => {
      it.skipIf(process.env.CI === undefined)('can be started', () => { throw new Error(why); });
    });
    return;
  }
  describe(`${name} (PostgreSQL)`, () => {
    let cluster: Cluster | undefined;
    beforeAll(async () => { cluster = await startPostgres(); }, 60_000);
    afterAll(() => cluster?.stop());
    tests(async () => ({ kind: 'postgres', url: await cluster!.database() }), 'postgres');
  });
}
