import { describe, expect, test } from 'vitest';
import { importDirectory, type ImportResult, type Sheet } from '@sanchi/sdk/import';
import { readXlsx as readInBuild } from '../../../packages/cli/src/xlsx.js';
import { readXlsx as readOnPage } from '../../../packages/elements/src/directory/xlsx.js';
import { rawWorkbook, type RawCell, type RawSheet } from '../../helpers/raw-workbook.js';
import { codes } from './helpers.js';

const readers: readonly (readonly [string, (bytes: Uint8Array) => Promise<readonly Sheet[]>])[] = [
  ['sanchi build', readInBuild], ['a page', (bytes) => readOnPage(bytes, 2000)],
];

describe.each(readers)('a workbook read by %s', (_, readXlsx) => {
  const run = (...sheets: RawSheet[]): Promise<ImportResult> => importDirectory([{ name: 'list.xlsx', bytes: rawWorkbook(...sheets) }], { readXlsx });
  const time = (value: number): RawCell => ['s="2"', `<v>${value}</v>`];

  test('times of day are times, whatever became of their format', async () => {
    const result = await run({ rows: [
      ['企業名', '住所', '開始時刻', '終了時刻', '設立'], ['甲', '燕市1', time(0.375), time(0.70833333), ['s="1"', '<v>30376</v>']], ['乙', '燕市2', 0.375, 0.5, 1983], ['丙', '燕市3', time(0.75), time(1), null],
    ] });
    expect(result.document.members.map(({ visiting, founded }) => [visiting?.hours, founded])).toEqual([['9:00～17:00', '1983-03-01'], ['9:00～12:00', '1983'], ['18:00～24:00', undefined]]);
    const whole = await run({ rows: [['企業名', '住所', '営業時間', '定休日'], ['甲', '燕市1', time(0.375), '日曜']] });
    expect(whole.document.members[0]?.visiting).toEqual({ hours: '9:00', closed: '日曜' });
    expect([...codes(result), ...codes(whole)]).toEqual([]);
  });
});
