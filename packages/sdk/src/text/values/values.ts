import type { QuantityRange } from '../../model/quantity.js';
import { RULES, type ValueField } from './value-rules.js';

export { parseNumber, type ValueField } from './value-rules.js';

/** A value with its unit, found in a text; offsets are into the normal form. */
export interface ValueMention {
  readonly field: ValueField;
  readonly range: QuantityRange;
  /** The words make it a limit: 「100個から」 the least, 「φ300まで」 the most, 「t0.5〜6」 both ends; a bare value is none. */
  readonly bound?: 'least' | 'most' | 'both';
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 'まで|以下|以内|未満|(?:が|は)?(?:max(?![a-z])|限界|上限)', LEAST_WORDS = 'から|より|以上|を?超え?る?|おーばー';
/** What may follow a value and belongs to it. */
const AFTER = new RegExp(`^ ?(?:(${MOST_WORDS})|(${LEAST_WORDS}|~(?! ?[0-9φ]))|(?:程度|(?:くらい|ぐらい|ほど)(?![ぁ-んー])|(?:くらい|ぐらい|ほど)(?=[のでにはがを])|前後|位(?![置相])))`);
const MOST_BEFORE = /(最大|最長|max\.?|up to|within|no more than|less than|at most|under|below)(?: ?[ぁ-んー一-龠]{0,6}?)(?:φ|⌀)? ?$/;
const LEAST_BEFORE = /(最小|最低|最短|min\.?|from|at least|more than|over|above|larger than|longer than)(?: ?[ぁ-んー一-龠]{0,6}?)(?:φ|⌀)? ?$/;
/** What may go before a value and belongs to it. */
const BEFORE = /(?:最大|最小|最長|最短|最低|約|およそ|(?<![a-z])(?:max|min|approx)\.?|(?<![a-z])(?:up to|within|no more than|less than|at most|under|below|from|at least|more than|over|above|larger than|longer than|about|around|only|just)) ?$/;
/** Between figures of one thing: 「φ300×L500」「長さ6m・重量1tまで」. */
const TOGETHER = /^ ?[・、,と]? ?(?:総?重量|重さ|幅|高さ)? ?$/;
/** Fields of which the last of a few may bound them all. */
const DIMENSIONS: ReadonlySet<ValueField> = new Set(['size', 'length', 'diameter', 'thickness', 'weight']);

interface Bounded {
  readonly bound: ValueMention['bound'];
  readonly start: number;
  readonly end: number;
}

/** Which end of a limit a value in a text is, and how far the words go that say so; what is stated of precision and time of delivery is always the most. */
function bounded(field: ValueField, { min, max }: QuantityRange, text: string, start: number, end: number): Bounded {
  const before = text.slice(Math.max(0, start - 16), start), own = text.slice(start, end);
  const after = AFTER.exec(text.slice(end));
  const to = end + (after?.[0].length ?? 0), from = start - (BEFORE.exec(before)?.[0].length ?? 0);
  const words = (bound: ValueMention['bound']): Bounded => ({ bound, start: from, end: to });
  if (min !== undefined && max !== undefined && min !== max) return words('both');
  // 「ミクロン台」 is no figure that could fail anything.
  if (field === 'tolerance' && !/[0-9]/.test(own)) return words(undefined);
  if (after?.[1] !== undefined || /(まで|以下|以内)$/.test(own) || MOST_BEFORE.test(before)) return words('most');
  if (after?.[2] !== undefined || /(から|より|以上)$/.test(own) || LEAST_BEFORE.test(before) || /^最[小低短]/.test(own)) return words('least');
  return words(field === 'tolerance' || (field === 'leadTime' && /納期/.test(before + own)) ? 'most' : undefined);
}

/** Finds values with units in a text in normal form, left to right, none overlapping; `asked` where the text is a query. */
export function findValues(text: string, asked = false): ValueMention[] {
  if (!/[0-9一二三四五六七八九十百千]|みくろん|micron|μm/.test(text)) return [];
  const found: ValueMention[] = [];
  for (const { field, sign, pattern, range, asked: only } of RULES) {
    if ((only && !asked) || !sign.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      const lead = match[0].length - match[0].trimStart().length;
      const start = match.index + lead;
      const end = match.index + match[0].trimEnd().length;
      // No value inside a model number, a date or a decimal.
      if (/[0-9.]/.test(text.charAt(start - 1)) && /[0-9]/.test(text.charAt(start))) continue;
      if (/[a-z-]/.test(text.charAt(start - 1)) && /[0-9a-z]/.test(text.charAt(start))) continue;
      const free = (from: number, to: number): boolean => !found.some((other) => from < other.end && to > other.start);
      if (!free(start, end)) continue;
      const value = range(match);
      const words = bounded(field, value, text, start, end);
      const [from, to] = [free(words.start, end) ? words.start : start, free(start, words.end) ? words.end : end];
      found.push({ field, range: value, ...(words.bound ? { bound: words.bound } : {}), start: from, end: to });
    }
  }
  return together(found.sort((a, b) => a.start - b.start), text);
}

/** Figures that stand together share what bounds the first (最大φ650×H500) or the last (長さ6m・重量1tまで). */
function together(values: ValueMention[], text: string): ValueMention[] {
  const joined = (a: ValueMention, b: ValueMention): boolean => DIMENSIONS.has(a.field) && DIMENSIONS.has(b.field) && TOGETHER.test(text.slice(a.end, b.start));
  for (let i = 1; i < values.length; i++) {
    const [before, own] = [values[i - 1] as ValueMention, values[i] as ValueMention];
    if (joined(before, own) && before.bound === 'most' && !own.bound && /^[x×*]/.test(text.slice(own.start))) values[i] = { ...own, bound: 'most' };
  }
  for (let i = values.length - 2; i >= 0; i--) {
    const [own, after] = [values[i] as ValueMention, values[i + 1] as ValueMention];
    if (joined(own, after) && after.bound === 'most' && !own.bound) values[i] = { ...own, bound: 'most' };
  }
  return values;
}
