import { narrow } from '../sheets/cells.js';

/** A number read from the beginning of a text, and what follows it. */
export interface Read {
  readonly value: number;
  readonly rest: string;
}

/** An amount in yen; `oku` when a 憶 was taken for 億, `bare` when no unit was written at all. */
export interface ReadAmount extends Read {
  readonly oku: boolean;
  readonly bare: boolean;
}

const BIG: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 萬: 1e4 };
const SMALL: Readonly<Record<string, number>> = { 千: 1e3, 百: 1e2, 十: 1e1 };
const KANJI: Readonly<Record<string, string>> = {
  〇: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9',
};
/** Formal figures, as capital is written in registers. */
const FORMAL: Readonly<Record<string, string>> = { 壱: '一', 弐: '二', 参: '三', 拾: '十' };
const NUMERAL = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/u;

const ENGLISH = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** The unit a header states, as a factor: 百万円 → 1,000,000. */
export function unitFactor(unit: string | undefined): number | undefined {
  const match = /^(?:単位[:：]?)?(千|十万|百万|千万|万|億|十億)?(?:円|yen|jpy)?$/iu.exec(unit?.normalize('NFKC').replace(/\s/gu, '') ?? '');
  if (match === null || unit === undefined || unit === '') return undefined;
  return match[1] === undefined ? 1 : readJapaneseNumber(`1${match[1]}`)?.value;
}

/**
 * A number in Japanese notation: 7億2千75万5千, 29,600百万, 4.4億, 一千万. Each 兆/億/万 multiplies the part before it, in which
 * 千/百/十 do the same on a smaller scale.
 */
export function readJapaneseNumber(text: string): Read | undefined {
  let rest = text.trimStart().replace(/^[壱弐参拾一二三四五六七八九十百千万億]+/u, (run) => run.replace(/[壱弐参拾]/gu, (figure) => FORMAL[figure] as string))
    .replace(/^[〇一二三四五六七八九]+/u, (digits) => [...digits].map((digit) => KANJI[digit]).join(''));
  let total = 0;
  let section = 0;
  let figure: number | undefined;
  let ceiling = Infinity;
  let read = false;
  for (;;) {
    const numeral = figure === undefined ? NUMERAL.exec(rest) : null;
    const unit = rest[0] ?? '';
    if (numeral !== null) {
      figure = Number(numeral[0].replaceAll(',', ''));
      rest = rest.slice(numeral[0].length);
    } else if (unit in SMALL && (figure !== undefined || unit !== '')) {
      section += (figure ?? 1) * (SMALL[unit] as number);
      figure = undefined;
      rest = rest.slice(1);
    } else if (unit in BIG && (figure !== undefined || section > 0) && (BIG[unit] as number) < ceiling) {
      ceiling = BIG[unit] as number;
      total += (section + (figure ?? 0)) * ceiling;
      section = 0;
      figure = undefined;
      rest = rest.slice(1);
    } else {
      break;
    }
    read = true;
    rest = rest.replace(/^ (?=[\d兆億万千百十])/u, '').replace(/^[一二三四五六七八九](?=[兆億万千百十]|$|[\s名人社台基機円年月日個枚本式(),、。・])/u, (digit) => KANJI[digit] as string);
  }
  return read ? { value: Math.round((total + section + (figure ?? 0)) * 1e6) / 1e6, rest } : undefined;
}

/**
 * An amount of money at the beginning of a cell: 2,000万円, ¥10,000,000, 約3億円. A foreign currency is not read.
 * `factor` is the unit the header states, used when the cell states none.
 */
export function readAmount(cell: string, factor?: number): ReadAmount | undefined {
  const oku = cell.includes('憶');
  const text = narrow(cell).replaceAll('憶', '億').replace(/^(?:資本金|出資金|金|約|およそ|計|総額|approx(?:imately|\.)?|about)?\s*[:：]?\s*(?:約)?\s*(?:[¥\\]|jpy\b)?\s*/iu, '');
  if (/^(?:US)?\$|ドル|ユーロ|€|元$|USD|EUR/iu.test(text)) return undefined;
  const number = readJapaneseNumber(text);
  if (number === undefined) return undefined;
  const written = text.slice(0, text.length - number.rest.length);
  const english = /^\s*(thousand|million|billion)\b/iu.exec(number.rest);
  const after = number.rest.slice(english?.[0].length ?? 0);
  const yen = /^\s*(?:円也?|yen|jpy)/iu.exec(after);
  const scaled = /[兆億万千百十]/u.test(written) || english !== null;
  const bare = !scaled && yen === null && !/[¥\\]|jpy/iu.test(cell.normalize('NFKC'));
  const rest = after.slice(yen?.[0].length ?? 0).trim();
  const value = Math.round(number.value * (english === null ? 1 : ENGLISH[english[1]?.toLowerCase() as keyof typeof ENGLISH]) * (bare ? factor ?? 1 : 1));
  // A unit stated by the header is no longer "bare"; 100,000 yen and more can be nothing else than yen.
  return Number.isSafeInteger(value) ? { value, rest, oku, bare: bare && factor === undefined && value < 100_000 } : undefined;
}

/** A count at the beginning of a cell: 320名, 約50名(パート含む), 3,224人. */
export function readCount(cell: string): Read | undefined {
  const text = narrow(cell).replace(/^(?:約|およそ|about|around|approx(?:imately|\.)?|正社員|社員|従業員|全体|計|合計|連結|単体|グループ)?\s*[:：]?\s*(?:約)?\s*/iu, '');
  const number = readJapaneseNumber(text);
  if (number === undefined || !Number.isSafeInteger(number.value)) return undefined;
  return { value: number.value, rest: number.rest.replace(/^\s*(?:名|人|社|台|基|機|式|persons?|people|employees?)(?:程度|前後|くらい|ほど)?/iu, '').trim() };
}
