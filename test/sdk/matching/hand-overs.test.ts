import fc from 'fast-check';
import { fewestHandOvers, type Assignment } from '../../../packages/sdk/src/matching/hand-overs.js';
import { formTeam, type Hand } from '../../../packages/sdk/src/matching/team.js';
import { describe, expect, it } from 'vitest';
import { everyWay, handOversIn, membersIn } from './every-way.js';

const PARTS = 6;
const masksOf = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** PARTS - 1 }), { minLength: 1, maxLength: 6 });

describe('fewestHandOvers', () => {
  it('visits every way with the fewest hand-overs and then the fewest members, and no other', () => {
    fc.assert(fc.property(masksOf, (masks) => {
      const visited: Assignment[] = [];
      const fewest = fewestHandOvers(masks, PARTS, () => 0, (way) => (visited.push(way), 0));
      const ways = everyWay(masks, PARTS);
      const handOvers = Math.min(...ways.map(handOversIn));
      const tight = ways.filter((way) => handOversIn(way) === handOvers);
      const members = Math.min(...tight.map(membersIn));
      expect(fewest).toEqual({ handOvers, exact: true });
      const say = (way: Assignment): string => JSON.stringify(way);
      expect(visited.map(say).sort()).toEqual(tight.filter((way) => membersIn(way) === members).map(say).sort());
    }), { numRuns: 300 });
  });

  it('keeps to the fewest hand-overs, and says what it does not know of numbers, where a search would not end', () => {
    // Thirty parts and four hundred makers of three parts each, none of them neighbours.
    const random = (i: number): number => Math.floor(Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1 * 30);
    const masks = [...new Set(Array.from({ length: 400 }, (_, i) => (1 << random(i)) | (1 << random(i + 1000)) | (1 << random(i + 2000))))];
    let visited: Assignment[] = [];
    const run = (): ReturnType<typeof fewestHandOvers> => fewestHandOvers(masks, 30, () => 0, (way) => (visited.push(way), 0));
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
    mask: fc.integer({ min: 0, max: 31 }), doubts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
    far: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), load: fc.integer({ min: 0, max: 3 }),
  });
  const hands = fc.array(hand, { minLength: 1, maxLength: 6 }).map((list) =>
    list.map((each, order): Hand & { readonly load: number } => ({ ...each, directory: 'd', member: `m${order}`, at: undefined, roles: [], order })));

  it('has, against every other way, fewest hand-overs, then members, then open questions, then the nearest skills, then the least load', () => {
    fc.assert(fc.property(hands, (list) => {
      const ties = { forWork: (_d: string, member: string) => list.find((each) => each.member === member)!.load, forLead: () => 0, between: () => 0 };
      const team = formTeam(list, 5, ties);
      const rank = (doers: readonly (Hand | undefined)[]): number[] => {
        const members = [...new Set(doers)].filter((doer) => doer !== undefined);
        const total = (of: 'doubts' | 'far'): number => doers.reduce((sum, doer, part) => sum + (doer?.[of][part] ?? 0), 0);
        return [handOversIn(doers), members.length, total('doubts'), total('far'), members.reduce((sum, { member }) => sum + ties.forWork('d', member), 0)];
      };
      const best = everyWay(list.map(({ mask }) => mask), 5).map((way) => rank(way.map((i) => (i === undefined ? undefined : list[i]))))
        .reduce((a, b) => (a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0) <= 0 ? a : b);
      expect(rank(team.doers)).toEqual(best);
      expect(team.handOvers).toBe(best[0]);
      expect(team.members).toHaveLength(best[1]!);
    }), { numRuns: 300 });
  });
});
