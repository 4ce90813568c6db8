import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../packages/sdk/src/text/recognition/dictionary.js';
import { negation } from '../../../packages/sdk/src/text/recognition/negation.js';
import { normalizeWithOffsets } from '../../../packages/sdk/src/text/normalize.js';
import { recognise } from '../../../packages/sdk/src/text/recognition/recognise.js';
import { fullVocabulary, traps } from '../../../packages/sdk/src/vocabulary/full.js';
import { createVocabulary } from '../../../packages/sdk/src/vocabulary/vocabulary.js';

const dictionary = await createDictionary(createVocabulary(fullVocabulary()), traps());
const mentions = (text: string) => recognise(dictionary, normalizeWithOffsets(text), true, negation);
const concepts = (text: string): string[] => mentions(text)
  .filter((mention) => mention.strength === 'full' && !mention.negated)
  .flatMap((mention) => mention.meanings.filter(({ source }) => source !== 'part').map(({ concept }) => concept));

describe('recognition', () => {
  it.each(['研磨', '研摩', 'みがき', '磨き', 'けんま', 'ケンマ', 'polishing', 'Polishing', '磨ける会社', '磨いてほしい', '磨きたい', 'カップを磨いて'])('finds polishing in %s', (text) => {
    expect(concepts(text)).toContain('polishing');
  });

  it.each([
    ['みがき棒鋼を在庫', 'polishing'], ['円筒研磨', 'polishing'], ['製缶', 'can'], ['シリコーン', 'silicon'], ['金型を作る', 'gold-alloy'], ['金物', 'gold-alloy'],
    ['腕を磨く', 'polishing'],
  ])('does not take %s for %s', (text, concept) => {
    expect(concepts(text)).not.toContain(concept);
  });

  it.each([
    '研磨は行っていません', '研磨には対応しておりません', '研磨は外注しています', '研磨はお受けできません', '研磨は協力会社に依頼しております', '研磨を除く',
    '研磨、塗装は行っておりません', '研磨不要の製品', 'we do not offer polishing', 'without polishing',
    '当社では磨けません', '鏡面には磨きません', 'ここでは磨かない', '磨かずに仕上げる', '磨いておりません', '磨くことはできません', '磨きは致しかねます', '研磨はやめました', '研磨は昨年取りやめました', '研磨から撤退しました',
    '研磨ではなく研削です', 'ノー研磨で仕上げる', '研磨の協力会社を募集', '研磨の協力工場募集中', '研磨業者を募集しています',
    'we stopped polishing in 2019', 'polishing is not our business', 'polishing was discontinued', 'polishing is no longer offered', "we don't do any polishing",
  ])('does not claim polishing where a text says: %s', (text) => {
    expect(concepts(text)).not.toContain('polishing');
  });

  it.each(['研磨の外注先をお探しの方へ', '研磨を行っています', '塗装は行っていませんが、研磨は得意です', '研磨以外にも対応', 'not only polishing',
    '研磨だけではなく研削も', '磨けないものはありません', '磨きすぎません', '磨かなければ光らない', '金属の研磨', '研磨の従業員を募集', 'we never stop polishing', '磨いても傷つきません', '研磨はやめません', '創業から磨き、今も磨く'])('claims it where a text says: %s', (text) => {
    expect(concepts(text)).toContain('polishing');
  });

  it.each([
    ['タイヤ交換機の製造', 'tire'], ['リボン搬送装置', 'ribbon'], ['女性インナーウェア用編レース', 'underwear'], ['イスターカーテン', 'curtain'],
  ])('takes a thing that only names another for a part: %s', (text, concept) => {
    const found = mentions(text).filter(({ meanings }) => meanings.some((meaning) => meaning.concept === concept));
    expect(found.every(({ strength }) => strength === 'part')).toBe(true);
  });

  it('finds no word by letters that happen to stand inside another', () => {
    for (const [text, concept] of [['コンピューター', 'pewter'], ['なまり節', 'lead-metal']] as const)
      expect(mentions(text).flatMap(({ meanings }) => meanings.map((meaning) => meaning.concept))).not.toContain(concept);
  });

  it('takes a process that only names a machine or an agent for no claim', () => {
    expect(mentions('溶接機を販売').some((m) => m.strength === 'full' && m.meanings.some(({ concept }) => concept === 'welding'))).toBe(false);
  });

  it('does not find short kana words inside longer ones', () => {
    expect(concepts('コントロールとマネジメント、豊かに')).not.toEqual(expect.arrayContaining(['bolt-screw']));
  });
});
