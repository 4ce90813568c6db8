import type { RfqSchedule } from '@sanchi/sdk';
import { parseNumber } from '@sanchi/sdk/figures';
import { narrow } from './spelling.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (number: number): string => String(number).padStart(2, '0');

const NO_HURRY = /急(?:ぎ|いで|が)?(?:で|い)?(?:は|も)?(?:い|あり)?(?:な[いくけ]|ません)|早くて?(?:は|も)?な[いくけ]|no (?:rush|hurry)|not (?:urgent|in a hurry)/;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words for days and numbers as figures: 「来月中旬」「二週間後」「年度末」「tomorrow」 → 「2026年12月中旬」「2週間後」「2027年3月」. */
function datesInFigures(text: string, today: Date): string {
  const year = today.getFullYear();
  const month = (more: number): string => {
    const date = new Date(year, today.getMonth() + more, 1);
    return `${date.getFullYear()}年${date.getMonth() + 1}月`;
  };
  const day = (more: number): string => {
    const date = new Date(year, today.getMonth(), today.getDate() + more);
    return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  };
  // Weeks begin on Monday; without a day of the week the last working day is meant.
  const weekday = (weeks: number, name = '金'): string => day(7 * weeks + '月火水木金土日'.indexOf(name) - (today.getDay() + 6) % 7);
  return text
    .replace(/[一二三四五六七八九十]+(?=営業日|日|週|か月|ヶ月|ケ月|カ月|箇月|月)/g, (number) => String(parseNumber(number)))
    .replace(/\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:day|week|month))/, (word) => String(Math.max(1, NUMBERS.indexOf(word))))
    .replace(/元年/, '1年')
    .replace(/(令和|平成|r)\s*(\d{1,2})\s*[年./-]/, (_, era: string, number: string) => `${(era === '平成' ? 1988 : 2018) + Number(number)}年`)
    .replace(/(来|今)?年度[末内中]/, (_, which?: string) => `${year + Number(today.getMonth() > 2) + Number(which === '来')}年3月`)
    .replace(/来年/, `${year + 1}年`).replace(/今年|this year/, `${year}年`)
    .replace(/(\d{4})?年(?:末(?!年始)|内|中)|end of (?:the |this )?year/, (_, stated?: string) => `${stated ?? year}年12月`)
    .replace(/再来月|来月|今月|next month|this month/, (word) => month({ 再来月: 2, 来月: 1, 'next month': 1 }[word] ?? 0))
    .replace(/(^|[^\d月])月末|end of (?:the )?month/, (_, before = '') => `${before as string}${month(0)}`)
    .replace(/(再来週|来週|今週|next week|this week)の?(?:([月火水木金土日])曜)?/, (_, word: string, name?: string) => weekday({ 再来週: 2, 来週: 1, 'next week': 1 }[word] ?? 0, name))
    .replace(/明後日|あさって/, () => day(2)).replace(/明日|あした|tomorrow/, () => day(1)).replace(/本日|今日|today/, () => day(0));
}

/** 「8月末」「令和8年9月10日」「9/10」「3週間後」「なるべく早く」「end of August」 as a date, seen from `today`. */
export function readDeadline(typed: string, today: Date): RfqSchedule | undefined {
  const text = datesInFigures(narrow(typed).toLowerCase(), today);
  // Of a span the end: what is asked is by when. 「12月10日〜20日」 names the month once.
  const [first = '', end] = text.split(/[〜~]/);
  const last = end && /^\s*\d{1,2}日/.test(end) ? /^.*月/.exec(first)?.map((month) => month + end)[0] : end;
  const wanted = (last && readDate(last, today)) || readDate(text, today);
  const soon = /早|はや[くめ]|なるはや|急|asap|soon|urgent|rush/.test(text) && !NO_HURRY.test(text);
  return wanted || soon ? { ...(wanted && { wanted }), ...(soon && { asSoonAsPossible: true }) } : undefined;
}

function readDate(text: string, today: Date): string | undefined {
  const later = /(\d+)\s*(営業日|日(?!$)|週間?|か月|ヶ月|ケ月|カ月|箇月|days?|weeks?|months?)\s*(後|あと|以内|程度|ほど|くらい|で|later|$)|(?:in|within)\s+(\d+)\s*(days?|weeks?|months?)/.exec(text);
  if (later && !/\d\s*月\s*\d/.test(text)) {
    const n = Number(later[1] ?? later[4]);
    const unit = later[2] ?? later[5] ?? '';
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate());
    if (/月|month/.test(unit)) date.setMonth(date.getMonth() + n);
    else if (unit === '営業日') for (let left = n; left > 0;) { date.setDate(date.getDate() + 1); if (date.getDay() % 6) left--; }
    else date.setDate(date.getDate() + (/週|week/.test(unit) ? 7 * n : n));
    return iso(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  // A day alone is that day of the month, the next time it comes.
  const alone = /^\s*(\d{1,2})日/.exec(text)?.[1];
  if (alone) {
    const date = new Date(today.getFullYear(), today.getMonth() + Number(Number(alone) < today.getDate()), 1);
    return iso(date.getFullYear(), date.getMonth() + 1, Number(alone));
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
