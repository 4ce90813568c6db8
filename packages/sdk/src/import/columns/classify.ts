import type { Field } from './aliases.js';
import { cleanCell } from '../sheets/cells.js';
import { readColumns, type Column, type ReadColumns } from './columns.js';
import { findHeader } from '../sheets/find-header.js';
import { headerKey, matchHeader, matchProductHeader } from './headers.js';
import { isMappingHeader, mappingFromRows, type MappedColumn } from './mapping.js';
import type { ProblemList } from '../problems/problems.js';
import type { Table } from '../sheets/tables.js';
import { isTransposed, sideways } from './transposed.js';
import type { ColumnReport, ImportOptions } from '../types.js';

/** `members` lists members, `completing` adds to members of another table, `products` lists what they make. */
export type TableRole = 'members' | 'completing' | 'products';

/** A table with its header understood. */
export interface ReadTable extends ReadColumns {
  readonly table: Table;
  /** Index of the first row of data. */
  readonly from: number;
  readonly role: TableRole;
}

/** Fields that only a list of members has: where they are and how to reach them. */
const PLACE = new Set<Field>([
  'address', 'address.town', 'address.block', 'postcode', 'prefecture', 'city', 'municipality', 'latitude', 'longitude', 'coordinates', 'contact.phone', 'contact.fax', 'contact.email',
]);
const KEYS = new Set<Field>(['name', 'id', 'corporateNumber']);
const LEGAL = /株式会社|有限会社|合同会社|[(（][株有同][)）]|[㈱㈲]|製作所|工業所?$|商店$/u;

interface Candidate { readonly table: Table; readonly first: number; readonly at: number; readonly headers: readonly string[]; readonly fields: ReadonlySet<Field>; readonly products: boolean }

/** A table of which no use can be made, and what keeps it from being a list. */
interface Unused { readonly table: Table; readonly code: 'no-header' | 'no-name-column'; readonly found?: string }

