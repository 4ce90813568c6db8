import { openDirectory, type Member, type SearchResult } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';

const search = async (query: string, ...members: Member[]): Promise<SearchResult> =>
  (await openDirectory({ format: 'sanchi-directory/1', id: 'apart', title: '町工場', publisher: { name: '試験' }, demonstration: true, members })).search(query);
const ids = ({ hits }: Pick<SearchResult, 'hits'>): string[] => hits.map(({ member }) => member);
/** Who is listed as only touching on what was asked for. */
const touching = ({ relaxed }: SearchResult): string[] => relaxed.filter(({ kind }) => kind === 'mentioned').flatMap(ids).sort();
const product = (id: string, ...names: string[]): Member => ({ id, name: id, products: names.map((name) => ({ name })) });

describe('who only touches on what was asked for is in a list apart', () => {
  it('with one of several ways to answer a need, where somebody has more of them', async () => {
    const query = '停電のときに電気を使えるようにしたい';
    const generator = product('generator', '非常用発電機', '蓄電池'), panel: Member = { id: 'panel', name: 'panel', description: '街灯、太陽光パネルの販売' };
    const result = await search(query, generator, panel);
    expect(ids(result)).toEqual(['generator']);
    expect(touching(result)).toEqual(['panel']);
    expect(ids(await search(query, panel))).toEqual(['panel']);
    // Who answers it about as well in its one way stays.
    expect(ids(await search(query, generator, product('power', '非常用電源')))).toContain('power');
  });
  it('and is shown beneath up to nine who answer a need', async () => {
    const generators = [1, 2, 3, 4, 5, 6].map((n) => product(`generator${n}`, '非常用発電機', '蓄電池'));
    const result = await search('停電のときに電気を使えるようにしたい', ...generators, { id: 'panel', name: 'panel', description: '街灯、太陽光パネルの販売' });
    expect([result.total, touching(result)]).toEqual([6, ['panel']]);
  });
  it('but stays a result, the last one, where ten others answer: nobody is out of sight', async () => {
    const query = '停電のときに電気を使えるようにしたい', engine = product('engine', '発電機');
    const generators = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => product(`generator${n}`, '非常用発電機', '蓄電池'));
    const nine = await search(query, ...generators.slice(1), engine), ten = await search(query, ...generators, engine);
    expect([nine.total, touching(nine)]).toEqual([9, ['engine']]);
    expect([ten.total, touching(ten), ids(ten).at(-1)]).toEqual([11, [], 'engine']);
  });
  it('fitting not even a third as well as the best of a handful', async () => {
    const chairs: Member = { id: 'chairs', name: '椅子工房', products: [{ name: '椅子', summary: '木の椅子' }], description: '椅子の製造' };
    const belts: Member = { id: 'belts', name: '帯屋', description: '車いす用ベルトの製造' };
    const result = await search('椅子', chairs, belts);
    expect(ids(result)).toEqual(['chairs']);
    expect([result.total, touching(result)]).toEqual([1, ['belts']]);
    expect(ids(await search('椅子', belts))).toEqual(['belts']);
  });
  it('but not where it meets a figure that was asked for', async () => {
    const plainly: Member = { id: 'plainly', name: '精密板金工業', capabilities: [{ process: 'sheet-metal' }], products: [{ name: '精密板金' }], appeal: '精密板金', description: '精密板金の加工' };
    const meeting: Member = { id: 'meeting', name: '小さな工場', description: '板金部品の保管。1個から承ります。' };
    const result = await search('板金 1個から', plainly, meeting, { id: 'silent', name: '別の工場', description: '板金部品の保管' });
    expect(ids(result)).toEqual(['meeting', 'plainly']);
    expect([result.meetsAll, result.notStated]).toEqual([1, 1]);
    expect(touching(result)).toEqual(['silent']);
  });
  it('without what stands beside a need, where the best have that too', async () => {
    const query = 'ねじを手で組み付けるのをロボットに代えたい', line = product('line', '周辺自動化装置');
    const result = await search(query, product('robots', '多軸ロボットの自動化装置'), line);
    expect(ids(result)).toEqual(['robots']);
    expect(touching(result)).toEqual(['line']);
    expect(ids(await search(query, line))).toEqual(['line']);
  });
});
