import type { WorkSize } from '@sanchi/sdk';
import type { Words } from '../base/element.js';
import { formatRange } from '../base/format.js';
import type { StringKey } from '../base/strings.js';

/** The limits of a capability that are one range each, in the order in which engineers ask. */
export const LIMITS = ['thickness', 'weight', 'tolerance', 'roughness', 'grit', 'lot', 'leadTime', 'price'] as const;

/** What a limit is called. */
export const limitLabel = (words: Words, name: typeof LIMITS[number]): string => words.t(name satisfies StringKey);

const AXIS = { length: 'L', width: 'W', height: 'H', diameter: 'φ' } as const;

/** The largest work as the trade writes it: 「φ300×L500 mm」; several units are written out axis by axis. */
export function sizeText(words: Words, size: WorkSize | undefined): string {
  const axes = (['diameter', 'length', 'width', 'height'] as const).flatMap((axis) => {
    const range = size?.[axis];
    return range ? [[axis, range] as const] : [];
  });
  const units = new Set(axes.map(([, { unit }]) => unit));
  const simple = units.size === 1 && axes.every(([, { min, max, note }]) => min === undefined && max !== undefined && !note);
  return simple
    ? `${axes.map(([axis, { max }]) => AXIS[axis] + (max ?? 0).toLocaleString(words.language)).join('×')} ${[...units][0]}`
    : axes.map(([axis, range]) => (axis === 'diameter' ? '' : AXIS[axis]) + formatRange(range, words.language, axis)).join(' × ');
}
