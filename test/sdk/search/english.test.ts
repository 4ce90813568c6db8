import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory({
    format: 'sanchi-directory/1', id: 'english', title: 'Makers', publisher: { name: 'Test' }, demonstration: true,
    members: [
      { id: 'mill', name: '削り屋', capabilities: [{ process: 'machining', materials: ['aluminum'] }] },
      { id: 'builder', name: '機械屋', products: [{ name: '産業機械' }] },
      { id: 'foil', name: '板屋', products: [{ name: '板材' }, { name: 'アルミ板' }] },
      { id: 'plater', name: '鍍金屋', capabilities: [{ process: 'plating', materials: ['brass'] }] },
      { id: 'painter', name: '塗り屋', capabilities: [{ process: 'painting' }] },
      { id: 'brush', name: '筋目屋', capabilities: [{ process: 'polishing', finish: ['hairline'], materials: ['stainless'] }] },
      { id: 'paint', name: '塗料屋', products: [{ name: '塗料' }] },
    ],
  });
});
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('an English word that names a thing and work', () => {
  it.each([
    ['need someone to machine aluminium', 'mill'], ['who machines aluminium?', 'mill'], ['can you plate brass knobs', 'plater'], ['a shop that plates brass', 'plater'], ['who can paint it in blue', 'painter'],
  ])('is the work where it is the verb: %s', async (query, member) => {
    expect(await found(query)).toEqual([member]);
  });
  it.each([['paint', 'paint'], ['industrial machine', 'builder'], ['machine maker', 'builder'], ['paint factory', 'paint']])('is the thing elsewhere: %s', async (query, member) => {
    expect(await found(query)).toContain(member);
  });
});

describe('participles', () => {
  it.each([['hand-painted toys', 'painter'], ['hand plated brass', 'plater'], ['remanufactured pumps', 'again'], ['rebuilt motors', 'again'], ['smoked ham', 'smoke'], ['hand-sewn shirts', 'seam']])(
    'are of work, whoever\'s hands do it: %s', async (query, member) => {
      const crafts = await openDirectory({
        format: 'sanchi-directory/1', id: 'crafts', title: 'Makers', publisher: { name: 'Test' }, demonstration: true,
        members: [
          { id: 'painter', name: '塗り屋', description: '玩具の塗装' }, { id: 'plater', name: '鍍金屋', description: '真鍮のめっき' }, { id: 'again', name: '部品屋', description: 'ポンプとモーターのリビルド' },
          { id: 'smoke', name: '肉屋', description: 'ハムの燻製' }, { id: 'seam', name: '仕立屋', description: 'シャツの縫製' }, { id: 'air', name: '換気屋', description: '換気扇、空気清浄' },
        ],
      });
      expect((await crafts.search(query)).hits.map((hit) => hit.member)).toEqual([member]);
    });
});

describe('"or"', () => {
  it.each([
    ['plated or brushed', ['brush', 'plater']], ['brushed or painted', ['brush', 'painter']], ['stainless or brass plating', []], ['塗装またはヘアライン', ['brush', 'painter']],
  ])('names alternatives, of work of any kind but not of a material and work: %s', async (query, members) => {
    expect((await found(query)).sort()).toEqual(members);
  });
});

describe("a buyer's word for what makers write in Japanese", () => {
  it.each([
    ['cast iron skillet', '鉄のフライパン'], ['corkscrew', 'ワインオープナー'], ['griddle', 'グリドル'], ['rolling pins', 'めん棒'], ['wicker basket', '花かご'], ['duffel bag', 'ボストンバッグ'],
    ['bookshelves', '本棚'], ['butter knife', 'バターナイフ'], ['loupe', '拡大鏡'], ['suction cups', '吸着パッド'], ['shade sail', 'サンシェード'], ['hoodie', 'パーカー'], ['crib', 'ベビーベッド'],
    ['oven gloves', '鍋つかみ'], ['cable tray', 'ケーブルラック'], ['sanding belts', '研磨ベルト'], ['spanner', 'モンキーレンチ'],
  ])('finds them: %s for %s', async (query, name) => {
    const makers = await openDirectory({
      format: 'sanchi-directory/1', id: 'words', title: 'Makers', publisher: { name: 'Test' }, demonstration: true,
      members: [{ id: 'asked', name: '甲', products: [{ name }] }, { id: 'other', name: '乙', products: [{ name: '段ボール箱' }] }],
    });
    expect((await makers.search(query)).hits.map(({ member }) => member)).toEqual(['asked']);
  });
});
