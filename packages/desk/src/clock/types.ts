/** Days of the week as they stand in the configuration. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From and to, `HH:MM`; `24:00` is midnight at the end of the day. */
export type OpenInterval = readonly [from: string, to: string];

/** When an office is open. */
export interface BusinessHours {
  /** IANA name; defaults to `Asia/Tokyo`. */
  readonly timeZone?: string;
  /** A weekday without intervals is closed. Intervals of one day do not overlap and stand in order. */
  readonly hours: { readonly [day in Weekday]?: readonly OpenInterval[] };
  /** Whether Japanese public holidays are closed; defaults to `jp`, that they are. */
  readonly holidays?: 'jp' | 'none';
  /** Own closed days: `2026-08-13`, `2026-08-13/2026-08-16`, and every year `12-29` or `12-29/01-03`. */
  readonly closed?: readonly string[];
}
