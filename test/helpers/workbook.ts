import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellName = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** How the test's workbook is written. */
export interface WorkbookOptions {
  /** Strings lie in the cells, and the workbook has no table of shared ones. */
  readonly inline?: boolean;
  /** Furigana by the text it belongs to, as Excel stores what was typed. */
  readonly furigana?: Readonly<Record<string, string>>;
  /** Empty rows with borders below the list. */
  readonly ruled?: number;
}

/** A workbook with one sheet, compressed as Excel does. */
export function workbook(rows: readonly (readonly string[])[], { inline = false, furigana = {}, ruled = 0 }: WorkbookOptions = {}): Uint8Array {
  const shared = new Map<string, number>();
  const cell = (text: string, row: number, column: number): string => {
    const at = cellName(row, column);
    if (inline) return `<c r="${at}" t="inlineStr"><is><t>${escape(text)}</t>${reading(text)}</is></c>`;
    if (!shared.has(text)) shared.set(text, shared.size);
    return `<c r="${at}" t="s"><v>${shared.get(text)}</v></c>`;
  };
  const reading = (text: string): string => furigana[text] === undefined ? ''
    : `<rPh sb="0" eb="${text.length}"><t>${furigana[text]}</t></rPh><phoneticPr fontId="1"/>`;
  const filled = rows.map((row, r) => `<row r="${r + 1}">${row.map((text, c) => cell(text, r, c)).join('')}</row>`).join('');
  const empty = Array.from({ length: ruled }, (_, i) => `<row r="${rows.length + i + 1}"><c r="${cellName(rows.length + i, 0)}" s="1"/></row>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="企業" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${filled}${empty}</sheetData></worksheet>`,
  };
  if (!inline) {
    files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${[...shared.keys()].map((text) => `<si><t>${escape(text)}</t>${reading(text)}</si>`).join('')}</sst>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
