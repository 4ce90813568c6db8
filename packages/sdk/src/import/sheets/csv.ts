import Papa from 'papaparse';
import type { Pace } from './pace.js';

/** A row (from 1) at which quotation marks did not pair up, and what became of the rows that ran together in it. */
export interface BadQuotes {
  readonly row: number;
  /** `mended`: the rows below were read one by one; `lost`: they could not be; `kept`: none ran together. */
  readonly outcome: 'mended' | 'lost' | 'kept';
}

/** Rows of a CSV text, with the places of its broken quotation marks. */
export interface ParsedCsv {
  readonly rows: string[][];
  readonly badQuotes: readonly BadQuotes[];
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

/** Parts rows that ran together after a stray quotation mark, where the lines below it are as wide as the table. */
function mended(rows: string[][], broken: readonly { readonly at: number; readonly open: boolean }[], delimiter: string): ParsedCsv {
  if (broken.length === 0) return { rows, badQuotes: [] };
  const faults = new Map(broken.map(({ at, open }) => [at, open]));
  const width = usualWidth(rows.filter((_, at) => !faults.has(at)));
  const all: string[][] = [];
  const badQuotes: BadQuotes[] = [];
  for (const [at, row] of rows.entries()) {
    const open = faults.get(at);
    all.push(row);
    if (open === undefined) continue;
    const place = all.length;
    const cell = row.findIndex((text) => text.includes('\n'));
    const [own = '', ...below] = (row[cell] ?? '').split(/\r?\n/u);
    const lines = below.filter((line) => line.trim() !== '').map((line) => Papa.parse<string[]>(line, { delimiter }).data[0] ?? []);
    const fits = lines.length > 0 && lines.filter((line) => line.length === width).length >= lines.length * 0.8;
    if (fits || (open && lines.length > 0)) {
      // What stands behind the cell belongs to the last of the lines that it swallowed.
      const behind = row.slice(cell + 1);
      // Where the mark stands at a row's beginning, the rest of that row is in the cell as well.
      const cells = Papa.parse<string[]>(own, { delimiter, quoteChar: '\0' }).data[0] ?? [];
      const mine = fits && cell + cells.length === width ? cells : [own];
      all[place - 1] = [...row.slice(0, cell), ...mine, ...(fits ? [] : behind)];
      if (fits) {
        lines.at(-1)?.push(...behind);
        all.push(...lines);
      }
    }
    badQuotes.push({ row: place, outcome: fits ? 'mended' : open && lines.length > 0 ? 'lost' : 'kept' });
  }
  return { rows: all, badQuotes };
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows.slice(0, 200)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** One kind of line end: a list to which another program added rows has two, and the parser goes by the first it meets. */
function evenLines(text: string): string {
  if (!text.includes('\r')) return text;
  const even = text.replaceAll('\r\n', '\n');
  return even.includes('\n') ? even : even.replaceAll('\r', '\n');
}

/** Parses CSV (RFC 4180 and its common bends) in slices. Stops once `limit` rows are read. */
export function parseCsv(source: string, pace: Pace, limit = Infinity, onRows?: (rows: number) => void): Promise<ParsedCsv> {
  const text = evenLines(source);
  const rows: string[][] = [];
  const broken: { readonly at: number; readonly open: boolean }[] = [];
  const delimiter = guessDelimiter(text);
  return new Promise((resolve, reject) => {
    const config: Papa.ParseLocalConfig<string[], never> = {
      delimiter,
      chunkSize: CHUNK,
      chunk(results, parser) {
        for (const error of results.errors) {
          if (error.type === 'Quotes' && error.row !== undefined) broken.push({ at: rows.length + error.row, open: error.code === 'MissingQuotes' });
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
      complete: () => resolve(mended(rows, broken, delimiter)),
      error: reject,
    };
    // The types know chunked parsing for files only; a string is cut into chunks just the same.
    Papa.parse<string[]>(text as never, config);
  });
}
