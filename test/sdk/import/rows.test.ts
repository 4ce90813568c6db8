import { describe, expect, test } from 'vitest';
import { textIn } from '@sanchi/sdk';
import { importDirectory } from '@sanchi/sdk/import';
import { codes, file, names, run } from './helpers.js';

describe('rows', () => {
  test('multi-line cells, blank rows and empty columns', async () => {
    const result = await run('企業名,事業内容,FAX,住所\n甲,"一行目\n二行目",,燕市1\n,,,\n　, ,,\n乙,三,,燕市2\n');
    expect(result.document.members).toMatchObject([{ name: '甲', description: '一行目\n二行目' }, { name: '乙' }]);
    expect(codes(result)).toEqual([]);
    expect(result.columns[2]).toMatchObject({ column: 'FAX', mappedTo: 'contact.fax', filled: 0 });
  });

  test('ragged rows: short ones are fine, surplus cells are shown and not published', async () => {
    const result = await run('企業名,住所,電話\n甲,燕市1\n乙,燕市2,0256-11-1111,担当 山田,x\n');
    expect(result.problems).toMatchObject([{ code: 'extra-cells', row: 3, value: '担当 山田 / x' }]);
    expect(JSON.stringify(result.document)).not.toContain('山田');
  });

  test('a stray quotation mark swallows no rows', async () => {
    const list = (odd: string): string => `企業名,住所,事業内容\n${Array.from({ length: 10 }, (_, n) => `会社${n},燕市${n},${n === 4 ? odd : n === 7 ? '"切, 削"' : '切削'}`).join('\n')}\n`;
    const result = await run(list('"研磨'));
    expect(result.document.members.map(({ name, description }) => [name, description])).toEqual(Array.from({ length: 10 }, (_, n) => [`会社${n}`, n === 4 ? '研磨' : n === 7 ? '切, 削' : '切削']));
    expect(result.problems).toMatchObject([{ code: 'csv-quotes-mended', row: 6, severity: 'warning' }]);
    const inside = await run(list('"研"磨'));
    expect(inside.document.members.map(({ name, description }) => [name, description])).toEqual(Array.from({ length: 10 }, (_, n) => [`会社${n}`, n === 4 ? '研"磨' : n === 7 ? '切, 削' : '切削']));
    expect(codes(await run('企業名,住所,事業内容\n甲,燕市1,"研"磨'))).toEqual(['csv-quotes']);
    expect(names(await run('企業名,住所\n甲,"燕市1\n乙,燕市2\n'))).toEqual(['甲', '乙']);
    const first = await run('企業名,住所,事業内容\n"甲,燕市1,研磨\n乙,燕市2,切削\n丙,燕市3,溶接\n');
    expect(first.document.members.map(({ name, description }) => [name, description])).toEqual([['甲', '研磨'], ['乙', '切削'], ['丙', '溶接']]);
  });

  test('where rows cannot be told apart below it, what follows is left out and told as an error', async () => {
    const result = await run('企業名,住所,事業内容\n甲,燕市1,"研磨\nそして\n切削も\n');
    expect(result.document.members).toMatchObject([{ name: '甲', description: '研磨' }]);
    expect(result.problems).toMatchObject([{ code: 'csv-quotes-lost', row: 2, severity: 'error' }]);
  });

  test('notes, totals and repeated headers are no members', async () => {
    const result = await run('企業名,住所,電話,URL\n甲,燕市1,,\n企業名,住所,電話,URL\n乙,燕市2,,\n※令和5年4月現在,,,\n合計 2社,,,\n');
    expect(names(result)).toEqual(['甲', '乙']);
    expect(codes(result)).toEqual(['header-repeated', 'note-row', 'note-row']);
  });

  test('an example of how to fill in the form is no member', async () => {
    const result = await run('番号,企業名,住所,加工\n例,見本製作所,燕市1,研磨\n1,○○株式会社,○○県○○市,切削\n2,（記入例）山田工業,燕市2,溶接\n3,株式会社二〇〇一,燕市3,研磨\n4,例示工業,燕市4,研磨\n5,A×B製作所,燕市5,研磨\n');
    expect(new Set(names(result))).toEqual(new Set(['株式会社二〇〇一', '例示工業', 'A×B製作所']));
    expect(result.problems.filter(({ code }) => code === 'example-row')).toMatchObject([
      { row: 2, value: '例 / 見本製作所 / 燕市1' }, { row: 3, value: '1 / ○○株式会社 / ○○県○○市' }, { row: 4, value: '2 / （記入例）山田工業 / 燕市2', severity: 'notice' },
    ]);
  });

  test('a row of totals is no member where the first column is the name, however long the list', async () => {
    const result = await run('企業名,住所,従業員数\n甲,燕市1,10\n計測社,2丁目,20\n合計製作所,燕市3,5\n合計,2社,３５名\n小計,,\n');
    expect(names(result)).toEqual(['甲', '計測社', '合計製作所']);
    expect(result.problems.filter(({ code }) => code === 'note-row')).toMatchObject([{ row: 5, value: '合計 / 2社 / ３５名' }, { row: 6, value: '小計' }]);
  });

  test('a row of totals is no member, in whatever column it says so', async () => {
    const result = await run('番号,企業名,住所,従業員数\n1,甲,燕市1,10\n2,計測社,燕市2,20\n計,2社,,30\n');
    expect(names(result)).toEqual(['甲', '計測社']);
    expect(result.problems).toMatchObject([{ code: 'note-row', row: 4, value: '計 / 2社' }]);
    expect(names(await run('区分,企業名,住所\n計,甲乙計,燕市1\n※,乙,燕市2\n,3社,\n'))).toEqual(['乙']);
  });

  test('a row without a name is an error, unless it continues the one above', async () => {
    const result = await run('企業名,住所,設備\n甲,燕市1,旋盤\n,,フライス盤 2台\n,燕市3,\n');
    expect(result.document.members).toHaveLength(1);
    expect(result.document.members[0]?.equipment).toEqual([{ kind: '旋盤' }, { kind: 'フライス盤', count: 2 }]);
    expect(result.problems).toMatchObject([{ code: 'continuation-row', row: 3 }, { code: 'no-name', row: 4, severity: 'error' }]);
  });
});

