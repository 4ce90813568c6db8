import { isSanchiError, type FacetName } from '@sanchi/sdk';
import { presets } from './presets.js';
import type { SanchiSearch } from './search.js';
import { FACETS, valuesOf, withValues } from './state.js';

/**
 * Takes off a filter that an old address still names and that there is no more. One that the page's own markup presets is its
 * maker's mistake: the page hears of it, as of whatever else a search failed by.
 */
export function dropStale(host: SanchiSearch, error: unknown): void {
  if (!isSanchiError(error) || error.code !== 'option') {
    host.announceError(error);
    return;
  }
  const { option, found } = error.details, name = option?.slice('where.'.length) as FacetName;
  const left = FACETS.includes(name) ? valuesOf(host.state.where, name).filter((value) => value !== found) : [];
  if (!FACETS.includes(name) || valuesOf(presets(host).where, name).includes(String(found))) {
    host.announceError(error);
    return;
  }
  host.failed = undefined;
  host.change({ where: withValues(host.state.where, name, left) }, { quiet: true });
}
