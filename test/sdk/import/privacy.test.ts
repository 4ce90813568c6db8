import { describe, expect, test } from 'vitest';
import { codes, file, one, run } from './helpers.js';

describe('persons', () => {
  const header = '企業名,住所,代表者名,担当者,役員,個人メール,携帯,president';
  const row = '甲,燕市1,山田太郎,鈴木花子,佐藤次郎,taro@example.jp,090-0000-0000,T. Yamada';

  test('columns of persons are withheld and listed', async () => {
    const result = await run(`${header}\n${row}\n`);
    const text = JSON.stringify([result.document, result.problems]);
    for (const word of ['山田', '鈴木', '佐藤', 'taro@', '090-', 'Yamada']) expect(text).not.toContain(word);
    expect(result.columns.filter(({ withheld }) => withheld === 'person').map(({ column }) => column)).toEqual(['代表者名', '担当者', '役員', '個人メール', '携帯', 'president']);
  });

  test('a mapping does not open them', async () => {
    const result = await run(`${header}\n${row}\n`, { mapping: { 代表者名: 'extra', 担当者: 'contact.department' } });
    expect(JSON.stringify(result.document)).not.toMatch(/山田|鈴木/u);
    expect(codes(result)).toEqual(['mapping-person', 'mapping-person']);
  });

  test('a display name of the town’s own map does not open them either', async () => {
    const mapping = file('original_name,display_name,label_flag\n担当者,お問い合わせ,\n窓口,代表者,\n', 'attributes.csv');
    const result = await run('企業名,住所,担当者,窓口\n甲,燕市1,山田,鈴木\n', { mapping });
    expect(JSON.stringify(result.document)).not.toMatch(/山田|鈴木/u);
  });
});

describe('mailboxes', () => {
  const cases: readonly (readonly [string, string | undefined, ...string[]])[] = [
    ['info@example.jp', 'info@example.jp'], ['eigyo-1@example.co.jp', 'eigyo-1@example.co.jp'], ['matool@matool.jp', 'matool@matool.jp'], ['ＩＮＦＯ＠example.jp', 'INFO@example.jp'],
    ['taro.yamada@example.jp', undefined, 'personal-mail'], ['yamada123@gmail.com', undefined, 'personal-mail'], ['info＠', undefined, 'bad-mail'], ['あとで', undefined, 'bad-mail'],
    ['taro@example.jp; info@example.jp', 'info@example.jp', 'personal-mail'],
  ];
  for (const [cell, email, ...told] of cases) {
    test(cell, async () => {
      const { member, codes: found } = await one('メールアドレス', cell);
      expect([member.contact?.email, found]).toEqual([email, told]);
      expect(JSON.stringify(member)).not.toMatch(/taro|yamada/u);
    });
  }

  test('personal ones are taken out of free text', async () => {
    const { member, codes: found } = await one('事業内容', '研磨一筋。お問い合わせは taro.yamada@example.jp か info@example.jp へ');
    expect(member.description).toBe('研磨一筋。お問い合わせは  か info@example.jp へ');
    expect(found).toEqual(['mail-in-text']);
  });
});

describe('persons in cells of other things', () => {
  test.each([
    ['電話番号', '0256-11-1111（担当山田）', 'words-beside-phone', '0256-11-1111'], ['連絡先', '山田 0256-11-1111', 'words-beside-phone', '0256-11-1111'], ['電話番号', '0256-11-1111（山田）/ 0256-22-2222', 'words-beside-phone', '0256-11-1111'],
    ['連絡先', '山田太郎 090-1111-2222', 'person-in-value', undefined], ['電話番号', '090-1234-5678（山田）', 'person-in-value', undefined],
  ])('%s %s', async (header, cell, code, phone) => {
    const result = await run(`企業名,住所,${header}\n甲,燕市1,${cell}\n`);
    expect(codes(result)).toContain(code);
    expect([result.document.members[0]?.contact?.phone, JSON.stringify(result.document)]).toEqual([phone, expect.not.stringMatching(/山田|090/u)]);
  });

  test.each([
    ['工場見学', '山田社長に電話 090-1111-2222'], ['工場見学', '可（担当：山田）'], ['工場見学備考', '担当山田、090-1111-2222'], ['営業時間備考', '山田様まで'], ['営業時間', '9:00-17:00（担当者 山田）'], ['定休日', '社長の山田が休む日'], ['沿革', '創業（担当山田）'],
  ])('%s %s', async (header, cell) => {
    const { member, codes: found } = await one(header, cell);
    expect(JSON.stringify(member)).not.toMatch(/山田|090/u);
    expect(found).toContain('person-in-value');
  });

  test.each(['鈴木花子', '627-5225（鈴木花子）'])('%s in place of a telephone number is not published', async (cell) => {
    const result = await run(`企業名,住所,お問合せ先\n甲,燕市1,${cell}\n`);
    expect(JSON.stringify(result.document)).not.toContain('鈴木');
    expect(codes(result)).toEqual(['bad-phone']);
  });

  test('what is surely no name stays', async () => {
    for (const words of ['（本社）', '（平日9時～17時）', '（内線 12）']) {
      expect((await run(`企業名,住所,電話番号\n甲,燕市1,0256-11-1111${words}\n`)).document.members[0]?.extra).toEqual([{ label: '電話番号', value: `0256-11-1111${words}` }]);
    }
  });
});

test('a department with a name behind it is withheld', async () => {
  expect((await one('担当部署', '営業部')).member.contact?.department).toBe('営業部');
  const named = await one('担当部署', '営業部 山田');
  expect([named.member.contact?.department, named.codes]).toEqual([undefined, ['department-person']]);
});

test('a bare コメント is the office’s own, a コメント of the firm is public', async () => {
  const result = await run('企業名,住所,コメント,企業コメント,comment\n甲,燕市1,要注意先,よろしく,watch out\n');
  expect(JSON.stringify(result.document)).not.toMatch(/要注意先|watch/u);
  expect(result.document.members[0]?.message).toBe('よろしく');
});

test('columns without a public field are withheld and listed, never published by accident', async () => {
  const result = await run('企業名,住所,売上高,備考,社内評価\n甲,燕市1,3億円,要注意先,C\n');
  expect(result.columns.map(({ column, mappedTo, withheld, filled }) => [column, mappedTo ?? withheld, filled])).toEqual([
    ['企業名', 'name', 1], ['住所', 'address', 1], ['売上高', 'no-public-field', 1], ['備考', 'no-public-field', 1], ['社内評価', 'no-public-field', 1],
  ]);
  expect(JSON.stringify(result.document)).not.toMatch(/3億円|要注意先|"C"/u);
});
