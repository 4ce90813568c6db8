import type { Cell } from '../types.js';
import { isExampleRow } from './examples.js';
import { isHeading } from './headings.js';
import { cleanCell, CELL_LIMIT, hasLostLetters, isBlank, isNothing, type CellFinding } from './cells.js';
import type { Column, ReadColumns } from '../columns/columns.js';
import type { RowContext } from '../members/draft.js';
import { Draft } from '../members/draft.js';
import { headerKey } from '../columns/headers.js';
import type { Field } from '../columns/aliases.js';
import type { Pace } from './pace.js';
import { textIn } from '../../model/text.js';
import { CONTACT_READERS } from '../readers/contact.js';
import { FACT_READERS } from '../readers/facts.js';
import { IDENTITY_READERS, type Reader } from '../readers/identity.js';
import { PRODUCT_READERS } from '../readers/product.js';
import { SKILL_READERS } from '../readers/skills.js';
import { VISITING_READERS } from '../readers/visiting.js';
import type { Table } from './tables.js';
import { readUrl } from '../values/web.js';

const READERS: Readonly<Record<Field, Reader>> = {
  ...IDENTITY_READERS, ...CONTACT_READERS, ...FACT_READERS, ...VISITING_READERS, ...SKILL_READERS, ...PRODUCT_READERS,
};

/** Fields in which なし means no instead of nothing. */
const FLAGS = new Set<Field>(['visiting.tour', 'visiting.shop', 'consumerOrders', 'shipsAbroad', 'equipment.shareable']);

/** Fields whose cells may show a word (HP) and hide the address in its link. */
const LINKED = new Set<Field>(['contact.url', 'contact.form', 'contact.email', 'source.url', 'product.url']);

/** Fields that identify a member; a row without any of them may continue the row above. */
const KEYS = new Set<Field>(['id', 'corporateNumber', 'name', 'kana', 'address', 'postcode', 'contact.phone', 'contact.email', 'contact.url', 'founded', 'capital', 'employees']);

const NOTE = /^(?:[※*＊]|注[\d０-９:：)）]|[(（]注|合計|小計|総計|計$|計[\s　\d]|以上$|以上、|出典|備考[:：]|資料[:：]|全\d+[社件])/u;

