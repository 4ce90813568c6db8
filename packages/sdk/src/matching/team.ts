import type { Coordinates, MemberRole } from '../model/member.js';
import { sizeOf, smallestCovers } from './cover.js';
import { grained, type TieBreakers } from './tie-breakers.js';
import type { MemberRef } from './types.js';

/** A member as far as a team is concerned. */
export interface Hand extends MemberRef {
  /** Parts it can do: bit i is part i in the order of work. */
  readonly mask: number;
  /** Questions left open in each part, by position. */
  readonly doubts: readonly number[];
  /** Steps down the hierarchy from the skill asked for to its own, by position. */
  readonly far: readonly number[];
  readonly at: Coordinates | undefined;
  readonly roles: readonly MemberRole['role'][];
  /** Position in the neutral order: the reading of the names. */
  readonly order: number;
}

/** Who does which part, and who leads. */
export interface Team {
  /** By position of the part; `undefined` where nobody does it. */
  readonly doers: readonly (Hand | undefined)[];
  readonly members: readonly Hand[];
  readonly lead: Hand | undefined;
  readonly handOvers: number;
  readonly exact: boolean;
}

/** Of members who can do the very same parts, so many are compared within teams. */
const COMPARED = 3;

/**
 * The team for a chain of parts: as few members as possible, then as few hand-overs along the chain, then as few open
 * questions, then the skills nearest to those asked for, then the tie-breakers, then the reading of the names.
 */
export function formTeam(hands: readonly Hand[], parts: number, ties: TieBreakers, leadRoles: readonly MemberRole['role'][] = []): Team {
  const all = hands.reduce((mask, hand) => mask | hand.mask, 0);
  const options = preferred(hands, ties);
  const { covers, exact } = smallestCovers(options, all);
  let best: { readonly team: Team; readonly rank: readonly number[] } | undefined;
  for (const cover of covers) {
    const { doers, handOvers, doubts, far } = assign([...cover].sort((a, b) => a.order - b.order), parts);
    // A greedy cover may hold someone whose parts others took over.
    const members = [...new Set(doers)].filter((hand) => hand !== undefined).sort((a, b) => a.order - b.order);
    const lead = leadOf(members, doers, ties, leadRoles);
    const rank = [handOvers, doubts, far, grained(burdenOf(members, doers, lead, ties)), ...members.map(({ order }) => order)];
    if (!best || compare(rank, best.rank) < 0) best = { team: { doers, members, lead, handOvers, exact }, rank };
  }
  return best?.team ?? { doers: Array.from({ length: parts }), members: [], lead: undefined, handOvers: 0, exact };
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};

/** The members to choose from, best first: among those who can do the same, the ones with least to ask. */
function preferred(hands: readonly Hand[], ties: TieBreakers): Hand[] {
  const ranks = new Map(hands.map((hand) => {
    const { directory, member, at, doubts, far, order } = hand;
    return [hand, [sum(doubts), sum(far), grained(ties.forWork(directory, member, at) + ties.forLead(directory, member)), order]] as const;
  }));
  const groups = new Map<number, Hand[]>();
  const sorted = hands.filter(({ mask }) => mask !== 0)
    .sort((a, b) => sizeOf(b.mask) - sizeOf(a.mask) || compare(ranks.get(a) ?? [], ranks.get(b) ?? []));
  for (const hand of sorted) {
    const group = groups.get(hand.mask);
    if (!group) groups.set(hand.mask, [hand]);
    else if (group.length < COMPARED) group.push(hand);
  }
  const kept = new Set([...groups.values()].flat());
  return sorted.filter((hand) => kept.has(hand));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Assignment {
  readonly doers: readonly (Hand | undefined)[];
  readonly handOvers: number;
  readonly doubts: number;
  readonly far: number;
}

const better = <T extends Assignment>(a: T, b: T): T =>
  (compare([b.handOvers, b.doubts, b.far], [a.handOvers, a.doubts, a.far]) < 0 ? b : a);

/** Gives each part to a member, along the chain: fewest hand-overs first, then fewest open questions, then the nearest skills. */
function assign(members: readonly Hand[], parts: number): Assignment {
  let states: readonly (Assignment & { readonly last: Hand | undefined })[] = [{ doers: [], handOvers: 0, doubts: 0, far: 0, last: undefined }];
  for (let part = 0; part < parts; part += 1) {
    const able = members.filter(({ mask }) => (mask & (1 << part)) !== 0);
    if (able.length === 0) {
      states = states.map((state) => ({ ...state, doers: [...state.doers, undefined] }));
      continue;
    }
    states = able.map((hand) => {
      const reached = states.map((state) => ({
        doers: [...state.doers, hand], last: hand, doubts: state.doubts + (hand.doubts[part] ?? 0), far: state.far + (hand.far[part] ?? 0),
        handOvers: state.handOvers + (state.last && state.last !== hand ? 1 : 0),
      }));
      return reached.reduce(better);
    });
  }
  return states.reduce(better);
}

/** Who leads: of a preferred role, with most of the work, with least to ask, then by the tie-breakers. */
function leadOf(members: readonly Hand[], doers: readonly (Hand | undefined)[], ties: TieBreakers, leadRoles: readonly MemberRole['role'][]): Hand | undefined {
  const ranks = members.map((hand) => {
    const { directory, member, at, roles, doubts, far, order } = hand;
    const own = doers.flatMap((doer, part) => (doer === hand ? [part] : []));
    return [
      leadRoles.some((role) => roles.includes(role)) ? 0 : 1, -own.length, sum(own.map((part) => doubts[part] ?? 0)), sum(own.map((part) => far[part] ?? 0)),
      grained(ties.forWork(directory, member, at) + ties.forLead(directory, member)), order,
    ];
  });
  return members.reduce<Hand | undefined>((best, hand, i) =>
    (best === undefined || compare(ranks[i] ?? [], ranks[members.indexOf(best)] ?? []) < 0 ? hand : best), undefined);
}

function burdenOf(members: readonly Hand[], doers: readonly (Hand | undefined)[], lead: Hand | undefined, ties: TieBreakers): number {
  const work = sum(members.map(({ directory, member, at }) => ties.forWork(directory, member, at)));
  const chain = doers.filter((doer) => doer !== undefined);
  const legs = sum(chain.slice(1).map((doer, i) => (doer === chain[i] ? 0 : ties.between(chain[i]?.at, doer.at))));
  return work + legs + (lead ? ties.forLead(lead.directory, lead.member) : 0);
}
