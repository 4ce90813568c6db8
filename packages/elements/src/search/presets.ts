import type { FacetName, Where } from '@sanchi/sdk';
import { FACETS, withValues } from './state.js';

const attributeOf = (name: FacetName): string => `where-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The attributes that preset a filter. */
export const observedPresets = FACETS.map(attributeOf);

/** What an element's attributes preset. */
export function presets(element: Element): { query: string; where: Where } {
  let where: Where = {};
  for (const name of FACETS) {
    const value = element.getAttribute(attributeOf(name));
    if (value !== null) where = withValues(where, name, value.trim() ? value.trim().split(/[\s,]+/) : ['true']);
  }
  return { query: element.getAttribute('query') ?? '', where };
}

/** Whether nothing has been asked yet, so that the ways in are shown. */
export const isIdle = ({ showAll, state }: { readonly showAll: boolean; readonly state: { readonly query: string; readonly where: Where } }): boolean =>
  !showAll && !state.query.trim() && !Object.keys(state.where).length;
