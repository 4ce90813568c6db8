import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Hit, SearchResult } from '@sanchi/sdk';
import { renderCard } from '../card/card-view.js';
import { renderChips } from './chips.js';
import { isIdle } from './presets.js';
import type { SanchiSearch } from './search.js';
import { keyOf } from './state.js';

/** The whole search: field, chips, ways in or results, shortlist, source. */
export function renderSearch(host: SanchiSearch): TemplateResult {
  const { state, result, directory, asking } = host;
  const { cards } = asking;
  asking.cards = [];
  const open = directory && state.open;
  const idle = isIdle(host) || !(result || asking.drawn);
  // What surrounds the results is fetched once they are there, so that it does not hold them up.
  const rest = directory && (result || idle || open) ? host.parts.get('rest') : undefined;
  const chip = result?.query.parts.find(({ id }) => id === host.explained);
  // First: the ways in know an example that suits the directory.
  const welcome = directory && !open && idle ? host.parts.get('welcome')?.renderWelcome(host) : nothing;
  return html`<div class="screen" ?hidden=${!!open}>
      ${host.combobox.render(state.query, host.example || host.hint, !!rest)}
      ${result && state.query.trim() ? html`<div class="understood">${renderChips(host, result.query)}${
        chip && rest ? rest.renderExplanation(host, result, chip) : nothing}</div>` : nothing}
      ${welcome}
      ${directory && !idle ? renderResults(host, result, cards) : nothing}
      <div class="foot sub" part="footer" ?hidden=${!rest}><slot name="footer"></slot>${rest?.renderFooter(host)}</div>
    </div>
    ${open ? rest?.renderProfile(host) : nothing}
    ${directory && (state.list.length || host.removed) ? host.parts.get('shortlist')?.renderShortlist(host) : nothing}`;
}

function renderResults(host: SanchiSearch, result: SearchResult | undefined, before: readonly unknown[]): TemplateResult {
  if (host.failed) return host.renderError(host.failed, host.headingLevel, () => host.change({}, { quiet: true }));
  if (!result) return html`<p class="status">${host.t('loading')}</p>`;
  const { total, hits } = result;
  const rest = host.parts.get('rest');
  const said = count(host, result);
  const cards = host.asking.cards = [] as unknown[];
  if (!host.asking.provisional) host.announcer.say(said, host.state.query + JSON.stringify(host.state.where));
  // The column is kept free while the filters are on their way: nothing jumps.
  const side = host.wide && (total > 1 || Object.keys(host.state.where).length);
  return html`<div class="layout">
    ${side ? html`<div class="side noprint" part="facets">${host.parts.get('facets')?.renderFacets(host, result)}</div>` : nothing}
    <div class="results">
      <div class="bar">
        <div class="count" part="count" role="heading" aria-level=${host.headingLevel}>${said}</div>
        <div class="tools noprint">${rest?.renderTools(host, result)}</div>
      </div>
      ${total ? html`<ol class="cards" part="results">${hits.map((hit, i) => {
          // What is not drawn yet is kept out of sight: a card is sooner filled anew than made.
          const hidden = i >= host.asking.drawn, card = hidden ? before[i] : renderHit(host, result, hit, 1);
          cards.push(card);
          return html`<li ?hidden=${hidden}>${card === before[i] ? noChange : card}</li>`;
        })}</ol>`
        : html`<slot name="empty">${host.parts.get('none')?.renderNone(host, result)}</slot>`}
      ${rest?.renderBelow(host, result)}
    </div>
  </div>`;
}

function count(host: SanchiSearch, { total: n, meetsAll: meets, notStated: unstated, query }: SearchResult): string {
  if (!n) return host.t('countNone');
  if (unstated) return host.t('countSplit', { n, meets, unstated });
  // What only ranks is no condition that they meet.
  return host.t(query.parts.filter(({ ignored }) => !ignored).length > 1 ? 'countAll' : 'countPlain', { n });
}

const lines = new WeakMap<Hit, { readonly key: string; readonly line: TemplateResult }>();

/** One result as a card in a list; worked out anew only when something in it has changed. */
export function renderHit(host: SanchiSearch, result: SearchResult, hit: Hit, below: number, dropped?: readonly number[]): TemplateResult | typeof nothing {
  const entry = host.entry(hit.directory, hit.member);
  if (!entry) return nothing;
  const { language, state, headingLevel } = host;
  const chosen = state.list.includes(keyOf(entry.directory, entry.member.id));
  const key = [language, host.t('details'), headingLevel, chosen, state.list.length].join();
  const known = lines.get(hit);
  if (known?.key === key) return known.line;
  const line = renderCard({
    words: host, directory: host.directory, entry, hit, query: result.query, level: host.headingLevel + below, dropped,
    href: host.hrefOf(entry), chosen,
    select: (event) => host.select(entry, event), choose: () => host.toggle(entry),
  });
  lines.set(hit, { key, line });
  return line;
}
