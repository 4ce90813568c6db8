/* eslint lit-a11y/click-events-have-key-events: off -- a click beside the sheet closes it, as Escape does */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DirectoryDocument, QueryPart, SearchResult, SortOrder } from '@sanchi/sdk';
import { formatDate } from '../base/format-date.js';
import { colon } from '../base/punctuation.js';
import { safeUrl } from '../base/safe-url.js';
import { wordsOf } from '../base/words-of.js';
import { warmSoon } from './warm.js';
import { kindOf } from './chips.js';
import { painted } from './paint.js';
import { renderHit } from './search-view.js';
import type { SanchiSearch } from './search.js';
import { FACETS, fromKey, keyOf, PAGE } from './state.js';

export { showProvisional, showSuggestions, suggestAtOnce } from './provisional-answer.js';
export { afterWarming, enter } from './warm.js';

/** What surrounds the first results and may come a moment after them. */

const SORTS: readonly SortOrder[] = ['fit', 'distance', 'confirmed', 'name'];

/** The button for the filters, where they have no column, and the order of the list. */
export function renderTools(host: SanchiSearch, { query, total }: SearchResult): TemplateResult {
  const near = host.near !== undefined || query.parts.some(({ kind }) => kind === 'place');
  const n = Object.values(host.state.where).reduce<number>((sum, values) => sum + (Array.isArray(values) ? values.length : 1), 0);
  return html`${host.wide || (total < 2 && !n) ? nothing : html`<button class="button small" type="button" aria-haspopup="dialog" @click=${() => void openSheet(host)}>${
      host.t('filters')}${n ? ` (${n})` : ''}</button>`}
    ${total > 1 ? html`<label class="sort"><span>${host.t('sort')}</span>
      <select @change=${(event: Event) => host.change({ sort: (event.target as HTMLSelectElement).value as SortOrder })}>${SORTS
        .filter((sort) => sort !== 'distance' || near)
        .map((sort) => html`<option value=${sort} ?selected=${sort === host.state.sort}>${host.t(`sort${sort}`)}</option>`)}</select></label>` : nothing}`;
}

const counted = new WeakSet<SearchResult>();

/** Counts the lines of the filters for the answer shown, once that is painted. */
async function countFacets(host: SanchiSearch, result: SearchResult): Promise<void> {
  counted.add(result);
  const { directory, language: locale, state: { query, where, asWords } } = host;
  await painted();
  // The results stand even where the counts fail.
  const found = await directory?.search(query, { where, locale, asWords, facets: FACETS, limit: 0 }).catch(() => undefined);
  if (!found || host.result !== result) return;
  host.result = { ...result, facets: found.facets };
  counted.add(host.result);
  host.requestUpdate();
}

/** What follows the list: more of it, lists that fit only in part, the sheet of filters. */
export function renderBelow(host: SanchiSearch, result: SearchResult): TemplateResult {
  const { total, hits } = result;
  if ((host.wide || host.sheet) && !host.asking.provisional && !counted.has(result)) void countFacets(host, result);
  const next = Math.min(PAGE, total - hits.length);
  return html`${next > 0 ? html`<p class="more noprint"><button class="button" type="button" @click=${() => void showMore(host)}>${host.t('more', { n: next })}</button>
      <span class="sub">${host.t('shown', { total, n: hits.length })}</span></p>` : nothing}
    ${result.relaxed.map((list) => html`<section class="relaxed" part="relaxed">
      <div role="heading" aria-level=${host.headingLevel + 1}>${list.kind === 'broader' || list.kind === 'spelling'
        ? host.t(`relaxed${list.kind}`, { label: host.text(list.label) }) : host.words(list.label)}</div>
      <ol class="cards">${list.hits.slice(0, 5).map((hit) => html`<li>${renderHit(host, result, hit, 2, list.dropped)}</li>`)}</ol>
      ${list.query !== undefined && list.total > Math.min(5, list.hits.length) ? html`<button class="button small noprint" type="button"
        @click=${() => { host.change({ query: list.query as string }); host.scrollIntoView(); }}>${host.t('relaxedMore', { n: list.total })}</button>` : nothing}
    </section>`)}
    ${total ? nothing : host.parts.get('none')?.renderOffice(host) ?? nothing}
    ${host.wide ? nothing : html`<dialog class="sheet" part="facets" aria-label=${host.t('filters')} @click=${(event: Event) => {
      if (event.target === event.currentTarget) (event.target as HTMLDialogElement).close();
    }}>${host.sheet ? host.parts.get('facets')?.renderFacets(host, result) : nothing}</dialog>`}`;
}

