import { openDirectory, type Directory, type SearchOptions } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { makers } from '../../helpers/makers.js';

let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory(makers);
});
const found = async (query: string, options?: SearchOptions): Promise<string[]> =>
  (await directory.search(query, options)).hits.map((hit) => hit.member);

describe('what a program passes by mistake', () => {
  it('is read as far as it can be', async () => {
    expect(Object.keys(await directory.facets('process' as unknown as ['process']))).toEqual(['process']);
  });
});

describe('one skill in many spellings', () => {
  it.each(['研磨', '研摩', 'みがき', '磨き', 'けんま', 'ｹﾝﾏ', 'polishing', 'kenma', 'migaki', 'polishng'])('%s finds the polishers and nobody else', async (query) => {
    expect(new Set(await found(query))).toEqual(new Set(['mirror', 'buff', 'coarse']));
  });
  it.each(['レーザ', 'レーザー', 'ﾚｰｻﾞｰ', 'laser'])('%s finds the laser shop', async (query) => {
    expect(await found(query)).toEqual(['laser']);
  });
  it.each(['織物', 'おりもの', 'orimono', 'textile fabric'])('%s finds the weaver', async (query) => {
    expect(await found(query)).toContain('weaver');
  });
});

describe('several parts', () => {
  it('must all hold', async () => {
    expect(await found('研磨 燕市')).toEqual(expect.arrayContaining(['mirror', 'buff', 'coarse']));
    expect(await found('めっき 燕市')).toEqual([]);
    expect(await found('マグネシウムを磨ける会社')).toEqual(['mirror']);
  });
  it('says what could be let go when nothing fits all, apart from the results', async () => {
    const result = await directory.search('めっき 燕市');
    expect(result.total).toBe(0);
    expect(result.relaxed.map(({ kind, dropped }) => [kind, dropped.length])).toContainEqual(['without-part', 1]);
    expect(result.relaxed.every(({ hits }) => hits.length > 0)).toBe(true);
  });
  it('takes "and" between two skills for alternatives', async () => {
    expect(new Set(await found('研磨やめっき'))).toEqual(new Set(['mirror', 'buff', 'coarse', 'plater']));
  });
});

describe('what is let go where nobody states all', () => {
  const unstated = async (query: string): Promise<[string, (string | undefined)[]][]> => {
    const { hits, query: { parts } } = await directory.search(query);
    return hits.map(({ member, verdicts }) => [member, verdicts.filter(({ verdict }) => verdict === 'not-stated')
      .map(({ part }) => parts.find(({ id }) => id === part)?.concepts?.[0])]);
  };
  it('is the thing that nobody here makes, beside a skill: each says that it is not stated', async () => {
    expect(new Map(await unstated('歯車の研磨'))).toEqual(new Map([['mirror', ['gear']], ['coarse', ['gear']]]));
  });
  it('is the manner of an order, of which few makers speak', async () => {
    expect(new Map(await unstated('研磨 共同受注'))).toEqual(new Map([['mirror', ['joint-order']], ['coarse', ['joint-order']]]));
  });
  it('is never the skill', async () => {
    expect(await found('歯車の鋳造')).toEqual([]);
  });
});

describe('what is not claimed', () => {
  it('is not found: negated, or only the name of a machine', async () => {
    const result = await directory.search('研磨');
    expect(result.hits.map(({ member }) => member)).not.toContain('plater');
    expect(result.hits.map(({ member }) => member)).not.toContain('machine');
    expect(result.relaxed.filter(({ kind }) => kind === 'mentioned').flatMap(({ hits }) => hits.map(({ member }) => member))).toEqual(['machine']);
  });
  it('gives an empty main list for what nobody does, with the nearest broader skill beside it', async () => {
    const result = await directory.search('ラッピング加工');
    expect(result.total).toBe(0);
    expect(result.query.parts[0]?.kind).toBe('concept');
  });
});

describe('values', () => {
  it('are judged: meets, not stated, does not meet', async () => {
    const { hits, total, meetsAll, notStated } = await directory.search('研磨 ±0.01');
    expect(hits.map(({ member, verdicts }) => [member, verdicts[0]?.verdict])).toEqual([['mirror', 'meets'], ['buff', 'not-stated']]);
    expect([total, meetsAll, notStated]).toEqual([2, 1, 1]);
  });
  it('belong to a process and a material: one piece of stainless, but not of magnesium', async () => {
    const verdict = async (query: string) => (await directory.search(query)).hits.find(({ member }) => member === 'mirror')?.verdicts[0]?.verdict;
    expect(await verdict('SUS304 鏡面研磨 1個から')).toBe('meets');
    expect(await verdict('マグネシウム 鏡面研磨 1個から')).toBeUndefined();
  });
  it('in free text can meet a condition', async () => {
    expect((await directory.search('バフ研磨 1個から')).hits[0]).toMatchObject({ member: 'buff', verdicts: [{ verdict: 'meets' }] });
  });
});

