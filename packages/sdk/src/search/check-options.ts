import { SanchiError } from '../errors.js';
import { completeMunicipalityCode, isMunicipalityCode } from '../model/municipality-code.js';
import { withinEdits } from '../text/recognition/edits.js';
import { LOT_BANDS } from './base/lot-bands.js';
import { CONCEPT_FACETS, networkValue } from './facets/filters.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { membersIn } from './knowledge/place-index.js';
import type { FacetName, SearchOptions, SortOrder, Where } from './types.js';

const SORTS: readonly SortOrder[] = ['fit', 'name', 'distance', 'confirmed'];
const FLAGS = ['consumerOrders', 'tour'] as const;
/** Whether a program passed a number of things there can be. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const COUNT = { ja: '0以上の整数', en: 'a whole number, 0 or more' };
const LISTS: readonly (keyof Where)[] = [...CONCEPT_FACETS, 'place', 'network', 'directory', 'lot', 'member'];

/** What a program asked that cannot be meant, in both languages: nothing is guessed in its place. */
function refuse(option: string, found: unknown, allowed: readonly string[] | { readonly ja: string; readonly en: string }): never {
  const given = shown(found), list = (mark: string): string => (allowed as readonly string[]).join(mark);
  const words = Array.isArray(allowed) ? { ja: list('、'), en: list(', ') } : allowed as { readonly ja: string; readonly en: string };
  const message = {
    ja: `${option} に ${given} は指定できません。指定できるのは ${words.ja} です。`,
    en: `${option} cannot be ${given}: allowed is ${words.en}.`,
  };
  throw new SanchiError('option', `${message.en} ${message.ja}`, { option, found, allowed, message });
}

/** A value as a program would write it. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return String(value);
  try {
    return (JSON.stringify(value) as string | undefined ?? 'undefined').slice(0, 80);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** @throws {SanchiError} `option`. */
export const refuseSort = (sort: unknown): never => refuse('sort', sort, SORTS);

/** What `search` and `suggest` are called with, where it is more than a string. @throws {SanchiError} `option`. */
export async function checkOptions(knowledge: Knowledge, text: unknown, { sort = 'fit', where, near, offset = 0, limit = 0 }: SearchOptions): Promise<void> {
  if (typeof text !== 'string') refuse('query', text, { ja: '文字列（空でもよい）', en: 'a string, which may be empty' });
  if (!SORTS.includes(sort)) refuseSort(sort);
  if (!isCount(offset)) refuse('offset', offset, COUNT);
  if (!isCount(limit) && limit !== Infinity) refuse('limit', limit, { ja: `${COUNT.ja}か Infinity（すべて）`, en: `${COUNT.en}, or Infinity for all` });
  if (near && !(Math.abs(near.latitude) <= 90 && Math.abs(near.longitude) <= 180)) refuse('near', near, { ja: '緯度・経度（度）', en: '{ latitude, longitude } in degrees' });
  if (where) await checkWhere(knowledge, where);
}

/**
 * Filters that name what there cannot be. A concept that nobody here has, a place without members and a member who is gone are no
 * mistakes: they find nobody. @throws {SanchiError} `option`.
 */
export async function checkWhere(knowledge: Knowledge, where: Where): Promise<void> {
  if (typeof where !== 'object' || Array.isArray(where)) refuse('where', where, { ja: '絞り込みのオブジェクト', en: 'an object of filters' });
  for (const [name, values] of Object.entries(where) as [keyof Where, unknown][]) {
    const option = `where.${name}`;
    if (values === undefined) continue;
    if ((FLAGS as readonly string[]).includes(name)) {
      if (typeof values !== 'boolean') refuse(option, values, ['true', 'false']);
      continue;
    }
    if (!LISTS.includes(name)) refuse('where', name, [...LISTS, ...FLAGS]);
    if (!Array.isArray(values) || values.some((value) => typeof value !== 'string')) refuse(option, values, { ja: '文字列の配列', en: 'an array of strings' });
    const known = knownOf(knowledge, name);
    for (const value of values as readonly string[]) {
      if (name === 'place') {
        if (!isMunicipalityCode(value) && membersIn(knowledge, value).length === 0) refuse(option, value, placeCodes(value));
      } else if (known) {
        if (!known.includes(value)) refuse(option, value, known.length > 0 ? known : { ja: 'なし（開いている名簿にありません）', en: 'none: the directories opened have none' });
      } else if (name !== 'member') await checkConcept(knowledge, option, value);
    }
  }
}

function placeCodes(found: string): { readonly ja: string; readonly en: string } {
  const meant = completeMunicipalityCode(/^[0-9]{2}$/.test(found) ? `${found}000` : found) ?? '150002, 152137';
  return { ja: `都道府県か市区町村の6桁のコード（例: ${meant}）`, en: `the six-digit code of a prefecture or municipality, such as ${meant}` };
}

/** All values of a filter that the documents or the model list; nothing where there is no end of them. */
function knownOf(knowledge: Knowledge, name: keyof Where): readonly string[] | undefined {
  const { documents, members, directories } = knowledge;
  switch (name) {
    case 'lot': return Object.keys(LOT_BANDS);
    case 'directory': return documents.map(({ id }) => id);
    case 'network': return [...new Set([
      ...documents.flatMap(({ id, networks = [] }) => networks.flatMap((network) => [network.id, networkValue(knowledge, id, network.id)])),
      // A list without networks of its own may name the roles that its members have in others.
      ...members.flatMap(({ roles = [] }, number) => roles.flatMap(({ network }) => [network, networkValue(knowledge, directories[number] ?? '', network)])),
    ])];
    default: return undefined;
  }
}

async function checkConcept(knowledge: Knowledge, option: string, id: string): Promise<void> {
  if (knowledge.dictionary.vocabulary.get(id) || knowledge.postings.has(id)) return;
  const all = await knowledge.relations();
  if (all.get(id)) return;
  const kind = option.slice('where.'.length) as FacetName;
  const near = all.concepts.filter((concept) => concept.kind === kind && withinEdits(id, concept.id, 2) !== undefined).slice(0, 3).map((concept) => concept.id);
  refuse(option, id, {
    ja: `語彙にある概念の id${near.length > 0 ? `（${near.join('、')} など）` : '（docs/vocabulary.md）'}`,
    en: `the id of a concept of the vocabulary${near.length > 0 ? `, such as ${near.join(', ')}` : ' (docs/vocabulary.md)'}`,
  });
}
