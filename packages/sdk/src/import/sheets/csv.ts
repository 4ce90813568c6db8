import Papa from 'papaparse';
import type { Pace } from './pace.js';

/** Rows of a CSV text, with the row numbers (from 1) at which quotation marks did not pair up. */
export interface ParsedCsv {
  readonly rows: string[][];
  readonly badQuotes: readonly number[];
}

/** Characters parsed between two looks at the clock. */
const CHUNK = 1 << 19;

/** The delimiter that cuts the first rows into the most even columns; a comma where none does. */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, 1 << 16);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';']) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 30 });
    const widths = data.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      const score = ((width - 1) * count) / Math.max(1, widths.length);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** Parses CSV (RFC 4180 and its common bends) in slices. Stops once `limit` rows are read. */
export function parseCsv(text: string, pace: Pace, limit = Infinity, onRows?: (rows: number) => void): Promise<ParsedCsv> {
  const rows: string[][] = [];
  const badQuotes: number[] = [];
  const delimiter = guessDelimiter(text);
  return new Promise((resolve, reject) => {
    const config: Papa.ParseLocalConfig<string[], never> = {
      delimiter,
      chunkSize: CHUNK,
      chunk(results, parser) {
        for (const error of results.errors) {
          if (error.type === 'Quotes' && error.row !== undefined) badQuotes.push(rows.length + error.row + 1);
        }
        for (const row of results.data) rows.push(row);
        onRows?.(rows.length);
        if (rows.length > limit) {
          parser.abort();
          return;
        }
        if (!pace.due) return;
        parser.pause();
        pace.rest().then(() => parser.resume(), (reason: unknown) => {
          // An abort may carry any reason, and the caller is to get that very one.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          reject(reason);
          parser.abort();
        });
      },
      complete: () => resolve({ rows, badQuotes }),
      error: reject,
    };
    // The types know chunked parsing for files only; a string is cut into chunks just the same.
    Papa.parse<string[]>(text as never, config);
  });
}
