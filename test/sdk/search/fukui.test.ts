// One skill in many spellings, over a real list: whoever is found by one is found by all.
import { openDirectory, prepareDirectory, textIn, type Directory } from '@sanchi/sdk';
import { importDirectory } from '@sanchi/sdk/import';
import { beforeAll, describe, expect, it } from 'vitest';
import { real } from '../import/helpers.js';

const lists = ['fukui-tech-company.nopersons.csv', 'fukui-tech-detail.csv'].map((name) => real(name));

describe.skipIf(lists.includes(undefined))('the makers of Fukui', () => {
  let plain: Directory, prepared: Directory;
  beforeAll(async () => {
    const { document } = await importDirectory(lists.filter((list) => list !== undefined));
    if (!document) throw new Error('not imported');
    plain = await openDirectory(document);
    prepared = await openDirectory(await prepareDirectory(document));
  });

  const names = async (directory: Directory, query: string): Promise<string[]> =>
    (await directory.search(query, { limit: 200 })).hits.map(({ member }) => textIn(directory.member(member)?.name)).sort();

  it.each([
    ['レーザ', 'レーザー', 'ﾚｰｻﾞｰ', 'laser'], ['3D', '３Ｄ'], ['IoT', 'ＩｏＴ'], ['研磨', 'みがき', '磨き', 'polishing', 'kenma'], ['織物', 'おりもの', 'textile fabric'],
  ])('are the same for %s, %s and the other spellings', async (...group) => {
    const [first, ...others] = group as [string, ...string[]];
    const wanted = await names(plain, first);
    expect(wanted.length).toBeGreaterThan(0);
    for (const query of [first, ...others]) for (const directory of [plain, prepared]) expect(await names(directory, query), query).toEqual(wanted);
  });
});
