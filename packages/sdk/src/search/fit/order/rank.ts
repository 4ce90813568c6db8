import type { Coordinates, Member } from '../../../model/member.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { membersIn } from '../../knowledge/place-index.js';
import type { SortOrder } from '../../types.js';

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceBetween(a: Coordinates, b: Coordinates): number {
  const dLat = radians(b.latitude - a.latitude), dLon = radians(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2
    + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

const centres = new WeakMap<Knowledge['members'], Map<string, Coordinates | undefined>>();

/** The middle of the members whose place is known. */
export function middleOf(members: readonly Member[]): Coordinates | undefined {
  const located = members.flatMap(({ location }) => location ?? []);
  const mean = (of: (at: Coordinates) => number): number => located.reduce((sum, at) => sum + of(at), 0) / located.length;
  return located.length === 0 ? undefined : { latitude: mean((at) => at.latitude), longitude: mean((at) => at.longitude) };
}

/** The middle of the members in a place, by its code. */
export function centreOf(knowledge: Knowledge, code: string): Coordinates | undefined {
  let known = centres.get(knowledge.members);
  if (!known) centres.set(knowledge.members, (known = new Map<string, Coordinates | undefined>()));
  if (!known.has(code)) known.set(code, middleOf(membersIn(knowledge, code).map((number) => knowledge.members[number] as Member)));
  return known.get(code);
}

/** How far members are from where the visitor is, or else from the middle of the place asked for, in kilometres. */
export function distancesFrom(knowledge: Knowledge, near: Coordinates | undefined, place: string | undefined): Ranking['distance'] {
  const from = near ?? (place === undefined ? undefined : centreOf(knowledge, place));
  return (number) => {
    const own = knowledge.members[number]?.location;
    return from && own ? distanceBetween(from, own) : undefined;
  };
}

/** What results are ordered by. */
export interface Ranking {
  readonly distance: (number: number) => number | undefined;
}

/**
 * The order of two members by anything but fit (`top.ts`): by what was asked, then in reading order of the names.
 *
 * @throws {SanchiError} `option`, of an order that there is not.
 */
export async function comparator(knowledge: Knowledge, sort: Exclude<SortOrder, 'fit'>, { distance }: Ranking): Promise<(a: number, b: number) => number> {
  const { order, members } = knowledge;
  const neutral = (a: number, b: number): number => (order[a] as number) - (order[b] as number);
  switch (sort) {
    case 'name': return neutral;
    case 'distance': return (a, b) => (distance(a) ?? Infinity) - (distance(b) ?? Infinity) || neutral(a, b);
    case 'confirmed': return (a, b) => {
      const x = members[a]?.confirmed?.on ?? '', y = members[b]?.confirmed?.on ?? '';
      return x === y ? neutral(a, b) : x > y ? -1 : 1;
    };
    default: return (await import('../../check-options.js')).refuseSort(sort);
  }
}

/** The `count` first of many in order, without sorting the rest. */
export function first(items: Uint32Array, count: number, compare: (a: number, b: number) => number): number[] {
  if (items.length <= 64 || count * 4 > items.length) return [...items].sort(compare).slice(0, count);
  const heap: number[] = []; // the worst kept is on top
  const down = (at: number): void => {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compare(heap[child] as number, heap[worst] as number) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      if (heap.length === count) for (let i = count >> 1; i >= 0; i--) down(i);
    } else if (compare(item, heap[0] as number) < 0) {
      heap[0] = item;
      down(0);
    }
  }
  return heap.sort(compare);
}
