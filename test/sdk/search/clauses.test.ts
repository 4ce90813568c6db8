import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const member = (id: string, product: string, description: string): object => ({ id, name: id, description, products: [{ name: product }] });
let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory({
    format: 'sanchi-directory/1', id: 'clauses', title: '台帳', publisher: { name: '試験' },
    members: [
      member('weeds', '防草シート', '雑草の繁茂を防ぐ防草シートです。'), member('sheet', 'プラスチックシート', '樹脂シートを押し出します。'),
      member('gas', '酸欠の警報器', 'マンホールで使います。'), member('water', 'びん入りの水', '地下から汲んで詰めます。'),
      member('cut', '切子のグラス', '砥石で文様を刻みます。欠けた縁のすり直しも承ります。'), member('new', '江戸切子の酒器', '新しい器だけをつくります。'),
      member('peanut', 'ピーナッツペースト', '落花生だけを挽きます。'), member('bread', '食パン', '毎朝焼きます。'), member('sugar', '砂糖', '黒糖を煮詰めます。'),
      member('weaver', '帯', '島の草と泥だけで染めた絹を手で織ります。'), member('loom', '広幅の絹織物', '化学染料で染め、力織機で織ります。'),
      member('joint', '人工股関節', 'チタンから削ります。'), member('press', 'HIP処理', '熱間等方圧加圧で巣をつぶします。'),
      member('oil', '椿油', '加熱していないので色が薄くにおいません。'), member('foil', '金属箔', '金属を薄く圧延します。'),
    ] as never,
  });
});
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member: id }) => id);

describe('a clause in what a visitor asks for', () => {
  it.each([['sheets that keep weeds down', 'weeds'], ['地下の穴に入る作業員が酸欠で倒れないように', 'gas'], ['欠けた切子のグラスを直してほしい', 'cut'], ['パン屋で使う、砂糖の入っていないピーナッツバター', 'peanut']])('%s: must not be met by itself', async (query, id) => {
    expect(await found(query)).toEqual([id]);
  });
  it('denies what a thing shall be without, and asks for what it shall be with', async () => {
    const denied = async (query: string): Promise<unknown> => (await directory.search(query)).query.parts.some(({ excluded }) => excluded);
    expect(await Promise.all(['砂糖の入っていないパン', '砂糖を使わないパン', '砂糖の入ったパン', '砂糖を使うパン'].map(denied))).toEqual([true, true, false, false]);
  });
});

describe('a compound written apart by who does it', () => {
  it.each(['手織り', '草木染め', '手で織った絹', '植物で染めた絹'])('%s: finds it', async (query) => {
    expect(await found(query)).toEqual(['weaver']);
  });
});

describe('a word of the body, of taste or of colour', () => {
  it('is no word of metal working', async () => {
    expect(await found('hip implants')).toEqual(['joint']);
    expect(await found('HIP')).toEqual(['press']);
    expect(await found('薄くしたい')).toEqual(['foil']);
  });
});
