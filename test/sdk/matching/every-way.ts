/** Every way of giving each part that anyone can do to someone who can do it. */
export function everyWay(masks: readonly number[], parts: number): (number | undefined)[][] {
  let ways: (number | undefined)[][] = [[]];
  for (let part = 0; part < parts; part += 1) {
    const able = [...masks.keys()].filter((i) => (masks[i]! & (1 << part)) !== 0);
    ways = ways.flatMap((way) => (able.length === 0 ? [[...way, undefined]] : able.map((choice) => [...way, choice])));
  }
  return ways;
}

/** The definition: work passes on where two consecutive steps that are done at all are done by different members. */
export const handOversIn = (way: readonly unknown[]): number => {
  const done = way.filter((doer) => doer !== undefined);
  return done.slice(1).filter((doer, i) => doer !== done[i]).length;
};

/** How many different members have a part in it. */
export const membersIn = (way: readonly unknown[]): number => new Set(way.filter((doer) => doer !== undefined)).size;

/** Every order of parts, by position, in which each comes after all that `before` (bits) puts before it. */
export function everyOrder(before: readonly number[]): number[][] {
  let orders: number[][] = [[]];
  for (let length = 0; length < before.length; length += 1) {
    orders = orders.flatMap((order) => [...before.keys()]
      .filter((part) => !order.includes(part) && [...before.keys()].every((other) => (before[part]! & (1 << other)) === 0 || order.includes(other)))
      .map((part) => [...order, part]));
  }
  return orders;
}
