import type { Member } from '../model/member.js';
import { readingKey } from './reading-key.js';
import type { Posting } from './postings.js';

/** What holds over several directories, or over one that no build has put into order. */
export interface Federation {
  /** Each member's position when all are read in the order of their names. */
  readonly order: Uint32Array;
  /** Members of other directories with the same 法人番号. Without the number nothing belongs together by itself. */
  sameCompany(number: number): readonly number[];
}

/** Puts members of any number of directories into one reading order and finds who stands in several. */
export function federate(members: readonly Member[], directories: readonly string[]): Federation {
  const keys = members.map(readingKey);
  const sorted = [...keys.keys()].sort((a, b) => {
    const x = keys[a] as string, y = keys[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  const order = new Uint32Array(members.length);
  sorted.forEach((number, position) => { order[number] = position; });
  const companies = new Map<string, number[]>();
  members.forEach(({ corporateNumber }, number) => {
    if (corporateNumber === undefined) return;
    const known = companies.get(corporateNumber);
    if (known) known.push(number);
    else companies.set(corporateNumber, [number]);
  });
  return {
    order,
    sameCompany: (number) => (companies.get(members[number]?.corporateNumber ?? '') ?? []).filter((other) => directories[other] !== directories[number]),
  };
}

/** One posting of two directories' postings, the second's members numbered after the first's. */
export const joined = (a: Posting, b: Posting): Posting => ({
  members: Uint32Array.from([...a.members, ...b.members]), masks: Uint16Array.from([...a.masks, ...b.masks]),
});
