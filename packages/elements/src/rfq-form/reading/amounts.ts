import type { QuantityBreak } from '@sanchi/sdk';
import { parseNumber } from '@sanchi/sdk/figures';

const COUNTERS: Readonly<Record<string, NonNullable<QuantityBreak['unit']>>> = { 枚: '枚', 本: '本', 式: '式', 組: '式', セット: '式', sheet: '枚', set: '式' };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 千: 1e3, k: 1e3, ダース: 12, dozen: 12 };
const NUMBER = '(\\d+(?:\\.\\d+)?)\\s*(万|千|k(?![a-z])|ダース|dozen)?\\s*';
/** A number that something is counted by goes before one that stands alone: 「図番3、10個」. */
const COUNTED = new RegExp(`${NUMBER}(枚|本|式|組|セット|個|台|つ|点|[ヶケコこ](?!月)|sheets?|sets?|pcs|pieces?)`, 'i');
const ALONE = new RegExp(NUMBER, 'i');
/** What follows a number that is a measure or a price, and no count. */
const MEASURE = /^[\d.]+\s*(?:k?g|m{1,2}|cm|km|t|l|トン|キロ|グラム|メートル|センチ|ミリ|リットル|円|%|インチ|inch|yen)(?![a-z])/i;
/** Neither once nor per month or year: not to be read as either. */
const OTHER_RHYTHM = /週|日産|毎日|\d\s*日|per (?:week|day)|a (?:week|day)|\/\s*(?:week|day)|weekly|daily/i;
const COUNTER_NEXT = '(?=個|枚|本|式|組|セット|台|つ|点|ダース)';

/** 三十個 → 30個; 二三個 and 数十個 say no number. */
const kanjiCounts = (text: string): string => text.replace(new RegExp(`(?<![数一二三四五六七八九])(?:[一二三四五六七八九]?[十百千])*[一二三四五六七八九]?${COUNTER_NEXT}`, 'g'), (words) => words && String(parseNumber(words)));

/** 「10個、50個、毎月1,000個」「10〜20個」「一式」: several amounts, each once or per month or year. */
export function readQuantities(typed: string): QuantityBreak[] {
  // A comma, point or space between groups of three figures belongs to the number.
  const text = kanjiCounts(typed.normalize('NFKC')).replace(/\b(?:a|one) dozen/gi, '1 dozen').replace(/(\d)(?:[,.](?=\d{3}(?!\d))| (?=000(?!\d)))/g, '$1');
  const parts = text.split(/[、,;/／]|\s+(?:と|and|or)\s+|または|[と・](?=\s*\d)|(?<=[\d個枚本])\s+(?=\d)/);
  return parts.flatMap((part, i) => {
    const next = parts[i + 1] ?? '';
    const every = `${part}${/^\s*(月|年|month|year|週|日|week|day)/.test(next) ? `/${next}` : ''}`;
    if (OTHER_RHYTHM.test(every)) return [];
    const per = /年産|毎年|年間?に?\s*\d|\/\s*(?:年|year)|per year|a year|yearly|^\s*(?:年|year)/.test(every) ? 'year' as const
      : /月産|毎月|月間?に?\s*\d|\/\s*(?:月|month)|per month|a month|monthly/.test(every) ? 'month' as const : undefined;
    // Both ends of a span are wanted; the counter of the second holds for the first.
    const ends = part.split(/(?<=[\d個枚本式組ト万千]\s*)[〜~–—-](?=\s*\d)/);
    const unit = COUNTERS[COUNTED.exec(part)?.[3]?.toLowerCase().replace(/s$/, '') ?? ''];
    const found = ends.flatMap((end) => {
      const match = COUNTED.exec(end) ?? ALONE.exec(end);
      return match && !MEASURE.test(end.slice(match.index)) ? [{ number: Number(match[1]), scale: SCALES[match[2]?.toLowerCase() ?? ''] ?? 1 }] : [];
    });
    const { number: most = 0, scale: shared = 1 } = found.at(-1) ?? {};
    return found.flatMap(({ number, scale }) => {
      // 「1〜2万個」 are ten thousand at least, 「500〜1万個」 five hundred.
      const amount = Math.round(number * (number <= most ? shared : scale));
      return amount ? [{ amount, ...(unit && { unit }), ...(per && { per }) }] : [];
    });
  }).slice(0, 10);
}

/** What {@link readQuantities} makes sense of; words beside it must reach the reader as they were typed. */
const PLAIN = /\d|[、,;/／・.\s]|[万千k一二三四五六七八九十百]|ダース|dozen|個|枚|本|式|組|セット|試作|量産|ロット|毎月|月産|年産|毎年|年間?|月間?|または|[とは]|pcs?|pieces?|sheets?|sets?|per|month|year|and|or|a\b/gi;

/** Whether nothing was typed but amounts: no range, no 未定, no measure. */
export const isOnlyAmounts = (typed: string): boolean => typed.normalize('NFKC').replace(PLAIN, '') === '';
