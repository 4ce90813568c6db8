import { toBase, type QuantityRange, type Unit } from '../../model/quantity.js';

/** What a value is about. */
export type ValueField =
  | 'tolerance' | 'roughness' | 'grit' | 'lot' | 'leadTime' | 'thickness' | 'diameter' | 'length' | 'size' | 'weight'
  | 'price';

/** How one kind of value is written, in normal form. */
export interface Rule {
  readonly field: ValueField;
  /** Some of this stands in whatever the pattern matches: cheap to tell, and most texts have none of it. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly range: (match: RegExpExecArray) => QuantityRange;
  /** Only in what is asked for; in a maker's text the same words count years, countries and staff. */
  readonly asked?: boolean;
}

const NUMBER = '([0-9][0-9,]*(?:\\.[0-9]+)?[万千]?|[一二三四五六七八九十百千万]+(?=[個枚本台式日週点品着つヶか]))';
const LENGTH = '(μm|um|みくろん|micron(?:s)?|mm|みり|cm|せんち|inch(?:es)?|いんち|m(?:eters?|etres?)?(?![a-z0-9])|めーとる)';
const COUNT = '(個|点|品(?![番種目質])|つ|台|枚|本|式|着|袋|箱|脚|丁|冊|膳|足|反|缶|せっと|しょっと)';
const MASS = '(kgs?|きろ(?!めーとる)|とん|tons?|tonnes?|t|g(?:rams?)?|ぐらむ|lbs?|pounds?)';
/** A press of 450 t weighs more, and lifts nothing. */
const NO_MACHINE = '(?![a-z0-9-])(?! ?の?(?:機|ぷれす|くらす|級|射出|成形機|press|machine|injection))';
const TIME = '(営業日|日(?![本中々産月市町程常曜])|週間|週|[ヶか箇け]月|(?:working |business )?days?|weeks?|months?)';
const DIAMETER = '(?:[線穴孔軸管内外直口球刃筒棒]径(?:は|が|:)? ?(?:φ|⌀)?|φ|⌀|径(?=[0-9 ])|diameter(?: of)?|dia\\.?)';
const THICKNESS = '(?:板厚|肉厚|厚さ|厚み|thickness(?: of)?)(?:は|が|:)?';
const SHAPE = '(?:真円度|直角度|平面度|平行度|円筒度|同軸度|同心度|真直度|振れ)';

const UNITS: Readonly<Record<string, Unit>> = {
  μm: 'µm', um: 'µm', みくろん: 'µm', micron: 'µm', microns: 'µm', mm: 'mm', みり: 'mm', cm: 'cm', せんち: 'cm', m: 'm', meter: 'm', meters: 'm',
  metre: 'm', metres: 'm', めーとる: 'm', g: 'g', gram: 'g', grams: 'g', ぐらむ: 'g', kg: 'kg', kgs: 'kg', きろ: 'kg',
  t: 't', ton: 't', tons: 't', tonne: 't', tonnes: 't', とん: 't', 枚: '枚', 本: '本', 式: '式',
  営業日: 'working-day', 日: 'day', 週間: 'week', 週: 'week', か月: 'month', け月: 'month', ヶ月: 'month', 箇月: 'month', day: 'day', days: 'day',
  'working day': 'working-day', 'working days': 'working-day', 'business day': 'working-day', 'business days': 'working-day',
  week: 'week', weeks: 'week', month: 'month', months: 'month',
};
const KANJI_DIGITS = '〇一二三四五六七八九';
const INCH = 25.4, POUND = 0.45359237;

/** A number written in Arabic or kanji figures, or both (10万). */
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

/** A number with its unit; a bare one has the unit given. */
interface Figure {
  readonly value: number;
  readonly unit: Unit;
}

const figure = (number: string | undefined, unit: string | undefined, fallback: Unit): Figure => {
  const value = parseNumber(number ?? '0');
  const name = unit?.trim();
  if (name !== undefined && /^(inch|いんち)/.test(name)) return { value: value * INCH, unit: 'mm' };
  if (name !== undefined && /^(lb|pound)/.test(name)) return { value: Math.round(value * POUND * 1000) / 1000, unit: 'kg' };
  return { value, unit: name === undefined ? fallback : UNITS[name] ?? fallback };
};
const at = ({ value, unit }: Figure): QuantityRange => ({ min: value, max: value, unit });
const most = ({ value, unit }: Figure): QuantityRange => ({ max: value, unit });
/** Both ends in the unit of the second. */
const between = (low: Figure, high: Figure): QuantityRange =>
  ({ min: low.unit === high.unit ? low.value : toBase(low.value, low.unit) / toBase(1, high.unit), max: high.value, unit: high.unit });
const largest = (figures: readonly Figure[]): Figure =>
  figures.reduce((most, each) => (toBase(each.value, each.unit) > toBase(most.value, most.unit) ? each : most));

