import type { Capability, QuantityRange, Unit } from '@sanchi/sdk';
import type { StringKey, Texts } from '../strings/index.js';

const WORDS: Partial<Readonly<Record<Unit, StringKey>>> = {
  個: 'unitPieces', 枚: 'unitSheets', 本: 'unitBars', 式: 'unitSets', 'working-day': 'unitWorkingDays', day: 'unitDays', week: 'unitWeeks',
  month: 'unitMonths', JPY: 'unitYen',
};

/** A limit in words: 「φ300 mm まで」. */
export function quantity(range: QuantityRange, t: Texts, sign = ''): string {
  const { min, max, unit, basis, note, negotiable } = range;
  const of = (value: number): string => {
    if (unit === 'Ra' || unit === 'Rz') return `${unit} ${value}`;
    if (unit === 'grit') return `#${value}`;
    const word = WORDS[unit];
    return word === undefined ? `${sign}${value} ${unit}` : t(word, { n: value });
  };
  const limits = min !== undefined && max !== undefined ? (min === max ? of(min) : t('between', { min: of(min), max: of(max) }))
    : min !== undefined ? t('atLeast', { value: of(min) })
      : max === undefined ? '' : sign === '' ? t('atMost', { value: of(max) }) : of(max);
  return [basis === undefined ? limits : `${basis} ${limits}`, note, negotiable === true ? t('negotiable') : undefined].filter((part) => part !== undefined && part !== '').join(' ');
}

const LIMITS: readonly (readonly [key: keyof Capability & ('thickness' | 'weight' | 'tolerance' | 'roughness' | 'grit' | 'lot' | 'leadTime' | 'price'), label: StringKey])[] = [
  ['thickness', 'limitThickness'], ['weight', 'limitWeight'], ['tolerance', 'limitTolerance'], ['roughness', 'limitRoughness'], ['grit', 'limitGrit'],
  ['lot', 'limitLot'], ['leadTime', 'limitLeadTime'], ['price', 'limitPrice'],
];

/** The limits of a capability in words, each with its name. */
export function limitsOf(capability: Capability, t: Texts): string[] {
  const size = capability.size;
  const sizes = ([['diameter', 'limitDiameter'], ['length', 'limitLength'], ['width', 'limitWidth'], ['height', 'limitHeight']] as const)
    .flatMap(([key, label]) => (size?.[key] === undefined ? [] : [`${t(label)} ${quantity(size[key], t)}`]));
  const others = LIMITS.flatMap(([key, label]) => {
    const range = capability[key];
    return range === undefined ? [] : [`${t(label)} ${quantity(range, t, key === 'tolerance' ? '±' : '')}`];
  });
  return [...sizes, ...others];
}
