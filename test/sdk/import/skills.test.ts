import { describe, expect, test } from 'vitest';
import { importDirectory, inferredSheet, problemsSheet, readReview, template, toCsv } from '@sanchi/sdk/import';
import { codes, file, one, recognise, run } from './helpers.js';

const list = (header: string, ...rows: string[]) => run(`企業名,住所,${header}\n${rows.map((row, at) => `甲${at},燕市${at},${row}`).join('\n')}\n`, { recognise });
const skills = async (header: string, ...rows: string[]) => (await list(header, ...rows)).document.members.map(({ capabilities }) => capabilities);

describe('stated skills', () => {
  test('become concepts where the vocabulary has them, and stay words where not', async () => {
    expect(await skills('加工内容', '鏡面研磨、木地引き')).toEqual([[
      { process: 'mirror-polishing', name: '鏡面研磨', origin: 'stated' }, { process: '木地引き', origin: 'stated' },
    ]]);
  });

  test('carry the materials named with them and in the material column', async () => {
    expect(await skills('加工内容,材質', 'SUS304の鏡面研磨,チタン；木')).toEqual([[
      { process: 'mirror-polishing', name: 'SUS304の鏡面研磨', materials: ['sus304', 'titanium', '木'], origin: 'stated' },
    ]]);
  });

  test('several in one item are parted; denied ones are none', async () => {
    expect((await skills('技術', '切削・研磨'))[0]?.map(({ process, name }) => [process, name])).toEqual([['cutting', '切削'], ['polishing', '研磨']]);
    expect(await skills('技術', 'めっきはできません')).toEqual([undefined]);
  });

  test('limits with their units', async () => {
    const [[first] = []] = await skills('加工内容,最小ロット,納期,公差,表面粗さ,板厚(mm),最大重量,最大サイズ,価格目安', '研磨,1個から,5営業日程度,±0.01mm,Ra0.05以下,0.1～25,30kgまで,φ300×L500,"1,000円～"');
    expect(first).toMatchObject({
      lot: { min: 1, unit: '個' }, leadTime: { min: 5, unit: 'working-day' }, tolerance: { min: 0.01, unit: 'mm' }, roughness: { min: 0.05, unit: 'Ra' },
      thickness: { min: 0.1, max: 25, unit: 'mm' }, weight: { max: 30, unit: 'kg' }, size: { diameter: { max: 300, unit: 'mm' }, length: { max: 500, unit: 'mm' } }, price: { min: 1000, unit: 'JPY' },
    });
  });

  test('limits of several processes are shared and told; words without a value become a note', async () => {
    const result = await list('加工内容,最小ロット', '研磨；切削,小ロット対応');
    expect(codes(result)).toEqual(['limits-shared', 'limit-unread']);
    expect(result.document.members[0]?.capabilities).toMatchObject([{ note: '最小ロット: 小ロット対応' }, { note: '最小ロット: 小ロット対応' }]);
  });

  describe('a limit is what the whole cell says', () => {
    const read: readonly (readonly [header: string, cell: string, limit: object])[] = [
      ['最小ロット', '10個以上100個以下', { lot: { min: 10, max: 100, unit: '個' } }], ['最小ロット', '最小1個 最大1000個', { lot: { min: 1, max: 1000, unit: '個' } }],
      ['ロット', '1個～', { lot: { min: 1, unit: '個' } }], ['ロット', '100～1万個', { lot: { min: 100, max: 10_000, unit: '個' } }], ['ロット', '1個から対応可能（応相談）', { lot: { min: 1, unit: '個', note: '応相談', negotiable: true } }],
      ['板厚', '0.5t～6t', { thickness: { min: 0.5, max: 6, unit: 'mm' } }], ['板厚', 't0.5～3', { thickness: { min: 0.5, max: 3, unit: 'mm' } }], ['板厚', '3mm以下', { thickness: { max: 3, unit: 'mm' } }],
      ['精度', '1/1000mm', { tolerance: { min: 0.001, unit: 'mm' } }], ['精度', '1/100', { tolerance: { min: 0.01, unit: 'mm' } }], ['精度', '±5μm', { tolerance: { min: 5, unit: 'µm' } }],
      ['精度', '±0.005～0.02', { tolerance: { min: 0.005, unit: 'mm' } }], ['重量', '500g～2t', { weight: { min: 500, max: 2_000_000, unit: 'g' } }], ['重量', '~30kg', { weight: { max: 30, unit: 'kg' } }],
      ['納期', '最短3日', { leadTime: { min: 3, unit: 'day' } }], ['納期', '受注後10日程度', { leadTime: { min: 10, unit: 'day' } }], ['納期', '3日～2週間', { leadTime: { min: 3, max: 14, unit: 'day' } }], ['納期', '1～2ヶ月', { leadTime: { min: 1, max: 2, unit: 'month' } }],
      ['サイズ', 'Φ5～Φ300', { size: { diameter: { min: 5, max: 300, unit: 'mm' } } }], ['サイズ', '最小φ5 最大φ300', { size: { diameter: { min: 5, max: 300, unit: 'mm' } } }], ['サイズ', '最大2m', { size: { length: { max: 2, unit: 'm' } } }],
      ['サイズ', '1000×2000×t6', { size: { length: { max: 1000, unit: 'mm' }, width: { max: 2000, unit: 'mm' }, height: { max: 6, unit: 'mm' } } }], ['表面粗さ', 'Rz6.3', { roughness: { min: 6.3, unit: 'Rz' } }],
      ['価格目安', '1000円/個', { price: { min: 1000, unit: 'JPY' } }],
    ];
    test.each(read)('%s %s', async (header, cell, limit) => {
      const result = await list(`加工内容,${header}`, `研磨,"${cell}"`);
      expect(result.document.members[0]?.capabilities?.[0]).toMatchObject(limit);
      const [[key, range]] = Object.entries(limit) as [[string, object]];
      if (key !== 'price') expect(result.document.members[0]?.capabilities?.[0]?.[key as 'lot']).toEqual(range);
      expect(codes(result)).toEqual([]);
    });

    const unread: readonly (readonly [header: string, cell: string])[] = [
      ['サイズ', 'A4'], ['サイズ', 'A3サイズ'], ['サイズ', '500角'], ['サイズ', 'φ500以上×φ5'], ['サイズ', 'φ5～L300'], ['精度', 'IT7'], ['精度', '±1°'], ['精度', '+0.02 -0.01'], ['板厚', '1.6 2.3 3.2'], ['ロット', '1ロット100本'], ['ロット', '単品可'], ['ロット', '100個～（単品可）'],
      ['ロット', '少量～大量'], ['納期', '即納～2週間'], ['納期', '標準14日(特急3日)'], ['納期', '中3日'], ['重量', '2トン車'], ['表面粗さ', '▽▽▽'], ['表面粗さ', 'Ra1.6a'], ['表面粗さ', '6.3S'], ['価格目安', '1個 500円'], ['価格目安', '1～5万円'],
    ];
    test.each(unread)('%s %s stays in words, and is told', async (header, cell) => {
      const result = await list(`加工内容,${header}`, `研磨,${cell}`);
      expect(result.document.members[0]?.capabilities).toEqual([{ process: 'polishing', name: '研磨', note: `${header}: ${cell}`, origin: 'stated' }]);
      expect(result.problems).toMatchObject([{ code: 'limit-unread', row: 2, column: header, value: cell }]);
    });

    test('one that depends on the work is taken as negotiable, and told', async () => {
      const result = await list('加工内容,精度', '研磨,±0.01mm（材質による）');
      expect(result.document.members[0]?.capabilities?.[0]?.tolerance).toEqual({ min: 0.01, unit: 'mm', note: '材質による', negotiable: true });
      expect(codes(result)).toEqual(['limit-simplified']);
    });
  });

  describe('limits in a bracket behind a process', () => {
    const diameter = { min: 3, max: 100, unit: 'mm' };
    test.each<[cell: string, name: string, limits: object]>([
      ['切削（φ3～φ100、±0.005）', '切削', { size: { diameter }, tolerance: { min: 0.005, unit: 'mm' } }],
      ['切削(φ3-φ100mm, ±5µm, 1個から)', '切削', { size: { diameter }, tolerance: { min: 5, unit: 'µm' }, lot: { min: 1, unit: '個' } }],
      ['鏡面研磨（Ra0.01、板厚0.5～3mm、納期3営業日）', '鏡面研磨', { roughness: { min: 0.01, unit: 'Ra' }, thickness: { min: 0.5, max: 3, unit: 'mm' }, leadTime: { min: 3, unit: 'working-day' } }],
      ['研磨（500×300×200mm、30kgまで）', '研磨', { size: { length: { max: 500, unit: 'mm' }, width: { max: 300, unit: 'mm' }, height: { max: 200, unit: 'mm' } }, weight: { max: 30, unit: 'kg' } }],
      // What is not understood stays in sight.
      ['切削（SUS304、±0.005）', '切削（SUS304、±0.005）', { materials: ['sus304'], tolerance: { min: 0.005, unit: 'mm' } }],
    ])('%s', async (cell, name, limits) => {
      const [[capability, ...more] = []] = await skills('加工内容', `"${cell}"`);
      expect({ ...capability }).toEqual({ process: expect.any(String) as string, name, origin: 'stated', ...limits });
      expect(more).toEqual([]);
    });

    test.each(['切削（500mm）', '切削（80t～200t）', '切削（5軸）', '切削（高精度）', '切削（3本ロール）', '切削（旋盤、フライス）', '切削（A4サイズ）', '切削（±0.01 と φ5～L300）'])('%s states none that is sure', async (cell) => {
      expect(await skills('加工内容', `"${cell}"`)).toEqual([[{ process: 'cutting', name: cell, origin: 'stated' }]]);
    });

    test('count for it alone, those of a column for the rest', async () => {
      const [found] = await skills('加工内容,公差', '切削（±0.005）；研磨,±0.02');
      expect(found?.map(({ process, tolerance }) => [process, tolerance?.min])).toEqual([['cutting', 0.005], ['polishing', 0.02]]);
    });
  });

  test('limits and materials without a process are kept as attributes', async () => {
    const result = await list('加工内容,最小ロット,材質', ',1個から,チタン');
    expect(codes(result)).toEqual(['limit-without-process']);
    expect(result.document.members[0]?.extra).toEqual([{ label: '最小ロット', value: '1個から' }, { label: { ja: '対応材質', en: 'Materials' }, value: 'チタン' }]);
  });

  test('columns of ○ under a skill', async () => {
    const result = await list('切削,めっき,ISO14001,SUS304,不明な欄', '○,×,○,○,○', ',○,,,', '△,,,,');
    expect(result.document.members.map(({ capabilities, certifications }) => [capabilities?.map(({ process, materials }) => [process, materials]), certifications])).toEqual([
      [[['cutting', ['sus304']]], [{ kind: 'ISO14001' }]], [[['plating', undefined]], undefined], [[['cutting', undefined]], undefined],
    ]);
    expect(result.document.members[0]?.refuses).toBe('めっき');
    expect(result.document.members[2]?.capabilities?.[0]?.note).toBe('要相談');
    expect(result.columns.at(-1)).toMatchObject({ column: '不明な欄', withheld: 'no-public-field' });
  });

  test('equipment with counts and details, certificates with number and expiry', async () => {
    expect((await one('設備', 'ダイシングソー4台、ローラー（2基）')).member.equipment).toEqual([{ kind: 'ダイシングソー', count: 4 }, { kind: 'ローラー', count: 2 }]);
    const { member } = await one('設備', '立形マシニングセンタ 3台\n・NC旋盤×2\n・三次元測定機', { recognise });
    expect(member.equipment).toEqual([{ kind: 'machining-center', count: 3, note: '立形マシニングセンタ' }, { kind: 'NC旋盤', count: 2 }, { kind: '三次元測定機' }]);
    const detailed = await run('企業名,住所,設備名,設備メーカー,型式,台数\n甲,燕市1,マシニングセンタ,牧野,V33i,２台\n', { recognise });
    expect(detailed.document.members[0]?.equipment).toEqual([{ kind: 'machining-center', maker: '牧野', model: 'V33i', count: 2 }]);
    const certified = await run('企業名,住所,認証,認証番号,認証有効期限\n甲,燕市1,ISO9001,JQA-1,R9年3月\n', { recognise });
    expect(certified.document.members[0]?.certifications).toEqual([{ kind: 'iso-9001', number: 'JQA-1', validUntil: '2027-03-31' }]);
  });

  test('lists: bullets, brackets, thousands, middle dots inside words', async () => {
    expect((await one('製品', '・鍋\n・フライ・パン\n')).member.products).toEqual([{ name: '鍋' }, { name: 'フライ・パン' }]);
    expect((await one('製品', '・鍋の製造・釜の販売')).member.products).toEqual([{ name: '鍋の製造' }, { name: '釜の販売' }]);
    expect((await one('製品', 'コーヒー・ポット、漬魚（サバ、さわら）、"1,000g"缶')).member.products).toEqual([{ name: 'コーヒー・ポット' }, { name: '漬魚（サバ、さわら）' }, { name: '"1,000g"缶' }]);
    expect((await one('タグ', 'a;b,c、d／e|f\ng / T/C')).member.tags).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'T/C']);
    expect((await run('企業名,住所,販売品1,販売品2\n甲,燕市1,鍋,匙\n')).document.members[0]?.products).toEqual([{ name: '鍋' }, { name: '匙' }]);
  });
});

