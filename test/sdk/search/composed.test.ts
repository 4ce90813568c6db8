import { openDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const makers: readonly (readonly [id: string, description: string])[] = [
  ['rust', '錆取りとサンドブラスト'], ['zinc', '溶融亜鉛めっき'], ['sharpen', '刃物研ぎ'], ['smith', '刃物の焼入れとDLCコーティング'], ['kintsugi', '金継ぎ'], ['melamine', 'メラミン食器の製造'],
  ['lacquer', '漆器の修理、漆塗り'], ['tailor', '洋服リフォーム'], ['dyer', '製品染め、後染め'], ['sofa', '椅子の張替え'], ['shoes', '靴の修理'], ['bindery', '製本'], ['tap', '給排水工事'],
  ['impregnation', '鋳物の樹脂含浸'], ['spraying', '溶射と肉盛溶接'], ['cfrp', 'CFRP成形'], ['bags', 'ナイロンのバッグ縫製'], ['anodizing', 'アルマイト処理'], ['glass', 'ガラスへのサンドブラスト彫刻'], ['embroidery', '刺繍'],
  ['door', '木製建具の製作'], ['motor', 'モーターの巻線'], ['pan', 'フッ素樹脂コーティング'], ['racks', '駐輪場の施工'], ['plastics', 'ポリカーボネートの成形'], ['retort', 'レトルト加工の受託'], ['lab', '食品の微生物検査'], ['futon', '布団の仕立て'], ['soles', '安全靴の製造'],
];
let town: Directory;
beforeAll(async () => {
  const document: DirectoryDocument = {
    format: 'sanchi-directory/1', id: 'town', title: '町の職人', publisher: { name: '試験' }, demonstration: true,
    members: makers.map(([id, description], i) => ({ id, name: `第${i}号`, description })),
  };
  town = await openDirectory(document);
});
const found = async (query: string): Promise<string[]> => (await town.search(query)).hits.map(({ member }) => member);

describe('a thing and what is wrong with it', () => {
  it.each([
    ['門扉が錆びてしまった', 'rust'], ['the iron gate is rusty', 'rust'], ['包丁の刃が欠けちゃった', 'sharpen'], ['お気に入りの湯のみが割れちゃった', 'kintsugi'], ['お椀の塗りがはげてきた', 'lacquer'],
    ['シャツの袖が破れた', 'tailor'], ['my shirt is torn', 'tailor'], ['制服の色が褪せてきた', 'dyer'], ['破れた座面をどうにかしてほしい', 'sofa'], ['靴のかかとがすり減った', 'shoes'], ['本の背表紙が取れた', 'bindery'],
    ['蛇口から水がぽたぽた漏れる', 'tap'], ['鋳物から油がにじむ', 'impregnation'], ['シャフトがすり減ってしまった', 'spraying'], ['扉がきしんで困る', 'door'], ['my door creaks', 'door'], ['door creaks', 'door'], ['扉がきしむ', 'door'], ['お椀のつやがなくなってきた', 'lacquer'], ['鉄の門扉の錆が気になる', 'rust'], ['モーターが焼けた', 'motor'], ['フライパンが焦げ付いて困る', 'pan'],
  ])('%s leads to who puts such a thing right', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
});

describe('a thing and what is wished of it', () => {
  it.each([
    ['部品をもっと軽くしたい', 'cfrp'], ['もっと軽い鞄にしたい', 'bags'], ['アルミのケースを傷つきにくくしたい', 'anodizing'], ['ガラスに名前を彫ってほしい', 'glass'], ['シャツにロゴを入れたい', 'embroidery'], ['魚の煮物を常温で日持ちさせたい', 'retort'], ['クッキーが何日もつのか知りたい', 'lab'], ['how many days will my cookies keep?', 'lab'], ['make my futon fluffy again', 'futon'], ['床がすべる', 'soles'],
  ])('%s depends on the thing', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
  it.each([
    ['鉄の柵が錆びた', '鉄の柵を錆びなくしたい', 'rust', 'zinc'], ['the steel parts have rusted', 'steel parts that do not rust', 'rust', 'zinc'],
    ['お皿が割れた', '落としても割れにくいお皿', 'kintsugi', 'melamine'], ['お皿が割れた', '給食のお皿がすぐ割れる', 'kintsugi', 'melamine'], ['the cups cracked', 'our cups crack easily', 'kintsugi', 'melamine'],
  ])('%s is another wish than %s', async (happened, prevented, mends, prevents) => {
    expect((await found(happened))[0]).toBe(mends);
    expect((await found(prevented))[0]).toBe(prevents);
    expect(await found(prevented)).not.toContain(mends);
  });
});

describe('what a composed need does not claim', () => {
  it('shows what it was taken for, the thing and the trouble, in both languages', async () => {
    const [part] = (await town.search('ノコギリの刃が欠けちゃった')).query.parts;
    expect(part).toMatchObject({ kind: 'concept', conceptKind: 'need', via: 'need', label: { ja: expect.stringContaining('割れた・欠けた刃物') as string, en: expect.stringContaining('broken or cracked blade') as string } });
  });
  it('is told in no more than a line, though it may be meant in several ways', async () => {
    const need = (await town.search('鍋が焦げついて困っている')).query.parts.find(({ conceptKind }) => conceptKind === 'need');
    expect((need?.label as { ja: string }).ja).toMatch(/焦げつく.{0,18}$/);
    expect((need?.label as { ja: string }).ja.length).toBeLessThanOrEqual(24);
  });
  it('counts what the query says a thing is made of before what such things are presumed to be made of', async () => {
    expect(await found('木のスプーンが黒ずんだ')).not.toContain('rust');
    expect((await town.search('プラスチックの取っ手が割れた')).query.parts[0]?.concepts).not.toContain('brazing');
  });
  it('knows that a thing may be only part of another one’s name', async () => {
    expect(await found('雪でつぶれない自転車置き場')).toEqual(['racks']);
  });
});
