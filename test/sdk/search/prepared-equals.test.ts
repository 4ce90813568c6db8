import { readFileSync } from 'node:fs';
import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { fullVocabulary } from '@sanchi/sdk/vocabulary';
import { describe, expect, it } from 'vitest';
import { makers } from '../../helpers/makers.js';
import { generateDirectory } from '../../bench/generate/directory.mjs';

const demo = (name: string): DirectoryDocument =>
  JSON.parse(readFileSync(new URL(`../../../demo/data/${name}.json`, import.meta.url), 'utf8')) as DirectoryDocument;

/** Everything a visitor or program gets of a search. */
async function answer(directory: Directory, query: string): Promise<unknown> {
  const { relaxed, hits, ...rest } = await directory.search(query, { limit: 10, facets: ['process', 'material', 'place'] });
  return JSON.parse(JSON.stringify({ ...rest, hits, relaxed })) as unknown;
}

/** Same numbers each time. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) yield (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Words of the vocabulary as visitors write them: whole, half, misspelt, in twos, in sentences. */
function queries(count: number, seed: number): string[] {
  const concepts = fullVocabulary(), numbers = random(seed);
  const number = (below: number): number => Math.floor((numbers.next().value as number) * below);
  const term = (): string => {
    const { ja, en, kana, synonyms, verbs } = concepts[number(concepts.length)] as (typeof concepts)[number];
    const all = [ja, en, kana ?? ja, ...(synonyms?.ja ?? []), ...(synonyms?.en ?? []), ...(verbs ?? [])];
    return all[number(all.length)] as string;
  };
  const ways: readonly ((word: string) => string)[] = [
    (word) => word, (word) => word, (word) => `${word} ${term()}`, (word) => `${word}を${term()}したい`, (word) => word.slice(0, Math.max(2, word.length - 2)),
    (word) => word.slice(0, 3) + word.slice(4), (word) => `${word} 1個から`, (word) => `${word}のメーカー`,
  ];
  return Array.from({ length: count }, () => (ways[number(ways.length)] as (word: string) => string)(term()));
}

const FIXED = [
  '', '研磨', 'mirror polishing', 'kenma', 'kyomen kenma', 'くすみを取りたい', '鰹節', '研磨 ±0.01', 'レーザー', 'れーざー', 'SUS304 鏡面 1個から', '東京都 溶接', '札幌市 研磨', '燕市',
  'sapporo-shi', '食品 機械', 'アルミ切削', '裏山の土が崩れてきそう', 'バリをなくしたい', 'make it shine like a mirror', '射出成形', 'polshing', 'platin', 'めつき', 'tubame', 'xqzt', '町工場', 'ナイフやはさみ',
  'がんせき', 'nakamura seisakusho', 'bodies', 'gears', '研摩', '府中市', '中央区',
];
const TYPED = ['け', 'けん', '研', 'pol', 'plat', 'ken', 'みが', 's', 'sus', 'アル', 'くす', '燕'];

describe.each([
  ['ten makers', makers, 250], ['Niigata', demo('niigata'), 250], ['Migakiya', demo('migakiya'), 100],
  ['a hundred generated', generateDirectory(100).document as unknown as DirectoryDocument, 100],
] as const)('%s, prepared', (_name, document, count) => {
  it('answers every query as unprepared', { timeout: 120_000 }, async () => {
    const plain = await openDirectory(document);
    const published = JSON.stringify(await prepareDirectory(document));
    let prepared = await openDirectory(JSON.parse(published) as DirectoryDocument);
    for (const [i, query] of [...FIXED, ...queries(count, count)].entries()) {
      // What earlier queries fetched must not matter either.
      if (i % 20 === 0) prepared = await openDirectory(JSON.parse(published) as DirectoryDocument);
      expect(await answer(prepared, query), query).toEqual(await answer(plain, query));
    }
  });

  it('suggests the same', { timeout: 120_000 }, async () => {
    const plain = await openDirectory(document);
    const prepared = await openDirectory(await prepareDirectory(document));
    for (const typed of [...TYPED, ...queries(30, 7)]) expect(await prepared.suggest(typed), typed).toEqual(await plain.suggest(typed));
  });
});
