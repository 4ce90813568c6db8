import type { WorkSize } from '../../model/member.js';
import type { QuantityRange, Unit } from '../../model/quantity.js';
import { readAmount, readJapaneseNumber } from './amounts.js';
import type { LimitField } from '../members/draft.js';

/** The limit a cell states as the model keeps it; `undefined` where no value with a unit can be read. */
export type ReadLimit = QuantityRange | WorkSize | undefined;

const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:µm|μm|um|ミクロン|マイクロメートル|μ)/iu, 'µm'], [/^(?:mm|ミリ(?:メートル)?|粍)/iu, 'mm'], [/^(?:cm|センチ(?:メートル)?)/iu, 'cm'], [/^(?:m(?![a-z])|メートル)/iu, 'm'],
  [/^(?:kg|キロ(?:グラム)?)/iu, 'kg'], [/^(?:g(?![a-z])|グラム)/iu, 'g'], [/^(?:t(?![a-z])|トン)/iu, 't'],
  [/^(?:個|ヶ|ケ|コ|pcs?|pieces?|台|点|丁|足|着|部|セット)/iu, '個'], [/^枚/u, '枚'], [/^本/u, '本'], [/^式/u, '式'],
  [/^(?:営業日|稼働日|実働日?|working\s?days?|business\s?days?)/iu, 'working-day'], [/^(?:日|days?)/iu, 'day'], [/^(?:週間?|weeks?)/iu, 'week'], [/^(?:ヶ月|ヵ月|か月|カ月|ケ月|箇月|月|months?)/iu, 'month'],
];

/** The unit a bare number of a column is in, unless its header says otherwise. */
const DEFAULT_UNIT: Readonly<Record<Exclude<LimitField, 'price'>, Unit>> = {
  size: 'mm', thickness: 'mm', weight: 'kg', tolerance: 'mm', roughness: 'Ra', lot: '個', leadTime: 'day',
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[‐‑‒–—―−]/gu, '-').replace(/μ|µ/gu, 'μ').replace(/\s+/gu, ' ').trim();

function unitAt(text: string): { unit: Unit; length: number } | undefined {
  for (const [pattern, unit] of UNIT_WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return { unit, length: match[0].length };
  }
  return undefined;
}

interface Measure { readonly value: number; readonly unit?: Unit; readonly rest: string }

function measureAt(text: string): Measure | undefined {
  const number = readJapaneseNumber(text);
  if (number === undefined) return undefined;
  const rest = number.rest.trimStart();
  const unit = unitAt(rest);
  return unit === undefined ? { value: number.value, rest } : { value: number.value, unit: unit.unit, rest: rest.slice(unit.length).trimStart() };
}

/**
 * A limit in words as a range: "1個から", "0.1～25mm", "±0.01", "30kgまで", "Ra0.05以下", "5営業日", "φ300×L500". `unit` is
 * what the header states. Words beside the value become the range's note; 相談 makes it negotiable.
 */
export function readLimit(kind: LimitField, text: string, unit?: string, header = ''): ReadLimit {
  if (kind === 'size') return readSize(text, unit);
  if (kind === 'price') return readPrice(text);
  const roughness = kind === 'roughness' ? /R\s?([az])/iu.exec(plain(text) + header)?.[1]?.toLowerCase() : undefined;
  const base: Unit = roughness === 'z' ? 'Rz' : unitAt(plain(unit ?? ''))?.unit ?? DEFAULT_UNIT[kind];
  const words = plain(text);
  const lead = /^[^\d±]*[±]?\s*/u.exec(words)?.[0] ?? '';
  const first = measureAt(words.slice(lead.length));
  if (first === undefined) return undefined;
  const until = /^(?:~|〜|から|より|-|to\b)\s*(?:[±]\s*)?/iu.exec(first.rest);
  const second = until === null ? undefined : measureAt(first.rest.slice(until[0].length));
  const own = second?.unit ?? first.unit;
  const found: Unit = kind === 'roughness' ? (roughness === 'z' ? 'Rz' : 'Ra') : own ?? base;
  const scale = first.unit !== undefined && second?.unit !== undefined && first.unit !== second.unit ? undefined : 1;
  if (scale === undefined) return undefined;
  const after = (second ?? first).rest.replace(until !== null && second === undefined ? until[0] : '', '');
  const ends = second === undefined
    ? endsOf(kind, first.value, lead + header, (until?.[0] ?? '') + first.rest)
    : { min: Math.min(first.value, second.value), max: Math.max(first.value, second.value) };
  const note = noteOf(lead, after);
  return {
    // What can be held to 0.005 can be held to 0.02 as well: the finest value is the limit.
    ...(kind === 'tolerance' || kind === 'roughness' ? { min: Math.min(ends.min ?? Infinity, ends.max ?? Infinity) } : ends),
    unit: found,
    ...(note === '' ? {} : { note }),
    ...(/相談|negotiable/iu.test(words) ? { negotiable: true } : {}),
  };
}

