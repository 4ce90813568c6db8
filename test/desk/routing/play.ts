import type { Rfq } from '@sanchi/sdk';
import fc from 'fast-check';
import type { Effect, EventType, PolicyId, RoutingContext, RoutingEvent, RoutingState } from '../../../packages/desk/src/routing/index.js';
import type { Actor } from '../../../packages/desk/src/routing/events.js';
import { apply, initial, POLICY_IDS, policyOf, teamMark, understood } from '../../../packages/desk/src/routing/index.js';

export const MEMBERS = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'm1', 'm2', 'm3', 'm4'] as const;
export const SEATS = MEMBERS.slice(0, 6);
export const people = new Map(MEMBERS.map((id) => [id as string, { id, deputies: id === 'a1' ? ['a2', 'm1'] : id === 'a6' ? ['m2'] : [] }]));

/** A request as it would arrive, with what a test is about. */
export const rfqWith = (changes: Partial<Rfq> = {}): Rfq => ({
  format: 'sanchi-rfq/1', kind: 'prototype', language: 'ja', description: 'ブラケットの試作', disclosure: 'candidates', recipients: 'office',
  sender: { name: '見本 花子', email: 'hanako@example.jp' },
  consents: [{ kind: 'privacy', version: '1', text: '…', at: '2026-11-18T01:00:00Z' }, { kind: 'network', version: '1', text: '…', at: '2026-11-18T01:00:00Z' }],
  ...changes,
});

export const contextOf = (id: PolicyId, rfq = rfqWith()): RoutingContext => ({ policy: policyOf(id), rfq, members: people });

export const at = (minute: number): string => new Date(Date.UTC(2026, 10, 18, 1, minute)).toISOString();
export const office: Actor = { kind: 'office', id: 'tanaka' };
export const customer: Actor = { kind: 'customer' };
export const system: Actor = { kind: 'system' };
export const member = (id: string): Actor => ({ kind: 'member', id });

/** Applies events that must be accepted. */
export function play(context: RoutingContext, events: readonly RoutingEvent[], from = initial(context.rfq, context.policy)): { state: RoutingState; effects: Effect[] } {
  return events.reduce<{ state: RoutingState; effects: Effect[] }>(({ state, effects }, event) => {
    const step = apply(state, event, context);
    if ('refused' in step) throw new Error(`${event.type} refused in ${state.stage}: ${step.refused.code}`);
    return { state: step.state, effects: [...effects, ...step.effects] };
  }, { state: from, effects: [] });
}

export const refusedWith = (context: RoutingContext, state: RoutingState, event: RoutingEvent): string | undefined => {
  const step = apply(state, event, context);
  return 'refused' in step ? step.refused.code : undefined;
};

const TYPES = Object.keys({
  'scope-widened': 1, 'scope-requested': 1, 'members-asked': 1, 'member-answered': 1, 'condition-answered': 1, 'question-passed': 1, 'question-answered': 1, 'interview-arranged': 1,
  'interview-recorded': 1, 'nda-signed': 1, voted: 1, 'review-closed': 1, 'lead-named': 1, 'team-formed': 1, 'estimate-offered': 1, 'estimate-sent': 1,
  'estimate-accepted': 1, 'estimate-declined': 1, delivered: 1, closed: 1, 'photo-received': 1, 'files-added': 1, arrived: 1, returned: 1, declined: 1, withdrawn: 1,
  'pass-offered': 1, 'pass-consented': 1, 'pass-refused': 1, written: 1, escalated: 1,
} satisfies Record<Exclude<EventType, 'received'>, 1>) as Exclude<EventType, 'received'>[];

/** What chance decides of one event. */
export interface Roll { readonly type: number; readonly who: number; readonly m: number; readonly n: number; readonly flag: boolean; readonly odd: boolean }
export const roll: fc.Arbitrary<Roll> = fc.record({ type: fc.nat(1000), who: fc.nat(1000), m: fc.nat(9), n: fc.nat(9), flag: fc.boolean(), odd: fc.boolean() });

const FATAL: readonly EventType[] = ['declined', 'withdrawn', 'estimate-declined', 'pass-consented'];

