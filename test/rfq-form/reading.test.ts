import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefectureOf } from '../../packages/elements/src/rfq-form/screens/postcode.js';
import { isOnlyAmounts, readQuantities } from '../../packages/elements/src/rfq-form/reading/amounts.js';
import { readDeadline } from '../../packages/elements/src/rfq-form/reading/deadline.js';
import { narrow, readKana, readName, readPhone, readPostcode } from '../../packages/elements/src/rfq-form/reading/spelling.js';

const TODAY = new Date(2026, 10, 23); // a Monday

describe('how many', () => {
  it.each([
    ['10', [{ amount: 10 }]],
    ['１０個', [{ amount: 10 }]],
    ['10個、50個、100個', [{ amount: 10 }, { amount: 50 }, { amount: 100 }]],
    ['10, 50, 100', [{ amount: 10 }, { amount: 50 }, { amount: 100 }]],
    ['1,000個', [{ amount: 1000 }]],
    ['毎月1,000個', [{ amount: 1000, per: 'month' }]],
    ['月産５００本', [{ amount: 500, unit: '本', per: 'month' }]],
    ['100個/月', [{ amount: 100, per: 'month' }]],
    ['年2万枚', [{ amount: 20_000, unit: '枚', per: 'year' }]],
    ['試作2個、量産は毎月200個', [{ amount: 2 }, { amount: 200, per: 'month' }]],
    ['10 or 20 pcs', [{ amount: 10 }, { amount: 20 }]],
    ['500 per month', [{ amount: 500, per: 'month' }]],
    ['3セット', [{ amount: 3, unit: '式' }]],
    ['未定', []],
    ['0個', []],
    ['100kg', []],
    ['5 kg', []],
    ['30m', []],
    ['1.5トン', []],
    ['5k', [{ amount: 5000 }]],
    ['10万個', [{ amount: 100_000 }]],
    ['10〜20個', [{ amount: 10 }, { amount: 20 }]],
    ['100-200 sheets per month', [{ amount: 100, unit: '枚', per: 'month' }, { amount: 200, unit: '枚', per: 'month' }]],
    ['月産1〜2万個', [{ amount: 10_000, per: 'month' }, { amount: 20_000, per: 'month' }]],
    ['500〜1万個', [{ amount: 500 }, { amount: 10_000 }]],
    ['一式', [{ amount: 1, unit: '式' }]],
    ['百二十個', [{ amount: 120 }]],
    ['二三個', []],
    ['数十個', []],
    ['1ダース', [{ amount: 12 }]],
    ['a dozen', [{ amount: 12 }]],
    ['1 000', [{ amount: 1000 }]],
    ['1.000', [{ amount: 1000 }]],
    ['10 100 1000', [{ amount: 10 }, { amount: 100 }, { amount: 1000 }]],
    ['1日10個', []],
    ['毎週100個', []],
    ['100個/週', []],
    ['A-100を10個', [{ amount: 10 }]],
  ])('%s', (typed, expected) => {
    expect(readQuantities(typed)).toEqual(expected);
  });
});

describe('words beside the amounts', () => {
  it.each([['10個、50個', true], ['試作2個、量産は毎月200個', true], ['500 per month', true], ['10〜20個', false], ['試作2個、量産は未定', false], ['一式', true], ['毎週100個', false], ['100kg', false]])('%s: nothing else %s', (typed, only) => {
    expect(isOnlyAmounts(typed)).toBe(only);
  });
});

