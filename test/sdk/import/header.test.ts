import { describe, expect, test } from 'vitest';
import { importDirectory, fields } from '@sanchi/sdk/import';
import { headerKey, isField, isPersonHeader, matchHeader } from '../../../packages/sdk/src/import/columns/headers.js';
import { composedHeader } from '../../../packages/sdk/src/import/columns/composed.js';
import { codes, file, names, run } from './helpers.js';

describe('header words', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['企業名', 'name'], ['　所　在　地', 'address'], ['事業者名カナ', 'kana'], ['12:zipcode', 'postcode'], ['3. 電話番号', 'contact.phone'], ['④ＦＡＸ', 'contact.fax'],
    ['連絡先FormURL', 'contact.form'], ['業務時間', 'visiting.hours'], ['主な加工', 'process'], ['加工可能材質', 'materials'], ['最大加工寸法', 'size'], ['主要設備名', 'equipment'], ['保有設備・検査機器', 'equipment'],
    ['所在市町', 'city'], ['受注可能ロット', 'lot'], ['内線番号', 'extra'], ['コメント', undefined],
    ['【必須】会社名', 'name'], ['会社名※必須', 'name'], ['E-mail', 'contact.email'], ['販売品2', 'products'], ['タグ３', 'tags'], ['事業所_電話番号', 'contact.phone'],
    ['所在地_市区町村', 'city'], ['所在地_連結表記', 'address'], ['名称_カナ', 'kana'], ['legalEntityNumber', 'corporateNumber'], ['capital_JPY', 'capital'],
    ['latitudeOfRepresentativePoint', 'latitude'], ['contactPointPhoneNumber', 'contact.phone'], ['建物名等(方書)', 'address.building'], ['市区町村(郡)', 'city'],
    ['資本金（百万円）', 'capital'], ['最大サイズ(mm)', 'size'], ['全国地方公共団体コード', 'municipality'], ['提出者名（ヨミ）', 'kana'], ['提出者法人番号', 'corporateNumber'],
    ['会社の紹介', 'description'], ['会社のご紹介（200字程度）', 'description'], ['お電話番号', 'contact.phone'], ['Q1. 貴社名', 'name'], ['問２ 業種', 'industry'], ['該当する分野（いくつでも）', 'industry'],
    ['ご相談', undefined], ['お客様', undefined], ['主な製品・サービス', 'products'], ['設備・人員', 'equipment'], ['認証・受賞', 'certifications'], ['取引先・設備', undefined],
    ['自社の強み', 'appeal'], ['主な材料', 'materials'], ['得意とする加工', 'process'], ['代表的な製品', 'products'], ['主要設備・検査機器', 'equipment'], ['郵便番号・住所', 'address'],
    ['主な取引先', undefined], ['当社の代表', undefined],
    ['3D加工', undefined], ['備考', undefined], ['社内メモ', undefined], ['決算日', undefined], ['設備名称', undefined],
  ];
  for (const [header, field] of cases) test(`${header} → ${field ?? 'no field'}`, () => expect(matchHeader(header)?.field).toBe(field));

  test('English columns are the other language of a text', () => {
    expect(matchHeader('提出者名（英字）')).toMatchObject({ field: 'name', locale: 'en' });
    expect(matchHeader('事業内容（英語）')).toMatchObject({ field: 'description', locale: 'en' });
  });

  test('every field understands its own name', () => {
    for (const field of fields) {
      expect(isField(field)).toBe(true);
      if (!field.startsWith('product.')) expect(matchHeader(field)?.field === field || matchHeader(field)?.locale === 'en', field).toBe(true);
    }
  });

  test('headers of persons are known as such, and only those', () => {
    for (const header of ['代表者名', '代表者 氏名', 'president', 'contact', '担当者メール', '役員一覧', '代表者(*1)', '携帯電話', '代表取締役', 'positionOfRepresentative', '生年月日']) {
      expect(isPersonHeader(header), header).toBe(true);
    }
    for (const header of ['代表電話番号', '役員数', '担当部署', 'contactPointPhoneNumber', 'latitudeOfRepresentativePoint', '企業名', '従業者数']) {
      expect(isPersonHeader(header), header).toBe(false);
    }
  });

  test('the key drops width, blanks, brackets and numbering', () => {
    expect(headerKey(' （２）企 業　名 ※')).toBe('企業名');
    expect(headerKey('№')).toBe('no');
  });
});

