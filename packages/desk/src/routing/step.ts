import type { Rfq } from '@sanchi/sdk';
import { isWithinScope, mayDesignate } from './disclosure.js';
import type { Effect } from './effects.js';
import type { Actor, RoutingEvent } from './events.js';
import type { Decider, Policy } from './policy.js';
import { must } from './refusals.js';
import type { Asked, MemberAnswer, RoutingState, Stage } from './state.js';

/** What the machine must know of a member. */
export interface RoutingPerson {
  readonly id: string;
  /** What entries of one company have in common. Defaults to the id: a company of its own. */
  readonly company?: string;
  /** Who may vote in its stead. */
  readonly deputies?: readonly string[];
}

/** What decisions rest on besides the state. */
export interface RoutingContext {
  readonly policy: Policy;
  readonly rfq: Rfq;
  readonly members: ReadonlyMap<string, RoutingPerson>;
}

/** What comes of an event. */
export interface Step {
  readonly state: RoutingState;
  readonly effects: readonly Effect[];
  /** When what was promised came to be, where that is not when this was said: the quorum, with a vote written down late. */
  readonly decidedAt?: string;
}

export const pathOf = (state: RoutingState, policy: Policy): readonly Stage[] =>
  (state.keepsake ? policy.keepsakes : undefined) ?? policy.path;

/** The state at that stage, unless the path has it further already: deciding late what comes early does not turn back. */
export function forward(state: RoutingState, policy: Policy, stage: Stage): RoutingState {
  const path = pathOf(state, policy);
  const to = path.indexOf(stage);
  if (to < 0 || path.indexOf(state.stage) >= to) return state;
  const { waiting: _, ...rest } = state;
  return { ...rest, stage };
}

const byMember = (a: { member: string }, b: { member: string }): number => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0);

/** Adds members to those asked, whoever is first, in an order that does not depend on it. */
export function ask(state: RoutingState, members: readonly string[], at: string, mustAnswer: boolean): RoutingState {
  const known = new Map(state.asked.map((asked): [string, Asked] => [asked.member, asked]));
  for (const member of members) if (!known.has(member)) known.set(member, { member, at, mustAnswer });
  return { ...state, asked: [...known.values()].sort(byMember) };
}

/** What each member last said. */
export function verdictOf(state: RoutingState, member: string): MemberAnswer | undefined {
  return state.answers.findLast((answer) => answer.member === member && answer.verdict !== 'question');
}

/** Candidates and members named by the customer who may read the request and have not been asked. */
export const toBeAsked = (state: RoutingState, members: RoutingContext['members']): string[] =>
  [...new Set([...state.candidates, ...state.named])].filter((id) => members.has(id) && isWithinScope(state, id) && !state.asked.some(({ member }) => member === id));

/** Lets people put a member to work: within the scope, or judged able by them where the visitor left the choice to them. */
export function include(state: RoutingState, members: readonly string[], { members: all }: RoutingContext): RoutingState {
  const designated = new Set(state.designated);
  for (const member of members) {
    must(all.has(member), 'unknown-member');
    must(isWithinScope(state, member) || mayDesignate(state), 'beyond-scope');
    // Noted even where the scope is wide already, so that it does not matter which came first.
    designated.add(member);
  }
  return { ...state, designated: [...designated].sort() };
}

const isDecider = (state: RoutingState, by: Actor, decider: Decider): boolean => {
  switch (decider) {
    case 'office': return by.kind === 'office';
    case 'customer': return by.kind === 'customer';
    case 'administrative': return by.kind === 'member' && by.id !== undefined && state.reviewers.includes(by.id);
    case 'lead': return by.kind === 'member' && by.id !== undefined && state.lead?.member === by.id;
  }
};

/** Refuses those who may not decide this. */
export function mustDecide(state: RoutingState, by: Actor, deciders: readonly Decider[]): void {
  must(deciders.some((decider) => isDecider(state, by, decider)), 'not-yours');
}

/** Refuses members that are not at work on it: lead, liaison or the office go on. */
export function mustBeInCharge(state: RoutingState, by: Actor): void {
  must(by.kind === 'office' || (by.kind === 'member' && by.id !== undefined && (by.id === state.lead?.member || by.id === state.liaison)), 'not-yours');
}

/** Refuses whoever speaks for a member and is neither that member nor the office writing down what it said. */
export function mustSpeakFor(by: Actor, member: string): void {
  must(by.kind === 'office' || (by.kind === 'member' && by.id === member), 'not-yours');
}

export type Handler<E extends RoutingEvent = RoutingEvent> = (state: RoutingState, event: E, context: RoutingContext) => Step;

/** Everyone who knows of the request and has not said no. */
export const involved = (state: RoutingState): string[] =>
  state.asked.map(({ member }) => member).filter((member) => verdictOf(state, member)?.verdict !== 'cannot');

/** When it was said; what is written down later counts from then. */
export const saidAt = ({ at, saidAt: said }: { readonly at: string; readonly saidAt?: string }): string => said ?? at;

export const isText = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
