import type { QuantityBreak, QuantityRange, RfqSchedule, WorkSize } from '@sanchi/sdk';
import { readFigure, readSize } from '@sanchi/sdk/figures';
import { readQuantities } from './amounts.js';
import { readDeadline } from './deadline.js';
import type { ReadField } from '../draft/draft.js';

/** What was understood of one field's text. */
export interface Understood {
  readonly quantities?: readonly QuantityBreak[];
  readonly schedule?: RfqSchedule;
  readonly size?: WorkSize;
  readonly range?: QuantityRange;
  /** A reading that needs no further words. */
  readonly words?: string;
}

/** Reads what was typed into a field; `undefined` where nothing was understood. Nothing is ever refused. */
export function understand(field: ReadField, typed: string, today = new Date()): Understood | undefined {
  if (field === 'quantity') {
    const quantities = readQuantities(typed);
    return quantities.length ? { quantities } : undefined;
  }
  if (field === 'wanted' || field === 'estimate') {
    const schedule = readDeadline(typed, today);
    return schedule && { schedule };
  }
  if (field === 'size') {
    const size = readSize(typed);
    return size && { size };
  }
  if (field === 'postcode') return undefined;
  const range = readFigure(typed, field === 'budget' ? 'price' : field);
  return range && { range };
}
