import { openTo } from '../disclosure.js';
import type { Effect } from '../effects.js';
import { toCustomer, toMember, toMembers, toOffice } from '../effects.js';
import type { EventOf } from '../events.js';
import { must } from '../refusals.js';
import type { Ending, RoutingState } from '../state.js';
import type { Step } from '../step.js';
import { involved, isText, mustBeInCharge } from '../step.js';

const end = (state: RoutingState, stage: RoutingState['stage'], how: Ending, event: { at: string; reason?: string }): RoutingState =>
  ({ ...state, stage, ended: { how, at: event.at, ...(event.reason ? { reason: event.reason } : {}) } });

export function delivered(state: RoutingState, event: EventOf<'delivered'>): Step {
  mustBeInCharge(state, event.by);
  return { state: { ...state, stage: 'delivered' }, effects: [toCustomer('customer-delivered'), toOffice('office-news')] };
}

export function closed(state: RoutingState, event: EventOf<'closed'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  const worked = new Set([state.lead?.member, ...state.team.map(({ member }) => member)]);
  for (const { member } of event.proven ?? []) must(worked.has(member), 'unknown-member');
  const facts = (event.proven ?? []).map(({ member, skill, concept }): Effect => ({
    kind: 'fact', member, about: concept ?? skill, value: true, origin: 'proven', words: skill, learnt: { skill: { words: skill, ...(concept ? { concept } : {}) } },
  }));
  return { state: { ...end(state, 'closed', 'completed', event), ...(event.rating === undefined ? {} : { rating: event.rating }) }, effects: facts };
}

export function photoReceived(state: RoutingState, event: EventOf<'photo-received'>): Step {
  must(event.by.kind === 'office' || event.by.kind === 'customer', 'not-yours');
  return { state, effects: toMembers('member-files-open', involved(state)) };
}

export function filesAdded(state: RoutingState, event: EventOf<'files-added'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  return { state, effects: toMembers('member-files-open', openTo(state)) };
}

export function arrived(state: RoutingState, event: EventOf<'arrived'>): Step {
  mustBeInCharge(state, event.by);
  const lead = state.lead?.member;
  return { state: { ...state, stage: 'arrived' }, effects: [toCustomer('customer-arrived'), ...(lead && lead !== event.by.id ? [toMember('member-arrived', lead)] : [])] };
}

export function returned(state: RoutingState, event: EventOf<'returned'>): Step {
  mustBeInCharge(state, event.by);
  return { state: { ...state, stage: 'returned' }, effects: [toCustomer('customer-returned'), toOffice('office-news')] };
}

export function declined(state: RoutingState, event: EventOf<'declined'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(isText(event.reason), 'reason-missing');
  return { state: end(state, 'declined', 'declined-by-network', event), effects: [toCustomer('customer-declined'), ...toMembers('member-ended', involved(state))] };
}

const ORDERED: readonly RoutingState['stage'][] = ['ordered', 'delivered', 'sending', 'arrived', 'returned'];

export function withdrawn(state: RoutingState, event: EventOf<'withdrawn'>): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  must(!ORDERED.includes(state.stage), 'already-ordered');
  return { state: end(state, 'declined', 'withdrawn', event), effects: [toCustomer('customer-withdrawn'), toOffice('office-news'), ...toMembers('member-ended', involved(state))] };
}
