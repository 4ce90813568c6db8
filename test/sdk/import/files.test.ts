import { describe, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { isSanchiError, SanchiError } from '@sanchi/sdk';
import { importDirectory, placeOf, type Sheet } from '@sanchi/sdk/import';
import { codes, file, names, run } from './helpers.js';

const LIST = '企業名,住所\r\n髙田製作所①㈱,燕市1-1\r\n丙﨑鉄工,三条市2-2\r\n';
const bytes = (...parts: number[]): Uint8Array => new Uint8Array(parts);

describe('encodings', () => {
  for (const encoding of ['utf8', 'cp932', 'utf16le', 'eucjp'] as const) {
    test(`reads ${encoding}`, async () => {
      const text = encoding === 'utf16le' ? `\uFEFF${LIST}` : encoding === 'eucjp' ? LIST.replace('髙', '高').replace('①㈱', '').replace('﨑', '崎') : LIST;
      const result = await importDirectory([file(text, 'a.csv', encoding)]);
      expect(names(result)).toEqual(encoding === 'eucjp' ? ['高田製作所', '丙崎鉄工'] : ['髙田製作所①㈱', '丙﨑鉄工']);
      expect(codes(result)).toEqual([]);
    });
  }

  test('reads UTF-8 with a BOM, LF and a trailing empty line', async () => {
    const result = await run(`\uFEFF${LIST.replaceAll('\r\n', '\n')}\n\n`);
    expect(names(result)).toHaveLength(2);
    expect(codes(result)).toEqual([]);
  });

  test('reports bytes that no encoding explains', async () => {
    const broken = { name: 'a.csv', bytes: new Uint8Array([...file('企業名,住所\n甲製作所,', 'a', 'cp932').bytes, 0x81, 0xff, 0x0a]) };
    const result = await importDirectory([broken]);
    expect(codes(result)).toContain('undecodable');
    expect(names(result)).toEqual(['甲製作所']);
  });

  test('detects tabs and semicolons', async () => {
    expect(names(await run('企業名\t住所\n甲,燕市1\n'.replaceAll(',', '\t')))).toEqual(['甲']);
    expect(names(await run('企業名;住所;電話\n甲;燕市1;0256-11-1111\n'))).toEqual(['甲']);
  });
});

describe('files that are no table', () => {
  const cases: readonly (readonly [string, string, Uint8Array | string])[] = [
    ['zero bytes', 'empty-file', bytes()],
    ['only a BOM and a newline', 'empty-file', bytes(0xef, 0xbb, 0xbf, 0x0a)],
    ['a web page', 'html', '<!DOCTYPE html><html><body>ログイン</body></html>'],
    ['a web page with a table, saved as .xls', 'html-table', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>企業名</td></tr><tr><td>甲</td></tr></table></body></html>'],
    ['an old XLS', 'old-xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a PDF', 'pdf', '%PDF-1.7 …'],
    ['an image', 'unknown-binary', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0)],
    ['broken JSON', 'bad-json', '{"format": "sanchi-directory/1", '],
    ['other JSON', 'bad-json', '{"type": "FeatureCollection"}'],
    ['a directory of the future', 'directory-format', '{"format":"sanchi-directory/9","members":[]}'],
    ['a header alone', 'no-rows', '企業名,住所\n'],
    ['words without a header', 'no-header', '株式会社甲,0256-11-1111\n株式会社乙,0256-22-2222\n'],
    ['a workbook without a reader', 'xlsx-reader-missing', bytes(0x50, 0x4b, 3, 4, 0, 0)],
  ];
  test.each([
    ['numbers', 'PK\x03\x04 Index/Document.iwa'],
    ['ods', 'PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    ['office', 'PK\x03\x04 [Content_Types].xml PK\x03\x04 word/document.xml'],
    ['office', 'PK\x03\x04 [Content_Types].xml PK\x03\x04 ppt/presentation.xml'],
    ['broken-xlsx', 'PK\x03\x04 [Content_Types].xml PK\x03\x04 xl/workbook.xml PK\x03\x04 xl/embeddings/word/a.docx'],
    ['zip', 'PK\x03\x04 企業.csv'],
    ['zip', 'PK\x03\x04 password/makers.csv PK\x03\x04 word/makers.csv'],
    ['broken-xlsx', 'PK\x03\x04 [Content_Types].xml'],
  ])('a ZIP that is no workbook is told by what it is: %s', async (code, content) => {
    const result = await importDirectory([{ name: code === 'zip' ? 'a.zip' : 'a.xlsx', bytes: new TextEncoder().encode(content) }], { readXlsx: () => Promise.reject(new Error('unzip')) });
    expect(codes(result)).toEqual([code]);
    expect(result.problems[0]?.message.ja).toMatch(/保存し直して|指定して|してください/u);
  });

  for (const [what, code, content] of cases) {
    test(`${what} is a problem`, async () => {
      const source = typeof content === 'string' ? file(content) : { name: 'a.xlsx', bytes: content };
      const result = await importDirectory([source]);
      expect(codes(result)).toEqual([code]);
      expect(result.problems[0]?.severity).toBe('error');
      expect(result.problems[0]?.message.ja).not.toMatch(/\{\w+\}/u);
      expect(result.problems[0]?.message.en).not.toMatch(/\{\w+\}/u);
      expect(result.document.members).toEqual([]);
    });
  }

  test('a directory document passes through', async () => {
    const document = { format: 'sanchi-directory/1', id: 'x', title: 'X', publisher: { name: '市' }, members: [{ id: 'a', name: '甲', unknown: 1 }], future: true };
    const result = await importDirectory([file(JSON.stringify(document), 'x.json')]);
    expect(result.document).toEqual(document);
    expect(result.problems).toEqual([]);
  });

  test('a directory and a table together are united', async () => {
    const document = { format: 'sanchi-directory/1', id: 'x', title: 'X', publisher: { name: '市' }, members: [{ id: 'a', name: '甲' }], prepared: {} };
    const result = await importDirectory([file(JSON.stringify(document), 'x.json'), file('企業名,住所\n乙,燕市1\n')]);
    expect(names(result)).toEqual(['甲', '乙']);
    expect(result.document).toMatchObject({ id: 'x', title: 'X' });
    expect(result.document.prepared).toBeUndefined();
  });

  test('a list of JSON objects is read as rows', async () => {
    const result = await importDirectory([file('[{"企業名":"甲","タグ":["a","b"],"従業員数":12},{"企業名":"乙"}]', 'x.json')]);
    expect(result.document.members).toMatchObject([{ name: '甲', tags: ['a', 'b'], employees: 12 }, { name: '乙' }]);
  });
});

describe('workbooks', () => {
  const xlsx = { name: 'list.xlsx', bytes: bytes(0x50, 0x4b, 3, 4) };
  const read = (...sheets: Sheet[]) => importDirectory([xlsx], { readXlsx: () => Promise.resolve(sheets) });

  test('reads numbers, dates and booleans of cells', async () => {
    const result = await read({ name: 'S', rows: [
      ['企業名', '電話番号', '設立', '従業員数', '法人番号', '工場見学'],
      ['甲', 256111111, new Date(Date.UTC(1983, 2, 1)), 12, 5070001000715, true],
      ['乙', '0256-22-2222', 30376, null, null, false],
    ] });
    expect(result.document.members).toMatchObject([
      { contact: { phone: '0256111111' }, founded: '1983-03-01', employees: 12, corporateNumber: '5070001000715', visiting: { tour: true } },
      { founded: '1983-03-01', visiting: { tour: false } },
    ]);
    expect(codes(result)).toEqual(['zero-restored']);
  });

  test('leaves out sheets without a table and names the sheet in problems', async () => {
    const result = await read(
      { name: '記入要領', rows: [['この表の書き方'], ['よく読んでください']] },
      { name: '会員', rows: [['企業名', '住所'], ['甲', '燕市1'], [null, '三条市2']] },
    );
    expect(names(result)).toEqual(['甲']);
    expect(result.problems.map(({ file: name, code }) => [name, code])).toEqual([['list.xlsx [記入要領]', 'sheet-skipped'], ['list.xlsx [会員]', 'no-name']]);
  });

  test('a sheet that shows how to fill in the form publishes nobody; a workbook of one sheet is a list, whatever its name', async () => {
    const rows = [['企業名', '住所'], ['見本製作所', '燕市9']];
    const result = await read({ name: '会員', rows: [['企業名', '住所'], ['甲', '燕市1']] }, { name: '記入例', rows }, { name: 'サンプル１', rows });
    expect([names(result), result.problems.map(({ code, value }) => [code, value])]).toEqual([['甲'], [['example-sheet', '記入例'], ['example-sheet', 'サンプル１']]]);
    expect(names(await read({ name: '記入例', rows }))).toEqual(['見本製作所']);
  });

  test('a workbook without any list is a fault, and says what is missing', async () => {
    const rows = [['担当課', '連絡事項'], ['商工課', '会議'], ['農政課', '祭り']];
    expect((await read({ name: 'S', rows })).problems).toMatchObject([{ code: 'no-name-column', severity: 'error' }]);
    expect(codes(await read({ name: 'S', rows }, { name: 'T', rows: [['メモ']] }))).toEqual(['no-header', 'no-name-column']);
  });

  test('reports a broken one, and one whose reader finds nothing', async () => {
    const broken = await importDirectory([xlsx], { readXlsx: () => Promise.reject(new Error('sharedStrings.xml missing')) });
    expect(codes(broken)).toEqual(['broken-xlsx']);
    expect(broken.problems[0]?.message.en).toContain('sharedStrings.xml missing');
    expect(codes(await read({ name: 'S', rows: [] }))).toEqual(['empty-file']);
  });

  test('counts no empty rows below the list, and hands on that a reader found too much', async () => {
    const ruled = { name: 'S', rows: [['企業名', '住所'], ['甲', '燕市1'], ...Array.from({ length: 50 }, () => [null, ''])] };
    const result = await importDirectory([xlsx], { maxRows: 20, readXlsx: () => Promise.resolve([ruled]) });
    expect(names(result)).toEqual(['甲']);
    const tooLarge = new SanchiError('too-large', 'more than 20', { limit: 20 });
    await expect(importDirectory([xlsx], { maxRows: 20, readXlsx: () => Promise.reject(tooLarge) })).rejects.toBe(tooLarge);
  });

  test('finds a header with its reading glued on', async () => {
    const result = await read({ name: 'S', rows: [['企業名キギョウメイ', '住所ジュウショ'], ['甲', '燕市1']] });
    expect(names(result)).toEqual(['甲']);
    expect(codes(result)).toEqual(['glued-furigana', 'glued-furigana']);
  });
});

describe('limits', () => {
  test('too many rows for a page name `sanchi build`', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `社${at},燕市${at}`).join('\n');
    const error: unknown = await run(`企業名,住所\n${rows}`, { maxRows: 20 }).catch((reason: unknown) => reason);
    expect(isSanchiError(error) && error.code).toBe('too-large');
    expect(String(error)).toContain('sanchi build');
    await expect(run(`企業名,住所\n${rows}`, { maxRows: 30 })).resolves.toBeDefined();
  });

  test('an abort rejects with its reason', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(run(LIST, { signal: stop.signal })).rejects.toThrow('enough');
  });

  test('a feed that shrinks or dies is an error', async () => {
    expect(codes(await run(LIST, { previousMembers: 2 }))).toEqual([]);
    expect(codes(await run(LIST, { previousMembers: 50 }))).toEqual(['shrunk']);
    expect(codes(await run('', { previousMembers: 50 }))).toEqual(['empty-file', 'shrunk']);
  });
});