describe('by when', () => {
  it.each([
    ['2026-12-25', '2026-12-25'],
    ['２０２６／１２／２５', '2026-12-25'],
    ['2026年12月25日', '2026-12-25'],
    ['令和8年12月25日', '2026-12-25'],
    ['R9.3.31', '2027-03-31'],
    ['令和9年3月', '2027-03-31'],
    ['12月25日', '2026-12-25'],
    ['12/25', '2026-12-25'],
    ['12ー25', '2026-12-25'],
    ['8月末', '2027-08-31'],
    ['2月末まで', '2027-02-28'],
    ['来年2月', '2027-02-28'],
    ['12月上旬', '2026-12-10'],
    ['来月中旬', '2026-12-20'],
    ['再来月末', '2027-01-31'],
    ['3週間後', '2026-12-14'],
    ['1か月以内', '2026-12-23'],
    ['5営業日', '2026-11-30'],
    ['10日以内', '2026-12-03'],
    ['end of August', '2027-08-31'],
    ['Dec 24, 2026', '2026-12-24'],
    ['24 December', '2026-12-24'],
    ['in 2 weeks', '2026-12-07'],
    ['10日', '2026-12-10'],
    ['30日まで', '2026-11-30'],
    ['二週間後', '2026-12-07'],
    ['in two weeks', '2026-12-07'],
    ['十二月二十五日', '2026-12-25'],
    ['来週中', '2026-12-04'],
    ['来週の月曜日', '2026-11-30'],
    ['月末', '2026-11-30'],
    ['年内に', '2026-12-31'],
    ['来年末', '2027-12-31'],
    ['年度末', '2027-03-31'],
    ['明日中', '2026-11-24'],
    ['tomorrow', '2026-11-24'],
    ['12月10日〜20日', '2026-12-20'],
    ['12月末～1月上旬', '2027-01-10'],
    ['平成39年1月10日', '2027-01-10'],
    ['1週間〜10日', undefined],
    ['年末年始明け', undefined],
    ['2027/2/30', undefined],
    ['13月', undefined],
    ['いつでも', undefined],
  ])('%s', (typed, wanted) => {
    expect(readDeadline(typed, TODAY)?.wanted).toBe(wanted);
  });

  it.each(['なるべく早く', 'なるべくはやく', 'なるはや', '早くいただけませんか', '至急', '急ぎです', 'ASAP'])('%s', (typed) => {
    expect(readDeadline(typed, TODAY)).toEqual({ asSoonAsPossible: true });
  });

  it.each(['急ぎません', 'お急ぎではありません', '早くなくてよい', 'no rush'])('%s is no hurry', (typed) => {
    expect(readDeadline(typed, TODAY)).toBe(undefined);
  });

  it('keeps both where both are said', () => {
    expect(readDeadline('12月10日、できれば早く', TODAY)).toEqual({ wanted: '2026-12-10', asSoonAsPossible: true });
  });
});

describe('who', () => {
  it.each([
    ['ﾔﾏﾀﾞ　ﾀﾛｳ', 'ヤマダ タロウ'], ['Ａ＆Ｂ㈱', 'A&B(株)'], ['髙﨑 神\ufa19', '髙﨑 神\ufa19'], ['葛\u{e0100}飾', '葛\u{e0100}飾'], ['O´Brien', 'O´Brien'],
    ['メーカー１ー２', 'メーカー1-2'], ['2ー3－4―5号', '2-3-4-5号'], ['か゛', 'か゛'],
  ])('%s is written %s', (typed, name) => {
    expect(readName(typed)).toBe(name);
  });

  it('reads what it has written as it is, and takes no variant of a kanji away', () => {
    const letter = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('﨑', '髙', '\ufa10', '\ufa19', '\u{2f81a}', '葛\u{e0100}', 'ﾀﾞ', 'ー', '１', ' '));
    fc.assert(fc.property(fc.array(letter, { maxLength: 12 }).map((all) => all.join('')), (typed) => {
      const name = readName(typed);
      expect(readName(name)).toBe(name);
      const variants = (text: string): string[] => text.match(/[\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]|[\u{e0100}-\u{e01ef}]/gu) ?? [];
      expect(variants(name)).toEqual(variants(typed));
      expect(name).not.toMatch(/[ｦ-ﾟ０-９Ａ-Ｚ]/);
    }));
  });

  it.each([
    ['959-1234', '新潟県'], ['100-0001', '東京都'], ['220-0011', '神奈川県'], ['060-0001', '北海道'], ['600-8001', '京都府'], ['817-0001', '長崎県'], ['900-0001', '沖縄県'],
    ['010-0001', '秋田県'], ['999-0000', '山形県'], ['498-0001', ''], ['684-0001', ''], ['959', ''], ['SW1A 1AA', ''],
  ])('the postcode %s leads to %s', (postcode, prefecture) => {
    expect(prefectureOf(postcode)).toBe(prefecture);
  });

  it('postcodes lead to all 47 prefectures', () => {
    const all = Array.from({ length: 1000 }, (_, i) => prefectureOf(`${String(i).padStart(3, '0')}-0001`)).filter(Boolean);
    expect(new Set(all).size).toBe(47);
  });

  it('takes telephone numbers as they come', () => {
    expect(readPhone('０２５６（００）１２３４')).toBe('0256-00-1234');
    expect(readPhone('0256ー00ー1234')).toBe('0256-00-1234');
    expect(readPhone('+81 256 00 1234')).toBe('+81-256-00-1234');
    expect(readPhone('+44 (0)20 7946 0958')).toBe('+44-20-7946-0958');
    expect(readPhone('0256−00‐1234 内線12')).toBe('0256-00-1234-内線12');
  });

  it('takes postcodes and readings as they come', () => {
    expect(readPostcode('〒９５９ー１２３４')).toBe('959-1234');
    expect(readPostcode('郵便番号：９５９－１２３４')).toBe('959-1234');
    expect(readPostcode('9591234')).toBe('959-1234');
    expect(readPostcode('SW1A 1AA')).toBe('SW1A 1AA');
    expect(readKana('やまだ ﾀﾛｳ')).toBe('ヤマダ タロウ');
    expect(narrow('ａ＠ｂ．ｊｐ ')).toBe('a@b.jp');
  });
});
