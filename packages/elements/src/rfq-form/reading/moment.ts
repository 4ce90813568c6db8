import type { Words } from '../../base/element.js';
import { bracketed } from '../../base/punctuation.js';

const HOME = 'Asia/Tokyo';

/** The visitor's own time zone. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A date and time in the visitor's time zone; outside Japan the zone is named and the time in Japan stands beside it. */
export function formatMoment({ language }: Pick<Words, 'language'>, iso: string, zone = ownZone()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const show = (timeZone: string, named: boolean): string => date.toLocaleString(language.startsWith('ja') ? 'ja-JP' : language, {
    timeZone, month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit', ...(named && { timeZoneName: 'shortGeneric' }),
  });
  const same = show(zone, false) === show(HOME, false);
  return same ? show(HOME, false) : show(zone, true) + bracketed(language, show(HOME, true));
}
