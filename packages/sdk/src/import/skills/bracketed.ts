import type { Capability } from '../../model/member.js';
import type { LimitField } from '../members/draft.js';
import { splitList } from '../values/lists.js';
import { readLimit } from '../values/quantities.js';
import { plain } from '../values/units.js';

/** What an item says in a bracket at its end. */
const BRACKETED = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u;

/**
 * By what a limit is known where no header names it. A bare 500mm may be a size, a thickness or a stroke, and 80t is more
 * often a press than a weight: such values stay words.
 */
const KNOWN_BY: readonly (readonly [Exclude<LimitField, 'price'>, RegExp])[] = [
  ['tolerance', /±|公差|精度|tolerance/iu], ['roughness', /r[az]\s?\d|粗[さ度]|roughness/iu], ['thickness', /[板肉]厚|^厚[みさ]|^t\s?\d|thick/iu],
  ['lot', /ロット|数量|lot|moq|\d\s?[個枚本]\s?(?:から|[~〜]|以上|まで|以下)/iu], ['leadTime', /納期|営業日|lead\s?time|working days/iu],
  ['weight', /重量|単重|weight|\dkg/iu], ['size', /[φø⌀×]|\dx\d|(?:外|直)径|^(?:長さ|全長|幅|高さ)|(?:^|[^a-z])[lwh]\s?\d/iu],
];

/**
 * 「旋盤加工（φ3～φ100、±0.005）」: the limits in the bracket, and the words without it. Words keep a bracket of which anything
 * was not understood; nothing is returned where nothing was.
 */
export function bracketed(item: string): { readonly words: string; readonly limits: Partial<Capability> } | undefined {
  const [, before, inside] = BRACKETED.exec(item) ?? [];
  if (before === undefined || inside === undefined) return undefined;
  const limits: Partial<Record<LimitField, unknown>> = {};
  let whole = true;
  for (const piece of splitList(inside)) {
    const kind = KNOWN_BY.find(([, known]) => known.test(plain(piece)))?.[0];
    const limit = kind && readLimit(kind, piece);
    // Two values of one kind are of two things that the item does not name.
    if (kind === undefined || limit === undefined || kind in limits) whole = false;
    else limits[kind] = limit;
  }
  return Object.keys(limits).length === 0 ? undefined : { words: whole ? before : item, limits: limits as Partial<Capability> };
}
