import type { Kysely, Selectable } from 'kysely';
import type { Rfq } from '@sanchi/sdk';
import { randomId } from './ids.js';
import { fromJson } from './json.js';
import type { Channel, NewRfq, RfqPatch, RfqRow } from './rows.js';
import type { RfqTable, Schema } from './schema.js';

/** What to list; newest first. */
export interface RfqFilter {
  readonly network?: string;
  readonly states?: readonly string[];
  /** Not closed yet. */
  readonly open?: boolean;
  readonly acceptedFrom?: string;
  readonly acceptedBefore?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Stored requests. */
export class Rfqs {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(row: NewRfq): Promise<RfqRow> {
    const { machine, rfq, urgent, flags, ...rest } = row;
    const stored = await this.db.insertInto('rfqs').values({
      id: randomId(), state: 'received', channel: 'web', language: rfq.language, ...rest,
      rev: 1, machine: JSON.stringify(machine ?? null), rfq: JSON.stringify(rfq), urgent: urgent === true ? 1 : 0, flags: JSON.stringify(flags ?? []),
    }).returningAll().executeTakeFirstOrThrow();
    return rowOf(stored);
  }

  async get(id: string): Promise<RfqRow | undefined> {
    return one(await this.db.selectFrom('rfqs').selectAll().where('id', '=', id).executeTakeFirst());
  }

  async byNumber(number: string): Promise<RfqRow | undefined> {
    return one(await this.db.selectFrom('rfqs').selectAll().where('number', '=', number).executeTakeFirst());
  }

  /** The request in another network that continues this one. */
  async passedFrom(id: string): Promise<RfqRow | undefined> {
    return one(await this.db.selectFrom('rfqs').selectAll().where('passedFrom', '=', id).executeTakeFirst());
  }

  async list(filter: RfqFilter = {}): Promise<RfqRow[]> {
    const { network, states, open, acceptedFrom, acceptedBefore, limit = 100, offset = 0 } = filter;
    let query = this.db.selectFrom('rfqs').selectAll();
    if (network !== undefined) query = query.where('network', '=', network);
    if (states) query = query.where('state', 'in', states.length > 0 ? [...states] : ['']);
    if (open !== undefined) query = query.where('closedAt', open ? 'is' : 'is not', null);
    if (acceptedFrom !== undefined) query = query.where('acceptedAt', '>=', acceptedFrom);
    if (acceptedBefore !== undefined) query = query.where('acceptedAt', '<', acceptedBefore);
    return (await query.orderBy('acceptedAt', 'desc').orderBy('id').limit(limit).offset(offset).execute()).map(rowOf);
  }

  /** Changes a request and counts the change. */
  async update(id: string, patch: RfqPatch): Promise<RfqRow> {
    const { machine, rfq, urgent, flags, ...rest } = patch;
    const row = await this.db.updateTable('rfqs').set((eb) => ({
      ...rest,
      ...(machine !== undefined && { machine: JSON.stringify(machine) }),
      ...(rfq !== undefined && { rfq: JSON.stringify(rfq) }),
      ...(urgent !== undefined && { urgent: urgent ? 1 as const : 0 as const }),
      ...(flags !== undefined && { flags: JSON.stringify(flags) }),
      rev: eb('rev', '+', 1),
    })).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
    return rowOf(row);
  }
}

const one = (row: Selectable<RfqTable> | undefined): RfqRow | undefined => (row ? rowOf(row) : undefined);

/** A row as callers see it. */
export function rowOf(row: Selectable<RfqTable>): RfqRow {
  return {
    ...row, channel: row.channel as Channel, urgent: row.urgent === 1,
    machine: fromJson(row.machine), rfq: fromJson(row.rfq) as Rfq, flags: (fromJson(row.flags) ?? []) as string[],
  };
}
