import type { Coordinates } from '../model/member.js';
import type { Knowledge } from './knowledge.js';
import type { SortOrder } from './types.js';

/** A member that fits, with its score and, where asked for, its distance. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly distance?: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceBetween(a: Coordinates, b: Coordinates): number {
  const dLat = radians(b.latitude - a.latitude), dLon = radians(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2
    + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** Scores this close are equal fits: a public body may not favour one firm over another for a hair's breadth. */
const GRAIN = 1 / 64;
const grade = (score: number): number => Math.round(score / GRAIN);

/** The order of two results: by what was asked, then in reading order of the names. */
export function comparator(knowledge: Knowledge, sort: SortOrder): (a: Ranked, b: Ranked) => number {
  const { order, members } = knowledge;
  const neutral = (a: Ranked, b: Ranked): number => (order[a.number] as number) - (order[b.number] as number);
  switch (sort) {
    case 'name': return neutral;
    case 'distance': return (a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || neutral(a, b);
    case 'confirmed': return (a, b) => {
      const x = members[a.number]?.confirmed?.on ?? '', y = members[b.number]?.confirmed?.on ?? '';
      return x === y ? neutral(a, b) : x > y ? -1 : 1;
    };
    default: return (a, b) => grade(b.score) - grade(a.score) || neutral(a, b);
  }
}

/** The `count` first of many in order, without sorting the rest. */
export function first<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= 64 || count * 4 > items.length) return [...items].sort(compare).slice(0, count);
  const heap: T[] = []; // the worst kept is on top
  const down = (at: number): void => {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compare(heap[child] as T, heap[worst] as T) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as T, heap[at] as T];
      at = worst;
    }
  };
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      if (heap.length === count) for (let i = count >> 1; i >= 0; i--) down(i);
    } else if (compare(item, heap[0] as T) < 0) {
      heap[0] = item;
      down(0);
    }
  }
  return heap.sort(compare);
}
