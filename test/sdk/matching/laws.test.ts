import fc from 'fast-check';
import type { Capability, Concept, Member, Rfq } from '@sanchi/sdk';
import { match, type MatchPolicy, type Matching } from '@sanchi/sdk/matching';
import { describe, expect, it } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';
import { everyOrder, everyWay, handOversIn, membersIn } from './every-way.js';
import { smallDirectory } from './small-directory.js';

const concept = (id: string, broader: string[] = [], more: Partial<Concept> = {}): Concept => ({ id, kind: 'process', ja: `${id}加工`, en: id, broader, ...more });
/** Two chains of skills and one by itself, three of them with a narrower one: what belongs to different chains may come in any order. */
const CHAINS = [['alpha', 'bravo', 'charlie'], ['delta', 'echo'], ['foxtrot']];
const vocabulary: Concept[] = [
  ...CHAINS.flatMap((chain) => chain.map((id, i) => concept(id, [], { after: chain.slice(i + 1, i + 2) }))),
  concept('alpha-fine', ['alpha']), concept('charlie-fine', ['charlie']), concept('echo-fine', ['echo']),
  { id: 'steel', kind: 'material', ja: '鋼材', en: 'steel' }, { id: 'brass', kind: 'material', ja: '真鍮材', en: 'brass' },
];
const skills = vocabulary.filter(({ kind }) => kind === 'process').map(({ id }) => id);
const covers = (own: string, asked: string): boolean => own === asked || own === `${asked}-fine`;

const capability: fc.Arbitrary<Capability> = fc.record({
  process: fc.constantFrom(...skills),
  materials: fc.option(fc.subarray(['steel', 'brass'], { minLength: 1 }), { nil: undefined }),
  lot: fc.option(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 })).map(([min, more]) => ({ min, max: min + more, unit: '個' as const })), { nil: undefined }),
}).map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as unknown as Capability);
const members = fc.uniqueArray(fc.record({
  id: fc.stringMatching(/^[a-z]{1,4}$/), kana: fc.constantFrom('あ', 'い', 'う', 'え'),
  capabilities: fc.array(capability, { maxLength: 4 }),
  location: fc.record({ latitude: fc.integer({ min: 34, max: 38 }), longitude: fc.integer({ min: 134, max: 139 }) }),
}), { selector: ({ id }) => id, maxLength: 9 }).map((list) => list.map((each): Member => ({ ...each, name: `${each.kana}社` })));
const rfq: fc.Arbitrary<Rfq> = fc.record({
  processes: fc.uniqueArray(fc.constantFrom(...skills), { minLength: 1, maxLength: 6 }),
  materials: fc.subarray(['steel', 'brass']),
  quantities: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 600 }) }), { maxLength: 2 }),
}).map((asked) => {
  const { network: _n, tolerance: _t, size: _s, ...rest } = sampleRfq;
  return { ...rest, ...asked };
});
const policy: fc.Arbitrary<MatchPolicy> = fc.record({
  load: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.integer({ min: 0, max: 9 })),
  lastLed: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom('2026-01-05', '2026-09-30', '2026-11-20')),
  sender: fc.constant({ latitude: 35, longitude: 135 }),
}, { requiredKeys: [] });

const run = async (list: readonly Member[], asked: Rfq, by: MatchPolicy = {}): Promise<Matching> =>
  match(await smallDirectory(list, vocabulary), asked, by);
const law = (check: (list: Member[], asked: Rfq, by: MatchPolicy) => Promise<void>) => async (): Promise<void> => {
  await fc.assert(fc.asyncProperty(members, rfq, policy, check), { numRuns: 150 });
};
/** The plain reference: a part can be done by a capability for it whose lot takes at least one of the quantities. */
const canDo = (member: Member, process: string, { materials = [], quantities = [] }: Rfq): boolean => {
  const about = (member.capabilities ?? []).filter((each) => covers(each.process, process));
  const fitting = about.filter((each) => materials.length === 0 || each.materials === undefined || each.materials.some((id) => materials.includes(id)));
  if (about.length === 0) return false;
  const takes = (amount: number): boolean => {
    const lots = fitting.flatMap(({ lot }) => lot ?? []);
    return lots.length === 0 || lots.some(({ min = 0, max = Infinity }) => amount >= min && amount <= max);
  };
  return quantities.length === 0 || quantities.some(({ amount }) => takes(amount));
};
/** Whether a skill's work comes before another's: the plain reference of the chains. */
const comesBefore = (a: string, b: string): boolean =>
  CHAINS.some((chain) => [a, b].every((id) => chain.includes(id.replace('-fine', ''))) && chain.indexOf(a.replace('-fine', '')) < chain.indexOf(b.replace('-fine', '')));
