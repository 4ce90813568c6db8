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
export type Postings = ReadonlyMap<string, Posting>;

/** What a mask is worth, 0 to 1: its best field, a little more for each further one, and much less where all is weak. */
export const WORTH: Float32Array = (() => {
  const worth = new Float32Array(0x10000), best = new Float64Array(0x8000), sum = new Float64Array(0x8000);
  for (let field = 0; field < FIELDS.length; field++) {
    const weight = field === KANA ? 0 : (FIELDS[field] as (typeof FIELDS)[number]).weight, bit = 1 << field;
    // A mask is a smaller one with its highest bit set.
    for (let low = 0; low < bit; low++) {
      best[bit | low] = Math.max(best[low] as number, weight);
      sum[bit | low] = (sum[low] as number) + weight;
    }
  }
  for (let mask = 1; mask < 0x10000; mask++) {
    const most = best[mask & 0x7fff] as number;
    worth[mask] = (most + 0.25 * ((sum[mask & 0x7fff] as number) - most)) * (mask & WEAK ? 0.3 : mask & PARTIAL ? 0.55 : 1);
  }
  return worth;
})();

/** What a mask of words found in the text is worth: there the kana bit is the kana of the name, not the mark of a partial concept. */
export const worthInText = (mask: number): number => WORTH[mask & (1 << KANA) ? (mask & ~(1 << KANA)) | (1 << NAME) : mask] as number;
