import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fields, importDirectory } from '@sanchi/sdk/import';
import { codes, file, run } from './helpers.js';

const LIST = '名,所,売上,評価\n甲,燕市1,3億円,C\n';
const PLAIN = { 名: 'name', 所: 'address', 売上: 'extra' };

describe('a mapping', () => {
  const forms: readonly (readonly [string, ReturnType<typeof file> | Record<string, string>])[] = [
    ['an object', PLAIN],
    ['a JSON file', file(JSON.stringify(PLAIN), 'map.json')],
    ['a CSV of column,field', file('column,field\n名,name\n所,address\n売上,extra\n', 'map.csv')],
    ['a cp932 CSV naming fields in Japanese', file('列,割り当て\n名,企業名\n所,住所\n売上,extra\n', 'map.csv', 'cp932')],
  ];
  for (const [what, mapping] of forms) {
    test(`as ${what}`, async () => {
      const result = await run(LIST, { mapping });
      expect(result.document.members).toMatchObject([{ name: '甲', address: '燕市1', extra: [{ label: '売上', value: '3億円' }] }]);
      expect(result.columns.at(-1)).toMatchObject({ column: '評価', withheld: 'no-public-field' });
      expect(codes(result)).toEqual([]);
    });
  }

  test('withholds what it names with a blank or a dash', async () => {
    const result = await run('企業名,住所,URL\n甲,燕市1,https://a.jp\n', { mapping: { URL: null, 住所: '-' } });
    expect(result.document.members[0]).toEqual({ id: expect.any(String) as string, name: '甲' });
    expect(result.columns.map(({ withheld }) => withheld)).toEqual([undefined, 'not-chosen', 'not-chosen']);
  });

  test('of a town relabels, maps by known display names, and publishes what it names', async () => {
    const mapping = file('original_name,display_name,label_flag\nA,名称,\nB,所在地,\nC,自慢の一品,\n販売品1,主な取扱商品１,\n', 'attributes.csv');
    const result = await run('A,B,C,D,販売品1\n甲,燕市1,黒はんぺん,秘,削り節\n', { mapping });
    expect(result.document.members).toMatchObject([{ name: '甲', address: '燕市1', extra: [{ label: '自慢の一品', value: '黒はんぺん' }], products: [{ name: '削り節' }] }]);
    expect(JSON.stringify(result.document)).not.toContain('秘');
  });

  test('is recognised among the files', async () => {
    const result = await importDirectory([file('original_name,display_name,label_flag\nA,名称,\n', 'attributes.csv'), file('A,住所\n甲,燕市1\n')]);
    expect(result.document.members).toMatchObject([{ name: '甲' }]);
  });

  test('tells unknown columns and fields, and an unreadable file', async () => {
    expect(codes(await run(LIST, { mapping: { ...PLAIN, 電話: 'contact.phone' } }))).toEqual(['mapping-unknown-column']);
    const wrong = await run(LIST, { mapping: { ...PLAIN, 評価: 'rating' } });
    expect(wrong.problems).toMatchObject([{ code: 'mapping-unknown-field', severity: 'error', value: 'rating' }]);
    expect(wrong.problems[0]?.message.ja).toContain('name, address, process, products などの名前か、「工場見学」');
    const close = await run(LIST, { mapping: { ...PLAIN, 評価: 'visits' } });
    expect(close.problems[0]?.message.en).toContain('visiting.hours, visiting.hoursNote, visiting.opens');
    expect(wrong.columns.at(-1)?.withheld).toBe('not-chosen');
    const unreadable = await run('企業名,住所\n甲,燕市1\n', { mapping: file('{"a":', 'map.json') });
    expect(codes(unreadable)).toEqual(['mapping-unreadable']);
    expect(unreadable.document.members).toHaveLength(1);
  });

  test('may name the fields that the webmaster’s guide lists, all of them', () => {
    const guide = readFileSync(new URL('../../../docs/guides/webmaster.ja.md', import.meta.url), 'utf8');
    const table = guide.slice(guide.indexOf('| 何の |'), guide.indexOf('npx sanchi template'));
    expect([...table.matchAll(/`([\w.]+)`/g)].map(([, name]) => name).sort()).toEqual([...fields].sort());
  });

  test('a certificate column that does not say which names none', async () => {
    const result = await run('企業名,住所,ISO\n甲,燕市1,取得済\n乙,燕市2,未取得\n丙,燕市3,ISO9001取得\n');
    expect(result.document.members.map(({ certifications = [] }) => certifications.length)).toEqual([0, 0, 1]);
    expect(result.document.members[0]?.extra).toMatchObject([{ label: { ja: '認証' }, value: '取得済' }]);
  });
});
