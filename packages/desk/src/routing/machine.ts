import type { Rfq } from '@sanchi/sdk';
import { officeChooses, openTo, scopeOf } from './disclosure.js';
import type { Effect } from './effects.js';
import type { EventOf, EventType, RoutingEvent } from './events.js';
import * as answers from './handlers/answers.js';
import * as decisions from './handlers/decisions.js';
import * as endings from './handlers/endings.js';
import * as estimates from './handlers/estimates.js';
import * as intake from './handlers/intake.js';
import * as preparation from './handlers/preparation.js';
import type { Policy } from './policy.js';
import { needsReason } from './reasons.js';
import type { Refusal } from './refusals.js';
import { must, refusal, Refused } from './refusals.js';
import type { RoutingState, Stage } from './state.js';
import { FINAL } from './state.js';
import type { Handler, RoutingContext, Step } from './step.js';
import { isText, saidAt } from './step.js';

/** Stages in which members are being found and at work on a price; `open`: all but those from which nothing follows. */
const FINDING: readonly Stage[] = ['hands', 'planning', 'lead', 'team', 'estimate', 'photo', 'rough-price'];
const BEFORE_ORDER: readonly Stage[] = ['waiting', 'interview', 'review', ...FINDING];

/** In which stages an event is understood, and what it does there. */
const RULES: { readonly [T in EventType]: { readonly from: readonly Stage[] | 'open'; readonly run: Handler<EventOf<T>> } } = {
  received: { from: ['received'], run: intake.received },
  'scope-widened': { from: BEFORE_ORDER, run: intake.scopeWidened },
  'scope-requested': { from: BEFORE_ORDER, run: intake.scopeRequested },
  'members-asked': { from: ['waiting', 'review', 'hands', 'planning', 'lead', 'team', 'photo'], run: intake.membersAsked },
  'member-answered': { from: [...FINDING, 'review'], run: answers.memberAnswered },
  'condition-answered': { from: [...FINDING, 'review'], run: answers.conditionAnswered },
  'question-passed': { from: [...FINDING, 'review', 'ordered', 'sending', 'arrived'], run: answers.questionPassed },
  'question-answered': { from: 'open', run: answers.questionAnswered },
  'interview-arranged': { from: ['interview'], run: preparation.interviewArranged },
  'interview-recorded': { from: ['interview'], run: preparation.interviewRecorded },
  'nda-signed': { from: 'open', run: preparation.ndaSigned },
  voted: { from: ['review'], run: decisions.voted },
  'review-closed': { from: ['review'], run: decisions.reviewClosed },
  'lead-named': { from: ['waiting', 'review', 'hands', 'planning', 'lead', 'team', 'photo'], run: decisions.leadNamed },
  'team-formed': { from: ['lead', 'team', 'photo'], run: decisions.teamFormed },
  'estimate-offered': { from: [...FINDING, 'review'], run: estimates.estimateOffered },
  'estimate-sent': { from: [...FINDING, 'review'], run: estimates.estimateSent },
  'estimate-accepted': { from: ['estimate', 'rough-price'], run: estimates.estimateAccepted },
  'estimate-declined': { from: ['estimate', 'rough-price'], run: estimates.estimateDeclined },
  delivered: { from: ['ordered'], run: endings.delivered },
  closed: { from: ['delivered', 'returned'], run: endings.closed },
  'photo-received': { from: ['photo'], run: endings.photoReceived },
  'files-added': { from: 'open', run: endings.filesAdded },
  arrived: { from: ['sending'], run: endings.arrived },
  returned: { from: ['arrived'], run: endings.returned },
  declined: { from: BEFORE_ORDER, run: endings.declined },
  withdrawn: { from: 'open', run: endings.withdrawn },
  'pass-offered': { from: BEFORE_ORDER, run: intake.passOffered },
  'pass-consented': { from: BEFORE_ORDER, run: intake.passConsented },
  'pass-refused': { from: BEFORE_ORDER, run: intake.passRefused },
  written: { from: 'open', run: answers.written },
  escalated: { from: 'open', run: preparation.escalated },
};

