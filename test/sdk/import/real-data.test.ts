import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textIn } from '@sanchi/sdk';
import { importDirectory, type PlaceTable } from '@sanchi/sdk/import';
import { codes, real } from './helpers.js';

const places = JSON.parse(readFileSync(new URL('../../../packages/sdk/vocabulary/places.json', import.meta.url), 'utf8')) as PlaceTable;

describe('Fukui Prefecture’s makers', () => {
  const company = real('fukui-tech-company.nopersons.csv');
  const detail = real('fukui-tech-detail.csv');

  test.skipIf(company === undefined || detail === undefined)('142 members, 193 products, persons withheld', async () => {
    const result = await importDirectory([company, detail].filter((source) => source !== undefined), { places });
    expect(result.summary).toMatchObject({ members: 142, products: 193, rows: 335, merged: 0, errors: 0 });
    expect(result.columns.filter(({ withheld }) => withheld === 'person').map(({ column }) => column)).toEqual(['president', 'contact']);
    expect(result.document.members.every(({ municipality, postcode, contact, capital }) => municipality !== undefined && postcode !== undefined && contact?.phone !== undefined && capital !== undefined)).toBe(true);
    expect(result.document.members.filter(({ capital }) => capital === 720_755_000)).toHaveLength(1);
    expect(result.problems.filter(({ code }) => code === 'near-duplicate')).toMatchObject([{ file: 'fukui-tech-detail.csv', value: '社会インフラソリューション' }]);
  });

  test.skipIf(company === undefined)('sales figures and clients only by choice, their slips told', async () => {
    const sources = company === undefined ? [] : [company];
    const without = await importDirectory(sources, { places });
    expect(JSON.stringify(without.document)).not.toContain('118憶');
    const chosen = await importDirectory(sources, { places, mapping: { amount_sales: 'extra', main_client: 'extra' } });
    expect(chosen.problems.filter(({ code }) => code === 'oku')).toHaveLength(1);
    expect(JSON.stringify(chosen.document)).toContain('118億8,500万円');
    expect(JSON.stringify(chosen.document)).toContain('29,600百万（2021年3月期 連結）');
    expect(chosen.document.members.find(({ extra }) => extra?.some(({ label }) => typeof label !== 'string' && label.ja === '売上高'))).toBeDefined();
  });

  test.skipIf(company === undefined)('ids do not depend on the order of rows', async () => {
    if (company === undefined) return;
    const [header = '', ...rows] = new TextDecoder().decode(company.bytes).trimEnd().split('\n');
    const reversed = { ...company, bytes: new TextEncoder().encode([header, ...rows.reverse()].join('\n')) };
    const ids = async (source: typeof company) => (await importDirectory([source])).document.members.map(({ id, name }) => `${id} ${textIn(name)}`).sort();
    expect(await ids(reversed)).toEqual(await ids(company));
  });
});

describe('Yaizu’s factory shops', () => {
  const shops = real('factory_shops.csv');
  const mapping = real('factory_shops.attributes.csv');

  test.skipIf(shops === undefined || mapping === undefined)('32 with hours and tours', async () => {
    if (shops === undefined || mapping === undefined) return;
    const { document, problems } = await importDirectory([shops], { mapping, places });
    expect(document.members).toHaveLength(32);
    expect(document.members.every(({ visiting, municipality, location, kana }) => visiting?.hours !== undefined && municipality === '222127' && location !== undefined && kana !== undefined)).toBe(true);
    expect(document.members.filter(({ visiting }) => visiting?.tour === true)).toHaveLength(12);
    expect(document.members[0]).toMatchObject({ id: '0000001', contact: { phone: '054-627-5225' }, products: [{ name: 'まぐろ生姜煮' }, {}, {}], tags: ['マグロ', 'シラス'], visiting: { hours: '9:00-16:00', closed: '土・日・祝' } });
    expect(document.members.filter(({ extra }) => extra?.some(({ label }) => label === '備考'))).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

describe('the EDINET code list', () => {
  const edinet = real('EdinetcodeDlInfo.nopersons.cp932.csv');

  test.skipIf(edinet === undefined)('7,675 rows of cp932 under a preamble, and how long they took', async () => {
    if (edinet === undefined) return;
    const started = performance.now();
    const result = await importDirectory([edinet], { places });
    console.log(`7,675 rows of cp932 imported in ${((performance.now() - started) / 1000).toFixed(1)} s (the bar: a minute)`);
    expect(result.summary).toMatchObject({ rows: 7675, errors: 0 });
    expect(result.document.members.length + result.summary.merged).toBe(7675);
    expect(result.problems.find(({ code }) => code === 'preamble')).toMatchObject({ row: 1 });
    expect(result.document.members[0]).toMatchObject({ id: 'E00004', corporateNumber: '5070001000715', name: { ja: 'カネコ種苗株式会社', en: 'KANEKO SEEDS CO., LTD.' }, municipality: '102016' });
    expect(result.document.members.every(({ capital }) => capital === undefined || capital >= 100_000)).toBe(true);
    expect(codes(result)).not.toContain('undecodable');
  }, 60_000);

  test.skipIf(edinet === undefined)('its capital is in million yen, if the office says so', async () => {
    if (edinet === undefined) return;
    const result = await importDirectory([edinet], { mapping: { 資本金: 'capital(百万円)' } });
    expect(result.document.members[0]?.capital).toBe(1_491_000_000);
    expect(codes(result)).not.toContain('amount-without-unit');
  }, 60_000);
});

describe('METI’s 300 companies', () => {
  const companies = real('company300.csv');

  test.skipIf(companies === undefined)('300 members with prefecture, category and address of their page', async () => {
    if (companies === undefined) return;
    const result = await importDirectory([companies], { places });
    expect(result.summary).toMatchObject({ members: 300, errors: 0, warnings: 0 });
    expect(result.document.members[0]).toMatchObject({ name: '株式会社中央ネームプレート製作所', municipality: '010006', tags: ['事業再構築・生産性向上'] });
    expect(result.document.members.filter(({ contact }) => contact?.url !== undefined)).toHaveLength(298);
    expect(codes(result)).toEqual(['same-name']);
  });
});
