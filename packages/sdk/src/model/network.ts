import type { Contact } from './member.js';
import type { LocalizedText } from './text.js';

/** How a network takes an enquiry, as far as visitors may know it. */
export interface IntakePolicy {
  /** Who decides which members get to see an enquiry, and who answers. */
  readonly style: 'office-picks-lead' | 'administrative-review' | 'interview' | 'raise-hands' | 'direct';
  /** What the visitor is promised, in words: 「2時間以内にお見積り」. */
  readonly promise?: LocalizedText;
  /** Hours of business within which a first answer is promised. */
  readonly responseHours?: number;
  /** Who reads an enquiry first. */
  readonly firstSeenBy?: LocalizedText;
  /** Who decides on the member that leads. */
  readonly decidedBy?: LocalizedText;
  /** Who may lead an order. */
  readonly leads?: LocalizedText;
  /** A non-disclosure agreement is made before drawings are shown; absent means not stated. */
  readonly ndaBeforeDrawings?: boolean;
  /** Who answers for the work. */
  readonly liability?: LocalizedText;
  /** Orders from private persons welcome; absent means not stated. */
  readonly consumerOrders?: boolean;
  /** BCP 47 tags of the languages in which enquiries are answered. */
  readonly languages?: readonly string[];
}

/** An association, joint order-receiving organisation or cluster of members. */
export interface Network {
  /** Small letters, digits and hyphens; members name it in their `roles`. */
  readonly id: string;
  readonly kind: 'association' | 'joint-order' | 'syndicate' | 'one-stop' | 'cluster';
  readonly name: LocalizedText;
  /** Year or ISO 8601 date. */
  readonly founded?: string;
  readonly description?: LocalizedText;
  readonly contact?: Contact;
  /** Process concept ids or words for the stages the network covers together. */
  readonly stages?: readonly string[];
  readonly intake?: IntakePolicy;
  /** How many members the network states, which may exceed those listed. */
  readonly statedMembers?: number;
}
