import { FIELDS, KANA, NAME } from './fields.js';

/** Set in a mask whose mentions only name a thing after a process (研磨機): no claim to do it. */
export const WEAK = 0x8000;
/** Set in a mask whose mentions are all parts of longer words, or modifiers without their head word. */
export const PARTIAL = 1 << KANA;

/** A mask with one of these is no full claim: it counts for finding, not for facets and filters. */
export const NOT_FULL = WEAK | PARTIAL;

/** Members that have a concept: their numbers, ascending, and for each the fields it was found in, as a bit mask. */
export interface Posting {
  readonly members: Uint32Array;
  readonly masks: Uint16Array;
}

/** From concept id to the members that have it. */
export type Postings = Pick<ReadonlyMap<string, Posting>, 'get' | 'has' | 'keys'>;

// Of all masks there could be, members have some dozens: each is worked out when first met.
const worths = new Float32Array(0x10000);

/** What a mask is worth, 0 to 1: its best field, a little more for each further one, and much less where all is weak. */
export const worth = (mask: number): number => (worths[mask] as number) || (worths[mask] = weigh(mask));

function weigh(mask: number): number {
  let best = 0, sum = 0;
  FIELDS.forEach(({ weight }, field) => {
    if (field === KANA || (mask & (1 << field)) === 0) return;
    best = Math.max(best, weight);
    sum += weight;
  });
  return Math.fround((best + 0.25 * (sum - best)) * (mask & WEAK ? 0.3 : mask & PARTIAL ? 0.55 : 1));
}

/** What a mask of words found in the text is worth: there the kana bit is the kana of the name, not the mark of a partial concept. */
export const worthInText = (mask: number): number => worth(mask & (1 << KANA) ? (mask & ~(1 << KANA)) | (1 << NAME) : mask);