/** Which end a single value is: 最小, から, 以上 make it the least, まで, 以下, 最大 the most; else what the column usually means. */
function endsOf(kind: LimitField, value: number, before: string, after: string): { min?: number; max?: number } {
  if (/^(?:~|〜|から|より|以上|-|超|or more|and up|\+)/iu.test(after) || /最小|最少|最低|最短|min|from|迄?最薄/iu.test(before)) return { min: value };
  if (/^(?:まで|迄|以下|以内|未満|max|or less)/iu.test(after) || /最大|最長|最厚|max|up to|[~〜]\s*$/iu.test(before)) return { max: value };
  if (kind === 'lot' || kind === 'leadTime') return { min: value };
  if (kind === 'weight') return { max: value };
  return { min: value, max: value };
}

const noteOf = (before: string, after: string): string =>
  [before.replace(/最小|最少|最低|最短|最大|最長|約|およそ|ロット|納期|公差|精度|板厚|t|Ra|Rz|φ|[:：±~〜\s]/giu, ''), after]
    .map((part) => part.replace(/^(?:から|より|以上|以下|以内|まで|迄|程度|前後|~|〜|-|ほど|ぐらい|くらい)+/u, '').replace(/^[\s(、,:;。・/]+|[\s)、,。;]+$/gu, ''))
    .filter((part) => part !== '').join(' ').slice(0, 200);

function readPrice(text: string): QuantityRange | undefined {
  const read = readAmount(text);
  if (read === undefined) return undefined;
  const note = read.rest.replace(/^(?:~|〜|から|より|以上|程度)\s*/u, '').trim();
  return { min: read.value, unit: 'JPY', ...(note === '' ? {} : { note }), ...(/相談/u.test(text) ? { negotiable: true } : {}) };
}

const AXES: Readonly<Record<string, keyof WorkSize>> = { φ: 'diameter', ø: 'diameter', Φ: 'diameter', 径: 'diameter', 外径: 'diameter', 直径: 'diameter', l: 'length', 長さ: 'length', 全長: 'length', w: 'width', 幅: 'width', h: 'height', 高さ: 'height', d: 'length', 奥行: 'length', 奥行き: 'length' };

/** φ300×L500, W500×D400×H300, 500×500×300mm, 2m×4m: the largest work, axis by axis. Unnamed axes are length, width, height. */
function readSize(text: string, headerUnit?: string): WorkSize | undefined {
  const words = plain(text).replace(/(\d),(?=\d{3})/gu, '$1');
  const found = [...words.matchAll(/(φ|Φ|ø|外径|直径|径|長さ|全長|幅|高さ|奥行き?|[LWHDlwhd](?=\s?\d))?\s*[:：]?\s*(\d+(?:\.\d+)?)\s*(mm|cm|m(?![a-z])|ミリ|センチ|メートル)?/gu)].slice(0, 4);
  if (found.length === 0) return undefined;
  const shared = [...found].reverse().map((match) => unitAt(match[3] ?? '')?.unit).find((unit) => unit !== undefined) ?? unitAt(plain(headerUnit ?? ''))?.unit ?? 'mm';
  const free: (keyof WorkSize)[] = ['length', 'width', 'height'];
  const size: { -readonly [K in keyof WorkSize]: WorkSize[K] } = {};
  for (const match of found) {
    const named = match[1] === undefined ? undefined : AXES[match[1].toLowerCase()] ?? AXES[match[1]];
    const axis = named ?? free.find((candidate) => size[candidate] === undefined);
    if (axis === undefined || size[axis] !== undefined) continue;
    size[axis] = { max: Number(match[2]), unit: unitAt(match[3] ?? '')?.unit ?? shared };
  }
  return size;
}
