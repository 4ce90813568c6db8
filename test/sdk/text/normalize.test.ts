import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../packages/sdk/src/text/reading/company-name.js';
import { normalize, normalizeWithOffsets, originalRange } from '../../../packages/sdk/src/text/normalize.js';

const JAPANESE = fc.string({
  unit: fc.constantFrom(...'研磨摩めっきメッキレーザーｶﾞﾊﾟﾚｰｻﾞｰヴァヴィウェウィォ・　 ＳＵＳ３０４sus-5軸㈱髙﨑①㌔αμµφ±#＃ーー‐－〜～「。」\néﬁ𠮷🍣がか゛は゜ヶヵ'),
  maxLength: 40,
});

describe('the normal form', () => {
  it.each([
    ['レーザー加工', 'ﾚｰｻﾞｰ加工'], ['レーザ', 'レーザー'], ['ＳＵＳ３０４', 'sus304'], ['研摩', '研磨'], ['鈑金', '板金'], ['メッキ', 'めっき'],
    ['ヴィーガン', 'ビーガン'], ['ヴァイオリン', 'バイオリン'], ['ウェハ', 'ウエハ'], ['ｳｨｽｷｰ', 'ウイスキー'], ['うぉーたー', 'ウォーター'], ['㈱髙﨑', '(株)高崎'], ['High-Precision', 'high precision'], ['ポリ　エステル', 'ポリ エステル'],
    ['レーザ-', 'レーザー'], ['レーザ-加工', 'レーザー加工'], ['ﾚｰｻﾞ-で', 'レーザーで'], ['レーザー-', 'レーザー'], ['センタ− 加工', 'センター 加工'],
    ['ケーキ', 'けーき'], ['１ヶ月', '1カ月'.replace('カ', 'け')],
  ])('makes %s and %s one', (a, b) => {
    expect(normalize(a)).toBe(normalize(b));
  });

  it('keeps a dash that joins', () => {
    for (const text of ['ボルト-ナット', 'タイプ-3', 'モデル-A', '織物-染色', 'みがき-工房', '0256-00-0001', 'ナット - 東京']) expect(normalize(text)).toMatch(/-|モデル a|もでる a/);
  });

  it('reads a dash as ー wherever a katakana word ends, whatever follows', () => {
    const word = fc.string({ unit: fc.constantFrom(...'レザメキセンタボルパソコ'), minLength: 1, maxLength: 6 });
    const next = fc.constantFrom('', '加工', 'で', ' 加工', '　研磨', 'の技術');
    fc.assert(fc.property(word, fc.constantFrom('-', '－', '‐', '−', '–'), next, (katakana, dash, rest) => {
      expect(normalize(katakana + dash + rest)).toBe(normalize(`${katakana}ー${rest}`));
    }));
  });

  it('keeps words apart that differ in more than a final ー', () => {
    expect(normalize('レーザー')).not.toBe(normalize('レザー'));
    expect(normalize('ビル')).not.toBe(normalize('ビール'));
  });

  it('is the same when applied twice to kana, kanji and Latin words', () => {
    fc.assert(fc.property(JAPANESE, (text) => {
      const once = normalize(text);
      expect(normalize(once).replace(/[\s-]+/g, '')).toBe(once.replace(/[\s-]+/g, ''));
    }), { examples: [['ヴー'], ['ーー'], ['か゛'], ['はーﾞ'], ['ｰーヶ'], ['レーーザ']] });
  });

  it('gives back, for any stretch of the original, what that stretch is in normal form', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('研磨', 'レーザー', 'ﾊﾞﾚﾙ', 'ＳＵＳ３０４', '㈱', '、', '鈑金', 'ヴァルブ', 'めっき', '5軸', ' '), { maxLength: 12 }), (words) => {
      const text = words.join('');
      const n = normalizeWithOffsets(text);
      for (let start = 0; start < n.text.length; start++) {
        const [from, to] = originalRange(text, n, start, n.text.length);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(normalize(text.slice(from, to)).endsWith(n.text.slice(start + 2).trimStart())).toBe(true);
      }
    }));
  });

  it('never points outside the original, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const n = normalizeWithOffsets(text);
      expect(n.starts.length).toBe(n.text.length + 1);
      for (let i = 1; i < n.starts.length; i++) {
        expect(n.starts[i]).toBeGreaterThanOrEqual(n.starts[i - 1] as number);
        expect(n.starts[i]).toBeLessThanOrEqual(text.length);
      }
    }));
  });
});

describe('a company name as a key', () => {
  it.each(['株式会社サカタのタネ', '㈱サカタのタネ', '（株）サカタのタネ', 'サカタのタネ株式会社', '株式会社　サカタのタネ', 'ｻｶﾀのﾀﾈ(株)'])('is one for %s', (name) => {
    expect(nameKey(name)).toBe(nameKey('サカタのタネ'));
  });
});
