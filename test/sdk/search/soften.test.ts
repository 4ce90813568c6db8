import { openDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const document: DirectoryDocument = {
  format: 'sanchi-directory/1', id: 'soften', title: '町工場', publisher: { name: '試験' }, demonstration: true,
  members: [
    { id: 'polish', name: '鏡屋', municipality: '152137', capabilities: [{ process: 'mirror-polishing', materials: ['stainless'] }], industriesServed: ['sports-industry'] },
    { id: 'rubber', name: 'ゴム屋', municipality: '152048', capabilities: [{ process: 'rubber-molding', materials: ['silicone-rubber'], lot: { min: 100, max: 5000, unit: '個' }, leadTime: { min: 2, max: 7, unit: 'working-day' } }] },
    { id: 'control', name: '制御屋', capabilities: [{ process: 'control-engineering' }] },
    { id: 'potter', name: '窯元', appeal: '軽い皿、倒れないコップ', capabilities: [{ process: 'pottery-forming', materials: ['pottery-clay'] }] },
  ],
};
let directory: Directory;
beforeAll(async () => { directory = await openDirectory(document); });
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('where nobody fits all of a query', () => {
  it.each([
    ['ゴルフクラブの鏡面研磨', 'polish'], ['golf putter mirror polishing', 'polish'], ['SUS304の鏡面研磨', 'polish'], ['mirror polishing of stainless sheet', 'polish'],
    ['silicone gasket', 'rubber'], ['PLC programming', 'control'],
  ])('%s finds who would be asked', async (query, member) => {
    expect(await found(query)).toEqual([member]);
  });
  it.each(['革靴の研磨', 'lens polishing', '大理石の鏡面研磨', 'chrome plating', '革のバッグ', 'wristwatch repair'])('%s finds nobody', async (query) => {
    expect(await found(query)).toEqual([]);
  });
  it('says that a broader skill was stated', async () => {
    const { hits } = await directory.search('PLC programming');
    expect(hits[0]?.reasons[0]).toMatchObject({ via: 'broader', concept: 'control-engineering', stated: true });
  });
});

describe('a thing and what it shall be made of', () => {
  const makers = (...members: DirectoryDocument['members']): Promise<Directory> => openDirectory({ ...document, members });
  const hits = async (own: Directory, query: string): Promise<string[]> => (await own.search(query)).hits.map(({ member }) => member);

  it.each(['silk necktie', '絹のネクタイ', 'silk bow tie'])('is answered by makers of the thing who name no material, where nobody states both: %s', async (query) => {
    const own = await makers({ id: 'weaver', name: '帯屋', products: [{ name: '帯' }, { name: 'ネクタイ' }] }, { id: 'wool', name: '羊屋', products: [{ name: 'ネクタイ' }], description: 'ウールを織ります。' });
    expect(await hits(own, query)).toEqual(['weaver']);
  });
  it('is answered by who states both alone, where anybody does', async () => {
    const own = await makers({ id: 'weaver', name: '帯屋', products: [{ name: 'ネクタイ' }] }, { id: 'silk', name: '絹屋', products: [{ name: 'ネクタイ' }], description: '絹を織ります。' });
    expect(await hits(own, 'silk necktie')).toEqual(['silk']);
  });
  it('is no matter of who makes it of leather where it shall be of cotton', async () => {
    const own = await makers({ id: 'leather', name: '革屋', products: [{ name: 'カードケース' }, { name: '革製品' }] });
    expect(await hits(own, 'cotton card case')).toEqual([]);
  });
});

describe('a term of two words that nobody states as one', () => {
  it('is answered by who states both apart, and by nobody who states one', async () => {
    const own = await openDirectory({ ...document, members: [
      { id: 'both', name: '札屋', products: [{ name: 'ラベル' }], description: 'セキュリティ印刷で偽造防止。' }, { id: 'label', name: '紙屋', products: [{ name: 'ラベル' }] }, { id: 'print', name: '刷り屋', description: 'セキュリティ印刷。' },
    ] });
    expect((await own.search('anti-counterfeit labels')).hits.map(({ member }) => member)).toEqual(['both']);
    expect(await found('anti-counterfeit labels')).toEqual([]);
  });
});

describe('a word that nobody writes', () => {
  it('is met by who writes it without an ending that says no more', async () => {
    const own = await openDirectory({ ...document, members: [{ id: 'nose', name: '打ち出し屋', products: [{ name: '新幹線の先頭' }] }, { id: 'seat', name: '座席屋', products: [{ name: '新幹線の座席' }] }] });
    expect((await own.search('新幹線の先頭部')).hits.map(({ member }) => member)).toEqual(['nose']);
  });
});

describe('what a member says that it does not undertake', () => {
  it.each([['果物の缶詰', { id: 'cans', name: '缶屋', products: [{ name: '缶詰' }] }, '果物と野菜の缶詰はやっていません'], ['ゴルフクラブの鏡面研磨', document.members[0], 'ゴルフクラブは受けません']])('%s: is not let pass', async (query, member, refuses) => {
    const ask = async (more: object): Promise<string[]> => (await (await openDirectory({ ...document, members: [{ ...member, ...more }] } as DirectoryDocument)).search(query)).hits.map((hit) => hit.member);
    expect(await ask({})).toHaveLength(1);
    expect(await ask({ refuses })).toEqual([]);
    expect(await ask({ refuses: 'かばんは受けません' })).toHaveLength(1);
  });
});

describe('a need that nobody answers', () => {
  it('is answered by who does the skill next broader, and by nobody else', async () => {
    const own = await openDirectory({ ...document, members: [...document.members, { id: 'sew', name: '縫い屋', capabilities: [{ process: 'sewing' }] }] });
    expect((await own.search('someone to sew clothes')).hits.map(({ member }) => member)).toEqual(['sew']);
    expect(await found('someone to sew clothes')).toEqual([]);
  });
});

describe('what only ranks', () => {
  it('is how an order is to be', async () => { expect(await found('シリコーンゴム成形 小ロット 短納期')).toEqual(['rubber']); });
  it('is how a thing shall be, beside the thing; who uses the same words comes first', async () => {
    expect((await found('倒れないコップ'))[0]).toBe('potter');
  });
});

describe('figures', () => {
  it('are read in English sentences', async () => {
    const { query } = await directory.search('mould 200 small rubber gaskets');
    expect(query.parts.find(({ kind }) => kind === 'value')?.condition).toMatchObject({ field: 'lot', range: { min: 200 } });
    expect((await directory.search('304 stainless parts')).query.parts.some(({ kind }) => kind === 'value')).toBe(false);
  });
  it('in 万 are ten thousands', async () => {
    expect((await directory.search('ゴム成形 5万個')).query.parts.find(({ kind }) => kind === 'value')?.condition?.range.min).toBe(50_000);
  });
  it('of delivery are met by the soonest stated', async () => {
    expect((await directory.search('ゴム成形 3日')).hits[0]?.verdicts[0]?.verdict).toBe('meets');
    expect((await directory.search('ゴム成形 1日')).total).toBe(0);
  });
});

it('takes two towns in one breath for either', async () => {
  expect((await directory.search('燕三条')).total).toBe(2);
  expect(await found('Tsubame-Sanjo polishing')).toEqual(['polish']);
});
