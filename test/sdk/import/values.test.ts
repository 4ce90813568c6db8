import { describe, expect, test } from 'vitest';
import { codes, one, places, run } from './helpers.js';

describe('names', () => {
  test('keep their legal form and letters, lose stray blanks', async () => {
    const result = await run('企業名,住所\n　㈱髙﨑鉃工\u00A0,燕市1\n（株）ＡＢＣ　ﾃｯｸ,燕市2\n神\uFA19社工業,燕市3\n');
    expect(result.document.members.map(({ name }) => name)).toEqual(['㈱髙﨑鉃工', '（株）ＡＢＣ テック', '神\uFA19社工業']);
    expect(codes(result)).toEqual([]);
  });

  test('cells that are not composed are composed', async () => {
    const { member } = await one('タグ', 'カ\u3099ラス');
    expect(member.tags).toEqual(['ガラス']);
  });

  test('lost letters are told', async () => {
    const result = await run('企業名,住所\n□田製作所,燕市1\n\uE000川鉄工,燕市\uFFFD\n');
    expect(codes(result)).toEqual(['lost-letters', 'lost-letters', 'lost-letters']);
    expect((await one('事業内容', '□50mmの角棒加工')).codes).toEqual([]);
  });

  test('readings become katakana; what is no reading is kept and told', async () => {
    expect((await one('ふりがな', 'こうせいさくしょ')).member.kana).toBe('コウセイサクショ');
    expect((await one('かな', 'ｶﾌﾞｼｷｶﾞｲｼﾔ ｺｳ')).member.kana).toBe('カブシキガイシヤ コウ');
    expect((await one('カナ', 'カキ゛ヤ')).member.kana).toBe('カギヤ');
    const odd = await one('カナ', '甲製作所');
    expect(odd.member.kana).toBeUndefined();
    expect(odd.codes).toEqual(['not-kana']);
    expect((await one('カナ', '')).codes).toEqual([]);
  });

  test('an English name stands beside the Japanese one', async () => {
    expect((await one('企業名（英語）', 'Ko Works')).member.name).toEqual({ ja: '甲製作所', en: 'Ko Works' });
  });
});

describe('telephones', () => {
  const cases: readonly (readonly [string, string | undefined, ...string[]])[] = [
    ['（054）627-5225', '054-627-5225'], ['0776-73-1220（代）', '0776-73-1220'], ['0776-73-1220（代表）', '0776-73-1220'], ['0256 11 1111  ', '0256-11-1111'],
    ['0256－11－1111', '0256-11-1111'], ['0256ー11ー1111', '0256-11-1111'], ['0256-11-1111.', '0256-11-1111'], ['(03)5253-5111', '03-5253-5111'], ['+81-256-11-1111', '0256-11-1111'],
    ['+81 (0)256 11 1111', '0256-11-1111'], ['0352535111', '03-5253-5111'], ['0120123456', '0120-123-456'], ['TEL:0256-11-1111', '0256-11-1111'], ['+49 30 1234567', '+49-30-1234567'],
    ['256111111', '0256111111', 'zero-restored'], ['54-627-5225', '054-627-5225', 'zero-restored'], ['9012345678', '090-1234-5678', 'zero-restored', 'mobile-phone'],
    ['090-1234-5678', '090-1234-5678', 'mobile-phone'], ['627-5225', undefined, 'phone-without-area'], ['              ', undefined], ['非公開', undefined], ['なし', undefined], ['－', undefined],
    ['0256-11-1111 / 0256-22-2222', '0256-11-1111', 'several-values'], ['0256-11-1111、0256-22-2222', '0256-11-1111', 'several-values'], ['0256-11-1111 0256-22-2222', '0256-11-1111', 'several-values'],
    ['お問い合わせください', undefined, 'bad-phone'], ['2.57E+08', undefined, 'phone-rounded'], ['9E9', undefined, 'phone-rounded'], ['info@example.jp', undefined, 'mail-in-phone'],
  ];
  for (const [cell, phone, ...told] of cases) {
    test(cell.trim() === '' ? 'blanks' : cell, async () => {
      const result = await run(`企業名,住所,電話番号\n甲,燕市1,"${cell}"\n`);
      expect(result.document.members[0]?.contact?.phone).toBe(phone);
      expect(codes(result)).toEqual(told);
    });
  }

  test('words beside the number are kept, persons are not', async () => {
    const extension = await run('企業名,住所,電話番号\n甲,燕市1,0256-11-1111（内線 12）\n');
    expect(extension.document.members[0]).toMatchObject({ contact: { phone: '0256-11-1111' }, extra: [{ label: '電話番号', value: '0256-11-1111（内線 12）' }] });
    const person = await run('企業名,住所,電話番号\n甲,燕市1,0256-11-1111（担当：山田）\n');
    expect(codes(person)).toEqual(['words-beside-phone']);
    expect(JSON.stringify(person.document)).not.toContain('山田');
  });

  test('a mail address among the telephones is used if it is the firm’s', async () => {
    expect((await run('企業名,住所,電話番号\n甲,燕市1,info@example.jp\n')).document.members[0]?.contact).toEqual({ email: 'info@example.jp' });
  });
});

