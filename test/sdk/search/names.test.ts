// Company names, however visitors type them: nobody knows how a company writes itself.
import { describe, expect, it } from 'vitest';
import { openDirectory, type Directory } from '@sanchi/sdk';
import { romajiOf } from '../../../packages/sdk/src/text/reading/romaji.js';

const directoryOf = (names: readonly string[], more: Readonly<Record<string, object>> = {}): Promise<Directory> => openDirectory({
  format: 'sanchi-directory/1', id: 'names', title: 'names', publisher: { name: 'test' },
  members: names.map((name) => ({ id: name, name, ...more[name] })),
});

const NAMES = [
  '稲山織物株式会社', '清川メッキ工業株式会社', '有限会社小畑製紙所', '八田経編株式会社', '株式会社戸ヶ崎プレス工業', '大曲り鉄工株式会社', '株式会社吉田螺子', 'ヨシダ工業株式会社', '株式会社フクオカラシ',
  '株式会社エイチアンドエフ', '株式会社エムエーツール', '株式会社日本エー・エム・シー', '株式会社シー・シー・ユー', '株式会社ホプニック研究所', 'ギャレックス株式会社', '株式会社ビットブレイン', 'ベルテクス株式会社', '株式会社ＫＡＮＺＡＣＣ',
  'セーレン株式会社', '北陸ヒーティング株式会社', '株式会社大阪合金工業所', '酒井化学工業株式会社', 'カワイローラ株式会社', '日華化学株式会社', '株式会社SHINDO',
];

describe('a name is found', () => {
  it.each([
    ['いなやまおりもの', '稲山織物株式会社'], ['inayama orimono', '稲山織物株式会社'], ['Inayama Textile', '稲山織物株式会社'],
    ['きよかわめっき', '清川メッキ工業株式会社'], ['Kiyokawa Plating', '清川メッキ工業株式会社'], ['清川鍍金', '清川メッキ工業株式会社'],
    ['obata seishi', '有限会社小畑製紙所'], ['とがさきぷれす', '株式会社戸ヶ崎プレス工業'], ['おおまがりてっこう', '大曲り鉄工株式会社'],
  ])('by its reading, though it states none: %s', async (query, name) => {
    expect((await (await directoryOf(NAMES)).search(query)).hits.map(({ member }) => member)).toEqual([name]);
  });
  it.each([['はったたてあみ', '八田経編株式会社'], ['hatta tateami', '八田経編株式会社'], ['にっかかがく', '日華化学株式会社'], ['nikka kagaku', '日華化学株式会社']])('with a consonant that is doubled where two kanji meet: %s', async (query, name) => {
    expect((await (await directoryOf(NAMES)).search(query)).hits.map(({ member }) => member)).toEqual([name]);
  });
  it.each([['吉田工業', 'ヨシダ工業株式会社'], ['福岡螺子', '株式会社フクオカラシ']])('in kanji where the company writes kana: %s', async (query, name) => {
    expect((await (await directoryOf(NAMES)).search(query)).hits[0]?.member).toBe(name);
  });
  it.each([
    ['H&F', '株式会社エイチアンドエフ'], ['エイチ＆エフ', '株式会社エイチアンドエフ'], ['MAツール', '株式会社エムエーツール'], ['MA Tool', '株式会社エムエーツール'],
    ['日本AMC', '株式会社日本エー・エム・シー'], ['nihon amc', '株式会社日本エー・エム・シー'], ['CCU', '株式会社シー・シー・ユー'],
  ])('by its initials, spelled or not: %s', async (query, name) => {
    expect((await (await directoryOf(NAMES)).search(query)).hits.map(({ member }) => member)).toEqual([name]);
  });
  it.each([
    ['hopnic', '株式会社ホプニック研究所'], ['Galex', 'ギャレックス株式会社'], ['bit brain', '株式会社ビットブレイン'], ['Vertex', 'ベルテクス株式会社'], ['カンザック', '株式会社ＫＡＮＺＡＣＣ'],
    ['hokuriku heating', '北陸ヒーティング株式会社'],
  ])('by what a foreign word sounds like: %s', async (query, name) => {
    const { hits } = await (await directoryOf(NAMES)).search(query);
    expect(hits.map(({ member }) => member)).toEqual([name]);
    expect(hits[0]?.reasons).toMatchObject([{ field: 'name', excerpt: name }]);
  });
  it('but not by consonants alone where the query is Japanese', async () => {
    const makers = await directoryOf(NAMES);
    for (const query of ['かわら', 'kawara']) expect((await makers.search(query)).total, query).toBe(0);
  });
  it('whatever its kana are, in romaji', async () => {
    const syllables = 'か き く け こ さ し す せ そ た ち つ て と な に ぬ ね の は ひ ふ へ ほ ま み む め も や ゆ よ ら り る れ ろ わ が ぎ ご ざ じ だ で ど ば び ぶ きゃ しゅ ちょ りょ かん せん'.split(' ');
    let seed = 7;
    const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const kana = Array.from({ length: 200 }, () => Array.from({ length: 4 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join(''));
    const toRomaji = await romajiOf(), makers = await directoryOf([...new Set(kana)].map((reading) => `甲乙${reading}`), Object.fromEntries(kana.map((reading) => [`甲乙${reading}`, { kana: reading }])));
    for (const reading of kana) expect((await makers.search(toRomaji(reading))).hits.map(({ member }) => member), toRomaji(reading)).toContain(`甲乙${reading}`);
  });
});

describe('a slip', () => {
  it('in a word of the vocabulary is mended before a company is found that sounds so', async () => {
    const makers = await directoryOf(['ミリグ株式会社', '削り屋'], { 削り屋: { capabilities: [{ process: 'milling' }] } });
    expect((await makers.search('millig')).hits.map(({ member }) => member)).toEqual(['削り屋']);
  });
});

describe('a name that is a word as well', () => {
  it('comes first, and those who do what the word means come behind it', async () => {
    const makers = await directoryOf([...NAMES, '精練所'], { 精練所: { products: [{ name: '絹の精練' }] } });
    expect((await makers.search('seiren')).hits.map(({ member }) => member)).toEqual(['セーレン株式会社', '精練所']);
  });
  it('is not found by the beginning of a short word that means something nobody makes', async () => {
    const makers = await directoryOf(['北上ダイヤブレード株式会社', '日田押出工業株式会社', '有限会社児島インディゴ']);
    for (const query of ['ギター', 'gita', 'ヒーター', 'こうじ']) expect((await makers.search(query)).total, query).toBe(0);
  });
  it('is found where nobody does what its words mean', async () => {
    const { hits } = await (await directoryOf(NAMES)).search('osaka alloy');
    expect(hits.map(({ member }) => member)).toEqual(['株式会社大阪合金工業所']);
  });
  it('is meant by words with capitals, where one company is called so', async () => {
    const makers = await directoryOf([...NAMES, '坂井薬品'], { 坂井薬品: { address: { text: '福井県坂井市' }, products: [{ name: '化学品' }] } });
    expect((await makers.search('Sakai Chemical')).hits.map(({ member }) => member)).toEqual(['酒井化学工業株式会社']);
    expect((await makers.search('sakai chemical')).hits.map(({ member }) => member)).toContain('坂井薬品');
  });
});