describe('headers that stand in no table', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['どんな仕事', 'description'], ['作っている品', 'products'], ['当社でつくる商品', 'products'], ['御社の強みを教えてください', 'appeal'], ['自慢・受賞・シェア', 'appeal'], ['主にどんな設備がありますか', undefined],
    ['持っている機械', 'equipment'], ['受注の目安', 'lot'], ['部会', 'industry'], ['人数', 'employees'], ['得意な材料など', 'materials'], ['What we make', 'products'], ['Our strengths', 'appeal'], ['Our machines', 'equipment'],
    ['仕事の中身', 'description'], ['自慢できること', 'appeal'], ['お受けできないこと', 'refuses'], ['作らないもの', 'refuses'], ['お断りする仕事', 'refuses'], ['できること', 'process'], ['品物の大きさ', 'size'], ['大きさ・数・納期のめやす', 'extra'],
    ['どんな加工ができますか？', 'process'], ['どのような作業が出来るか', 'process'], ['何を作っているか', 'products'], ['何を作っていますか？', 'products'], ['材料は？', 'materials'], ['会社の名前', 'name'], ['納期めやす', 'leadTime'], ['当てはまる業種をお選びください（複数可）', 'industry'], ['どんな仕事ですか（簡単に）', 'description'], ['つくっているもの（社内メモ）', undefined], ['個人OK?', 'consumerOrders'],
    ['どんな加工ができませんか', undefined], ['外注している加工ができるか', undefined], ['何に困っているか', undefined],
    ['社内での強み', undefined], ['導入したい設備', undefined], ['外注している加工', undefined], ['会費・製品', undefined], ['納め先・製品', undefined], ['困っている加工', undefined], ['備考', undefined], ['参加人数', undefined], ['会員数', undefined], ['納期・会費', undefined],
  ];
  for (const [header, field] of cases) test(`${header} → ${field ?? 'no field'}`, () => expect(composedHeader(header)).toBe(field));

  test('are read by their last word, and the list says as what', async () => {
    const result = await run('会員名,所在,どんな仕事,うちの機械,作っている品１,自慢・シェア,導入したい設備,備考\n甲,燕市1,歯を切る,ホブ盤,歯車,国内3割,新しい炉,会費未納\n');
    expect(result.document.members[0]).toMatchObject({ description: '歯を切る', equipment: [{ kind: 'ホブ盤' }], products: [{ name: '歯車' }], appeal: '国内3割' });
    expect(result.columns.slice(-2).map(({ withheld }) => withheld)).toEqual(['no-public-field', 'no-public-field']);
    expect(JSON.stringify(result.document)).not.toMatch(/新しい炉|未納/u);
  });
});