describe('values in free text', () => {
  const member = (id: string, description: string): object => ({ id, name: id, description });
  const judged = async (query: string, ...texts: string[]): Promise<(string | undefined)[]> => {
    const members = texts.map((text, i) => member(`m${i}`, text));
    const own = await openDirectory({ format: 'sanchi-directory/1', id: 'values', title: 'values', publisher: { name: 'test' }, members } as never);
    const { hits } = await own.search(query);
    return texts.map((_, i) => hits.find((hit) => hit.member === `m${i}`)?.verdicts[0]?.verdict);
  };
  it('fail a condition where the words make them a limit', async () => {
    expect(await judged('研磨 φ300', '研磨。最大φ100mm', '研磨。φ500まで', '研磨。φ100の実績', '研磨'))
      .toEqual([undefined, 'meets', 'not-stated', 'not-stated']);
    expect(await judged('研磨 1個', '研磨。最小ロット100個', '研磨。1個から', '研磨。図面一枚から', '研磨。一つ一つ手作業で'))
      .toEqual([undefined, 'meets', 'not-stated', 'not-stated']);
  });
  it('reach over days written as a range', async () => {
    expect(await judged('研磨 1週間以内', '研磨。納期は3～5日', '研磨。納期10～20営業日', '研磨。納期5日')).toEqual(['meets', undefined, 'meets']);
  });
  it('belong to the process of their sentence', async () => {
    expect(await judged('研磨 φ300', '研磨も行います。めっきはφ100まで。', '研磨はφ100まで。めっきも行います。')).toEqual(['not-stated', undefined]);
  });
  it('put who meets them before who says nothing', async () => {
    const { hits } = await directory.search('研磨 1個から');
    expect(hits.map(({ verdicts }) => verdicts[0]?.verdict)).toEqual(['meets', 'meets', 'not-stated']);
  });
});

describe('company names', () => {
  it.each(['田中織物', '田中 織物', 'たなかおりもの', 'tanaka orimono', 'tanakaorimono', 'Tanaka Textile', '田中織', 'tanaka ori'])('%s finds the weaver', async (query) => {
    expect((await found(query))[0]).toBe('weaver');
  });
  it('are read where no kana is stated, and found without their legal form', async () => {
    const members = ['株式会社渡邊製作所', '佐藤工業㈱', '第一ミツワ商会'].map((name, i) => ({ id: `m${i}`, name }));
    const own = await openDirectory({ format: 'sanchi-directory/1', id: 'names', title: 'names', publisher: { name: 'test' }, members });
    const first = async (query: string): Promise<string | undefined> => (await own.search(query)).hits[0]?.member;
    for (const query of ['わたなべせいさくしょ', 'watanabe seisakusho', '渡辺製作所', '有限会社渡辺製作所', 'Watanabe Manufacturing']) expect(await first(query)).toBe('m0');
    for (const query of ['satō kōgyō', 'Sato Industries', 'さとうこう', 'satou kou']) expect(await first(query)).toBe('m1');
    for (const query of ['daiichi mitsuwa', 'だいいちみつわしょうかい', '第一ミツ']) expect(await first(query)).toBe('m2');
    expect((await own.search('sato')).hits[0]?.reasons).toMatchObject([{ field: 'name', via: 'romaji', excerpt: '佐藤工業㈱' }]);
  });
  it('of rarer families are read by their letters', async () => {
    const members = ['増永眼鏡株式会社', '岩吉製作所', '黒岡鋳造'].map((name, i) => ({ id: `m${i}`, name }));
    const own = await openDirectory({ format: 'sanchi-directory/1', id: 'names', title: 'names', publisher: { name: 'test' }, members });
    for (const [query, member] of [['masunaga', 'm0'], ['Masunaga Optical', 'm0'], ['ますながめがね', 'm0'], ['iwayoshi', 'm1'], ['kurooka', 'm2']] as const) {
      expect((await own.search(query)).hits.map((hit) => hit.member), query).toEqual([member]);
    }
  });
  it('are not found by a stretch within them that names a thing, though nobody here makes it', async () => {
    const own = await openDirectory({ format: 'sanchi-directory/1', id: 'names', title: 'names', publisher: { name: 'test' }, members: [{ id: 'm0', name: '日鉄工業株式会社' }] });
    expect((await own.search('nittetsu kougyou')).total).toBe(1);
    for (const query of ['tekkougyou', 'てっこうぎょう']) expect((await own.search(query)).total, query).toBe(0);
  });
  it('in kana come before a skill that is only read within them', async () => {
    const names = ['前田工繊株式会社', '日化精工株式会社'].map((name, i) => ({ id: `m${i}`, name }));
    const members = [...names, { id: 'wire', name: '線屋', products: [{ name: '鋼線' }] }];
    const own = await openDirectory({ format: 'sanchi-directory/1', id: 'names', title: 'names', publisher: { name: 'test' }, members });
    for (const [query, member] of [['まえだこうせん', 'm0'], ['maeda kousen', 'm0'], ['にっかせいこう', 'm1'], ['こうせん', 'wire']] as const) {
      expect((await own.search(query)).hits.map((hit) => hit.member), query).toEqual([member]);
    }
  });
});

