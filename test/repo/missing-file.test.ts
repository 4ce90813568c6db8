import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { missingFile, similarNames } from '../../scripts/missing-file.mjs';

const folderWith = (...names: string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-missing-'));
  onTestFinished(() => { rmSync(folder, { recursive: true }); });
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
};

it('names the file, the folder and what lies there under a name like it, in both languages and one line', () => {
  const folder = folderWith('makers-2024.csv', 'Makers.xlsx', 'notes.txt', '.makers.csv');
  mkdirSync(join(folder, 'makers'));
  expect(missingFile(join(folder, 'makers.csv'))).toBe(`File not found: makers.csv in ${folder}. Similar names there: Makers.xlsx, makers-2024.csv. / `
    + `ファイルが見つかりません: makers.csv（フォルダー: ${folder}）。似た名前のファイル: Makers.xlsx、makers-2024.csv`);
});

it('names no file that is unlike, and says where there is no such folder', () => {
  const folder = folderWith('notes.txt');
  expect(missingFile(join(folder, 'makers.csv'))).toBe(`File not found: makers.csv in ${folder}. / ファイルが見つかりません: makers.csv（フォルダー: ${folder}）。`);
  expect(missingFile(join(folder, 'data', 'makers.csv'))).toMatch(/There is no folder .*data\. \/ .*フォルダー .*data がありません。$/u);
});

it.each([
  ['a slip', 'comapnies.csv', 'companies.csv'], ['another ending', '名簿.csv', '名簿.xlsx'], ['marks apart from their letters', '企業ガイド.csv', '企業ガイド.csv'.normalize('NFD')],
  ['full width', '名簿２０２４.csv', '名簿2024.csv'],
])('takes %s for the same name', (_, asked, there) => {
  expect(similarNames(asked, ['readme.md', there])).toEqual([there]);
});
