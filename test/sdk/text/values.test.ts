import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../packages/sdk/src/text/normalize.js';
import { findValues, parseNumber } from '../../../packages/sdk/src/text/values.js';

const read = (text: string) => findValues(normalize(text)).map(({ field, range }) => [field, range.min, range.max, range.unit]);

describe('values in a query', () => {
  it.each([
    ['φ300', ['diameter', 300, 300, 'mm']], ['Φ３００', ['diameter', 300, 300, 'mm']], ['±0.01', ['tolerance', undefined, 0.01, 'mm']],
    ['公差±5μm', ['tolerance', undefined, 5, 'µm']], ['Ra0.2', ['roughness', undefined, 0.2, 'Ra']], ['ＲＺ 0.8', ['roughness', undefined, 0.8, 'Rz']],
    ['＃400', ['grit', 400, 400, 'grit']], ['400番', ['grit', 400, 400, 'grit']], ['1個から', ['lot', 1, 1, '個']], ['一個から', ['lot', 1, 1, '個']],
    ['100 pcs', ['lot', 100, 100, '個']], ['5日', ['leadTime', undefined, 5, 'day']], ['5営業日以内', ['leadTime', undefined, 5, 'working-day']],
    ['within 2 weeks', ['leadTime', undefined, 2, 'week']], ['t0.5', ['thickness', 0.5, 0.5, 'mm']], ['板厚１．２ｍｍ', ['thickness', 1.2, 1.2, 'mm']],
    ['30kgまで', ['weight', 30, 30, 'kg']], ['予算5万円', ['price', undefined, 50000, 'JPY']], ['300×400mm', ['size', 400, 400, 'mm']],
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

  it.each(['図面一枚から', '写真1枚から', '5軸加工', 'SUS304', 'A5052', 'ISO9001', '3D', 'S45C', '2次元'])('none in %s', (text) => {
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