/** A request before anything happened to it. */
export function initial(rfq: Rfq, policy: Policy): RoutingState {
  return {
    stage: 'received',
    keepsake: rfq.kind === 'consumer' && rfq.keepsake !== undefined && policy.keepsakes !== undefined,
    scope: scopeOf(rfq),
    named: rfq.recipients === 'office' ? [] : [...new Set(rfq.recipients)].sort(),
    officeChooses: officeChooses(rfq),
    candidates: [], designated: [], reviewers: [], asked: [], answers: [], conditions: [], questions: [], votes: [], team: [], estimates: [],
    nda: { required: policy.ndaBeforeFiles || (rfq.nda?.wanted === true && rfq.nda.when !== 'before-order'), signed: [] },
    clock: { told: 0 },
  };
}

/** Whether the promise to the customer is still to be kept. */
export const isClockRunning = ({ clock, stage }: RoutingState): boolean =>
  clock.answerBy !== undefined && clock.answeredAt === undefined && clock.pausedAt === undefined && !FINAL.includes(stage);

/** What follows from a step whatever it was: the clock stops at the answer promised, and files open or close. */
function conclude(before: RoutingState, step: Step, at: string, policy: Policy): Step {
  const isAnswer = step.effects.some((effect) => effect.kind === 'mail' && effect.to.kind === 'customer' && (policy.answeredBy as readonly string[]).includes(effect.letter));
  const { pausedAt: _, ...clock } = step.state.clock;
  const state = isAnswer && !clock.answeredAt ? { ...step.state, clock: { ...clock, answeredAt: at } } : step.state;
  const [was, is] = [openTo(before), openTo(state)];
  const opened = is.filter((member) => !was.includes(member));
  const shut = was.filter((member) => !is.includes(member));
  const effects: Effect[] = [...step.effects];
  if (opened.length > 0) effects.push({ kind: 'open-files', to: opened });
  if (shut.length > 0) effects.push({ kind: 'close-files', to: shut });
  const action = clockAction(before, state);
  if (action) effects.push({ kind: 'clock', action });
  return { state, effects };
}

function clockAction(before: RoutingState, after: RoutingState): Extract<Effect, { kind: 'clock' }>['action'] | undefined {
  if (!after.clock.answerBy) return undefined;
  if (isClockRunning(before) === isClockRunning(after)) return undefined;
  if (isClockRunning(after)) return before.clock.pausedAt ? 'resume' : 'start';
  return after.clock.pausedAt ? 'pause' : 'stop';
}

/** The one step of the machine: what an event makes of a state, or why it cannot be. Pure; the same input gives the same output. */
export function apply(state: RoutingState, event: RoutingEvent, context: RoutingContext): Step | { readonly refused: Refusal } {
  const { run } = RULES[event.type] as { run: Handler };
  try {
    must(understood(state, event.type), 'not-now');
    const step = run(state, event, context);
    must(!needsReason(event) || isText(event.reason), 'reason-missing');
    return conclude(state, step, step.decidedAt ?? saidAt(event), context.policy);
  } catch (error) {
    if (error instanceof Refused) return { refused: refusal(error.code) };
    throw error;
  }
}

/** The state that a log of events leads to. Throws on an event that could not have happened: the log is damaged. */
export function replay(events: readonly RoutingEvent[], context: RoutingContext): RoutingState {
  return events.reduce((state, event, index) => {
    const step = apply(state, event, context);
    if ('refused' in step) throw new Error(`replay: event ${index + 1} (${event.type}) refused: ${step.refused.code}`);
    return step.state;
  }, initial(context.rfq, context.policy));
}

/** Whether an event of a type can happen at this stage: pages offer only what can be done. */
export const understood = (state: RoutingState, type: EventType): boolean => {
  const { from } = RULES[type];
  return from === 'open' ? !FINAL.includes(state.stage) && state.stage !== 'received' : from.includes(state.stage);
};
