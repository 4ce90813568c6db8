import type { Locale, QuantityRange, Unit } from '@sanchi/sdk';

const JAPANESE: Partial<Record<Unit, string>> = { 'working-day': '営業日', day: '日', week: '週間', month: 'か月' };
const ENGLISH: Partial<Record<Unit, string>> = {
  個: ' pcs', 枚: ' sheets', 本: ' pcs', 式: ' sets', 'working-day': ' working days', day: ' days', week: ' weeks', month: ' months',
};
const BEFORE: Partial<Record<Unit, string>> = { Ra: 'Ra ', Rz: 'Rz ', grit: '#', JPY: '¥' };

/** A limit as the trade writes it: 「φ300 mm以下」「0.1–25 mm」「±0.01 mm」「1個から」. */
export function formatRange(range: QuantityRange, locale: Locale, field?: string): string {
  const { min, max, unit } = range;
  const ja = locale.startsWith('ja');
  const sign = field === 'tolerance' ? '±' : field === 'diameter' ? 'φ' : BEFORE[unit] ?? '';
  const own = BEFORE[unit] ? '' : (ja ? JAPANESE : ENGLISH)[unit] ?? (/[^ -~µ]/.test(unit) ? unit : ` ${unit}`);
  const number = (value: number): string =>
    sign + value.toLocaleString(locale, { maximumFractionDigits: 4, useGrouping: unit !== 'grit' });
  let text: string;
  if (min !== undefined && max !== undefined) text = min === max ? number(max) + own : `${number(min)}–${number(max).slice(sign.length)}${own}`;
  else if (max === undefined && min === undefined) text = '';
  // A lone tolerance or roughness is the finest that is kept, whichever end it was written at.
  else if (/^(tolerance|roughness)$/.test(field ?? '')) text = number(min ?? max ?? 0) + own;
  else if (min !== undefined) text = ja ? `${number(min)}${own}から` : `from ${number(min)}${own}`;
  else text = ja ? `${number(max ?? 0)}${own}まで` : `up to ${number(max ?? 0)}${own}`;
  return [range.basis && !/^[φ⌀]$/.test(range.basis) ? range.basis : '', text, range.note ?? ''].filter(Boolean).join(' ');
}

/** Whether an ISO 8601 date lies before today. */
export const isPast = (date: string | undefined): boolean =>
  date !== undefined && date.slice(0, 10) < new Date().toISOString().slice(0, 10);