describe('addresses', () => {
  const place = async (cells: string, header = '住所') => (await run(`企業名,${header}\n甲,${cells}\n`, { places })).document.members[0];

  test('〒, width and dashes', async () => {
    expect(await place('〒９５９－１２３４　新潟県燕市見本１－２－３')).toMatchObject({ postcode: '959-1234', address: '新潟県燕市見本1-2-3', municipality: '152137' });
  });

  test('a minus that was lost as ? in saving is a hyphen between digits, and nowhere else', async () => {
    expect(await place('新潟県燕市見本1?2?3')).toMatchObject({ address: '新潟県燕市見本1-2-3' });
    expect((await place('新潟県燕市見本1丁目2 ?3'))?.address).toBe('新潟県燕市見本1丁目2-3');
    expect((await place('新潟県燕市?見本1'))?.address).toBe('新潟県燕市?見本1');
  });

  test('an address in parts, as the government’s core data has it', async () => {
    expect(await place('新潟県,燕市,見本町,1-2,見本ビル 2F', '都道府県,市区町村,町字,番地以下,建物名等')).toMatchObject({ address: '新潟県燕市見本町1-2 見本ビル 2F', municipality: '152137' });
  });

  test('an address in parts and in whole, as the same core data asks for', async () => {
    const header = '都道府県,市区町村(郡),町字,番地以下,建物名等(方書),連結表記';
    const row = (whole: string): string => `新潟県,燕市,見本町,1-2,見本 ビル 2階,${whole}`;
    for (const whole of ['新潟県燕市見本町1-2 見本 ビル 2階', '新潟県燕市見本町１－２　見本ビル2階', '新潟県燕市見本町1丁目2番 見本ビル２階']) {
      expect((await place(row(whole), header))?.address).toBe((await place(whole))?.address);
    }
    expect(await place(row('新潟県燕市見本町1-2'), header)).toMatchObject({ address: '新潟県燕市見本町1-2 見本 ビル 2階', municipality: '152137' });
    expect(await place(row('新潟県燕市見本町'), header)).toMatchObject({ address: '新潟県燕市見本町1-2 見本 ビル 2階' });
    expect(await place('燕市11-21町,1-2', '住所,番地')).toMatchObject({ address: '燕市11-21町1-2' });
  });

  test('no prefecture, or no city, in the address', async () => {
    expect(await place('燕市,見本1-2', '市町村,住所')).toMatchObject({ address: '燕市見本1-2', municipality: '152137' });
    expect(await place('燕市見本1-2')).toMatchObject({ municipality: '152137' });
    expect(await place('静岡県,静岡市葵区1-2', '県,住所')).toMatchObject({ address: '静岡県静岡市葵区1-2', municipality: '221015' });
    expect(await place('福井県,吉田郡永平寺町1-2', '県,住所')).toMatchObject({ municipality: '183229' });
    // The name of the district has itself a 市 in it.
    expect(await place('北海道余市郡仁木町1-2')).toMatchObject({ municipality: '014079' });
  });

  test('prefectures in Latin letters', async () => {
    expect(await place('Shizuoka-ken,焼津市1-2', '都道府県,住所')).toMatchObject({ address: '静岡県焼津市1-2', municipality: '222127' });
    expect(await place('NIIGATA,Tsubame-shi', 'prefecture,city')).toMatchObject({ municipality: '152137' });
    expect(await place('静岡', '都道府県')).toMatchObject({ address: '静岡県', municipality: '220001' });
  });

  test('two towns of one name: told, and decided only where nearly all others are in one prefecture', async () => {
    const alone = await run('企業名,住所\n甲,池田町1-2\n', { places });
    expect(codes(alone)).toEqual(['place-ambiguous']);
    const amid = await run('企業名,住所\n甲,池田町1-2\n乙,鯖江市1\n丙,鯖江市2\n', { places });
    expect(codes(amid)).toEqual(['place-assumed']);
    expect(amid.document.members[0]?.municipality).toBe('183822');
  });

  test('codes of five digits are completed, wrong ones dropped', async () => {
    expect(await place('15213,見本', '市区町村コード,住所')).toMatchObject({ municipality: '152137' });
    const lost = await run('企業名,団体コード,住所\n甲,11002,札幌市1\n');
    expect([lost.document.members[0]?.municipality, codes(lost)]).toEqual(['011002', ['zero-restored']]);
    const wrong = await run('企業名,団体コード,住所\n甲,152138,燕市1\n', { places });
    expect(codes(wrong)).toEqual(['bad-municipality-code']);
    expect(wrong.document.members[0]?.municipality).toBe('152137');
  });

  test('an injected locator is asked first; without places there is no code and no complaint', async () => {
    const located = await run('企業名,住所\n甲,どこか1-2\n', { places, locateMunicipality: (address) => (address === 'どこか1-2' ? '152137' : undefined) });
    expect(located.document.members[0]?.municipality).toBe('152137');
    expect(codes(await run('企業名,住所\n甲,どこか1-2\n'))).toEqual([]);
    expect(codes(await run('企業名,住所\n甲,どこか1-2\n', { places }))).toEqual(['place-unresolved']);
  });

  test('postcodes', async () => {
    expect((await one('郵便番号', '9591234')).member.postcode).toBe('959-1234');
    expect((await one('郵便番号', '〒959－1234')).member.postcode).toBe('959-1234');
    const lost = await one('郵便番号', '600001');
    expect([lost.member.postcode, lost.codes]).toEqual(['060-0001', ['zero-restored']]);
    expect((await one('郵便番号', '95-12')).codes).toEqual(['bad-postcode']);
  });
});

