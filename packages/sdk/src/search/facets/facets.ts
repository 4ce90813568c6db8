import type { LocalizedText } from '../../model/text.js';
import { BitSet } from '../base/bits.js';
import { checkWhere } from '../check-options.js';
import { CONCEPT_FACETS, filterOf, networkValue, valuesOf } from './filters.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { placeIndex } from '../knowledge/place-index.js';
import { NOT_FULL, type Posting } from '../knowledge/postings.js';
import type { FacetName, Facets, FacetValue, Where } from '../types.js';

const LOT_LABELS: Readonly<Record<string, LocalizedText>> = {
  single: { ja: '1個から', en: 'single piece' }, small: { ja: '小ロット（2〜100個）', en: 'small lots (2–100)' },
  medium: { ja: '中ロット（101〜1,000個）', en: 'medium lots (101–1,000)' }, mass: { ja: '量産（1,001個以上）', en: 'mass production (over 1,000)' },
};
const YES: LocalizedText = { ja: 'あり', en: 'yes' };

/**
 * Counts the values of facets over members. A facet's own filter is left out of its counts, so that a second value of
 * it can be seen and added.
 */
export function countFacets(
  knowledge: Knowledge, names: readonly FacetName[], members: Iterable<number>, where: Where = {},
): Facets {
  const all = Uint32Array.from(members);
  const facets: Partial<Record<FacetName, readonly FacetValue[]>> = {};
  // What a program in JavaScript passes: one name, or one that is none, must not end in half an answer.
  for (const name of [names].flat()) {
    const others = filterOf(knowledge, { ...where, [name]: undefined });
    const counted = others ? all.filter(others) : all;
    facets[name] = isConceptFacet(name)
      ? countConcepts(knowledge, name, counted, where[name] ?? [])
      : countValues(knowledge, name, counted, where);
  }
  return facets;
}

/** The same over all members, with filters that a program passed. @throws {SanchiError} `option`. */
export async function facetsOfAll(knowledge: Knowledge, names: readonly FacetName[], where?: Where): Promise<Facets> {
  if (where) await checkWhere(knowledge, where);
  return countFacets(knowledge, names, knowledge.members.keys(), where);
}

const isConceptFacet = (name: FacetName): name is (typeof CONCEPT_FACETS)[number] =>
  (CONCEPT_FACETS as readonly string[]).includes(name);

const bySize = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.value < b.value ? -1 : 1);

function countConcepts(knowledge: Knowledge, kind: string, members: Uint32Array, selected: readonly string[]): FacetValue[] {
  const { vocabulary } = knowledge.dictionary;
  const among = new Uint8Array(knowledge.members.length);
  for (const member of members) among[member] = 1;
  const sets = new Map<string, BitSet>();
  for (const id of knowledge.postings.keys()) {
    if (vocabulary.get(id)?.kind !== kind) continue;
    const posting = knowledge.postings.get(id) as Posting;
    const found: number[] = [];
    for (let i = 0; i < posting.members.length; i++) {
      const member = posting.members[i] as number;
      if (among[member] === 1 && ((posting.masks[i] as number) & NOT_FULL) === 0) found.push(member);
    }
    if (found.length === 0) continue;
    for (const each of [id, ...vocabulary.broader(id)]) {
      if (vocabulary.get(each)?.kind !== kind) continue;
      let set = sets.get(each);
      if (!set) sets.set(each, (set = new BitSet(among.length)));
      set.addAll(found);
    }
  }
  return [...sets].map(([id, found]): FacetValue => {
    const concept = vocabulary.get(id);
    const parent = concept?.broader?.find((each) => sets.has(each));
    return {
      value: id, label: concept ? { ja: concept.ja, en: concept.en } : id, count: found.size, selected: selected.includes(id),
      ...(parent === undefined ? {} : { parent }),
    };
  }).sort(bySize);
}

function networkName(knowledge: Knowledge, value: string): LocalizedText {
  for (const { id, networks = [] } of knowledge.documents) {
    const found = networks.find((network) => networkValue(knowledge, id, network.id) === value);
    if (found) return found.name ?? value;
  }
  return value;
}

function countValues(knowledge: Knowledge, name: FacetName, members: Uint32Array, where: Where): FacetValue[] {
  const counts = new Map<string, number>();
  for (const member of members) {
    for (const value of new Set(valuesOf(knowledge, member, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen: unknown = where[name];
  const label = (value: string): LocalizedText =>
    name === 'place' ? placeIndex(knowledge.places).get(value)?.label ?? value
    : name === 'lot' ? LOT_LABELS[value] ?? value
    : name === 'network' ? networkName(knowledge, value)
    : name === 'directory' ? knowledge.documents.find(({ id }) => id === value)?.title ?? value
    : YES;
  return [...counts].map(([value, count]): FacetValue => ({
    value, label: label(value), count, selected: Array.isArray(chosen) ? chosen.includes(value) : chosen === true,
  })).sort(bySize);
}
