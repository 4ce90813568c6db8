import { isAmong } from './masks.js';

/**
 * Which parts of the work must be done before which others: for each part a mask of earlier ones (bit i is part i, at most 31).
 * A part never waits for one after it, so that the parts' own order is always allowed.
 */
export type Before = readonly number[];

/** Everything that comes before each part, at however many removes, as far as it is done at all. */
export function allBefore(before: Before, done: number): number[] {
  const all: number[] = [];
  for (const mask of before) all.push(all.reduce((sum, further, part) => (isAmong(part, mask) ? sum | (1 << part) | further : sum), 0));
  return all.map((mask) => mask & done);
}

/** The one order in which every part waits for all that stand before it. */
export const asTheyStand = (parts: number): Before => Array.from({ length: parts }, (_, part) => (1 << part) - 1);

/** What has been done when someone goes on with all that may be begun of what it can do. */
export function goingOn(before: Before, done: number, can: number): number {
  let now = done;
  for (let part = 0; part < before.length; part += 1) {
    if (isAmong(part, can) && ((before[part] as number) & ~now) === 0) now |= 1 << part;
  }
  return now;
}

/** States of the work, times those who go on from them, looked at before one gives up: every state of twelve parts in no order for fifty choices. */
const MOST_LOOKS = 200_000;

/** Counts stretches of work: what one member does before it hands over. */
export interface Stretches {
  /** In how many the rest can be done at best; `Infinity` where there are too many states to tell. */
  left(done: number): number;
  /** Whether there were too many states for some answer. */
  readonly tangled: boolean;
}

/** The fewest stretches for work that is whole when `all` is done, by members who can do what `masks` say. */
export function countStretches(masks: readonly number[], before: Before, all: number): Stretches {
  const known = new Map<number, number>([[all, 0]]);
  // Who can do less than another gets no further from anywhere.
  const ablest = masks.filter((mask) => !masks.some((other) => other !== mask && (mask & ~other) === 0));
  let tangled = false, most = MOST_LOOKS / ablest.length;
  const left = (done: number): number => {
    const told = known.get(done);
    if (told !== undefined || tangled) return told ?? Infinity;
    const reached = [...new Set(ablest.map((mask) => goingOn(before, done, mask)))];
    let fewest = Infinity;
    for (const next of reached) {
      // Whoever gets further is as good at least.
      if (next !== done && !reached.some((other) => other !== next && (next & ~other) === 0)) fewest = Math.min(fewest, 1 + left(next));
    }
    if (known.size >= most) tangled = true;
    if (tangled) return Infinity;
    known.set(done, fewest);
    return fewest;
  };
  return {
    left(done) {
      const fewest = left(done);
      // Once the best is known for certain, what is asked on the way to it may take more.
      most = (4 * MOST_LOOKS) / ablest.length;
      return fewest;
    },
    get tangled() { return tangled; },
  };
}

/** Puts the parts that nobody does among those that are done in a given order, in their own place as far as may be. */
export function withGaps(before: Before, order: readonly number[]): number[] {
  const all = allBefore(before, -1);
  const placed: number[] = [];
  const isDone = (part: number): boolean => placed.includes(part);
  while (placed.length < before.length) {
    const current = order.find((part) => !isDone(part));
    placed.push([...before.keys()].find((part) => !isDone(part) && (part === current || !order.includes(part))
      && [...before.keys()].every((other) => !isAmong(other, all[part] as number) || isDone(other))) as number);
  }
  return placed;
}
