import { allBefore, asTheyStand, countStretches, goingOn, type Before } from './orders.js';

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

/** Branches looked at for one number of members before its search is given up: far more than requests of a dozen parts need. */
const MOST_BRANCHES = 100_000;

/** How many parts are in a mask. */
export function sizeOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
  const all = masks.reduce((mask, own) => mask | own, 0);
  if (all === 0) {
    visit(before.map(() => undefined), []);
    return { handOvers: 0, exact: true };
  }
  const free = allBefore(before, all);
  const tried = countStretches(masks, free, all);
  const isFree = tried.left(0) < Infinity;
  const waits = isFree ? free : allBefore(asTheyStand(before.length), all);
  const count = isFree ? tried : countStretches(masks, waits, all);
  const stretches = count.left(0);
  const most = Math.max(...masks.map(sizeOf));
  const ways = new Map<number, readonly (readonly [choice: number, next: number])[]>();
  /** Who may go on from there without more stretches than the fewest, and how far each gets. */
  const goOn = (done: number): readonly (readonly [choice: number, next: number])[] => {
    const known = ways.get(done);
    if (known) return known;
    const wanted = count.left(done) - 1;
    const found = masks.map((mask, choice) => [choice, goingOn(waits, done, mask)] as const).filter(([, next]) => next !== done && count.left(next) === wanted);
    ways.set(done, found);
    return found;
  };
  const chain = [...before.keys()].filter((part) => (all & (1 << part)) !== 0);

  /** All ways with at most so many members; whether any was found, and whether none can have been missed. */
  const search = (size: number): { readonly found: boolean; readonly whole: boolean } => {
    const dead = new Set<string>();
    let branches = 0, best = Infinity;
    const share = (row: readonly number[]): void => {
      // The last stretch in which each part may be done without keeping another waiting.
      const latest = new Map<number, number>();
      for (const part of [...chain].reverse()) {
        const until = Math.min(row.length - 1, ...chain.filter((other) => ((waits[other] as number) & (1 << part)) !== 0).map((other) => latest.get(other) as number));
        latest.set(part, row.findLastIndex((choice, stretch) => stretch <= until && ((masks[choice] as number) & (1 << part)) !== 0));
      }
      /** Of one choice only its first stretch that may be: a later one says the same. */
      const stretchesFor = (part: number, from: number): number[] => [...row.keys()].filter((stretch) => {
        const choice = row[stretch] as number;
        return stretch >= from && stretch <= (latest.get(part) as number) && ((masks[choice] as number) & (1 << part)) !== 0 && row.indexOf(choice, from) === stretch;
      });
      const rest = chain.map((part) => Math.min(...stretchesFor(part, 0).map((stretch) => least(row[stretch] as number, part))));
      for (let i = rest.length - 2; i >= 0; i -= 1) rest[i] = (rest[i] as number) + (rest[i + 1] as number);
      const at = new Map<number, number>();
      const give = (i: number, cost: number): void => {
        const part = chain[i];
        if (part === undefined) {
          const assignment = before.map((_, each) => { const stretch = at.get(each); return stretch === undefined ? undefined : row[stretch]; });
          const order = [...chain].sort((a, b) => (at.get(a) as number) - (at.get(b) as number) || a - b);
          best = Math.min(best, visit(assignment, order));
          return;
        }
        const from = Math.max(0, ...chain.slice(0, i).filter((other) => ((waits[part] as number) & (1 << other)) !== 0).map((other) => at.get(other) as number));
        for (const stretch of stretchesFor(part, from)) {
          const sum = cost + least(row[stretch] as number, part);
          if (sum + (rest[i + 1] ?? 0) > best) continue;
          if ((branches += 1) > MOST_BRANCHES && best < Infinity) return;
          at.set(part, stretch);
          give(i + 1, sum);
          at.delete(part);
        }
      };
      give(0, 0);
    };
    const grow = (done: number, row: readonly number[], used: readonly number[]): boolean => {
      if (done === all) {
        share(row);
        return true;
      }
      const union = used.reduce((mask, choice) => mask | (masks[choice] as number), 0);
      if ((size - used.length) * most < sizeOf(all & ~union & ~done)) return false;
      const last = row.at(-1);
      const key = `${done} ${last} ${used.join(' ')}`;
      if (dead.has(key)) return false;
      let any = false;
      // Those at work already come first: the first way found is a good one even where the search is given up.
      const options = goOn(done).filter(([choice]) => choice !== last);
      const [own, others] = [options.filter(([choice]) => used.includes(choice)), used.length < size ? options.filter(([choice]) => !used.includes(choice)) : []];
      for (const [choice, next] of [...own, ...others]) {
        if ((branches += 1) > MOST_BRANCHES) return any;
        if (grow(next, [...row, choice], used.includes(choice) ? used : [...used, choice].sort((a, b) => a - b))) any = true;
      }
      if (!any && branches <= MOST_BRANCHES) dead.add(key);
      return any;
    };
    grow(0, [], []);
    return { found: best < Infinity, whole: branches <= MOST_BRANCHES && !count.tangled };
  };

  const handOvers = stretches - 1;
  for (let size = 1; size < stretches; size += 1) {
    const { found, whole } = search(size);
    if (found) return { handOvers, exact: isFree };
    if (!whole) {
      search(stretches);
      return { handOvers, exact: false };
    }
  }
  // A member for every stretch: this always ends.
  search(stretches);
  return { handOvers, exact: isFree };
}
