import type { Field } from './aliases.js';
import { composedHeader } from './composed.js';
import { unitFactor } from '../values/amounts.js';
import { cleanCell, isBlank } from '../sheets/cells.js';
import { headerKey, isPersonHeader, isRowNumberHeader, matchHeader, matchProductHeader, type HeaderMatch } from './headers.js';
import { EXTRA_LABELS, FIELD_LABELS } from './labels.js';
import { consultation, markedColumn } from './marked.js';
import type { ColumnMap } from './mapping.js';
import type { LocalizedText } from '../../model/text.js';
import type { ProblemList } from '../problems/problems.js';
import type { Table } from '../sheets/tables.js';
import type { Cell, ColumnReport, ImportOptions, WithheldReason } from '../types.js';

/** One column that is read. */
export interface Column {
  readonly index: number;
  readonly header: string;
  /** What the column is called where its value is published as a labelled attribute. */
  readonly label: LocalizedText;
  readonly field: Field;
  readonly locale?: 'en';
  /** What a bare number counts: 百万円, mm. */
  readonly unit?: string;
  /** Yen per unit of a bare amount. */
  readonly factor?: number;
  /** What a ○ in this column states, where the header names it. */
  readonly marks?: string;
  /** What a △ says there: the legend's words. */
  readonly perhaps?: string;
}

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/u;

/** The header as people may read it: numbering off, and Japanese words for a known English one. */
function labelOf(header: string, field: Field, display?: string): LocalizedText {
  const shown = display ?? header.replace(/^\s*\d{1,3}\s*[:：.．)）]\s*/u, '').replace(/\s+/gu, ' ').trim();
  if (JAPANESE.test(shown)) return shown;
  const words = field === 'extra' ? undefined : FIELD_LABELS[field];
  const number = /\d{1,2}$/u.exec(shown)?.[0] ?? '';
  if (words !== undefined && words[0] === words[1]) return shown;
  if (words !== undefined) return { ja: `${words[0]}${number}`, en: `${words[1]}${number === '' ? '' : ` ${number}`}` };
  const extra = EXTRA_LABELS[headerKey(shown).replace(/\d+$/u, '')];
  return extra === undefined ? shown : { ja: extra, en: shown };
}

/** Identity that offices hide because it is unsightly, not because it is secret. */
const PLAIN = new Set<Field | undefined>(['id', 'corporateNumber', 'municipality']);

/** What the columns of a table are, and what is reported of each. */
export interface ReadColumns {
  readonly columns: Column[];
  readonly reports: ColumnReport[];
  /** The table's headers as keys, for finding repeated headers. */
  readonly keys: readonly string[];
}

/** Decides column by column: person, mapped, known, a skill marked with ○, or withheld. */
export function readColumns(
  table: Table, headers: readonly string[], from: number, kind: 'member' | 'product', map: ColumnMap,
  options: ImportOptions, problems: ProblemList,
): ReadColumns {
  const { file } = table;
  const columns: Column[] = [];
  const reports: ColumnReport[] = [];
  const seen = new Map<string, number>();
  const filled = countFilled(table, from);
  const perhaps = consultation(table, from);
  const width = Math.max(headers.length, 0);
  for (let index = 0; index < width; index += 1) {
    const header = headers[index] ?? '';
    const count = filled[index] ?? 0;
    const key = headerKey(header);
    const report = (result: Pick<ColumnReport, 'mappedTo' | 'label'> | { withheld: WithheldReason }): void => {
      reports.push({ file, column: header, header: key, filled: count, ...result });
    };
    if (header === '') {
      if (count === 0) continue;
      const row = table.rows.findIndex((cells, at) => at >= from && cleanCell(cells[index]) !== '');
      problems.add(file, 'nameless-column', { position: index + 1, n: count, row: row + 1, value: cleanCell(table.rows[row]?.[index]) });
      report({ withheld: 'no-header' });
      continue;
    }
    seen.set(key, (seen.get(key) ?? 0) + 1);
    const mapped = map.get(key);
    const own = kind === 'product' ? matchProductHeader(header) : matchHeader(header);
    const person = isPersonHeader(header) || (mapped?.display !== undefined && isPersonHeader(mapped.display));
    const wanted = mapped === undefined || mapped.withheld === true ? undefined
      : mapped.field ?? (mapped.display === undefined ? undefined : matchHeader(mapped.display, kind)?.field)
        ?? own?.field ?? 'extra';
    if (person) {
      if (wanted !== undefined) problems.add(file, 'mapping-person', { column: header });
      report({ withheld: 'person' });
      continue;
    }
    if (mapped?.withheld === true) {
      report({ withheld: 'not-chosen' });
      continue;
    }
    if (table.hiddenColumns?.has(index) === true && count > 0 && wanted === undefined && !PLAIN.has(own?.field)) {
      problems.add(file, 'hidden-column', { column: header });
      report({ withheld: 'hidden' });
      continue;
    }
    if (own?.glued === true) problems.add(file, 'glued-furigana', { column: header });
    let match: HeaderMatch | undefined = wanted === undefined ? own : { ...own, field: wanted };
    if (match !== undefined && own !== undefined && match.field !== own.field) match = { field: match.field };
    if (match?.field === 'id' && isRowNumberHeader(header) && wanted === undefined) match = undefined;
    const marked = wanted === undefined && kind === 'member' && count > 0 ? markedColumn(header, match?.field, table, from, index, options) : undefined;
    if (marked !== undefined) match = { field: marked.field };
    const composed = match === undefined && kind === 'member' && !isRowNumberHeader(header) ? composedHeader(header) : undefined;
    if (composed !== undefined) match = { field: composed };
    if (match === undefined) {
      report({ withheld: count === 0 ? 'empty' : isRowNumberHeader(header) ? 'row-number' : 'no-public-field' });
      continue;
    }
    const called = match.locale === undefined ? FIELD_LABELS[match.field] : undefined;
    report({ mappedTo: match.locale === undefined ? match.field : `${match.field}.${match.locale}`, ...(called && { label: { ja: called[0], en: called[1] } }) });
    if (count === 0) continue;
    const unit = mapped?.unit ?? match.unit;
    const factor = unitFactor(unit);
    columns.push({
      index, header, label: labelOf(header, match.field, mapped?.display), field: match.field,
      ...(match.locale === undefined ? {} : { locale: match.locale }),
      ...(unit === undefined ? {} : { unit }),
      ...(factor === undefined ? {} : { factor }),
      ...(marked === undefined ? {} : { marks: marked.marks, ...(perhaps === undefined ? {} : { perhaps }) }),
    });
  }
  for (const [key, n] of seen) {
    const header = headers.find((cell) => headerKey(cell) === key) ?? '';
    if (n > 1) problems.add(file, 'duplicate-header', { column: header, n });
  }
  return { columns, reports, keys: headers.map(headerKey) };
}

function countFilled(table: Table, from: number): number[] {
  const counts: number[] = [];
  for (let at = from; at < table.rows.length; at += 1) {
    const row = table.rows[at] as readonly Cell[];
    for (let index = 0; index < row.length; index += 1) {
      if (!isBlank(row[index])) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}
