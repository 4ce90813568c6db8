import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyId, RoutingEvent, RoutingState } from '../../../packages/desk/src/routing/index.js';
import { apply, FINAL, mayOpenFiles, officeMayOpenFiles, POLICY_IDS, policyOf, replay } from '../../../packages/desk/src/routing/index.js';
import type { Game } from './play.js';
import { anyStart, at, customer, eventOf, gameOf, member, MEMBERS, office, roll } from './play.js';

const games = { numRuns: 1500 };
const rolls = fc.array(roll, { maxLength: 45 });

/** Who the visitor lets read it, worked out from the request and the log alone, in other words than the machine's. */
function allowed({ context: { rfq }, log }: Game, upTo: number): Set<string> {
  const consents = rfq.consents.map(({ kind }) => kind);
  const readers = new Set<string>();
  let officeMayChoose = consents.includes('network');
  let level: 'none' | 'able' | 'all' = 'none';
  if (rfq.recipients === 'office' ? officeMayChoose : officeMayChoose || consents.includes('forward')) {
    level = rfq.disclosure === 'office' ? 'none' : rfq.disclosure === 'candidates' ? 'able' : 'all';
  }
  let named: readonly string[] | undefined = rfq.recipients === 'office' ? undefined : rfq.recipients;
  const chosenByPeople: string[] = [];
  const candidates = log[0]?.type === 'received' ? log[0].candidates : [];
  for (const event of log.slice(0, upTo + 1)) {
    if (event.type === 'scope-widened') {
      const wasGeneral = level !== 'none' && named === undefined;
      if (event.scope === 'all-members') level = 'all';
      else if (level === 'none') level = 'able';
      if (event.members && wasGeneral) chosenByPeople.push(...event.members);
      else if (event.members) named = [...named ?? [], ...event.members];
      else {
        officeMayChoose = true;
        chosenByPeople.push(...named ?? []);
        named = undefined;
      }
    }
    const chosen = event.type === 'members-asked' ? event.members : event.type === 'lead-named' ? [event.member] : event.type === 'team-formed' ? [...event.team.map((place) => place.member), ...(event.liaison ? [event.liaison] : [])] : [];
    if (level !== 'none' && officeMayChoose) chosenByPeople.push(...chosen);
  }
  if (level === 'all') for (const id of MEMBERS) readers.add(id);
  if (level === 'able') for (const id of [...named ?? candidates, ...chosenByPeople]) readers.add(id);
  return readers;
}

describe('whatever happens', () => {
  it('nobody is written to, asked or shown files beyond what the visitor allowed', () => {
    fc.assert(fc.property(anyStart, rolls, (start, chances) => {
      const game = gameOf(start, chances);
      game.effects.forEach((effects, index) => {
        const readers = allowed(game, index);
        for (const effect of effects) {
          if (effect.kind === 'mail' && effect.to.kind === 'member') expect(readers).toContain(effect.to.id);
          if (effect.kind === 'open-files') for (const id of effect.to) expect(readers).toContain(id);
        }
        for (const id of MEMBERS) if (mayOpenFiles(game.states[index + 1]!, id)) expect(readers).toContain(id);
      });
    }), games);
  });

  it('drawings stay closed until secrecy is agreed, where policy or visitor want it', () => {
    fc.assert(fc.property(anyStart, rolls, (start, chances) => {
      const game = gameOf(start, chances);
      if (start.policy !== 'rodan21' && !start.rfq.nda?.wanted) return;
      const bound = new Set<string>();
      game.log.forEach((event, index) => {
        if (event.type === 'nda-signed') for (const id of event.covers === 'network' ? [...MEMBERS, 'office'] : [...event.covers, 'office']) bound.add(id);
        const state = game.states[index + 1]!;
        for (const id of MEMBERS) if (!bound.has(id)) expect(mayOpenFiles(state, id)).toBe(false);
        expect(officeMayOpenFiles(state)).toBe(bound.size > 0);
        for (const effect of game.effects[index]!) if (effect.kind === 'open-files') for (const id of effect.to) expect(bound).toContain(id);
      });
    }), games);
  });

  it('the log alone leads to the same state, also after it was written and read', () => {
    fc.assert(fc.property(anyStart, rolls, (start, chances) => {
      const game = gameOf(start, chances);
      const log = JSON.parse(JSON.stringify(game.log)) as RoutingEvent[];
      expect(replay(log, game.context)).toEqual(JSON.parse(JSON.stringify(game.states.at(-1))));
    }), games);
  });

  it('of two decisions at once, either the order does not matter or one is refused', () => {
    let both = 0;
    const pairs = fc.array(fc.tuple(roll, roll), { minLength: 20, maxLength: 20 });
    fc.assert(fc.property(anyStart, rolls, pairs, (start, chances, together) => {
      const { context, states } = gameOf(start, chances);
      const state = states.at(-1)!;
      const run = (events: readonly RoutingEvent[]): RoutingState | undefined => events.reduce<RoutingState | undefined>((before, event) => {
        const step = before && apply(before, event, context);
        return !step || 'refused' in step ? undefined : step.state;
      }, state);
      for (const [a, b] of together) {
        const [first, second] = [eventOf(state, a, at(200)), eventOf(state, b, at(200))];
        // One person's two decisions have an order of their own, and a reminder is no decision.
        if (first.by.kind === 'system' || second.by.kind === 'system') continue;
        if (first.by.kind === second.by.kind && first.by.id === second.by.id) continue;
        const [oneWay, otherWay] = [run([first, second]), run([second, first])];
        if (!oneWay || !otherWay) continue;
        both += 1;
        expect(otherWay).toEqual(oneWay);
      }
    }), { numRuns: 800 });
    expect(both).toBeGreaterThan(300);
  });

  it('the clock stops once, and a paused clock never breaks its promise', () => {
    fc.assert(fc.property(anyStart, rolls, (start, chances) => {
      const { log, states, effects } = gameOf(start, chances);
      const stops = effects.flat().filter((effect) => effect.kind === 'clock' && effect.action === 'stop');
      expect(stops.length).toBeLessThanOrEqual(1);
      log.forEach((event, index) => {
        if (event.type === 'escalated') expect(states[index]!.clock).toMatchObject({ answerBy: expect.any(String) });
        if (event.type === 'escalated') expect(states[index]!.clock.pausedAt ?? states[index]!.clock.answeredAt).toBeUndefined();
      });
    }), games);
  });
});

