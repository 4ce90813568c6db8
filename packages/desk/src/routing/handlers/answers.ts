import { mayRead } from '../disclosure.js';
import type { Effect } from '../effects.js';
import { toCustomer, toMember, toMembers, toOffice } from '../effects.js';
import type { EventOf } from '../events.js';
import { must } from '../refusals.js';
import type { MemberAnswer, Question, RoutingState } from '../state.js';
import type { RoutingContext, Step } from '../step.js';
import { involved, isText, mustBeInCharge, mustSpeakFor, pathOf, saidAt } from '../step.js';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of time, and of members within one moment, so that the order of arrival does not matter. */
const sorted = (answers: readonly MemberAnswer[]): MemberAnswer[] =>
  [...answers].sort((a, b) => compare(a.at, b.at) || compare(a.member, b.member) || compare(a.recordedBy ?? '', b.recordedBy ?? '') || compare(a.verdict, b.verdict));

export function memberAnswered(state: RoutingState, event: EventOf<'member-answered'>, { policy }: RoutingContext): Step {
  mustSpeakFor(event.by, event.member);
  must(mayRead(state, event.member), 'not-asked');
  if (event.verdict === 'question') must(isText(event.text), 'text-missing');
  const answer: MemberAnswer = {
    member: event.member, verdict: event.verdict, at: saidAt(event), channel: event.channel ?? 'web',
    ...(isText(event.text) ? { text: event.text.trim() } : {}),
    ...(event.by.kind === 'office' ? { recordedBy: event.by.id ?? 'office' } : {}),
  };
  // The same answer again is a button pressed twice, or a post replayed; another one is a change and recorded beside it.
  const held = state.answers.findLast((one) => one.member === answer.member && one.verdict !== 'question' && one.at <= answer.at);
  must(answer.verdict === 'question' || held?.verdict !== answer.verdict || held.text !== answer.text, 'nothing-to-do');
  let next: RoutingState = { ...state, answers: sorted([...state.answers, answer]) };
  const effects: Effect[] = [toOffice('office-news')];
  if (event.verdict === 'question') {
    const straight = policy.questions === 'straight';
    next = withQuestion(next, event, straight);
    if (straight) effects.push(toCustomer('customer-question'));
  }
  if (event.verdict === 'cannot' && state.lead?.member === event.member) next = stepBack(next, pathOf(state, policy));
  return { state: next, effects };
}

export function conditionAnswered(state: RoutingState, event: EventOf<'condition-answered'>): Step {
  mustSpeakFor(event.by, event.member);
  must(mayRead(state, event.member), 'not-asked');
  const { member, about, value } = event;
  const at = saidAt(event);
  const isThis = (one: { member: string; about: string }): boolean => one.member === member && one.about === about;
  const before = state.conditions.find(isThis);
  must(before?.value !== value, 'nothing-to-do');
  // The later word counts; of two at one moment the careful one.
  const current = before && (before.at > at || (before.at === at && !before.value)) ? before : { member, about, value, at };
  return {
    state: { ...state, conditions: [...state.conditions.filter((one) => !isThis(one)), current].sort((a, b) => compare(a.member, b.member) || compare(a.about, b.about)) },
    effects: isLasting(event) ? [{ kind: 'fact', member, about, value, origin: 'answer', words: event.words, ...(event.learnt ? { learnt: event.learnt } : {}) }] : [],
  };
}

/** Whether an answer says something of the member, and not of this request alone: its price, its date, or that it is an exception. */
const isLasting = ({ learnt }: EventOf<'condition-answered'>): boolean => !learnt?.condition || !['budget', 'lead-time', 'refusal'].includes(learnt.condition);

const BACK_FROM: readonly RoutingState['stage'][] = ['lead', 'team', 'estimate', 'rough-price'];

/** A lead that finds it cannot gives its place back, and the request goes to where one is chosen. */
function stepBack(state: RoutingState, path: readonly RoutingState['stage'][]): RoutingState {
  const { lead: _, ...rest } = state;
  const before = path.includes('lead') ? path[path.indexOf('lead') - 1]! : 'photo';
  return { ...rest, stage: BACK_FROM.includes(state.stage) ? before : state.stage, team: [] };
}

function withQuestion(state: RoutingState, event: EventOf<'member-answered'>, straight: boolean): RoutingState {
  const question: Question = {
    id: `${event.member}-${Date.parse(event.at).toString(36)}`, member: event.member, text: event.text!.trim(), at: event.at, ...(straight ? { putAt: event.at } : {}),
  };
  // The same words again, while they wait for an answer, are a button pressed twice.
  must(!state.questions.some(({ id, member, text, answer }) => id === question.id || (member === question.member && text === question.text && answer === undefined)), 'nothing-to-do');
  return { ...state, questions: [...state.questions, question].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)) };
}

const change = (state: RoutingState, id: string, changes: Partial<Question>): RoutingState =>
  ({ ...state, questions: state.questions.map((question) => (question.id === id ? { ...question, ...changes } : question)) });

export function questionPassed(state: RoutingState, event: EventOf<'question-passed'>): Step {
  mustBeInCharge(state, event.by);
  const question = state.questions.find(({ id }) => id === event.question);
  must(question, 'unknown-question');
  must(!question.putAt, 'nothing-to-do');
  return { state: change(state, question.id, { putAt: event.at }), effects: [toCustomer('customer-question')] };
}

export function questionAnswered(state: RoutingState, event: EventOf<'question-answered'>): Step {
  must(event.by.kind === 'customer' || event.by.kind === 'office', 'not-yours');
  const question = state.questions.find(({ id }) => id === event.question);
  must(question && (question.putAt || event.by.kind === 'office'), 'unknown-question');
  must(question.answer === undefined, 'question-answered');
  must(isText(event.text), 'text-missing');
  return {
    state: change(state, question.id, { answer: event.text.trim(), answeredAt: event.at }),
    // What one asked, all who are still at it should know.
    effects: [toOffice('office-news'), ...toMembers('member-question-answered', involved(state))],
  };
}

export function written(state: RoutingState, event: EventOf<'written'>): Step {
  must(event.by.kind === 'office', 'not-yours');
  must(isText(event.text), 'text-missing');
  must(event.to.length > 0, 'nothing-to-do');
  for (const member of event.to) must(mayRead(state, member), 'not-asked');
  return { state, effects: event.to.map((member) => toMember('member-written', member)) };
}
