import type { ValueMention } from '../../../text/values/values.js';

/** A round number, or a dozen: grades of steel and alloy (304, 6061, 430) are none. */
const ROUND = '(?:[2-9]|[1-9]0|1[25]|2[45]|36|48|[1-9]5|[1235-9]00|4[05]0|[1-9][0-9]*50|[1-9][0-9]*00|[1-9][0-9]{0,2}(?:,[0-9]{3})+)';
const NO_LINK = '(?!(?:of|in|for|with|and|to|from|at|by|or|x|on)\\b)';
const NO_UNIT = '(?!(?:mm|cm|m|microns?|kg|g|tons?|days?|weeks?|months?|hours?|minutes?|years?|degrees?|axis|axes|inches|feet|volts?|watts?|percent|pieces?|pcs|units?|times|stages|colou?rs|series|stainless|ways|sides)\\b)';
/** 「200 tumblers」, 「1000 small steel parts」: the thing counted is in the plural, few words on. */
const MANY = new RegExp(`(?<![#a-z0-9.,±φ-])(${ROUND}) (?=(?:${NO_LINK}${NO_UNIT}[a-z-]+ ){0,3}?${NO_LINK}${NO_UNIT}[a-z]+[^s\\W]s(?![a-z]))`, 'g');
/** 「one piece」, 「a single sample」. */
const ONE = /(?<![a-z])(?:just |only )?(?:one|a single|single)(?= (?:[a-z]+ )?(?:piece|part|sample|prototype|unit|set|item)(?![a-z]))/g;

/** Quantities that an English sentence names without a unit. */
export function findCounts(text: string): ValueMention[] {
  if (!/[0-9]|one|single/.test(text) || !/[a-z] ?[a-z]/.test(text)) return [];
  const count = (match: RegExpMatchArray, value: number): ValueMention =>
    ({ field: 'lot', range: { min: value, max: value, unit: '個' }, start: match.index ?? 0, end: (match.index ?? 0) + match[0].trimEnd().length });
  return [
    ...[...text.matchAll(MANY)].map((match) => count(match, Number((match[1] ?? '').replace(/,/g, '')))),
    ...[...text.matchAll(ONE)].map((match) => count(match, 1)),
  ];
}
