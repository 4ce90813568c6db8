import { sql, type Kysely, type Selectable } from 'kysely';
import { randomId } from './ids.js';
import { fromJson, toJson } from './json.js';
import type { ActorKind, AssignmentRow, EventRow, NewEvent } from './rows.js';
import type { EventTable, Schema } from './schema.js';

export interface EventFilter {
  readonly kinds?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

/** The audit log. */
export class Events {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Appends; the number within the request follows the last one, which the request's lock keeps single. */
  async add(event: NewEvent): Promise<EventRow> {
    const { rfqId = null, actor = '', channel = null, reason = null, data, ...rest } = event;
    const last = rfqId === null ? undefined
      : await this.db.selectFrom('events').select(sql<number | null>`max(seq)`.as('seq')).where('rfqId', '=', rfqId).executeTakeFirst();
    const stored = await this.db.insertInto('events').values({
      id: randomId(), ...rest, rfqId, actor, channel, reason, data: toJson(data), seq: (last?.seq ?? 0) + 1,
    }).returningAll().executeTakeFirstOrThrow();
    return eventOf(stored);
  }

  /**
   * What happened in a network, newest first; without `kinds` all but the bare receipts, which stand beside their first step,
   * unless the office wrote them down or another network passed them on.
   */
  async list(network: string, { kinds, limit = 100, offset = 0 }: EventFilter = {}): Promise<EventRow[]> {
    const all = this.db.selectFrom('events').selectAll().where('network', '=', network);
    const query = kinds ? all.where('kind', 'in', [...kinds]) : all.where((eb) => eb.or([eb('kind', '!=', 'received'), eb('actorKind', '=', 'office'), eb('channel', '=', 'transfer')]));
    return (await query.orderBy('at', 'desc').orderBy('seq', 'desc').orderBy('id').limit(limit).offset(offset).execute()).map(eventOf);
  }

  async of(rfqId: string): Promise<EventRow[]> {
    return (await this.db.selectFrom('events').selectAll().where('rfqId', '=', rfqId).orderBy('seq').execute()).map(eventOf);
  }
}

const eventOf = (row: Selectable<EventTable>): EventRow => ({ ...row, actorKind: row.actorKind as ActorKind, data: fromJson(row.data) });

/** Which member has which part in a request. */
export class Assignments {
  constructor(private readonly db: Kysely<Schema>) {}

  /** Inserts, or changes the state of the same member, role and part. */
  async put(row: Omit<AssignmentRow, 'id'>): Promise<AssignmentRow> {
    return this.db.insertInto('assignments').values({ id: randomId(), ...row })
      .onConflict((conflict) => conflict.columns(['rfqId', 'member', 'role', 'part']).doUpdateSet({ state: row.state, at: row.at, by: row.by }))
      .returningAll().executeTakeFirstOrThrow();
  }

  async of(rfqId: string): Promise<AssignmentRow[]> {
    return this.db.selectFrom('assignments').selectAll().where('rfqId', '=', rfqId).orderBy('at').orderBy('id').execute();
  }

  /** What a member has had since a time: its load and its turn. */
  async ofMember(network: string, member: string, since = ''): Promise<AssignmentRow[]> {
    return this.db.selectFrom('assignments').innerJoin('rfqs', 'rfqs.id', 'assignments.rfqId').selectAll('assignments')
      .where('rfqs.network', '=', network).where('assignments.member', '=', member).where('assignments.at', '>=', since)
      .orderBy('assignments.at').execute();
  }
}