const rule = (field: ValueField, sign: RegExp, pattern: string, range: Rule['range'], asked = false): Rule => ({ field, sign, pattern: new RegExp(pattern, 'g'), range, asked });
/** A number and its unit, in the pattern's groups from `group` on. */
const one = (fallback: Unit, group = 1) => (m: RegExpExecArray): Figure => figure(m[group], m[group + 1], fallback);
/** Two of them; the first may leave its unit to the second. */
const two = (fallback: Unit) => (m: RegExpExecArray): QuantityRange =>
  between(figure(m[1], m[2] ?? m[4], fallback), figure(m[3], m[4] ?? m[2], fallback));
const size = (m: RegExpExecArray): QuantityRange => {
  const unit = m[6] ?? m[4] ?? m[2];
  return at(largest([figure(m[1], m[2] ?? unit, 'mm'), figure(m[3], m[4] ?? unit, 'mm'), ...(m[5] === undefined ? [] : [figure(m[5], m[6] ?? unit, 'mm')])]));
};
const length = one('mm');
const pieces = one('個');

/** Surest first: what one rule has taken, a later one does not see. */
export const RULES: readonly Rule[] = [
  rule('tolerance', /[±+]|ぷらすまいなす/, `(?:公差|精度|寸法精度|tolerance)?[ :]*(?:±|\\+\\/?-|ぷらすまいなす) ?${NUMBER} ?${LENGTH}?`, (m) => most(length(m))),
  rule('tolerance', /[差度振]|tolerance/, `(?:公差|寸法精度|精度|${SHAPE}|tolerance) ?(?:は|of)? ?${NUMBER} ?${LENGTH}`, (m) => most(length(m))),
  rule('tolerance', /[差度]/, `(?:公差|寸法精度|精度) ?は? ?(0\\.[0-9]+)(?![0-9a-z])`, (m) => most(figure(m[1], undefined, 'mm'))),
  rule('tolerance', /[差度]|tolerance|accuracy|precision/, `${NUMBER} ?${LENGTH}(?:以下|以内)?の?(?: ?(?:寸法)?(?:精度|公差)| (?:tolerances?|accuracy|precision))`, (m) => most(length(m))),
  rule('tolerance', /みくろん|micron/, `さぶみくろん|sub-?micron`, () => most({ value: 1, unit: 'µm' })),
  rule('tolerance', /μm|みくろん/, `(?<![0-9] ?)(?:μm|みくろん)(?:台|おーだー|単位|れべる|精度)(?:の精度)?`, () => most({ value: 10, unit: 'µm' })),
  rule('roughness', /r[az]/, `(ra|rz) ?[:=≦]? ?${NUMBER} ?(?:μm|um)?`, (m) => most({ value: parseNumber(m[2] ?? ''), unit: m[1] === 'rz' ? 'Rz' : 'Ra' })),
  rule('grit', /[#♯番]|grit/, `(?:[#♯] ?([0-9]{2,5})|([0-9]{2,5}) ?番手?(?!号|地|目|館)|(?:番手|grit) ?([0-9]{2,5})|([0-9]{2,5}) ?grit)`, (m) => at({ value: Number(m[1] ?? m[2] ?? m[3] ?? m[4]), unit: 'grit' })),
  rule('diameter', /~/, `${DIAMETER} ?${NUMBER} ?${LENGTH}? ?~ ?(?:φ|⌀)? ?${NUMBER} ?${LENGTH}?`, two('mm')),
  rule('thickness', /~/, `(?:(?<![a-z])t ?=? ?(?=[0-9])|${THICKNESS}) ?${NUMBER} ?${LENGTH}? ?~ ?t? ?${NUMBER} ?${LENGTH}?`, two('mm')),
  rule('weight', /~|から/, `${NUMBER} ?${MASS}? ?(?:~|から) ?${NUMBER} ?${MASS}${NO_MACHINE}`, two('kg')),
  rule('lot', /~/, `(?:月産|年産|月間|年間|毎月)(?:に|で|約)? ?${NUMBER} ?${COUNT}? ?~ ?${NUMBER} ?${COUNT}`, two('個')),
  rule('lot', /[月年]/, `(?:月産|年産|月間|年間|毎月|(?<![0-9か箇ヶけ] ?)月)(?:に|で|約)? ?${NUMBER} ?${COUNT}`, (m) => ({ ...at(pieces(m)), basis: 'capacity' })),
  rule('lot', /~|から/, `${NUMBER} ?${COUNT}? ?(?:~|から) ?${NUMBER} ?(個|点|台|枚|本|着|袋|箱|pieces?|pcs)(?![a-z])`, two('個')),
  rule('leadTime', /[~-]/, `(?:納期)?(?:は|:)? ?${NUMBER} ?${TIME}? ?[~-] ?${NUMBER} ?${TIME}`, two('day')),
  rule('diameter', /[径φ⌀]|dia/, `${DIAMETER} ?${NUMBER} ?${LENGTH}?`, (m) => at(length(m))),
  rule('diameter', /dia|wire|hole|bore/, `${NUMBER} ?${LENGTH}?(?: in)? (?:diameter|dia|wire|holes?|bores?)(?![a-z])`, (m) => at(length(m))),
  rule('length', /[φ⌀]/, `(?<=(?:φ|⌀)[0-9,.]+ ?(?:mm)? ?)[x×*] ?[lh]?=? ?${NUMBER} ?${LENGTH}?`, (m) => at(length(m))),
  rule('thickness', /[t厚]/, `(?:(?<![a-z])t ?=? ?(?=[0-9.]+(?:mm)?(?![0-9a-z]))|${THICKNESS}) ?${NUMBER} ?${LENGTH}?`, (m) => at(length(m))),
  rule('thickness', /厚|thick/, `${NUMBER} ?${LENGTH} ?(?:厚|thick)`, (m) => at(length(m))),
  // Of a piece (1個5kg, 1個1,000円) it is no quantity.
  rule('lot', /[個点品つ台枚本式着袋箱脚丁冊膳足反缶]|せっと|しょっと/, `(?<!図面|写真|絵|紙|いらすと|すけっち)(?:(?<![小少中大])ろっと)? ?${NUMBER} ?${COUNT}(?!化|あたり|当たり| ?[0-9])(?:から|より|以上|でも|だけ|ろっと)?`, (m) => at(pieces(m))),
  rule('lot', /piece|pc|unit|set|copies/, `(?:from |qty |quantity |lot of )?${NUMBER} ?(pieces?|pcs?|units?|sets?|copies)(?![a-z])`, (m) => at(pieces(m))),
  rule('leadTime', /[日週月]|day|week|month/, `(?:納期|lead time|within|in)? ?(?:最短)?${NUMBER} ?${TIME}`, (m) => most(figure(m[1], m[2], 'day'))),
  rule('price', /円/, `(?:¥|予算 ?)?${NUMBER} ?(万)?円`, (m) => most({ value: parseNumber(m[1] ?? '') * (m[2] ? 10000 : 1), unit: 'JPY' })),
  rule('weight', /[tg]|きろ|とん|ぐらむ|lb|pound/, `${NUMBER} ?${MASS}${NO_MACHINE}`, (m) => at(figure(m[1], m[2], 'kg'))),
  rule('length', /長|length/, `(?:長さ|全長|length(?: of)?)(?:は|が)? ?${NUMBER} ?${LENGTH}?`, (m) => at(length(m))),
  rule('length', /long|length/, `${NUMBER} ?${LENGTH} (?:long|in length)(?![a-z])`, (m) => at(length(m))),
  rule('size', /[x×*]/, `(?<![a-z0-9])[wdhl]?=? ?${NUMBER} ?${LENGTH}? ?[x×*] ?[wdhl]?=? ?${NUMBER} ?${LENGTH}?(?: ?[x×*] ?[wdhlt]?=? ?${NUMBER} ?${LENGTH}?)?`, size),
  rule('size', /[□角]/, `(?:□ ?${NUMBER} ?${LENGTH}?|${NUMBER} ?${LENGTH}? ?角(?![度柱材形型煮]))`, (m) => at(m[1] === undefined ? one('mm', 3)(m) : length(m))),
  rule('size', /~/, `(?:幅|高さ|奥行き?|縦|横|width|height|depth)?(?: of)? ?${NUMBER} ?${LENGTH} ?~ ?${NUMBER} ?${LENGTH}`, two('mm')),
  rule('size', /m|みり|みくろん|せんち|inch|いんち|めーとる/, `(?:幅|高さ|奥行き?|縦|横|width|height|depth)?(?: of)? ?${NUMBER} ?${LENGTH}(?: (?:wide|high|deep))?`, (m) => at(length(m))),
  // "100 boxes", "2,000 printed labels": no number of a steel, of axes or of years.
  rule('lot', /s/, `(?<![a-z0-9.#-]|[0-9] )(?<!(?:^|[^a-z])(?:no\\.?|type|grade|class|iso|aisi|sus|jis|size|[a-z]) )([1-9][0-9]?|[1-9][0-9]?0+|[1-9][0-9]?,[05]00)(?= (?:[a-z]+ )?(?!(?:ax[ei]s|years?|hours?|minutes?|degrees?|percent|tons?|people|employees|inches|times|steels?|series|class)(?![a-z]))[a-z]{2,}s(?![a-z]))`, (m) => at(figure(m[1], undefined, '個')), true),
  rule('lot', /only|just|run of|batch of/, `(?:only|just|run of|batch of) ${NUMBER}(?![0-9a-z.%])`, (m) => at(figure(m[1], undefined, '個')), true),
];
