import { DEFAULT_ZONE } from './hours.js';

const isZone = (zone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false; // A sender may claim any zone.
  }
};

/** A day of the calendar in words; `date` is an ISO 8601 date. */
export const showDay = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language.startsWith('ja') ? 'ja-JP' : 'en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }).format(Date.parse(date));

/**
 * A moment in words, in the reader's zone where that is known, and the office's beside it where they differ.
 * @param iso ISO 8601
 */
export function showInstant(iso: string, language: string, reader?: string, office = DEFAULT_ZONE): string {
  const locale = language.startsWith('ja') ? 'ja-JP' : 'en-GB';
  const words = (timeZone: string, named: boolean): string => new Intl.DateTimeFormat(locale, {
    timeZone, hourCycle: 'h23', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit',
    ...(locale === 'en-GB' ? { year: 'numeric' } : {}), ...(named ? { timeZoneName: 'short' } : {}),
  }).format(Date.parse(iso));
  const zone = reader && isZone(reader) ? reader : office;
  // Two zones may be one at that moment: what matters is what the clock shows.
  if (zone === office || words(zone, false) === words(office, false)) return words(office, locale === 'en-GB');
  const theirs = words(zone, true);
  const ours = words(office, true);
  return locale === 'ja-JP' ? `${theirs}（${ours}）` : `${theirs} (${ours})`;
}
