import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../packages/sdk/src/text/normalize.js';
import { findValues, parseNumber } from '../../../packages/sdk/src/text/values/values.js';

const read = (text: string) => findValues(normalize(text)).map(({ field, range }) => [field, range.min, range.max, range.unit]);

describe('values in a query', () => {
  it.each([
    ['φ300', ['diameter', 300, 300, 'mm']], ['Φ３００', ['diameter', 300, 300, 'mm']], ['±0.01', ['tolerance', undefined, 0.01, 'mm']],
    ['公差±5μm', ['tolerance', undefined, 5, 'µm']], ['Ra0.2', ['roughness', undefined, 0.2, 'Ra']], ['ＲＺ 0.8', ['roughness', undefined, 0.8, 'Rz']],
    ['＃400', ['grit', 400, 400, 'grit']], ['400番', ['grit', 400, 400, 'grit']], ['1個から', ['lot', 1, 1, '個']], ['一個から', ['lot', 1, 1, '個']],
    ['100 pcs', ['lot', 100, 100, '個']], ['5日', ['leadTime', undefined, 5, 'day']], ['5営業日以内', ['leadTime', undefined, 5, 'working-day']],
    ['within 2 weeks', ['leadTime', undefined, 2, 'week']], ['t0.5', ['thickness', 0.5, 0.5, 'mm']], ['板厚１．２ｍｍ', ['thickness', 1.2, 1.2, 'mm']],
    ['30kgまで', ['weight', 30, 30, 'kg']], ['castings of 5 tons', ['weight', 5, 5, 't']], ['200 grams', ['weight', 200, 200, 'g']], ['10 lbs', ['weight', 4.536, 4.536, 'kg']], ['予算5万円', ['price', undefined, 50000, 'JPY']], ['300×400mm', ['size', 400, 400, 'mm']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['t0.5〜6', ['thickness', 0.5, 6, 'mm']], ['板厚0.3mm～3.2mm', ['thickness', 0.3, 3.2, 'mm']], ['3～5日', ['leadTime', 3, 5, 'day']],
    ['納期は4〜7営業日', ['leadTime', 4, 7, 'working-day']], ['φ30～φ500', ['diameter', 30, 500, 'mm']], ['10～100個', ['lot', 10, 100, '個']],
  ])('%s is a range', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['φ300まで', 'most'], ['最大φ300mm', 'most'], ['100個から', 'least'], ['最小ロット100個', 'least'], ['100個〜', 'least'], ['t0.5〜6', 'both'], ['±0.01', 'most'],
    ['φ300', undefined], ['100個', undefined],
  ])('%s is bound: %s', (text, bound) => {
    expect(findValues(normalize(text)).map((value) => value.bound)).toEqual([bound]);
  });

  // Every form of the attributes table: how directories print them, and how visitors ask.
  it.each([
    ['2m×4mがMAX', [['size', 4, 4, 'm', 'most']]], ['φ300×L500', [['diameter', 300, 300, 'mm', undefined], ['length', 500, 500, 'mm', undefined]]],
    ['最大ワークはφ650×H500です', [['diameter', 650, 650, 'mm', 'most'], ['length', 500, 500, 'mm', 'most']]],
    ['最大4,000×2,500×1,500mm、20トンまで', [['size', 4000, 4000, 'mm', 'most'], ['weight', 20, 20, 't', 'most']]],
    ['長さ6m・重量1tまで', [['length', 6, 6, 'm', 'most'], ['weight', 1, 1, 't', 'most']]], ['300mm角', [['size', 300, 300, 'mm', undefined]]],
    ['0.1mm～25mm', [['size', 0.1, 25, 'mm', 'both']]], ['5kgから800kgまで', [['weight', 5, 800, 'kg', 'both']]], ['500g〜3kg', [['weight', 0.5, 3, 'kg', 'both']]],
    ['1個0.3kg〜15kg', [['weight', 0.3, 15, 'kg', 'both']]], ['総重量30kgまで', [['weight', 30, 30, 'kg', 'most']]],
    ['最小穴径φ0.03mm', [['diameter', 0.03, 0.03, 'mm', 'least']]], ['線径0.08mm〜10mm', [['diameter', 0.08, 10, 'mm', 'both']]], ['φ0.05mmからの極細線', [['diameter', 0.05, 0.05, 'mm', 'least']]],
    ['真円度0.5μm', [['tolerance', undefined, 0.5, 'µm', 'most']]], ['0.001mmの精度', [['tolerance', undefined, 0.001, 'mm', 'most']]], ['ミクロン台の精度', [['tolerance', undefined, 10, 'µm', undefined]]],
    ['Ra0.05以下', [['roughness', undefined, 0.05, 'Ra', 'most']]], ['月産10万個', [['lot', 100000, 100000, '個', undefined]]], ['一品から', [['lot', 1, 1, '個', 'least']]],
    ['3000mm以上', [['size', 3000, 3000, 'mm', 'least']]], ['3mを超える', [['size', 3, 3, 'm', 'least']]], ['over 3 m', [['size', 3, 3, 'm', 'least']]], ['up to 3 m', [['size', 3, 3, 'm', 'most']]],
    ['at least 500 pieces', [['lot', 500, 500, '個', 'least']]], ['50 mm diameter', [['diameter', 50, 50, 'mm', undefined]]], ['2 inch', [['size', 50.8, 50.8, 'mm', undefined]]],
    ['φ50 グラインディング', [['diameter', 50, 50, 'mm', undefined]]], ['450t機', []], ['100トンプレス', []], ['1㎡から', []],
  ] as const)('%s, with its bound', (text, expected) => {
    expect(findValues(normalize(text)).map(({ field, range, bound }) => [field, range.min, range.max, range.unit, bound])).toEqual(expected);
  });

  it.each([['3000mm以上の機械加工', '3000mm以上'], ['線径0.1ミリのばね', '線径0.1みり'], ['machining over 3 m', 'over 3 m'], ['5営業日くらいで', '5営業日くらい']])('takes the words of %s that say which way', (text, words) => {
    const [value] = findValues(normalize(text));
    expect(normalize(text).slice(value?.start, value?.end)).toBe(words);
  });

  it.each([['we need 300 printed boxes', 300], ['2,000 labels', 2000], ['nice boxes, only 500', 500]])('counts pieces in %s only where it is asked', (text, count) => {
    expect(findValues(normalize(text), true)).toMatchObject([{ field: 'lot', range: { max: count } }]);
    expect(findValues(normalize(text))).toEqual([]);
  });
  it.each(['type 1 fasteners', 'SUS 304 parts', '5 axis machining', '20 years', 'ISO 9001 makers'])('counts nothing in %s', (text) => {
    expect(findValues(normalize(text), true)).toEqual([]);
  });

  it.each(['図面一枚から', '写真1枚から', '5軸加工', 'SUS304', 'A5052', 'ISO9001', '3D', 'S45C', '2次元', '四日市', '三日月'])('none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('never overlap and never leave the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,±φ#RatzμmMkgG個本日週間以内から×x 一二十百千円'), maxLength: 30 }), (text) => {
      let end = 0;
      for (const value of findValues(normalize(text))) {
        expect(value.start).toBeGreaterThanOrEqual(end);
        end = value.end;
        expect(end).toBeLessThanOrEqual(normalize(text).length);
      }
    }));
  });

  it('reads kanji numbers', () => {
    expect(['一', '十', '二十', '百五', '三千', '一万二千'].map(parseNumber)).toEqual([1, 10, 20, 105, 3000, 12000]);
  });
});
