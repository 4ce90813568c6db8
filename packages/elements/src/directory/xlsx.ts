import { SanchiError } from '@sanchi/sdk';
import { openWorkbook, type Sheet } from '@sanchi/sdk/import';
import { unzipSync, zipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import readWorkbook from 'read-excel-file/universal';

/** Text that is unpacked from one workbook at most, in bytes: beyond it lie lists that no page should read, and ZIP bombs. */
const MAX_UNPACKED = 24 * 1024 * 1024;

/**
 * Reads the sheets of a workbook on the page itself.
 *
 * @throws {SanchiError} `too-large` where more than `maxRows` rows hold something; another error where it is damaged.
 */
export async function readXlsx(bytes: Uint8Array, maxRows: number): Promise<readonly Sheet[]> {
  const { files, finish } = openWorkbook(unpack(bytes, maxRows));
  for (const [path, xml] of Object.entries(files)) {
    const found = path.includes('/worksheets/') ? filledRows(xml) - 1 : 0;
    if (found > maxRows) throw tooLarge(maxRows, found);
  }
  // Handed on without compression: the reader would give larger sheets to a worker made from a blob, for which a strict CSP
  // leaves it waiting for ever.
  return finish(await readWorkbook(zipSync(files, { level: 0 }).buffer));
}

/** The workbook's text files; pictures and macros stay packed. */
function unpack(bytes: Uint8Array, maxRows: number): Unzipped {
  let size = 0;
  return unzipSync(bytes, { filter: ({ name, originalSize }) => {
    if (!/\.(xml|rels)$/.test(name)) return false;
    size += originalSize;
    if (size > MAX_UNPACKED) throw tooLarge(maxRows);
    return true;
  } });
}

/** Rows of a sheet that hold something: counted before it is read, so that a list too long never holds up the page. */
function filledRows(xml: Uint8Array): number {
  let rows = 0;
  for (const row of new TextDecoder().decode(xml).split('<row').slice(1)) if (row.includes('<v') || row.includes('<is')) rows++;
  return rows;
}

const tooLarge = (limit: number, found?: number): SanchiError =>
  new SanchiError('too-large', `more rows than a page reads (${limit}): prepare it with \`sanchi build\``, { limit, found });
