/** Kinds of letters, as far as word boundaries in Japanese text depend on them. */
export const OTHER = 0;
export const KANJI = 1;
export const HIRAGANA = 2;
export const KATAKANA = 3;
export const LATIN = 4;
export const DIGIT = 5;

/** The kind of letter a UTF-16 unit of *original* text is; width does not matter. */
export function scriptOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return DIGIT;
    const lower = unit | 0x20;
    return lower >= 0x61 && lower <= 0x7a ? LATIN : OTHER;
  }
  if (unit >= 0x3041 && unit <= 0x309f) return HIRAGANA;
  if ((unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb) || (unit >= 0xff66 && unit <= 0xff9f)) return KATAKANA;
  if ((unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005 || (unit >= 0xf900 && unit <= 0xfaff)) return KANJI;
  // Rare kanji are surrogate pairs; emoji in running text then count as kanji, which only makes a boundary stricter.
  if (unit >= 0xd800 && unit <= 0xdfff) return KANJI;
  if (unit >= 0xff10 && unit <= 0xff19) return DIGIT;
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return LATIN;
  if ((unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x370 && unit <= 0x3ff)) return LATIN;
  return OTHER;
}
