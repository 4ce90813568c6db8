import { SanchiError } from '../../errors.js';
import { decodeText, sniff } from '../sheets/bytes.js';
import { fileRows } from '../sheets/file-rows.js';
import type { Field } from './aliases.js';
import { headerKey, isField, matchHeader, fields } from './headers.js';
import type { Pace } from '../sheets/pace.js';
import type { ProblemList } from '../problems/problems.js';
import type { ImportOptions, Mapping, SourceFile } from '../types.js';

/** What the mapping says of one column. */
export interface MappedColumn {
  readonly column: string;
  /** A field of the model; missing where only a display name is given. */
  readonly field?: Field;
  /** The unit of a bare number: 百万円, mm. */
  readonly unit?: string;
  /** Name to show instead of the header. */
  readonly display?: string;
  readonly withheld?: true;
}

/** The columns a mapping names, by header key. */
export type ColumnMap = ReadonlyMap<string, MappedColumn>;

const WITHHELD = new Set(['', 'null', 'false', '-', 'withhold', 'withheld', 'skip', '非公開', '×']);

/** Shown where no field is like the name given. */
const OFTEN = ['name', 'address', 'process', 'products', 'description'];

/** The fields of which the name given has the first letters, or a part of: `visits` is near `visiting.tour`. */
function near(name: string): readonly string[] {
  const begin = name.toLowerCase().slice(0, 4);
  const found = fields.filter((field) => begin.length > 2 && field.toLowerCase().split('.').some((part) => part.startsWith(begin)));
  return (found.length > 0 ? found : OFTEN).slice(0, 4);
}

/** `capital(百万円)` names the unit of numbers that are written without one. */
function entry(column: string, target: string | null, problems: ProblemList, file: string): MappedColumn {
  const text = (target ?? '').trim();
  if (WITHHELD.has(text)) return { column, withheld: true };
  const match = /^([^()（）\s]+)\s*(?:[(（]([^)）]+)[)）])?$/u.exec(text);
  const name = match?.[1] ?? text;
  const field = isField(name) ? name : undefined;
  if (field === undefined) {
    // The office may as well name the field by its Japanese label.
    const known = matchHeader(text)?.field;
    if (known !== undefined) return { column, field: known, ...(match?.[2] === undefined ? {} : { unit: match[2] }) };
    problems.add(file, 'mapping-unknown-field', { column, value: text, fields: near(text).join(', ') });
    return { column, withheld: true };
  }
  return { column, field, ...(match?.[2] === undefined ? {} : { unit: match[2] }) };
}

function fromRows(rows: readonly (readonly string[])[], problems: ProblemList, file: string): MappedColumn[] {
  const header = (rows[0] ?? []).map((cell) => headerKey(cell));
  const find = (...names: string[]): number => header.findIndex((cell) => names.includes(cell));
  const original = find('originalname', 'column', 'header', '列', '列名', '項目', '項目名', '見出し', '元の項目名');
  const field = find('field', 'mappedto', '割り当て', '割当', '割り当て先', '項目の意味');
  const display = find('displayname', '表示名', '表示名称');
  if (original === -1 || (field === -1 && display === -1)) {
    throw new SanchiError('unreadable', (rows[0] ?? []).join(',').slice(0, 100));
  }
  const columns: MappedColumn[] = [];
  for (const row of rows.slice(1)) {
    const column = (row[original] ?? '').trim();
    if (column === '') continue;
    const shown = display === -1 ? '' : (row[display] ?? '').trim();
    const mapped: MappedColumn = field === -1 ? { column } : entry(column, row[field] ?? '', problems, file);
    columns.push(shown === '' ? mapped : { ...mapped, display: shown });
  }
  return columns;
}

/**
 * Reads a mapping: an object, a JSON file `{"header": "field"}`, a CSV `column,field`, or a town's own
 * `original_name,display_name,label_flag`. An unreadable one is reported and left out.
 */
export async function readMapping(source: SourceFile | Mapping | undefined, problems: ProblemList, pace: Pace, readXlsx?: ImportOptions['readXlsx']): Promise<ColumnMap> {
  if (source === undefined) return new Map();
  let columns: MappedColumn[] = [];
  let file = '';
  try {
    if (isFile(source)) {
      file = source.name;
      const text = sniff(source.bytes) === 'text' ? (await decodeText(source.bytes, pace)).text : '';
      columns = /^\s*\{/u.test(text) ? fromObject(JSON.parse(text), problems, file) : fromRows(await fileRows(source, pace, readXlsx), problems, file);
    } else {
      columns = fromObject(source, problems, file);
    }
  } catch (error) {
    pace.rethrowAbort(error);
    problems.add(file, 'mapping-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
  return new Map(columns.map((column) => [headerKey(column.column), column]));
}

/** Whether the rows are a mapping rather than a table: recognised by its header. */
export const isMappingHeader = (row: readonly string[]): boolean => {
  const keys = row.map(headerKey);
  return (keys.includes('originalname') && keys.includes('displayname')) || (keys.length === 2 && keys[0] === 'column' && keys[1] === 'field');
};

/** A mapping file that was given among the tables. */
export const mappingFromRows = (rows: readonly (readonly string[])[], problems: ProblemList, file: string): MappedColumn[] => fromRows(rows, problems, file);

function fromObject(value: unknown, problems: ProblemList, file: string): MappedColumn[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new SanchiError('unreadable', 'not an object of columns');
  return Object.entries(value as Record<string, unknown>).map(([column, target]) => entry(column, typeof target === 'string' ? target : JSON.stringify(target), problems, file));
}

const isFile = (source: SourceFile | Mapping): source is SourceFile => source.bytes instanceof Uint8Array;
