import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const open = (members: Readonly<Record<string, string>>): Promise<Directory> =>
  openDirectory({ format: 'sanchi-directory/1', id: 'phrases', title: '町工場', publisher: { name: '試験' }, members: Object.entries(members).map(([id, description]) => ({ id, name: id, description })) });
const found = async (directory: Directory, query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('work named in front of the thing that it is done with', () => {
  let shop: Directory;
  beforeAll(async () => {
    shop = await open({
      stone: '砥石を製造販売しています。', grinder: '精密研削加工を行います。', polisher: 'ステンレスの研磨を行います。', die: '金型の設計製作。', bender: '曲げ加工を行います。', caster: 'アルミの鋳造を行います。',
      painter: '家具の塗装を行います。', gun: 'スプレーガンを製造しています。', fitting: '継手の製造。', mask: 'マスクの製造。', welder: '溶接加工。',
    });
  });
  it.each([
    ['精密研削砥石', 'stone'], ['精密研削の砥石', 'stone'], ['研磨砥石', 'stone'], ['研磨用砥石', 'stone'], ['曲げ金型', 'die'], ['曲げ用の金型', 'die'], ['鋳造用金型', 'die'], ['塗装用スプレーガン', 'gun'],
  ])('%s is answered by who makes it, though its entry does not say what for, and by nobody who only does the work', async (query, maker) => {
    expect(await found(shop, query)).toEqual([maker]);
  });
  it.each(['hydraulic hose fittings', 'pump fittings'])('%s: the last word is what is asked for', async (query) => {
    expect(await found(shop, query)).toEqual(['fitting']);
  });
  it('puts who says what it is for first', async () => {
    const two = await open({ any: '砥石を製造販売。', grinding: '精密研削用の砥石を製造。' });
    expect((await found(two, '精密研削砥石'))[0]).toBe('grinding');
  });
  it.each(['研磨部品', '溶接パイプ'])('%s is a thing that the work is done to: both must be there', async (query) => {
    expect(await found(await open({ pipe: 'パイプの製造。部品の製造。' }), query)).toEqual([]);
  });
});

describe('alternatives', () => {
  let works: Directory;
  beforeAll(async () => { works = await open({ welder: '溶接加工。', rivet: 'リベット。', chair: '椅子を作っています。', desk: '机の製造。', other: '印刷。' }); });
  it.each([
    ['溶接かリベット', ['welder', 'rivet']], ['溶接または、リベット', ['welder', 'rivet']], ['椅子、もしくは机', ['chair', 'desk']], ['椅子か机', ['chair', 'desk']], ['chairs, or desks', ['chair', 'desk']],
  ])('%s: either will do', async (query, either) => {
    expect((await found(works, query)).sort()).toEqual([...either].sort());
  });
});

it.each(['forged', 'forged hooks'])('%s is forging, and nothing of counterfeits', async (query) => {
  expect(await found(await open({ smith: '鍛造フックの製造。鍛造。', print: '偽造防止印刷、フックの印刷。' }), query)).toEqual(['smith']);
});
