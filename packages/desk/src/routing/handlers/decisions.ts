import { toCustomer, toMember, toMembers, toOffice } from '../effects.js';
import type { EventOf } from '../events.js';
import { must, Refused } from '../refusals.js';
import { whyNoVote } from '../seats.js';
import { tallyOf, teamMark, type RoutingState, type Vote } from '../state.js';
import type { RoutingContext, Step } from '../step.js';
import { ask, forward, include, involved, mustDecide, pathOf, saidAt, toBeAsked, verdictOf } from '../step.js';

type Said = { readonly at: string };

function accept(state: RoutingState, event: Said, accepted: NonNullable<RoutingState['accepted']>, { policy, rfq, members }: RoutingContext): Step {
  const willing = state.votes.filter((vote) => vote.accept && vote.liaison).map(({ seat }) => seat);
  // Seats stand in the network's order: whose vote came first does not matter.
  const liaison = state.reviewers.find((seat) => willing.includes(seat));
  const next: RoutingState = { ...state, accepted, ...(liaison ? { liaison } : {}) };
  const effects = [toCustomer('customer-accepted'), toOffice('office-news'), ...(liaison ? [toMember('member-liaison', liaison)] : [])];
  const decided = { decidedAt: accepted.at };
  if (pathOf(state, policy)[pathOf(state, policy).indexOf('review') + 1] !== 'photo') return { state: next, effects, ...decided };
  const fresh = toBeAsked(state, members);
  return {
    state: ask({ ...next, stage: 'photo' }, fresh, event.at, policy.asks.mustAnswer), ...decided,
    effects: [...effects, ...toMembers('member-asked', fresh), ...(rfq.attachments?.length ? [] : [toCustomer('customer-photo')])],
  };
}

const decline = (state: RoutingState, event: Said, decidedAt: string, reason?: string): Step => ({
  state: { ...state, stage: 'declined', ended: { how: 'declined-by-network', at: event.at, ...(reason ? { reason } : {}) } },
  effects: [toCustomer('customer-declined'), toOffice('office-news')], decidedAt,
});

/** The moment of the last of these votes: a vote may be written down after one that was said later. */
const lastOf = (votes: readonly Vote[]): string => votes.map(({ at }) => at).reduce((a, b) => (a > b ? a : b));

/**
 * One seat's vote. It is decided once nothing that could follow would change it: with as many accepting as must, or so many declining
 * that the rest cannot make it up. So the order in which votes arrive does not matter.
 */
export function voted(state: RoutingState, event: EventOf<'voted'>, context: RoutingContext): Step {
  must(event.by.kind === 'office' || (event.by.kind === 'member' && event.by.id === event.member), 'not-yours');
  const refused = whyNoVote(state, context, event.seat, event.member);
  if (refused) throw new Refused(refused);
  const { accepts } = context.policy.review!;
  const vote: Vote = {
    seat: event.seat, by: event.member, accept: event.accept, liaison: event.accept && event.liaison === true, at: saidAt(event),
    ...(event.reason ? { reason: event.reason } : {}),
  };
  const votes = [...state.votes.filter(({ seat }) => seat !== event.seat), vote].sort((a, b) => state.reviewers.indexOf(a.seat) - state.reviewers.indexOf(b.seat));
  const next: RoutingState = { ...state, votes };
  const [accepting, declining] = [votes.filter((one) => one.accept), votes.filter((one) => !one.accept)];
  if (accepting.length >= accepts) return accept(next, event, { at: lastOf(accepting), by: 'votes' }, context);
  if (declining.length > state.reviewers.length - accepts) return decline(next, event, lastOf(declining));
  return { state: next, effects: [toOffice('office-news')] };
}

/**
 * The office ends a review that drags on, and says why. The quorum was not reached, or it would be over: so it ends in a no, unless the
 * office takes it upon itself, which it may only with more for than against.
 */
export function reviewClosed(state: RoutingState, event: EventOf<'review-closed'>, context: RoutingContext): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(!state.accepted, 'already-decided');
  must(state.votes.length > 0, 'no-votes');
  must(event.seen === undefined || event.seen === state.votes.length, 'votes-changed');
  const at = saidAt(event);
  if (!event.accept) return decline(state, event, at, event.reason);
  const { accepting, declining } = tallyOf(state, 0);
  must(accepting > declining, 'majority-against');
  return accept(state, event, { at, by: 'office', ...(event.reason ? { reason: event.reason } : {}) }, context);
}

export function leadNamed(state: RoutingState, event: EventOf<'lead-named'>, context: RoutingContext): Step {
  const { policy } = context;
  mustDecide(state, event.by, policy.leadBy);
  if (policy.review) must(state.accepted, 'not-accepted');
  must(!state.lead || (event.replaces === state.lead.member && event.member !== state.lead.member), 'lead-named');
  const verdict = verdictOf(state, event.member)?.verdict;
  must(verdict !== 'cannot', 'said-cannot');
  const hasAnswered = verdict !== undefined || state.estimates.some(({ member }) => member === event.member);
  if (policy.leadMustHaveAnswered && !hasAnswered) {
    must(event.urgent === true, 'not-answered');
    must(policy.urgentDesignation, 'no-designation');
  }
  const included = ask(include(state, [event.member], context), [event.member], event.at, policy.asks.mustAnswer);
  const named: RoutingState = {
    ...included,
    // A team was the former lead's.
    team: state.lead ? [] : state.team,
    lead: { member: event.member, at: event.at, by: event.by, urgent: event.urgent === true, ...(event.reason ? { reason: event.reason } : {}) },
  };
  const { waiting: _, ...free } = named;
  const next = free.stage === 'waiting' ? { ...free, stage: pathOf(state, policy)[1]! } : free;
  return {
    state: state.stage === 'team' ? { ...next, stage: 'lead' } : forward(next, policy, 'lead'),
    effects: [toMember('member-lead', event.member), ...toMembers('member-other-lead', involved(state).filter((id) => id !== event.member)), toOffice('office-news')],
  };
}

export function teamFormed(state: RoutingState, event: EventOf<'team-formed'>, context: RoutingContext): Step {
  const { policy } = context;
  mustDecide(state, event.by, policy.teamBy);
  must(state.lead, 'no-lead');
  must(event.replaces === (state.team.length > 0 ? teamMark(state) : undefined), 'team-formed');
  must(event.team.some(({ member }) => member === state.lead?.member), 'lead-not-in-team');
  const members = [...new Set(event.team.map(({ member }) => member))];
  for (const member of members) must(verdictOf(state, member)?.verdict !== 'cannot', 'said-cannot');
  const liaison = policy.liaison ? event.liaison ?? state.liaison : undefined;
  if (policy.liaison) must(liaison && state.reviewers.includes(liaison), 'no-liaison');
  const all = liaison ? [...members, liaison] : members;
  const included = ask(include(state, all, context), all, event.at, policy.asks.mustAnswer);
  return {
    state: forward({ ...included, team: [...event.team], ...(liaison ? { liaison } : {}) }, policy, 'team'),
    effects: [
      ...toMembers('member-team', members), ...(liaison && liaison !== state.liaison ? [toMember('member-liaison', liaison)] : []), toOffice('office-news'),
    ],
  };
}
