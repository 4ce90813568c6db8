import type { ColumnType, Generated } from 'kysely';

/** JSON kept as text, so that both databases hold the same. */
type Json = string;
/** ISO 8601 in UTC, as `toISOString` writes it: the order of the text is the order of time. */
type Time = string;
type Flag = 0 | 1;
type Null<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface RfqTable {
  id: string;
  number: string;
  network: string;
  state: string;
  machine: Json;
  rev: number;
  rfq: Json;
  channel: string;
  language: string;
  acceptedAt: Time;
  answerBy: Null<Time>;
  answeredAt: Null<Time>;
  escalatedAt: Null<Time>;
  closedAt: Null<Time>;
  urgent: Generated<Flag>;
  flags: Json;
  lead: Null<string>;
  passedFrom: Null<string>;
  purgedAt: Null<Time>;
}

export interface EventTable {
  id: string;
  rfqId: Null<string>;
  network: string;
  seq: number;
  at: Time;
  kind: string;
  actorKind: string;
  actor: string;
  channel: Null<string>;
  reason: Null<string>;
  data: Null<Json>;
}

export interface AssignmentTable {
  id: string;
  rfqId: string;
  member: string;
  role: string;
  part: string;
  state: string;
  at: Time;
  by: string;
}

export interface OutboxTable {
  id: string;
  rfqId: Null<string>;
  network: string;
  key: string;
  kind: string;
  toName: Null<string>;
  toAddress: string;
  subject: string;
  body: string;
  replyTo: Null<string>;
  state: string;
  attempts: Generated<number>;
  nextAt: Time;
  leaseUntil: Null<Time>;
  leaseBy: Null<string>;
  sentAt: Null<Time>;
  messageId: string;
  lastError: Null<string>;
  createdAt: Time;
}

export interface FileTable {
  id: string;
  rfqId: Null<string>;
  network: Null<string>;
  name: string;
  size: number;
  type: string;
  claimedType: string;
  path: string;
  sha256: string;
  uploadedAt: Time;
  purgedAt: Null<Time>;
}

export interface DownloadTable {
  id: string;
  fileId: string;
  rfqId: string;
  actorKind: string;
  actor: string;
  at: Time;
}

export interface SpentTable {
  key: string;
  expiresAt: Time;
}

export interface UserTable {
  id: string;
  network: string;
  email: string;
  name: string;
  passwordHash: Null<string>;
  createdAt: Time;
  disabledAt: Null<Time>;
}

export interface SessionTable {
  id: string;
  userId: string;
  network: string;
  csrf: string;
  createdAt: Time;
  seenAt: Time;
  expiresAt: Time;
}

export interface NoteTable {
  network: string;
  member: string;
  data: Json;
  updatedAt: Time;
  updatedBy: string;
}

export interface FactTable {
  id: string;
  network: string;
  member: string;
  rfqId: Null<string>;
  kind: string;
  data: Json;
  state: string;
  at: Time;
}

export interface IdempotencyTable {
  key: string;
  bodyHash: string;
  answer: Json;
  createdAt: Time;
}

/** All tables, with the names kysely's CamelCasePlugin gives them. */
export interface Schema {
  rfqs: RfqTable;
  events: EventTable;
  assignments: AssignmentTable;
  outbox: OutboxTable;
  files: FileTable;
  downloads: DownloadTable;
  spent: SpentTable;
  users: UserTable;
  sessions: SessionTable;
  notes: NoteTable;
  facts: FactTable;
  idempotency: IdempotencyTable;
}
