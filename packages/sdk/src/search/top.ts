/** Scores this close are equal fits: a public body may not favour one firm over another for a hair's breadth. */
const GRAINS = 64;

/** The `count` best of many by score, equal fits in reading order; only those at the top are sorted. */
export function top(items: readonly number[], count: number, score: (number: number) => number, order: Uint32Array): number[] {
  const grains = new Uint32Array(items.length);
  let most = 0;
  for (let i = 0; i < items.length; i++) {
    const grain = Math.max(0, Math.round(score(items[i] as number) * GRAINS));
    grains[i] = grain;
    if (grain > most) most = grain;
  }
  const many = new Uint32Array(most + 1);
  for (const grain of grains) many[grain] = (many[grain] as number) + 1;
  let least = most, above = 0;
  while (least > 0 && above + (many[least] as number) < count) above += many[least--] as number;
  const kept: { readonly number: number; readonly grain: number; readonly place: number }[] = [];
  // Of the last grain only those first in reading order get in; their worst is looked for again whenever one is let in.
  const last = Math.max(0, count - above);
  const edge: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const grain = grains[i] as number, number = items[i] as number;
    if (grain < least) continue;
    const place = order[number] as number;
    if (grain > least) kept.push({ number, grain, place });
    else if (edge.length < last || place < (order[edge[edge.length - 1] as number] as number)) insert(edge, number, place, last, order);
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
