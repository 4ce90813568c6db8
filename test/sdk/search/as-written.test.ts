// What members write themselves is found as they write it, however it is parted.
import { describe, expect, it } from 'vitest';
import { openDirectory, type Directory } from '@sanchi/sdk';

const directoryOf = (products: readonly string[], more: object = {}): Promise<Directory> => openDirectory({
  format: 'sanchi-directory/1', id: 'own', title: 'own', publisher: { name: 'test' },
  members: products.map((name, i) => ({ id: `m${i}`, name: `会社${i}`, products: [{ name }], ...more })),
});
const found = async (directory: Directory, query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('the very name of a product', () => {
  it.each(['電池缶', '水門扉', 'あん練り機', '高放熱絶縁材料'])('%s finds its maker', async (query) => {
    const directory = await directoryOf([query, '紙箱']);
    expect(await found(directory, query)).toEqual(['m0']);
    expect((await directory.search(query)).hits[0]?.reasons).toMatchObject([{ field: 'product', excerpt: query }]);
  });
  it('finds nobody who only writes of it that they do not make it', async () => {
    const directory = await directoryOf(['紙箱'], { description: '電池缶は作っていません。' });
    expect(await found(directory, '電池缶')).toEqual([]);
  });
});

describe('a word across a particle', () => {
  it('is none: ブラケット behind の is no racket', async () => {
    const directory = await directoryOf(['ブラケット', 'ラケット'], { address: '岐阜県大垣市1' });
    expect(await found(directory, '大垣のブラケット')).toEqual(['m0']);
  });
  it('is none: ブレーキの板 has nothing of a rake', async () => {
    const directory = await directoryOf(['ブレーキの板', '熊手'], { address: '大分県中津市1' });
    expect(await found(directory, '中津のブレーキの板')).toEqual(['m0']);
  });
});
