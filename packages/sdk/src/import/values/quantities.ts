import type { WorkSize } from '../../model/member.js';
import { dimensionOf, toBase, type Dimension, type QuantityRange, type Unit } from '../../model/quantity.js';
import { readAmount, readJapaneseNumber } from './amounts.js';
import type { LimitField } from '../members/draft.js';
import { readSize } from './sizes.js';
import { plain, unitAt } from './units.js';

/** The limit a cell states as the model keeps it; `undefined` where no value with a unit can be read. */
export type ReadLimit = QuantityRange | WorkSize | undefined;

type Kind = Exclude<LimitField, 'price' | 'size'>;

/** Per kind: the unit of a bare number, what a unit must measure, words that may stand around the number. */
const KINDS: Readonly<Record<Kind, readonly [unit: Unit, dimension: Dimension | undefined, words: RegExp]>> = {
  thickness: ['mm', 'length', /^(?:板厚|肉厚|厚[みさ]?|t(?=\s*[\d:]))/iu],
  weight: ['kg', 'mass', /^(?:重量|重さ|ワーク|単重)/u],
  tolerance: ['mm', 'length', /^(?:±|(?:寸法)?(?:公差|精度))/u],
  roughness: ['Ra', 'length', /^(?:(?:表)?面?粗[さ度]|r\s?[az])/iu],
  // Lots are counted, weighed or measured off; another dimension answers no question about pieces and harms none.
  lot: ['個', undefined, /^(?:ロット(?:数)?|数量|1品|lot|moq)/iu],
  leadTime: ['day', 'time', /^(?:納期|納品|(?:ご?注文|受注|発注|着手|図面(?:受領|確定)?)後|(?:で|にて)?(?:出荷|発送)|lead\s?time)/iu],
};

const AROUND = /^(?:[\s、,。・;:()]+|約|およそ|おおよそ|程度|前後|ほど|[くぐ]らい|目安|通常|標準|でも|(?:で)?(?:対応|受注|製作|加工|生産)?(?:可能?|できます|します|いたします|承ります)|対応)/u;
const LEAST = /^(?:最小|最少|最低|最短|最薄|min\.?|from)/iu;
const MOST = /^(?:最大|最長|最厚|最高|max\.?|up to|[~〜])/iu;
const UP = /^(?:から|より|以上|超|or more|and up|\+|[~〜]|-(?!\s*\d))/iu;
const DOWN = /^(?:まで|迄|以下|以内|未満|max|or less)/iu;
const TO = /^(?:~|〜|から|より|-|to\b)\s*(?=(?:最大|最長)?\s*(?:±|t|r[az])?\s*\d)(?:最大|最長)?/iu;
const TALK = /^(?:[^\d()、。]{0,8}は)?(?:要|応|ご)?相談(?:ください|に応じます|可)?|^negotiable/iu;
/** A limit that holds for some work only: it is no refusal of other work. */
const DEPENDS = /^[^\d()、。]{1,20}?(?:による|によって(?:異なる|変わる)|により(?:異なる|変わる)?|次第)(?:ります|ます)?/u;

interface Figure { readonly value: number; readonly unit?: Unit; readonly end?: 'min' | 'max' }

function figureAt(text: string, kind: Kind): (Figure & { rest: string }) | undefined {
  // 1/100 is a hundredth of a millimetre to a machinist.
  const part = kind === 'tolerance' ? /^1\/(10{1,4})(?!\d)/u.exec(text) : null;
  const number = part === null ? readJapaneseNumber(text) : { value: 1 / Number(part[1]), rest: text.slice(part[0].length) };
  if (number === undefined) return undefined;
  const rest = number.rest.trimStart();
  const unit = unitAt(rest);
  if (unit === undefined) return { value: number.value, rest };
  // 6t is a sheet of 6 mm.
  const found = kind === 'thickness' && /^t/iu.test(rest) ? 'mm' : unit.unit;
  return { value: number.value, unit: found, rest: rest.slice(unit.length).trimStart() };
}

/** Everything a cell says, or `undefined` where a word or number in it is not understood: half a cell may say the opposite of the whole. */
function scan(words: string, kind: Kind): { figures: Figure[]; notes: string[] } | undefined {
  const figures: Figure[] = [];
  const notes: string[] = [];
  let end: Figure['end'];
  let rest = words;
  const skip = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match !== null) rest = rest.slice(match[0].length);
    return match?.[0];
  };
  while (rest !== '') {
    const said = skip(TALK) ?? skip(DEPENDS);
    if (said !== undefined) notes.push(said);
    else if (skip(LEAST) !== undefined) end = 'min';
    else if (skip(MOST) !== undefined) end = 'max';
    else if (skip(KINDS[kind][2]) === undefined && skip(AROUND) === undefined) {
      const figure = figureAt(rest, kind);
      if (figure === undefined) return undefined;
      rest = figure.rest;
      const ranged = skip(TO) !== undefined;
      end = ranged || skip(UP) !== undefined ? 'min' : skip(DOWN) !== undefined ? 'max' : end;
      figures.push({ value: figure.value, ...(figure.unit === undefined ? {} : { unit: figure.unit }), ...(end === undefined ? {} : { end }) });
      end = ranged ? 'max' : undefined;
    }
  }
  return { figures, notes };
}

