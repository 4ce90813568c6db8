import type { Kysely } from 'kysely';
import { randomId } from './ids.js';
import type { ActorKind, DownloadRow, FileRow, Subject } from './rows.js';
import type { Schema } from './schema.js';

/** Attachments; their bytes lie in the files folder. */
export class Files {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(row: Omit<FileRow, 'rfqId' | 'network' | 'purgedAt'>): Promise<FileRow> {
    return this.db.insertInto('files').values(row).returningAll().executeTakeFirstOrThrow();
  }

  async get(id: string): Promise<FileRow | undefined> {
    return this.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async of(rfqId: string): Promise<FileRow[]> {
    return this.db.selectFrom('files').selectAll().where('rfqId', '=', rfqId).orderBy('uploadedAt').orderBy('id').execute();
  }

  /** Makes a file that belongs to nothing yet part of a request. */
  async attach(id: string, rfqId: string, network: string): Promise<FileRow | undefined> {
    return this.db.updateTable('files').set({ rfqId, network }).where('id', '=', id).where('rfqId', 'is', null).where('purgedAt', 'is', null)
      .returningAll().executeTakeFirst();
  }

  /** Forgets a file that belongs to nothing yet. */
  async deleteLoose(id: string): Promise<FileRow | undefined> {
    return this.db.deleteFrom('files').where('id', '=', id).where('rfqId', 'is', null).returningAll().executeTakeFirst();
  }

  /** Files that never became part of a request. */
  async looseBefore(time: string, limit = 500): Promise<FileRow[]> {
    return this.db.selectFrom('files').selectAll().where('rfqId', 'is', null).where('uploadedAt', '<', time).limit(limit).execute();
  }

  /** The bytes are gone; that there was a file stays known. */
  async markPurged(id: string, at: string): Promise<void> {
    await this.db.updateTable('files').set({ purgedAt: at, name: '', sha256: '' }).where('id', '=', id).execute();
  }

  /** Which of these paths some row still points to. */
  async known(paths: readonly string[]): Promise<Set<string>> {
    if (paths.length === 0) return new Set();
    const rows = await this.db.selectFrom('files').select('path').where('path', 'in', [...paths]).where('purgedAt', 'is', null).execute();
    return new Set(rows.map((row) => row.path));
  }
}

/** Who opened which file when. */
export class Downloads {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(fileId: string, rfqId: string, who: Subject, at: string): Promise<void> {
    const actor = who.kind === 'customer' ? '' : who.id;
    await this.db.insertInto('downloads').values({ id: randomId(), fileId, rfqId, actorKind: who.kind, actor, at }).execute();
  }

  async of(rfqId: string): Promise<DownloadRow[]> {
    const rows = await this.db.selectFrom('downloads').selectAll().where('rfqId', '=', rfqId).orderBy('at').orderBy('id').execute();
    return rows.map((row) => ({ ...row, actorKind: row.actorKind as ActorKind }));
  }
}
