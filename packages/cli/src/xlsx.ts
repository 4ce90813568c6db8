import { openWorkbook, type Sheet } from '@sanchi/sdk/import';
import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';

/** Reads the sheets of a workbook; rejects with the reason where it is damaged. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { files, finish } = openWorkbook(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) }));
  return finish(await readWorkbook(Buffer.from(zipSync(files, { level: 0 }))));
}
