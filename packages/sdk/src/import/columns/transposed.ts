import { cleanCell } from '../sheets/cells.js';
import type { Table } from '../sheets/tables.js';
import { isPersonHeader, matchHeader } from './headers.js';

/** Rows and columns that are looked at. */
const ROWS = 30;
const COLUMNS = 3;

/** The fields that texts name, as far as they name any; 会社1, 会社2 … are names, and so is one firm called 製品. */
const fieldsIn = (texts: readonly string[]): string[] =>
  texts.map((text) => (/\d$/u.test(text) ? undefined : isPersonHeader(text) ? 'person' : matchHeader(text)?.field)).filter((field) => field !== undefined);

const texts = (table: Table, from: number, index: number): string[] =>
  table.rows.slice(from, from + ROWS).map((row) => cleanCell(row[index])).filter((text) => text !== '');

/** Whether what stands below the name of the company are the names of its other fields. */
export function isTransposed(table: Table, from: number, index: number): boolean {
  const cells = texts(table, from, index);
  const fields = fieldsIn(cells);
  return new Set(fields).size > 1 && fields.length >= cells.length * 0.6;
}

/** The word for the name in a column that names more fields than the header found does: companies stand side by side. */
export function sideways(table: Table, headers: readonly string[]): string | undefined {
  const across = new Set(fieldsIn(headers.map((header) => header.trim()).filter((header) => header !== '')));
  for (let index = 0; index < COLUMNS; index += 1) {
    const cells = texts(table, 0, index);
    const fields = fieldsIn(cells);
    const down = new Set(fields);
    if (down.size > Math.max(2, across.size * 2) && down.has('name') && fields.length >= cells.length * 0.6) return cells.find((cell) => matchHeader(cell)?.field === 'name');
  }
  return undefined;
}
