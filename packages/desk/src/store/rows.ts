import type { Rfq } from '@sanchi/sdk';

/** Who did or may do something. */
export type Subject =
  | { readonly kind: 'customer' }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'office'; readonly id: string };

/** Who stands in the audit log; `actor` is a member's id, an office user's id, or empty. */
export type ActorKind = 'customer' | 'member' | 'office' | 'system';

/** How something reached the desk. */
export type Channel = 'web' | 'mail' | 'phone' | 'fax' | 'counter' | 'transfer';

/** A stored request. Times are ISO 8601 in UTC. */
export interface RfqRow {
  readonly id: string;
  readonly number: string;
  readonly network: string;
  /** Stage of the routing machine. */
  readonly state: string;
  /** What the routing machine remembers. */
  readonly machine: unknown;
  /** Counts every change. */
  readonly rev: number;
  readonly rfq: Rfq;
  readonly channel: Channel;
  readonly language: string;
  readonly acceptedAt: string;
  readonly answerBy: string | null;
  readonly answeredAt: string | null;
  readonly escalatedAt: string | null;
  readonly closedAt: string | null;
  readonly urgent: boolean;
  /** E.g. `slow`: the phone was too slow for the proof of work. */
  readonly flags: readonly string[];
  readonly lead: string | null;
  /** Id of the request in another network that this one continues. */
  readonly passedFrom: string | null;
  /** When personal data were removed. */
  readonly purgedAt: string | null;
}

/** What a new request needs; the rest starts empty. */
export type NewRfq = Pick<RfqRow, 'number' | 'network' | 'rfq' | 'acceptedAt'>
  & Partial<Omit<RfqRow, 'rev' | 'purgedAt'>>;

/** What may change in a request. */
export type RfqPatch = Partial<Pick<RfqRow,
  'state' | 'machine' | 'answerBy' | 'answeredAt' | 'escalatedAt' | 'closedAt' | 'urgent' | 'flags' | 'lead' | 'rfq' | 'network' | 'purgedAt'>>;

/** A line of the audit log: who, when, what and why. Never changed, except that purging empties `reason` and `data`. */
export interface EventRow {
  readonly id: string;
  readonly rfqId: string | null;
  readonly network: string;
  /** Counts the events of one request from 1. */
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly actorKind: ActorKind;
  readonly actor: string;
  readonly channel: string | null;
  readonly reason: string | null;
  readonly data: unknown;
}
export type NewEvent = Pick<EventRow, 'network' | 'at' | 'kind' | 'actorKind'>
  & Partial<Pick<EventRow, 'rfqId' | 'actor' | 'channel' | 'reason' | 'data'>>;

export interface AssignmentRow {
  readonly id: string;
  readonly rfqId: string;
  readonly member: string;
  readonly role: string;
  /** Which part of the work; empty means the whole. */
  readonly part: string;
  readonly state: string;
  readonly at: string;
  readonly by: string;
}

/** `stuck` means given up after many tries; `bounced` refused for good. Both wait for the office. */
export type MailState = 'waiting' | 'sending' | 'sent' | 'stuck' | 'bounced' | 'cancelled';

export interface MailRow {
  readonly id: string;
  readonly rfqId: string | null;
  readonly network: string;
  /** A second mail with the same key is never made. */
  readonly key: string;
  readonly kind: string;
  readonly toName: string | null;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly replyTo: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAt: string;
  readonly leaseUntil: string | null;
  readonly leaseBy: string | null;
  readonly sentAt: string | null;
  readonly messageId: string;
  readonly lastError: string | null;
  readonly createdAt: string;
}

export interface FileRow {
  readonly id: string;
  readonly rfqId: string | null;
  readonly network: string | null;
  /** For display; nothing on disk is named so. */
  readonly name: string;
  readonly size: number;
  /** Media type found in the content. */
  readonly type: string;
  readonly claimedType: string;
  /** Below the files folder. */
  readonly path: string;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly purgedAt: string | null;
}

export interface DownloadRow {
  readonly id: string;
  readonly fileId: string;
  readonly rfqId: string;
  readonly actorKind: ActorKind;
  readonly actor: string;
  readonly at: string;
}

export interface UserRow {
  readonly id: string;
  readonly network: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

export interface SessionRow {
  /** SHA-256 of the cookie. */
  readonly id: string;
  readonly userId: string;
  readonly network: string;
  readonly csrf: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** What the office alone knows of a member. */
export interface NoteRow {
  readonly network: string;
  readonly member: string;
  readonly data: unknown;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** Something learnt at work, offered to the office as an addition to a member's entry. */
export interface FactRow {
  readonly id: string;
  readonly network: string;
  readonly member: string;
  /** Absent once the request was erased. */
  readonly rfqId: string | null;
  readonly kind: string;
  readonly data: unknown;
  readonly state: 'offered' | 'accepted' | 'rejected' | 'exported';
  readonly at: string;
}
