import { decodeText, sniff } from './bytes.js';
import { cellText } from './cells.js';
import { parseCsv } from './csv.js';
import type { Pace } from './pace.js';
import type { ImportOptions, SourceFile } from '../types.js';

/** The rows of a small file that accompanies the tables (mapping, review): CSV, or the first sheet of a workbook. */
export async function fileRows(file: SourceFile, pace: Pace, readXlsx: ImportOptions['readXlsx']): Promise<string[][]> {
  if (sniff(file.bytes) === 'zip' && readXlsx !== undefined) {
    const [sheet] = await readXlsx(file.bytes);
    return (sheet?.rows ?? []).map((row) => row.map((cell) => cellText(cell)));
  }
  const { text } = await decodeText(file.bytes, pace);
  return (await parseCsv(text, pace)).rows;
}
