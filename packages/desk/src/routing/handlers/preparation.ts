import { toCustomer, toMembers, toOffice } from '../effects.js';
import type { EventOf } from '../events.js';
import { isWithinScope, openTo } from '../disclosure.js';
import { must } from '../refusals.js';
import { whyNoVote } from '../seats.js';
import type { NdaSigned, RoutingState } from '../state.js';
import type { RoutingContext, Step } from '../step.js';
import { ask, forward, isText } from '../step.js';

export function interviewArranged(state: RoutingState, event: EventOf<'interview-arranged'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(isText(event.date), 'text-missing');
  return { state: { ...state, interview: { ...state.interview, arrangedFor: event.date } }, effects: [toCustomer('customer-interview')] };
}

/** Planning begins when the interview is held and secrecy agreed, whichever comes first. */
const plan = (state: RoutingState, { policy }: RoutingContext): RoutingState =>
  state.stage === 'interview' && state.interview?.heldOn && (!state.nda.required || state.nda.signed.length > 0) ? forward(state, policy, 'planning') : state;

export function interviewRecorded(state: RoutingState, event: EventOf<'interview-recorded'>, context: RoutingContext): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(isText(event.note) && isText(event.heldOn), 'text-missing');
  const next: RoutingState = { ...state, interview: { ...state.interview, heldOn: event.heldOn, note: event.note.trim() } };
  return { state: plan(next, context), effects: [] };
}

export function ndaSigned(state: RoutingState, event: EventOf<'nda-signed'>, context: RoutingContext): Step {
  must(event.by.kind === 'office', 'not-yours');
  const covers = event.covers === 'network' ? ['network'] : event.covers;
  // Once more for the network says that more of its members are bound now.
  const isKnown = (who: string): boolean => state.nda.signed.some((signed) => signed.covers === who
    && (who !== 'network' || !signed.bound || (event.bound !== undefined && event.bound.every((id) => signed.bound?.includes(id)))));
  const fresh = covers.filter((who) => !isKnown(who));
  must(fresh.length > 0, 'nothing-to-do');
  for (const who of fresh) must(who === 'network' || context.members.has(who), 'unknown-member');
  const entry = (who: string): NdaSigned => ({ covers: who, at: event.at, ...(who === 'network' && event.bound ? { bound: [...event.bound].sort() } : {}) });
  const signed = [...state.nda.signed, ...fresh.map(entry)].sort((a, b) => (a.covers < b.covers ? -1 : a.covers > b.covers ? 1 : a.at < b.at ? -1 : 1));
  const next: RoutingState = { ...state, nda: { ...state.nda, signed } };
  const before = openTo(state);
  return { state: plan(next, context), effects: toMembers('member-files-open', openTo(next).filter((member) => !before.includes(member))) };
}

/** The clock says how much of the promise is used up. */
export function escalated(state: RoutingState, event: EventOf<'escalated'>, context: RoutingContext): Step {
  const { members } = context;
  must(event.by.kind === 'system', 'not-yours');
  must(state.clock.answerBy && !state.clock.answeredAt && !state.clock.pausedAt && event.share > state.clock.told, 'clock-stopped');
  const told: RoutingState = { ...state, clock: { ...state.clock, told: event.share } };
  const silent = state.stage === 'review' && !state.accepted
    ? state.reviewers.filter((seat) => !state.votes.some((vote) => vote.seat === seat))
    : state.stage === 'hands' || state.stage === 'planning'
      ? state.asked.filter(({ member, mustAnswer }) => mustAnswer && isWithinScope(state, member) && !state.answers.some((answer) => answer.member === member)).map(({ member }) => member)
      : [];
  const deputies = state.stage === 'review'
    ? [...new Set(silent.flatMap((seat) => (members.get(seat)?.deputies ?? []).filter((id) => whyNoVote(state, context, seat, id) === undefined)))].filter((id) => members.has(id) && !state.asked.some(({ member }) => member === id))
    : [];
  return {
    state: ask(told, deputies, event.at, false),
    effects: [
      toOffice('office-escalated'), ...toMembers('member-reminder', silent), ...toMembers('member-review', deputies),
      ...(event.share >= 1 ? [toCustomer('customer-late')] : []),
    ],
  };
}
