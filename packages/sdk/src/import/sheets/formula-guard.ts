/** Beginnings that a spreadsheet takes for a formula; one in Japanese takes full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
/** A signed number, or the dash that stands for nothing: no formula, and wanted as it is. */
const HARMLESS = /^(?:[+-]?\d+(?:\.\d+)?|[-－])$/u;

/** The words of a cell behind an apostrophe, where a spreadsheet would run them as a formula (CSV injection). */
export const guarded = (text: string): string => (FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text);

/** The words of a cell without the apostrophe of {@link guarded}, which is no part of them. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);
