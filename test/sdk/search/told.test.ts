import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const member = (id: string, description: string): object => ({ id, name: id, description, products: [{ name: description.split('、')[0] }] });
let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory({
    format: 'sanchi-directory/1', id: 'told', title: '台帳', publisher: { name: '試験' },
    members: [
      member('boiler', '蒸気ボイラー、製造と据付'), member('robot', '産業用ロボット、箱を積む'), member('mike', 'マイク、会議室向け'), member('wall', '間仕切り、学校向け'), member('knife', '家庭の包丁、鍛造'),
      member('greens', '野菜、産直'), member('kitchen', '台所用品、なべ'), member('fender', '防舷材、岸壁と船のあいだに置くゴム'), member('ship', '漁船、造船'), member('curry', 'レトルトカレー、受託'), member('butcher', '牛肉、卸'), member('watch', '腕時計、組み立て'),
    ] as never,
  });
});
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member: id }) => id);

describe('a trouble that nobody answers', () => {
  it.each([['夜中にボイラーが止まって仕事にならない', 'boiler'], ['a robot to stack boxes at the end of our line', 'robot']])('%s: is a matter for who makes the machine', async (query, id) => {
    expect(await found(query)).toEqual([id]);
  });
  it('is no matter for who mends something else, where somebody makes such machines', async () => {
    const fair = await openDirectory({ format: 'sanchi-directory/1', id: 'fair', title: '台帳', publisher: { name: '試験' }, members: [member('floats', '祭りの曳山の修理、木地と漆塗り'), member('mochi', '餅つき機、一台ずつ設計')] as never });
    expect((await fair.search('餅つき機が動かなくなった')).hits.map(({ member: id }) => id)).toEqual(['mochi']);
    expect((await fair.search('repair a cracked glass flask')).hits).toEqual([]);
  });
  it('is none for the maker of what only must be mended, nor where no clause tells of the thing', async () => {
    expect(await found('腕時計が止まったので直してほしい')).toEqual([]);
    expect(await found('contract manufacturing of tablets and capsules')).toEqual([]);
  });
  it.each([['岸壁に船をつけるときに傷がつかないようにしたい', 'fender'], ['うちの牛の肉でカレーを作って売りたい', 'curry']])('%s: is answered by who alone writes a word of it', async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });
  it('is answered by nobody where nobody writes of it', async () => {
    expect(await found('ピアノの調律をしてくれる人はいますか')).toEqual([]);
  });
});

describe('what is only told of a thing', () => {
  it.each(['包丁を贈り物にしたい', 'a kitchen knife as a gift'])('%s: leaves the thing asked for', async (query) => {
    expect((await found(query))[0]).toBe('knife');
  });
  it('is read as a trouble where nothing but an English adjective tells of it, and not as half of another word', async () => {
    const kind = async (query: string): Promise<unknown> => (await directory.search(query)).query.parts.find(({ conceptKind }) => conceptKind === 'need')?.via;
    expect(await Promise.all(['my watch is dull', 'loose chair', 'cracked teacup'].map(kind))).toEqual(['need', 'need', 'need']);
    expect((await directory.search('bent knife')).query.parts.map(({ via }) => via)).not.toContain('typo');
  });
});

describe('in a sentence that nobody answers whole', () => {
  it.each([
    ['声が外にもれないマイクがほしい', 'mike'], ['台所の包丁がトマトをつぶしてしまう', 'knife'], ['野菜を売るので間仕切りがほしい', 'wall'], ['We sell vegetables, so we need a partition', 'wall'],
  ])('%s: only what is asked for must be met', async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });
});
