import { addBusinessTime, businessTimeBetween } from './hours.js';
import type { BusinessHours } from './types.js';

export { addBusinessTime, businessTimeBetween, isClosed } from './hours.js';
export { showDay, showInstant } from './show.js';
export type { BusinessHours } from './types.js';

const MINUTE = 60_000;

/** By when a request received at that moment is to be answered, so many open minutes later; undefined if the office never opens. */
export function answerBy(from: Date, promiseMinutes: number, hours: BusinessHours): Date | undefined {
  const at = addBusinessTime(hours, from.getTime(), promiseMinutes * MINUTE);
  return at === undefined ? undefined : new Date(at);
}

/** Open minutes left until the promise, rounded down; negative once it is broken. */
export function minutesLeft(hours: BusinessHours, now: Date, promised: Date): number {
  return Math.floor(businessTimeBetween(hours, now.getTime(), promised.getTime()) / MINUTE);
}

/** How much of a promise of so many open minutes is used up: 0 at its start, 1 when it breaks, more after. */
export function shareUsed(hours: BusinessHours, now: Date, promised: Date, promiseMinutes: number): number {
  return 1 - businessTimeBetween(hours, now.getTime(), promised.getTime()) / (promiseMinutes * MINUTE);
}
