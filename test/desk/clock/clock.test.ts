import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '../../../packages/desk/src/clock/index.js';
import { addBusinessTime, answerBy, businessTimeBetween, isClosed, minutesLeft, shareUsed, showInstant } from '../../../packages/desk/src/clock/index.js';

const weekdays: BusinessHours['hours'] = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '12:00'], ['13:00', '17:00']]]));
const kyoto: BusinessHours = { hours: weekdays, closed: ['12-29/01-03', '2026-08-13/2026-08-15']};
const promise = (iso: string, clock = kyoto): string | undefined => answerBy(new Date(iso), 120, clock)?.toISOString();

describe('promise of an answer', () => {
  it('counts business hours only', () => {
    expect(promise('2026-11-18T10:00:00+09:00')).toBe('2026-11-18T03:00:00.000Z'); // Ends with the morning, not after lunch.
    expect(promise('2026-11-18T11:00:00+09:00')).toBe('2026-11-18T05:00:00.000Z');
    expect(promise('2026-11-18T06:12:00+09:00')).toBe('2026-11-18T02:00:00.000Z');
  });

  it('a Friday evening before a holiday Monday is answered on Tuesday', () => {
    // 2026-11-23 is Labour Thanksgiving Day.
    expect(promise('2026-11-20T18:30:00+09:00')).toBe('2026-11-24T02:00:00.000Z');
    expect(promise('2026-11-20T16:30:00+09:00')).toBe('2026-11-24T01:30:00.000Z');
  });

  it('knows substitute holidays, holidays between two, and own closed days over New Year', () => {
    expect(isClosed(kyoto, '2026-05-06')).toBe(true); // For Constitution Day, a Sunday.
    expect(isClosed(kyoto, '2026-09-22')).toBe(true); // Between two holidays.
    expect(['2026-12-28', '2026-12-29', '2027-01-03', '2027-01-04'].map((date) => isClosed(kyoto, date))).toEqual([false, true, true, false]);
    expect(isClosed(kyoto, '2026-08-14')).toBe(true);
    expect(isClosed({ ...kyoto, holidays: 'none' }, '2026-11-23')).toBe(false);
  });

  it('promises nothing where nobody is ever there', () => {
    expect(promise('2026-11-18T10:00:00Z', { hours: {} })).toBeUndefined();
  });

  it('knows how much of a promise is left and used', () => {
    const promised = new Date('2026-11-24T01:30:00.000Z');
    const used = (at: string): number => shareUsed(kyoto, new Date(at), promised, 120);
    expect(['2026-11-20T16:30:00+09:00', '2026-11-22T12:00:00+09:00', '2026-11-24T09:30:00+09:00', '2026-11-24T10:30:00+09:00', '2026-11-24T11:30:00+09:00'].map(used)).toEqual([0, 0.25, 0.5, 1, 1.5]);
    expect(minutesLeft(kyoto, new Date('2026-11-24T09:45:00+09:00'), promised)).toBe(45);
    expect(minutesLeft(kyoto, new Date('2026-11-24T11:00:00+09:00'), promised)).toBe(-30);
  });
});

/** Every minute looked at, by the calendar of `Date` shifted by hand: nothing shared with what is tested. */
const opens = (clock: BusinessHours, minute: number, offsetMinutes: number): boolean => {
  const local = new Date((minute + offsetMinutes) * 60_000);
  const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const clockTime = local.toISOString().slice(11, 16);
  const date = local.toISOString().slice(0, 10);
  if (clock.closed?.includes(date)) return false;
  if (clock.holidays !== 'none' && ['2026-11-03', '2026-11-23', '2027-01-01'].includes(date)) return false;
  return (clock.hours[days[local.getUTCDay()]!] ?? []).some(([from, to]) => clockTime >= from && clockTime < to);
};

