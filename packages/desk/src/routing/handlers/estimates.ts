import { mayRead } from '../disclosure.js';
import type { Effect } from '../effects.js';
import { toCustomer, toMembers, toOffice } from '../effects.js';
import type { Actor, EventOf } from '../events.js';
import type { Policy } from '../policy.js';
import { must } from '../refusals.js';
import type { Estimate, RoutingState } from '../state.js';
import type { RoutingContext, Step } from '../step.js';
import { forward, involved, mustSpeakFor, saidAt, verdictOf } from '../step.js';

const TWICE = 10 * 60_000;
const isStale = ({ at }: Estimate, now: string): boolean => Date.parse(now) - Date.parse(at) > TWICE;
const isSame = (a: Estimate, b: Estimate): boolean =>
  a.price === b.price && a.priceTo === b.priceTo && a.leadTime === b.leadTime && a.validUntil === b.validUntil && a.note === b.note;

const isYen = (price: number): boolean => Number.isSafeInteger(price) && price >= 1;

function send(state: RoutingState, id: string, at: string, { policy }: RoutingContext): Step {
  const estimates = state.estimates.map((estimate) => (estimate.id === id ? { ...estimate, sentAt: at } : estimate));
  const next = forward({ ...state, estimates }, policy, state.keepsake ? 'rough-price' : 'estimate');
  return { state: next, effects: [toCustomer(next.keepsake ? 'customer-rough-price' : 'customer-estimate'), toOffice('office-news')] };
}

/** Whether this member's price may reach the customer as soon as it is given. */
export function maySendStraight(state: RoutingState, member: string, policy: Policy): boolean {
  if (policy.estimatesFrom === 'each') return policy.estimateSentBy.includes('each');
  return state.lead?.member === member && policy.estimateSentBy.includes('lead') && (!policy.teamBeforeEstimate || state.team.length > 0);
}

export function estimateOffered(state: RoutingState, event: EventOf<'estimate-offered'>, context: RoutingContext): Step {
  mustSpeakFor(event.by, event.member);
  must(mayRead(state, event.member), 'not-asked');
  if (context.policy.review) must(state.accepted, 'not-accepted');
  const { price } = event;
  must(isYen(price.price) && (price.priceTo === undefined || (isYen(price.priceTo) && price.priceTo >= price.price)), 'bad-price');
  const estimate: Estimate = { ...price, id: `${event.member}-${Date.parse(event.at).toString(36)}`, member: event.member, at: event.at };
  // A button pressed twice makes one estimate.
  must(!state.estimates.some((one) => one.id === estimate.id || (one.member === estimate.member && !isStale(one, event.at) && isSame(one, estimate))), 'nothing-to-do');
  const estimates = [...state.estimates, estimate].sort((a, b) => (a.id < b.id ? -1 : 1));
  const next: RoutingState = { ...state, estimates };
  const isStraight = context.policy.estimatesFrom === 'each' || event.straight === true;
  if (isStraight && context.policy.estimatesFrom === 'lead') must(maySendStraight(state, event.member, context.policy), 'not-the-lead');
  return isStraight && maySendStraight(state, event.member, context.policy) ? send(next, estimate.id, event.at, context) : { state: next, effects: [toOffice('office-news')] };
}

function mustSend(state: RoutingState, by: Actor, { policy }: RoutingContext): void {
  must(policy.estimateSentBy.some((who) =>
    who === 'office' ? by.kind === 'office' : who === 'each' ? false : by.kind === 'member' && by.id !== undefined && by.id === (who === 'lead' ? state.lead?.member : state.liaison)), 'not-yours');
}

export function estimateSent(state: RoutingState, event: EventOf<'estimate-sent'>, context: RoutingContext): Step {
  mustSend(state, event.by, context);
  const estimate = state.estimates.find(({ id }) => id === event.estimate);
  must(estimate, 'unknown-estimate');
  must(!estimate.sentAt, 'nothing-to-do');
  must(verdictOf(state, estimate.member)?.verdict !== 'cannot', 'said-cannot');
  if (context.policy.estimatesFrom === 'lead') {
    must(state.lead, 'no-lead');
    must(state.lead.member === estimate.member, 'not-the-lead');
    if (context.policy.teamBeforeEstimate && !state.keepsake) must(state.team.length > 0, 'no-team');
  }
  return send(state, estimate.id, event.at, context);
}

export function estimateAccepted(state: RoutingState, event: EventOf<'estimate-accepted'>, { policy, rfq }: RoutingContext): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  const estimate = state.estimates.find(({ id }) => id === event.estimate);
  must(estimate?.sentAt, 'unknown-estimate');
  // A yes by telephone on the last day holds, though the office writes it down the day after.
  must(!hasExpired(estimate, saidAt(event)), 'estimate-expired');
  must(isChoosable(state, estimate, policy), 'not-the-lead');
  if (state.keepsake) must(event.risk ?? rfq.consents.some(({ kind }) => kind === 'risk'), 'risk-consent-missing');
  const next: RoutingState = {
    ...state,
    chosen: estimate.id,
    lead: state.lead?.member === estimate.member ? state.lead : { member: estimate.member, at: event.at, by: event.by, urgent: false },
    ...(state.keepsake ? { riskConsentAt: event.at } : {}),
  };
  const working = [...new Set([estimate.member, ...state.team.map(({ member }) => member), ...(state.liaison ? [state.liaison] : [])])];
  const effects: Effect[] = [
    toCustomer(state.keepsake ? 'customer-sending' : 'customer-ordered'), ...toMembers('member-ordered', working), toOffice('office-news'),
    ...toMembers('member-other-lead', state.lead ? [] : involved(state).filter((id) => !working.includes(id))),
  ];
  return { state: forward(next, policy, state.keepsake ? 'sending' : 'ordered'), effects };
}

/** Whether a price no longer holds at a moment. */
export const hasExpired = ({ validUntil }: Estimate, at: string): boolean => (validUntil ? validUntil < dateInTokyo(at) : false);

/** Whether the customer may take that member's price: everybody's, or that of who leads by now. */
export const isChoosable = ({ lead }: RoutingState, { member }: Estimate, { estimatesFrom }: Policy): boolean => estimatesFrom === 'each' || lead?.member === member;

/** Members give days of Japan, whatever the customer's zone. */
const dateInTokyo = (at: string): string => new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 10);

export function estimateDeclined(state: RoutingState, event: EventOf<'estimate-declined'>): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  return {
    state: { ...state, stage: 'declined', ended: { how: 'declined-by-customer', at: event.at, ...(event.reason ? { reason: event.reason } : {}) } },
    effects: [toOffice('office-news'), ...toMembers('member-ended', involved(state))],
  };
}
