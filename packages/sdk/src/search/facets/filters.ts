import type { Capability, Member } from '../../model/member.js';
import { dimensionOf } from '../../model/quantity.js';
import { LOT_BANDS } from '../base/lot-bands.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { membersIn } from '../knowledge/place-index.js';
import { NOT_FULL } from '../knowledge/postings.js';
import type { FacetName, LotBand, Where } from '../types.js';

/** Facets whose values are concepts. */
export const CONCEPT_FACETS = ['process', 'material', 'finish', 'equipment', 'certification', 'product', 'service', 'industry'] as const;

/** Whether a capability's stated lot overlaps a band; an unstated lot matches none. */
const inBand = ({ lot }: Capability, band: LotBand): boolean => {
  if (!lot || dimensionOf(lot.unit) === undefined) return false;
  const [low, high] = LOT_BANDS[band];
  return (lot.min ?? 0) <= high && (lot.max ?? Infinity) >= low;
};

/** A network as a filter names it: its id, before that the directory's where another directory has a network of the same id. */
export const networkValue = ({ documents }: Knowledge, directory: string, network: string): string =>
  documents.some(({ id, networks }) => id !== directory && networks?.some((other) => other.id === network)) ? `${directory}/${network}` : network;

/** The values a member has of a facet that is not made of concepts. */
export function valuesOf(knowledge: Knowledge, number: number, facet: FacetName): string[] {
  const member = knowledge.members[number];
  if (!member) return [];
  switch (facet) {
    case 'directory': return [knowledge.directories[number] ?? ''];
    case 'network': return (member.roles ?? []).map((role) => networkValue(knowledge, knowledge.directories[number] ?? '', role.network));
    case 'place': return member.municipality ? [member.municipality] : [];
    case 'lot': return (Object.keys(LOT_BANDS) as LotBand[]).filter((band) => member.capabilities?.some((c) => inBand(c, band)));
    case 'consumerOrders': return member.consumerOrders === true ? ['true'] : [];
    case 'tour': return member.visiting?.tour === true ? ['true'] : [];
    default: return [];
  }
}

/** A test whether a member passes the filters, or `undefined` where there are none. */
export function filterOf(knowledge: Knowledge, where: Where | undefined): ((number: number) => boolean) | undefined {
  if (!where) return undefined;
  const tests: ((number: number) => boolean)[] = [];
  for (const facet of CONCEPT_FACETS) {
    const wanted = where[facet];
    if (!wanted?.length) continue;
    const members = new Set<number>();
    for (const concept of wanted) {
      for (const { id } of knowledge.dictionary.vocabulary.narrower(concept)) {
        const posting = knowledge.postings.get(id);
        posting?.members.forEach((member, i) => {
          if (((posting.masks[i] as number) & NOT_FULL) === 0) members.add(member);
        });
      }
    }
    tests.push((number) => members.has(number));
  }
  if (where.place?.length) {
    const { place } = where;
    const there = new Set(place.flatMap((code) => membersIn(knowledge, code)));
    tests.push((number) => there.has(number));
  }
  for (const facet of ['directory', 'network', 'lot'] as const) {
    const wanted: readonly string[] | undefined = where[facet];
    if (wanted?.length) tests.push((number) => valuesOf(knowledge, number, facet).some((value) => wanted.includes(value) || (facet === 'network' && wanted.includes(value.slice(value.indexOf('/') + 1)))));
  }
  for (const facet of ['consumerOrders', 'tour'] as const) {
    const wanted = where[facet];
    if (wanted === undefined) continue;
    const stated = facet === 'tour' ? (member: Member) => member.visiting?.tour : (member: Member) => member.consumerOrders;
    tests.push((number) => stated(knowledge.members[number] as Member) === wanted);
  }
  if (where.member) {
    const ids = new Set(where.member);
    tests.push((number) => {
      const id = knowledge.members[number]?.id ?? '';
      return ids.has(id) || ids.has(`${knowledge.directories[number] ?? ''}/${id}`);
    });
  }
  return tests.length === 0 ? undefined : (number) => tests.every((test) => test(number));
}