/** Understands every table and says what each is for: members first, then what completes them, then products. */
export function classify(tables: readonly Table[], map: Map<string, MappedColumn>, options: ImportOptions, problems: ProblemList): ReadTable[] {
  const candidates: Candidate[] = [];
  const unread: Table[] = [];
  for (const table of tables) {
    const first = (table.rows[0] ?? []).map((cell) => cleanCell(cell));
    if (isMappingHeader(first)) {
      for (const column of mappingFromRows(table.rows.map((row) => row.map((cell) => cleanCell(cell))), problems, table.file)) map.set(headerKey(column.column), column);
    } else {
      unread.push(table);
    }
  }
  const unused: Unused[] = [];
  for (const table of unread) {
    const found = findHeader(table, (key) => map.has(key));
    const side = sideways(table, found?.headers ?? []);
    if (side !== undefined) {
      problems.add(table.file, 'transposed', { column: side });
    } else if (found === undefined) {
      unused.push({ table, code: 'no-header' });
    } else if (table.rows.length <= found.at + 1) {
      problems.add(table.file, 'no-rows');
    } else {
      candidates.push({ table, ...found, ...fieldsOf(found.headers, map) });
    }
  }
  unknownColumns(map, candidates, options, problems);
  const placed = candidates.some(({ fields }) => [...fields].some((field) => PLACE.has(field)));
  const read = candidates.map((candidate) => readTable(candidate, roleOf(candidate, candidates, placed), map, options, problems, unused));
  // A cover or a legend beside the list is told by the way; a workbook without any list is a fault.
  const anyRead = read.some((table) => table !== undefined);
  for (const { table, code, found } of unused) problems.add(table.file, anyRead && table.sheet !== undefined ? 'sheet-skipped' : code, { found, sheet: table.sheet });
  const order: readonly TableRole[] = ['members', 'completing', 'products'];
  return read.filter((table) => table !== undefined).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

function fieldsOf(headers: readonly string[], map: ReadonlyMap<string, MappedColumn>): { fields: Set<Field>; products: boolean } {
  const fields = new Set<Field>();
  let products = false;
  for (const header of headers) {
    const mapped = map.get(headerKey(header));
    const field = mapped?.field ?? matchHeader(header)?.field;
    if (field !== undefined) fields.add(field);
    // 技術名 or 製品名, but not the 名称 that may as well be the company's.
    const product = mapped?.field === 'product.name' || (matchProductHeader(header)?.field === 'product.name' && field !== 'name');
    if (product) products = true;
  }
  return { fields, products };
}

function roleOf({ fields, products }: Candidate, all: readonly Candidate[], placed: boolean): TableRole {
  const place = [...fields].some((field) => PLACE.has(field));
  const key = [...fields].some((field) => KEYS.has(field));
  if (all.length > 1 && key && !place) {
    if (products && all.some((other) => !other.products || [...other.fields].some((field) => PLACE.has(field)))) return 'products';
    if (placed) return 'completing';
  }
  return 'members';
}

function readTable(candidate: Candidate, role: TableRole, map: ReadonlyMap<string, MappedColumn>, options: ImportOptions, problems: ProblemList, unused: Unused[]): ReadTable | undefined {
  const { table, first, at, headers } = candidate;
  const from = at + 1;
  if (first > 0) {
    const value = table.rows.slice(0, first).flat().map((cell) => cleanCell(cell)).filter((text) => text !== '').join(' ');
    if (value !== '') problems.add(table.file, 'preamble', { n: first, row: 1, value });
  }
  const read = readColumns(table, headers, from, role === 'products' ? 'product' : 'member', map, options, problems);
  const result = { table, from, role, ...read };
  const names = read.columns.find(({ field }) => field === 'name');
  if (role === 'members' && names !== undefined && isTransposed(table, from, names.index)) {
    problems.add(table.file, 'transposed', { column: names.header });
    return undefined;
  }
  if (role !== 'members' || read.columns.some(({ field }) => field === 'name' || field === 'name.en')) return result;
  const guessed = guessName(table, from, headers, read);
  if (guessed === undefined) {
    const found = headers.filter((header) => header !== '').slice(0, 12).join('、');
    unused.push({ table, code: 'no-name-column', found });
    return undefined;
  }
  problems.add(table.file, 'name-column-guessed', { column: guessed.header });
  const reports = read.reports.map((report): ColumnReport => {
    if (report.column !== guessed.header) return report;
    return { file: report.file, column: report.column, header: report.header, filled: report.filled, mappedTo: 'name' };
  });
  return { ...result, columns: [guessed, ...read.columns.filter(({ index }) => index !== guessed.index)], reports };
}

/** The column most of whose cells look like company names. */
function guessName(table: Table, from: number, headers: readonly string[], { reports }: ReadColumns): Column | undefined {
  for (const [index, header] of headers.entries()) {
    const report = reports.find(({ column }) => column === header);
    if (header === '' || report?.withheld === 'person' || report?.withheld === 'not-chosen' || report?.withheld === 'hidden') continue;
    const cells = table.rows.slice(from, from + 200).map((row) => cleanCell(row[index])).filter((text) => text !== '');
    if (cells.length > 0 && cells.filter((text) => text.length < 60 && LEGAL.test(text)).length > cells.length * 0.5) return { index, header, label: header, field: 'name' };
  }
  return undefined;
}

/** A mapping that names a column no file has is out of date, and the office wants to know. */
function unknownColumns(map: ReadonlyMap<string, MappedColumn>, candidates: readonly Candidate[], options: ImportOptions, problems: ProblemList): void {
  if (candidates.length === 0) return;
  const known = new Set(candidates.flatMap(({ headers }) => headers.map(headerKey)));
  const file = options.mapping !== undefined && options.mapping.bytes instanceof Uint8Array ? String(options.mapping.name) : candidates[0]?.table.file ?? '';
  for (const [key, { column }] of map) if (!known.has(key)) problems.add(file, 'mapping-unknown-column', { value: column });
}
