import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeMunicipalityCode, isCorporateNumber, isMunicipalityCode, normalizeCorporateNumber } from '@sanchi/sdk';
import { importDirectory, toCsv } from '@sanchi/sdk/import';
import { directorySchema } from '@sanchi/sdk/schema';
import { readAmount } from '../../../packages/sdk/src/import/values/amounts.js';
import { cleanCell, composed } from '../../../packages/sdk/src/import/sheets/cells.js';
import { readDate } from '../../../packages/sdk/src/import/values/dates.js';
import { splitList } from '../../../packages/sdk/src/import/values/lists.js';
import { nameKey } from '../../../packages/sdk/src/import/members/names.js';
import { readPhone } from '../../../packages/sdk/src/import/values/phones.js';
import { readUrl } from '../../../packages/sdk/src/import/values/web.js';
import { addressKey, tidyAddress } from '../../../packages/sdk/src/import/values/addresses.js';
import { file } from './helpers.js';

const wide = (text: string): string => text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('codes', () => {
  test('real codes hold', () => {
    for (const code of ['152137', '182079', '222127', '272272', '131113', '011002', '010006']) {
      expect(isMunicipalityCode(code), code).toBe(true);
      expect(completeMunicipalityCode(code.slice(0, 5))).toBe(code);
    }
    for (const number of ['7000012050002', '5070001000715', '6020001008662', '8000012010038']) expect(isCorporateNumber(number), number).toBe(true);
    expect(normalizeCorporateNumber('Ｔ５０７０００１０００７１５')).toBe('5070001000715');
    for (const wrong of ['', '152138', '1521', '992137', 'abcdef']) expect(completeMunicipalityCode(wrong)).toBeUndefined();
  });

  test('any one wrong digit of a 法人番号 is found, but for 0 ↔ 9', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const number = '5070001000715';
      const before = Number(number[at]);
      fc.pre(digit !== before && !(Math.abs(digit - before) === 9));
      return !isCorporateNumber(number.slice(0, at) + String(digit) + number.slice(at + 1));
    }));
  });
});

describe('values', () => {
  test('amounts read back whatever unit they are written in', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), fc.boolean(), (oku, man, full) => {
      const written = `${oku.toLocaleString('en')}億${man === 0 ? '' : `${man.toLocaleString('en')}万`}円`;
      return readAmount(full ? wide(written) : written)?.value === oku * 1e8 + man * 1e4;
    }));
  });

  test('dates read back in every style', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1930-01-01'), max: new Date('2018-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
      const era = year < 1989 ? `昭和${year - 1925}年` : `平成${year - 1988}年`;
      for (const text of [iso, `${year}年${month}月${day}日`, `${year}/${month}/${day}`, `${year}.${month}.${day}`, wide(`${year}/${month}/${day}`), `${era}${month}月${day}日`, iso.replaceAll('-', '')]) {
        expect(readDate(text), text).toEqual({ value: iso, rest: '' });
      }
    }), { numRuns: 60 });
  });

  test('telephones come out alike whatever marks part them, and stay as they are', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));
    fc.assert(fc.property(digits(2), digits(3), digits(4), (a, b, c) => {
      const plain = `02${a}-${b.slice(0, 2)}-${c}`;
      const [one, two, three] = plain.split('-') as [string, string, string];
      for (const text of [plain, `（${one}）${two}-${three}`, wide(plain), `${one} ${two} ${three}`, `${one}‐${two}―${three}`, `${plain}（代）`, `TEL ${plain}`]) {
        expect(readPhone(text), text).toMatchObject({ phone: plain, note: '', others: [] });
      }
    }), { numRuns: 60 });
  });

  test('only http and https ever come out of an address', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('javascript:', 'data:', 'vbscript:', 'file:').chain((scheme) => fc.string().map((rest) => scheme + rest))), (text) => {
      const read = readUrl(text);
      return read === undefined || [read.url, ...read.others].every((url) => /^https?:\/\//iu.test(url) && ['http:', 'https:'].includes(new URL(url).protocol));
    }), { numRuns: 500 });
  });

  test('the key of a name knows no legal form, width or blank', () => {
    // Letters that are a legal form by themselves (llc, or kk behind a blank) are another matter.
    const names = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-z0-9]{2,12}$/u).filter((text) => !/ltd|limited|co|inc|kk|k$|llc/u.test(text));
    fc.assert(fc.property(names, (name) => {
      const key = nameKey(name);
      for (const text of [`株式会社${name}`, `${name}株式会社`, `㈱${name}`, `（株） ${name}`, `${name}(有)`, wide(name), `${name.slice(0, 1)}\u3000${name.slice(1)}`]) expect(nameKey(text), text).toBe(key);
    }));
    expect(nameKey('髙﨑鐵工')).toBe(nameKey('高崎鉄工'));
    expect(nameKey('Tanaka Co., Ltd.')).toBe(nameKey('TANAKA'));
    expect(nameKey('甲')).not.toBe(nameKey('乙'));
    expect(nameKey('株式会社')).not.toBe('');
  });

  test('cleaning twice is cleaning once; tidying and splitting too', () => {
    const text = fc.string({ unit: fc.constantFrom(...'株式会社あアｶﾞ－ー-　 \u00A0\t\n・、,;（）()<b>&amp;1２\u3099神\u200B'.split('')) });
    fc.assert(fc.property(text, (cell) => {
      const once = cleanCell(cell);
      expect(composed(once)).toBe(once);
      if (!/[<&]/u.test(cell)) expect(cleanCell(once)).toBe(once);
      const { address } = tidyAddress(once);
      expect(addressKey(addressKey(address)).length).toBeLessThanOrEqual(addressKey(address).length);
      for (const item of splitList(once)) expect(item).not.toBe('');
    }), { examples: [['ｶ\u200Bﾞ']] });
  });

  test('no cell, however strange, throws', async () => {
    const headers = ['企業名', '電話番号', '設立', '資本金', '従業員数', 'URL', '住所', '緯度', '経度', '法人番号', '工場見学', '加工内容', '最小ロット', '最大サイズ', '設備', 'メール', 'かな', '対応言語', '写真', '確認日', '認証', '認証有効期限', '納期', '公差', '価格目安', '市区町村コード', '郵便番号', 'タグ', '個人からの注文', '台数', '導入年'];
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789０１年月日億万千百円個～±φ×-()（）.,/ @㈱□'.split('')) }));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { minLength: 1, maxLength: 3 }), async (rows) => {
      const result = await importDirectory([file(toCsv([headers, ...rows]))]);
      for (const { message, done } of result.problems) for (const words of [message.ja, message.en, done.ja, done.en]) expect(words).not.toMatch(/\{(?:value|kept|n|found|column)\}|undefined/u);
      expect(directorySchema.safeParse(result.document).error?.issues).toBeUndefined();
      expect(new Set(result.document.members.map(({ id }) => id)).size).toBe(result.document.members.length);
    }), { numRuns: 60 });
  }, 60_000);
});
