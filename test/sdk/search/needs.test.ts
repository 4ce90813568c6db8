import { openDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

/** Makers of many trades, of whom each need below has one to go to. */
const document: DirectoryDocument = {
  format: 'sanchi-directory/1', id: 'needs', title: '町の職人', publisher: { name: '試験' }, demonstration: true,
  members: [
    { id: 'shoes', name: '第一社', description: '靴の修理、靴底張替え' },
    { id: 'watch', name: '第二社', description: '腕時計のオーバーホールと時計修理' },
    { id: 'jewel', name: '第三社', description: '指輪のサイズ直し、真珠の糸替え、ジュエリーリフォーム' },
    { id: 'paper', name: '第四社', description: '古文書の修復と製本' },
    { id: 'machine', name: '第五社', description: '産業機械の修理、モーター修理、オーバーホール' },
    { id: 'farm', name: '第六社', description: '農機具の修理、鍬の先掛け' },
    { id: 'altar', name: '第七社', description: '仏壇の洗い、仏具の修理' },
    { id: 'lightning', name: '第八社', products: [{ name: '避雷器' }], description: '雷対策機器の製造' },
    { id: 'marking', name: '第九社', description: '区画線工事' },
    { id: 'wrap', name: '第十社', description: '車両ラッピング、看板製作' },
    { id: 'menu', name: '第十一社', products: [{ name: 'メニューブック' }] },
    { id: 'crab', name: '第十二社', products: [{ name: 'カニ缶詰' }], description: '鳴門巻きと金箔入り菓子' },
  ],
};
let directory: Directory;
beforeAll(async () => { directory = await openDirectory(document); });
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('who mends what', () => {
  it.each([
    ['靴修理', 'shoes'], ['靴の修理を頼みたい', 'shoes'], ['resole my shoes', 'shoes'], ['kutsu no shuuri', 'shoes'],
    ['時計の修理', 'watch'], ['clock repair', 'watch'], ['指輪のサイズ直し', 'jewel'], ['ring resizing', 'jewel'],
    ['古文書の修復', 'paper'], ['conserve old documents', 'paper'], ['モーターから焦げた匂いがする', 'machine'], ['農具の修理', 'farm'], ['仏具修理', 'altar'],
  ])('%s', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
});

describe('things that have a word of their own', () => {
  it.each([['サージ保護', 'lightning'], ['駐車場の白線', 'marking'], ['car wrap', 'wrap'], ['menu for our restaurant', 'menu']])('%s', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
});

describe('words that look like things inside other words', () => {
  it.each(['コーヒーかすを何かに使う', 'もうお金がない', '冬になるとすべる'])('%s: neither crab nor gold nor fish cake', async (query) => {
    expect(await found(query)).not.toContain('crab');
  });
});

describe('what laymen tell of in many trades', () => {
  const makers: readonly (readonly [id: string, description: string])[] = [
    ['gutter', '雨樋の工事と建築板金'], ['cold', '冷凍輸送、チルド配送'], ['peel', '食品機械の設計製作'], ['plates', '陶磁器への絵付け、転写印刷'], ['acrylic', 'アクリル加工、透明ケース'], ['tatami', '畳の表替え、新畳'],
    ['sofa', 'ソファの張替え、椅子の修理'], ['bindery', '製本と古文書の修復'], ['baskets', '竹細工、籠の修理'], ['shelter', 'バス停上屋の製作'], ['van', 'キッチンカー、車両改造'], ['hydro', '小水力発電、水車'], ['juice', '食品OEM、ジュースとジャムの製造'], ['music', '楽器修理、調律'], ['box', '貼り箱、パッケージデザイン'],
  ];
  let town: Directory;
  beforeAll(async () => {
    town = await openDirectory({ ...document, id: 'town', members: makers.map(([id, description], i) => ({ id, name: `第${i}号`, description })) });
  });
  it.each([
    ['雨どいから水があふれて困る', 'gutter'], ['our gutters overflow when it rains', 'gutter'], ['魚を凍ったまま東京へ届けたい', 'cold'], ['deliver frozen fish far away', 'cold'],
    ['we need a machine to peel onions', 'peel'], ['孫の描いた絵をお皿にしてもらえますか', 'plates'], ['put my drawing on a plate', 'plates'],
    ['中身が見える箱にしたい', 'acrylic'], ['畳がふかふか沈む', 'tatami'], ['猫が引っかいたソファを何とかしたい', 'sofa'], ['my sofa is torn', 'sofa'], ['軽トラを花屋の店に改造したい', 'van'],
    ['虫食いのある古い帳面を直したい', 'bindery'], ['竹ざるの編み目がほどけた', 'baskets'], ['駅前に雨をよける屋根がほしい', 'shelter'],
    ['うちの前の小川で電気を起こせないか', 'hydro'], ['うちの畑でとれた梅が余っている', 'juice'], ['too many apples on our farm', 'juice'], ['古いピアノの鍵盤が戻らない', 'music'], ['箱を開けたときにわっと驚かせたい', 'box'],
  ])('%s', async (query, member) => {
    expect((await town.search(query)).hits[0]?.member).toBe(member);
  });
  it('asks for no situation where the work is named: nobody here mends watches', async () => {
    expect((await town.search('腕時計を修理してほしい')).hits).toEqual([]);
  });
});

describe('troubles of a workshop, a house and its roof', () => {
  const works: DirectoryDocument = { ...document, members: [
    { id: 'analysis', name: '第一社', description: '破損解析、材料試験' },
    { id: 'quiet', name: '第二社', products: [{ name: '防音ドア' }] },
    { id: 'grip', name: '第三社', description: '滑り止め加工' },
    { id: 'bore', name: '第四社', description: 'ホーニング、内面研磨' },
    { id: 'net', name: '第五社', products: [{ name: '防鳥ネット' }] },
    { id: 'cutting', name: '第六社', description: '切削加工、アルミ加工' },
    { id: 'repair', name: '第七社', description: '修理' },
  ] };
  it.each([
    ['なぜ壊れたか調べてほしい', 'analysis'], ['find out why a part broke', 'analysis'], ['部屋の音が外に漏れる', 'quiet'],
    ['make the surface less slippery', 'grip'], ['穴の内側をきれいにしたい', 'bore'], ['鳥のふん害に困っている', 'net'],
    ['樹脂の部品を金属に変えたい', 'cutting'], ['turn a plastic part into metal', 'cutting'],
  ])('%s', async (query, member) => {
    expect((await (await openDirectory(works)).search(query)).hits[0]?.member).toBe(member);
  });
});

describe('names of goods that stand inside other words', () => {
  const shops: DirectoryDocument = { ...document, members: [
    { id: 'tiller', name: '第一社', products: [{ name: '耕運機' }] },
    { id: 'coating', name: '第二社', description: 'コーティング' },
    { id: 'coats', name: '第三社', products: [{ name: 'ジャケット' }] },
    { id: 'office', name: '第四社', description: '安全管理機構の運営' },
  ] };
  it('安全管理機構 is no 管理機', async () => {
    expect((await (await openDirectory(shops)).search('耕運機')).hits.map(({ member }) => member)).toEqual(['tiller']);
  });
  it('to coat is work, no garment', async () => {
    expect((await (await openDirectory(shops)).search('who can coat our parts?')).hits.map(({ member }) => member)).toEqual(['coating']);
  });
});
