import fc from 'fast-check';
import { openDirectory, type Member, type Rfq } from '@sanchi/sdk';
import { match, type ConditionVerdict, type Matching } from '@sanchi/sdk/matching';
import { describe, expect, it } from 'vitest';
import { judgeBudget } from '../../../packages/sdk/src/matching/conditions/budget.js';
import { sampleRfq } from '../client/rfq-samples.js';

const plain: Rfq = {
  format: 'sanchi-rfq/1', kind: 'prototype', language: 'ja', description: '別紙のとおり', disclosure: 'candidates', recipients: 'office',
  sender: sampleRfq.sender, consents: [],
};
const members: Member[] = [
  { id: 'a', name: 'あ社', appeal: '材料支給可。試作歓迎。', capabilities: [{ process: 'cutting', finish: ['さざなみ仕上げ'], price: { min: 3000, unit: 'JPY' } }] },
  { id: 'i', name: 'い社', refuses: '支給材の加工はお断り', capabilities: [{ process: 'cutting', price: { min: 20_000, unit: 'JPY' } }] },
  { id: 'u', name: 'う社', capabilities: [{ process: 'cutting', price: { min: 20_000, unit: 'JPY', negotiable: true } }] },
  { id: 'e', name: 'え社', capabilities: [{ process: 'cutting' }] },
];
const directory = openDirectory({ format: 'sanchi-directory/1', id: 'd', title: 'D', publisher: { name: 'P' }, members });
const matched = async (rfq: Partial<Rfq>): Promise<Matching> => match(await directory, { ...plain, ...rfq });
const verdictOf = ({ candidates }: Matching, member: string, kind: ConditionVerdict['condition']): ConditionVerdict | undefined =>
  candidates.find((each) => each.member === member)!.parts[0]!.verdicts.find(({ condition }) => condition === kind);
const reasons = ({ proposal }: Matching): string[] => proposal.reasons.map(({ ja }) => ja);

