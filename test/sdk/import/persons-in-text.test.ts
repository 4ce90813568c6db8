// Whom to ask for, named in the middle of a text: the phrase is withheld and told; offices, roles and work stay.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPersons } from '../../../packages/sdk/src/import/values/persons-in-text.js';
import { one, run } from './helpers.js';

describe('a person to ask for', () => {
  test.each([
    ['研磨一筋。担当は山田まで', '研磨一筋。'], ['研磨一筋。担当は山田まで。試作も承ります。', '研磨一筋。試作も承ります。'], ['試作はお任せください（担当：山田太郎）。', '試作はお任せください。'],
    ['試作します。窓口：鈴木 花子', '試作します。'], ['ご連絡先は大河内様まで', ''], ['お問い合わせは佐藤さんへ。', ''], ['営業担当 高橋まで、お気軽に。', 'お気軽に。'],
    ['連絡先：ヤマダ タロウ氏', ''], ['担当は大河内までご連絡ください。', 'ご連絡ください。'], ['We polish. Contact: Taro Yamada', 'We polish.'], ['contact: Mr. Yamada for quotes', 'for quotes'], ['Contact Ms Sato', ''],
  ])('%s', async (text, left) => {
    const { member, codes, result } = await one('事業内容', text);
    expect(member.description).toBe(left === '' ? undefined : left);
    expect(codes).toEqual(['person-in-text']);
    expect(result.problems[0]).toMatchObject({ file: 'list.csv', row: 2, column: '事業内容', severity: 'notice' });
    expect(JSON.stringify(result)).not.toMatch(/山田|鈴木|佐藤|高橋|大河内|ヤマダ|Yamada|Sato/u);
  });

  test('in a product’s text and in one line as well', async () => {
    const result = await run('企業名,住所,一言PR,製品名,製品説明\n甲,燕市1,磨きます。担当は山田まで,皿,丈夫です。窓口：鈴木\n');
    expect(JSON.stringify(result)).not.toMatch(/山田|鈴木/u);
    expect(result.problems.map(({ code, column }) => [code, column])).toContainEqual(['person-in-text', '一言PR']);
  });
});

describe('what names nobody', () => {
  test.each([
    'お問い合わせは担当者まで', '営業担当まで', '社長の磨き', 'ご担当者様へ', '担当は営業部まで', '窓口は本社総務課まで', '連絡先は下記まで', '担当：林業機械', '担当は山本製作所', '担当は中村区役所', '担当は石川まで', '当社の担当は研磨まで、めっきは協力会社です',
    '窓口：カスタマーサポートさん', '山田の磨き。創業者の山田が始めた', '担当者が一貫して見ます', '担当は全員女性です', '連絡先：電話 0256-11-1111', 'お客様の窓口', '相談窓口は毎日', 'お問い合わせ先：株式会社山田製作所',
    'Contact: Sales Department', 'Contact us', 'contact: Customer Service Team', 'in contact with Japan', '高橋精機を担当', '佐藤式の研磨を担当する技術者',
  ])('%s stays as it is', async (text) => {
    const { member, codes } = await one('事業内容', text);
    expect([member.description, codes]).toEqual([text, []]);
  });

  test('nothing is taken from a text without such a lead, and nothing but what was found', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'山田鈴木研磨担当窓口連絡先はまで様さん：。、（）は の業', ...'Contact: Mr Yamada') , maxLength: 40 });
    fc.assert(fc.property(letters, (text) => {
      const left = withoutPersons(text);
      if (!/担当|窓口|連絡先|問|contact|PIC|attn|charge/iu.test(text)) expect(left).toBe(text);
      // What stays stood there in this order.
      let at = 0;
      for (const letter of left) {
        at = text.indexOf(letter, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
      expect(withoutPersons(left).length).toBeLessThanOrEqual(left.length);
    }));
  });

  test('a frequent family name after such a lead never stays', () => {
    fc.assert(fc.property(fc.constantFrom('山田', '鈴木', '佐々木', '長谷川', '中村', '野口', '馬場', '土屋', '大西 一郎'), fc.constantFrom('担当は', '担当：', '窓口 ', '連絡先は', 'お問い合わせは'), fc.constantFrom('まで', '様まで', 'さんへ', '氏', ''), fc.constantFrom('', '。', '、試作も', '（研磨）'),
      (name, lead, end, after) => {
        expect(withoutPersons(`研磨。${lead}${name}${end}${after}`)).not.toContain(name);
      }));
  });
});
