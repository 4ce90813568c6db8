import { describe, expect, test } from 'vitest';
import { openDirectory, prepareDirectory, textIn } from '@sanchi/sdk';
import { createRecogniser } from '@sanchi/sdk/import';
import { codes, names, one, places, run } from './helpers.js';

const recognise = await createRecogniser();
const list = (header: string, ...rows: string[]) => run(`企業名,住所,${header}\n${rows.map((row, at) => `甲${at},燕市${at},${row}`).join('\n')}\n`, { recognise });
const said = async (header: string, row: string) => (await list(header, row)).document.members[0]?.capabilities?.map(({ process, note }) => (note === undefined ? process : `${process}: ${textIn(note)}`));

describe('a column of ○ under what its header names', () => {
  test('services, conditions and work are what the member does where it is marked, in either language', async () => {
    expect(await said('設計,試作,量産,修理,OEM,短納期,体験,溶接', '○,◯,〇,●,✓,レ,可,有')).toEqual(['design', 'prototyping', 'mass-production', 'repair', 'oem', 'short-lead-time', 'workshop-experience', 'welding']);
    expect(await said('Prototyping,Repair,Small lots,Welding', 'yes,no,,y')).toEqual(['prototyping', 'welding']);
    expect(await said('修理の可否,量産OK,①試作,対応できる加工 [切削],小ロット対応', '可,○,○,対応可,○')).toEqual(['repair', 'mass-production', 'prototyping', 'cutting', 'small-lot']);
  });

  test('a ○ under 試作 is no product, and a column of products stays one', async () => {
    const { document } = await list('試作,主な製品', '○,急須');
    expect(document.members[0]?.products).toEqual([{ name: '急須' }]);
  });

  test('△ is done on consultation, in the words of the legend; what is only considered is no skill', async () => {
    expect(await said('修理,OEM', '△,△（100個以上）')).toEqual(['repair: 要相談', 'oem: 100個以上（要相談）']);
    const result = await run('工場の台帳（○＝できます　△＝ご相談ください）,,\n企業名,住所,修理,量産\n甲,燕市1,△,○\n', { recognise });
    expect(result.document.members[0]?.capabilities?.[0]).toMatchObject({ process: 'repair', note: 'ご相談ください' });
    const considered = (await list('修理', '検討中')).document.members[0];
    expect([considered?.capabilities, considered?.extra]).toEqual([undefined, [{ label: '修理', value: '検討中' }]]);
  });

  test('× says that it is not done, beside what is refused in words; a blank says nothing', async () => {
    const { document } = await list('修理,量産,OEM,お受けできないもの', '×,,不可,吹きガラスはしません。');
    expect(document.members[0]).toMatchObject({ refuses: '吹きガラスはしません。修理、OEM' });
    expect(document.members[0]?.capabilities).toBeUndefined();
  });

  test('a lot in a header is a lot limit', async () => {
    const { document } = await list('1個から,100個から,切削', '○,,', ',○,○');
    expect(document.members[0]?.capabilities).toMatchObject([{ process: 'single-piece', name: '1個から', lot: { min: 1, unit: '個' } }]);
    expect(document.members[1]?.capabilities).toMatchObject([{ process: 'cutting', lot: { min: 100, unit: '個' } }]);
  });

  test('materials, trades and things marked are those of the member', async () => {
    const { document } = await list('切削,チタン,医療,木工品', '○,○,○,○');
    expect(document.members[0]).toMatchObject({ capabilities: [{ process: 'cutting', materials: ['titanium'] }], industriesServed: ['医療'], products: [{ name: '木工品' }] });
  });

  test('headings over groups of such columns do not hide the header below', async () => {
    const result = await run('ものづくり企業一覧,,,,,\n,,,対応できること,,業界\nNo.,企業名,住所,設計,試作,食品\n1,甲,燕市1,レ,,有\n2,乙,三条市1,,1,無\n', { recognise });
    expect(names(result)).toEqual(['甲', '乙']);
    expect(result.document.members.map(({ capabilities }) => capabilities?.map(({ process }) => process))).toEqual([['design'], ['prototyping']]);
  });
});

describe('what else ledgers kept in an office say', () => {
  test('輸出 and "export" find who ships abroad, and name the field', async () => {
    const { document } = await run('企業名,住所,輸出,主な製品\n甲,燕市1,○,急須\n乙,燕市2,×,急須\n', { recognise });
    const directory = await openDirectory(await prepareDirectory(document));
    const found = async (query: string) => (await directory.search(query)).hits.map(({ member }) => document.members.findIndex(({ id }) => id === member));
    for (const query of ['輸出', 'export', '急須 輸出']) expect([query, await found(query)]).toEqual([query, [0]]);
    for (const query of ['輸出なし', '輸出は不要', 'without export']) expect([query, await found(query)]).toEqual([query, [1]]);
    expect(await found('急須 輸出なし')).toEqual([1, 0]);
    expect((await directory.search('輸出')).hits[0]?.reasons).toMatchObject([{ path: 'shipsAbroad' }]);
  });

  test.each(['都県', '都府県', '道府県', '県名', '所在県'])('%s is the prefecture, which tells one town from another', async (header) => {
    const result = await run(`企業名,${header},所在地\n甲,福井県,池田町1\n`, { places });
    expect([result.document.members[0]?.municipality, codes(result)]).toEqual(['183822', []]);
  });

  test.each(['（埼玉県・千葉県）', '【金属部会】', '■ 南部地区', '埼玉県・千葉県'])('a heading between the rows (%s) is told as one', async (heading) => {
    for (const row of [`${heading},,,`, `,${heading},,`]) {
      const result = await run(`番号,企業名,住所,加工内容\n1,甲,燕市1,研磨\n${row}\n2,乙,燕市2,切削\n`);
      expect([names(result), codes(result)]).toEqual([['甲', '乙'], ['heading-row']]);
    }
  });

  test('a bare number behind what a machine is called counts it; a model or a force is none', async () => {
    const { member } = await one('設備', '射出機11台、連続脱脂焼結炉2、包あん機12、すくい縫いミシン9、プレス80t、V33、NC旋盤');
    expect(member.equipment).toEqual([
      { kind: '射出機', count: 11 }, { kind: '連続脱脂焼結炉', count: 2 }, { kind: '包あん機', count: 12 }, { kind: 'すくい縫いミシン', count: 9 }, { kind: 'プレス80t' }, { kind: 'V33' }, { kind: 'NC旋盤' },
    ]);
  });
});
