import { readJapaneseNumber } from './amounts.js';
import { narrow } from '../sheets/cells.js';

/** A date as precise as it was written: `1983`, `1983-03`, `1983-03-01`. */
export interface ReadDate {
  readonly value: string;
  readonly rest: string;
  /** Month and day could be the other way round. */
  readonly ambiguous?: boolean;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * A date to the day, where the model asks for one: a month or year alone begins on its first day, and, for an expiry,
 * ends on its last.
 */
export function toDay(date: string, end = false): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (!end) return `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).getUTCDate();
  return `${year}-${month ?? '12'}-${pad(last)}`;
}

/** First year of each era and its last one in use. */
const ERAS: Readonly<Record<string, readonly [first: number, years: number]>> = {
  明治: [1868, 45], M: [1868, 45], 大正: [1912, 15], T: [1912, 15], 昭和: [1926, 64], S: [1926, 64],
  平成: [1989, 31], H: [1989, 31], 令和: [2019, 99], R: [2019, 99],
  明: [1868, 45], 大: [1912, 15], 昭: [1926, 64], 平: [1989, 31], 令: [2019, 99],
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 三十五年 as 35年, 一九八三年 as 1983年. */
const inDigits = (text: string): string => text.replace(/[〇一二三四五六七八九十百千]+(?=[年月日])/gu, (run) => String(readJapaneseNumber(run)?.value ?? run));

/** Whether year, month and day name a day that exists. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function build(year: number, month: string | undefined, day: string | undefined, rest: string): ReadDate | undefined {
  if (year < 1000 || year > 2200) return undefined;
  if (month === undefined) return { value: String(year), rest };
  if (!exists(year, Number(month), Number(day ?? 1))) return undefined;
  return { value: `${year}-${pad(Number(month))}${day === undefined ? '' : `-${pad(Number(day))}`}`, rest };
}

/** A day count of Excel (1900 system), which counts a 29 February 1900 that never was. */
function fromSerial(serial: number): ReadDate | undefined {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return build(date.getUTCFullYear(), String(date.getUTCMonth() + 1), String(date.getUTCDate()), '');
}

/**
 * A date at the beginning of a cell: 1983年3月, 昭和35年4月, S35, R02.07.21, 平成元年, 1999/1/23, 10/19/2017, 20170401, an Excel
 * serial. `undefined` where there is none, or where it names a day that does not exist.
 */
export function readDate(cell: string): ReadDate | undefined {
  const text = inDigits(narrow(cell)).replace(/^(?:西暦|創業|設立|創立|約)\s*[:：]?\s*/u, '').replace(/(\d) (?=[年月日])|([年月./-]) (?=\d)/gu, '$1$2');
  const era = /^(明治|大正|昭和|平成|令和|[明大昭平令](?=\s?[\d元])|[MTSHR](?=\.?\s?\d|\.?元))\.?\s?(元|\d{1,2})\s?(?:年|[./-]|$|(?=[^\d]))(?:(\d{1,2})(?:月|[./-]|$|(?=[^\d]))(?:(\d{1,2})日?)?)?/iu.exec(text);
  if (era !== null) {
    const [first, years] = ERAS[(era[1] as string).toUpperCase()] as readonly [number, number];
    const nth = era[2] === '元' ? 1 : Number(era[2]);
    if (nth < 1 || nth > years) return undefined;
    return build(first + nth - 1, era[3], era[4], text.slice(era[0].length).trim());
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact !== null) return build(Number(compact[1]), compact[2], compact[3], '');
  const serial = /^(\d{4}|\d{5,6}(?:\.\d+)?)$/u.exec(text);
  if (serial !== null) {
    const number = Math.floor(Number(serial[1]));
    return number >= 1000 && number <= 2200 ? build(number, undefined, undefined, '') : fromSerial(number);
  }
  const western = /^(\d{4})\s?(?:年|[./-]|$|(?=[^\d]))(?:(?:度)?(\d{1,2})(?:月|[./-]|$|(?=[^\d]))(?:(\d{1,2})日?)?)?/u.exec(text);
  if (western !== null) {
    // 1999/1/23 00:00:00, as databases write it.
    const rest = text.slice(western[0].length).replace(/^[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/u, '').replace(/^(?:[./-]|頃|ごろ)/u, '').trim();
    return build(Number(western[1]), western[2], western[3], rest);
  }
  return monthFirst(text) ?? english(text);
}

/** March 1983, 1-Apr-1960, April 1, 1960. A year of two digits is no year. */
function english(text: string): ReadDate | undefined {
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?([a-z]{3})[a-z]*\.?[\s,.-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/iu.exec(text);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (match === null || month === 0) return undefined;
  return build(Number(match[4]), String(month), match[1] ?? match[3], text.slice(match[0].length).trim());
}

/** 10/19/2017, as American settings write it; 19/10/2017 can only be day first. */
function monthFirst(text: string): ReadDate | undefined {
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/u.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const rest = text.slice(match[0].length).trim();
  const dayFirst = first > 12;
  const date = build(Number(match[3]), String(dayFirst ? second : first), String(dayFirst ? first : second), rest);
  return date !== undefined && first <= 12 && second <= 12 && first !== second ? { ...date, ambiguous: true } : date;
}
