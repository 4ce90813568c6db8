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

describe('a press named by its force', () => {
  it.each(['200トンプレス', '200tプレス', '200トンのプレスで加工', 'プレス 200トン', '200トンプレス加工', '200 ton press', '200-ton presses'])('%s finds who has it, and apart from it those who have others', async (query) => {
    const presses = await open({ large: 'プレス加工。200トンの機械があります。', small: 'プレス加工。80トンプレス3台。', plain: 'プレス加工。' });
    const { hits, relaxed } = await presses.search(query);
    expect(hits.map(({ member }) => member)).toEqual(['large']);
    expect(relaxed.flatMap((list) => list.hits.map(({ member }) => member))).toEqual(expect.arrayContaining(['small', 'plain']));
  });
  it('is no weight of what shall be made', async () => {
    const { query } = await (await open({ plain: 'プレス加工。' })).search('200トンのプレス');
    expect(query.parts.filter(({ condition }) => condition)).toEqual([]);
  });
});

describe('one and the same thing, however its words are joined', () => {
  const ways = [['銅', '継手'], ['鉄', '容器'], ['竹', '皿'], ['樹脂', '皿'], ['銀', 'ばね'], ['絹', 'フィルム'], ['革', 'ねじ'], ['半導体', '箱']] as const;
  it.each(ways)('%s and %s', async (of, thing) => {
    const own = await open({ other: '印刷。' });
    const read = async (query: string): Promise<unknown> => (await own.search(query)).query.parts.map(({ kind, concepts }) => `${kind} ${String(concepts?.[0])}`).sort();
    const apart = await read(`${of}の${thing}`);
    expect(apart).toHaveLength(2);
    expect(apart).not.toContainEqual(expect.stringContaining('text'));
    expect(await read(`${of}${thing}`)).toEqual(apart);
    expect(await read(`${thing}（${of}）`)).toEqual(apart);
  });
});

describe('where and by whom a thing is used, which nobody writes in an entry', () => {
  let makers: Directory;
  beforeAll(async () => { makers = await open({ glove: '手袋の製造。', bed: 'ベッドの製造。', chair: '椅子を作っています。', ski: 'スキー板の製造。', plater: 'めっき加工。', wheel: '車いすの製造。' }); });
  it.each([
    ['スキー場で使う手袋', 'glove'], ['スキー場の手袋', 'glove'], ['めっき工場の手袋', 'glove'], ['めっき工場で使う手袋', 'glove'], ['車いすの人が使うベッド', 'bed'], ['ゲレンデで使う手袋', 'glove'], ['病院で使うベッド', 'bed']
  ])('%s finds who makes the thing', async (query, maker) => {
    expect(await found(makers, query)).toEqual([maker]);
  });
  it('is no need of its own where somebody makes the thing', async () => {
    expect(await found(await open({ chair: '椅子を作っています。', bed: 'ベッドの製造。' }), 'chairs for schools')).toEqual(['chair']);
  });
  it('puts who writes of the place first', async () => {
    const two = await open({ any: '手袋の製造。', ski: 'スキー手袋の製造。' });
    expect((await found(two, 'スキー場の手袋'))[0]).toBe('ski');
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
