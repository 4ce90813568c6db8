import { toCsv } from '@sanchi/sdk/import';
import type { Context } from 'hono';

/** A CSV file that Excel opens with Japanese intact, and in which it runs nothing. */
export function csvResponse(c: Context, name: string, rows: readonly (readonly (string | number | null | undefined)[])[]): Response {
  const text = toCsv(rows.map((row) => row.map((cell) => String(cell ?? ''))));
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' });
}
