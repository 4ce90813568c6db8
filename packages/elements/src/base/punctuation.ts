import type { Locale } from '@sanchi/sdk';

/** Words in a row as the language writes them: 「金属、樹脂」, "metal, resin". */
export const listed = (locale: Locale, words: readonly string[]): string => words.join(locale.startsWith('ja') ? '、' : ', ');

/** What stands between two sentences: nothing in Japanese, a space in other languages. */
export const gap = (locale: Locale): string => locale.startsWith('ja') ? '' : ' ';

/** Words in brackets after others: 「（燕市）」, " (Tsubame)". */
export const bracketed = (locale: Locale, words: string): string => locale.startsWith('ja') ? `（${words}）` : ` (${words})`;

/** What stands between a term and its value: 「出典：」, "Source: ". */
export const colon = (locale: Locale): string => locale.startsWith('ja') ? '：' : ': ';
