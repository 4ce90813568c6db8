import type { Branches } from './branches.js';
import { sizeOf } from './masks.js';
import type { Work } from './work.js';

/** Who is at work in each stretch, one after another. */
export type Row = readonly number[];

/** Visits the rows with the fewest stretches and at most so many members. */
export function growRows(work: Work, size: number, branches: Branches, visit: (row: Row) => void): void {
  const { masks, all } = work;
  const most = Math.max(...masks.map(sizeOf));
  const dead = new Set<string>();
  const grow = (done: number, row: Row, used: readonly number[]): boolean => {
    if (done === all) {
      visit(row);
      return true;
    }
    const union = used.reduce((mask, choice) => mask | (masks[choice] as number), 0);
    if ((size - used.length) * most < sizeOf(all & ~union & ~done)) return false;
    const last = row.at(-1);
    const state = `${done} ${last} ${used.join(' ')}`;
    if (dead.has(state)) return false;
    let any = false;
    // Those at work already come first: the first way found is a good one even where the search is given up.
    const steps = work.goOn(done).filter(([choice]) => choice !== last);
    const [own, others] = [steps.filter(([choice]) => used.includes(choice)), used.length < size ? steps.filter(([choice]) => !used.includes(choice)) : []];
    for (const [choice, next] of [...own, ...others]) {
      if (!branches.next()) return any;
      if (grow(next, [...row, choice], used.includes(choice) ? used : [...used, choice].sort((a, b) => a - b))) any = true;
    }
    if (!any && !branches.isSpent) dead.add(state);
    return any;
  };
  grow(0, [], []);
}
