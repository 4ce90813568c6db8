import type { WorkSize } from '../../model/member.js';
import type { QuantityRange, Unit } from '../../model/quantity.js';
import { normalize } from '../normalize.js';
import { findValues, parseNumber, type ValueField } from './values.js';

export { parseNumber } from './values.js';

/** What a field asks for, so that a bare number in it can be read. */
export type FigureField = Extract<ValueField, 'tolerance' | 'roughness' | 'thickness' | 'weight' | 'price'>;

/** What a bare number means in a field: the words around it that make it a value. A bare weight stays unread: g or kg is a guess. */
const BARE: Readonly<Record<FigureField, readonly [before: string, after: string]>> = {
  tolerance: ['±', ''], roughness: ['ra', ''], thickness: ['t', ''], weight: ['', ''], price: ['', '円'],
};

/** A span of two: 「5〜10万円」「2-3mm」. The unit and 万 of the second hold for both. */
const SPAN = /^(.*?)([0-9][0-9,.]*)(万|千)?\s*[~-]\s*(?=[0-9])(.*)$/;
const FOREIGN = /[$€£₩]|usd|eur|gbp|cny|どる|ゆーろ|ぽんど|人民元|うぉん/;
/** Yen in other clothes: 10万, 100,000-, ¥100,000, 5千円, JPY 100,000. */
const yen = (text: string): string => text.replace(/jpy|yen|[¥\\]|税[込別抜]/g, '').replace(/([0-9.]+)千/g, (_, n: string) => `${Number(n) * 1000}`)
  .replace(/([0-9])\s*(万)?\s*円?\s*-?\s*(?=$|以|ま|く|程|前|ぐ|か)/, '$1$2円');

/**
 * The value typed into one field of a form (「0.01」 as a tolerance is ±0.01 mm), in full or half width;
 * `undefined` where nothing was understood.
 */
export function readFigure(typed: string, field: FigureField): QuantityRange | undefined {
  const text = normalize(typed).trim();
  // Other money is not converted: it stays in words.
  if (field === 'price' && FOREIGN.test(text)) return undefined;
  const span = field === 'tolerance' ? null : SPAN.exec(text);
  if (span) {
    const [, before = '', low = '', scale = '', rest = ''] = span;
    const high = single(before + rest, field);
    const from = single(`${before}${low}${scale || (field === 'price' && rest.includes('万') ? '万' : '')}${/[a-zµμ円]+.*$/.exec(rest)?.[0] ?? ''}`, field);
    const [min, max] = [from?.max ?? from?.min, high?.max ?? high?.min];
    return high && min !== undefined && max !== undefined && min <= max && from?.unit === high.unit ? { min, max, unit: high.unit } : high;
  }
  return single(text, field);
}

function single(text: string, field: FigureField): QuantityRange | undefined {
  const clean = field === 'price' ? yen(text) : text;
  const bare = /^[0-9][0-9,]*(\.[0-9]+)?$/.test(clean) || (/^[0-9.]+ ?(μm|um|みくろん|mm|みり|cm|せんち|m)$/.test(clean) && field !== 'weight');
  const [before, after] = BARE[field];
  const found = findValues(bare ? before + clean + after : clean).find((value) => value.field === field);
  if (!found) return undefined;
  return field === 'price' && /から|以上|over|from/.test(text) ? { min: found.range.max ?? 0, unit: found.range.unit } : found.range;
}

const LENGTHS: Readonly<Record<string, Unit>> = { mm: 'mm', みり: 'mm', cm: 'cm', せんち: 'cm', m: 'm', めーとる: 'm', um: 'µm', μm: 'µm' };
const INCH = /^(?:in|いんち|")/;
const AXES: Readonly<Record<string, keyof WorkSize>> = {
  φ: 'diameter', '⌀': 'diameter', 直径: 'diameter', 外径: 'diameter', 径: 'diameter', dia: 'diameter', l: 'length', 長さ: 'length', 全長: 'length',
  w: 'width', 幅: 'width', 横: 'width', d: 'width', 奥行: 'width', 奥行き: 'width', h: 'height', 高さ: 'height', 縦: 'length',
};
/** A number in another word (A4, SUS304, M6), in a unit that is not read, of things or of degrees is no measure. */
const PIECE = /(φ|⌀|直径|外径|径|dia|長さ|全長|縦|横|幅|奥行き?|高さ|[lwhd](?=[ :=]*[0-9])|(?<![a-wyz0-9.,]))\.?[ :=約]*([0-9][0-9,]*(?:\.[0-9]+)?)(?![0-9.])(?! ?(?:ft|feet|foot|yd|yard|k?g(?![a-z])|個|枚|本|台|度|°|%)) ?(mm|みり|cm|せんち|um|μm|めーとる|inch(?:es)?|in(?![a-z])|いんち|"|m(?![a-z]))?/g;
/** What stands beside a measure and is none of its own: a fit (φ10H7), a tolerance. */
const BESIDE = /(?<=(?:φ|⌀)[0-9.]+ ?)[a-z]{1,2}[0-9]{1,2}(?![0-9])|±[ 0-9.]+(?:mm|μm)?/g;

/** A size as people write it: 「100×50×30」「φ30×120mm」「幅30cm 高さ10cm」. Without a unit it is mm, as on drawings. */
export function readSize(typed: string): WorkSize | undefined {
  const pieces = [...normalize(typed).replace(BESIDE, ' ').matchAll(PIECE)].slice(0, 4);
  const size: { -readonly [K in keyof WorkSize]: WorkSize[K] } = {};
  // A unit at the end holds for all before it that have none.
  const last = pieces.findLast(([, , , unit]) => unit)?.[3];
  for (const [, name, number = '', own] of pieces) {
    const stated = own ?? last ?? 'mm';
    const unit = LENGTHS[stated] ?? 'mm';
    const value = Number((parseNumber(number) * (INCH.test(stated) ? 25.4 : 1)).toFixed(3));
    const axis = (name && AXES[name]) || (['length', 'width', 'height'] as const).find((free) => !size[free]);
    if (axis && !size[axis]) size[axis] = { min: value, max: value, unit };
  }
  return Object.keys(size).length ? size : undefined;
}
