import type { QuantityRange, Unit } from '../model/quantity.js';

/** What a value is about. */
export type ValueField =
  | 'tolerance' | 'roughness' | 'grit' | 'lot' | 'leadTime' | 'thickness' | 'diameter' | 'length' | 'size' | 'weight'
  | 'price';

/** A value with its unit, found in a text; offsets are into the normal form. */
export interface ValueMention {
  readonly field: ValueField;
  readonly range: QuantityRange;
  /** The words make it a limit: 「100個から」 the least, 「φ300まで」 the most, 「t0.5〜6」 both ends; a bare value is none. */
  readonly bound?: 'least' | 'most' | 'both';
  readonly start: number;
  readonly end: number;
}

const NUMBER = '([0-9][0-9,]*(?:\\.[0-9]+)?[万千]?|[一二三四五六七八九十百千万]+(?=[個枚本台式日週点つヶか]))';
const LENGTH = '(μm|um|みくろん|micron(?:s)?|mm|みり|cm|せんち|m(?![a-z])|めーとる)';
const UNITS: Readonly<Record<string, Unit>> = {
  μm: 'µm', um: 'µm', みくろん: 'µm', micron: 'µm', microns: 'µm', mm: 'mm', みり: 'mm', cm: 'cm', せんち: 'cm', m: 'm',
  めーとる: 'm', g: 'g', kg: 'kg', きろ: 'kg', t: 't', とん: 't', 個: '個', こ: '個', 点: '個', つ: '個', 台: '個', 着: '個', 反: '個', 箱: '個', 足: '個', 脚: '個', 丁: '個', 組: '個', せっと: '個', ヶ: '個',
  か: '個', け: '個', 枚: '枚', 本: '本', 式: '式', 営業日: 'working-day', 日: 'day', 週間: 'week', 週: 'week', 'か月': 'month', け月: 'month',
  月: 'month', ヶ月: 'month', 箇月: 'month', day: 'day', days: 'day', 'working day': 'working-day', 'working days': 'working-day',
  'business day': 'working-day', 'business days': 'working-day', week: 'week', weeks: 'week', month: 'month', months: 'month',
  piece: '個', pieces: '個', pcs: '個', pc: '個', unit: '個', units: '個', ra: 'Ra', rz: 'Rz',
};
const KANJI_DIGITS = '〇一二三四五六七八九';

/** A number written in Arabic or kanji figures. */
export function parseNumber(text: string): number {
  if (/^[0-9]/.test(text)) return Number(text.replace(/[,万千]/g, '')) * (text.endsWith('万') ? 10000 : text.endsWith('千') ? 1000 : 1);
  let total = 0, section = 0, digit = 0;
  for (const letter of text) {
    const power = { 十: 10, 百: 100, 千: 1000, 万: 10000 }[letter];
    if (power === undefined) digit = KANJI_DIGITS.indexOf(letter);
    else if (power === 10000) {
      total += (section + digit || 1) * power;
      section = digit = 0;
    } else {
      section += (digit || 1) * power;
      digit = 0;
    }
  }
  return total + section + digit;
}

const unitOf = (text: string | undefined, fallback: Unit): Unit => (text === undefined ? fallback : UNITS[text.trim()] ?? fallback);

interface Rule {
  readonly field: ValueField;
  readonly pattern: RegExp;
  readonly range: (match: RegExpExecArray) => QuantityRange;
}

const at = (value: number, unit: Unit): QuantityRange => ({ min: value, max: value, unit });
const most = (value: number, unit: Unit): QuantityRange => ({ max: value, unit });
const rule = (field: ValueField, pattern: string, range: Rule['range']): Rule => ({ field, pattern: new RegExp(pattern, 'g'), range });
const num = (match: RegExpExecArray, group = 1): number => parseNumber(match[group] ?? '0');

const between = (match: RegExpExecArray, low: number, high: number, unit: Unit): QuantityRange => ({ min: num(match, low), max: num(match, high), unit });
const TIME = '(営業日|日(?!本|中|々|産)|週間|週|[ヶか箇け]月|(?:working |business )?days?|weeks?|months?)';

