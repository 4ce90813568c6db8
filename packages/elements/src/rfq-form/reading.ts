import type { QuantityBreak, QuantityRange, RfqSchedule, WorkSize } from '@sanchi/sdk';
import { readFigure, readSize } from '@sanchi/sdk/figures';
import type { ReadField } from './draft.js';

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

/** Words of a list as people part them. */
export const splitWords = (text: string): string[] => text.split(/[、,，;；\n]/).map((word) => word.trim()).filter(Boolean);

/** Half width, every dash one dash. */
export const narrow = (text: string): string => text.normalize('NFKC').replace(/[‐-―−ーｰ]/g, '-').trim();

const COUNTERS: Readonly<Record<string, NonNullable<QuantityBreak['unit']>>> = { 枚: '枚', 本: '本', 式: '式', 組: '式', セット: '式', sheet: '枚', set: '式' };

/** 「10個、50個、毎月1,000個」: several amounts, each once or per month or year. */
export function readQuantities(typed: string): QuantityBreak[] {
  // A comma between groups of three figures belongs to the number.
  const parts = typed.normalize('NFKC').replace(/(\d),(?=\d{3}(?!\d))/g, '$1').split(/[、,;/／]|\s+(?:と|and|or)\s+|または|[と・](?=\s*\d)/);
  return parts.flatMap((part, i) => {
    const next = parts[i + 1] ?? '';
    const match = /(\d+(?:\.\d+)?)\s*([万千k])?\s*(枚|本|式|組|セット|sheets?|sets?)?/i.exec(part);
    // 100kg, 30m, 500円: a measure or a price is no count.
    if (match && /^\s*(k?g|m{1,2}|cm|km|t|l|トン|キロ|グラム|メートル|センチ|ミリ|リットル|円|%|インチ|inch|yen)(?![a-z])/i.test(part.slice(match.index).replace(/^\d+(?:\.\d+)?/, ''))) return [];
    const amount = match && Math.round(Number(match[1]) * ({ 万: 1e4, 千: 1e3, k: 1e3 }[match[2]?.toLowerCase() ?? ''] ?? 1));
    if (!amount) return [];
    const unit = COUNTERS[match[3]?.toLowerCase().replace(/s$/, '') ?? ''];
    const every = `${part}${/^\s*(月|年|month|year)/.test(next) ? next : ''}`;
    const per = /年産|毎年|年間?に?\s*\d|\/\s*年|per year|a year|yearly|^\s*year/.test(every) || /^\s*(年|year)/.test(next) ? 'year' as const
      : /月産|毎月|月間?に?\s*\d|\/\s*月|per month|a month|monthly/.test(every) || /^\s*(月|month)/.test(next) ? 'month' as const : undefined;
    return [{ amount, ...(unit && { unit }), ...(per && { per }) }];
  }).slice(0, 10);
}

/** What {@link readQuantities} makes sense of; words beside it must reach the reader as they were typed. */
const PLAIN = /\d|[、,;/／・.\s]|[万千k]|個|枚|本|式|組|セット|試作|量産|ロット|毎月|月産|年産|毎年|年間?|月間?|または|[とは]|pcs?|pieces?|sheets?|sets?|per|month|year|and|or|a\b/gi;

/** Whether nothing was typed but amounts: no range, no 未定, no measure. */
export const isOnlyAmounts = (typed: string): boolean => typed.normalize('NFKC').replace(PLAIN, '') === '';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (number: number): string => String(number).padStart(2, '0');

