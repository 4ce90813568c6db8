import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoutingContext, RoutingEvent, RoutingState } from '../../../packages/desk/src/routing/index.js';
import { apply, tallyOf } from '../../../packages/desk/src/routing/index.js';
import { at, contextOf, customer, member, office, people, play, rfqWith, SEATS } from './play.js';

/** A word on a request in review: a seat's own, its deputy's, or the office's that it is enough. */
interface Word { readonly seat: number; readonly deputy: boolean; readonly accept: boolean; readonly close: boolean; readonly reason: boolean }
const word: fc.Arbitrary<Word> = fc.record({ seat: fc.nat(5), deputy: fc.boolean(), accept: fc.boolean(), close: fc.nat(8).map((chance) => chance === 0), reason: fc.boolean() });

/** A network of six seats of which so many must accept, each with a deputy that is no seat itself. */
function reviewBy(accepts: number, deputies = true): { context: RoutingContext; start: RoutingState } {
  const stand = ['m1', 'm2', 'm3', 'm4', 'm1', 'm2'];
  const members = new Map([...people].map(([id, person]) => [id, { ...person, deputies: SEATS.some((seat) => seat === id) ? [stand[SEATS.findIndex((seat) => seat === id)]!] : [] }]));
  const plain = contextOf('migakiya', rfqWith({ disclosure: 'all-members' }));
  const context = { ...plain, members, policy: { ...plain.policy, review: { accepts, deputies } } };
  return { context, start: play(context, [{ type: 'received', at: at(0), by: customer, candidates: [], reviewers: SEATS, answerBy: at(900) }]).state };
}

const eventOf = ({ members }: RoutingContext, { seat, deputy, accept, close, reason }: Word, minute: number): RoutingEvent => {
  const id = SEATS[seat]!;
  const by = deputy ? members.get(id)!.deputies![0]! : id;
  return close ? { type: 'review-closed', at: at(minute), by: office, accept, ...(reason ? { reason: '納期' } : {}) }
    : { type: 'voted', at: at(minute), by: minute % 2 === 0 ? office : member(by), seat: id, member: by, accept };
};

/** Counts in its own way: the last word of each seat, where the member's own is never followed by another. */
function count(log: readonly RoutingEvent[]): { accepting: number; declining: number } {
  const words = new Map<string, { by: string; accept: boolean }>();
  for (const event of log) if (event.type === 'voted') words.set(event.seat, { by: event.member, accept: event.accept });
  const accepting = [...words.values()].filter(({ accept }) => accept).length;
  return { accepting, declining: words.size - accepting };
}

const game = fc.record({ accepts: fc.integer({ min: 1, max: 6 }), deputies: fc.boolean(), words: fc.array(word, { maxLength: 16 }) });