// Surest first: what one rule has taken, a later one does not see.
const RULES: readonly Rule[] = [
  rule('tolerance', `(?:公差|精度|寸法精度|tolerance)?[ :]*(?:±|\\+\\/?-|ぷらすまいなす) ?${NUMBER} ?${LENGTH}?`, (m) => most(num(m), unitOf(m[2], 'mm'))),
  rule('tolerance', `(?:公差|寸法精度|精度|tolerance) ?(?:は|of)? ?${NUMBER} ?${LENGTH}(?:以下|以内)?`, (m) => most(num(m), unitOf(m[2], 'mm'))),
  rule('roughness', `(ra|rz) ?[:=≦]? ?${NUMBER} ?(?:μm|um)?(?:以下)?`, (m) => most(num(m, 2), m[1] === 'rz' ? 'Rz' : 'Ra')),
  rule('grit', `(?:[#♯] ?([0-9]{2,5})|([0-9]{2,5}) ?番(?!号|地|目|館)|(?:番手|grit) ?([0-9]{2,5})|([0-9]{2,5}) ?grit)`, (m) => at(Number(m[1] ?? m[2] ?? m[3] ?? m[4]), 'grit')),
  rule('diameter', `(?:φ|⌀|直径|外径|径(?=[0-9 ])) ?${NUMBER} ?(?:mm)? ?~ ?(?:φ|⌀)? ?${NUMBER} ?${LENGTH}?`, (m) => between(m, 1, 2, unitOf(m[3], 'mm'))),
  rule('thickness', `(?:(?<![a-z])t ?=? ?(?=[0-9])|板厚|肉厚|厚さ|厚み) ?${NUMBER} ?(?:mm)? ?~ ?t? ?${NUMBER} ?${LENGTH}?`, (m) => between(m, 1, 2, unitOf(m[3], 'mm'))),
  rule('lot', `${NUMBER} ?(?:個|点|台|枚|本)? ?~ ?${NUMBER} ?(個|点|台|枚|本|pieces?|pcs)(?![a-z])`, (m) => between(m, 1, 2, unitOf(m[3], '個'))),
  rule('leadTime', `(?:納期)?(?:は|:)? ?${NUMBER} ?${TIME}? ?[~-] ?${NUMBER} ?${TIME}(?:以内|程度|で)?`, (m) => between(m, 1, 3, unitOf(m[4], 'day'))),
  rule('diameter', `(?:φ|⌀|直径|外径|径(?=[0-9 ])|diameter(?: of)?|dia\\.?) ?${NUMBER} ?${LENGTH}?`, (m) => at(num(m), unitOf(m[2], 'mm'))),
  rule('thickness', `(?:(?<![a-z])t ?=? ?(?=[0-9.]+(?:mm)?(?![0-9a-z]))|板厚|肉厚|厚さ|厚み|thickness(?: of)?) ?${NUMBER} ?${LENGTH}?`, (m) => at(num(m), unitOf(m[2], 'mm'))),
  rule('thickness', `${NUMBER} ?${LENGTH} ?(?:厚|thick)`, (m) => at(num(m), unitOf(m[2], 'mm'))),
  rule('lot', `(?<!図面|写真|絵|紙|いらすと|すけっち)(?:月産|年産|ろっと)? ?${NUMBER} ?(個|点|つ|台|枚|本|式|(?<=[0-9万千] ?)(?:着|反|箱|足|脚|丁(?!目)|組|せっと))(?!化)(?:から|より|以上|でも|だけ|ろっと)?`, (m) => at(num(m), unitOf(m[2], '個'))),
  rule('lot', `(?:from |qty |quantity |lot of )?${NUMBER} ?(pieces?|pcs?|units?)(?![a-z])`, (m) => at(num(m), '個')),
  rule('leadTime', `(?:納期|lead time|within|in)? ?(?:最短)?${NUMBER} ?${TIME}(?:以内|程度|で)?`, (m) => most(num(m), unitOf(m[2], 'day'))),
  rule('price', `(?:¥|予算 ?)?${NUMBER}(万)? ?円(?:以下|以内|から|まで)?`, (m) => most(num(m) * (m[2] ? 10000 : 1), 'JPY')),
  rule('weight', `${NUMBER} ?(kg|きろ|とん|t|g)(?![a-z0-9])(?:まで|以下)?`, (m) => at(num(m), unitOf(m[2], 'kg'))),
  rule('length', `(?:長さ|全長|length(?: of)?) ?${NUMBER} ?${LENGTH}?`, (m) => at(num(m), unitOf(m[2], 'mm'))),
  rule('size', `${NUMBER} ?[x×*] ?${NUMBER}(?: ?[x×*] ?${NUMBER})? ?${LENGTH}?`, (m) => at(Math.max(num(m), num(m, 2)), unitOf(m[4], 'mm'))),
  rule('size', `${NUMBER} ?${LENGTH}(?:まで|以下|以内)?`, (m) => at(num(m), unitOf(m[2], 'mm'))),
];

const MOST_BEFORE = /(最大|最長|max\.?|up to|within|no more than) ?(?:φ|⌀|直径|外径|板厚|ろっと)?$/, LEAST_BEFORE = /(最小|最低|最短|from|at least)(?:ろっと)? ?(?:数|:)?(?:φ|⌀|直径|外径|板厚)? ?$/;
const MOST = /(まで|以下|以内|未満)/, LEAST = /(から|より|以上)|~$/;

/** Which end of a limit a value in a text is; what is stated of precision and time of delivery is always the most. */
function boundOf(field: ValueField, { min, max }: QuantityRange, text: string, start: number, end: number): ValueMention['bound'] {
  if (min !== undefined && max !== undefined && min !== max) return 'both';
  const before = text.slice(Math.max(0, start - 14), start), own = text.slice(start, end), after = own + (/^ ?(まで|以下|以内|未満|から|より|以上|~(?! ?[0-9φ]))/.exec(text.slice(end))?.[0] ?? '');
  if (MOST.test(after) || MOST_BEFORE.test(before)) return 'most';
  if (LEAST.test(after) || LEAST_BEFORE.test(before) || /^最[小低短]/.test(own)) return 'least';
  return field === 'tolerance' || (field === 'leadTime' && /納期/.test(before + own)) ? 'most' : undefined;
}

/** Finds values with units in a text in normal form, left to right, none overlapping. */
export function findValues(text: string): ValueMention[] {
  if (!/[0-9一二三四五六七八九十百千]/.test(text)) return [];
  const found: ValueMention[] = [];
  for (const { field, pattern, range } of RULES) {
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
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const value = range(match);
      const bound = boundOf(field, value, text, start, end);
      found.push({ field, range: value, ...(bound ? { bound } : {}), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