/** 「8月末」「令和8年9月10日」「9/10」「3週間後」「なるべく早く」「end of August」 as a date, seen from `today`. */
export function readDeadline(typed: string, today: Date): RfqSchedule | undefined {
  const text = narrow(typed).toLowerCase()
    .replace(/元年/, '1年')
    .replace(/(?:令和|r)\s*(\d{1,2})\s*[年./-]/, (_, year: string) => `${2018 + Number(year)}年`)
    .replace(/来年/, `${today.getFullYear() + 1}年`).replace(/今年/, `${today.getFullYear()}年`)
    .replace(/(再来月|来月|今月|next month|this month)/, (word) => {
      const month = new Date(today.getFullYear(), today.getMonth() + ({ 再来月: 2, 来月: 1, 'next month': 1 }[word] ?? 0), 1);
      return `${month.getFullYear()}年${month.getMonth() + 1}月`;
    });
  const wanted = readDate(text, today);
  const soon = /早|急|asap|soon|urgent|rush/.test(text);
  return wanted || soon ? { ...(wanted && { wanted }), ...(soon && { asSoonAsPossible: true }) } : undefined;
}

function readDate(text: string, today: Date): string | undefined {
  const later = /(\d+)\s*(営業日|日|週間?|か月|ヶ月|ケ月|カ月|箇月|days?|weeks?|months?)\s*(後|以内|程度|ほど|くらい|で|later|$)|(?:in|within)\s+(\d+)\s*(days?|weeks?|months?)/.exec(text);
  if (later && !/\d\s*月\s*\d/.test(text)) {
    const n = Number(later[1] ?? later[4]);
    const unit = later[2] ?? later[5] ?? '';
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate());
    if (/月|month/.test(unit)) date.setMonth(date.getMonth() + n);
    else if (unit === '営業日') for (let left = n; left > 0;) { date.setDate(date.getDate() + 1); if (date.getDay() % 6) left--; }
    else date.setDate(date.getDate() + (/週|week/.test(unit) ? 7 * n : n));
    return iso(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  const full = /(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?/.exec(text);
  const short = /(?:^|[^\d])(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})?/.exec(text);
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(text)) + 1;
  const named = month ? /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?(?:\D|$)/.exec(text)?.[1] : undefined;
  const m = full ? Number(full[2]) : month || Number(short?.[1]);
  const d = full ? full[3] : month ? named : short?.[2];
  if (!m || m > 12 || (!full && !month && !short)) return undefined;
  const stated = full ? Number(full[1]) : Number(/\b(2\d{3})\b/.exec(text)?.[1]);
  const day = (year: number): number => d ? Number(d) : /上旬|early/.test(text) ? 10 : /中旬|半ば|mid/.test(text) ? 20
    : /初|頭|beginning/.test(text) ? 5 : new Date(year, m, 0).getDate();
  const year = stated || today.getFullYear();
  const date = iso(year, m, day(year));
  // Without a year the next such day is meant.
  return stated || !date || date >= iso(today.getFullYear(), today.getMonth() + 1, today.getDate())! ? date : iso(year + 1, m, day(year + 1));
}

/** A day as ISO 8601, in the visitor's own time zone. */
export const isoDay = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** ISO 8601, where that day exists. */
function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** Digits, plus sign and hyphens; an extension stays. */
export const readPhone = (typed: string): string => narrow(typed).replace(/[()\s]+/g, '-').replace(/[^\d+\-x内線]/gi, '').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');

/** Seven digits with the hyphen after the third; others stay as they are. */
export function readPostcode(typed: string): string {
  const digits = narrow(typed).replace(/[〒\s-]/g, '');
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : narrow(typed);
}

/** Compatibility ideographs (﨑, 塚, 神 in the shape that a family uses) and spacing accents, which NFKC would take apart. */
const KEPT = /[^\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u0384\u0385\u203e\u309b\u309c\uf900-\ufaff\uffe3\u{2f800}-\u{2fa1f}]+/gu;

/** Names and addresses: kana full width, letters and figures half width, one dash between figures; every variant of a kanji stays. */
export const readName = (typed: string): string => typed.replace(KEPT, (part) => part.normalize('NFKC'))
  .replace(/(?<=\d)\s*[‐-―−ー-]\s*(?=\d)/g, '-').replace(/\s+/g, ' ').trim();

/** Katakana, full width. */
export const readKana = (typed: string): string => typed.normalize('NFKC').trim().replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