describe('money and numbers', () => {
  const cases: readonly (readonly [string, number | undefined, ...string[]])[] = [
    ['2,000万円', 20_000_000], ['7億2千75万5千円', 720_755_000], ['20億5,775万円', 2_057_750_000], ['２，０００万円', 20_000_000], ['4.4億円', 440_000_000], ['一千万円', 10_000_000], ['壱千万円', 10_000_000], ['金参百五拾万円也', 3_500_000], ['10 million yen', 10_000_000], ['JPY 20000000', 20_000_000], ['approx. 1.5 billion yen', 1_500_000_000], ['1,500 万円', 15_000_000],
    ['4億9,000万', 490_000_000], ['28億9,854万5,000円', 2_898_545_000], ['10000000', 10_000_000], ['¥10,000,000', 10_000_000], ['約3億円', 300_000_000], ['1兆8,125億円', 1_812_500_000_000],
    ['29,600百万（2021年3月期 連結）', 29_600_000_000, 'value-simplified'], ['63億85百万円(単体)　70億10百万円(連結)', 6_385_000_000, 'value-simplified'], ['454億円（全体）', 45_400_000_000, 'value-simplified'],
    ['118憶8,500万円', 11_885_000_000, 'oku'], ['なし', undefined], ['1491', undefined, 'amount-without-unit'], ['非公表', undefined], ['応相談', undefined, 'bad-amount'], ['100万ドル', undefined, 'bad-amount'],
  ];
  for (const [cell, capital, ...told] of cases) {
    test(cell, async () => {
      const { member, codes: found } = await one('資本金', cell);
      expect(member.capital).toBe(capital);
      expect(found).toEqual(told);
      if (told.length > 0 && told[0] !== 'oku') expect(member.extra).toEqual([{ label: '資本金', value: cell }]);
    });
  }

  test('the header’s unit counts', async () => {
    expect((await one('資本金（百万円）', '1,491')).member.capital).toBe(1_491_000_000);
    expect((await one('資本金[千円]', '20000')).member.capital).toBe(20_000_000);
    expect((await one('資本金', '20', { mapping: { 資本金: 'capital(百万円)' } })).member.capital).toBe(20_000_000);
  });

  test('employees', async () => {
    expect((await one('従業員数', '3,224名')).member.employees).toBe(3224);
    expect((await one('従業員数', '１２人')).member.employees).toBe(12);
    for (const [cell, n] of [['十五名', 15], ['二十三名', 23], ['三百五名', 305], ['百二十', 120], ['千一人', 1001], ['十', 10], ['about 30', 30], ['approx. 30 people', 30]] as const) {
      const { member, codes: told } = await one('従業員数', cell);
      expect([cell, member.employees, told]).toEqual([cell, n, []]);
    }
    const around = await one('従業員数', '約50名(パート含む)');
    expect([around.member.employees, around.codes, around.member.extra]).toEqual([50, ['value-simplified'], [{ label: '従業員数', value: '約50名(パート含む)' }]]);
    expect((await one('従業員数', '10～20名')).member.employees).toBe(10);
    expect((await one('従業員数', '000万円')).member.employees).toBeUndefined();
    expect((await one('従業員数', '若干名')).codes).toEqual(['bad-number']);
  });

  test('an amount among the further attributes is proofread too', async () => {
    const { member, codes: found } = await one('売上高', '118憶8,500万円', { mapping: { 売上高: 'extra' } });
    expect([member.extra, found]).toEqual([[{ label: '売上高', value: '118億8,500万円' }], ['oku']]);
  });
});

