import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A cell: its text, or its attributes and what it holds. */
export type RawCell = string | number | null | readonly [attributes: string, content: string];

/** A sheet with the rarer things that Excel writes. */
export interface RawSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly RawCell[])[];
  /** Rows that are hidden, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Before the cells: `<cols>`. */
  readonly before?: string;
  /** After the cells: `<mergeCells>`, `<hyperlinks>`. */
  readonly after?: string;
  /** Addresses that hyperlinks name as h1, h2 … */
  readonly links?: readonly string[];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: RawCell, at: string): string {
  if (cell === null) return `<c r="${at}"/>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${at}" ${cell[0]}>${cell[1]}</c>`;
}

function sheetXml({ rows, hiddenRows = [], before = '', after = '' }: RawSheet): string {
  const xml = rows.map((row, r) => `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${
    row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATED}">${before}<sheetData>${xml}</sheetData>${after}</worksheet>`;
}

/** A workbook of raw sheets. Style 1 is a day (yyyy/m/d), style 2 a time (h:mm). */
export function rawWorkbook(...sheets: readonly RawSheet[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${sheets.map(({ name, state }, i) =>
      `<sheet name="${escape(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="r${i + 1}" Type="${RELATED}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')
    }<Relationship Id="rs" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
  };
  for (const [i, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
    if (sheet.links === undefined) continue;
    files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = `<Relationships xmlns="${PACKAGE}/relationships">${sheet.links.map((target, n) =>
      `<Relationship Id="h${n + 1}" Type="${RELATED}/hyperlink" Target="${escape(target)}" TargetMode="External"/>`).join('')}</Relationships>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
