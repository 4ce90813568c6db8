import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryDocument } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { sanchi, tempFolder } from './helpers/run.js';
import { workbook } from './helpers/xlsx.js';

const HEADER = '企業名,所在地,電話番号,事業内容';
const row = (n: number): string => `株式会社見本${n},新潟県燕市見本町${n},0256-00-${String(n).padStart(4, '0')},ステンレスの鏡面研磨`;
const rows = (count: number): string => [HEADER, ...Array.from({ length: count }, (_, n) => row(n + 1))].join('\n');

function write(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

const bytesIn = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
  .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]));

const documentIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'directory.json'), 'utf8'));

describe('sanchi build', { timeout: 60_000 }, () => {
  it('writes the same bytes twice, and on another day while nothing has changed', async () => {
    const source = write('makers.csv', rows(4));
    const [a, b] = [join(tempFolder(), 'a'), join(tempFolder(), 'b')];
    const on = (epoch: string) => ({ env: { LANG: 'C', SOURCE_DATE_EPOCH: epoch } });
    expect((await sanchi(['build', source, '--out', a], on('1700000000'))).code).toBe(0);
    expect((await sanchi(['build', source, '--out', b], on('1700000000'))).code).toBe(0);
    expect(bytesIn(b)).toEqual(bytesIn(a));
    const before = bytesIn(a);
    expect((await sanchi(['build', source, '--out', a], on('1800000000'))).code).toBe(0);
    expect(bytesIn(a)).toEqual(before);
  });

  it('takes the additions that a desk exported along, says so, and shows how each skill was confirmed', async () => {
    const out = join(tempFolder(), 'out');
    const list = write('makers.csv', `ID,${HEADER},加工内容\nkou,${row(1)},鏡面研磨\n`);
    const additions = write('additions-2026-11-30.csv', [
      '会員ID,会員,技術ID,技術,条件,値,材料,できる,もと,日付,受付番号', 'kou,見本1,mirror-polishing,鏡面研磨,表面粗さ,Ra0.4,SUS304,○,回答,2026-11-29,K-1', 'kou,見本1,deburring,バリ取り,,,,○,実績,2026-11-30,K-2',
      'otsu,見本2,deburring,バリ取り,,,,○,実績,2026-11-30,K-秘密',
    ].join('\n'));
    const { code, out: said } = await sanchi(['build', additions, list, '--out', out, '--lang', 'en']);
    expect(code).toBe(0);
    expect(said).toContain('3 lines of additions from work and answers');
    const { id, members: [member] } = documentIn(out) as DirectoryDocument;
    expect(id).toBe('makers');
    expect(member!.capabilities).toMatchObject([
      { process: 'mirror-polishing' }, { process: 'mirror-polishing', materials: ['sus304'], roughness: { min: 0.4, unit: 'Ra' }, evidence: { by: 'answer', on: '2026-11-29' } },
      { process: 'deburring', evidence: { by: 'job', on: '2026-11-30' } },
    ]);
    const page = readFileSync(join(out, 'members.html'), 'utf8');
    expect(page).toContain('confirmed by the member, 2026-11-29');
    expect(page).toContain('shown in a job, 2026-11-30');
    // The sheet of problems lies on the web server: it says where, and nothing out of the office's sheet.
    const problems = readFileSync(join(out, 'problems.csv'), 'utf8');
    expect(problems).toContain('addition-unknown-member');
    expect(problems).not.toContain('otsu');
    const checked = await sanchi(['check', list, additions, '--lang', 'ja']);
    expect(checked.out).toContain('実績・回答からの追加（additions.csv）: 3行');
    expect(checked.out).toContain('会員ID「otsu」の企業が名簿にありません');
    expect((await sanchi(['build', '--help', '--lang', 'ja'])).out).toContain('additions.csv');
  });

  it('brings an index along that a page can use', async () => {
    const out = join(tempFolder(), 'out');
    await sanchi(['build', write('makers.csv', rows(2)), '--out', out]);
    expect(documentIn(out).prepared.fingerprint).toMatch(/^2-/);
  });

  it('writes a summary and shards above 1,000 members, reads them as one, and takes them back when fewer are left', async () => {
    const out = join(tempFolder(), 'out');
    const list = write('makers.csv', [HEADER, ...Array.from({ length: 1100 }, (_, n) => `${row(n + 1)}。${'くわしい説明。'.repeat(20)}${n}`)].join('\n'));
    const on = (epoch: string) => ({ env: { LANG: 'C', SOURCE_DATE_EPOCH: epoch } });
    const { out: said } = await sanchi(['build', list, '--out', out, '--id', 'makers'], on('1700000000'));
    const shards = readdirSync(out).filter((name) => /^directory-\d+\.json$/.test(name));
    expect(shards.length).toBeGreaterThan(1);
    expect(said).toContain(`${shards.length} files beside it`);
    const { members, shards: index } = documentIn(out) as DirectoryDocument;
    expect(members).toHaveLength(1100);
    expect(members[0]).toHaveProperty('address');
    expect(members[0]).not.toHaveProperty('contact');
    expect(index?.map(({ url }) => url.split('?')[0])).toEqual(shards.sort((a, b) => Number.parseInt(a.slice(10)) - Number.parseInt(b.slice(10))));

    const before = bytesIn(out);
    await sanchi(['build', list, '--out', out, '--id', 'makers'], on('1800000000'));
    expect(bytesIn(out)).toEqual(before);
    const again = join(tempFolder(), 'again');
    await sanchi(['build', join(out, 'directory.json'), '--out', again, '--id', 'makers'], on('1700000000'));
    expect(readFileSync(join(again, 'directory-1.json'), 'utf8')).toBe(readFileSync(join(out, 'directory-1.json'), 'utf8'));

    await sanchi(['build', write('makers.csv', rows(900)), '--out', out, '--id', 'makers']);
    expect(readdirSync(out).filter((name) => name.startsWith('directory'))).toEqual(['directory.json']);
    expect(documentIn(out)).not.toHaveProperty('shards');
  });

  it('refuses when fewer than half of the published members are left, and says both counts', async () => {
    const out = join(tempFolder(), 'out');
    await sanchi(['build', write('makers.csv', rows(9)), '--out', out]);
    const before = bytesIn(out);
    const short = write('makers.csv', rows(4));
    const refused = await sanchi(['build', short, '--out', out]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/\b4 members\b.*\b9\b.*--allow-shrink/);
    expect(bytesIn(out)).toEqual(before);
    expect((await sanchi(['build', short, '--out', out, '--allow-shrink'])).code).toBe(0);
    expect(documentIn(out).members).toHaveLength(4);
  });

  it('replaces a directory.json that cannot be read only when told to', async () => {
    const out = join(tempFolder(), 'out');
    await sanchi(['build', write('makers.csv', rows(9)), '--out', out]);
    writeFileSync(join(out, 'directory.json'), '{"members": [');
    const before = bytesIn(out);
    const refused = await sanchi(['build', write('makers.csv', rows(4)), '--out', out]);
    expect([refused.code, bytesIn(out)]).toEqual([1, before]);
    expect(refused.err).toMatch(/directory\.json cannot be read.*--allow-shrink/u);
    const allowed = await sanchi(['build', write('makers.csv', rows(4)), '--out', out, '--allow-shrink']);
    expect([allowed.code, documentIn(out).members.length]).toEqual([0, 4]);
    expect(allowed.out).toContain('could not be compared');
  });

  it('leaves the published folder alone when one of several files is broken', async () => {
    const out = join(tempFolder(), 'out');
    const good = write('makers.csv', rows(3));
    await sanchi(['build', good, '--out', out]);
    const before = bytesIn(out);
    const { code, err } = await sanchi(['build', good, write('more.xlsx', 'PK\u0003\u0004 broken'), '--out', out]);
    expect(code).toBe(1);
    expect(err).toContain('more.xlsx');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(bytesIn(out)).toEqual(before);
  });

  it.each([
    ['Numbers', 'Index/Document.iwa'], ['Word', '[Content_Types].xml PK word/document.xml'], ['ODS', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'], ['ZIP', 'makers.csv'],
  ])('publishes nothing of several files where one is no table but %s', async (_, entries) => {
    const out = join(tempFolder(), 'out');
    const { code, err } = await sanchi(['build', write('makers.csv', rows(3)), write('more.csv', `PK\u0003\u0004 ${entries}`), '--out', out]);
    expect(code).toBe(1);
    expect(err).toContain('more.csv');
    expect(existsSync(out)).toBe(false);
  });

  it('leaves the published folder alone where rows of a file run together', async () => {
    const out = join(tempFolder(), 'out');
    await sanchi(['build', write('makers.csv', rows(3)), '--out', out]);
    const before = bytesIn(out);
    const { code, err } = await sanchi(['build', write('makers.csv', `${rows(2)}\n株式会社見本3,新潟県燕市3,"研磨\nそして\n切削`), '--out', out]);
    expect([code, bytesIn(out)]).toEqual([1, before]);
    expect(err).toMatch(/makers\.csv.*not closed/u);
  });

  it('takes static pages of removed members off the server and leaves strangers’ files', async () => {
    const out = join(tempFolder(), 'out');
    await sanchi(['build', write('makers.csv', rows(250)), '--out', out]);
    expect(readdirSync(out)).toContain('members-2.html');
    writeFileSync(join(out, 'logo.png'), 'ours');
    await sanchi(['build', write('makers.csv', rows(150)), '--out', out]);
    expect(readdirSync(out)).not.toContain('members-2.html');
    expect(readdirSync(out)).toContain('logo.png');
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('lets no markup, script or strange address of a cell into the pages', async () => {
    const out = join(tempFolder(), 'out');
    const csv = 'ID,企業名,URL,事業内容,一言PR\n"x"" onclick=""a",<img src=x onerror=alert(1)>社,javascript:alert(1),</script><script>alert(2)</script>,{{x}}\n';
    await sanchi(['build', write('makers.csv', csv), '--out', out, '--title', '</title><script>alert(3)</script>']);
    for (const name of ['index.html', 'members.html', 'embed.html']) {
      const html = readFileSync(join(out, name), 'utf8');
      expect(html.replace(/<script type="module" src="(sanchi\/sanchi|sanchi-frame)\.js"><\/script>/g, '')).not.toMatch(/<script|<img|javascript:|<[^>]*\son\w+=|<style|\sstyle=/i);
      expect(html).toContain("script-src 'self'");
    }
  });

  it('puts a request form below the search where one is wanted, and lets the page speak to its receiver alone', async () => {
    const [out, source] = [join(tempFolder(), 'out'), write('makers.csv', rows(2))];
    const built = async (...more: string[]): Promise<string[]> => {
      expect((await sanchi(['build', source, '--out', out, ...more])).code).toBe(0);
      return ['index.html', 'embed.html'].map((name) => readFileSync(join(out, name), 'utf8'));
    };
    for (const html of await built()) expect(html).not.toContain('sanchi-rfq-form');
    const [index = '', embed = ''] = await built('--form', 'ask', '--endpoint', 'https://desk.example.jp/intake');
    expect(index).toContain('<sanchi-search></sanchi-search>\n<sanchi-rfq-form shape="ask" endpoint="https://desk.example.jp/intake"></sanchi-rfq-form>');
    expect(index).toContain("connect-src 'self' https://desk.example.jp;");
    expect(embed).toContain('&lt;sanchi-rfq-form shape=&quot;ask&quot; endpoint=&quot;https://desk.example.jp/intake&quot;&gt;');
    expect(embed).toContain("connect-src 'self';");
    const [own = ''] = await built('--endpoint', '/intake', '--email', 'office@example.jp', '--fax', '0256-00-0000 "');
    expect(own).toContain('<sanchi-rfq-form shape="engineer" endpoint="/intake" email="office@example.jp" fax="0256-00-0000 &quot;">');
    expect(own).toContain("connect-src 'self';");
  });

  it('keeps withheld values out of the problems sheet that lies in the folder', async () => {
    const out = join(tempFolder(), 'out');
    const csv = '企業名,所在地,電話番号,\n見本社,新潟県燕市1,0256-00-0001,山田携帯090\n,新潟県燕市2,0256-00-0002,\n社二,新潟県燕市3,0256-00-0003,,鈴木花子の欄\n';
    await sanchi(['build', write('makers.csv', csv), '--out', out]);
    const sheet = readFileSync(join(out, 'problems.csv'), 'utf8');
    expect(sheet).toContain('extra-cells');
    expect(sheet).not.toMatch(/山田携帯|鈴木花子/);
  });

  it('shows a value in that sheet only where the directory publishes it', async () => {
    const out = join(tempFolder(), 'out');
    const list = write('makers.csv', [
      '企業名,住所,従業員数,URL,事業内容,資本金,設立,ふりがな',
      '甲製作所,燕市1,10名（社長 山田太郎）,taro.yamada@gmail.com,<b>研磨</b> 連絡は hanako.suzuki@gmail.com まで,応相談 jiro.sato@gmail.com,昭和40年（創業者 山田次郎氏）,ichiro.tanaka@gmail.com',
      '乙製作所,燕市2,約50名(パート含む),,切削,応相談,3月末日,オツ',
    ].join('\n'));
    await sanchi(['build', list, '--out', out, '--lang', 'ja']);
    const sheet = readFileSync(join(out, 'problems.csv'), 'utf8');
    for (const word of ['山田', '佐藤', 'suzuki', 'yamada', 'sato', 'tanaka', '@']) expect(sheet).not.toContain(word);
    for (const code of ['html-in-cell', 'bad-url', 'bad-amount', 'not-kana', 'value-simplified']) expect(sheet).toContain(code);
    for (const value of ['約50名(パート含む)', '応相談', '3月末日']) expect(sheet).toMatch(new RegExp(`,${value.replace(/[()]/gu, '.')},"?「${value.replace(/[()]/gu, '.')}」`, 'u'));
    // Who sends the sheet back to the department gets it whole, in a folder of its own.
    const own = join(tempFolder(), 'check');
    await sanchi(['check', list, '--out', own, '--lang', 'ja']);
    expect(readFileSync(join(own, 'problems.csv'), 'utf8')).toContain('10名（社長 山田太郎）');
  });

  it('publishes inferred skills only after review, and never loses a decision', async () => {
    const out = join(tempFolder(), 'out');
    const source = write('makers.csv', rows(1));
    await sanchi(['build', source, '--out', out]);
    expect(documentIn(out).members[0].capabilities).toBeUndefined();
    const sheet = join(out, 'skills.csv');
    const decided = readFileSync(sheet, 'utf8').replace(/^,(.*mirror)/mu, '採用,$1');
    expect(decided).toContain('採用,');
    writeFileSync(sheet, decided);

    const again = await sanchi(['build', source, '--out', out]);
    expect(again.out).toContain('--review');
    expect(readFileSync(sheet, 'utf8')).toBe(decided);
    expect(documentIn(out).members[0].capabilities).toBeUndefined();

    await sanchi(['build', source, '--out', out, '--review', sheet]);
    expect(documentIn(out).members[0].capabilities).toMatchObject([{ origin: 'inferred' }]);
    expect(readFileSync(sheet, 'utf8')).toBe(decided);
  });

  it('takes the envelope of --base but not its members', async () => {
    const base = write('base.json', JSON.stringify({
      format: 'sanchi-directory/1', id: 'tsubame', title: '燕', publisher: { name: '燕市' }, updated: '2020-01-01',
      networks: [{ id: 'n', kind: 'syndicate', name: '磨き屋' }], members: [{ id: 'old', name: '旧社' }],
    }));
    const out = join(tempFolder(), 'out');
    expect((await sanchi(['build', write('makers.csv', rows(2)), '--out', out, '--base', base])).code).toBe(0);
    expect(documentIn(out)).toMatchObject({ id: 'tsubame', title: '燕', networks: [{ id: 'n' }] });
    expect(documentIn(out).members).toHaveLength(2);
  });

  it('publishes what a directory holds that Sanchi does not know, but not where its author’s editor finds the schema', async () => {
    const sheet = write('makers.csv', rows(2));
    const written = { $schema: '../sdk/directory.schema.json', format: 'sanchi-directory/1', id: 'tsubame', title: '燕', publisher: { name: '燕市' }, slogan: '磨きの町' };
    const source = write('own.json', JSON.stringify({ ...written, members: [{ id: 'a', name: '甲製作所', robots: { count: 3 } }] }));
    for (const given of [[source], [sheet, '--base', source]]) {
      const out = join(tempFolder(), 'out');
      expect((await sanchi(['build', ...given, '--out', out])).code).toBe(0);
      expect(documentIn(out)).toMatchObject({ slogan: '磨きの町' });
      expect(documentIn(out)).not.toHaveProperty('$schema');
      if (given.length === 1) expect(documentIn(out).members[0]).toMatchObject({ robots: { count: 3 } });
    }
  });

  it('reads a workbook', async () => {
    const out = join(tempFolder(), 'out');
    const file = write('makers.xlsx', workbook([HEADER.split(','), row(1).split(','), row(2).split(',')], '企業'));
    expect((await sanchi(['build', file, '--out', out])).code).toBe(0);
    expect(documentIn(out).members.map((member: { name: string }) => member.name)).toEqual(['株式会社見本1', '株式会社見本2']);
  });

  it('says in one line why a folder cannot be written', async () => {
    const source = write('makers.csv', rows(1));
    const taken = write('taken', '');
    for (const out of [taken, join(taken, 'below')]) {
      const { code, err } = await sanchi(['build', source, '--out', out]);
      expect(code).toBe(1);
      expect(err).toMatch(/is a file, not a folder\n$/);
    }
  });

  it('changes nothing when interrupted', async () => {
    const out = join(tempFolder(), 'out');
    mkdirSync(out);
    const controller = new AbortController();
    controller.abort();
    const { code, err } = await sanchi(['build', write('makers.csv', rows(2)), '--out', out], { signal: controller.signal });
    expect(code).toBe(130);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(out)).toEqual([]);
  });

  it('says where it looked when the scripts are missing', async () => {
    const empty = tempFolder();
    const { code, err } = await sanchi(['build', write('makers.csv', rows(1)), '--out', join(tempFolder(), 'out')], { scripts: empty });
    expect(code).toBe(1);
    expect(err).toContain(empty);
  });
});
