import type { DisclosureScope, RfqConsent } from '@sanchi/sdk';
import type { ConditionKind } from '@sanchi/sdk/matching';
import type { Estimate, MemberVerdict, Proposal, Tally, TeamPlace } from './state.js';

/** Who did something. `id` is a member's id or an office user's. */
export interface Actor {
  readonly kind: 'customer' | 'member' | 'office' | 'system';
  readonly id?: string;
}

/** By which way it was said. */
export type Channel = 'web' | 'mail' | 'phone' | 'fax' | 'counter';

export type Price = Omit<Estimate, 'id' | 'member' | 'at' | 'sentAt'>;

/** A skill by the vocabulary's concept, where it has one, and in words. */
export interface Skill {
  readonly concept?: string;
  readonly words: string;
}

/** What was learnt of a member, as its entry would state it: a skill, or a condition of it. */
export interface Learnt {
  readonly skill: Skill;
  readonly condition?: ConditionKind;
  /** What was asked, in words. */
  readonly asked?: string;
  /** Materials of the request, since a limit belongs to them. */
  readonly materials?: readonly string[];
}

/** What was agreed to, in the words that were shown or read out; with the list of members beside them. */
export type Consent = Pick<RfqConsent, 'version' | 'text' | 'members'>;

/** Nothing more to know of it than that it happened. */
type Nothing = object;

/** What can happen to a request, with what must be known about it. */
export interface Happenings {
  /** Candidates and proposal come from matching, reviewers from the network's list: kept, so that a replay needs neither. */
  received: { candidates: readonly string[]; reviewers: readonly string[]; proposal?: Proposal; answerBy?: string };
  /** The customer allows more than before: these members besides, or the office's choice within the scope. */
  'scope-widened': { scope: DisclosureScope; members?: readonly string[]; consent: Consent; answerBy?: string };
  /** The office asks the customer to allow more. */
  'scope-requested': { scope: DisclosureScope };
  'members-asked': { members: readonly string[] };
  /** `before`: what the member had said until then, where it has changed its mind. */
  'member-answered': { member: string; verdict: MemberVerdict; text?: string; before?: MemberVerdict };
  /** One tap on a condition that the member's entry does not state; `words` say it for the office. */
  'condition-answered': { member: string; about: string; value: boolean; words: string; learnt?: Learnt };
  'question-passed': { question: string };
  'question-answered': { question: string; text: string };
  'interview-arranged': { date: string };
  'interview-recorded': { heldOn: string; note: string };
  /** `covers`: member ids, or the whole network where its members are bound by agreement among themselves; `bound` says
   * which are, where the network keeps the dates. */
  'nda-signed': { covers: readonly string[] | 'network'; bound?: readonly string[] };
  voted: { seat: string; member: string; accept: boolean; liaison?: boolean };
  /** The office ends a review. `seen` is the number of votes it knew of; `tally` says how far the quorum was. */
  'review-closed': { accept: boolean; seen?: number; tally?: Tally };
  'lead-named': { member: string; urgent?: boolean; replaces?: string };
  /** `replaces` is the mark of the team that was seen: of two who change it at once, the second is refused. */
  'team-formed': { team: readonly TeamPlace[]; liaison?: string; replaces?: string };
  /** `straight`: given to go to the customer at once, which the lead may. Whoever gave it before being named did not mean that. */
  'estimate-offered': { member: string; price: Price; straight?: boolean };
  'estimate-sent': { estimate: string };
  'estimate-accepted': { estimate: string; risk?: { version: string; text: string } };
  'estimate-declined': Nothing;
  delivered: Nothing;
  closed: { proven?: readonly { member: string; skill: string; concept?: string }[]; rating?: number };
  'photo-received': Nothing;
  /** Drawings or photos that came to the office by mail, fax or at the counter, and are part of the request now. */
  'files-added': { count: number };
  arrived: Nothing;
  returned: Nothing;
  declined: Nothing;
  withdrawn: Nothing;
  /** `name`: what the network was called, for the log. */
  'pass-offered': { network: string; name?: string };
  /** `scope`: who may read it there; what was allowed here where it is absent. */
  'pass-consented': { network: string; name?: string; scope?: DisclosureScope; consent: Consent };
  'pass-refused': { network: string; name?: string };
  written: { to: readonly string[]; text: string };
  escalated: { share: number };
}

export type EventType = keyof Happenings;

/** One thing that happened; the log of them is the truth, everything else follows. */
export type RoutingEvent = {
  [T in EventType]: {
    readonly type: T;
    /** ISO 8601. */
    readonly at: string;
    readonly by: Actor;
    readonly channel?: Channel;
    /** When it was said, where it was written down later; ISO 8601, not after `at`. */
    readonly saidAt?: string;
    readonly reason?: string;
  } & Readonly<Happenings[T]>;
}[EventType];

export type EventOf<T extends EventType> = Extract<RoutingEvent, { type: T }>;
