/**
 * Who does each step of a chain, by position among the choices; `undefined` where nobody can. A hand-over is work passing
 * between two different members at consecutive steps; steps that nobody does are left out of the chain.
 */
export type Assignment = readonly (number | undefined)[];

/** What a search for the fewest hand-overs comes to. */
export interface Fewest {
  /** No assignment has fewer: this is certain for every request. */
  readonly handOvers: number;
  /** Whether fewer members with as many hand-overs are ruled out for certain. */
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
 * Visits the assignments with the fewest hand-overs and, of these, the fewest members. `masks` are the parts that each
 * choice can do (bit i is part i, at most 31), all different. The fewest hand-overs come from the end of the chain backwards
 * (dynamic programming); members are then tried one by one, two by two … along ways that hand over no more often.
 *
 * `least` is what a choice costs at least in a part; `visit` answers what an assignment really costs. Assignments that cannot
 * be cheaper than the cheapest visited are passed over, those that may be equal are not.
 */
export function fewestHandOvers(
  masks: readonly number[], parts: number, least: (choice: number, part: number) => number, visit: (assignment: Assignment) => number,
): Fewest {
  const chain = Array.from({ length: parts }, (_, part) => part).filter((part) => masks.some((mask) => (mask & (1 << part)) !== 0));
  if (chain.length === 0) {
    visit(Array.from({ length: parts }));
    return { handOvers: 0, exact: true };
  }
  const able = chain.map((part) => [...masks.keys()].filter((choice) => ((masks[choice] as number) & (1 << part)) !== 0));
  const ahead = handOversAhead(able, masks.length);
  const handOvers = Math.min(...(ahead[0] as Float64Array));
  const cheapest = chain.map((part, at) => Math.min(...(able[at] as number[]).map((choice) => least(choice, part))));
  for (let at = chain.length - 2; at >= 0; at -= 1) cheapest[at] = (cheapest[at] as number) + (cheapest[at + 1] as number);
  const all = chain.reduce((mask, part) => mask | (1 << part), 0);
  const most = Math.max(...masks.map((mask) => sizeOf(mask & all)));

  let exact = handOvers === 0;
  /** All assignments with at most so many members; whether any was found, and whether none can have been missed. */
  const search = (size: number): { readonly found: boolean; readonly whole: boolean } => {
    const assignment: (number | undefined)[] = Array.from({ length: parts });
    const dead = new Set<string>();
    let branches = 0, best = Infinity;
    const grow = (at: number, last: number, used: readonly number[], made: number, cost: number): boolean => {
      if (at === chain.length) {
        best = Math.min(best, visit([...assignment]));
        return true;
      }
      const part = chain[at] as number;
      const union = used.reduce((mask, choice) => mask | (masks[choice] as number), 0);
      if ((size - used.length) * most < sizeOf((all & ~union) >> part)) return false;
      const key = `${at} ${last} ${used.join(' ')}`;
      if (dead.has(key)) return false;
      let any = false;
      // Those at work already come first: the first way found is a good one even where the search is given up.
      const options = [...able[at] as number[]].sort((a, b) => Number(b === last) - Number(a === last) || Number(used.includes(b)) - Number(used.includes(a)));
      for (const choice of options) {
        const passed = made + (at > 0 && choice !== last ? 1 : 0);
        if (passed + ((ahead[at] as Float64Array)[choice] as number) > handOvers) continue;
        const known = used.includes(choice);
        if (!known && used.length === size) continue;
        const sum = cost + least(choice, part);
        if (sum + (cheapest[at + 1] ?? 0) > best) {
          any = true;
          continue;
        }
        if ((branches += 1) > MOST_BRANCHES) return any;
        assignment[part] = choice;
        if (grow(at + 1, choice, known ? used : [...used, choice].sort((a, b) => a - b), passed, sum)) any = true;
      }
      if (!any && branches <= MOST_BRANCHES) dead.add(key);
      return any;
    };
    grow(0, -1, [], 0, 0);
    return { found: best < Infinity, whole: branches <= MOST_BRANCHES };
  };

  for (let size = 1; size <= handOvers; size += 1) {
    const { found, whole } = search(size);
    if (found) return { handOvers, exact: true };
    if (!whole) break;
    if (size === handOvers) exact = true;
  }
  // A member for every stretch of the chain: this always ends.
  search(handOvers + 1);
  return { handOvers, exact };
}

/** How often the work must still pass on where a choice does a step: by position in the chain and choice; `Infinity` where it cannot do it. */
function handOversAhead(able: readonly (readonly number[])[], choices: number): Float64Array[] {
  const ahead = able.map(() => new Float64Array(choices).fill(Infinity));
  for (let at = able.length - 1; at >= 0; at -= 1) {
    const next = ahead[at + 1];
    const passing = next ? 1 + Math.min(...next) : 0;
    for (const choice of able[at] as readonly number[]) (ahead[at] as Float64Array)[choice] = next ? Math.min(next[choice] as number, passing) : 0;
  }
  return ahead;
}
