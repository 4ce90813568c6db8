/** The fallback reader of the real data, until (or where) `@sanchi/sdk/import` cannot be used. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export const rowsOf = (path) => {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse(text, { header: true, skipEmptyLines: 'greedy' }).data;
};

const given = (entries) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value && value.length !== 0));

const splitTags = (...cells) => cells.flatMap((cell) => (cell ?? '').split(/[;；、,]/)).map((tag) => tag.trim()).filter(Boolean);

/** Fukui: a maker a row, its technologies in a second file joined by the company's name. */
export const fukuiDocument = (companies, details) => {
  const products = new Map();
  for (const row of details) {
    const list = products.get(row.companyname) ?? [];
    list.push(given({
      name: row.techname, summary: row.tagline, description: row.description, category: row.category,
      tags: splitTags(row.tag),
    }));
    products.set(row.companyname, list);
  }
  const members = companies.map((row, at) => given({
    id: `fukui-${at}`, name: row.companyname, address: row.address, appeal: row.tagline, description: row.description,
    message: row.message, industry: row.industry && { label: row.industry }, products: products.get(row.companyname),
    extra: row.main_client ? [{ label: '主要取引先', value: row.main_client }] : [],
  }));
  return document('fukui', '実は福井の技', members);
};

/** Yaizu: a shop of a food maker a row. */
export const yaizuDocument = (rows) =>
  document('yaizu', '焼津市の工場直売所', rows.map((row) => given({
    id: `yaizu-${row.ID}`, name: row['事業者名'], kana: row['事業者名カナ'], address: row['住所'],
    products: [row['販売品1'], row['販売品2'], row['販売品3']].filter(Boolean).map((name) => ({ name })),
    tags: splitTags(row['タグ1'], row['タグ2'], row['タグ3']),
    visiting: row['工場見学'] ? { tour: row['工場見学'].startsWith('可') } : undefined,
    extra: row['工場見学'] ? [{ label: '工場見学', value: row['工場見学'] }] : [],
  })));

const document = (id, title, members) => ({ format: 'sanchi-directory/1', id, title, publisher: { name: title }, members });
