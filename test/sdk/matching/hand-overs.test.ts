import fc from 'fast-check';
import { fewestHandOvers, type Assignment } from '../../../packages/sdk/src/matching/team/hand-overs.js';
import { formTeam, type Hand } from '../../../packages/sdk/src/matching/team/team.js';
import { describe, expect, it } from 'vitest';
import { asTheyStand, withGaps } from '../../../packages/sdk/src/matching/team/orders.js';
import { everyOrder, everyWay, handOversIn, membersIn } from './every-way.js';

const PARTS = 6;
/** Which of so many parts wait for which: some net of earlier ones, often a loose one. */
const beforeOf = (parts: number): fc.Arbitrary<number[]> =>
  fc.tuple(...Array.from({ length: parts }, (_, part) => fc.tuple(fc.nat({ max: (1 << part) - 1 }), fc.nat({ max: (1 << part) - 1 })).map(([a, b]) => a & b)));
const masksOf = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** PARTS - 1 }), { minLength: 1, maxLength: 6 });

describe('fewestHandOvers', () => {
  it('visits every way with the fewest hand-overs and then the fewest members, and no other', () => {
    fc.assert(fc.property(masksOf, (masks) => {
      const visited: Assignment[] = [];
      const fewest = fewestHandOvers(masks, asTheyStand(PARTS), () => 0, (way) => (visited.push(way), 0));
      const ways = everyWay(masks, PARTS);
      const handOvers = Math.min(...ways.map(handOversIn));
      const tight = ways.filter((way) => handOversIn(way) === handOvers);
      const members = Math.min(...tight.map(membersIn));
      expect(fewest).toEqual({ handOvers, exact: true });
      const say = (way: Assignment): string => JSON.stringify(way);
      expect(visited.map(say).sort()).toEqual(tight.filter((way) => membersIn(way) === members).map(say).sort());
    }), { numRuns: 300 });
  });

  it('finds the order, among all that are allowed, in which work passes on least, and then the fewest members', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }), beforeOf(5), (masks, before) => {
      const visited: { readonly way: Assignment; readonly order: readonly number[] }[] = [];
      const fewest = fewestHandOvers(masks, before, () => 0, (way, order) => (visited.push({ way, order }), 0));
      const orders = everyOrder(before);
      const ways = everyWay(masks, 5);
      const passing = (way: Assignment): number => Math.min(...orders.map((order) => handOversIn(order.map((part) => way[part]))));
      const handOvers = Math.min(...ways.map(passing));
      const tight = ways.filter((way) => passing(way) === handOvers);
      const members = Math.min(...tight.map(membersIn));
      expect(fewest).toEqual({ handOvers, exact: true });
      const say = (way: Assignment): string => JSON.stringify(way);
      expect([...new Set(visited.map(({ way }) => say(way)))].sort()).toEqual(tight.filter((way) => membersIn(way) === members).map(say).sort());
      const allowed = new Set(orders.map((order) => order.join()));
      for (const { way, order } of visited) {
        expect(allowed).toContain(withGaps(before, order).join());
        expect(handOversIn(order.map((part) => way[part]))).toBe(handOvers);
      }
    }), { numRuns: 100 });
  });

  it('goes by the parts’ own order, and claims nothing of others, where there are too many', () => {
    const masks = Array.from({ length: 200 }, (_, i) => (1 << (i % 29)) | (1 << ((i * 7 + 3) % 30)) | (1 << ((i * 11 + 5) % 30)));
    let visited = 0;
    const free = fewestHandOvers([...new Set(masks)], Array.from({ length: 30 }, () => 0), () => 0, () => (visited += 1, 0));
    const own = fewestHandOvers([...new Set(masks)], asTheyStand(30), () => 0, () => 0);
    expect(visited).toBeGreaterThan(0);
    expect(free).toEqual({ handOvers: own.handOvers, exact: false });
  });

  it('keeps to the fewest hand-overs, and says what it does not know of numbers, where a search would not end', () => {
    // Thirty parts and four hundred makers of three parts each, none of them neighbours.
    const random = (i: number): number => Math.floor(Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1 * 30);
    const masks = [...new Set(Array.from({ length: 400 }, (_, i) => (1 << random(i)) | (1 << random(i + 1000)) | (1 << random(i + 2000))))];
    let visited: Assignment[] = [];
    const run = (): ReturnType<typeof fewestHandOvers> => fewestHandOvers(masks, asTheyStand(30), () => 0, (way) => (visited.push(way), 0));
    const fewest = run();
    const first = visited;
    expect(first.length).toBeGreaterThan(0);
    for (const way of first) {
      expect(handOversIn(way)).toBe(fewest.handOvers);
      expect(way.every((choice, part) => choice !== undefined && (masks[choice]! & (1 << part)) !== 0)).toBe(true);
    }
    // The plain recurrence from the beginning: fewest hand-overs until each maker does the latest step.
    let until = masks.map((mask) => ((mask & 1) !== 0 ? 0 : Infinity));
    for (let part = 1; part < 30; part += 1) {
      const passing = Math.min(...until) + 1;
      until = until.map((own, i) => ((masks[i]! & (1 << part)) !== 0 ? Math.min(own, passing) : Infinity));
    }
    expect(fewest).toEqual({ handOvers: Math.min(...until), exact: false });
    visited = [];
    expect(run()).toEqual(fewest);
    expect(visited).toEqual(first);
  });
});

