/** Scores this close are equal fits: a public body may not favour one firm over another for a hair's breadth. */
const GRAINS = 64;
const MOST = 4095;

// Filled at every keystroke: made once.
let grains = new Uint16Array(1024);
const many = new Uint32Array(MOST + 1);

/** What is added to a score: by member its mark, and what each mark is worth. */
export interface Extra {
  readonly marks: Uint8Array;
  readonly worth: Float64Array;
}

/** The `count` best of many by score (by member number) and what is added to it, equal fits in reading order; only those at the top are sorted. */
export function top(
  items: Uint32Array, count: number, scores: Float32Array, order: Uint32Array, extra?: Extra,
): number[] {
  const { length } = items;
  if (grains.length < length) grains = new Uint16Array(length * 2);
  for (let i = 0; i < length; i++) {
    const number = items[i] as number;
    const score = scores[number] as number;
    grains[i] = grainOf(extra === undefined ? score : score + (extra.worth[extra.marks[number] as number] as number));
  }
  return pick(items, count, order);
}

/** The same where the scores stand beside the members. */
export function topBeside(items: Uint32Array, count: number, scores: Float32Array, order: Uint32Array): number[] {
  const { length } = items;
  if (grains.length < length) grains = new Uint16Array(length * 2);
  for (let i = 0; i < length; i++) grains[i] = grainOf(scores[i] as number);
  return pick(items, count, order);
}

/** A score as it counts. */
export const grainOf = (score: number): number => Math.min(MOST, (score * GRAINS + 0.5) | 0);

/** The best by the grains at hand. */
function pick(items: Uint32Array, count: number, order: Uint32Array): number[] {
  const { length } = items;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const grain = grains[i] as number;
    if (grain > most) most = grain;
    many[grain] = (many[grain] as number) + 1;
  }
  let least = most, above = 0;
  while (least > 0 && above + (many[least] as number) < count) above += many[least--] as number;
  many.fill(0, 0, most + 1);
  const kept: { readonly number: number; readonly grain: number; readonly place: number }[] = [];
  // Of the last grain only those first in reading order get in; their worst is looked for again whenever one is let in.
  const last = Math.max(0, count - above);
  const edge: number[] = [];
  let worst = -1;
  for (let i = 0; i < length; i++) {
    const grain = grains[i] as number;
    if (grain < least) continue;
    const number = items[i] as number, place = order[number] as number;
    if (grain > least) kept.push({ number, grain, place });
    else if (edge.length < last || place < worst) {
      insert(edge, number, place, last, order);
      worst = order[edge[edge.length - 1] as number] as number;
    }
  }
  kept.sort((a, b) => b.grain - a.grain || a.place - b.place);
  return [...kept.map(({ number }) => number), ...edge].slice(0, count);
}

/** Puts a member where it belongs in reading order among the first few. */
function insert(edge: number[], number: number, place: number, limit: number, order: Uint32Array): void {
  let at = edge.length;
  while (at > 0 && (order[edge[at - 1] as number] as number) > place) at--;
  edge.splice(at, 0, number);
  if (edge.length > limit) edge.pop();
}
