import { cellText } from './cells.js';
import { headerKey, isPersonHeader, isRowNumberHeader, matchHeader } from '../columns/headers.js';
import type { Table } from './tables.js';
import type { Cell } from '../types.js';

/** Rows that are looked at for the header. */
const DEPTH = 30;

/** Where the header is and what it says; a heading over merged cells fills the blanks below it. */
export interface FoundHeader {
  /** Index of its first row; rows before it are a preamble. */
  readonly first: number;
  /** Index of its last row; the data begins after it. */
  readonly at: number;
  readonly headers: readonly string[];
}

const known = (header: string): boolean =>
  matchHeader(header) !== undefined || matchHeader(header, 'product') !== undefined || isPersonHeader(header) || isRowNumberHeader(header);

function textsOf(row: readonly Cell[] | undefined): string[] {
  return (row ?? []).map((cell) => cellText(cell).slice(0, 200).trim());
}

/**
 * Finds the header: the row among the first 30 with the most known header words; where no word is known, the first row
 * as wide as the rows after it. A preamble has fewer fields and few known words.
 */
export function findHeader(table: Table, isMapped: (key: string) => boolean): FoundHeader | undefined {
  let best = { at: -1, score: 0 };
  for (let at = 0; at < Math.min(DEPTH, table.rows.length); at += 1) {
    const cells = textsOf(table.rows[at]);
    const filled = cells.filter((cell) => cell !== '');
    const hits = filled.filter((cell) => cell.length <= 40 && (known(cell) || isMapped(headerKey(cell)))).length;
    // Values may be header words by chance (a tag 製品); a header is made of them.
    const score = hits * (hits / Math.max(1, filled.length));
    if (hits > 0 && score > best.score + 0.01) best = { at, score };
  }
  if (best.at === -1 || best.score < 0.3) {
    const at = firstWideRow(table);
    if (at === undefined) return undefined;
    best = { at, score: 0 };
  }
  const at = best.at + (isSecondLine(table, best.at + 1) || isHeader(table, best.at + 1) || isGroups(table, best.at) ? 1 : 0);
  const headers = filledFromAbove(table, at);
  const own = textsOf(table.rows[at]);
  const fromAbove = headers.some((header, column) => header !== (own[column] ?? ''));
  return { first: at > 0 && (fromAbove || at > best.at || isHeader(table, at - 1)) ? at - 1 : best.at, at, headers };
}

/** Whether a row is made of header words: a list with two headers (English over Japanese, groups over columns) has them in the lower. */
function isHeader(table: Table, at: number): boolean {
  const filled = textsOf(table.rows[at]).filter((cell) => cell !== '');
  const hits = filled.filter((cell) => cell.length <= 40 && known(cell)).length;
  return hits >= 3 && hits >= filled.length * 0.75;
}

/** Whether a row is headings over groups of columns (対応できること, 業界) that known words alone would take for the header: the company is named below. */
function isGroups(table: Table, at: number): boolean {
  const [own, below] = [textsOf(table.rows[at]), textsOf(table.rows[at + 1])];
  const naming = (cells: readonly string[]): boolean => cells.some((cell) => matchHeader(cell)?.field === 'name');
  return !naming(own) && naming(below) && below.filter((cell) => cell !== '').length > own.filter((cell) => cell !== '').length;
}

/** Whether a row goes on with the header: nothing but header words, below headings such as 連絡先 over 電話 and FAX. */
function isSecondLine(table: Table, at: number): boolean {
  const cells = textsOf(table.rows[at]);
  const above = textsOf(table.rows[at - 1]);
  const filled = cells.filter((cell) => cell !== '');
  const complements = cells.some((cell, column) => cell !== '' && (above[column] ?? '') === '') || cells.some((cell, column) => cell === '' && (above[column] ?? '') !== '');
  return filled.length >= 2 && complements && filled.every((cell) => cell.length <= 40 && known(cell));
}

/** Without any known word: the first row as wide as most, if it looks like words and not like values. */
function firstWideRow(table: Table): number | undefined {
  const widths = table.rows.slice(0, DEPTH).map((row) => textsOf(row).filter((cell) => cell !== '').length);
  const most = Math.max(0, ...widths);
  const at = widths.findIndex((width) => width >= 2 && width >= most * 0.6);
  if (at === -1) return undefined;
  const cells = textsOf(table.rows[at]).filter((cell) => cell !== '');
  return cells.some((cell) => /^https?:|@|^[\d\s().+-]{4,}$|(?:株式|有限)会社|[(（][株有][)）]|[㈱㈲]/u.test(cell)) ? undefined : at;
}

function filledFromAbove(table: Table, at: number): string[] {
  const headers = textsOf(table.rows[at]);
  const above = at > 0 ? textsOf(table.rows[at - 1]) : [];
  // A title line stands alone; headings over merged cells are several.
  if (above.filter((cell) => cell !== '').length < 2) return headers;
  let group = '';
  const headings = above.every((cell) => cell === '' || known(cell));
  return headers.map((header, column) => {
    group = above[column] || group;
    if (header === '') return known(above[column] ?? '') ? above[column] as string : header;
    // 電話 under 担当者 is that person's.
    return isPersonHeader(group) && group !== header && headings ? `${group} ${header}` : header;
  });
}