describe('dates', () => {
  const cases: readonly (readonly [string, string | undefined, ...string[]])[] = [
    ['R02.07.21', '2020-07-21'], ['昭和35年4月', '1960-04'], ['S35', '1960'], ['S35.4.1', '1960-04-01'], ['1999/1/23', '1999-01-23'], ['1983年3月', '1983-03'], ['1935年4月29日', '1935-04-29'], ['2005年', '2005'], ['1958 年', '1958'],
    ['平成元年', '1989'], ['令和元年５月１日', '2019-05-01'], ['昭和３５年', '1960'], ['20170401', '2017-04-01'], ['30376', '1983-03-01'], ['1983', '1983'], ['1983.3', '1983-03'], ['1999-01-23 00:00:00', '1999-01-23'],
    ['10/19/2017', '2017-10-19'], ['19/10/2017', '2017-10-19'], ['03/04/2017', '2017-03-04', 'date-order'], ['1940年4月（創業 1895年）', '1940-04', 'value-simplified'],
    ['大正十年', '1921'], ['昭和三十五年四月一日', '1960-04-01'], ['一九八三年三月', '1983-03'], ['昭３５．４．１', '1960-04-01'], ['平元.4', '1989-04'], ['㍼35年4月', '1960-04'], ['March 1983', '1983-03'], ['1-Apr-1960', '1960-04-01'], ['April 1, 1960', '1960-04-01'], ['Sept. 1975', '1975-09'],
    ['Apr-60', undefined, 'bad-date'], ['昭和70年', undefined, 'bad-date'], ['1999/2/30', undefined, 'bad-date'], ['1983年13月', undefined, 'bad-date'], ['3月末日', undefined, 'bad-date'], ['江戸時代', undefined, 'bad-date'], ['2099年', undefined, 'future-date'], ['不明', undefined],
  ];
  for (const [cell, founded, ...told] of cases) {
    test(cell, async () => {
      const { member, codes: found } = await one('設立', cell, { today: '2026-11-22' });
      expect(member.founded).toBe(founded);
      expect(found).toEqual(told);
      if (told.some((code) => code !== 'date-order')) expect(member.extra).toEqual([{ label: '設立', value: cell }]);
    });
  }

  test('創業 stands in where 設立 is missing', async () => {
    expect((await one('創業', '1912年1月')).member.founded).toBe('1912-01');
    expect((await run('企業名,住所,創業,設立\n甲,燕市1,1912年1月,1950年\n')).document.members[0]).toMatchObject({ founded: '1950', extra: [{ label: '創業', value: '1912年' }] });
  });
});