/** From a profile back to the results: scroll and focus are where they were. */
export async function returnTo(host: SanchiSearch, open: string, y: number | undefined): Promise<void> {
  await host.updateComplete;
  if (y !== undefined) scrollTo({ top: y, behavior: 'instant' });
  const card = [...host.renderRoot.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => dataset['member'] === fromKey(open)[1]);
  card?.querySelector<HTMLElement>('.actions>:first-child')?.focus({ preventScroll: y !== undefined });
}

async function openSheet(host: SanchiSearch): Promise<void> {
  host.sheet = true;
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLDialogElement>('.sheet')?.showModal();
}

/** How a part of the query was read, and the way back to the plain words. */
export function renderExplanation(host: SanchiSearch, { query }: SearchResult, part: QueryPart): TemplateResult {
  const chosen = host.state.asWords.includes(part.id);
  const words = wordsOf(query, part);
  return html`<p class="explain" part="explanation">${part.kind === 'text' || chosen
    ? host.t('readAsWords', { words })
    : host.t('readAs', { words, kind: host.t(kindOf(part)), label: host.text(part.label) })}
    ${part.excluded ? host.t('excludedHelp') : part.ignored ? host.t('ranksOnlyHelp') : nothing}
    ${part.kind !== 'text' || chosen ? html`<button type="button" class="text" @click=${() => readAs(host, part)}>${
      host.t(chosen ? 'asMeant' : 'asWords')}</button>` : nothing}</p>`;
}

function readAs(host: SanchiSearch, { id }: QueryPart): void {
  const { asWords } = host.state;
  host.change({ asWords: asWords.includes(id) ? asWords.filter((other) => other !== id) : [...asWords, id] });
}

/** Shows the next results and moves the focus on to the first of them. */
async function showMore(host: SanchiSearch): Promise<void> {
  const first = host.result?.hits.length ?? 0;
  host.state = { ...host.state, shown: first + PAGE };
  host.writeAddress(false);
  await host.asking.now(first);
  await host.updateComplete;
  host.renderRoot.querySelectorAll<HTMLElement>('.results>.cards>li')[first]?.querySelector<HTMLElement>('.name-link')?.focus();
}

/** The profile in place of the results, with the ways back and onto the shortlist. */
export function renderProfile(host: SanchiSearch): TemplateResult {
  const [directory, id] = fromKey(host.state.open);
  host.parts.get('member');
  const entry = host.entry(directory, id);
  const chosen = host.state.list.includes(keyOf(directory, id));
  return html`<div class="profile"><div class="bar noprint"><button class="button small" type="button" @click=${() => host.closeMember()}><span aria-hidden="true">← </span>${host.t('back')}</button>${
      entry ? html`<button class="button small choose" type="button" aria-pressed=${chosen ? 'true' : 'false'} @click=${() => host.toggle(entry)}>${
        host.t(chosen ? 'shortlisted' : 'shortlist')}</button>` : nothing}</div>
    <sanchi-member part="profile" .directory=${host.directory} .directoryId=${directory} .memberId=${id} .headingLevel=${host.headingLevel}
      .query=${host.state.query} .where=${host.state.where} .focusOnShow=${host.opened} lang=${host.language}></sanchi-member></div>`;
}

/** Directories named one by one below the list; the sources of more stand behind one line. */
const NAMED = 3;

/** Whose data it is, from when, under which licence. */
export function renderFooter(host: SanchiSearch): TemplateResult | undefined {
  const documents = host.directory?.documents;
  if (!documents) return undefined;
  warmSoon(host);
  const lines = documents.map((document) => source(host, document));
  return html`<span id="of" hidden>${landmarkName(host, documents[0])}</span>${documents.some(({ demonstration }) => demonstration) ? html`<p><strong>${host.t('demonstrationAll')}</strong></p>` : nothing}${
    lines.length > NAMED ? html`<details><summary>${host.t('sources', { n: lines.length })}</summary>${lines}</details>` : lines}`;
}

