import { openDirectory, type Directory, type SearchResult } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const member = (id: string, description: string, more: object = {}): object => ({ id, name: id, description, ...more });
const open = (...members: object[]): Promise<Directory> =>
  openDirectory({ format: 'sanchi-directory/1', id: 'parts', title: 'parts', publisher: { name: 'test' }, members } as never);
const ids = ({ hits }: Pick<SearchResult, 'hits'>): string[] => hits.map((hit) => hit.member);
const judged = ({ hits }: SearchResult): [string, ...string[]][] => hits.map((hit) => [hit.member, ...hit.verdicts.map(({ verdict }) => verdict)]);

describe('what stands beside the core of a query', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await open(
      member('quick', '精密板金。短納期に対応します。'), member('sheet', '精密板金を行っています。'),
      member('tiles', 'モザイクタイルの製造。'), member('wool', '毛織物の製織。ウール生地を織ります。'), member('hospital', '木製家具の製造。病院向けの実績があります。'), member('desk', '木製家具を作っています。'),
      member('gear', 'ISO9001を取得し、歯車を製造。'), member('gear2', '歯車を製造。'),
    );
  });
  it.each(['板金 短納期', '短納期の板金'])('%s: who states it, and in a list of their own who do not', async (query) => {
    const result = await directory.search(query);
    expect(judged(result)).toEqual([['quick', 'meets']]);
    expect([result.total, result.meetsAll, result.notStated]).toEqual([1, 1, 0]);
    const short = result.query.parts.find(({ conceptKind }) => conceptKind === 'service');
    const [list] = result.relaxed;
    expect(list).toMatchObject({ kind: 'without-part', dropped: [short?.id], label: { ja: '「短納期」の記載がないもの', en: '“short lead time” not stated' }, total: 1 });
    expect(list?.hits.map((hit) => hit.member)).toEqual(['sheet']);
    expect(ids(await directory.search(list?.query ?? ''))).toEqual(expect.arrayContaining(['quick', 'sheet']));
  });
  it('is no list of its own where nobody states it: who does the work well is a result', async () => {
    const result = await (await open(member('maker', '木製家具の製造。', { products: [{ name: '家具' }] }), member('aside', '木工品', { products: [{ name: '木箱', summary: '家具の材料で作る' }] }))).search('短納期の家具');
    expect(judged(result)).toEqual([['maker', 'not-stated']]);
    expect(result.relaxed.filter(({ kind }) => kind === 'without-part')).toEqual([]);
  });
  it('of several such things, who states one of them stays, and who states none is apart', async () => {
    const makers = await open(member('both', '精密板金。短納期、試作に対応します。'), member('one', '精密板金。試作に対応します。'), member('none', '精密板金を行っています。'));
    const result = await makers.search('板金 短納期 試作');
    expect(judged(result)).toEqual([['both', 'meets', 'meets'], ['one', 'not-stated', 'meets']]);
    expect(result.relaxed.flatMap(ids)).toEqual(['none']);
  });
  it.each([['お風呂のタイル', 'tiles'], ['wool fabric for suits', 'wool']])('%s: the head is what is asked for', async (query, id) => {
    expect(judged(await directory.search(query))).toEqual([[id, 'not-stated']]);
  });
  it('病院向けの家具: an audience that nobody else states', async () => {
    const result = await directory.search('病院向けの家具');
    expect(judged(result)).toEqual([['hospital', 'meets']]);
    expect(result.relaxed.flatMap(({ label, hits }) => hits.map((hit) => [(label as { ja: string }).ja, hit.member]))).toContainEqual(['「病院用品」の記載がないもの', 'desk']);
  });
  it('is asked of all where some have a certificate', async () => {
    expect(ids(await directory.search('歯車 ISO9001'))).toEqual(['gear']);
    expect(judged(await directory.search('タイル ISO9001'))).toEqual([['tiles', 'not-stated']]);
  });
  it('never lets the core itself go: two skills must both be had', async () => {
    expect(ids(await directory.search('板金 製織'))).toEqual([]);
  });
});

