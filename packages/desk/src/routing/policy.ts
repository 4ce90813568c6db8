import type { CustomerLetter } from './effects.js';
import type { Stage } from './state.js';

export const POLICY_IDS = ['kyoto', 'migakiya', 'rodan21', 'raise-hands', 'direct'] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/** Who may decide something: the office, an administrative member, the member that leads, the customer by choosing. */
export type Decider = 'office' | 'administrative' | 'lead' | 'customer';

/** How a network takes requests: data for the one state machine, so that an office can change it without a program. */
export interface Policy {
  readonly id: PolicyId;
  /** The stages of a firm's request, in order; the second is where a request goes on receipt. */
  readonly path: readonly Stage[];
  /** The stages of a private person's keepsake; absent, it takes the path of all others. */
  readonly keepsakes?: readonly Stage[];
  /** Whom the machine asks by itself, within what the visitor allowed, and whether they owe an answer. */
  readonly asks: { readonly who: 'skilled' | 'administrative' | 'named' | 'nobody'; readonly mustAnswer: boolean };
  /** Administrative members who must accept before the network does; their deputies may stand in. */
  readonly review?: { readonly accepts: number; readonly deputies: boolean };
  /** Drawings stay closed, to the office too, until an agreement of secrecy is recorded. Otherwise only where the visitor asks for it. */
  readonly ndaBeforeFiles: boolean;
  readonly leadBy: readonly Decider[];
  /** A lead must have said that it can; the office may still designate one when time is short. */
  readonly leadMustHaveAnswered: boolean;
  readonly urgentDesignation: boolean;
  readonly teamBy: readonly Decider[];
  /** An estimate waits for the team; otherwise a lead alone is team enough. */
  readonly teamBeforeEstimate: boolean;
  /** What a team's members are named for: parts of the work, or stages from planning to sale. */
  readonly teamPer: 'part' | 'stage';
  /** An administrative member speaks with the customer, and each part has a member who answers for it. */
  readonly liaison: boolean;
  /** Whose price may reach the customer: the lead's, or that of everyone asked. */
  readonly estimatesFrom: 'lead' | 'each';
  /** Who may send it; `each` sends its own at once. */
  readonly estimateSentBy: readonly ('office' | 'lead' | 'liaison' | 'each')[];
  /** Whether members' questions go straight to the customer, or by way of the office. */
  readonly questions: 'straight' | 'office';
  /** Which letters to the customer are the answer that was promised. */
  readonly answeredBy: readonly CustomerLetter[];
}