const time = fc.integer({ min: 0, max: 288 }).map((step) => `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`);
const intervals = fc.uniqueArray(time, { minLength: 0, maxLength: 4 }).map((times) => {
  const sorted = [...times].sort();
  return sorted.slice(0, sorted.length - (sorted.length % 2)).reduce<[string, string][]>((pairs, at, index) =>
    index % 2 ? [...pairs.slice(0, -1), [pairs.at(-1)![0], at]] : [...pairs, [at, at]], []);
});
const closedDays = fc.array(fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10)), { maxLength: 8 });
const settings = (timeZone: string): fc.Arbitrary<BusinessHours> => fc.record({
  timeZone: fc.constant(timeZone),
  hours: fc.record({ sun: intervals, mon: intervals, tue: intervals, wed: intervals, thu: intervals, fri: intervals, sat: intervals }),
  holidays: fc.constantFrom('jp' as const, 'none' as const),
  closed: closedDays,
});
const START = Date.UTC(2026, 10, 1) / 60_000;

describe('business time beside a reference that looks at every minute', () => {
  for (const [zone, offset] of [['Asia/Tokyo', 540], ['Asia/Kolkata', 330], ['America/Phoenix', -420]] as const) {
    it(`agrees in ${zone}`, () => {
      fc.assert(fc.property(settings(zone), fc.integer({ min: 0, max: 12 * 1440 }), fc.integer({ min: 1, max: 2000 }), (clock, after, minutes) => {
        const from = START + after;
        const limit = from + 25 * 1440;
        let at = from;
        let counted = 0;
        while (counted < minutes && at < limit) {
          if (opens(clock, at, offset)) counted += 1;
          at += 1;
        }
        expect(businessTimeBetween(clock, from * 60_000, at * 60_000)).toBe(counted * 60_000);
        if (counted === minutes) expect(addBusinessTime(clock, from * 60_000, minutes * 60_000)).toBe(at * 60_000);
      }), { numRuns: 60 });
    });
  }

  it('adding and measuring undo each other, and later requests are never promised earlier', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 1, max: 5000 }), (a, b, minutes) => {
      const [first, second] = [START + Math.min(a, b), START + Math.max(a, b)].map((minute) => addBusinessTime(kyoto, minute * 60_000, minutes * 60_000)!) as [number, number];
      expect(first).toBeLessThanOrEqual(second);
      expect(businessTimeBetween(kyoto, (START + Math.min(a, b)) * 60_000, first)).toBe(minutes * 60_000);
    }));
  });

  it('keeps to the wall clock where clocks are turned', () => {
    const berlin: BusinessHours = { timeZone: 'Europe/Berlin', holidays: 'none', hours: { sun: [['09:00', '17:00']], mon: [['09:00', '17:00']] } };
    // Clocks go back on 2026-10-25: Sunday's 09:00 is 08:00 UTC already.
    expect(addBusinessTime(berlin, Date.parse('2026-10-24T20:00:00Z'), 60_000)).toBe(Date.parse('2026-10-25T08:01:00Z'));
    const night: BusinessHours = { ...berlin, hours: { sun: [['00:00', '24:00']] } };
    expect(businessTimeBetween(night, Date.parse('2026-10-24T00:00:00Z'), Date.parse('2026-10-27T00:00:00Z'))).toBe(25 * 3_600_000);
    expect(businessTimeBetween(night, Date.parse('2026-03-28T00:00:00Z'), Date.parse('2026-03-30T12:00:00Z'))).toBe(23 * 3_600_000);
  });
});

describe('promises in words', () => {
  const at = '2026-11-24T02:00:00.000Z';
  it('stand in the reader’s time beside the office’s', () => {
    expect(showInstant(at, 'ja')).toBe('11月24日(火) 11:00');
    expect(showInstant(at, 'en', 'America/New_York')).toMatch(/Mon.*23 November 2026.*21:00.*\(.*24 November.*11:00/);
    expect(showInstant(at, 'en', 'Asia/Seoul')).toMatch(/11:00/);
    expect(showInstant(at, 'en', 'Asia/Seoul')).not.toMatch(/\(/);
    expect(showInstant(at, 'en', '../../etc/passwd')).toMatch(/11:00/);
  });
});