describe('a hit', () => {
  it('explains itself with the words as written', async () => {
    const { hits } = await directory.search('みがき');
    const buff = hits.find(({ member }) => member === 'buff');
    const [reason] = buff?.reasons ?? [];
    expect(reason).toMatchObject({ field: 'description', via: 'narrower', concept: 'buff-polishing', stated: false });
    const [start, end] = reason?.highlights?.[0] ?? [0, 0];
    expect(reason?.excerpt?.slice(start, end)).toBe('バフ研磨');
  });
  it('tells the fact that answers: a tour, orders from individuals, English', async () => {
    const open = await openDirectory({ ...makers, members: [
      { id: 'yes', name: '見本商店', visiting: { tour: true }, consumerOrders: true, languages: ['ja', 'en-GB'] },
      { id: 'no', name: '見本工業', visiting: { tour: false }, consumerOrders: false, languages: ['ja'] },
    ] });
    for (const [query, path] of [['工場見学', 'visiting.tour'], ['見学できる', 'visiting.tour'], ['個人依頼', 'consumerOrders'], ['英語対応', 'languages']]) {
      const { hits } = await open.search(query as string);
      expect(hits.map(({ member, reasons }) => [member, reasons.map((reason) => reason.path)])).toEqual([['yes', [path]]]);
    }
  });
  it('is plain data', async () => {
    const result = await directory.search('研磨 1個から', { facets: ['process', 'place'] });
    expect(JSON.parse(JSON.stringify(result))).toEqual(structuredClone(result));
  });
});

describe('needs', () => {
  it.each(['くすみを取りたい', '形見のカップをきれいにしたい', 'make it shine like a mirror'])('%s leads to polishers', async (query) => {
    expect(await found(query)).toEqual(expect.arrayContaining(['mirror']));
  });
});

describe('options', () => {
  it('filter, page and sort', async () => {
    expect(await found('研磨', { where: { material: ['magnesium'] } })).toEqual(['mirror']);
    expect(await found('', { where: { place: ['180009'] } })).toEqual(expect.arrayContaining(['weaver', 'glasses']));
    expect(await found('研磨', { sort: 'name' })).toEqual(['coarse', 'mirror', 'buff']);
    expect(await found('研磨', { sort: 'name', offset: 1, limit: 1 })).toEqual(['mirror']);
    expect(await found('', { where: { consumerOrders: true } })).toEqual(['mirror']);
    expect(await found('', { where: { network: ['net'] } })).toEqual(['mirror']);
  });
  it('read a part as plain words when asked', async () => {
    expect(await found('バフ', { asWords: [0] })).toEqual(['buff']);
  });
  it('reject with the reason of an aborted signal', async () => {
    await expect(directory.search('研磨', { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });
  it('count facets, a chosen one still showing its neighbours', async () => {
    const { facets } = await directory.search('', { facets: ['place', 'process'], where: { place: ['152137'] } });
    expect(facets.place?.find(({ value }) => value === '152137')).toMatchObject({ count: 3, selected: true });
    expect(facets.place?.find(({ value }) => value === '182079')).toMatchObject({ count: 2, selected: false });
    expect(facets.process?.find(({ value }) => value === 'polishing')?.count).toBe(3);
  });
  it('survive anything a visitor may paste', async () => {
    for (const query of ['', ' ', '。、', '\u0000', '🍣', '<script>', '磨'.repeat(5000), '((((', '../..', '-1', 'ー', '゛']) {
      await expect(directory.search(query)).resolves.toHaveProperty('total');
      await expect(directory.suggest(query)).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('suggestions', () => {
  it('complete in either script, with counts', async () => {
    expect((await directory.suggest('けん'))[0]).toMatchObject({ kind: 'concept', id: 'polishing', count: 3 });
    expect((await directory.suggest('polis', { locale: 'en' })).map(({ id }) => id)).toContain('polishing');
    expect((await directory.suggest('kenm')).map(({ id }) => id)).toContain('polishing');
    expect((await directory.suggest('鯖江')).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['place', 'member']));
  });
});

describe('a material and a process in one word', () => {
  it('finds who states the two apart, and says both', async () => {
    const { hits } = await directory.search('マグネシウム研磨');
    expect(hits.map(({ member }) => member)).toContain('mirror');
    expect(hits.find(({ member }) => member === 'mirror')?.reasons.length).toBeGreaterThan(0);
  });
});

describe('as one types', () => {
  it('half a word already finds, a slip is mended', async () => {
    expect(await found('polishi')).toEqual(expect.arrayContaining(['mirror']));
    expect(await found('poilshing')).toEqual(expect.arrayContaining(['mirror']));
  });
  it.each(['鏡面研', 'きょうめんけ', 'kyoumenk', 'mirror pol', 'きょめうんけんま', 'kyomenkennma', 'miror polishing'])('%s finds the mirror', async (query) => {
    expect((await found(query))[0]).toBe('mirror');
  });
});