describe('the quorum', () => {
  it('decides as soon as nothing that could follow would change it, and not before; short of it only the office, for a reason', () => {
    const ends = { votes: 0, office: 0, declined: 0, open: 0 };
    fc.assert(fc.property(game, ({ accepts, deputies, words }) => {
      const { context, start } = reviewBy(accepts, deputies);
      const log: RoutingEvent[] = [];
      let state = start;
      words.forEach((one, index) => {
        const event = eventOf(context, one, index + 1);
        const step = apply(state, event, context);
        if ('refused' in step) return;
        log.push(event);
        state = step.state;
      });
      const { accepting, declining } = count(log);
      const closing = log.find((event) => event.type === 'review-closed');
      expect(tallyOf(state, accepts)).toEqual({ accepting, declining, seats: 6, needed: accepts });
      expect(state.accepted?.by === 'votes').toBe(accepting >= accepts);
      if (state.accepted?.by === 'office') {
        expect(closing?.reason).toBe('納期');
        expect(accepting).toBeLessThan(accepts);
        expect(accepting).toBeGreaterThan(declining);
      }
      expect(state.stage === 'declined').toBe(declining > 6 - accepts || (closing !== undefined && !state.accepted));
      if (closing) expect(closing.reason).toBe('納期');
      if (!deputies) expect(state.votes.every(({ by, seat }) => by === seat)).toBe(true);
      ends[state.accepted?.by ?? (state.stage === 'declined' ? 'declined' : 'open')] += 1;
    }), { numRuns: 1500 });
    for (const [end, times] of Object.entries(ends)) expect(times, end).toBeGreaterThan(20);
  });

  it('comes out the same in whatever order the members’ own words arrive', () => {
    const ballots = fc.record({ accepts: fc.integer({ min: 1, max: 6 }), votes: fc.uniqueArray(fc.record({ seat: fc.nat(5), accept: fc.boolean() }), { selector: ({ seat }) => seat, minLength: 1 }) })
      .chain(({ accepts, votes }) => fc.record({ accepts: fc.constant(accepts), votes: fc.constant(votes), other: fc.shuffledSubarray(votes, { minLength: votes.length }) }));
    fc.assert(fc.property(ballots, ({ accepts, votes, other }) => {
      const { context, start } = reviewBy(accepts);
      const outcome = (order: typeof votes): string => {
        let state = start;
        for (const { seat, accept } of order) {
          const step = apply(state, { type: 'voted', at: at(5), by: member(SEATS[seat]!), seat: SEATS[seat]!, member: SEATS[seat]!, accept }, context);
          if (!('refused' in step)) state = step.state;
        }
        return state.accepted ? 'accepted' : state.stage;
      };
      expect(outcome(other)).toBe(outcome(votes));
    }), { numRuns: 800 });
  });

  it('counts a seat once: the member’s own word takes the place of its deputy’s, never the other way round', () => {
    fc.assert(fc.property(fc.nat(5), fc.boolean(), fc.boolean(), (index, first, then) => {
      const { context, start } = reviewBy(3);
      const seat = SEATS[index]!;
      const deputy = context.members.get(seat)!.deputies![0]!;
      const vote = (by: string, accept: boolean): RoutingEvent => ({ type: 'voted', at: at(5), by: member(by), seat, member: by, accept });
      const { state } = play(context, [vote(deputy, first), vote(seat, then)], start);
      expect(state.votes).toMatchObject([{ seat, by: seat, accept: then }]);
      for (const again of [vote(deputy, first), vote(seat, !then)]) expect(apply(state, again, context)).toMatchObject({ refused: { code: 'seat-voted' } });
    }));
  });

  it('hears a company once, whoever speaks for it and whatever seat it stands in for', () => {
    let refused = 0;
    fc.assert(fc.property(fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }), fc.array(word, { maxLength: 16 }), (owners, words) => {
      const { context, start } = reviewBy(6);
      // Members of several entries under one roof: some of the seats, some of the deputies.
      const members = new Map([...context.members].map(([id, person], index) => [id, { ...person, company: `c${owners[index]!}` }]));
      let state = start;
      words.forEach((one, index) => {
        const step = apply(state, eventOf(context, { ...one, close: false }, index + 1), { ...context, members });
        if (!('refused' in step)) state = step.state;
        else if (step.refused.code === 'one-seat') refused += 1;
      });
      const heard = state.votes.map(({ by }) => members.get(by)!.company);
      expect(new Set(heard).size).toBe(heard.length);
    }), { numRuns: 500 });
    expect(refused).toBeGreaterThan(100);
  });

  it('takes no deputy that has a seat, and a deputy of two seats for one of them', () => {
    const { context, start } = reviewBy(3);
    const vote = (seat: string, by: string): RoutingEvent => ({ type: 'voted', at: at(5), by: member(by), seat, member: by, accept: true });
    const { state } = play(context, [vote('a1', 'm1')], start);
    expect(apply(state, vote('a5', 'm1'), context)).toMatchObject({ refused: { code: 'one-seat' } });
    // Once its member has spoken for itself, the deputy is free for the other.
    expect(play(context, [vote('a1', 'a1'), vote('a5', 'm1')], state).state.votes.map(({ seat, by }) => [seat, by])).toEqual([['a1', 'a1'], ['a5', 'm1']]);
    const seated = new Map([...context.members, ['a2', { id: 'a2', deputies: ['a3'] }]]);
    expect(apply(start, vote('a2', 'a3'), { ...context, members: seated })).toMatchObject({ refused: { code: 'one-seat' } });
  });
});
