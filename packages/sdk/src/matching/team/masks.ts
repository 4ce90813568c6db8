// Sets of parts as masks: bit i is part i, at most 31.

/** Whether a part is in a mask. */
export const isAmong = (part: number, mask: number): boolean => (mask & (1 << part)) !== 0;

/** How many parts are in a mask. */
export function sizeOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
