import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const document: DirectoryDocument = {
  format: 'sanchi-directory/1', id: 'romaji', title: 'ローマ字', publisher: { name: '試験' }, demonstration: true,
  members: [
    { id: 'roof', name: '屋根屋', description: '屋根の葺き替えと屋根工事' },
    { id: 'shoes', name: '靴工房', products: [{ name: '革靴' }], description: '靴の修理も承ります' },
    { id: 'care', name: '福祉器', products: [{ name: '介護用品' }] },
    { id: 'stock', name: 'ソフト社', description: '在庫管理システムの開発' },
    { id: 'thread', name: '糸屋', description: '撚糸の製造' },
    { id: 'luck', name: '人形屋', products: [{ name: '招き猫' }] }, { id: 'foil', name: '箔屋', description: '箔押し加工' }, { id: 'cloth', name: '布屋', description: '撥水撥油加工' },
    { id: 'cut', name: '難物屋', description: '難削材の切削' },
  ],
};
const ways: Record<string, () => Promise<Directory>> = {
  'as it is': () => openDirectory(document),
  'prepared': async () => openDirectory(await prepareDirectory(document)),
};

describe.each(Object.keys(ways))('romaji in a directory %s', (way) => {
  let directory: Directory;
  beforeAll(async () => { directory = await (ways[way] as () => Promise<Directory>)(); });
  it.each([
    ['yane no shuuri', 'roof'], ['yane kouji', 'roof'], ['kutsu no shuuri', 'shoes'], ['kutsu wo shuuri shitai', 'shoes'], ['kaigo youhin', 'care'], ['kaigo no dougu', 'care'],
    ['zaiko kanri', 'stock'], ['zaiko kanri wo tanomitai', 'stock'], ['ざいこかんり', 'stock'],
    ['manekineko', 'luck'], ['まねきねこ', 'luck'], ['hakuoshi kakou', 'foil'], ['はくおし', 'foil'], ['hassui hatsuyu kakou', 'cloth'], ['nansakuzai', 'cut'],
  ])('%s finds who has it written in kanji', async (query, member) => {
    expect((await directory.search(query)).hits[0]?.member).toBe(member);
  });
  it('reads no particle as a part of the query', async () => {
    const { query } = await directory.search('kutsu no shuuri');
    expect(query.parts.filter(({ kind }) => kind !== 'concept')).toEqual([]);
  });
});

describe('romaji in whatever spelling', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await openDirectory({
      ...document,
      members: [
        { id: 'fibre', name: '糸屋', appeal: '繊維加工' },
        { id: 'coating', name: '膜屋', appeal: '撥水コーティング' },
        { id: 'geta', name: '桐屋', products: [{ name: '下駄' }], appeal: '下駄製造' },
        { id: 'steel', name: '鋼屋', appeal: 'ステンレス加工' },
        { id: 'heat', name: '炉屋', appeal: '熱処理', municipality: '182010' },
      ],
    });
  });
  it.each([
    ["sen'i kakou", 'fibre'], ["sen'ikakō", 'fibre'], ['sen-i kako', 'fibre'], ['seni kakou', 'fibre'],
    ['hassui kootingu', 'coating'], ['hassui-kōtingu', 'coating'], ['hassuikothingu', 'coating'],
    ['geta seizou', 'geta'], ['geta-seizō', 'geta'], ['geta no seizo', 'geta'],
    ['sutenresu no kakou', 'steel'], ['stainless kakou', 'steel'], ['sutenresu no kako no kaisha', 'steel'],
    ['netsu shori', 'heat'], ['netu-syori fukui', 'heat'], ['fukui no netsushori', 'heat'],
  ])('%s finds who does it and nobody else', async (query, member) => {
    expect((await directory.search(query)).hits.map((hit) => hit.member)).toEqual([member]);
  });
});

describe('every spelling of a word', () => {
  it.each([
    [['排水処理', 'はいすいしょり', 'haisui shori', 'wastewater treatment'], 'water'], [['アルミ板金', 'あるみばんきん', 'arumi bankin', 'aluminium sheet metal', 'aluminium sheet metals'], 'sheet'],
    [['石彫', 'せきちょう', 'stone carving'], 'stone'], [['care label', 'care labels', 'looking for care labels'], 'label'],
  ])('%s finds the same', async (spellings, member) => {
    const directory = await openDirectory({
      ...document,
      members: [
        { id: 'water', name: '水屋', products: [{ name: '浄化槽' }] }, { id: 'sheet', name: '板屋', description: 'アルミとステンレスの板金加工' }, { id: 'stone', name: '石屋', description: '石製品' },
        { id: 'label', name: '札屋', products: [{ name: '織ネーム' }] },
      ],
    });
    for (const spelling of spellings) expect((await directory.search(spelling)).hits.map((hit) => hit.member), spelling).toEqual([member]);
  });
});