/** What tells this search from another one on the page: its directory and, where a page has several, its number. */
function landmarkName(host: SanchiSearch, document: DirectoryDocument | undefined): string {
  const before = [...host.ownerDocument.querySelectorAll(host.localName)].indexOf(host);
  return `${host.text(document?.title)}${before > 0 ? ` ${before + 1}` : ''}`;
}

function source(host: SanchiSearch, { title, publisher, licence, source, updated }: DirectoryDocument): TemplateResult {
  const url = safeUrl(source?.url);
  const from = host.words(source?.title ?? source?.url);
  const ja = host.language.startsWith('ja');
  const sep = colon(host.language);
  return html`<p class="source"><span>${host.words(title)}${
    host.text(publisher.name) === host.text(title) ? nothing : html`${ja ? '（' : ' ('}${host.words(publisher.name)}${ja ? '）' : ')'}`}</span>${
    updated ? html` <span>${host.t('updated', { date: formatDate(updated, host.language) })}</span>` : nothing}${
    source ? html` <span>${host.t('source')}${sep}${url ? html`<a href=${url}>${from}</a>` : from}</span>` : nothing}${
    licence ? html` <span>${host.t('licence')}${sep}${licence}</span>` : nothing}</p>`;
}

export const styles = css`
#list{position:absolute;z-index:9;inset:calc(100% + 8px) 0 auto;background:var(--_bg);border:1px solid var(--_edge);border-radius:var(--sanchi-radius,8px);box-shadow:0 8px 24px #0003;padding:.4em 0;max-height:min(24em,60vh);overflow:auto}
[role=option]{display:flex;gap:.75em;align-items:baseline;min-height:44px;padding:.4em 1em;cursor:pointer}
.grow{flex:1;min-width:0}
[role=option] .kind{min-width:4.75em}
[role=option]:hover{background:var(--_sub-bg)}
[role=option][aria-selected=true]{background:var(--_main);color:var(--_on)}
[role=option][aria-selected=true] *{color:inherit}
.explain{margin-block-start:.5em;padding:.4em .9em;background:var(--_sub-bg);border-radius:4px;width:fit-content}
.sort{font-weight:400;display:inline-flex;gap:.5em;align-items:center}
select{min-height:40px;padding:0 .5em;background:var(--_bg);border:1px solid var(--_edge);border-radius:var(--sanchi-radius,8px);max-width:100%}
.more{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:center;justify-content:center}
.relaxed{display:grid;gap:.75em;justify-items:start;padding-block-start:1em;border-block-start:1px solid var(--_line)}
.relaxed .cards{width:100%}
dialog{color:var(--_ink);background:var(--_bg);border:0;border-radius:12px;padding:1.25em;width:min(60em,100vw - 2em);max-height:90dvh;overflow:auto;overscroll-behavior:contain}
dialog::backdrop{background:#0008}
.sheet{margin:auto 0 0;width:100%;max-width:none;border-radius:12px 12px 0 0}
.profile{display:grid;gap:1em}
.tools{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:center}
.chip button:hover{text-decoration:underline}
.cards>li:focus-within{content-visibility:visible}
.chip.ranks{border-style:dashed;background:none}.chip small{font-weight:400;color:var(--_sub)}
.source span{display:inline-block;margin-inline-end:1.25em}
.foot{padding-block-start:.75em;border-block-start:1px solid var(--_line);font-size:max(.8125em,13px)}
.foot summary{cursor:pointer;min-height:28px}
.relaxed,.profile{grid-template-columns:minmax(0,1fr)}
@container (max-width:30em){.sort span{position:absolute;clip-path:inset(50%)}}
@media print{.search,.understood,.shortlist{display:none}.cards>li:nth-child(n){content-visibility:visible}}
@media (forced-colors:active){dialog{border:1px solid}[role=option][aria-selected=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}}
`;