describe('skills in free text', () => {
  const text = '企業名,住所,事業内容,技術\n甲,燕市1,当社は研磨が得意です。めっきは行っていません。SUS304も。,切削\n乙,燕市2,切削と溶接,\n';

  test('are listed, never published by themselves', async () => {
    const result = await run(text, { recognise });
    expect(result.inferred.map(({ name, concept, words, field, sentence }) => [name, concept, words, field, sentence])).toEqual([
      ['甲', 'polishing', '研磨', 'description', '当社は研磨が得意です。'], ['乙', 'cutting', '切削', 'description', '切削と溶接'], ['乙', 'welding', '溶接', 'description', '切削と溶接'],
    ]);
    expect(result.document.members.map(({ capabilities }) => capabilities?.length ?? 0)).toEqual([1, 0]);
  });

  test('are published by choice, labelled as inferred; denied ones never', async () => {
    const result = await run(text, { recognise, publishInferred: true });
    expect(result.document.members[0]?.capabilities).toEqual([{ process: 'cutting', name: '切削', origin: 'stated' }, { process: 'polishing', name: '研磨', origin: 'inferred' }]);
    expect(JSON.stringify(result.document)).not.toContain('plating');
  });

  test('come back with keep and discard', async () => {
    const first = await run(text, { recognise, conceptLabel: (id) => id.toUpperCase() });
    const sheet = inferredSheet(first);
    expect(sheet[1]).toEqual(['', first.inferred[0]?.member, '甲', 'polishing', 'POLISHING', '研磨', 'description', '当社は研磨が得意です。']);
    const decided = sheet.map((row, at) => (at === 0 ? row : [['○', '除外', '？'][at - 1] ?? '', ...row.slice(1)]));
    const second = await run(text, { recognise, review: file(toCsv(decided), 'review.csv', 'cp932') });
    expect(second.document.members.map(({ capabilities }) => capabilities?.map(({ process, origin }) => [process, origin]))).toEqual([[['cutting', 'stated'], ['polishing', 'inferred']], undefined]);
    expect(second.inferred.map(({ decision }) => decision)).toEqual(['keep', 'discard', undefined]);
    expect(codes(second)).toEqual(['review-choice']);
    expect(inferredSheet(second).slice(1).map(([choice]) => choice)).toEqual(['採用', '除外', '']);
    const all = await run(text, { recognise, publishInferred: true, review: file(toCsv(decided), 'review.csv') });
    expect(all.document.members[1]?.capabilities?.map(({ process }) => process)).toEqual(['welding']);
  });

  test('a kept skill holds when the text changes; a review of a gone member is told', async () => {
    const first = await run(text, { recognise });
    const [id] = first.inferred.map(({ member }) => member);
    const review = file(`採否,企業ID,技術ID,見つかった語\n採用,${id},polishing,研磨\n採用,nobody,polishing,研磨\n`, 'review.csv');
    const later = await run(text.replace('当社は研磨が得意です。', ''), { recognise, review });
    expect(later.document.members[0]?.capabilities?.map(({ process }) => process)).toEqual(['cutting', 'polishing']);
    expect(codes(later)).toEqual(['review-unknown-member']);
  });

  test('a review may come back as a workbook', async () => {
    const sheet = inferredSheet(await run(text, { recognise })).map((row, at) => (at === 1 ? ['採', ...row.slice(1)] : row));
    const review = { name: 'review.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) };
    const result = await run(text, { recognise, review, readXlsx: () => Promise.resolve([{ name: 'S', rows: sheet }]) });
    expect(result.document.members[0]?.capabilities).toMatchObject([{}, { process: 'polishing', origin: 'inferred' }]);
  });

  test('an unreadable review is told', async () => {
    expect(codes(await run(text, { recognise, review: file('a,b\n1,2\n', 'review.csv') }))).toEqual(['review-unreadable']);
    const review = await readReview(file('採否,企業ID,技術ID\n"×",a,b\nkeep,a,c\n不採用,a,d\n,a,e\n'));
    expect([...review.decisions.values()].map(({ concept, decision }) => [concept, decision])).toEqual([['b', 'discard'], ['c', 'keep'], ['d', 'discard']]);
  });

  test('a review read by itself may be a workbook, and is given up when aborted', async () => {
    const workbook = { name: 'review.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) };
    const readXlsx = () => Promise.resolve([{ name: 'S', rows: [['採否', '企業ID', '技術ID'], ['採用', 'a', 'polishing']] }]);
    expect([...(await readReview(workbook, { readXlsx })).decisions.values()]).toMatchObject([{ member: 'a', concept: 'polishing', decision: 'keep' }]);
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(async () => readReview(workbook, { readXlsx, signal: stopped })).rejects.toThrow('stopped');
  });
});

describe('sheets', () => {
  test('problems as a sheet Excel opens', async () => {
    const result = await run('企業名,URL\n甲,=cmd|x\n');
    const rows = problemsSheet(result);
    expect(rows[1]).toEqual(['警告', 'list.csv', '2', 'URL', '=cmd|x', expect.stringContaining('URL'), expect.any(String), 'bad-url']);
    const csv = toCsv(rows);
    expect(csv.startsWith('\uFEFF種別,')).toBe(true);
    expect(csv).toContain(",'=cmd|x,");
    expect(problemsSheet(result, 'en')[0]?.[0]).toBe('Severity');
  });

  test('what a spreadsheet would run, in full-width letters too, comes back as the words it was', async () => {
    const words = ['=1', '＝ホーニング', '@研磨', '＠研磨', '-1', '－', '研磨'];
    const csv = toCsv([['採否', '企業ID', '技術ID', '見つかった語'], ...words.map((each, i) => ['採用', 'a', `c${i}`, each])]);
    expect(csv.match(/,'[^\r]*/gu)).toEqual([",'=1", ",'＝ホーニング", ",'@研磨", ",'＠研磨"]);
    expect([...(await readReview(file(csv))).decisions.values()].map((line) => line.words)).toEqual(words);
  });

  for (const locale of ['ja', 'en']) {
    test(`the template (${locale}) comes back in without a problem`, async () => {
      const result = await importDirectory([file(toCsv(template(locale)))], { today: '2026-11-22' });
      expect(result.problems).toEqual([]);
      expect(result.columns.every(({ withheld }) => withheld === undefined || withheld === 'empty')).toBe(true);
      expect(result.document.members).toHaveLength(1);
      expect(result.document.members[0]).toMatchObject({
        demonstration: true, postcode: '959-0000', founded: '1983-03', capital: 10_000_000, employees: 12, languages: ['ja', 'en'], consumerOrders: true,
        visiting: { tour: true }, equipment: [{ count: 3 }, {}], capabilities: [{ lot: { min: 1, unit: '個' }, leadTime: { min: 5, unit: 'working-day' } }],
      });
    });
  }
});
