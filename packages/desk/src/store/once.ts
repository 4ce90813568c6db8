import type { Kysely } from 'kysely';
import { fromJson } from './json.js';
import type { Schema } from './schema.js';

/** Things that count only once: solved challenges, sign-in links. */
export class Spent {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Whether this is the first use. Kept until `expiresAt`, after which the thing is refused by its own date. */
  async take(key: string, expiresAt: string): Promise<boolean> {
    const row = await this.db.insertInto('spent').values({ key, expiresAt }).onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key').executeTakeFirst();
    return row !== undefined;
  }

  async deleteExpired(now: string): Promise<void> {
    await this.db.deleteFrom('spent').where('expiresAt', '<', now).execute();
  }
}

/** What was answered under an idempotency key. */
export interface Kept {
  readonly bodyHash: string;
  readonly answer: unknown;
}

/** Answers by idempotency key, so that a repeated request is answered and not carried out again. */
export class Idempotency {
  constructor(private readonly db: Kysely<Schema>) {}

  async get(key: string): Promise<Kept | undefined> {
    const row = await this.db.selectFrom('idempotency').select(['bodyHash', 'answer']).where('key', '=', key).executeTakeFirst();
    return row && { bodyHash: row.bodyHash, answer: fromJson(row.answer) };
  }

  /** Whether this call came first; another with the same key waits for our transaction and then loses. */
  async put(key: string, bodyHash: string, answer: unknown, createdAt: string): Promise<boolean> {
    const row = await this.db.insertInto('idempotency').values({ key, bodyHash, answer: JSON.stringify(answer), createdAt })
      .onConflict((conflict) => conflict.column('key').doNothing()).returning('key').executeTakeFirst();
    return row !== undefined;
  }

  async deleteBefore(time: string): Promise<void> {
    await this.db.deleteFrom('idempotency').where('createdAt', '<', time).execute();
  }
}
