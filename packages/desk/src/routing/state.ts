import type { DisclosureScope } from '@sanchi/sdk';
import type { Actor, Channel } from './events.js';

/** Where a request stands. */
export const STAGES = [
  'received', 'waiting', 'interview', 'planning', 'review', 'hands', 'lead', 'team', 'estimate', 'ordered', 'delivered', 'closed', 'declined',
  'photo', 'rough-price', 'sending', 'arrived', 'returned',
] as const;
export type Stage = (typeof STAGES)[number];

/** From these nothing follows. */
export const FINAL: readonly Stage[] = ['closed', 'declined'];

/** What a member can answer: it can, it cannot, it has a question, or it would like to do it. */
export type MemberVerdict = 'can' | 'cannot' | 'question' | 'hand';

/** A member the request was sent to. */
export interface Asked {
  readonly member: string;
  readonly at: string;
  readonly mustAnswer: boolean;
}

export interface MemberAnswer {
  readonly member: string;
  readonly verdict: MemberVerdict;
  readonly text?: string;
  readonly at: string;
  readonly channel: Channel;
  /** Who wrote it down, where that is not the member. */
  readonly recordedBy?: string;
}

export interface Question {
  readonly id: string;
  readonly member: string;
  readonly text: string;
  readonly at: string;
  /** When the customer was asked. */
  readonly putAt?: string;
  readonly answer?: string;
  readonly answeredAt?: string;
}

/** A price offered by a member; the customer sees it once sent. */
export interface Estimate {
  readonly id: string;
  readonly member: string;
  /** Yen; for a keepsake a rough price, perhaps a range. */
  readonly price: number;
  readonly priceTo?: number;
  /** Prices told to private persons include the tax; all others do not. */
  readonly taxIncluded?: boolean;
  /** Working days. */
  readonly leadTime?: number;
  /** Last day on which it holds; ISO 8601 date. */
  readonly validUntil?: string;
  readonly note?: string;
  readonly at: string;
  readonly sentAt?: string;
}

/** One member's share of the work; that member answers for it. */
export interface TeamPlace {
  readonly member: string;
  /** Part or stage of the work, in the vocabulary's concepts or in words. */
  readonly part: string;
}

/** A team as one word: who changes it says which one is replaced. */
export const teamMark = ({ team, liaison = '' }: Pick<RoutingState, 'team' | 'liaison'>): string =>
  [...team.map(({ member, part }) => `${member}:${part}`), liaison].join('|');

/** What the machine proposed, kept beside what people decided. */
export interface Proposal {
  /** English of the parts, by their Japanese. */
  readonly english?: Readonly<Record<string, string>>;
  readonly lead?: string;
  readonly team: readonly TeamPlace[];
  /** Parts that nobody here can do. */
  readonly gaps: readonly string[];
  /** Words of the request that the machine did not understand, or had no room for. */
  readonly unread?: readonly string[];
  /** `member`: whom a reason is about; absent where it is about the whole. */
  readonly reasons: readonly { readonly ja: string; readonly en: string; readonly member?: string }[];
}

/** An agreement of secrecy: with one member, or with the whole network where its members are bound by agreement among themselves. */
export interface NdaSigned {
  /** A member's id, or `network`. */
  readonly covers: string;
  readonly at: string;
  /** Members bound among themselves at that time, where the network keeps such dates; absent means all. */
  readonly bound?: readonly string[];
}

/** The vote of one seat among the administrative members. */
export interface Vote {
  readonly seat: string;
  /** The member that voted: the seat's own, or its deputy. */
  readonly by: string;
  readonly accept: boolean;
  /** Ready to speak with the customer. */
  readonly liaison: boolean;
  readonly at: string;
  readonly reason?: string;
}

/** Votes of a review against what the policy asks for. */
export interface Tally {
  readonly accepting: number;
  readonly declining: number;
  readonly seats: number;
  /** Seats that must accept. */
  readonly needed: number;
}

export const tallyOf = ({ votes, reviewers }: Pick<RoutingState, 'votes' | 'reviewers'>, needed: number): Tally => {
  const accepting = votes.filter(({ accept }) => accept).length;
  return { accepting, declining: votes.length - accepting, seats: reviewers.length, needed };
};

/** Why a request that could go on does not: for the visitor's permission, or because nobody here has the skill. */
export type WaitingFor = 'scope' | 'candidates';

/** Everything decided so far; follows from the events alone. */
export interface RoutingState {
  readonly stage: Stage;
  readonly keepsake: boolean;
  readonly waiting?: { readonly reason: WaitingFor; readonly since: string };
  /** Who may read it, after all permissions given. */
  readonly scope: DisclosureScope;
  /** Named by the visitor, on sending or later. */
  readonly named: readonly string[];
  /** Whether the visitor lets the office choose among the network's members. */
  readonly officeChooses: boolean;
  /** Members that can do it: found by the machine, and those the office judges so. */
  readonly candidates: readonly string[];
  readonly designated: readonly string[];
  readonly reviewers: readonly string[];
  readonly proposal?: Proposal;
  readonly asked: readonly Asked[];
  readonly answers: readonly MemberAnswer[];
  /** Conditions that a member's entry does not state, answered for this request. */
  readonly conditions: readonly { readonly member: string; readonly about: string; readonly value: boolean; readonly at: string }[];
  readonly questions: readonly Question[];
  readonly votes: readonly Vote[];
  /** `by` the office: before the quorum was reached, for a reason. */
  readonly accepted?: { readonly at: string; readonly by: 'votes' | 'office'; readonly reason?: string };
  readonly interview?: { readonly arrangedFor?: string; readonly heldOn?: string; readonly note?: string };
  readonly nda: { readonly required: boolean; readonly signed: readonly NdaSigned[] };
  readonly lead?: { readonly member: string; readonly at: string; readonly by: Actor; readonly urgent: boolean; readonly reason?: string };
  readonly team: readonly TeamPlace[];
  readonly liaison?: string;
  readonly estimates: readonly Estimate[];
  readonly chosen?: string;
  readonly riskConsentAt?: string;
  readonly scopeRequested?: DisclosureScope;
  readonly passOffer?: { readonly network: string; readonly at: string; readonly reason?: string };
  readonly clock: { readonly answerBy?: string; readonly pausedAt?: string; readonly answeredAt?: string; readonly told: number };
  /** The office's rating of a job done, 1 to 5; for the office alone. */
  readonly rating?: number;
  readonly ended?: { readonly how: Ending; readonly at: string; readonly reason?: string; readonly network?: string };
}

/** `returned`: of keepsakes that ended when they were sent back; now they are closed like other jobs. */
export type Ending = 'completed' | 'declined-by-network' | 'declined-by-customer' | 'withdrawn' | 'passed' | 'returned';
