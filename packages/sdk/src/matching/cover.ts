/** Sets of parts are bit masks, at most 31 parts wide. */
export interface CoverOption {
  readonly mask: number;
}

/** Every smallest choice of options that together cover a mask; greedy and one only where searching would not end. */
export interface Covers<T> {
  readonly covers: readonly (readonly T[])[];
  readonly exact: boolean;
}

/** Branches looked at before the search is given up: far more than requests of a dozen parts need. */
const MOST_BRANCHES = 200_000;
/** More teams of equal size than this are not compared; the first are those of the better options. */
const MOST_COVERS = 5000;

/** How many parts are in a mask. */
export function sizeOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Minimum set cover: teams of one, then of two … until some cover every part, always branching on the part that fewest
 * can do. It is exact; only where more than {@link MOST_BRANCHES} branches are reached without a team (NP-hard is
 * NP-hard) the greedy choice is taken instead: again and again the option that adds most parts, the earlier of equals.
 * Options must come in order of preference, and together cover the mask.
 */
export function smallestCovers<T extends CoverOption>(options: readonly T[], all: number): Covers<T> {
  if (all === 0) return { covers: [[]], exact: true };
  const useful = options.filter(({ mask }) => (mask & all) !== 0);
  const byPart = new Map<number, T[]>();
  for (let bit = 1; bit > 0 && bit <= all; bit *= 2) if ((all & bit) !== 0) byPart.set(bit, useful.filter(({ mask }) => (mask & bit) !== 0));
  const rarest = [...byPart].sort(([, a], [, b]) => a.length - b.length);
  const most = Math.max(...useful.map(({ mask }) => sizeOf(mask & all)));
  let branches = 0;
  const search = (size: number): T[][] => {
    const found = new Map<string, T[]>();
    const grow = (chosen: readonly T[], left: number): void => {
      if (left === 0) {
        found.set(chosen.map((option) => useful.indexOf(option)).sort((a, b) => a - b).join(), [...chosen]);
        return;
      }
      if ((size - chosen.length) * most < sizeOf(left)) return;
      const [, able = []] = rarest.find(([bit]) => (left & bit) !== 0) ?? [];
      for (const option of able) {
        if (found.size >= MOST_COVERS || (branches += 1) > MOST_BRANCHES) return;
        grow([...chosen, option], left & ~option.mask);
      }
    };
    grow([], all);
    return [...found.values()];
  };
  for (let size = 1; size <= byPart.size && branches <= MOST_BRANCHES; size += 1) {
    const covers = search(size);
    if (covers.length > 0) return { covers, exact: true };
  }
  return { covers: [greedyCover(useful, all)], exact: false };
}

function greedyCover<T extends CoverOption>(options: readonly T[], all: number): T[] {
  const chosen: T[] = [];
  for (let left = all; left !== 0; ) {
    let best: T | undefined;
    for (const option of options) if (sizeOf(option.mask & left) > sizeOf((best?.mask ?? 0) & left)) best = option;
    if (!best) break;
    chosen.push(best);
    left &= ~best.mask;
  }
  return chosen;
}
