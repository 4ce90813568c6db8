import type { Cell, Sheet } from '@sanchi/sdk/import';
import readWorkbook from 'read-excel-file/node';

/** Reads the sheets of a workbook; rejects with the reason where it is damaged. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asCell)) }));
}

// The reader's types name the Date constructor where it gives dates.
function asCell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}
