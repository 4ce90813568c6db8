import { isAmong } from './masks.js';
import { allBefore, asTheyStand, countStretches, goingOn, type Before } from './orders.js';

/** One who may go on with the work, and what has been done by then. */
export type Step = readonly [choice: number, next: number];

/** What there is to do and who can, as a search for the fewest hand-overs sees it. Parts and choices are told by position, sets of parts as masks. */
export interface Work {
  /** What each choice can do. */
  readonly masks: readonly number[];
  /** What anyone can do. */
  readonly all: number;
  /** The parts that anyone can do, in their own order. */
  readonly chain: readonly number[];
  /** All that each part waits for. */
  readonly waits: Before;
  /** The fewest stretches of work, a stretch being what one member does before it hands over. */
  readonly stretches: number;
  /** Whether every allowed order was counted; otherwise the parts stay in the order in which they stand. */
  readonly isFree: boolean;
  /** Who may go on from there without more stretches than the fewest, and how far each gets. */
  goOn(done: number): readonly Step[];
  /** Whether some states could not be told, so that a way may have been missed. */
  readonly tangled: boolean;
}

/** Lays the work out over every allowed order or, where these are too many to tell, in the order in which it stands. */
export function layOut(masks: readonly number[], before: Before): Work {
  const all = masks.reduce((mask, own) => mask | own, 0);
  const free = allBefore(before, all);
  const tried = countStretches(masks, free, all);
  const isFree = tried.left(0) < Infinity;
  const waits = isFree ? free : allBefore(asTheyStand(before.length), all);
  const count = isFree ? tried : countStretches(masks, waits, all);
  const known = new Map<number, readonly Step[]>();
  return {
    masks, all, waits, isFree,
    chain: [...before.keys()].filter((part) => isAmong(part, all)),
    stretches: count.left(0),
    goOn(done) {
      const told = known.get(done);
      if (told) return told;
      const wanted = count.left(done) - 1;
      const steps = masks.map((mask, choice): Step => [choice, goingOn(waits, done, mask)]).filter(([, next]) => next !== done && count.left(next) === wanted);
      known.set(done, steps);
      return steps;
    },
    get tangled() { return count.tangled; },
  };
}
