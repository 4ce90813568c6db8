import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FacetName, FacetValue, SearchResult } from '@sanchi/sdk';
import type { StringKey } from '../base/strings.js';
import { presets } from './presets.js';
import type { SanchiSearch } from './search.js';
import { FACETS, valuesOf, withValues } from './state.js';

const FIRST = 6;
const opened = new WeakMap<SanchiSearch, Set<FacetName>>();

/** Filters with counts: a column beside the list, or the sheet of a narrow page. */
export function renderFacets(host: SanchiSearch, result: SearchResult): TemplateResult {
  const locked = host.locked ? presets(host).where : {};
  const { where } = host.state;
  return html`<div class="facets" role="group" aria-label=${host.t('filters')}>
    <div class="facets-head"><div role="heading" aria-level=${host.headingLevel}>${host.t('filters')}</div>
      ${Object.keys(where).length ? html`<button type="button" class="text" @click=${() => host.change({ where: {} })}>${host.t('clearFilters')}</button>` : nothing}</div>
    ${FACETS.filter((name) => !valuesOf(locked, name).length).map((name) => facet(host, name, result.facets[name] ?? []))}
    ${host.wide ? nothing : html`<p class="facets-foot"><button type="button" class="button main" @click=${(event: Event) =>
      (event.target as Element).closest('dialog')?.close()}>${result.total ? host.t('showResults', { n: result.total }) : host.t('close')}</button></p>`}
  </div>`;
}

function facet(host: SanchiSearch, name: FacetName, values: readonly FacetValue[]): TemplateResult | typeof nothing {
  const chosen = valuesOf(host.state.where, name);
  // One line that every result has narrows nothing.
  if (!chosen.length && (values.length < 2 && !/^(tour|consumerOrders)$/.test(name))) return nothing;
  if (!values.length) return nothing;
  let open = opened.get(host);
  if (!open) opened.set(host, open = new Set());
  const rows = inOrder(values);
  const shown = open.has(name) ? rows : rows.filter(([{ selected }], index) => index < FIRST || selected);
  const label = host.t(`facet_${name}` as StringKey);
  return html`<fieldset><legend>${label}</legend>${shown.map(([value, depth]) => html`<label class=${`facet d${depth}`}>
      <input type="checkbox" .checked=${chosen.includes(value.value)} @change=${(event: Event) => toggle(host, name, value.value, (event.target as HTMLInputElement).checked)}>
      <span class="grow">${labelOf(host, name, value)}</span><span class="sub">${value.count.toLocaleString(host.language)}</span></label>`)}
    ${shown.length < rows.length ? html`<button type="button" class="text" @click=${() => { opened.get(host)?.add(name); host.requestUpdate(); }}>${
      host.t('facetMore', { label, n: rows.length })}</button>` : nothing}
  </fieldset>`;
}

function labelOf(host: SanchiSearch, name: FacetName, { value, label }: FacetValue): unknown {
  if (name === 'lot') return host.t(`lot_${value}` as StringKey);
  return name === 'tour' || name === 'consumerOrders' ? host.t('yes') : host.words(label);
}

/** Narrower lines below their broader one, with their depth (at most two steps in). */
function inOrder(values: readonly FacetValue[]): (readonly [FacetValue, number])[] {
  const ids = new Set(values.map(({ value }) => value));
  const out: (readonly [FacetValue, number])[] = [];
  const add = (parent: string | undefined, depth: number): void => {
    for (const value of values) {
      const under = value.parent !== undefined && ids.has(value.parent) ? value.parent : undefined;
      if (under !== parent || out.some(([seen]) => seen === value)) continue;
      out.push([value, Math.min(2, depth)]);
      add(value.value, depth + 1);
    }
  };
  add(undefined, 0);
  return out;
}

function toggle(host: SanchiSearch, name: FacetName, value: string, on: boolean): void {
  const chosen = valuesOf(host.state.where, name).filter((other) => other !== value);
  host.change({ where: withValues(host.state.where, name, on ? [...chosen, value] : chosen) });
}

export const styles = css`
.facets{display:grid;gap:1.1em}
.facets-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25em 1em}
fieldset{border:0;margin:0;padding:.9em 0 0;border-block-start:1px solid var(--_line);min-width:0}
legend{font-weight:700;float:inline-start;width:100%;margin-block-end:.25em;padding:0}
legend+*{clear:both}
.facet{display:flex;gap:.6em;align-items:center;min-height:36px;padding:.15em .25em;font-weight:400;line-height:1.4;cursor:pointer;border-radius:4px}
.facet:hover{background:var(--_sub-bg)}
.facet input{inline-size:20px;block-size:20px;flex:none;accent-color:var(--_main)}
.d1{margin-inline-start:1.25em}.d2{margin-inline-start:2.5em}
.facets-foot{position:sticky;bottom:-1.25em;margin:0 -1.25em -1.25em;padding:.75em 1.25em;background:var(--_bg);border-block-start:1px solid var(--_line)}
.facets-foot .button{width:100%}
.sheet .facet{min-height:44px}
`;