describe('formTeam', () => {
  const hand = fc.record({
    mask: fc.integer({ min: 0, max: 15 }), doubts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    far: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), load: fc.integer({ min: 0, max: 3 }),
  });
  const hands = fc.array(hand, { minLength: 1, maxLength: 5 }).map((list) =>
    list.map((each, order): Hand & { readonly load: number } => ({ ...each, directory: 'd', member: `m${order}`, at: undefined, roles: [], order })));

  it('works, of equal orders, in the parts’ own', () => {
    const ties = { forWork: () => 0, forLead: () => 0, between: () => 0 };
    const hand = (mask: number, order: number): Hand => ({ mask, doubts: [0, 0, 0, 0], far: [0, 0, 0, 0], directory: 'd', member: `m${order}`, at: undefined, roles: [], order });
    // Nothing says what comes first: the first can do the first and the third, so these come together; nobody does the fourth.
    expect(formTeam([hand(0b0101, 0), hand(0b0010, 1)], [0, 0, 0, 0], ties)).toMatchObject({ order: [0, 2, 1, 3], handOvers: 1 });
    expect(formTeam([hand(0b0101, 0), hand(0b0010, 1)], [0, 0, 0b0010, 0], ties)).toMatchObject({ order: [1, 0, 2, 3], handOvers: 1 });
    expect(formTeam([hand(0b0001, 0), hand(0b0010, 1)], [0, 0, 0, 0], ties).order).toEqual([0, 1, 2, 3]);
  });

  it('has, against every other way, fewest hand-overs, then members, then open questions, then the nearest skills, then the least load', () => {
    fc.assert(fc.property(hands, beforeOf(4), (list, before) => {
      const ties = { forWork: (_d: string, member: string) => list.find((each) => each.member === member)!.load, forLead: () => 0, between: () => 0 };
      const team = formTeam(list, before, ties);
      const orders = everyOrder(before);
      const passing = (doers: readonly unknown[]): number => Math.min(...orders.map((order) => handOversIn(order.map((part) => doers[part]))));
      const rank = (doers: readonly (Hand | undefined)[]): number[] => {
        const members = [...new Set(doers)].filter((doer) => doer !== undefined);
        const total = (of: 'doubts' | 'far'): number => doers.reduce((sum, doer, part) => sum + (doer?.[of][part] ?? 0), 0);
        return [passing(doers), members.length, total('doubts'), total('far'), members.reduce((sum, { member }) => sum + ties.forWork('d', member), 0)];
      };
      const best = everyWay(list.map(({ mask }) => mask), 4).map((way) => rank(way.map((i) => (i === undefined ? undefined : list[i]))))
        .reduce((a, b) => (a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0) <= 0 ? a : b);
      expect(rank(team.doers)).toEqual(best);
      expect(team.handOvers).toBe(best[0]);
      expect(orders.map((order) => order.join())).toContain(team.order.join());
      expect(handOversIn(team.order.map((part) => team.doers[part]))).toBe(best[0]);
      expect(team.members).toHaveLength(best[1]!);
    }), { numRuns: 300 });
  });
});
