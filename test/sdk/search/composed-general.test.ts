import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const makers: readonly (readonly [id: string, description: string])[] = [
  ['rust', '錆取りとサンドブラスト'], ['proof', '防錆処理'], ['pipes', '配管洗浄'], ['flasks', '水筒の製造'], ['kintsugi', '金継ぎ'], ['melamine', 'メラミン食器の製造'],
  ['door', '木製建具の製作'], ['dental', '歯科用品の製造'], ['fuel', 'バイオ燃料の製造'], ['gauge', '寸法検査'], ['dry', '吸水速乾加工'], ['shrink', '防縮加工'], ['any', '修理全般'],
];
let town: Directory;
beforeAll(async () => {
  town = await openDirectory({
    format: 'sanchi-directory/1', id: 'town', title: '町の職人', publisher: { name: '試験' }, demonstration: true,
    members: makers.map(([id, description], i) => ({ id, name: `第${i}号`, description })),
  });
});
const found = async (query: string): Promise<string[]> => (await town.search(query)).hits.map(({ member }) => member);

describe('a trouble with a thing of whose sort it says nothing', () => {
  it.each([['水筒の錆を何とかしたい', 'rust'], ['水筒の錆が目立つ', 'rust'], ['my water bottle is rusty', 'rust']])('%s is answered as for any thing', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
  it('is no matter for who mends just anything', async () => {
    expect(await found('水筒の錆を何とかしたい')).not.toContain('any');
  });
});

describe('what shall not happen, however it is said', () => {
  it.each([
    'お皿が欠けるのを防ぎたい', 'お皿がしょっちゅう割れる', '給食のお皿が何度も欠ける',
    "porcelain plates that don't crack", 'porcelain plates that don’t crack', 'tired of porcelain plates cracking', "porcelain plates that won't chip",
  ])('%s is no mending', async (query) => {
    expect((await found(query))[0]).toBe('melamine');
    expect(await found(query)).not.toContain('kintsugi');
  });
  it.each(['茶碗が割れてしまった', 'my rice bowl is cracked'])('%s has happened', async (query) => {
    expect(await found(query)).toContain('kintsugi');
    expect(await found(query)).not.toContain('melamine');
  });
});

describe('troubles and things that had no word', () => {
  it.each([
    ['配管が詰まって困る', 'pipes'], ['our pipe keeps clogging', 'pipes'], ['タオルがなかなか乾かない', 'dry'], ['towels that won’t dry', 'dry'], ['タオルが縮んで困る', 'shrink'],
    ['もみがらを何かに使えないか', 'fuel'], ['歯ぎしりがひどくて困る', 'dental'], ['measure our parts precisely', 'gauge'], ['ドアがきしむ', 'door'], ['door creaks', 'door'],
  ])('%s', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
});

describe('what is no trouble', () => {
  it.each([['水筒の製造', 'flasks'], ['water bottle maker', 'flasks'], ['水筒がほしい', 'flasks'], ['錆びない水筒がほしい', 'flasks']])('%s asks for the thing', async (query, member) => {
    expect(await found(query)).toContain(member);
    expect(await found(query)).not.toContain('rust');
  });
});
