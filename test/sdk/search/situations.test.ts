import { openDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';

const document: DirectoryDocument = {
  format: 'sanchi-directory/1', id: 'situations', title: '困りごと', publisher: { name: '試験' }, demonstration: true,
  members: [
    { id: 'heating', name: '雪国ヒーティング', description: 'ロードヒーティングと融雪設備の設計施工' },
    { id: 'slope', name: '法面工業', products: [{ name: '落石防止ネット' }], description: '法面保護工事' },
    { id: 'foodmachine', name: '食機', description: '食品機械の製造' },
    { id: 'burr', name: 'バリ取り専科', description: 'バリ取り、面取り加工' },
    { id: 'shop', name: '機械商店', description: '工作機械の販売、食品の卸売' },
  ],
};
let directory: Directory;
beforeAll(async () => { directory = await openDirectory(document); });
const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member);

describe('what a layman tells of', () => {
  it.each([
    ['冬になると駐車場が凍って滑る', 'heating'], ['道が凍らないようにしたい', 'heating'], ['our parking lot freezes and people slip', 'heating'],
    ['裏山が崩れてこないか心配', 'slope'], ['rocks fall from the slope behind our house', 'slope'],
  ])('%s leads to who answers it, in any order of words', async (query, member) => {
    expect((await found(query))[0]).toBe(member);
  });
  it('is shown as what it was taken for', async () => {
    const { query, hits } = await directory.search('駐車場が凍ってあぶない');
    expect(query.parts.some(({ conceptKind, via }) => conceptKind === 'need' && via === 'need')).toBe(true);
    expect(hits[0]?.reasons[0]).toMatchObject({ via: 'need' });
  });
  it('leaves a skill alone that a wish is said with', async () => {
    expect((await directory.search('バリ取りの見積もりを取りたい')).query.parts.map(({ conceptKind }) => conceptKind)).toEqual(['process']);
  });
  it('leaves a plain skill alone', async () => {
    expect((await directory.search('バリ取り')).query.parts).toHaveLength(1);
    expect(await found('バリ取り')).toEqual(['burr']);
  });
});

describe('how an order is placed, beside what is ordered', () => {
  const makers: DirectoryDocument = {
    ...document, id: 'makers',
    members: [
      { id: 'lotion', name: '肌工房', description: '化粧水とクリームの製造' },
      { id: 'board', name: '基板社', description: 'プリント基板の実装', appeal: '1枚から小ロットで承ります' },
      { id: 'oem', name: '菓子舗', description: '焼き菓子の製造、OEM' },
    ],
  };
  it.each([
    ['自分のブランドの化粧水を少しだけ作ってみたい', ['lotion']],
    ['化粧水を急いで作ってほしい', ['lotion']],
  ])('%s: nobody else is listed because of small lots or own brands', async (query, expected) => {
    const { hits } = await (await openDirectory(makers)).search(query);
    expect(hits.map(({ member }) => member)).toEqual(expected);
  });
});

describe('what a sentence says of a thing', () => {
  const menders: DirectoryDocument = {
    ...document, id: 'menders',
    members: [
      { id: 'ship', name: '南の造船', description: '貨物船とフェリーの新造と修繕' },
      { id: 'bag', name: '鞄工房', description: '鞄の修理もいたします' },
      { id: 'screw', name: '螺子屋', description: '精密ねじの製造' },
      { id: 'titanium', name: '切削社', description: 'チタンの精密部品の切削加工' },
    ],
  };
  const firstOf = async (query: string): Promise<string | undefined> => (await (await openDirectory(menders)).search(query)).hits[0]?.member;
  it('puts who mends such a thing before who mends other things', async () => {
    expect(await firstOf('小さな貨物船を修理したい')).toBe('ship');
  });
  it('does not ask for what the thing is only compared to', async () => {
    expect(await firstOf('チタンの小さなネジのような部品')).toBe('titanium');
  });
});

describe('words parted by a space', () => {
  it('are the term that they make', async () => {
    expect(await found('食品 機械')).toEqual(['foodmachine']);
    expect((await directory.search('食品 機械')).query.parts).toHaveLength(1);
  });
});