describe('one company in several rows', () => {
  test('merges by name and address, one licence a row', async () => {
    const result = await run('事業者名,住所,許可\n㈱甲,燕市１丁目２番３号,塗装\n株式会社　甲,燕市一丁目2-3,鉄骨\n');
    expect(result.document.members).toHaveLength(1);
    expect(result.document.members[0]?.certifications).toEqual([{ kind: '塗装' }, { kind: '鉄骨' }]);
    expect(codes(result)).toEqual(['merged-rows']);
    expect(result.summary.merged).toBe(1);
  });

  test('a name alone is no key', async () => {
    const result = await run('企業名,住所\n山本製作所,燕市1-1\n株式会社山本製作所,三条市2-2\n');
    expect(result.document.members).toHaveLength(2);
    expect(new Set(result.document.members.map(({ id }) => id)).size).toBe(2);
    expect(codes(result)).toEqual(['same-name']);
  });

  test('merges by 法人番号; contradictions keep the first and are told', async () => {
    const result = await run('企業名,法人番号,従業員数,URL\n甲,5070001000715,10,\n甲,5070001000715,12,https://a.example.jp\n');
    expect(result.document.members).toMatchObject([{ id: '5070001000715', employees: 10, contact: { url: 'https://a.example.jp' } }]);
    expect(codes(result)).toEqual(['merged-rows', 'contradiction']);
    expect(result.problems[1]?.column).toBe('従業員数');
  });

  test('different 法人番号 never merge; plants of one firm stay apart', async () => {
    const two = await run('企業名,法人番号,住所\n甲,5070001000715,燕市1\n甲,6020001008662,燕市1\n');
    expect(two.document.members).toHaveLength(2);
    const plants = await run('企業名,法人番号,住所\n甲,5070001000715,燕市1\n甲 大井川工場,5070001000715,焼津市2\n');
    expect(plants.document.members).toHaveLength(2);
    expect(new Set(plants.document.members.map(({ id }) => id)).size).toBe(2);
    expect(codes(plants)).toContain('duplicate-id');
  });
});

describe('ids', () => {
  test('do not depend on the order of rows or on other rows', async () => {
    const header = '企業名,住所,電話\n';
    const rows = ['甲,燕市1,0256-11-1111', '乙,三条市2,', '丙,,0256-33-3333', '甲,三条市9,'];
    const ids = async (list: string[]): Promise<Map<unknown, string>> =>
      new Map((await run(header + list.join('\n'))).document.members.map(({ id, name, address }) => [`${textIn(name)} ${textIn(address)}`, id]));
    const forward = await ids(rows);
    expect(await ids([...rows].reverse())).toEqual(new Map([...forward].reverse()));
    expect((await ids(rows.slice(0, 1))).values().next().value).toBe(forward.values().next().value);
  });

  test('those that only their content tells apart keep their ids in any order', async () => {
    const ids = async (header: string, ...rows: string[]): Promise<Map<unknown, string>> =>
      new Map((await run(`${header}\n${rows.join('\n')}`)).document.members.map(({ id, description }) => [description, id]));
    for (const [header, ...rows] of [['企業名,事業内容', '甲製作所,研磨', '甲製作所,切削', '甲製作所,鍛造'], ['企業名,住所,事業内容', '甲製作所,燕市,研磨', '甲製作所,燕市,切削']] as const) {
      const forward = await ids(header, ...rows);
      expect(new Set(forward.values()).size).toBe(rows.length);
      expect(await ids(header, ...[...rows].reverse())).toEqual(new Map([...forward].reverse()));
    }
  });

  test('own ids used twice are told apart, the same whichever row comes first', async () => {
    const ids = async (...rows: string[]): Promise<string[]> => (await run(`ID,企業名,住所\n${rows.join('\n')}`)).document.members.map(({ id }) => id).sort();
    const first = await ids('7,甲,燕市1', '7,乙,三条市2');
    expect(first).toEqual(await ids('7,乙,三条市2', '7,甲,燕市1'));
    expect(new Set(first).size).toBe(2);
  });
});

