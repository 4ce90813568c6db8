import type { Checker } from './checker.js';

type Fields = Readonly<Record<string, unknown>>;

const recordsIn = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'object' && item !== null ? item as Fields : {})) : [];

const idsOf = (value: unknown): Set<unknown> => new Set(recordsIn(value).map(({ id }) => id));

/** Entities that are told apart by `id`. */
const WITH_IDS = ['members', 'networks', 'regions', 'agglomerations', 'resources', 'products', 'standards', 'cases', 'vocabulary'] as const;

/** Ids used twice, ids that lead nowhere, and firms listed twice under one 法人番号. */
export function checkReferences(document: Fields, checker: Checker): void {
  for (const key of WITH_IDS) {
    unique(document[key], 'id', (at, id, first) => checker.add('duplicate-id', `${key}[${at}].id`, id, { first: `${key}[${first}]` }));
  }
  unique(document['members'], 'corporateNumber', (at, value, first) =>
    checker.add('same-corporate-number', `members[${at}].corporateNumber`, value, { first: `members[${first}]` }));

  const refer = (known: ReadonlySet<unknown>, kind: string) => (value: unknown, path: string): void => {
    if (typeof value === 'string' && !known.has(value)) checker.add('dead-reference', path, value, { kind });
  };
  const toNetwork = refer(idsOf(document['networks']), 'networks');
  const toMember = refer(idsOf(document['members']), 'members');
  const toRegion = refer(idsOf(document['regions']), 'regions');
  for (const [at, member] of recordsIn(document['members']).entries()) {
    for (const [n, role] of recordsIn(member['roles']).entries()) toNetwork(role['network'], `members[${at}].roles[${n}].network`);
  }
  for (const [at, product] of recordsIn(document['products']).entries()) {
    const { makers } = product;
    if (Array.isArray(makers)) for (const [n, maker] of makers.entries()) toMember(maker, `products[${at}].makers[${n}]`);
  }
  for (const [at, each] of recordsIn(document['cases']).entries()) {
    for (const [n, stage] of recordsIn(each['stages']).entries()) toMember(stage['member'], `cases[${at}].stages[${n}].member`);
  }
  for (const [at, { regions }] of recordsIn(document['agglomerations']).entries()) {
    if (Array.isArray(regions)) for (const [n, region] of regions.entries()) toRegion(region, `agglomerations[${at}].regions[${n}]`);
  }
}

function unique(entities: unknown, key: string, tell: (at: number, value: string, first: number) => void): void {
  const seen = new Map<string, number>();
  for (const [at, entity] of recordsIn(entities).entries()) {
    const value = entity[key];
    if (typeof value !== 'string') continue;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, at);
    else tell(at, value, first);
  }
}
