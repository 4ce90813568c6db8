import type { Capability } from '../../model/member.js';
import type { QuantityRange } from '../../model/quantity.js';
import type { QuantityBreak, Stated } from '../../model/rfq.js';
import { readFigure } from '../../text/values/figures.js';
import type { ConditionVerdict } from '../types.js';

/** What a request may cost in all. */
export interface AskedBudget {
  /** Yen; absent where the words name no most. */
  readonly most?: number;
  /** The fewest pieces asked for, where a number is. */
  readonly pieces?: number;
}

/** The most that a customer means to pay, and for how many at least. */
export function askedBudget({ text, value }: Stated<QuantityRange>, quantities: readonly QuantityBreak[] = []): AskedBudget {
  const { max, unit } = value ?? readFigure(text, 'price') ?? {};
  const once = quantities.filter(({ per = 'once' }) => per === 'once');
  return {
    ...(max !== undefined && unit === 'JPY' ? { most: max } : {}),
    ...(once.length > 0 && once.length === quantities.length ? { pieces: Math.min(...once.map(({ amount }) => amount)) } : {}),
  };
}

/** A guide of one piece or of no stated measure; 「1 m²」 and 「1バッチ」 compare with no number of pieces. */
const BY_PIECE = /1\s*(個|点|本|枚|台|つ|件|式|piece|pc\b)/i;

/**
 * Whether a price guide fits a budget. A guide does not say whether it is meant for one piece or for all: it fits where even
 * the dearer reading does, and does not where even the cheaper one does not; in between, and where it is open to talk,
 * nothing is said.
 */
export function judgeBudget(capabilities: readonly Capability[], { most, pieces }: AskedBudget): Pick<ConditionVerdict, 'verdict' | 'limit'> {
  const guides = capabilities.flatMap(({ price }) => (price?.unit === 'JPY' && price.min !== undefined ? [{ ...price, min: price.min }] : []));
  const comparable = guides.filter(({ note, basis }) => BY_PIECE.test(`${note ?? ''} ${basis ?? ''}`) || (note === undefined && basis === undefined));
  if (most === undefined || comparable.length === 0) return { verdict: 'not-stated' };
  const fitting = pieces === undefined ? undefined : comparable.find(({ min }) => min * pieces <= most);
  if (fitting) return { verdict: 'meets', limit: fitting };
  const [beyond] = comparable;
  return beyond && guides.every(({ min, negotiable }) => min > most && negotiable !== true) ? { verdict: 'does-not-meet', limit: beyond } : { verdict: 'not-stated' };
}
