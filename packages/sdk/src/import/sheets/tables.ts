import { isSanchiError, SanchiError } from '../../errors.js';
import { DIRECTORY_FORMAT, type DirectoryDocument } from '../../model/directory.js';
import { decodeText, sniff, zipKind } from './bytes.js';
import { parseCsv } from './csv.js';
import { isExampleSheet } from './examples.js';
import type { Pace } from './pace.js';
import type { ProblemList } from '../problems/problems.js';
import type { Cell, ImportOptions, Sheet, SourceFile } from '../types.js';

/** The rows of one CSV file or one sheet, header and preamble included. */
export interface Table {
  /** Name for problems: the file's, with the sheet's where there are several. */
  readonly file: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenColumns?: Sheet['hiddenColumns'];
  readonly merged?: Sheet['merged'];
  readonly links?: Sheet['links'];
}

/** What was read: tables of rows, and directories that need no import. */
export interface Sources {
  readonly tables: Table[];
  readonly documents: DirectoryDocument[];
}

/** Reads every file into rows. A file that cannot be read is a problem; only too many rows and an abort throw. */
export async function readSources(
  files: readonly SourceFile[], options: ImportOptions, problems: ProblemList, pace: Pace,
): Promise<Sources> {
  const sources: Sources = { tables: [], documents: [] };
  for (const file of files) {
    await readSource(file, options, problems, pace, sources);
    await pace.rest();
  }
  const limit = options.maxRows ?? Infinity;
  const found = sources.tables.reduce((sum, { rows }) => sum + Math.max(0, rows.length - 1), 0);
  if (found > limit) throw tooLarge(limit, found);
  return sources;
}

const tooLarge = (limit: number, found: number): SanchiError => new SanchiError(
  'too-large',
  `Too many rows for a page (${limit.toLocaleString('en')} at most): prepare the directory with \`sanchi build\` and publish its output. `
  + `ページで直接読める行数（${limit.toLocaleString('en')}行）を超えています。\`sanchi build\` で名簿を作って公開してください。`,
  { limit, found },
);

