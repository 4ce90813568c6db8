import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetName, FacetValue, SearchResult } from '@sanchi/sdk';
import type { StringKey } from '../base/strings.js';
import { presets } from './presets.js';
import type { SanchiSearch } from './search.js';
import { FACETS, valuesOf, withValues } from './state.js';

/** Lines of a filter shown at first. */
const FIRST = 6;
/** Filters whose lines are shown at first, beside the list and in the sheet; the others are one line each. */
const UNFOLDED = { wide: 3, sheet: 1 } as const;

/** What the panel of a search remembers. */
interface Panel {
  /** Filters that a visitor folded or unfolded. */
  readonly filters: Map<FacetName, boolean>;
  /** Filters of which all lines are shown. */
  readonly whole: Set<FacetName>;
  /** Lines of a filter that narrow nothing, by what was asked when it had no choice yet. */
  readonly idle: Map<FacetName, readonly [asked: string, values: ReadonlySet<string>]>;
}
const panels = new WeakMap<SanchiSearch, Panel>();

function panelOf(host: SanchiSearch): Panel {
  const known = panels.get(host);
  if (known) return known;
  const panel = { filters: new Map(), whole: new Set<FacetName>(), idle: new Map() };
  panels.set(host, panel);
  return panel;
}

/** Filters with counts: a column beside the list, or the sheet of a narrow page. */
export function renderFacets(host: SanchiSearch, result: SearchResult): TemplateResult {
  const locked = host.locked ? presets(host).where : {};
  const { where } = host.state;
  const filters = FACETS.filter((name) => !valuesOf(locked, name).length)
    .map((name) => [name, lines(host, name, result)] as const)
    .filter(([, { length }]) => length);
  return html`<div class="facets" role="group" aria-label=${host.t('filters')}>
    <div class="facets-head"><div role="heading" aria-level=${host.headingLevel}>${host.t('filters')}</div>
      ${host.wide && result.total ? html`<button type="button" class="text skip" @click=${() => host.renderRoot.querySelector<HTMLElement>('.results .name-link')?.focus()}>${host.t('skipFilters')}</button>` : nothing}
      ${Object.keys(where).length ? html`<button type="button" class="text" @click=${() => host.change({ where: {} })}>${host.t('clearFilters')}</button>` : nothing}</div>
    ${repeat(filters, ([name]) => name, ([name, values], index) => facet(host, name, values, index))}
    ${host.wide ? nothing : html`<p class="facets-foot"><button type="button" class="button main" @click=${(event: Event) =>
      (event.target as Element).closest('dialog')?.close()}>${result.total ? host.t('showResults', { n: result.total }) : host.t('close')}</button></p>`}
  </div>`;
}

/** The lines worth showing: one that every result has narrows nothing. What was left out stays so while one chooses. */
function lines(host: SanchiSearch, name: FacetName, { facets, total, query }: SearchResult): readonly FacetValue[] {
  const values = facets[name] ?? [];
  const { idle } = panelOf(host);
  if (!valuesOf(host.state.where, name).length) idle.set(name, [query.text, new Set(values.filter(({ count }) => count >= total).map(({ value }) => value))]);
  const [asked, left] = idle.get(name) ?? [];
  return left && asked === query.text ? values.filter(({ value, selected }) => selected || !left.has(value)) : values;
}

function facet(host: SanchiSearch, name: FacetName, values: readonly FacetValue[], index: number): TemplateResult {
  const chosen = valuesOf(host.state.where, name);
  const { filters, whole } = panelOf(host);
  const isOpen = filters.get(name) ?? (chosen.length > 0 || index < UNFOLDED[host.wide ? 'wide' : 'sheet']);
  // The lines that most results have come first; the tree is drawn of those shown.
  const common = new Set([...values].sort((a, b) => b.count - a.count).slice(0, FIRST));
  const shown = whole.has(name) ? values : values.filter((value) => value.selected || common.has(value));
  const label = host.t(`facet_${name}` as StringKey);
  return html`<details ?open=${isOpen}><summary @click=${(event: Event) => filters.set(name, !(event.currentTarget as HTMLElement).closest('details')?.open)}>${label}${
      chosen.length ? html` <span class="sub">${host.t('chosen', { n: chosen.length })}</span>` : nothing}</summary>
    <div role="group" aria-label=${label}>${repeat(inOrder(shown), ([{ value }]) => value, ([value, depth]) => html`<label class=${`facet d${depth}`}>
      <input type="checkbox" .checked=${chosen.includes(value.value)} @change=${(event: Event) => toggle(host, name, value.value, (event.target as HTMLInputElement).checked)}>
      <span class="grow">${labelOf(host, name, value)}</span><span class="sub">${value.count.toLocaleString(host.language)}</span></label>`)}
    ${shown.length < values.length ? html`<button type="button" class="text" @click=${() => { whole.add(name); host.requestUpdate(); }}>${
      host.t('facetMore', { label, n: values.length })}</button>` : nothing}</div>
  </details>`;
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
.facets{display:grid;position:relative}
.skip:not(:focus){position:absolute;clip-path:inset(50%)}
.facets-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25em 1em;min-height:40px;margin-block-end:.5em}
details{border-block-start:1px solid var(--_line);min-width:0}
summary{display:flex;align-items:center;gap:.5em;min-height:44px;padding-inline:.25em;font-weight:700;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;inline-size:.5em;block-size:.5em;margin-inline:auto .35em;border:solid var(--_sub);border-width:0 2px 2px 0;rotate:45deg;translate:0 -25%}
[open]>summary::after{rotate:225deg;translate:0 25%}
summary:hover{background:var(--_sub-bg)}
summary .sub{font-weight:400}
[open]>summary+div{padding-block-end:.75em}
.facet{display:flex;gap:.6em;align-items:center;word-break:auto-phrase;min-height:36px;padding:.15em .25em;font-weight:400;line-height:1.4;cursor:pointer;border-radius:4px}
.facet:hover{background:var(--_sub-bg)}
.facet input{inline-size:20px;block-size:20px;flex:none;accent-color:var(--_main)}
.d1{margin-inline-start:1.25em}.d2{margin-inline-start:2.5em}
.facets-foot{position:sticky;bottom:-1.25em;margin:0 -1.25em -1.25em;padding:.75em 1.25em;background:var(--_bg);border-block-start:1px solid var(--_line)}
.facets-foot .button{width:100%}
.sheet .facet{min-height:44px}
`;