const partOf = (matching: Matching, id: string): string => matching.parts.find((part) => part.id === id)!.concepts[0]!;

describe('laws of matching', () => {
  it('every part is done by one member or named as a gap, never both', law(async (list, asked, by) => {
    const { parts, proposal } = await run(list, asked, by);
    expect(parts.map(({ concepts }) => concepts[0]).sort()).toEqual([...asked.processes!].sort());
    for (const { id } of parts) {
      const doers = proposal.team.filter((each) => each.parts.includes(id));
      expect(doers.length + proposal.gaps.filter(({ part }) => part === id).length).toBe(1);
      expect(proposal.steps.find(({ part }) => part === id)?.member?.member).toBe(doers[0]?.member);
    }
    expect(proposal.steps.map(({ part }) => part)).toEqual(parts.map(({ id }) => id));
  }));

  it('nobody is given a part without the skill, or against a condition', law(async (list, asked, by) => {
    const matching = await run(list, asked, by);
    for (const { member, parts } of matching.proposal.team) {
      for (const part of parts) expect(canDo(list.find(({ id }) => id === member)!, partOf(matching, part), asked)).toBe(true);
    }
    for (const { member, parts } of matching.candidates) {
      for (const { part, can } of parts) expect(can).toBe(canDo(list.find(({ id }) => id === member)!, partOf(matching, part), asked));
    }
    for (const { part } of matching.proposal.gaps) expect(list.some((each) => canDo(each, partOf(matching, part), asked))).toBe(false);
  }));

  it('no team covering the same parts in any allowed order hands over less often, nor as rarely with fewer members', law(async (list, asked, by) => {
    const few = list.slice(0, 4);
    const matching = await run(few, { ...asked, processes: asked.processes!.slice(0, 4) }, by);
    const { steps, team, handOvers, exact } = matching.proposal;
    const skillsAsked = matching.parts.map(({ concepts }) => concepts[0]!);
    const masks = few.map((each) => skillsAsked.reduce((mask, skill, i) => mask | (canDo(each, skill, asked) ? 1 << i : 0), 0));
    const orders = everyOrder(skillsAsked.map((skill) => skillsAsked.reduce((mask, other, i) => mask | (comesBefore(other, skill) ? 1 << i : 0), 0)));
    const ways = everyWay(masks, skillsAsked.length).flatMap((way) => orders.map((order) => order.map((part) => way[part])));
    const least = Math.min(...ways.map(handOversIn));
    expect(handOversIn(steps.map(({ member }) => member?.member))).toBe(least);
    expect(handOvers).toBe(least);
    expect(exact).toBe(true);
    expect(team).toHaveLength(Math.min(...ways.filter((way) => handOversIn(way) === least).map(membersIn)));
  }));

  it('another skilled member makes no gap, and no more hand-overs for the same parts', law(async (list, asked, by) => {
    const before = await run(list, asked, by);
    const added: Member = { id: 'zzzzz', name: '加わる社', capabilities: [{ process: asked.processes![0]! }, ...(asked.processes!.length > 2 ? [{ process: asked.processes![2]! }] : [])] };
    const after = await run([...list, added], asked, by);
    const gaps = ({ proposal }: Matching): string[] => proposal.gaps.map(({ part }) => part);
    expect(gaps(before)).toEqual(expect.arrayContaining(gaps(after)));
    const closed = gaps(before).length - gaps(after).length;
    // Each gap closed may put one more between two others.
    expect(after.proposal.handOvers).toBeLessThanOrEqual(before.proposal.handOvers + 2 * closed);
  }));

  it('the order of the members in the file changes nothing', async () => {
    await fc.assert(fc.asyncProperty(members.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), rfq, policy, async ([list, shuffled], asked, by) => {
      expect(await run(shuffled, asked, by)).toEqual(await run(list, asked, by));
    }), { numRuns: 150 });
  });

  it('parts follow the chains of steps', law(async (list, asked, by) => {
    const done = (await run(list, asked, by)).parts.map(({ concepts }) => concepts[0]!);
    for (const [at, skill] of done.entries()) expect(done.slice(at).filter((later) => comesBefore(later, skill))).toEqual([]);
  }));

  it('the lead is of the team, and the answer is plain data', law(async (list, asked, by) => {
    const matching = await run(list, asked, by);
    const { lead, team } = matching.proposal;
    expect(team.filter((each) => each.lead).map(({ member }) => member)).toEqual(lead ? [lead.member] : []);
    expect(lead === undefined).toBe(team.length === 0);
    expect(JSON.parse(JSON.stringify(matching))).toEqual(matching);
    expect(structuredClone(matching)).toEqual(matching);
  }));
});
