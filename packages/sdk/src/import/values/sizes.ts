import type { WorkSize } from '../../model/member.js';
import type { QuantityRange } from '../../model/quantity.js';
import { plain, unitAt } from './units.js';

const AXES: Readonly<Record<string, keyof WorkSize>> = {
  φ: 'diameter', ø: 'diameter', '⌀': 'diameter', 径: 'diameter', 外径: 'diameter', 直径: 'diameter', l: 'length', 長さ: 'length', 全長: 'length', 縦: 'length', w: 'width', 幅: 'width', 横: 'width',
  h: 'height', 高さ: 'height', d: 'length', 奥行: 'length', 奥行き: 'length', t: 'height', 厚み: 'height', 厚さ: 'height', 板厚: 'height',
};
const AXIS = '(φ|ø|⌀|外径|直径|径|長さ|全長|縦|横|幅|高さ|奥行き?|板厚|厚[みさ]|[lwhdt](?=\\s?\\d))?';
const NUMBER = '(\\d+(?:\\.\\d+)?)\\s*(mm|cm|m(?![a-z])|ミリ|センチ|メートル)?';
const PIECE = new RegExp(`^(最大|最小|max\\.?|min\\.?|up to|[~〜])?\\s*${AXIS}\\s*:?\\s*${NUMBER}(?:\\s*[~〜-]\\s*${AXIS}\\s*${NUMBER})?\\s*(まで|以下|以内|max|以上|から|[~〜](?=\\s*(?:$|[×x*、,])))?`, 'iu');
const BETWEEN = /^(?:[\s、,;()×x*]+|約|程度|前後|対応|可能?|加工|サイズ|寸法|ワーク)/iu;

type Range = Pick<QuantityRange, 'min' | 'max'>;

function rangeOf(before: string, value: number, until: number | undefined, after: string): Range {
  if (until !== undefined) return { min: Math.min(value, until), max: Math.max(value, until) };
  return /最小|min/iu.test(before) || /以上|から|~|〜/u.test(after) ? { min: value } : { max: value };
}

/**
 * φ300×L500, W500×D400×H300, 500×500×300mm, φ5～φ300, 2m×4m: the largest work (and the smallest, where it is stated), axis
 * by axis. Unnamed axes are length, width, height. `undefined` where anything else stands in the cell: A4, 500角, IT7.
 */
export function readSize(text: string, headerUnit?: string): WorkSize | undefined {
  let rest = plain(text).replace(/(\d),(?=\d{3})/gu, '$1').replaceAll('Φ', 'φ');
  const found: { named: keyof WorkSize | undefined; range: Range; unit: string | undefined }[] = [];
  while (rest !== '') {
    const between = BETWEEN.exec(rest);
    const piece = between === null ? PIECE.exec(rest) : null;
    rest = rest.slice((between ?? piece)?.[0].length ?? 0);
    if (between !== null) continue;
    if (piece === null) return undefined;
    const [, before = '', name, number, unit, again, until, untilUnit, after = ''] = piece;
    // 「5mm～1m」 and 「φ5～L300」 say more than one range.
    if ((unit !== undefined && untilUnit !== undefined && unit !== untilUnit) || (again !== undefined && name?.toLowerCase() !== again.toLowerCase())) return undefined;
    const range = rangeOf(before, Number(number), until === undefined ? undefined : Number(until), after);
    found.push({ named: name === undefined ? undefined : AXES[name.toLowerCase()], range, unit: untilUnit ?? unit });
  }
  if (found.length === 0) return undefined;
  const shared = unitAt(found.findLast(({ unit }) => unit !== undefined)?.unit ?? plain(headerUnit ?? ''))?.unit ?? 'mm';
  const free: readonly (keyof WorkSize)[] = ['length', 'width', 'height'];
  const size: { -readonly [K in keyof WorkSize]: WorkSize[K] } = {};
  for (const { named, range, unit } of found) {
    const axis = named ?? free.find((candidate) => size[candidate] === undefined);
    if (axis === undefined) return undefined;
    const own: QuantityRange = { ...range, unit: unitAt(unit ?? '')?.unit ?? shared };
    const before = size[axis];
    // 最小φ5 最大φ300 are the two ends of one range; anything else named twice is unclear.
    if (before !== undefined && (before.unit !== own.unit || Object.keys(range).some((end) => end in before))) return undefined;
    const both: QuantityRange = { ...before, ...own };
    if ((both.min ?? -Infinity) > (both.max ?? Infinity)) return undefined;
    size[axis] = both;
  }
  return size;
}
