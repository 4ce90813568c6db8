// What must hold of a demonstration directory beyond its format. `node demo/scripts/check.mjs` checks demo/data/*.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const vocabulary = join(here, '../../packages/sdk/vocabulary');
const kinds = ['process', 'material', 'finish', 'equipment', 'certification', 'product', 'service', 'industry', 'need'];
const concepts = new Set(kinds.flatMap((kind) => read(join(vocabulary, `${kind}.json`)).map(({ id }) => id)));
const places = read(join(vocabulary, 'places.json'));
const codes = new Set([...places.prefectures, ...places.municipalities].map(([code]) => code));
const UNITS = new Set(['µm', 'mm', 'cm', 'm', 'g', 'kg', 't', '個', '枚', '本', '式', 'working-day', 'day', 'week', 'month', 'Ra', 'Rz', 'grit', 'JPY']);

const repeated = (ids) => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Every problem of a document, as a line each. */
export function checkDocument(document) {
  const problems = [];
  const say = (ok, words) => { if (!ok) problems.push(words); };
  const concept = (id, where) => say(concepts.has(id), `${where}: no concept ${id}`);
  const { members, networks = [], regions = [], standards = [], products = [], cases = [], resources = [], agglomerations = [] } = document;
  const memberIds = new Set(members.map(({ id }) => id));
  const networkIds = new Set(networks.map(({ id }) => id));

  say(document.format === 'sanchi-directory/1', `format ${document.format}`);
  say(document.demonstration === true, 'not marked as demonstration');
  for (const [name, list] of Object.entries({ members, networks, regions, standards, products, cases, resources, agglomerations })) {
    for (const id of repeated(list.map((each) => each.id))) say(false, `${name}: ${id} twice`);
    for (const { id } of list) say(/^[a-z0-9-]+$/.test(id), `${name}: id ${id}`);
  }
  for (const id of document.distinguishing ?? []) concept(id, 'distinguishing');
  for (const { id, codes: own = [] } of regions) for (const code of own) say(codes.has(code), `region ${id}: no municipality ${code}`);
  for (const { id, regions: own = [] } of agglomerations) for (const region of own) say(regions.some((each) => each.id === region), `agglomeration ${id}: no region ${region}`);
  for (const { id, stages = [] } of networks) for (const stage of stages) concept(stage, `network ${id}`);
  for (const { id, makers = [] } of products) for (const maker of makers) say(memberIds.has(maker), `product ${id}: no member ${maker}`);
  for (const { id, stages = [] } of cases) {
    for (const { stage, member } of stages) {
      concept(stage, `case ${id}`);
      say(memberIds.has(member), `case ${id}: no member ${member}`);
    }
  }
  for (const { id, entries = [] } of standards) {
    for (const { finish, material } of entries) {
      concept(finish, `standard ${id}`);
      if (material) concept(material, `standard ${id}`);
    }
  }
  for (const member of members) checkMember(member, { say, concept, networkIds, standards });
  checkQuantities(document, say);
  return problems;
}

function checkMember(member, { say, concept, networkIds, standards }) {
  const { id } = member;
  say(member.demonstration === true, `${id}: not marked as demonstration`);
  say(codes.has(member.municipality), `${id}: no municipality ${member.municipality}`);
  say(member.kana && /^[ぁ-ゖー]+$/.test(member.kana), `${id}: kana ${member.kana}`);
  say(/@([a-z0-9-]+\.)+example\.jp$/.test(member.contact?.email ?? ''), `${id}: mail ${member.contact?.email}`);
  say([undefined, '000-000-0000'].includes(member.contact?.phone), `${id}: telephone ${member.contact?.phone}`);
  say(member.corporateNumber === undefined, `${id}: has a corporate number`);
  for (const { process, materials = [], finish = [], standard } of member.capabilities ?? []) {
    for (const each of [process, ...materials, ...finish]) concept(each, id);
    if (standard) say(standards.some((each) => each.id === standard), `${id}: no standard ${standard}`);
  }
  for (const { kind } of [...member.equipment ?? [], ...member.certifications ?? []]) concept(kind, id);
  for (const each of member.industriesServed ?? []) concept(each, id);
  for (const { network, stages = [] } of member.roles ?? []) {
    say(networkIds.has(network), `${id}: no network ${network}`);
    for (const stage of stages) concept(stage, id);
  }
  for (const { validUntil } of member.certifications ?? []) say(validUntil === undefined || /^\d{4}-\d\d-\d\d$/.test(validUntil), `${id}: ${validUntil}`);
}

/** Every quantity has a known unit and its ends in order. */
function checkQuantities(value, say, path = '') {
  if (typeof value !== 'object' || value === null) return;
  if ('unit' in value) {
    say(UNITS.has(value.unit), `${path}: unit ${value.unit}`);
    say(value.min !== undefined || value.max !== undefined, `${path}: no value`);
    say(!(value.min > value.max), `${path}: ${value.min} to ${value.max}`);
    for (const end of [value.min, value.max]) say(end === undefined || typeof end === 'number', `${path}: ${end}`);
  }
  for (const [key, child] of Object.entries(value)) checkQuantities(child, say, `${path}.${key}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const data = join(here, '../data');
  for (const file of readdirSync(data).filter((each) => each.endsWith('.json'))) {
    const problems = checkDocument(read(join(data, file)));
    console.log(`${file}: ${problems.length ? problems.join('\n  ') : 'good'}`);
    if (problems.length) process.exitCode = 1;
  }
}