describe('what is not understood', () => {
  it('in a finish is named and asked in its own words, and met by whoever states these words', async () => {
    const found = await matched({ processes: ['cutting'], finish: ['さざなみ仕上げ'] });
    expect(found.unread).toMatchObject([{ asked: 'さざなみ仕上げ', origin: 'finish', why: 'unknown' }]);
    expect(reasons(found)).toContain('仕上げの「さざなみ仕上げ」は読み取れませんでした。この言葉のまま会員への確認事項にします。内容を確かめて、要る工程があれば足してください。');
    expect(found.proposal.reasons.map(({ en }) => en).join()).toContain('Not understood in the finish: “さざなみ仕上げ”');
    expect(verdictOf(found, 'a', 'finish')?.verdict).toBe('meets');
    expect(verdictOf(found, 'e', 'finish')).toMatchObject({ verdict: 'not-stated', question: { ja: '仕上げ さざなみ仕上げ は対応できますか。' } });
  });

  it('in a finish is a gap where nothing is made that it could belong to', async () => {
    for (const processes of [undefined, ['設計'], ['試作']]) {
      const found = await matched({ ...(processes ? { processes } : {}), finish: ['ゆらぎ仕上げ'] });
      const part = found.parts.find(({ asked }) => asked === 'ゆらぎ仕上げ')!;
      expect(found.proposal.gaps.find((gap) => gap.part === part.id)?.reason.ja).toBe('「ゆらぎ仕上げ」は用語として読み取れず、この言葉を書いている会社もありません。内容を確かめてください。');
      expect(found.unread).toEqual([]);
    }
  });

  it('in a process is a gap, and beside what was understood it is named', async () => {
    const found = await matched({ processes: ['ぽこぽこ加工', '切削とぴこぴこ加工をお願いします'], materials: ['ふにゃ', 'SUS304のもけもけ材'] });
    expect(found.proposal.gaps.map(({ reason }) => reason.en)).toEqual(['Not understood: “ぽこぽこ加工”; nobody writes these words either. Find out what is meant.']);
    expect(found.unread.map(({ asked, origin }) => [origin, asked])).toEqual([
      ['material', 'ふにゃ'], ['material', 'もけもけ材'], ['process', 'ぴこぴこ加工をお願いします'],
    ]);
    expect(found.candidates[0]!.parts[0]!.verdicts.find(({ asked }) => asked.ja === '材料 ふにゃ')?.verdict).toBe('not-stated');
  });

  it('is nothing where words only frame what was understood', async () => {
    expect((await matched({ processes: ['切削をお願いします', '研磨と溶接', 'cutting'], materials: ['SUS304など'], finish: ['鏡面仕上げで'] })).unread).toEqual([]);
  });

  it('never goes: every made-up word of a process, finish or material is a part, a gap or named', async () => {
    const word = fc.stringMatching(/^[ぬねへほむも]{3,6}$/).map((each) => `${each}ぞ`);
    await fc.assert(fc.asyncProperty(fc.constantFrom('processes', 'finish', 'materials'), word, fc.boolean(), async (field, made, known) => {
      const others: Partial<Rfq> = known ? { processes: ['切削'] } : {};
      const found = await matched({ ...others, [field]: [...(others[field as 'processes'] ?? []), made] });
      expect([...found.parts.map(({ asked }) => asked), ...found.unread.map(({ asked }) => asked)]).toContain(made);
    }), { numRuns: 60 });
  });

  it('says which parts are more than a team is sought for', async () => {
    const many = ['切削', '旋盤', 'フライス', '研磨', '溶接', 'めっき', '塗装', '鋳造', '鍛造', 'プレス', '熱処理', '研削', '放電加工', 'ワイヤーカット', 'レーザー切断', '曲げ', '絞り', 'ねじ切り', '歯切り', '穴あけ',
      'バフ研磨', 'アルマイト', '刻印', '印刷', '接着', '縫製', '組立', '検査', '梱包', '配送', '設計', '試作', '射出成形', 'ゴム成形', '真空成形', '3Dプリント', 'ロストワックス', 'ダイカスト', '染色', '織物'];
    const found = await matched({ processes: Array.from({ length: 20 }, (_, i) => `${many[i * 2]}、${many[i * 2 + 1]}`) });
    expect(found.parts).toHaveLength(30);
    const late = found.unread.filter(({ why }) => why === 'too-many');
    expect(late.length).toBeGreaterThan(3);
    expect(late.at(-1)).toMatchObject({ reason: { ja: expect.stringContaining('工程が30を超えるため、案に入れていません'), en: expect.stringContaining('more than 30 parts') } });
    expect(reasons(found)).toEqual(expect.arrayContaining(late.map(({ reason }) => reason.ja)));
  });
});

describe('how an order is to be taken', () => {
  it('is a condition beside the work, met by whoever says so', async () => {
    const found = await matched({ processes: ['切削', '試作'] });
    expect(found.parts.map(({ label }) => label.ja)).toEqual(['切削加工']);
    expect(verdictOf(found, 'a', 'order-terms')?.verdict).toBe('meets');
    expect(verdictOf(found, 'e', 'order-terms')).toMatchObject({ verdict: 'not-stated', question: { ja: '受け方 試作 は対応できますか。' } });
  });

  it('with material from the customer is met by whoever takes it, asked of all others, and of those who refuse in their own words', async () => {
    const found = await matched({ processes: ['cutting'], materialSupplied: true });
    expect(verdictOf(found, 'a', 'supplied-material')?.verdict).toBe('meets');
    expect(verdictOf(found, 'e', 'supplied-material')).toMatchObject({ verdict: 'not-stated', question: { ja: '材料支給 は対応できますか。', en: 'Can you do this: material supplied by the customer?' } });
    expect(verdictOf(found, 'i', 'refusal')?.question?.ja).toContain('支給材の加工はお断り');
    expect(verdictOf(await matched({ processes: ['cutting'] }), 'a', 'supplied-material')).toBeUndefined();
  });

  it.each(['切削は行っていません', 'めっきはできません。切削もできません。', 'めっき不可、切削も不可', 'No plating, no cutting.'])('of who writes 「%s」 is asked, in whatever words it says no', async (refuses) => {
    const one = await openDirectory({ format: 'sanchi-directory/1', id: 'd', title: 'D', publisher: { name: 'P' }, members: [{ id: 'o', name: 'お社', refuses, capabilities: [{ process: 'cutting' }] }] });
    expect(verdictOf(await match(one, { ...plain, processes: ['cutting'] }), 'o', 'refusal')?.question?.ja).toContain(refuses);
    const other = await openDirectory({ format: 'sanchi-directory/1', id: 'd', title: 'D', publisher: { name: 'P' }, members: [{ id: 'o', name: 'お社', refuses, capabilities: [{ process: 'sewing' }] }] });
    expect(verdictOf(await match(other, { ...plain, processes: ['sewing'] }), 'o', 'refusal')).toBeUndefined();
  });
});

