import { describe, expect, test } from 'vitest';
import { importDirectory, type ImportResult, type Sheet } from '@sanchi/sdk/import';
import { readXlsx as readInBuild } from '../../../packages/cli/src/xlsx.js';
import { readXlsx as readOnPage } from '../../../packages/elements/src/directory/xlsx.js';
import { rawWorkbook, type RawCell, type RawSheet } from '../../helpers/raw-workbook.js';
import { codes, names } from './helpers.js';

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

  test('what is hidden is not published, and is told', async () => {
    const header = ['企業名', '住所', '事業内容', 'ID'];
    const result = await run(
      { name: '公開', rows: [header, ['甲', '燕市1', '隠した説明', '7'], ['乙', '燕市2', '', '8'], ['丙', '燕市3', '', '9']], hiddenRows: [3], before: '<cols><col min="1" max="2" width="9"/><col min="3" max="4" width="0" hidden="1"/></cols>' },
      { name: '内部', state: 'hidden', rows: [header, ['秘密', '燕市4']] }, { name: '奥', state: 'veryHidden', rows: [header, ['極秘', '燕市5']] },
    );
    expect(result.document.members.map(({ id, name }) => [id, name])).toEqual([['7', '甲'], ['9', '丙']]);
    expect(JSON.stringify(result.document)).not.toMatch(/隠した|秘/u);
    expect(result.problems.map(({ code, row, column, value }) => [code, row ?? column ?? value])).toEqual([['hidden-sheet', '内部'], ['hidden-sheet', '奥'], ['hidden-column', '事業内容'], ['hidden-rows', 3]]);
    expect(result.columns.find(({ column }) => column === '事業内容')).toMatchObject({ withheld: 'hidden', filled: 1 });
    const all = await run({ state: 'hidden', rows: [header, ['秘密', '燕市4']] });
    expect([names(all), codes(all)]).toEqual([[], ['hidden-sheet']]);
  });

  test('errors and formulas without a value are told; an address behind a word is read', async () => {
    const result = await run({
      rows: [
        ['企業名', '住所', '資本金（万円）', '従業員数', 'URL', 'メール'],
        ['甲', '燕市1', ['t="e"', '<v>#REF!</v>'], ['', '<f>A1</f>'], ['t="str"', '<f>HYPERLINK("https://a.example.jp/?x=1&amp;y=2","HP")</f><v>HP</v>'], '連絡'],
        ['乙', '燕市2', ['', '<f>500*2</f><v>1000</v>'], 12, 'ホームページ', 'info@b.example.jp'], ['丙', '燕市3', 5, 3, 'HP', ''],
      ],
      after: '<hyperlinks><hyperlink ref="E3" r:id="h1"/><hyperlink ref="E4" r:id="h2"/><hyperlink ref="F2" r:id="h3"/></hyperlinks>',
      links: ['https://b.example.jp/?a&b', 'javascript:alert(1)', 'mailto:info@a.example.jp?subject=x'],
    });
    expect(result.document.members.map(({ capital, employees, contact }) => [capital, employees, contact])).toEqual([
      [undefined, undefined, { url: 'https://a.example.jp/?x=1&y=2', email: 'info@a.example.jp' }], [10_000_000, 12, { url: 'https://b.example.jp/?a&b', email: 'info@b.example.jp' }], [50_000, 3, undefined],
    ]);
    expect(result.problems.map(({ code, row, value }) => [code, row, value])).toEqual([['spreadsheet-error', 2, '#REF!'], ['spreadsheet-error', 2, '#CALC!'], ['bad-url', 4, 'javascript:alert(1)']]);
  });

  test('a cell merged over rows counts for each of them', async () => {
    const result = await run({
      rows: [['市町村', '企業名', '住所', '電話', '設備'], ['燕市', '甲', '1-1', '0256-11-1111', '旋盤'], [null, null, null, null, 'プレス'], [null, '乙', '2-2', '0256-22-2222', '炉'], [null, null, null, '0256-22-3333', '槌'], ['三条市', '丙', '3-3', null, null]],
      after: '<mergeCells count="3"><mergeCell ref="A2:A5"/><mergeCell ref="B2:B3"/><mergeCell ref="B4:B5"/></mergeCells>',
    });
    expect(result.document.members.map(({ name, address, equipment }) => [name, address, equipment?.map(({ kind }) => kind)])).toEqual([
      ['甲', '燕市1-1', ['旋盤', 'プレス']], ['乙', '燕市2-2', ['炉', '槌']], ['丙', '三条市3-3', undefined],
    ]);
    expect(result.problems.map(({ code, row, value }) => [code, row, value])).toEqual([['continuation-row', 3, '甲'], ['merged-rows', 5, '乙'], ['contradiction', 5, '0256-22-3333']]);
  });

  test('furigana stays out of the words', async () => {
    const ruby = (text: string, reading: string): RawCell => ['t="inlineStr"', `<is><t>${text}</t><rPh sb="0" eb="2"><t>${reading}</t></rPh><phoneticPr fontId="1"/></is>`];
    const result = await run({ rows: [[ruby('企業名', 'キギョウメイ'), ruby('住所', 'ジュウショ')], [ruby('甲製作所', 'コウセイサクショ'), ruby('燕市1', 'ツバメシ')]] });
    expect(result.document.members).toMatchObject([{ name: '甲製作所', address: '燕市1' }]);
    expect(codes(result)).toEqual([]);
  });

  test('rows above the list keep their numbers', async () => {
    const result = await run({ rows: [[], [], ['企業名', '住所', 'URL'], ['甲', '燕市1', 'HP'], ['乙', '燕市2', '準備中']], after: '<hyperlinks><hyperlink ref="C4" r:id="h1"/></hyperlinks>', links: ['https://a.example.jp/'] });
    expect(result.document.members[0]?.contact?.url).toBe('https://a.example.jp/');
    expect(result.problems).toMatchObject([{ code: 'bad-url', row: 5 }]);
  });
});
