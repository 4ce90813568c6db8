import type { Branches } from './branches.js';
import { isAmong } from './masks.js';
import type { Row } from './rows.js';
import type { Work } from './work.js';

/** In which stretch each part is done. */
export type Shares = ReadonlyMap<number, number>;

/** The last stretch of a row in which each part may be done without keeping another waiting. */
function latestStretches({ chain, masks, waits }: Work, row: Row): Shares {
  const latest = new Map<number, number>();
  for (const part of [...chain].reverse()) {
    const until = Math.min(row.length - 1, ...chain.filter((other) => isAmong(part, waits[other] as number)).map((other) => latest.get(other) as number));
    latest.set(part, row.findLastIndex((choice, stretch) => stretch <= until && isAmong(part, masks[choice] as number)));
  }
  return latest;
}

/**
 * Shares the parts out among the stretches of a row, in all ways that may be as cheap as `cheapest` or cheaper. `least` is what a
 * choice costs at least in a part.
 */
export function shareOut(
  work: Work, row: Row, least: (choice: number, part: number) => number, branches: Branches, cheapest: () => number, visit: (shares: Shares) => void,
): void {
  const { chain, masks, waits } = work;
  const latest = latestStretches(work, row);
  /** Of one choice only its first stretch that may be: a later one says the same. */
  const stretchesFor = (part: number, from: number): number[] => [...row.keys()].filter((stretch) => {
    const choice = row[stretch] as number;
    return stretch >= from && stretch <= (latest.get(part) as number) && isAmong(part, masks[choice] as number) && row.indexOf(choice, from) === stretch;
  });
  // What the parts from each on cost at least.
  const rest = chain.map((part) => Math.min(...stretchesFor(part, 0).map((stretch) => least(row[stretch] as number, part))));
  for (let i = rest.length - 2; i >= 0; i -= 1) rest[i] = (rest[i] as number) + (rest[i + 1] as number);
  const shares = new Map<number, number>();
  const give = (i: number, cost: number): void => {
    const part = chain[i];
    if (part === undefined) {
      visit(shares);
      return;
    }
    const from = Math.max(0, ...chain.slice(0, i).filter((other) => isAmong(other, waits[part] as number)).map((other) => shares.get(other) as number));
    for (const stretch of stretchesFor(part, from)) {
      const sum = cost + least(row[stretch] as number, part);
      if (sum + (rest[i + 1] ?? 0) > cheapest()) continue;
      // The first way is found in any case.
      if (!branches.next() && cheapest() < Infinity) return;
      shares.set(part, stretch);
      give(i + 1, sum);
      shares.delete(part);
    }
  };
  give(0, 0);
}
