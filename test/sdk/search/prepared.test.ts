import { openDirectory, prepareDirectory } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { makers } from '../../helpers/makers.js';

const QUERIES = ['研磨', 'mirror polishing', 'kenma', '鯖江 メガネ', 'くすみを取りたい', '鰹節', '研磨 ±0.01', 'エチゴメッキ', 'レーザー'];

describe('a prepared directory', () => {
  it('answers as the same directory does unprepared', async () => {
    const plain = await openDirectory(makers);
    const prepared = await openDirectory(JSON.parse(JSON.stringify(await prepareDirectory(makers))));
    for (const query of QUERIES) {
      const [a, b] = [await plain.search(query), await prepared.search(query)];
      expect(b.hits.map(({ member }) => member), query).toEqual(a.hits.map(({ member }) => member));
      expect(b.hits.map(({ reasons }) => reasons), query).toEqual(a.hits.map(({ reasons }) => reasons));
    }
  });

  it('is the same bytes each time it is made', async () => {
    expect(JSON.stringify(await prepareDirectory(makers))).toBe(JSON.stringify(await prepareDirectory(makers)));
  });

  it('is not trusted once the members have been edited', async () => {
    const document = await prepareDirectory(makers);
    const [first, ...rest] = document.members;
    const edited = { ...document, members: [{ ...first, name: '新しい名前', description: '鍛造' }, ...rest] } as typeof document;
    const { hits } = await (await openDirectory(edited)).search('鍛造');
    expect(hits.map(({ member }) => member)).toContain(first?.id);
  });

  it('says what is known elsewhere and done by nobody here', async () => {
    const prepared = await openDirectory(await prepareDirectory(makers));
    const result = await prepared.search('3Dプリント');
    expect(result.total).toBe(0);
    expect(result.query.parts[0]?.kind).toBe('concept');
  });
});

describe('two directories together', () => {
  it('are one search, with entries of one 法人番号 naming each other and nothing merged', async () => {
    const number = '4011001098993';
    const of = (id: string, name: string, description: string) => ({
      ...makers, id, title: id, members: [{ id: 'x', name, corporateNumber: number, description }],
    });
    const directory = await openDirectory([of('a', '同じ会社', '研磨'), of('b', '同じ会社', '溶接')]);
    const { hits } = await directory.search('溶接');
    expect(hits).toMatchObject([{ directory: 'b', member: 'x', alsoIn: [{ directory: 'a', member: 'x' }] }]);
    expect(directory.member('x', 'a')?.description).toBe('研磨');
    expect((await directory.search('', { facets: ['directory'] })).facets.directory?.map(({ value, count }) => [value, count])).toEqual([['a', 1], ['b', 1]]);
  });

  it('merge nothing without the number', async () => {
    const directory = await openDirectory([{ ...makers, id: 'a' }, { ...makers, id: 'b' }]);
    const { hits, total } = await directory.search('鏡面研磨 燕市');
    expect(total).toBe(hits.length);
    expect(hits.every(({ alsoIn }) => alsoIn === undefined)).toBe(true);
  });
});
