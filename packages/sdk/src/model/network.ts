import type { Contact } from './member.js';
import type { LocalizedText } from './text.js';

/** How a network takes an enquiry, as far as visitors may know it. */
export interface IntakePolicy {
  readonly style: 'office-picks-lead' | 'administrative-review' | 'interview' | 'raise-hands' | 'direct';
  /** What the visitor is promised, in words: 「2時間以内にお見積り」. */
  readonly promise?: LocalizedText;
  /** Hours of business within which a first answer is promised. */
  readonly responseHours?: number;
  readonly firstSeenBy?: LocalizedText;
  readonly decidedBy?: LocalizedText;
  readonly leads?: LocalizedText;
  readonly ndaBeforeDrawings?: boolean;
  readonly liability?: LocalizedText;
  readonly consumerOrders?: boolean;
  readonly languages?: readonly string[];
}

/** An association, joint order-receiving organisation or cluster of members. */
export interface Network {
  readonly id: string;
  readonly kind: 'association' | 'joint-order' | 'syndicate' | 'one-stop' | 'cluster';
  readonly name: LocalizedText;
  readonly founded?: string;
  readonly description?: LocalizedText;
  readonly contact?: Contact;
  /** Process concept ids or words for the stages the network covers together. */
  readonly stages?: readonly string[];
  readonly intake?: IntakePolicy;
  /** How many members the network states, which may exceed those listed. */
  readonly statedMembers?: number;
}