/** The label of a row of totals, in whatever column it stands, and what such a row has in place of a name. */
const TOTAL = /^(?:合計|小計|総計|総数|計)(?:$|[\s　\d（(])/u;
const COUNT = /^(?:全|計)?\s*[\d０-９,]+\s*[社件](?:$|[\s　（(])/u;

/** What stands beside the label of a total: figures, with a unit or without. */
const FIGURE = /^[\d０-９,，.]+\s*[社件名人円%％]?$|^[\d０-９,，.]+\s*[十百千万億]+円$/u;

/** Rows as they come: a draft, and whether it stands for itself. */
export interface ReadRow {
  readonly draft: Draft;
  /** The row names no member but completes the one above. */
  readonly continues: boolean;
}

/** How {@link readRows} is to read a table. */
export interface RowOptions {
  /** Rows may name their member by id or 法人番号 alone. */
  readonly nameless: boolean;
  readonly progress: (rows: number) => void;
}

/** The columns of a table by what they are good for: positions in `columns`. */
interface Positions { readonly names: readonly number[]; readonly keys: readonly number[] }

/** Reads the rows under a header into drafts, leaving out blanks, notes and repeated headers; yields in slices. */
export async function readRows(
  table: Table, from: number, read: ReadColumns, cx: RowContext, pace: Pace, take: (row: ReadRow) => void, options: RowOptions,
): Promise<number> {
  const { columns } = read;
  const at = (fits: (field: Field) => boolean): number[] => columns.flatMap(({ field }, position) => (fits(field) ? [position] : []));
  const positions: Positions = {
    names: at((field) => field === 'name' || field === 'name.en' || (options.nameless && (field === 'id' || field === 'corporateNumber'))),
    keys: at((field) => KEYS.has(field)),
  };
  cx.columns = columns;
  const tell = (finding: CellFinding, value: string): void => cx.tell(finding, { value, n: value.length, limit: CELL_LIMIT });
  let count = 0;
  let previous: Draft | undefined;
  let previousTexts: readonly string[] = [];
  for (let index = from; index < table.rows.length; index += 1) {
    if (pace.due) {
      options.progress(index - from);
      await pace.rest();
    }
    const row = table.rows[index] as readonly Cell[];
    if (row.every(isBlank)) continue;
    const draft = new Draft(table.file, index + 1);
    cx.draft = draft;
    const texts = columns.map((column) => {
      cx.column = column;
      const text = cleanCell(row[column.index], tell);
      const link = LINKED.has(column.field) ? table.links?.get(`${index},${column.index}`)?.replace(/^mailto:|\?.*$/giu, (part) => (column.field === 'contact.email' ? '' : part)) : undefined;
      return link !== undefined && !/[@＠]|:\/\//u.test(text) && readUrl(text) === undefined ? link : text;
    });
    if (previous !== undefined) joinMerged(table, index, texts, columns, positions, previousTexts);
    previousTexts = texts;
    const kind = judge(row, texts, positions, read, cx, previous);
    if (kind === 'skip') continue;
    count += 1;
    overflow(row, read.keys.length, cx);
    for (let position = 0; position < columns.length; position += 1) {
      const text = texts[position] as string;
      if (text !== '') readCell(cx, columns[position] as Column, text);
    }
    const continues = kind === 'continue';
    if (continues) cx.problems.add(table.file, 'continuation-row', { row: index + 1, value: textIn(previous?.member.name) });
    else previous = draft;
    take({ draft, continues });
  }
  return count;
}

/** A row under a merged name is of the same member: it continues the one above, or is found by the keys that it shares with it. */
function joinMerged(table: Table, index: number, texts: string[], columns: readonly Column[], { names, keys }: Positions, above: readonly string[]): void {
  const under = (position: number): boolean => table.merged?.some(({ row, until, column }) => column === columns[position]?.index && row < index && index <= until) === true;
  if (!names.some(under)) return;
  const others = keys.filter((position) => !names.includes(position));
  const own = others.some((position) => texts[position] !== '' && !under(position));
  if (own) {
    for (const position of others) if (texts[position] === '') texts[position] = above[position] ?? '';
    return;
  }
  for (const position of keys) if (names.includes(position) || under(position)) texts[position] = '';
}

/** Whether a row is to be read, continues the one above, or is none: a note, a total, the header again, without a name. */
function judge(
  row: readonly Cell[], texts: readonly string[], { names, keys }: Positions, read: ReadColumns, cx: RowContext, previous: Draft | undefined,
): 'read' | 'skip' | 'continue' {
  const skip = (code: 'note-row' | 'heading-row' | 'header-repeated' | 'example-row' | 'no-name', value?: string): 'skip' => {
    cx.problems.add(cx.file, code, { row: cx.draft.row, ...(value === undefined ? {} : { value }) });
    return 'skip';
  };
  const words = (most = row.length): string[] => row.map((cell) => cleanCell(cell)).filter((text) => text !== '').slice(0, most);
  const named = names.find((position) => texts[position] !== '' && !isNothing(texts[position] as string));
  const filled = texts.filter((text) => text !== '').length;
  if (named !== undefined) {
    const name = texts[named] as string;
    const isHeader = (position: number): boolean => headerKey(texts[position] as string) === read.keys[read.columns[position]?.index ?? -1];
    if (filled > 1 && isHeader(named) && texts.filter((text, position) => text !== '' && isHeader(position)).length > filled / 2) return skip('header-repeated');
    const first = cleanCell(row.find((cell) => !isBlank(cell)));
    if (isExampleRow(name, first)) return skip('example-row', words(3).join(' / '));
    const isTotal = TOTAL.test(name) && texts.every((text, position) => position === named || text === '' || FIGURE.test(text));
    if (isTotal) return skip('note-row', words(3).join(' / '));
    if ((first !== name && TOTAL.test(first)) || COUNT.test(name)) return skip('note-row', `${first} / ${name}`);
    if (filled > 1 || texts.length < 3) return 'read';
    if (words().length === 1 && isHeading(name)) return skip('heading-row', name);
    return texts.length > 3 && NOTE.test(name) ? skip('note-row', name) : 'read';
  }
  const said = words();
  // 「（埼玉県・千葉県）」 parts the list: it names no member and completes none.
  if (said.length === 1 && isHeading(said[0] as string)) return skip('heading-row', said[0]);
  if (said.length <= 2 && NOTE.test(said[0] ?? '')) return skip('note-row', said[0]);
  if (previous !== undefined && filled > 0 && keys.every((position) => texts[position] === '')) return 'continue';
  return skip('no-name', said.slice(0, 3).join(' / '));
}

/** Cells beyond the header: never dropped in silence. */
function overflow(row: readonly Cell[], width: number, cx: RowContext): void {
  if (row.length <= width) return;
  const surplus = row.slice(width).map((cell) => cleanCell(cell)).filter((text) => text !== '');
  if (surplus.length > 0) cx.problems.add(cx.file, 'extra-cells', { row: cx.draft.row, n: surplus.length, value: surplus.join(' / ') });
}

function readCell(cx: RowContext, column: Column, text: string): void {
  cx.column = column;
  if (isNothing(text) && !((FLAGS.has(column.field) || column.marks !== undefined) && /^(?:無し?|な\s*し|×)$/u.test(text))) return;
  if (hasLostLetters(text)) cx.tell('lost-letters', { value: text });
  READERS[column.field](cx, text);
}
