/** Limits that members state, in numbers for the truth and in words for the texts. */

/** @typedef {{ tolerance?: number, lot?: number, diameter?: number, thickness?: [number, number], days?: number, working?: boolean }} Limits */

/** @returns {Limits} about two limits for half of the members, none for the rest */
export const makeLimits = (random) => {
  if (random.chance(0.5)) return {};
  const limits = {};
  if (random.chance(0.4)) limits.tolerance = random.pick([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]);
  if (random.chance(0.5)) limits.lot = random.pick([1, 1, 1, 10, 50, 100, 1000, 5000]);
  if (random.chance(0.4)) limits.diameter = random.pick([30, 50, 100, 200, 300, 500, 800]);
  if (random.chance(0.35)) limits.thickness = random.pick([[0.1, 2], [0.3, 3.2], [0.5, 6], [1, 16], [2, 25]]);
  if (random.chance(0.4)) Object.assign(limits, { days: random.pick([3, 5, 7, 10, 14, 20]), working: random.chance(0.6) });
  return limits;
};

/** The limits as makers write them. */
export const limitsInWords = (limits, random) => {
  const words = [];
  if (limits.tolerance) words.push(random.pick([`±${limits.tolerance}mm`, `精度±${limits.tolerance}mm`, limits.tolerance < 0.01 ? `±${limits.tolerance * 1000}μm` : `公差±${limits.tolerance}`]));
  if (limits.lot) words.push(random.pick([`${limits.lot}個から`, `最小ロット${limits.lot}個`, `${limits.lot}個〜`, `ロット${limits.lot}個より`]));
  if (limits.diameter) words.push(random.pick([`φ${limits.diameter}まで`, `最大φ${limits.diameter}mm`, `直径${limits.diameter}mm以下`]));
  if (limits.thickness) words.push(random.pick([`t${limits.thickness[0]}〜${limits.thickness[1]}`, `板厚${limits.thickness[0]}mm～${limits.thickness[1]}mm`]));
  if (limits.days) {
    const { days, unit } = { days: limits.days, unit: limits.working ? '営業日' : '日' };
    words.push(random.pick([`納期${days}${unit}`, `標準納期${days}${unit}以内`, `納期は${Math.ceil(days / 2)}～${days}${unit}`]));
  }
  return words.join('、');
};

/** The limits as fields of a capability. */
export const limitsAsFields = (limits) => ({
  ...(limits.tolerance && { tolerance: { min: limits.tolerance, unit: 'mm', basis: '±' } }),
  ...(limits.lot && { lot: { min: limits.lot, unit: '個' } }),
  ...(limits.diameter && { size: { diameter: { max: limits.diameter, unit: 'mm', basis: 'φ' } } }),
  ...(limits.thickness && { thickness: { min: limits.thickness[0], max: limits.thickness[1], unit: 'mm' } }),
  ...(limits.days && { leadTime: { max: limits.days, unit: limits.working ? 'working-day' : 'day' } }),
});

/** Days by the calendar: five working days are a week. */
const calendarDays = ({ days, working }) => days && (working ? (days * 7) / 5 : days);

/** What a visitor may ask for: how it is typed, and what a member's limits say to it. */
export const DEMANDS = [
  { words: ['±0.01mm', '±0.01', '公差±0.01'], verdict: ({ tolerance }) => tolerance && tolerance <= 0.01 },
  { words: ['±0.05mm', '±50μm'], verdict: ({ tolerance }) => tolerance && tolerance <= 0.05 },
  { words: ['1個', '1個から', '１個'], verdict: ({ lot }) => lot && lot <= 1 },
  { words: ['100個', 'ロット100個'], verdict: ({ lot }) => lot && lot <= 100 },
  { words: ['φ300', 'φ300mm', '直径300mm'], verdict: ({ diameter }) => diameter && diameter >= 300 },
  { words: ['φ50'], verdict: ({ diameter }) => diameter && diameter >= 50 },
  { words: ['t0.5', '板厚0.5mm'], verdict: ({ thickness }) => thickness && thickness[0] <= 0.5 && thickness[1] >= 0.5 },
  { words: ['1週間以内', '納期1週間', '7日以内'], verdict: (limits) => limits.days && calendarDays(limits) <= 7 },
  { words: ['納期2週間', '14日以内'], verdict: (limits) => limits.days && calendarDays(limits) <= 14 },
  { words: ['t6', '板厚6mm'], verdict: ({ thickness }) => thickness && thickness[0] <= 6 && thickness[1] >= 6 },
];
