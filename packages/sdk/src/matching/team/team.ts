import type { Coordinates, MemberRole } from '../../model/member.js';
import { fewestHandOvers, type Assignment } from './hand-overs.js';
import { sizeOf } from './masks.js';
import { withGaps, type Before } from './orders.js';
import { grained, type TieBreakers } from '../candidates/tie-breakers.js';
import type { MemberRef } from '../types.js';

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
  /** Positions of all parts in the order in which the team works. */
  readonly order: readonly number[];
  readonly handOvers: number;
  readonly exact: boolean;
}

/** Teams compared by the tie-breakers for one way of sharing the parts, and for all ways together. */
const COMPARED = 243, ALL_COMPARED = 5000;
/** A question weighs more than all steps down the hierarchy together. */
const QUESTION = 4096;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};
/** Open questions first, then how far the skill is from the one asked for. */
const costIn = ({ doubts, far }: Hand, part: number): number => QUESTION * (doubts[part] ?? 0) + (far[part] ?? 0);

/**
 * The team for parts of which some must come before others: as few hand-overs as the best allowed order has, then as few members, then
 * as few open questions, then the skills nearest to those asked for, then the tie-breakers, then the reading of the names, and of
 * equal orders the one nearest to the parts' own.
 */
export function formTeam(hands: readonly Hand[], before: Before, ties: TieBreakers, leadRoles: readonly MemberRole['role'][] = []): Team {
  const groups = alike(hands, ties);
  const least = groups.map(({ members }) => before.map((_, part) => Math.min(...members.map((hand) => costIn(hand, part)))));
  let best: { readonly team: Omit<Team, 'handOvers' | 'exact'>; readonly rank: readonly number[] } | undefined;
  let left = ALL_COMPARED;
  const visit = (assignment: Assignment, order: readonly number[]): number => {
    const { cost, choices } = cheapest(groups, assignment, left);
    for (const chosen of choices) {
      left -= 1;
      const doers = assignment.map((group) => (group === undefined ? undefined : chosen.get(group)));
      const members = [...chosen.values()].sort((a, b) => a.order - b.order);
      const lead = leadOf(members, doers, ties, leadRoles);
      const rank = [members.length, cost, grained(burdenOf(members, order.map((part) => doers[part]), lead, ties)), ...members.map((hand) => hand.order), ...doers.map((doer) => doer?.order ?? -1), ...order];
      if (!best || compare(rank, best.rank) < 0) best = { team: { doers, members, lead, order }, rank };
    }
    return cost;
  };
  const fewest = fewestHandOvers(groups.map(({ mask }) => mask), before, (group, part) => least[group]?.[part] ?? 0, visit);
  const { order, ...team } = best?.team ?? { doers: before.map(() => undefined), members: [], lead: undefined, order: [] };
  return { ...team, order: withGaps(before, order), ...fewest };
}

/** Members who can do the very same parts: for hand-overs and numbers any of them is as good as another. */
interface Alike {
  readonly mask: number;
  /** The least burdened first. */
  readonly members: readonly Hand[];
}

function alike(hands: readonly Hand[], ties: TieBreakers): Alike[] {
  const burdens = new Map(hands.map((hand) => [hand, [grained(workOf(hand, ties) + leadingOf(hand, ties)), hand.order]] as const));
  const byMask = new Map<number, Hand[]>();
  for (const hand of hands) if (hand.mask !== 0) byMask.set(hand.mask, [...byMask.get(hand.mask) ?? [], hand]);
  return [...byMask].map(([mask, members]) => ({ mask, members: members.sort((a, b) => compare(burdens.get(a) ?? [], burdens.get(b) ?? [])) }))
    .sort((a, b) => sizeOf(b.mask) - sizeOf(a.mask) || a.mask - b.mask);
}

/** What a way of sharing the parts costs at best, and the choices of members that cost no more: each group's choice is its own. */
function cheapest(groups: readonly Alike[], assignment: Assignment, left: number): { readonly cost: number; readonly choices: readonly ReadonlyMap<number, Hand>[] } {
  const own = new Map<number, number[]>();
  for (const [part, group] of assignment.entries()) if (group !== undefined) own.set(group, [...own.get(group) ?? [], part]);
  const kept = Math.max(1, Math.floor(Math.max(1, Math.min(COMPARED, left)) ** (1 / own.size)));
  let cost = 0;
  let choices = [new Map<number, Hand>()];
  for (const [group, doing] of own) {
    const { members } = groups[group] as Alike;
    const costs = members.map((hand) => sum(doing.map((part) => costIn(hand, part))));
    const min = Math.min(...costs);
    const equal = members.filter((_, i) => costs[i] === min).slice(0, kept);
    cost += min;
    choices = choices.flatMap((chosen) => equal.map((hand) => new Map(chosen).set(group, hand)));
  }
  return { cost, choices };
}

/** Who leads: of a preferred role, with most of the work, with least to ask, then by the tie-breakers. */
function leadOf(members: readonly Hand[], doers: readonly (Hand | undefined)[], ties: TieBreakers, leadRoles: readonly MemberRole['role'][]): Hand | undefined {
  const ranks = new Map(members.map((hand) => {
    const own = doers.flatMap((doer, part) => (doer === hand ? [part] : []));
    return [hand, [
      leadRoles.some((role) => hand.roles.includes(role)) ? 0 : 1, -own.length, sum(own.map((part) => costIn(hand, part))),
      grained(workOf(hand, ties) + leadingOf(hand, ties)), hand.order,
    ]] as const;
  }));
  return [...members].sort((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? []))[0];
}

const workOf = ({ directory, member, at }: Hand, ties: TieBreakers): number => ties.forWork(directory, member, at);
const leadingOf = ({ directory, member }: Hand, ties: TieBreakers): number => ties.forLead(directory, member);

function burdenOf(members: readonly Hand[], chain: readonly (Hand | undefined)[], lead: Hand | undefined, ties: TieBreakers): number {
  const legs = sum(chain.slice(1).map((doer, i) => (doer === chain[i] ? 0 : ties.between(chain[i]?.at, doer?.at))));
  return sum(members.map((hand) => workOf(hand, ties))) + legs + (lead ? leadingOf(lead, ties) : 0);
}
