import type { Cell, Sheet } from '../types.js';

/** A workbook's XML files by path. */
type Files = Record<string, Uint8Array>;

/** What a workbook says of one sheet beside the values of its cells. */
type SheetFacts = Pick<Sheet, 'hidden' | 'hiddenRows' | 'hiddenColumns' | 'merged' | 'links'>;

/** A workbook whose cells all have a value that a reader of values gives on. */
export interface OpenedWorkbook {
  /** The files, to be given to the reader of values. */
  readonly files: Files;
  /** The sheets as that reader gave them, with what else the workbook says of them. */
  finish(sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]): Sheet[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/giu, (_, name?: string, decimal?: string, hex?: string) =>
  (name === undefined ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)) : ENTITIES[name.toLowerCase()] as string));
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return value === null ? undefined : plain(value[1] ?? value[2] ?? '');
};
const isTrue = (tag: string, name: string): boolean => /^(?:1|true)$/u.test(attribute(tag, name) ?? '');
const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}\\s[^>]*>`, 'gu')) ?? [];

/** A1 → row 0, column 0. */
function place(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/u.exec(reference);
  if (match === null) return undefined;
  const column = [...match[1] as string].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The cells between two corners, at most this many rows: a link or merge over whole columns is no list's. */
const REACH = 10_000;
function area(reference: string): { top: number; bottom: number; left: number; right: number } | undefined {
  const [from, to] = reference.split(':').map(place);
  if (from === undefined) return undefined;
  const end = to ?? from;
  return { top: from.row, bottom: Math.min(end.row, from.row + REACH), left: from.column, right: Math.min(end.column, from.column + 100) };
}

/** The addresses that a part of the workbook refers to, by id. */
function relations(text: (path: string) => string, path: string): Map<string, string> {
  const rels = text(path.replace(/([^/]*)$/u, '_rels/$1.rels'));
  return new Map(tags(rels, 'Relationship').map((tag) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
}

const CELL = /<c(\s[^<>]*?)(?:\/>|>(.*?)<\/c>)/gsu;
const LINK = /^\s*HYPERLINK\(\s*"([^"]+)"/iu;

/**
 * Cells that a reader of values would leave blank get one: errors their own text (#REF!), formulas that were never
 * worked out #CALC!. Addresses that only a formula names are noted as links.
 */
function withValues(xml: string, links: Map<string, string>): string {
  if (!/\st="e"|<f[\s>/]/u.test(xml)) return xml;
  return xml.replace(CELL, (whole, attributes: string, content: string | undefined) => {
    const as = (value: string): string => `<c${attributes.replace(/\st="[^"]*"/u, '')} t="str"><v>${value}</v></c>`;
    const value = /<v(?:\s[^>]*)?>(.*?)<\/v>/su.exec(content ?? '')?.[1] ?? '';
    if (/\st="e"/u.test(attributes)) return as(value === '' ? '#N/A' : value);
    const formula = /<f(?:\s[^>]*)?(?:\/>|>(.*?)<\/f>)/su.exec(content ?? '');
    if (formula === null) return whole;
    const at = place(attribute(attributes, 'r') ?? '');
    const url = LINK.exec(plain(formula[1] ?? ''))?.[1];
    if (url !== undefined && at !== undefined) links.set(`${at.row},${at.column}`, url);
    // A text formula may well give nothing.
    return value === '' && !/\st="str"/u.test(attributes) ? as('#CALC!') : whole;
  });
}

function factsOf(xml: string, targets: ReadonlyMap<string, string>, links: Map<string, string>): SheetFacts {
  const hiddenColumns = new Set<number>();
  for (const tag of tags(xml, 'col')) {
    const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    for (let column = first; isTrue(tag, 'hidden') && column <= Math.min(last, first + 1000); column += 1) hiddenColumns.add(column - 1);
  }
  const hiddenRows = new Set(tags(xml, 'row').filter((tag) => isTrue(tag, 'hidden')).map((tag) => Number(attribute(tag, 'r')) - 1));
  const merged = tags(xml, 'mergeCell').map((tag) => area(attribute(tag, 'ref') ?? '')).filter((found) => found !== undefined)
    .filter(({ top, bottom }) => bottom > top).map(({ top, bottom, left }) => ({ row: top, until: bottom, column: left }));
  for (const tag of tags(xml, 'hyperlink')) {
    const target = targets.get(attribute(tag, 'r:id') ?? '');
    const cells = area(attribute(tag, 'ref') ?? '');
    if (target === undefined || cells === undefined) continue;
    for (let row = cells.top; row <= cells.bottom; row += 1) for (let column = cells.left; column <= cells.right; column += 1) links.set(`${row},${column}`, target);
  }
  return {
    ...(hiddenColumns.size === 0 ? {} : { hiddenColumns }), ...(hiddenRows.size === 0 ? {} : { hiddenRows }),
    ...(merged.length === 0 ? {} : { merged }), ...(links.size === 0 ? {} : { links }),
  };
}

const isCell = (value: unknown): value is Cell => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;

/** Looks into a workbook for what a reader of values leaves out: errors, links, merged cells, what is hidden. */
export function openWorkbook(given: Readonly<Files>): OpenedWorkbook {
  const files: Files = { ...given };
  const decoder = new TextDecoder();
  const text = (path: string): string => (files[path] === undefined ? '' : decoder.decode(files[path]));
  const targets = relations(text, 'xl/workbook.xml');
  const facts = new Map<string, SheetFacts>();
  for (const tag of tags(text('xl/workbook.xml'), 'sheet')) {
    const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const hidden = /hidden/iu.test(attribute(tag, 'state') ?? '') ? { hidden: true } : {};
    const links = new Map<string, string>();
    const xml = text(path);
    const filled = withValues(xml, links);
    if (filled !== xml) files[path] = new TextEncoder().encode(filled);
    facts.set(attribute(tag, 'name') ?? '', { ...hidden, ...factsOf(xml, relations(text, path), links) });
  }
  return {
    files,
    finish: (sheets) => sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map((cell) => (isCell(cell) ? cell : null))), ...facts.get(sheet) })),
  };
}
