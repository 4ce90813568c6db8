/** Units a limit may carry; each belongs to one {@link Dimension}. */
export type Unit =
  | 'µm' | 'mm' | 'cm' | 'm'
  | 'g' | 'kg' | 't'
  | '個' | '枚' | '本' | '式'
  | 'working-day' | 'day' | 'week' | 'month'
  | 'Ra' | 'Rz' | 'grit'
  | 'JPY';

/** What a unit measures. `Ra` and `Rz` (JIS B 0601) are not convertible into each other, nor into grit. */
export type Dimension = 'length' | 'mass' | 'count' | 'time' | 'ra' | 'rz' | 'grit' | 'money';

/** A numeric limit: a range whose missing end is open. `basis` says what the number is of (φ, per month, …). */
export interface QuantityRange {
  /** Smallest value, in `unit`, itself included; absent means open. */
  readonly min?: number;
  /** Largest value, in `unit`, itself included; absent means open. */
  readonly max?: number;
  readonly unit: Unit;
  /** What the number is of, in words: φ, per month. */
  readonly basis?: string;
  /** What else is said of it, in words. */
  readonly note?: string;
  /** 要相談: the maker will talk about values outside the range. */
  readonly negotiable?: boolean;
}

const UNITS: Readonly<Partial<Record<string, readonly [Dimension, number]>>> & Readonly<Record<Unit, readonly [Dimension, number]>> = {
  µm: ['length', 0.001], mm: ['length', 1], cm: ['length', 10], m: ['length', 1000],
  g: ['mass', 0.001], kg: ['mass', 1], t: ['mass', 1000],
  個: ['count', 1], 枚: ['count', 1], 本: ['count', 1], 式: ['count', 1],
  // Five working days are a week, four and a third weeks a month: the usual reckoning of 納期.
  'working-day': ['time', 1], day: ['time', 5 / 7], week: ['time', 5], month: ['time', 65 / 3],
  Ra: ['ra', 1], Rz: ['rz', 1], grit: ['grit', 1], JPY: ['money', 1],
};

/** What a unit measures; nothing where a document has one of a later version, or none. */
export const dimensionOf = (unit: Unit | undefined): Dimension | undefined => UNITS[unit as Unit]?.[0];

/** A value in the base unit of its dimension: mm, kg, pieces, working days, µm Ra, µm Rz, grit, yen. */
export const toBase = (value: number, unit: Unit): number => value * UNITS[unit][1];

/** Whether a string is one of the known units. */
export const isUnit = (unit: string): unit is Unit => Object.hasOwn(UNITS, unit);

/** All known units, in the order of {@link Unit}. */
export const units = Object.keys(UNITS) as readonly Unit[];

/**
 * Whether a wanted value or range lies wholly inside a limit; `undefined` when the two measure different things, so
 * that nothing can be said.
 */
export function covers(limit: QuantityRange, wanted: QuantityRange): boolean | undefined {
  const dimension = dimensionOf(limit.unit);
  if (dimension === undefined || dimension !== dimensionOf(wanted.unit)) return undefined;
  const low = wanted.min ?? wanted.max;
  const high = wanted.max ?? wanted.min;
  if (low === undefined || high === undefined) return undefined;
  const least = limit.min === undefined ? -Infinity : toBase(limit.min, limit.unit);
  const most = limit.max === undefined ? Infinity : toBase(limit.max, limit.unit);
  // A millionth of slack: 0.3 cm and 3 mm are the same size whatever floating point makes of them.
  const slack = 1e-6 * Math.max(1, Math.abs(toBase(high, wanted.unit)));
  return toBase(low, wanted.unit) >= least - slack && toBase(high, wanted.unit) <= most + slack;
}