describe('close skills', () => {
  it('come after those who do the very thing, and say so', async () => {
    const directory = await open(member('polisher', '研磨を行います。'), member('grinder', '円筒研削を行います。'), member('joiner', '木工'));
    const result = await directory.search('研磨');
    expect(ids(result)).toEqual(['polisher', 'grinder']);
    expect(result.hits[1]?.reasons[0]).toMatchObject({ via: 'close', concept: 'cylindrical-grinding' });
    expect(ids(await directory.search('研削'))).toEqual(['grinder']);
  });
  it('are told by what is done, not by a machine alone', async () => {
    const directory = await open(member('sheet', '精密板金の加工。'), member('press', 'プレス加工を行います。'), member('forge', '熱間鍛造', { equipment: [{ kind: 'pressing', name: '1,600tプレス' }] }));
    expect(ids(await directory.search('板金'))).toEqual(['sheet', 'press']);
  });
  it('are not listed where nobody does the very thing', async () => {
    const directory = await open(member('grinder', '円筒研削を行います。'));
    expect(ids(await directory.search('研磨'))).toEqual([]);
  });
});

describe('places', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await open(
      member('chemist', '工業薬品を作る化学工業の会社。', { municipality: '242021' }), member('carpenter', '木工家具の製造。', { municipality: '212032' }),
      member('city', '織物の製織。', { municipality: '182010' }), member('elsewhere', '織物の製織。', { municipality: '182079' }),
    );
  });
  it('win over figures in their names, and a maker is named by its trade', async () => {
    const result = await directory.search('四日市の化学会社');
    expect(result.query.parts.map(({ kind }) => kind)).toEqual(['place', 'concept']);
    expect(ids(result)).toEqual(['chemist']);
  });
  it('side by side are alternatives where neither lies in the other', async () => {
    expect(ids(await directory.search('furniture from Yokkaichi Takayama'))).toEqual(['carpenter']);
    expect(ids(await directory.search('岐阜県 高山市 家具'))).toEqual(['carpenter']);
  });
  it('without a code are read from the address, and never from within another name or another prefecture', async () => {
    const at = (id: string, address: string): object => member(id, '金属の研磨加工。', { address });
    const here = await open(
      at('otsu', '滋賀県大津市1-1'), at('tsu', '三重県津市1-1'), at('tsu-short', '津市1-1'), at('sapporo', '北海道札幌市北区1'), at('kita', '〒114-8508 東京都北区1'),
      at('fuchu-hiroshima', '広島県府中市1'), at('fuchu-tokyo', '東京都府中市1'), at('meiwa', '三重県多気郡明和町1'), at('kyoto', '京都府京都市1'), member('five', '金属の研磨加工。', { municipality: '24201' }),
    );
    const among = async (code: string): Promise<string[]> => ids(await here.search('研磨', { where: { place: [code] } })).sort();
    expect(await among('242012')).toEqual(['five', 'tsu', 'tsu-short']);
    expect(await among('131172')).toEqual(['kita']);
    expect(await among('132063')).toEqual(['fuchu-tokyo']);
    expect(await among('342084')).toEqual(['fuchu-hiroshima']);
    expect(await among('260002')).toEqual(['kyoto']);
    expect(await among('130001')).toEqual(['fuchu-tokyo', 'kita']);
    expect(await among('244422')).toEqual(['meiwa']);
    expect(ids(await here.search('津市 研磨')).sort()).toEqual(['five', 'tsu', 'tsu-short']);
  });
  it('called a city are no prefecture', async () => {
    expect(ids(await directory.search('weaving in Fukui city'))).toEqual(['city']);
    expect(new Set(ids(await directory.search('weaving in Fukui prefecture')))).toEqual(new Set(['city', 'elsewhere']));
  });
});

