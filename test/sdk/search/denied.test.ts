import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument, type QueryPart } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

const skilled = (id: string, name: string, address: string, ...skills: readonly string[]): DirectoryDocument['members'][number] =>
  ({ id, name, address, capabilities: skills.map((process) => ({ process })) });

const { distinguishing: _, ...rest } = sampleDocument;
const trades: DirectoryDocument = {
  ...rest,
  members: [
    skilled('plater', '甲鍍金', '新潟県燕市1', 'plating'),
    skilled('plater-polisher', '乙工業', '新潟県三条市1', 'plating', 'polishing'),
    skilled('polisher', '丙研磨', '新潟県燕市2', 'polishing'),
    skilled('welder', '丁溶接', '新潟県燕市3', 'welding'),
    skilled('welder-polisher', '戊工業', '新潟県三条市2', 'welding', 'polishing'),
    skilled('painter', '己塗装', '新潟県燕市4', 'painting'),
    skilled('anodizer', '庚電化', '新潟県三条市3', 'anodizing'),
    { id: 'deburrer', name: '辛仕上', address: '新潟県燕市5', capabilities: [{ process: 'deburring' }], description: '梨の皮むき器も作っています。' },
  ],
};

describe.each([['as written', false], ['prepared', true]])('what a query denies, in a directory %s', (_name, prepared) => {
  let directory: Directory;
  beforeAll(async () => { directory = await openDirectory(prepared ? await prepareDirectory(trades) : trades); });

  const read = async (query: string): Promise<{ parts: readonly QueryPart[]; found: string[]; relaxed: string[] }> => {
    const { query: { parts }, hits, relaxed } = await directory.search(query);
    return { parts, found: hits.map(({ member }) => member).sort(), relaxed: relaxed.flatMap((list) => list.hits.map(({ member }) => member)) };
  };

  it.each([
    ['メッキ以外', 'めっき以外'], ['めっき加工以外', 'めっき以外'], ['メッキを除く', 'めっき以外'], ['メッキなし', 'めっき以外'], ['メッキは不要', 'めっき以外'], ['めっき不要', 'めっき以外'],
    ['メッキ抜きで', 'めっき以外'], ['not plating', 'めっき以外'], ['without plating', 'めっき以外'], ['except plating', 'めっき以外'], ['no plating', 'めっき以外'],
    ['other than plating', 'めっき以外'], ['plating not required', 'めっき以外'], ["don't need plating", 'めっき以外'],
  ])('%s leaves out who plates, and says so', async (query, chip) => {
    const { parts, found, relaxed } = await read(query);
    expect(parts).toEqual([expect.objectContaining({ excluded: true, start: 0, end: query.length, label: { ja: chip, en: 'not plating' } })]);
    expect(found).toEqual(['anodizer', 'deburrer', 'painter', 'polisher', 'welder', 'welder-polisher']);
    expect(relaxed).toEqual([]);
  });

  it.each([
    '研磨 溶接なし', '溶接なしで研磨', '溶接は不要、研磨のみ', '研磨（溶接以外）', '研磨 溶接を除く', 'polishing, no welding', 'polishing but not welding', 'polishing welding not needed',
  ])('%s asks for polishing alone; who welds besides still polishes', async (query) => {
    const { parts, found } = await read(query);
    expect(parts.filter(({ excluded }) => !excluded).map(({ label }) => label)).toEqual([expect.objectContaining({ en: 'polishing' })]);
    expect(parts.filter(({ excluded }) => excluded).map(({ label }) => label)).toEqual([{ ja: '溶接以外', en: 'not welding' }]);
    expect(found).toEqual(['plater-polisher', 'polisher', 'welder-polisher']);
  });

  it.each(['メッキ以外の表面処理', 'surface treatment other than plating', '表面処理 メッキなし'])('%s does not find who only plates', async (query) => {
    const { found, relaxed } = await read(query);
    expect(found).toContain('anodizer');
    expect(found).not.toContain('plater');
    expect(relaxed).not.toContain('plater');
  });

  it.each([['メッキや塗装以外'], ['without plating or painting']])('%s denies both', async (query) => {
    const { parts, found } = await read(query);
    expect(parts.map(({ excluded }) => excluded)).toEqual([true, true]);
    expect(found).toEqual(['anodizer', 'deburrer', 'polisher', 'welder', 'welder-polisher']);
  });

  it.each([['燕市以外の研磨'], ['polishing, except Tsubame']])('%s leaves a place out', async (query) => {
    expect((await read(query)).found).toEqual(['plater-polisher', 'welder-polisher']);
  });

  it('gives nothing that is denied as a reason', async () => {
    const document: DirectoryDocument = {
      ...trades,
      members: [
        ...trades.members,
        skilled('plater-anodizer', '壬表面', '新潟県燕市6', 'plating', 'anodizing'),
        { id: 'mentions', name: '癸刃物', address: '新潟県燕市7', capabilities: [{ process: 'sharpening' }], description: '写真でお見積り。めっき品は地金が出ることがあります。' },
      ],
    };
    const { hits } = await (await openDirectory(prepared ? await prepareDirectory(document) : document)).search('めっき以外の表面処理');
    expect(Object.fromEntries(hits.map(({ member, reasons }) => [member, reasons.map(({ concept }) => concept)])))
      .toEqual({ 'anodizer': ['anodizing'], 'painter': ['painting'], 'plater-anodizer': ['anodizing'] });
  });

  it('gives no reason for what was not asked', async () => {
    const { query, hits } = await directory.search('研磨 溶接なし');
    const denied = query.parts.filter(({ excluded }) => excluded).map(({ id }) => id);
    expect(hits.flatMap(({ reasons }) => reasons.map(({ part }) => part)).filter((part) => denied.includes(part))).toEqual([]);
  });

  it.each([
    ['バリなし', 'deburrer'], ['without burrs', 'deburrer'], ['梨', 'deburrer'], ['メッキ以外も', 'plater'], ['メッキ以外にも', 'plater'], ['not only plating', 'plater'], ['プレス抜き', undefined], ['なし', undefined],
    ['継ぎ目なし', undefined], ['無塗装', undefined], ['鉛フリー', undefined], ['鋳巣なし', undefined], ['kenma no kakou', 'polisher'], ['塗装しないと錆びる', undefined], ['溶接できなくて困っている', 'welder'],
    ['塗装を除去したい', undefined], ['不要品', undefined],
  ])('%s denies nothing', async (query, member) => {
    const { parts, found } = await read(query);
    expect(parts.filter(({ excluded }) => excluded)).toEqual([]);
    if (member !== undefined) expect(found).toContain(member);
  });
});

it('a large directory leaves out as a small one does', async () => {
  const members = Array.from({ length: 1100 }, (_, i) => skilled(`m${i}`, `第${i}工場`, '新潟県燕市9', ...(i % 3 === 0 ? ['plating'] : i % 3 === 1 ? ['plating', 'anodizing'] : ['anodizing'])));
  const directory = await openDirectory(await prepareDirectory({ ...trades, members }));
  expect(await directory.search('メッキ以外')).toMatchObject({ total: 366 });
  expect(await directory.search('アルマイト メッキなし')).toMatchObject({ total: 733 });
});
