import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QueryPart, SearchResult } from '@sanchi/sdk';
import { contactStyles, renderContact } from '../base/contact.js';
import { safeUrl } from '../base/safe-url.js';
import { painted } from './paint.js';
import { removePart, withoutPart } from './remove-part.js';
import type { SanchiSearch } from './search.js';

interface Found {
  /** Members with this part alone, by its id. */
  readonly alone: Map<number, number>;
  /** Members without this part, by its id. */
  readonly without: Map<number, number>;
  unfiltered: number;
}
const known = new WeakMap<SearchResult, Found>();

/** Help where nothing was found: what is missing, and what to let go, with counts. */
export function renderNone(host: SanchiSearch, result: SearchResult): TemplateResult {
  const { alone, without, unfiltered } = lookUp(host, result);
  const { parts } = result.query;
  const missing = parts.filter(({ id }) => alone.get(id) === 0);
  const useful = parts.filter(({ id }) => without.get(id));
  // Where letting go of one is not enough, each part that somebody has is a way on.
  const single = useful.length || parts.length < 2 ? [] : parts.filter(({ id, start, end, excluded }) => !excluded && alone.get(id) && end - start > 1);
  const offers = useful.length > 0 || single.length > 0 || unfiltered > 0;
  return html`<div class="none" part="empty">
    ${missing.map((part) => html`<p>${host.t('noneHere', { part: host.text(part.label) })}</p>`)}
    ${offers ? html`<ul class="offers">
      ${useful.map((part) => html`<li><button type="button" class="button small" @click=${() => removePart(host, part)}>${
        host.t('noneMissing', { part: host.text(part.label), n: without.get(part.id) ?? 0 })}</button></li>`)}
      ${single.map((part) => html`<li><button type="button" class="button small" @click=${() => host.change({ query: words(result.query.text, part), ...(!host.locked && { where: {} }) })}>${
        host.t('noneAlone', { part: host.text(part.label), n: alone.get(part.id) ?? 0 })}</button></li>`)}
      ${unfiltered ? html`<li><button type="button" class="button small" @click=${() => host.change({ where: {} })}>${host.t('noneFilters', { n: unfiltered })}</button></li>` : nothing}
    </ul>` : nothing}
    <p class="sub">${host.t(result.relaxed.length ? 'noneBelow' : 'noneHint')}</p>
  </div>`;
}

/** The directories nearby and the office, for those whom the list cannot help. */
export function renderOffice(host: SanchiSearch): TemplateResult {
  return html`${neighbours(host)}${office(host)}`;
}

/** Links alone: nobody is asked before the visitor goes there. */
function neighbours(host: SanchiSearch): TemplateResult | typeof nothing {
  const links = (host.directory?.documents ?? []).flatMap((document) => document.neighbours ?? []).flatMap(({ name, url }) => {
    const href = safeUrl(url);
    return href ? [html`<li><a href=${href}>${host.words(name)}</a></li>`] : [];
  });
  return links.length ? html`<section class="office" part="neighbours"><div role="heading" aria-level=${host.headingLevel + 1}>${host.t('noneNeighbours')}</div>
    <p class="sub">${host.t('noneNeighboursHelp')}</p><ul>${links}</ul></section>` : nothing;
}

function office(host: SanchiSearch): TemplateResult | typeof nothing {
  const offices = host.directory?.documents.filter(({ publisher }) => publisher.contact) ?? [];
  return offices.length ? html`<section class="office" part="office"><div role="heading" aria-level=${host.headingLevel + 1}>${host.t('noneOffice')}</div>
    <p class="sub">${host.t('noneOfficeHelp')}</p>
    ${offices.map(({ publisher }) => html`<p><strong>${host.words(publisher.name)}</strong></p>${renderContact(host, publisher.contact)}`)}</section>` : nothing;
}

/** Counts what each part does to the result; filled in as answers come. */
function lookUp(host: SanchiSearch, result: SearchResult): Found {
  const before = known.get(result);
  if (before) return before;
  const found: Found = { alone: new Map(), without: new Map(), unfiltered: 0 };
  // What comes close is drawn by `rest`, and first: counting may fetch further code.
  if (!host.parts.get('rest')) return found;
  known.set(result, found);
  const drawn = painted();
  const { directory, state: { where, query }, language: locale } = host;
  const { parts, text } = result.query;
  const ask = (words: string, then: (total: number) => void, filters = where): void => {
    drawn.then(() => directory?.search(words, { where: filters, locale, limit: 0 })).then((answer) => {
      if (!answer) return;
      then(answer.total);
      host.requestUpdate();
    }, () => {});
  };
  const relaxed = new Set(result.relaxed.filter(({ kind }) => kind === 'without-part').flatMap(({ dropped }) => dropped));
  for (const part of parts) {
    ask(words(text, part), (total) => found.alone.set(part.id, total), host.locked ? where : {});
    // What a relaxed list below already shows is not offered twice.
    if (parts.length > 1 && !relaxed.has(part.id)) ask(withoutPart(result.query, part), (total) => found.without.set(part.id, total));
  }
  if (Object.keys(where).length && !host.locked) ask(query, (total) => { found.unfiltered = total; }, {});
  return found;
}

const words = (text: string, { start, end }: QueryPart): string => text.slice(start, end);

export const styles = css`
${contactStyles}
.none{display:grid;gap:.75em}
.offers{display:flex;flex-wrap:wrap;gap:.5em}
.office{padding:1em 1.25em;background:var(--_sub-bg);border-radius:var(--sanchi-radius,8px);display:grid;gap:.4em}
`;