test('a problem says where it is', async () => {
  const [problem] = (await run('企業名,法人番号\n甲,1234\n')).problems;
  expect(problem && placeOf(problem)).toBe('list.csv 2行目「法人番号」');
  expect(problem && placeOf(problem, 'en')).toBe('list.csv, row 2, “法人番号”');
});

describe('one list, however it was saved', () => {
  const text = '企業名,住所,フリガナ\r\n𦚰田工業㈱,燕市1-2 見本ビル2階,ワキタコウギョウ\r\n𣳾平製作所,燕市３－４,カブシキガイシャ タイヘイセイサクショ\r\n髙﨑鉃工,燕市一丁目5,\r\n';
  const utf16 = (big: boolean, mark: boolean): Uint8Array => {
    const bytes = new Uint8Array(iconv.encode(text, big ? 'utf-16be' : 'utf-16le', { addBOM: mark }));
    return bytes;
  };
  test.each<readonly [string, Uint8Array]>([
    ['UTF-8', file(text).bytes], ['with a BOM', file(`\uFEFF${text}`).bytes], ['with CR alone', file(text.replaceAll('\r\n', '\r')).bytes], ['tabs', file(text.replaceAll(',', '\t')).bytes],
    ['with a row that another program added', file(text.replace('\r\n髙', '\n髙')).bytes], ['with a header that another program added', file(text.replace('\r\n', '\n')).bytes],
    ['UTF-16LE', utf16(false, true)], ['UTF-16BE', utf16(true, true)], ['UTF-16LE without a BOM', utf16(false, false)], ['UTF-16BE without a BOM', utf16(true, false)],
  ])('%s', async (_, bytes) => {
    const result = await importDirectory([{ name: 'list.csv', bytes }]);
    expect(result.document.members.map(({ name, address, kana }) => [name, address, kana])).toEqual([
      ['𦚰田工業㈱', '燕市1-2 見本ビル2階', 'ワキタコウギョウ'], ['𣳾平製作所', '燕市3-4', 'カブシキガイシャ タイヘイセイサクショ'], ['髙﨑鉃工', '燕市一丁目5', undefined],
    ]);
    expect(codes(result)).toEqual([]);
  });

  test('a building behind the address makes no second company', async () => {
    const result = await importDirectory([file('企業名,住所\n甲,燕市1-2\n株式会社甲,燕市１丁目２ 見本ビル2階\n')]);
    expect(names(result)).toEqual(['甲']);
  });
});
