import type { FacetName, LotBand, SortOrder, Where } from '@sanchi/sdk';

/** All that a visitor has asked for and that an address can hold. */
export interface SearchState {
  readonly query: string;
  readonly where: Where;
  readonly sort: SortOrder;
  /** How many results are shown. */
  readonly shown: number;
  /** Ids of query parts read as plain words. */
  readonly asWords: readonly number[];
  /** Shortlisted members: `directory~member`. */
  readonly list: readonly string[];
  /** Member whose profile is open: `directory~member`. */
  readonly open: string;
}

/** Results a page of the list holds. */
export const PAGE = 20;

/** Facets in the order in which they are offered. */
export const FACETS: readonly FacetName[] = [
  'process', 'material', 'finish', 'product', 'service', 'place', 'lot', 'certification', 'equipment', 'industry',
  'network', 'consumerOrders', 'tour', 'directory',
];

const FLAGS = ['consumerOrders', 'tour'] as const;
const isFlag = (name: string): name is typeof FLAGS[number] => (FLAGS as readonly string[]).includes(name);

/** A filter's values as strings, whatever its type. */
export const valuesOf = (where: Where, name: FacetName): readonly string[] =>
  isFlag(name) ? (where[name] === undefined ? [] : [String(where[name])]) : where[name] ?? [];

/** Filters with one facet set to these values; no values take it off. */
export function withValues(where: Where, name: FacetName, values: readonly string[]): Where {
  const { [name]: _, ...rest } = where;
  if (!values.length) return rest;
  if (isFlag(name)) return { ...rest, [name]: values[0] !== 'false' };
  return { ...rest, [name]: values as readonly LotBand[] };
}

/** State as the parameters of a fragment; what is default is left out. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.query) params.set('q', state.query);
  for (const name of FACETS) for (const value of valuesOf(state.where, name)) params.append(name, value);
  if (state.sort !== 'fit') params.set('sort', state.sort);
  if (state.shown > PAGE) params.set('n', String(state.shown));
  if (state.asWords.length) params.set('words', state.asWords.join(' '));
  for (const id of state.list) params.append('list', id);
  if (state.open) params.set('m', state.open);
  return params;
}

/** The state that parameters hold; what they do not say, or say wrongly, is default. */
export function fromParams(params: URLSearchParams): SearchState {
  const sort = params.get('sort');
  let where: Where = {};
  for (const name of FACETS) where = withValues(where, name, params.getAll(name));
  return {
    query: params.get('q') ?? '',
    where,
    sort: sort === 'name' || sort === 'distance' || sort === 'confirmed' ? sort : 'fit',
    shown: Math.min(1000, Math.max(PAGE, Math.ceil((Number(params.get('n')) || 0) / PAGE) * PAGE)),
    asWords: (params.get('words') ?? '').split(' ').filter(Boolean).map(Number).filter(Number.isInteger),
    list: [...new Set(params.getAll('list'))],
    open: params.get('m') ?? '',
  };
}

/** One key for a member of a directory, and back. */
export const keyOf = (directory: string, member: string): string => `${directory}~${member}`;
export const fromKey = (key: string): readonly [directory: string, member: string] => {
  const at = key.indexOf('~');
  return [key.slice(0, at), key.slice(at + 1)];
};