describe('yes and no', () => {
  const cases: readonly (readonly [string, boolean | undefined, string | undefined, ...string[]])[] = [
    ['○', true, undefined], ['◯', true, undefined], ['可', true, undefined], ['有', true, undefined], ['あり', true, undefined], ['×', false, undefined], ['無', false, undefined], ['なし', false, undefined], ['不可', false, undefined],
    ['', undefined, undefined], ['要相談', undefined, '要相談'], ['要予約', true, '要予約'], ['可（要予約）', true, '要予約'], ['無（各店による）', false, '各店による'], ['有/無', undefined, undefined], ['TRUE', true, undefined],
    ['水曜のみ', undefined, '水曜のみ', 'bad-flag'],
  ];
  for (const [cell, tour, note, ...told] of cases) {
    test(cell === '' ? 'blank' : cell, async () => {
      const { member, codes: found } = await one('工場見学', cell);
      expect([member.visiting?.tour, member.visiting?.tourNote, found]).toEqual([tour, note, told]);
    });
  }
});

describe('coordinates', () => {
  test('are read, exchanged or dropped', async () => {
    const at = async (latitude: string, longitude: string) => {
      const result = await run(`企業名,住所,緯度,経度\n甲,燕市1,"${latitude}","${longitude}"\n`);
      return [result.document.members[0]?.location, ...codes(result)];
    };
    expect(await at('34.888802', '138.326936')).toEqual([{ latitude: 34.888802, longitude: 138.326936 }]);
    expect(await at('138.33', '34.9')).toEqual([{ latitude: 34.9, longitude: 138.33 }, 'coordinates-swapped']);
    expect(await at('34°30′0″', '138°30′0″')).toEqual([{ latitude: 34.5, longitude: 138.5 }]);
    expect(await at('', '')).toEqual([undefined]);
    expect(await at('51.5', '-0.1')).toEqual([undefined, 'bad-coordinates']);
    expect((await one('緯度経度', '37.67,138.88')).member.location).toEqual({ latitude: 37.67, longitude: 138.88 });
  });
});

describe('法人番号', () => {
  const cases: readonly (readonly [string, string | undefined, ...string[]])[] = [
    ['5070001000715', '5070001000715'], ['５０７０００１０００７１５', '5070001000715'], ['T5070001000715', '5070001000715'], ['5-0700-0100-0715', '5070001000715'], ['', undefined],
    ['5070001000716', undefined, 'bad-corporate-number'], ['070001000715', undefined, 'bad-corporate-number'], ['5.07E+12', undefined, 'corporate-number-rounded'],
  ];
  for (const [cell, number, ...told] of cases) {
    test(cell === '' ? 'blank' : cell, async () => {
      const { member, codes: found } = await one('法人番号', cell);
      expect([member.corporateNumber, found]).toEqual([number, told]);
    });
  }
});