describe('figures', () => {
  it('of one size answer another kind, within reason', async () => {
    const directory = await open(
      member('big', '機械加工。最大4,000×2,500×1,500mmまで。'), member('long', '機械加工。長さ6mまで。'), member('small', '機械加工。最大300×300mmまで。'), member('fine', '機械加工。最小穴径φ0.03mm。'),
    );
    expect(judged(await directory.search('3000mm以上の機械加工'))).toEqual([['big', 'meets'], ['long', 'meets'], ['fine', 'not-stated']]);
  });
  it('of capacity answer orders of their magnitude', async () => {
    const directory = await open(member('mass', 'プレス加工。月産100万個。'), member('hand', 'プレス加工。'));
    expect(judged(await directory.search('プレス加工 5万個'))).toEqual([['mass', 'meets'], ['hand', 'not-stated']]);
    expect(judged(await directory.search('プレス加工 1個'))).toEqual([['hand', 'not-stated'], ['mass', 'not-stated']]);
  });
  it('which stands in a fact beside the fields meets a condition and never fails one', async () => {
    const directory = await open(
      member('lot', 'プレス加工。', { extra: [{ label: '大きさ・数', value: '10個から' }] }), member('car', 'プレス加工。', { extra: [{ label: '駐車場', value: '3個まで' }] }),
    );
    expect(judged(await directory.search('プレス加工 50個'))).toEqual([['lot', 'meets'], ['car', 'not-stated']]);
  });
});

describe('words in other forms', () => {
  it.each([['500 printed labels', 'printer'], ['knitters', 'knit'], ['sutenresu yousetsu', 'weld'], ['ステンレス 溶接 大型', 'weld']])('%s', async (query, id) => {
    const directory = await open(member('printer', 'ラベルの印刷。'), member('knit', 'ニット生地の編み立て。'), member('weld', 'アルミ・ステンレスのTIG溶接。'));
    expect(ids(await directory.search(query))).toContain(id);
  });
});

describe('a rank or a share that is claimed', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await openDirectory({
      format: 'sanchi-directory/1', id: 'claims', title: '産地', publisher: { name: '試験' },
      members: [
        { id: 'tape', name: '甲', appeal: '車いす用ベルト 国内1位' }, { id: 'lens', name: '乙', description: '世界シェアＮｏ．１（70％）のレンズ' }, { id: 'valve', name: '丙', description: '船用バルブは国内の約3割を占めます' },
        { id: 'roof', name: '丁', products: [{ name: 'トップライト' }], description: '全国に納めています' },
      ],
    });
  });
  it.each([
    ['全国シェア1位', ['tape']], ['国内シェアNo.1', ['tape']], ['日本一', ['tape']], ['世界シェアトップ', ['lens']], ['シェア1位', ['lens', 'tape']], ['top market share', ['lens', 'tape']],
    ['世界シェア7割', ['lens']], ['国内シェア30%', ['valve']], ['世界シェア1位のレンズ', ['lens']], ['トップライト', ['roof']],
  ])('%s finds who claims it, in whatever words', async (query, members) => {
    const { hits } = await directory.search(query);
    expect(hits.map(({ member }) => member).sort()).toEqual(members);
  });
  it('and the reason shows the claim', async () => {
    const [reason] = (await directory.search('全国シェア1位')).hits[0]?.reasons ?? [];
    const [from = 0, to = 0] = reason?.highlights?.[0] ?? [];
    expect(reason?.excerpt?.slice(from, to)).toBe('国内1位');
  });
});

it('the ending of a word names no place: いの in 高いので', async () => {
  const directory = await open(member('cast', '鋳物', { municipality: '393860' }), member('far', '鋳物', { municipality: '182018' }));
  expect((await directory.search('高いので鋳物にしたい')).query.parts.map(({ kind }) => kind)).toEqual(['concept']);
  expect((await directory.search('高知県いの町の鋳物')).query.parts[0]?.kind).toBe('place');
  expect(ids(await directory.search('いのの鋳物'))).toEqual(['cast']);
});