describe('a material', () => {
  const steel = { process: 'cutting', materials: ['sus304'] };
  const verdicts = async (list: readonly Omit<Member, 'name'>[]): Promise<(string | undefined)[]> => {
    const opened = await openDirectory({ format: 'sanchi-directory/1', id: 'd', title: 'D', publisher: { name: 'P' }, members: list.map((each) => ({ ...each, name: `${each.id}社` })) });
    const found = await match(opened, { ...plain, processes: ['cutting'], materials: ['titanium'] });
    return list.map(({ id }) => verdictOf(found, id, 'material')?.verdict);
  };

  it('that an entry names in words is met, whatever other materials its capability lists', async () => {
    expect(await verdicts([
      { id: 'a', appeal: 'チタンの切削が得意です。', capabilities: [{ process: 'cutting' }] },
      { id: 'b', appeal: 'チタンの切削が得意です。', capabilities: [steel] },
      { id: 'c', capabilities: [{ ...steel, note: 'チタンも可' }] },
      { id: 'd', capabilities: [steel, { process: 'cutting', materials: ['titanium'] }] },
    ])).toEqual(['meets', 'meets', 'meets', 'meets']);
  });

  it('that only another capability takes, or that is refused, is a question', async () => {
    expect(await verdicts([
      { id: 'a', capabilities: [steel, { process: 'tig-welding', materials: ['titanium'], note: 'チタンの溶接' }] },
      { id: 'b', capabilities: [{ ...steel, note: 'チタンは不可' }] },
      { id: 'c', appeal: 'チタンの加工は行っていません。', capabilities: [steel] },
    ])).toEqual(['not-stated', 'not-stated', 'not-stated']);
  });
});

describe('a budget', () => {
  const asked = (max: number, amount?: number): Promise<Matching> =>
    matched({ processes: ['cutting'], budget: { text: `${max}円まで`, value: { max, unit: 'JPY' } }, ...(amount === undefined ? {} : { quantities: [{ amount }] }) });

  it('is met where the guide fits for all pieces, not where one is beyond it, and asked in between', async () => {
    const found = await asked(10_000, 3);
    expect(verdictOf(found, 'a', 'budget')).toMatchObject({ verdict: 'meets', limit: { min: 3000 } });
    expect(verdictOf(found, 'i', 'budget')).toMatchObject({ verdict: 'does-not-meet', limit: { min: 20_000 } });
    expect(verdictOf(found, 'u', 'budget')?.verdict).toBe('not-stated');
    expect(verdictOf(found, 'e', 'budget')).toMatchObject({ verdict: 'not-stated', question: { ja: '全体のご予算は「10000円まで」です。この中で対応できそうですか。' } });
    // Four at 3,000 each would not fit; whether 3,000 is for each the guide does not say.
    expect(verdictOf(await asked(10_000, 4), 'a', 'budget')?.verdict).toBe('not-stated');
    expect(verdictOf(await asked(10_000), 'a', 'budget')?.verdict).toBe('not-stated');
    expect(verdictOf(await matched({ processes: ['cutting'], budget: { text: '相談したい' } }), 'i', 'budget')?.verdict).toBe('not-stated');
  });

  it('rules nobody out, and those within it come first', async () => {
    const found = await asked(10_000, 1);
    expect(found.candidates.every(({ parts }) => parts[0]!.can)).toBe(true);
    expect(found.proposal.lead?.member).toBe('a');
    expect(found.proposal.gaps).toEqual([]);
  });

  it('is judged alike whether a guide is meant for one piece or for all', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 }), (min, most, pieces) => {
      const { verdict } = judgeBudget([{ process: 'cutting', price: { min, unit: 'JPY' } }], { most, pieces });
      const fits = [min, min * pieces].map((least) => least <= most);
      expect(verdict).toBe(fits.every(Boolean) ? 'meets' : fits.some(Boolean) ? 'not-stated' : 'does-not-meet');
    }));
  });
});