async function readSource(file: SourceFile, options: ImportOptions, problems: ProblemList, pace: Pace, into: Sources): Promise<void> {
  const { name, bytes } = file;
  switch (sniff(bytes)) {
    case 'empty': return problems.add(name, 'empty-file', { size: 0 });
    case 'ole': return problems.add(name, 'old-xls');
    case 'pdf': return problems.add(name, 'pdf');
    case 'binary': return problems.add(name, 'unknown-binary');
    case 'zip': return readWorkbook(file, options, problems, pace, into);
    default:
  }
  const { text, encoding, lost } = await decodeText(bytes, pace);
  if (lost > 0) problems.add(name, 'undecodable', { n: lost, encoding });
  const start = text.slice(0, 2000).trimStart();
  if (start === '' && text.trim() === '') return problems.add(name, 'empty-file', { size: bytes.length });
  if (/^<(?:!doctype|html|head|body|\?xml|meta|table|script|!--)/iu.test(start)) {
    return problems.add(name, /<table/iu.test(text.slice(0, 1 << 16)) ? 'html-table' : 'html');
  }
  if (/^[[{]\s*(?:["{[\]}]|$)/u.test(start)) return readJson(name, text, problems, into);
  const limit = (options.maxRows ?? Infinity) + 100;
  const { rows, badQuotes } = await parseCsv(text, pace, limit, (count) => options.onProgress?.({ file: name, rows: count, stage: 'read' }));
  if (rows.length > limit) throw tooLarge(options.maxRows ?? limit, rows.length);
  for (const { row, outcome } of badQuotes) problems.add(name, outcome === 'kept' ? 'csv-quotes' : `csv-quotes-${outcome}`, { row });
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell === '') === true) rows.pop();
  into.tables.push({ file: name, rows });
}

async function readWorkbook(file: SourceFile, options: ImportOptions, problems: ProblemList, pace: Pace, into: Sources): Promise<void> {
  if (options.readXlsx === undefined) return problems.add(file.name, 'xlsx-reader-missing');
  try {
    const filled = (await options.readXlsx(file.bytes)).filter(({ rows }) => rows.some(holds));
    if (filled.length === 0) return problems.add(file.name, 'empty-file', { size: file.bytes.length });
    const shown = filled.filter(({ hidden }) => hidden !== true);
    for (const { name, hidden } of filled) if (hidden === true) problems.add(file.name, 'hidden-sheet', { value: name });
    const lists = shown.filter(({ name }) => !isExampleSheet(name));
    const sheets = lists.length === 0 ? shown : lists;
    for (const { name } of shown) if (!sheets.some((sheet) => sheet.name === name)) problems.add(file.name, 'example-sheet', { value: name });
    for (const sheet of sheets) {
      const table = shown.length === 1 ? file.name : `${file.name} [${sheet.name}]`;
      const { name, rows: _, hiddenRows: __, ...rest } = sheet;
      into.tables.push({ ...rest, file: table, sheet: name, rows: withoutTail(filledDown(withoutHidden(sheet, table, problems), sheet.merged)) });
    }
  } catch (error) {
    pace.rethrowAbort(error);
    if (isSanchiError(error) && error.code === 'too-large') throw error;
    const kind = zipKind(file.bytes);
    // A workbook cut short has lost the names at its end: then its own name counts.
    if (kind === 'xlsx' || (kind === 'zip' && /\.xls[xm]$/iu.test(file.name))) problems.add(file.name, 'broken-xlsx', { reason: error instanceof Error ? error.message : String(error) });
    else problems.add(file.name, kind);
  }
}

const holds = (row: readonly Cell[]): boolean => row.some((cell) => cell !== null && cell !== '');

/** The rows with the hidden ones blank, so that the others keep their numbers. */
function withoutHidden({ rows, hiddenRows }: Sheet, file: string, problems: ProblemList): Sheet['rows'] {
  const hidden = rows.flatMap((row, index) => (hiddenRows?.has(index) === true && holds(row) ? [index] : []));
  const [first] = hidden;
  if (first === undefined) return rows;
  problems.add(file, 'hidden-rows', { row: first + 1, n: hidden.length });
  return rows.map((row, index) => (hiddenRows?.has(index) === true ? [] : row));
}

/** The rows with the value of a merged cell in each row that it covers. */
function filledDown(rows: Sheet['rows'], merged: Sheet['merged'] = []): Sheet['rows'] {
  const filled = rows.map((row) => [...row]);
  for (const { row, until, column } of merged) {
    const value = rows[row]?.[column] ?? null;
    for (const below of filled.slice(row + 1, until + 1)) if (column < below.length) below[column] ??= value;
  }
  return filled;
}

/** Rows up to the last that holds something: offices rule and colour thousands of empty ones. */
function withoutTail(rows: Sheet['rows']): Sheet['rows'] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ''));
  return rows.slice(0, last + 1);
}

function readJson(name: string, text: string, problems: ProblemList, into: Sources): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problems.add(name, 'bad-json', { reason: error instanceof Error ? error.message : String(error) });
  }
  if (Array.isArray(value)) {
    const rows = rowsOf(value);
    if (rows === undefined) return problems.add(name, 'bad-json', { reason: 'a list, but not of flat objects' });
    into.tables.push({ file: name, rows });
    return;
  }
  const { format, members } = value as { format?: unknown; members?: unknown };
  if (typeof format !== 'string' || !format.startsWith('sanchi-directory/')) return problems.add(name, 'bad-json', { reason: 'no directory' });
  if (format !== DIRECTORY_FORMAT || !Array.isArray(members)) return problems.add(name, 'directory-format', { found: format });
  into.documents.push(value as DirectoryDocument);
}

/** A list of flat objects, as open data APIs give it, as rows under a header. */
function rowsOf(list: readonly unknown[]): Cell[][] | undefined {
  const header = new Set<string>();
  for (const item of list) {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
    for (const key of Object.keys(item)) header.add(key);
  }
  const keys = [...header];
  const rows = list.map((item) => keys.map((key) => cellOf((item as Record<string, unknown>)[key])));
  return [keys, ...rows];
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string' || typeof item === 'number').join(';');
  return null;
}
