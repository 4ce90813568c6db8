import { sql, type CreateTableBuilder, type Kysely, type Migration, type MigrationProvider } from 'kysely';

type Table = CreateTableBuilder<string, string>;

/** Columns in shorthand: `name` not null text, `name?` nullable text, `name#` not null integer. */
function columns(table: Table, list: string): Table {
  return list.trim().split(/\s+/).reduce((built, word) => {
    const name = word.replace(/[?#]$/, '');
    return built.addColumn(name, word.endsWith('#') ? 'integer' : 'text', (column) => (word.endsWith('?') ? column : column.notNull()));
  }, table);
}

/** A table whose rows have ids. */
const keyedIn = (db: Kysely<unknown>, name: string, list: string): Table => columns(
  (db.schema.createTable(name) as unknown as Table).addColumn('id', 'text', (column) => column.primaryKey().notNull()), list);
const ofRfq = (table: Table): Table => table.addForeignKeyConstraint('of_rfq', ['rfq_id'], 'rfqs', ['id']);

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const create = (name: string, list: string): Table => columns(db.schema.createTable(name), list);
    const keyed = (name: string, list: string): Table => keyedIn(db, name, list);
    await keyed('rfqs', `number network state machine rev# rfq channel language accepted_at answer_by? answered_at? escalated_at?
      closed_at? flags lead? passed_from? purged_at?`)
      .addColumn('urgent', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('rfqs_number', ['number']).execute();
    await ofRfq(keyed('events', 'rfq_id? network seq# at kind actor_kind actor channel? reason? data?'))
      .addUniqueConstraint('events_seq', ['rfq_id', 'seq']).execute();
    await ofRfq(keyed('assignments', 'rfq_id member role part state at by'))
      .addUniqueConstraint('assignments_once', ['rfq_id', 'member', 'role', 'part']).execute();
    await ofRfq(keyed('outbox', `rfq_id? network key kind to_name? to_address subject body reply_to? state next_at lease_until? lease_by?
      sent_at? message_id last_error? created_at`))
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('outbox_key', ['key']).execute();
    await ofRfq(keyed('files', 'rfq_id? network? name size# type claimed_type path sha256 uploaded_at purged_at?')).execute();
    await ofRfq(keyed('downloads', 'file_id rfq_id actor_kind actor at')).execute();
    await create('spent', 'key expires_at').addPrimaryKeyConstraint('spent_key', ['key']).execute();
    await keyed('users', 'network email name password_hash? created_at disabled_at?')
      .addUniqueConstraint('users_email', ['network', 'email']).execute();
    await keyed('sessions', 'user_id network csrf created_at seen_at expires_at').execute();
    await create('notes', 'network member data updated_at updated_by').addPrimaryKeyConstraint('notes_key', ['network', 'member']).execute();
    await ofRfq(keyed('facts', 'network member rfq_id kind data state at')).execute();
    await create('idempotency', 'key body_hash answer created_at').addPrimaryKeyConstraint('idempotency_key', ['key']).execute();

    const index = (name: string, table: string, list: string[]) => db.schema.createIndex(name).on(table).columns(list).execute();
    await index('rfqs_queue', 'rfqs', ['network', 'state', 'accepted_at']);
    await index('rfqs_clock', 'rfqs', ['closed_at', 'answer_by']);
    await index('assignments_member', 'assignments', ['member', 'at']);
    await index('outbox_due', 'outbox', ['state', 'next_at']);
    await index('outbox_rfq', 'outbox', ['rfq_id']);
    await index('files_rfq', 'files', ['rfq_id']);
    await index('downloads_rfq', 'downloads', ['rfq_id']);
  },
};

/** The office reads the log by time. */
const log: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createIndex('events_log').on('events').columns(['network', 'at']).execute();
  },
};

/** What was learnt of a member stays without the request that it came from. SQLite changes no column: the table is made anew. */
const facts: Migration = {
  async up(db: Kysely<unknown>) {
    await ofRfq(keyedIn(db, 'facts_kept', 'network member rfq_id? kind data state at')).execute();
    await sql`insert into facts_kept (id, network, member, rfq_id, kind, data, state, at) select id, network, member, rfq_id, kind, data, state, at from facts`.execute(db);
    await db.schema.dropTable('facts').execute();
    await db.schema.alterTable('facts_kept').renameTo('facts').execute();
  },
};

/** Migrations in the order of their names; what has once been published is never changed, only followed by another. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ '0001-first': first, '0002-log': log, '0003-facts': facts }),
};
