import holidayJp from '@holiday-jp/holiday_jp';
import type { BusinessHours, OpenInterval } from './types.js';
import { WEEKDAYS } from './types.js';
import { dateIn, instantOf, plusDays } from './zone.js';

export const DEFAULT_ZONE = 'Asia/Tokyo';

/** Longer than any closure: who is closed for so long has no hours at all. */
const HORIZON_DAYS = 1100;

const holidays = holidayJp.holidays as Readonly<Record<string, { readonly name: string } | undefined>>;

const inRange = (date: string, from: string, to: string): boolean =>
  from <= to ? date >= from && date <= to : date >= from || date <= to; // A range of every year may run over New Year.

function isOwnClosedDay(date: string, closed: readonly string[]): boolean {
  return closed.some((entry) => {
    const [from, to = from] = entry.split('/') as [string, string?];
    return inRange(from.length === 5 ? date.slice(5) : date, from, to);
  });
}

/** The hours of that date's weekday, closed days aside. */
function usualOn({ hours }: BusinessHours, date: string): readonly OpenInterval[] {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return (weekday && hours[weekday]) ?? [];
}

/** Whether the office does not open on that date (`YYYY-MM-DD`). */
export function isClosed(hours: BusinessHours, date: string): boolean {
  if (usualOn(hours, date).length === 0) return true;
  if (hours.holidays !== 'none' && holidays[date]) return true;
  return isOwnClosedDay(date, hours.closed ?? []);
}

/** When the office is open on that date: pairs of instants in milliseconds. */
function openOn(hours: BusinessHours, date: string): [number, number][] {
  if (isClosed(hours, date)) return [];
  const zone = hours.timeZone ?? DEFAULT_ZONE;
  return usualOn(hours, date).map(([from, to]) => [instantOf(date, from, zone), instantOf(date, to, zone)]);
}

/** The instant at which so much business time has passed since `from`; undefined if the office never opens. Milliseconds. */
export function addBusinessTime(hours: BusinessHours, from: number, duration: number): number | undefined {
  if (duration <= 0) return from;
  let left = duration;
  let date = dateIn(from, hours.timeZone ?? DEFAULT_ZONE);
  for (let day = 0; day < HORIZON_DAYS; day += 1, date = plusDays(date, 1)) {
    for (const [start, end] of openOn(hours, date)) {
      const begin = Math.max(start, from);
      if (end <= begin) continue;
      if (end - begin >= left) return begin + left;
      left -= end - begin;
    }
  }
  return undefined;
}

/** Business time between two instants, negative if `to` lies before `from`; milliseconds. */
export function businessTimeBetween(hours: BusinessHours, from: number, to: number): number {
  if (to < from) return -businessTimeBetween(hours, to, from);
  const zone = hours.timeZone ?? DEFAULT_ZONE;
  const last = dateIn(to, zone);
  let sum = 0;
  for (let date = dateIn(from, zone); date <= last; date = plusDays(date, 1)) {
    for (const [start, end] of openOn(hours, date)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}
