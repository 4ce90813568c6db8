import type { LotBand } from '../types.js';

/** Bands of order size in pieces. Small lots end at 100: the usual meaning of 小ロット, an office may print its own. */
export const LOT_BANDS: Readonly<Record<LotBand, readonly [number, number]>> = {
  single: [1, 1], small: [2, 100], medium: [101, 1000], mass: [1001, Infinity],
};
