import type { ConditionKind } from '../model/condition.js';
import type { Coordinates, MemberRole } from '../model/member.js';
import type { QuantityRange } from '../model/quantity.js';
import type { LocalizedText } from '../model/text.js';
import type { FieldName, Relation } from '../search/types.js';

export type { ConditionKind };

/** A sentence or label in both languages of the product. */
export type Words = Readonly<Record<'ja' | 'en', string>>;

/** A member of one of the opened directories. */
export interface MemberRef {
  /** Id of the directory. */
  readonly directory: string;
  /** Id of the member in it. */
  readonly member: string;
}

/** Facts of the office by member: keys are member ids, or `directory/id` where directories share an id. */
export type ByMember<T> = Readonly<Record<string, T>> | ReadonlyMap<string, T>;

/** Whom a network allows to be proposed, and what decides between equal fits. */
export interface MatchPolicy {
  /** Only members of this network; `null` for any member. @default the network the RFQ names */
  readonly network?: string | null;
  /** Only these members (ids), and of these only the recipients the visitor chose. */
  readonly members?: readonly string[];
  /** Never these: busy, declined. */
  readonly exclude?: readonly string[];
  /** ISO 8601 date. Lead times are judged against the date wanted only where it is given. */
  readonly today?: string;
  /** Jobs in hand. */
  readonly load?: ByMember<number>;
  /** When each member last led an order; ISO 8601 date. */
  readonly lastLed?: ByMember<string>;
  /** Technical level as the network sees it: 1 is the highest, 0 the lowest. Whose is not known counts in between. */
  readonly level?: ByMember<number>;
  /**
   * Where the sender is. Where it is not known, only distances between members count.
   * @default about where the members are in the municipality, postal area or prefecture of the RFQ's sender
   */
  readonly sender?: Coordinates;
  /** What each tie-breaker counts. @default 1 each */
  readonly weights?: { readonly load?: number; readonly rotation?: number; readonly distance?: number; readonly level?: number };
  /** Roles in the network of which a lead is preferred, where the team has one. */
  readonly leadRoles?: readonly NonNullable<MemberRole['role']>[];
}

/** One part of the work that a request asks for. */
export interface RequestPart {
  /** Stable for one request: `p1`, `p2` … in the order asked. */
  readonly id: string;
  /** What people call the part. */
  readonly label: Words;
  /** The words it was read from. */
  readonly asked: string;
  /** Which field of the request asks for it. */
  readonly origin: 'process' | 'finish' | 'description';
  /** How it was read: an id, words the vocabulary knows, a need, or words that nothing knows. */
  readonly via: 'concept' | 'words' | 'need' | 'text';
  /** Concepts any of which answers it; empty for words that nothing knows. */
  readonly concepts: readonly string[];
}

/** Why a member is taken to have the skill for a part. */
export interface SkillReason {
  /** How what was found relates to the part; `stage` where the network says that the member covers it. */
  readonly via: Relation | 'stage';
  readonly field: FieldName;
  /** Where in the member: `capabilities.2.process`, `appeal`. */
  readonly path: string;
  /** The concept found there, when a concept was. */
  readonly concept?: string;
  /** Said by the member or office, or read by Sanchi in free text. */
  readonly stated: boolean;
  /** The words there, cut around the match where they are long. */
  readonly excerpt?: string;
  /** The reason as a sentence for people. */
  readonly words: Words;
}

/**
 * Whether a member meets one condition in one part; what is not stated is a question, never "cannot". A budget is met where
 * the price guide begins within it however it is read (for one piece or for all), and not met where even one piece begins
 * above it; since both are guides, that rules nobody out.
 */
export interface ConditionVerdict {
  /** What kind of demand it is. */
  readonly condition: ConditionKind;
  /** What is asked, in words: 「公差 ±0.01」. */
  readonly asked: Words;
  /** The same without the name of the condition: 「±0.01」; absent where the condition is its name alone. */
  readonly value?: Words;
  readonly verdict: 'meets' | 'not-stated' | 'does-not-meet';
  /** The member's own limit, where one is stated. */
  readonly limit?: QuantityRange;
  /** What to ask the member where nothing is stated. */
  readonly question?: Words;
}

/** What a member can do of one part. */
export interface PartFit {
  /** Id of the {@link RequestPart}. */
  readonly part: string;
  /** Has the skill, and no condition rules it out. */
  readonly can: boolean;
  /** Why the member is taken to have the skill. */
  readonly skill: SkillReason;
  /** One for each condition of the part. */
  readonly verdicts: readonly ConditionVerdict[];
}

/** A member with the skill for at least one part. */
export interface Candidate extends MemberRef {
  readonly name: LocalizedText;
  /** What it can do, in the order of work; parts without the skill are left out. */
  readonly parts: readonly PartFit[];
  /** What would have to be asked before it is sure: conditions not stated, and skills only read in free text. */
  readonly questions: number;
}

/** A member of the proposed team with the parts it would do. */
export interface TeamMember extends MemberRef {
  readonly name: LocalizedText;
  /** Ids of the parts it would do. */
  readonly parts: readonly string[];
  /** Whether it would lead the order; one of the team does. */
  readonly lead: boolean;
  /** Why this member, as sentences for people. */
  readonly reasons: readonly Words[];
}

/** A part that nobody of those allowed does. */
export interface Gap {
  /** Id of the {@link RequestPart}. */
  readonly part: string;
  /** Nobody has the skill, or all who have it are ruled out by a condition. */
  readonly why: 'nobody' | 'conditions';
  /** The same as a sentence for people. */
  readonly reason: Words;
  /** Whom to ask all the same: those ruled out, or those who state the wider skill. */
  readonly ask: readonly MemberRef[];
}

/** Who should lead and who joins. People decide; this only proposes. */
export interface Proposal {
  /** Absent where nobody can do any part. */
  readonly lead?: MemberRef;
  /** The lead first. */
  readonly team: readonly TeamMember[];
  /** All parts in the order of work, each with who would do it; where nothing says which comes first, in the order that hands over least. */
  readonly steps: readonly { readonly part: string; readonly member?: MemberRef }[];
  /** Parts that nobody would do. */
  readonly gaps: readonly Gap[];
  /** How often work passes between two different members at consecutive steps; steps that nobody does are left out of the chain. */
  readonly handOvers: number;
  /**
   * Whether no team in any allowed order of the steps has fewer hand-overs, nor as few with fewer members, for certain; `false` only
   * for requests too tangled to be searched through.
   */
  readonly exact: boolean;
  /** What decided and what is open, as sentences for people. */
  readonly reasons: readonly Words[];
}

/** Words of a request that became no part of the work: people must read them. */
export interface Unread {
  /** The words. */
  readonly asked: string;
  /** Which field of the request they stand in. */
  readonly origin: RequestPart['origin'] | 'material';
  /** Nothing in the vocabulary knows them, or there are more parts than a team can be sought for. */
  readonly why: 'unknown' | 'too-many';
  /** The same as a sentence for people. */
  readonly reason: Words;
}

/** Which members can do which part of a request, and whom to propose. Plain data. */
export interface Matching {
  /** In the order of work. */
  readonly parts: readonly RequestPart[];
  /** What of its processes, finishes and materials was not understood; {@link Proposal.reasons} say it too. */
  readonly unread: readonly Unread[];
  /** Those who can do most first, then those with least to ask, then by the tie-breakers, then by the reading of the name. */
  readonly candidates: readonly Candidate[];
  readonly proposal: Proposal;
}