describe('several files', () => {
  const companies = file('企業名,住所\n株式会社甲,燕市1\n乙製作所,燕市2\n丙,燕市3\n丙,三条市4\n', 'companies.csv');

  test('products join by company name, whatever the file order', async () => {
    const products = file('techname,tag,category,companyname,img,tagline,description,srcurl\n磨き杯,国内1位,食器,㈱甲,https://e.jp/a.jpg,光る,長く光る,https://e.jp/1\n匙,,食器,（株）甲,,,,\n謎,,,丁,,,,\n二つ,,,丙,,,,\n', 'tech.csv');
    const result = await importDirectory([products, companies]);
    expect(result.document.members[0]?.products).toEqual([
      { name: '磨き杯', tags: ['国内1位'], category: '食器', photo: { url: 'https://e.jp/a.jpg' }, summary: '光る', description: '長く光る', url: 'https://e.jp/1' },
      { name: '匙', category: '食器' },
    ]);
    expect(result.problems.filter(({ file: name }) => name === 'tech.csv')).toMatchObject([{ code: 'orphan', row: 4, value: '丁' }, { code: 'ambiguous-member', row: 5, value: '丙' }]);
  });

  test('what a column of products is published as is said in words, too', async () => {
    const { columns } = await importDirectory([companies, file('techname,category,companyname\n磨き杯,食器,甲\n', 'tech.csv')]);
    expect(columns.filter(({ file: name }) => name === 'tech.csv').map(({ mappedTo, label }) => [mappedTo, label])).toEqual([
      ['product.name', { ja: '製品名', en: 'Product name' }], ['product.category', { ja: '製品分類', en: 'Product category' }], ['name', { ja: '企業名', en: 'Company name' }],
    ]);
  });

  test('an id meets its own without the zeros that a spreadsheet took, where it is the only one', async () => {
    const list = file('企業ID,企業名,住所\n001,甲製作所,燕市1\n002,乙製作所,燕市2\n03,丙,燕市3\n003,丁,燕市4\n', 'list.csv');
    const products = await importDirectory([list, file('企業ID,技術名,説明\n1,鏡面研磨,光る\n002,鍛造,打つ\n3,謎,\n9,幽霊,なし\n', 'tech.csv')]);
    expect(products.document.members.map(({ products: made }) => made?.map(({ name }) => name))).toEqual([['鏡面研磨'], ['鍛造'], undefined, undefined]);
    expect(products.problems).toMatchObject([{ code: 'orphan-id', row: 4, value: '3' }, { code: 'orphan-id', row: 5, value: '9', message: { en: expect.stringContaining('has the id') as string } }]);
    const skills = await importDirectory([list, file('企業ID,加工内容\n1,研磨\n9,鍛造\n', 'skills.csv')]);
    expect(skills.document.members[0]?.capabilities).toMatchObject([{ process: '研磨' }]);
    expect(codes(skills)).toEqual(['orphan-id']);
  });

  test('a table of skills completes members', async () => {
    const skills = file('会社名,加工内容,材質\n甲,研磨,チタン\n乙製作所,切削,\n戊,溶接,\n', 'skills.csv');
    const result = await importDirectory([companies, skills]);
    expect(result.document.members).toHaveLength(4);
    expect(result.document.members[0]?.capabilities).toMatchObject([{ process: '研磨', materials: ['チタン'] }]);
    expect(codes(result)).toContain('orphan');
    expect(codes(result)).not.toContain('merged-rows');
  });

  test('two lists of members are united', async () => {
    const more = file('企業名,住所,電話\n甲,燕市1,0256-11-1111\n己,燕市9,\n', 'more.csv');
    const result = await importDirectory([companies, more]);
    expect(result.document.members.map(({ name }) => name)).toEqual(['株式会社甲', '乙製作所', '丙', '丙', '己']);
    expect(result.document.members[0]?.contact?.phone).toBe('0256-11-1111');
  });
});

test('near-duplicate categories are unified and told', async () => {
  const result = await run('企業名,住所,業種,タグ\n甲,燕市1,社会インフラ・ソリューション,ＤＸ;a\n乙,燕市2,社会インフラ・ソリューション\u00A0,DX\t\n丙,燕市3,社会インフラソリューション,DX\n');
  expect(result.document.members.map(({ industry }) => industry?.label)).toEqual(Array(3).fill('社会インフラ・ソリューション'));
  expect(result.document.members[0]?.tags).toEqual(['DX', 'a']);
  expect(result.problems.map(({ code, value }) => [code, value])).toEqual(expect.arrayContaining([['near-duplicate', '社会インフラソリューション'], ['near-duplicate', 'ＤＸ']]));
});
