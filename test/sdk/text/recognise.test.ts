import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../packages/sdk/src/text/recognition/dictionary.js';
import { negation } from '../../../packages/sdk/src/text/recognition/negation.js';
import { normalizeWithScripts, normalizeWithOffsets } from '../../../packages/sdk/src/text/normalize.js';
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
    // Each way of denying by itself: what a text is searched for before anything is read closely must have them all.
    '研磨は未対応', '研磨は不可', '研磨はお断り', '研磨は対象外', '研磨は取扱なし', '研磨の取り扱いはございません', '研磨は他社へ', '研磨は苦手', '研磨は廃止', '研磨は終了しました',
    '研磨は中止', '研磨レス', '研磨なし', '研磨ふり', '研磨以外', '研磨せず', '研磨じゃなく研削', '研磨はご希望により紹介', '研磨は提携工場で', '研磨してくれる工場を求めています',
    '研磨いらず', '研磨が必要な', 'excluding polishing', 'cannot do polishing', 'never polishing', 'neither polishing', 'instead of polishing', 'other than polishing', 'lack of polishing',
    'no polishing', 'non polishing', 'ceased polishing', 'polishing is excluded', 'polishing is outsourced', 'polishing is unavailable', 'polishing free', 'polishing not included',
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

  it.each(['採れたわかめを売る', '買いつけたわかめに虫が', '生えるわかめは', 'うまいわかめです'])('finds a word of three kana after a verb or an adjective: %s', (text) => {
    expect(concepts(text)).toContain('wakame');
  });
  it('does not find short kana words inside longer ones', () => {
    expect(concepts('コントロールとマネジメント、豊かに')).not.toEqual(expect.arrayContaining(['bolt-screw']));
  });
});

it('reads the same whether terms are put into normal form one by one or all at once', async () => {
  const whole = await createDictionary(createVocabulary(fullVocabulary()), traps());
  expect([...whole.entries()].length).toBeGreaterThan(50_000);
  const terms = fullVocabulary().filter((_, i) => i % 7 === 0).flatMap(({ ja, en, kana, synonyms }) => [ja, en, kana ?? '', ...synonyms?.ja ?? [], ...synonyms?.en ?? []]);
  for (const text of terms.map((term, i) => `${term}の${terms[(i * 31) % terms.length] ?? ''}、${term}加工 ${term}s`)) {
    const n = normalizeWithOffsets(text);
    expect(recognise(dictionary, n, true, negation), text).toEqual(recognise(whole, n, true, negation));
  }
});

it('keeps the letters of a text that is read while terms are put into normal form', async () => {
  const texts = ['ステンレスのバフ研磨とﾚｰｻﾞｰ加工、ＮＣ旋盤。', 'ヴァイオリンの弓 A-B 5ー10 ㈱山田㈱', 'é\u0301 か\u3099 レーザ-加工', 'ー', ''];
  const fresh = await createDictionary(createVocabulary(fullVocabulary()), traps());
  for (const text of [...texts, texts.join('').repeat(40)]) {
    const n = normalizeWithOffsets(text), once = normalizeWithScripts(text);
    expect(recognise(fresh, once)).toEqual(recognise(dictionary, n));
    expect([once.text, ...once.scripts]).toEqual([n.text, ...n.scripts]);
  }
});
