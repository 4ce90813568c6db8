import { prefectureOf } from '../values/places.js';

/** A line between rows that says what those below have in common: （埼玉県・千葉県）, 【金属部会】, ■南部地区, ―― 県外 ――. */
const BRACKETED = /^[（(【［[〔＜<〈《][^（(【［[〔＜<〈《）)】］\]〕＞>〉》]{1,30}[）)】］\]〕＞>〉》]$/u;
const LED = /^(?:[■□◆◇▼▽▲●◎★☆▶►♦]|[-―ー─━=＝]{2,})\s*\S/u;
/** A firm may be written after a mark, too. */
const FIRM = /株式会社|有限会社|合同会社|[(（][株有同][)）]|[㈱㈲]|製作所|工業所?$|商店$/u;

/** Whether a row with a single cell is a heading within the list. */
export function isHeading(text: string): boolean {
  if (FIRM.test(text)) return false;
  const places = text.split(/[・･、，,／/\s]+/u);
  return BRACKETED.test(text) || LED.test(text) || places.every((place) => place !== '' && prefectureOf(place) === place);
}
