import { openDirectory, prepareDirectory, type Directory, type SearchResult } from '@sanchi/sdk';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { knowledgeOf } from '../../../packages/sdk/src/search/known.js';
import { makers } from '../../helpers/makers.js';

const QUERIES = [
  '鏡面研磨 ステンレス', 'kenma sus304', 'mirror polishing for stainless steel', 'くすみを取りたい', '研磨 1個から 燕市', 'めっき以外の表面処理', 'エチゴ', 'echigo mekki', 'polishng', 'けんま',
  'ken', 'mirror pol', '鏡面研', '形見のカップをきれいにしたい', '小ロット 溶接', '福井 メガネ', '見つからない言葉',
];
const plain = (result: SearchResult): unknown => JSON.parse(JSON.stringify(result)) as unknown;
const opened = async (prepared: boolean): Promise<Directory> => openDirectory(prepared ? await prepareDirectory(makers) : makers);

describe.each([['as written', false], ['prepared', true]])('a text that is asked for again, of a directory %s', (_name, prepared) => {
  let again: Directory, anew: Directory;
  beforeAll(async () => { [again, anew] = [await opened(prepared), await opened(prepared)]; });

  it('is answered as at the first time', async () => {
    const asked = await opened(prepared);
    const first = new Map<string, unknown>();
    for (const query of QUERIES) first.set(query, plain(await asked.search(query)));
    for (const query of [...QUERIES, ...QUERIES].reverse()) expect(plain(await asked.search(query)), query).toEqual(first.get(query));
  });

  it.each([[{ locale: 'en' }], [{ limit: 2, offset: 1 }], [{ sort: 'name' }], [{ asWords: [0] }], [{ where: { place: ['150002'] } }]] as const)('is answered with other wishes as if it were asked for first: %j', async (options) => {
    for (const query of QUERIES) {
      await again.search(query);
      await again.search(query);
      const result = plain(await again.search(query, options));
      await anew.search(query, options);
      expect(result, query).toEqual(plain(await anew.search(query, options)));
      expect(plain(await again.search(query)), query).toEqual(plain(await anew.search(query)));
    }
  });

  it('is read once, as long as nothing is learnt, and anew after that', async () => {
    const directory = await opened(prepared), knowledge = knowledgeOf(directory), text = vi.spyOn(knowledge, 'text');
    const asking = async (): Promise<readonly [number, SearchResult]> => {
      text.mockClear();
      const result = await directory.search('ホゲガミ 溶接');
      return [text.mock.calls.length, result];
    };
    const [reading, before] = await asking();
    // What was learnt at the first reading is known at the second.
    await asking();
    const [remembering, after] = await asking();
    expect(before.query.parts.map(({ kind }) => kind)).toContain('text');
    expect(plain(after)).toEqual(plain(before));
    expect(remembering).toBeLessThan(reading);
    const concept = knowledge.dictionary.vocabulary.get('polishing');
    if (!concept) throw new Error('no polishing');
    knowledge.dictionary.grow([{ text: 'ホゲガミ', source: 'synonym-ja', concept }]);
    const [, { query: { parts } }] = await asking();
    expect(parts.map(({ concepts }) => concepts?.[0])).toEqual(['polishing', 'welding']);
  });
});