describe('web addresses', () => {
  const cases: readonly (readonly [string, string | undefined, ...string[]])[] = [
    [' https://kyuboshi.com/', 'https://kyuboshi.com/'], ['http://dead.example.jp', 'http://dead.example.jp'], ['www.kanzacc.co.jp', 'https://www.kanzacc.co.jp', 'url-without-scheme'],
    ['javascript:alert(1)', undefined, 'bad-url'], ['JaVaScRiPt:alert(1)//http://a.jp', undefined, 'bad-url'], ['data:text/html,x', undefined, 'bad-url'], ['https://user:pass@a.jp/', undefined, 'bad-url'], ['準備中', undefined, 'bad-url'], ['なし', undefined],
    ['ｈｔｔｐｓ：／／ａ．ｊｐ', 'https://a.jp'],
  ];
  for (const [cell, url, ...told] of cases) {
    test(cell, async () => {
      const { member, codes: found } = await one('ホームページ', cell);
      expect([member.contact?.url, found]).toEqual([url, told]);
      if (told.length > 0 && url === undefined) expect(JSON.stringify(member)).not.toContain('script');
    });
  }

  test('a second address is kept, a picture needs a whole address', async () => {
    const { member } = await one('URL', 'https://a.jp https://b.jp');
    expect([member.contact?.url, member.extra]).toEqual(['https://a.jp', [{ label: 'URL', value: 'https://b.jp' }]]);
    expect((await one('写真', 'https://a.jp/a.jpg;https://a.jp/b.jpg')).member.photos).toEqual([{ url: 'https://a.jp/a.jpg' }, { url: 'https://a.jp/b.jpg' }]);
    expect((await one('写真', '外観.jpg')).codes).toEqual(['bad-photo']);
    expect((await one('写真', 'photo1.jpg')).codes).toEqual(['bad-photo']);
  });
});

describe('texts', () => {
  test('HTML is taken off and told, spreadsheet errors are blanks', async () => {
    const html = await one('事業内容', '<b>研磨</b><br>めっき&amp;塗装<script>alert(1)</script>');
    expect([html.member.description, html.codes]).toEqual(['研磨\nめっき&塗装alert(1)', ['html-in-cell']]);
    expect((await one('事業内容', '直径 < 10mm')).codes).toEqual([]);
    const error = await one('事業内容', '#REF!');
    expect([error.member.description, error.codes]).toEqual([undefined, ['spreadsheet-error']]);
  });

  test.each([
    ['①鍋②釜③包丁'], ['① 鍋、② 釜、③ 包丁'], ['1.鍋 2.釜 3.包丁'], ['１．鍋　２．釜　３．包丁'], ['(1)鍋 (2)釜 (3)包丁'], ['1. 鍋\n2. 釜\n3. 包丁'], ['鍋/釜/包丁'],
  ])('a list of three products: %s', async (cell) => {
    expect((await one('製品', cell)).member.products?.map(({ name }) => name)).toEqual(['鍋', '釜', '包丁']);
  });

  test('what is no list stays one', async () => {
    for (const cell of ['CAD/CAM', 'A/B型ケース', '1/2インチ管', '型番2.5', '2.5インチ管', 'タイプ①', '3.5 4.5ミリ針']) expect((await one('製品', cell)).member.products?.map(({ name }) => name)).toEqual([cell]);
  });

  test('languages', async () => {
    expect((await one('対応言語', '日本語・英語、中国語')).member.languages).toEqual(['ja', 'en', 'zh']);
  });
});