describe('finding the header', () => {
  test('after a preamble of another width', async () => {
    const result = await run('ダウンロード実行日,2023年10月31日現在,件数,2件\nＩＤ,企業名,所在地,資本金,電話番号\nA1,甲,燕市1,1億円,0256-11-1111\n');
    expect(names(result)).toEqual(['甲']);
    expect(result.problems).toMatchObject([{ code: 'preamble', row: 1, severity: 'notice' }]);
  });

  test('after a title and a blank row, counting rows as a spreadsheet does', async () => {
    const result = await run('燕市ものづくり企業一覧\n\n企業名,法人番号\n甲,123\n');
    expect(result.problems.find(({ code }) => code === 'bad-corporate-number')?.row).toBe(4);
  });

  test('under headings over merged cells', async () => {
    const result = await run('企業名,住所,連絡先,\n,,電話,FAX\n甲,燕市1,0256-11-1111,0256-11-1112\n');
    expect(result.document.members[0]).toMatchObject({ name: '甲', address: '燕市1', contact: { phone: '0256-11-1111', fax: '0256-11-1112' } });
  });

  test('a scribble under no header is withheld and told', async () => {
    const result = await run('企業名,住所,\n甲,燕市1,\n乙,燕市2,電話待ち\n');
    expect(result.problems).toMatchObject([{ code: 'nameless-column', row: 3, value: '電話待ち' }]);
    expect(result.columns.at(-1)).toMatchObject({ column: '', withheld: 'no-header', filled: 1 });
    expect(JSON.stringify(result.document)).not.toContain('電話待ち');
  });

  test('without a name column the likely one is taken, with a warning', async () => {
    const result = await run('あいう,住所\n株式会社甲,燕市1\n有限会社乙,燕市2\n');
    expect(names(result)).toEqual(['株式会社甲', '有限会社乙']);
    expect(codes(result)).toEqual(['name-column-guessed']);
    const none = await run('あいう,住所\nx,燕市1\n');
    expect(none.problems).toMatchObject([{ code: 'no-name-column' }]);
    expect(none.problems[0]?.message.ja).toContain('あいう');
  });

  test('row numbers are no identity; ids are', async () => {
    const numbered = await run('No.,企業名,住所\n1,甲,燕市1\n');
    expect(numbered.columns[0]).toMatchObject({ withheld: 'row-number' });
    const ids = await run('ID,企業名,住所\n0000001,甲,燕市1\n0000003,乙,燕市2\n');
    expect(ids.document.members.map(({ id }) => id)).toEqual(['0000001', '0000003']);
  });

  test('columns of one name: the first is used, the rest kept', async () => {
    const result = await run('企業名,電話番号,電話番号,住所\n甲,0256-11-1111,0256-22-2222,燕市1\n');
    expect(codes(result)).toEqual(['duplicate-header']);
    expect(result.document.members[0]).toMatchObject({ contact: { phone: '0256-11-1111' }, extra: [{ label: '電話番号', value: '0256-22-2222' }] });
  });

  test('the same list under three schemas gives the same members', async () => {
    const lists = ['企業名,電話,所在地\n甲,0256-11-1111,燕市1-1\n', 'ＮＡＭＥ,TEL,Address\n甲,0256-11-1111,燕市1-1\n', '1:companyname,2:tel,3:address\n甲,0256-11-1111,燕市1-1\n'];
    const members = await Promise.all(lists.map(async (text) => (await importDirectory([file(text)])).document.members));
    expect(members[1]).toEqual(members[0]);
    expect(members[2]).toEqual(members[0]);
  });
});

describe('two rows of headers', () => {
  const read = async (csv: string): Promise<unknown[]> => {
    const result = await run(csv);
    return [result.document.members.map(({ name, address, contact, description }) => [name, address, contact?.phone, description].filter((part) => part !== undefined)), codes(result)];
  };

  test('groups over columns, each named in full', async () => {
    expect(await read('企業,企業,連絡先,連絡先,認証\n名称,所在地,電話番号,FAX番号,ISO9001\n甲製作所,燕市1,0256-11-1111,0256-11-1112,○\n')).toEqual([[['甲製作所', '燕市1', '0256-11-1111']], []]);
  });

  test('English over Japanese, and the other way round', async () => {
    const [english, japanese] = ['Name,Address,Tel,Business', '企業名,住所,電話番号,事業内容'];
    for (const header of [[english, japanese], [japanese, english]]) {
      expect(await read(`${header.join('\n')}\n甲製作所,燕市1,0256-11-1111,研磨\n乙製作所,燕市2,0256-22-2222,切削\n`)).toEqual([[['甲製作所', '燕市1', '0256-11-1111', '研磨'], ['乙製作所', '燕市2', '0256-22-2222', '切削']], []]);
    }
  });

  test('what stands under a person is that person’s', async () => {
    const result = await run('企業,企業,企業,担当者,\n名称,所在地,電話番号,氏名,電話番号\n甲製作所,燕市1,0256-11-1111,山田,090-1111-2222\n');
    expect(JSON.stringify(result.document)).not.toMatch(/山田|090/u);
    expect(result.document.members).toMatchObject([{ name: '甲製作所', contact: { phone: '0256-11-1111' } }]);
  });
});

test('a list with rows and columns exchanged publishes nothing, and says how to turn it', async () => {
  const result = await run('企業名,甲製作所,乙製作所\n住所,燕市1,燕市2\n代表者,山田,佐藤\n電話,0256-11-1111,0256-22-2222\n事業内容,研磨,切削\n');
  expect(names(result)).toEqual([]);
  expect(result.problems).toMatchObject([{ code: 'transposed', severity: 'error', message: { ja: expect.stringContaining('行/列の入れ替え') as string } }]);
  // A row further down may look like a header more than the first does.
  const long = await run('会社名,株式会社甲,㈱乙\n所在地,燕市1,燕市2\n電話番号,256911111,0256-33-1111\nFAX,0256-91-1112,\nホームページ,https://a.example.jp,b.example.jp\n');
  expect([names(long), codes(long)]).toEqual([[], ['transposed']]);
});
