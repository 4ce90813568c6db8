import { Branches } from './branches.js';
import type { Before } from './orders.js';
import { growRows } from './rows.js';
import { shareOut } from './share-out.js';
import { layOut } from './work.js';

/**
 * Who does each part, by position among the choices; `undefined` where nobody can. A hand-over is work passing between two
 * different members at consecutive steps; parts that nobody does are left out of the chain.
 */
export type Assignment = readonly (number | undefined)[];

/** What a search for the fewest hand-overs comes to. */
export interface Fewest {
  readonly handOvers: number;
  /** Whether fewer hand-overs, and fewer members with as many, are ruled out for certain. */
  readonly exact: boolean;
}

/**
 * Visits ways of doing the work with the fewest hand-overs that any allowed order has and, of these, the fewest members. `masks`
 * are the parts that each choice can do (bit i is part i, at most 31), all different.
 *
 * Whoever is at work may as well go on with all it can before it hands over: the fewest stretches of work follow from that.
 * Members are then tried one by one, two by two … along rows of stretches no longer than that, and the parts shared among the
 * stretches. `least` is what a choice costs at least in a part; `visit` answers what a way really costs. Ways that cannot be
 * cheaper than the cheapest visited are passed over, those that may be equal are not.
 */
export function fewestHandOvers(
  masks: readonly number[], before: Before, least: (choice: number, part: number) => number, visit: (assignment: Assignment, order: readonly number[]) => number,
): Fewest {
  const work = layOut(masks, before);
  if (work.all === 0) {
    visit(before.map(() => undefined), []);
    return { handOvers: 0, exact: true };
  }

  /** Visits the ways with at most so many members; whether there was any, and whether none can have been missed. */
  const search = (size: number): { readonly found: boolean; readonly whole: boolean } => {
    const branches = new Branches();
    let best = Infinity;
    growRows(work, size, branches, (row) => {
      shareOut(work, row, least, branches, () => best, (shares) => {
        const assignment = before.map((_, part) => { const stretch = shares.get(part); return stretch === undefined ? undefined : row[stretch]; });
        const order = [...work.chain].sort((a, b) => (shares.get(a) as number) - (shares.get(b) as number) || a - b);
        best = Math.min(best, visit(assignment, order));
      });
    });
    return { found: best < Infinity, whole: !branches.isSpent && !work.tangled };
  };

  const handOvers = work.stretches - 1;
  for (let size = 1; size < work.stretches; size += 1) {
    const { found, whole } = search(size);
    if (found) return { handOvers, exact: work.isFree };
    if (!whole) {
      search(work.stretches);
      return { handOvers, exact: false };
    }
  }
  // A member for every stretch: this always ends.
  search(work.stretches);
  return { handOvers, exact: work.isFree };
}
