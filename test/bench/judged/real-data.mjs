/** The two real lists, invented ones and the demonstration directories as documents, and the judgements keyed by member id. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importBundle, ROOT } from '../engines/sdk.mjs';
import { fukuiDocument, rowsOf, yaizuDocument } from './csv.mjs';

export const DATA = join(ROOT, '../shared/data');
const FILES = {
  fukui: ['fukui-tech-company.nopersons.csv', 'fukui-tech-detail.csv'],
  yaizu: ['factory_shops.csv'],
};

const fallback = {
  fukui: () => fukuiDocument(rowsOf(join(DATA, FILES.fukui[0])), rowsOf(join(DATA, FILES.fukui[1]))),
  yaizu: () => yaizuDocument(rowsOf(join(DATA, FILES.yaizu[0]))),
};

/** Lists of invented makers that seven of the judges wrote, in the manner of a prefecture's. */
const INVENTED = ['central', 'west', 'south', 'lake', 'sanin', 'north', 'bay'];

/** A company's name as judgements and documents may both write it. */
export const nameKey = (name) => name.normalize('NFKC').replace(/\s+/gu, '').replace(/[\u2010-\u2015\u2212]/g, '-');

const nameOf = (member) => (typeof member.name === 'string' ? member.name : member.name.ja ?? Object.values(member.name)[0]);

const DEMO = join(ROOT, 'demo/data');
const PLACES = join(ROOT, 'packages/sdk/vocabulary/places.json');

const worksOf = ({ members }) => members.reduce((sum, { products = [], works = [] }) => sum + products.length + works.length, 0);

/** Tries Sanchi's own importer; says why where it is not used. */
const imported = async (name, bundle, plain) => {
  const module = await importBundle(bundle, 'import');
  if (typeof module?.importDirectory !== 'function')
    return { reason: bundle.problems.import ?? 'importDirectory is not exported yet' };
  try {
    const files = FILES[name].map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(DATA, file))) }));
    const places = JSON.parse(readFileSync(PLACES, 'utf8'));
    const { document } = await module.importDirectory(files, { id: name, title: name, places });
    const [members, works] = [document.members.length, worksOf(document)];
    if (members !== plain.members.length || works < 0.95 * worksOf(plain))
      return { reason: `importDirectory gave ${members} members with ${works} products where the files have ${plain.members.length} and ${worksOf(plain)}` };
    return { document };
  } catch (error) {
    return { reason: `importDirectory failed: ${String(error.message ?? error).split('\n')[0]}` };
  }
};

const inventedDocument = async (name, bundle) => {
  const module = await importBundle(bundle, 'import');
  const places = JSON.parse(readFileSync(PLACES, 'utf8'));
  const bytes = new Uint8Array(readFileSync(new URL(`./${name}.csv`, import.meta.url)));
  return (await module.importDirectory([{ name: `${name}.csv`, bytes }], { id: name, title: name, places })).document;
};

/** The demonstration directories by the names of their files. */
const demoDocuments = () => Object.fromEntries(readdirSync(DEMO).filter((file) => file.endsWith('.json')).map((file) =>
  [basename(file, '.json'), JSON.parse(readFileSync(join(DEMO, file), 'utf8'))]));

/**
 * @param options.importer false to read with the plain CSV reader in any case
 * @returns {Promise<{ documents?: Record<string, object>, notes: string[] }>}
 */
export const realDocuments = async (bundle, { importer = true } = {}) => {
  const missing = Object.values(FILES).flat().filter((file) => !existsSync(join(DATA, file)));
  if (missing.length > 0) return { notes: [`skipped: ${missing.join(', ')} not in ${DATA}`] };
  const documents = {};
  const notes = [];
  for (const name of Object.keys(FILES)) {
    const plain = fallback[name]();
    const { document, reason } = importer && bundle ? await imported(name, bundle, plain) : { reason: 'not asked for' };
    documents[name] = document ?? plain;
    notes.push(`${name}: ${document ? '@sanchi/sdk/import' : `plain CSV reader (${reason})`}`);
  }
  if (bundle) for (const name of INVENTED) documents[name] = await inventedDocument(name, bundle);
  return { documents: { ...documents, ...demoDocuments() }, notes };
};

/** Reads a judgement file; companies that the documents do not have are counted, never dropped in silence. */
export const judgements = (file, documents) => {
  const ids = Object.fromEntries(Object.entries(documents).map(([name, { members }]) => [
    name, new Map(members.map((member) => [nameKey(nameOf(member)), member.id])),
  ]));
  const unknown = new Set();
  const queries = JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8')).map((item) => {
    const truth = new Map();
    for (const [company, grade] of Object.entries(item.relevant)) {
      const id = ids[item.data]?.get(nameKey(company));
      if (id === undefined) unknown.add(company);
      else if (grade > 0) truth.set(id, grade);
    }
    return { ...item, truth };
  });
  return { queries, unknown: [...unknown] };
};

export const namesById = (document) => new Map(document.members.map((member) => [member.id, nameOf(member)]));