/** An event of chance, mostly of a kind the state understands and by somebody who may do it; seldom one that ends everything. */
export function eventOf(state: RoutingState, { type, who, m, n, flag, odd }: Roll, when: string): RoutingEvent {
  const open = TYPES.filter((one) => understood(state, one) && (!FATAL.includes(one) || type % 7 === 0));
  const kind = (odd && type % 5 === 0 ? TYPES : open.length > 0 ? open : TYPES)[type % (odd && type % 5 === 0 ? TYPES.length : open.length || TYPES.length)]!;
  const [one, two] = [MEMBERS[m]!, MEMBERS[n]!];
  const actors: Actor[] = [office, office, customer, member(one), member(state.lead?.member ?? two), member(state.liaison ?? two)];
  const by = actors[who % actors.length]!;
  const consent = { version: '1', text: '…' };
  const speaker = flag ? office : member(one);
  const estimates = state.estimates.map(({ id }) => id);
  const estimate = estimates[n % (estimates.length || 1)] ?? 'none';
  const seat = SEATS[m % 6]!;
  const events: { readonly [T in EventType]?: () => object } = {
    'scope-widened': () => ({ by: customer, scope: flag ? 'candidates' : 'all-members', consent, ...(odd ? { members: [one] } : {}), answerBy: when }),
    'scope-requested': () => ({ by, scope: 'all-members' }),
    'members-asked': () => ({ by, members: [one, two] }),
    'member-answered': () => ({ by: speaker, member: one, verdict: (['can', 'hand', 'can', 'cannot', 'question'] as const)[n % 5], text: '…' }),
    'condition-answered': () => ({ by: speaker, member: one, about: 'tolerance', value: flag, words: '…' }),
    'question-passed': () => ({ by, question: state.questions[n % (state.questions.length || 1)]?.id ?? 'none' }),
    'question-answered': () => ({ by: flag ? customer : office, question: state.questions[n % (state.questions.length || 1)]?.id ?? 'none', text: '…' }),
    'interview-arranged': () => ({ by: office, date: '2026-11-20' }),
    'interview-recorded': () => ({ by: office, heldOn: '2026-11-20', note: '…' }),
    'nda-signed': () => ({ by: office, covers: flag ? 'network' : [one] }),
    voted: () => ({ by: odd ? office : member(seat), seat, member: seat === 'a1' && flag ? 'm1' : seat, accept: n > 2, liaison: flag }),
    'review-closed': () => ({ by, accept: flag, reason: '…' }),
    'lead-named': () => ({ by, member: one, urgent: flag, reason: '…', ...(odd && state.lead ? { replaces: state.lead.member } : {}) }),
    'team-formed': () => ({ by, team: [{ member: state.lead?.member ?? one, part: 'machining' }, { member: two, part: 'polishing' }], liaison: seat, reason: '…', ...(odd && state.team.length > 0 ? { replaces: teamMark(state) } : {}) }),
    'estimate-offered': () => ({ by: odd ? office : member(flag ? state.lead?.member ?? one : one), member: flag ? state.lead?.member ?? one : one, price: { price: 10_000 + n }, straight: n > 4 }),
    'estimate-sent': () => ({ by, estimate }),
    'estimate-accepted': () => ({ by: flag ? customer : office, estimate, ...(odd ? { risk: consent } : {}) }),
    'estimate-declined': () => ({ by: customer }),
    'pass-offered': () => ({ by: office, network: 'other', reason: '…' }),
    'pass-consented': () => ({ by: customer, network: 'other', consent }),
    'pass-refused': () => ({ by: customer, network: 'other' }),
    closed: () => ({ by: office, proven: flag && state.lead ? [{ member: state.lead.member, skill: 'machining' }] : [] }),
    'photo-received': () => ({ by: customer }),
    'files-added': () => ({ by, count: 1 }),
    declined: () => ({ by: office, reason: '…' }),
    withdrawn: () => ({ by: customer }),
    written: () => ({ by: office, to: [one], text: '…' }),
    escalated: () => ({ by: system, share: [0.5, 0.8, 1][n % 3] }),
  };
  return { type: kind, at: when, channel: flag ? 'phone' : 'web', by, ...events[kind]?.() } as RoutingEvent;
}

/** Requests of every kind that matters to routing. */
export const anyRfq: fc.Arbitrary<Rfq> = fc.record({
  consumer: fc.boolean(),
  disclosure: fc.constantFrom('office' as const, 'candidates' as const, 'candidates' as const, 'all-members' as const),
  named: fc.option(fc.subarray([...MEMBERS], { minLength: 1, maxLength: 3 })),
  network: fc.integer({ min: 0, max: 3 }), forward: fc.boolean(), nda: fc.boolean(), files: fc.boolean(),
}).map(({ consumer, disclosure, named, network, forward, nda, files }) => {
  const consent = (kind: Rfq['consents'][number]['kind']): Rfq['consents'][number] => ({ kind, version: '1', text: '…', at: at(0) });
  return rfqWith({
    disclosure, recipients: named ?? 'office', kind: consumer ? 'consumer' : 'prototype', ...(consumer ? { keepsake: { item: '鍋' } } : {}),
    consents: [consent('privacy'), ...(network > 0 ? [consent('network')] : []), ...(forward ? [consent('forward')] : [])],
    ...(nda ? { nda: { wanted: true, when: 'before-drawings' as const } } : {}),
    ...(files ? { attachments: [{ name: 'a.pdf', size: 1, type: 'application/pdf', id: 'f1' }] } : {}),
  });
});

export const anyStart = fc.record({
  policy: fc.constantFrom(...POLICY_IDS), rfq: anyRfq, candidates: fc.subarray([...MEMBERS], { minLength: 0 }),
});

/** What happened in a game of chance: only what was accepted. */
export interface Game { readonly context: RoutingContext; readonly log: RoutingEvent[]; readonly states: RoutingState[]; readonly effects: (readonly Effect[])[] }

export function gameOf({ policy, rfq, candidates }: { policy: PolicyId; rfq: Rfq; candidates: readonly string[] }, rolls: readonly Roll[]): Game {
  const context = contextOf(policy, rfq);
  const first: RoutingEvent = { type: 'received', at: at(0), by: customer, candidates, reviewers: SEATS, answerBy: at(120) };
  const game: Game = { context, log: [], states: [initial(rfq, context.policy)], effects: [] };
  const take = (event: RoutingEvent): void => {
    const step = apply(game.states.at(-1)!, event, context);
    if ('refused' in step) return;
    game.log.push(event);
    game.states.push(step.state);
    game.effects.push(step.effects);
  };
  take(first);
  rolls.forEach((one, index) => take(eventOf(game.states.at(-1)!, one, at(index + 1))));
  return game;
}