/** What sensible people would do next, so that the request gets to its good end. */
function sensible(state: RoutingState, policy: PolicyId, when: string, formsTeam: boolean): RoutingEvent[] {
  const rules = policyOf(policy);
  const readable = MEMBERS.filter((id) => !state.answers.some((answer) => answer.member === id && answer.verdict === 'cannot'));
  const lead = state.lead?.member;
  const worker = lead ?? readable.find((id) => state.asked.some((asked) => asked.member === id)) ?? readable[0] ?? 'm4';
  const consent = { version: '2', text: '…' };
  const common = { at: when } as const;
  const by = office;
  const sent = state.estimates.filter((estimate) => estimate.sentAt && (rules.estimatesFrom === 'each' || estimate.member === lead)).at(-1);
  const offered = state.estimates.find((estimate) => !estimate.sentAt && estimate.member === lead);
  const widen: RoutingEvent = { ...common, type: 'scope-widened', by: customer, scope: 'all-members', consent, answerBy: at(900) };
  const answer: RoutingEvent = { ...common, type: 'member-answered', by, channel: 'phone', member: worker, verdict: 'can' };
  const price = (id: string): RoutingEvent => ({ ...common, type: 'estimate-offered', by, channel: 'fax', member: id, price: { price: 50_000 } });
  const seats = state.reviewers.filter((seat) => !state.votes.some((vote) => vote.seat === seat));
  return [
    ...(state.stage === 'waiting' && state.waiting?.reason === 'scope' ? [widen] : []),
    ...(state.stage === 'interview' ? [{ ...common, type: 'nda-signed', by, covers: 'network' } as const, { ...common, type: 'interview-recorded', by, heldOn: '2026-11-20', note: '…' } as const] : []),
    ...(state.stage === 'review' && !state.accepted ? seats.map((seat): RoutingEvent => ({ ...common, type: 'voted', by: member(seat), seat, member: seat, accept: true, liaison: true })) : []),
    ...(sent ? [{ ...common, type: 'estimate-accepted', by: customer, estimate: sent.id, risk: consent } as const] : []),
    { ...common, type: 'delivered', by }, { ...common, type: 'closed', by }, { ...common, type: 'arrived', by }, { ...common, type: 'returned', by },
    { ...common, type: 'lead-named', by, member: worker },
    ...(lead && state.team.length === 0 && (rules.teamBeforeEstimate || formsTeam) && !state.keepsake ? [{ ...common, type: 'team-formed', by, team: [{ member: lead, part: 'machining' }], liaison: state.reviewers[0] ?? '' } as const] : []),
    ...(offered ? [{ ...common, type: 'estimate-sent', by, estimate: offered.id } as const] : []),
    ...(lead ? [price(lead)] : []),
    answer,
    ...(rules.estimatesFrom === 'each' ? [price(worker)] : []),
    { ...common, type: 'members-asked', by, members: [worker] },
    widen,
  ];
}

describe('every stage', () => {
  it('is reached, and from everywhere there is a way to a good end', () => {
    const seen = new Map<string, Set<string>>();
    fc.assert(fc.property(anyStart, rolls, (start, chances) => {
      const { context, states } = gameOf(start, chances);
      const reached = seen.get(start.policy) ?? new Set();
      seen.set(start.policy, reached);
      states.forEach(({ stage }) => reached.add(stage));
      let state = states.at(-1)!;
      for (let tries = 0; tries < 40 && !FINAL.includes(state.stage); tries += 1) {
        const before = state;
        for (const event of sensible(state, start.policy, at(300 + tries), start.candidates.length % 2 === 0)) {
          const step = apply(state, event, context);
          if ('refused' in step) continue;
          state = step.state;
          reached.add(state.stage);
          break;
        }
        if (state === before) break;
      }
      // Everyone may have said that it cannot, and a review may have said no: these end by a refusal in words.
      expect(FINAL, `${start.policy} is stuck in ${state.stage}: ${JSON.stringify(state)}`).toContain(state.stage);
    }), { numRuns: 1500 });
    for (const id of POLICY_IDS) {
      const policy = policyOf(id);
      const missing = [...policy.path, ...policy.keepsakes ?? [], 'declined', ...(policy.asks.who === 'nobody' ? [] : ['waiting'])].filter((stage) => !seen.get(id)!.has(stage));
      expect(missing, id).toEqual([]);
    }
  });
});
