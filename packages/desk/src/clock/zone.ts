/** Wall-clock time of a zone, without a library: `Intl` knows every zone's rules. */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
};

/** What a wall clock of the zone shows at that instant, as if it were UTC; milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const part = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) + (instant % 1000);
}

/** The date that a calendar of the zone shows at that instant, as `YYYY-MM-DD`. */
export function dateIn(instant: number, timeZone: string): string {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/** The instant at which clocks of the zone show that time; where they are turned forward over it, the first after. */
export function instantOf(date: string, time: string, timeZone: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const shown = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  const offset = (instant: number): number => wallClock(instant, timeZone) - instant;
  const first = shown - offset(shown);
  return shown - offset(first);
}

/** The date some days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