/** Two ends in one unit, the smaller of the two: 3日～2週間 are 3 to 14 days. */
function ranged(low: Figure, high: Figure, base: Unit): QuantityRange | undefined {
  // 1～2週間: the unit of the second holds for both.
  const [a, b] = [low.unit ?? high.unit ?? base, high.unit ?? low.unit ?? base];
  if (dimensionOf(a) !== dimensionOf(b)) return undefined;
  const unit = toBase(1, a) <= toBase(1, b) ? a : b;
  const digits = dimensionOf(unit) === 'time' ? 1 : 1e9;
  const [x, y] = ([[low.value, a], [high.value, b]] as const).map(([value, own]) => (own === unit ? value : Math.round((toBase(value, own) / toBase(1, unit)) * digits) / digits)) as [number, number];
  return { min: Math.min(x, y), max: Math.max(x, y), unit };
}

/**
 * A limit in words as a range: "1個から", "0.1～25mm", "±0.01", "30kgまで", "Ra0.05以下", "5営業日", "φ300×L500". `unit` is
 * what the header states. 相談 makes it negotiable and stays as its note. `undefined` unless every word was understood.
 */
export function readLimit(kind: LimitField, text: string, unit?: string, header = ''): ReadLimit {
  if (kind === 'size') return readSize(text, unit);
  if (kind === 'price') return readPrice(text);
  const words = plain(text);
  const [bare, dimension] = KINDS[kind];
  const base = unitAt(plain(unit ?? ''))?.unit ?? bare;
  const read = scan(words, kind);
  const [first, second, ...more] = read?.figures ?? [];
  if (read === undefined || first === undefined || more.length > 0) return undefined;
  if (dimension !== undefined && [first, second].some((figure) => figure?.unit !== undefined && dimensionOf(figure.unit) !== dimension)) return undefined;
  let range: QuantityRange | undefined;
  if (second === undefined) range = { ...endsOf(kind, first, header), unit: first.unit ?? base };
  else if (first.end === 'min' && second.end === 'max') range = ranged(first, second, base);
  if (range === undefined) return undefined;
  if (kind === 'roughness') {
    const scale = new Set([...`${words} ${header}`.matchAll(/R\s?([az])/giu)].map(([, letter]) => letter?.toLowerCase()));
    if (scale.size > 1 || [first.unit, second?.unit].some((own) => own !== undefined && own !== 'µm')) return undefined;
    range = { ...range, unit: scale.has('z') ? 'Rz' : 'Ra' };
  }
  const { min, max, ...rest } = range;
  return {
    // What can be held to 0.005 can be held to 0.02 as well: the finest value is the limit.
    ...(kind === 'tolerance' || kind === 'roughness' ? { min: Math.min(min ?? Infinity, max ?? Infinity) } : { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }),
    ...rest,
    ...(read.notes.length === 0 ? {} : { note: read.notes.join(' '), negotiable: true }),
  };
}

/** Which end a single value is: as the cell says, else the header, else what the column usually means. */
function endsOf(kind: Kind, { value, end }: Figure, header: string): { min?: number; max?: number } {
  const said = end ?? (/最小|最少|最低|最短|min/iu.test(header) ? 'min' : /最大|最長|最厚|max/iu.test(header) ? 'max' : undefined);
  if (said !== undefined) return { [said]: value };
  if (kind === 'lot' || kind === 'leadTime') return { min: value };
  return kind === 'weight' ? { max: value } : { min: value, max: value };
}

function readPrice(text: string): QuantityRange | undefined {
  const read = readAmount(text);
  // 「1個 500円」 and 「1～5万円」 do not begin with yen.
  if (read === undefined || (read.bare && !/^(?:$|[~〜から,\s]+$|[~〜-]\s*[\d,]+\s*円)/u.test(read.rest))) return undefined;
  const note = read.rest.replace(/^(?:~|〜|から|より|以上|程度)\s*/u, '').trim();
  return { min: read.value, unit: 'JPY', ...(note === '' ? {} : { note }), ...(/相談/u.test(text) ? { negotiable: true } : {}) };
}
