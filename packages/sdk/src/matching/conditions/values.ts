import type { QuantityRange, Unit } from '../../model/quantity.js';
import type { RfqSchedule } from '../../model/rfq.js';
import type { Words } from '../types.js';

const UNITS: Partial<Readonly<Record<Unit, Words>>> = {
  個: { ja: '個', en: ' pcs' }, 枚: { ja: '枚', en: ' sheets' }, 本: { ja: '本', en: ' pcs' }, 式: { ja: '式', en: ' sets' },
  'working-day': { ja: '営業日', en: ' working days' }, day: { ja: '日', en: ' days' }, week: { ja: '週間', en: ' weeks' }, month: { ja: 'か月', en: ' months' },
};
const figure = (value: number): string => String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

/** A range with its unit, in words: 「0.5〜12 mm」. */
export function sayRange({ min, max, unit }: QuantityRange): Words {
  const say = (locale: 'ja' | 'en'): string => {
    const [from, to] = [min, max].map((value) => (value === undefined ? '' : figure(value)));
    const span = min === max ? from : `${from}${locale === 'ja' ? '〜' : '–'}${to}`;
    if (unit === 'Ra' || unit === 'Rz') return `${unit} ${span}`;
    if (unit === 'grit') return `#${span}`;
    if (unit === 'JPY') return locale === 'ja' ? `${span}円` : `¥${span}`;
    return `${span}${UNITS[unit]?.[locale] ?? ` ${unit}`}`;
  };
  return { ja: say('ja'), en: say('en') };
}

const DAY = 86_400_000;
/** ISO 8601 date → days since 1970; `NaN` where it is none. */
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);

/** How long there is until the date wanted, as a lead time; nothing where it is past or not known. */
export function timeLeft({ wanted }: RfqSchedule, today: string | undefined): QuantityRange | undefined {
  if (wanted === undefined || today === undefined) return undefined;
  const days = dayOf(wanted) - dayOf(today);
  return days > 0 ? { max: days, unit: 'day' } : undefined;
}
