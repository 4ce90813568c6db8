import { isWithinScope, wider } from '../disclosure.js';
import { toCustomer, toMembers, toOffice } from '../effects.js';
import type { EventOf } from '../events.js';
import { must } from '../refusals.js';
import type { RoutingState, WaitingFor } from '../state.js';
import type { RoutingContext, Step } from '../step.js';
import { ask, include, involved, isText, mustDecide, pathOf, toBeAsked } from '../step.js';

const FINDING: readonly RoutingState['stage'][] = ['hands', 'lead', 'team', 'estimate', 'planning', 'photo', 'rough-price'];

function wait(state: RoutingState, at: string, reason: WaitingFor): Step {
  const paused = reason === 'scope' ? { ...state.clock, pausedAt: at } : state.clock;
  return {
    state: { ...state, stage: 'waiting', waiting: { reason, since: at }, clock: paused },
    effects: [toOffice('office-waiting'), ...(reason === 'scope' ? [toCustomer('customer-waiting')] : [])],
  };
}

/** Where the policy sends a request on receipt, or once the visitor has allowed more. */
function enter(state: RoutingState, at: string, { policy, members, rfq }: RoutingContext, invited: readonly string[] = []): Step {
  const entry = pathOf(state, policy)[1]!;
  const { waiting: _, ...free } = state;
  const within = (ids: readonly string[]): string[] => ids.filter((id) => members.has(id) && isWithinScope(state, id));
  if (policy.review && entry === 'review') {
    const reviewers = within(state.reviewers);
    // Fewer than must accept could never accept: more would have to read it than the visitor allows.
    if (reviewers.length < policy.review.accepts) return wait(free, at, 'scope');
    // These are the seats of this review: who may read it later does not change how many must agree.
    return { state: ask({ ...free, stage: 'review', reviewers }, reviewers, at, policy.asks.mustAnswer), effects: [toOffice('office-new'), ...toMembers('member-review', reviewers)] };
  }
  if (policy.asks.who === 'nobody') return { state: { ...free, stage: entry }, effects: [toOffice('office-new')] };
  if (state.scope === 'office') return wait(free, at, 'scope');
  const asked = within([...new Set([...(policy.asks.who === 'named' || state.named.length > 0 ? state.named : state.candidates), ...invited])]);
  if (asked.length === 0) return wait(free, at, 'candidates');
  const photo = entry === 'photo' && !rfq.attachments?.length ? [toCustomer('customer-photo')] : [];
  return { state: ask({ ...free, stage: entry }, asked, at, policy.asks.mustAnswer), effects: [toOffice('office-new'), ...toMembers('member-asked', asked), ...photo] };
}

export function received(state: RoutingState, event: EventOf<'received'>, context: RoutingContext): Step {
  return enter({
    ...state,
    candidates: [...new Set(event.candidates)].sort(),
    reviewers: [...event.reviewers],
    ...(event.proposal ? { proposal: event.proposal } : {}),
    clock: { told: 0, ...(event.answerBy ? { answerBy: event.answerBy } : {}) },
  }, event.at, context);
}

/** Whom the visitor means, with what is allowed now: nothing allowed before is lost. */
function permissionOf({ named, designated, scope }: RoutingState, members?: readonly string[]): Partial<RoutingState> {
  const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();
  // Who lets the office choose means no longer only those named before.
  if (!members) return { named: [], officeChooses: true, designated: union(designated, named) };
  const isGeneral = scope !== 'office' && named.length === 0;
  return isGeneral ? { designated: union(designated, members) } : { named: union(named, members) };
}

export function scopeWidened(state: RoutingState, event: EventOf<'scope-widened'>, context: RoutingContext): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  const scope = wider(state.scope, event.scope);
  const { scopeRequested, ...rest } = state;
  // What was asked for and not yet given stays asked for.
  const open = scopeRequested && wider(scope, scopeRequested) !== scope ? { scopeRequested } : {};
  const opened: RoutingState = { ...rest, ...open, ...permissionOf(state, event.members), scope };
  if (state.stage !== 'waiting') {
    // Whom the customer names now is to be asked now, as it would have been on receipt.
    // A keepsake's photo is asked about as soon as it is accepted, be that a moment before or after.
    const fresh = state.stage === 'photo' ? toBeAsked(opened, context.members)
      : FINDING.includes(state.stage) && context.policy.asks.who !== 'nobody'
        ? (event.members ?? []).filter((id) => context.members.has(id) && isWithinScope(opened, id) && !state.asked.some(({ member }) => member === id)) : [];
    return { state: ask(opened, fresh, event.at, context.policy.asks.mustAnswer), effects: [toOffice('office-news'), ...toMembers('member-asked', fresh)] };
  }
  const { pausedAt, ...running } = state.clock;
  return enter({ ...opened, clock: { ...running, ...(pausedAt && event.answerBy ? { answerBy: event.answerBy } : {}) } }, event.at, context, event.members);
}

export function scopeRequested(state: RoutingState, event: EventOf<'scope-requested'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(wider(state.scope, event.scope) !== state.scope, 'nothing-to-do');
  return { state: { ...state, scopeRequested: event.scope }, effects: [toCustomer('customer-waiting')] };
}

export function membersAsked(state: RoutingState, event: EventOf<'members-asked'>, context: RoutingContext): Step {
  mustDecide(state, event.by, [...context.policy.teamBy, 'office']);
  if (context.policy.review) must(state.accepted, 'not-accepted');
  const fresh = event.members.filter((id) => !state.asked.some(({ member }) => member === id));
  must(fresh.length > 0, 'nothing-to-do');
  const included = ask(include(state, event.members, context), fresh, event.at, context.policy.asks.mustAnswer);
  const { waiting: _, ...free } = included;
  return { state: state.stage === 'waiting' ? { ...free, stage: pathOf(state, context.policy)[1]! } : included, effects: toMembers('member-asked', fresh) };
}

export function passOffered(state: RoutingState, event: EventOf<'pass-offered'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(isText(event.reason), 'reason-missing');
  must(state.passOffer?.network !== event.network, 'nothing-to-do');
  return { state: { ...state, passOffer: { network: event.network, at: event.at, reason: event.reason } }, effects: [toCustomer('customer-pass')] };
}

export function passConsented(state: RoutingState, event: EventOf<'pass-consented'>): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  must(state.passOffer?.network === event.network, 'no-offer');
  return {
    state: { ...state, stage: 'closed', ended: { how: 'passed', at: event.at, network: event.network } },
    effects: [
      { kind: 'pass', network: event.network, scope: event.scope ?? state.scope, consent: event.consent }, toCustomer('customer-passed'), toOffice('office-news'),
      ...toMembers('member-ended', involved(state)),
    ],
  };
}

/** The customer would rather not: it stays here, and may be offered another way. */
export function passRefused(state: RoutingState, event: EventOf<'pass-refused'>): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  must(state.passOffer?.network === event.network, 'no-offer');
  const { passOffer: _, ...rest } = state;
  return { state: rest, effects: [toOffice('office-news')] };
}
