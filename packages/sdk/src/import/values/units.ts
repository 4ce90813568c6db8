import type { Unit } from '../../model/quantity.js';

const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:µm|μm|um|ミクロン|マイクロメートル|μ)/iu, 'µm'], [/^(?:mm|ミリ(?:メートル)?|粍)/iu, 'mm'], [/^(?:cm|センチ(?:メートル)?)/iu, 'cm'], [/^(?:m(?![a-z])|メートル)/iu, 'm'],
  [/^(?:kg|キロ(?:グラム)?)/iu, 'kg'], [/^(?:g(?![a-z])|グラム)/iu, 'g'], [/^(?:t(?![a-z])|トン)/iu, 't'],
  [/^(?:個|ヶ(?!月)|ケ(?!月)|コ|pcs?|pieces?|台|点|丁|足|着|部|セット)/iu, '個'], [/^枚/u, '枚'], [/^本/u, '本'], [/^式/u, '式'],
  [/^(?:営業日|稼働日|実働日?|working\s?days?|business\s?days?)/iu, 'working-day'], [/^(?:日間?|days?)/iu, 'day'], [/^(?:週間?|weeks?)/iu, 'week'], [/^(?:ヶ月|ヵ月|か月|カ月|ケ月|箇月|月|months?)(?:間)?/iu, 'month'],
];

/** Words of a limit in half width, with one kind of dash, µ and blank. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[‐‑‒–—―−]/gu, '-').replace(/μ|µ/gu, 'μ').replace(/\s+/gu, ' ').trim();

/** The unit a text begins with, and how many characters it takes. */
export function unitAt(text: string): { unit: Unit; length: number } | undefined {
  for (const [pattern, unit] of UNIT_WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return { unit, length: match[0].length };
  }
  return undefined;
}
