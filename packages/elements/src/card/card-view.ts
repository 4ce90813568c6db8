import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Directory, Hit, MemberEntry, QueryPart, Reason, UnderstoodQuery, Verdict } from '@sanchi/sdk';
import type { Words } from '../base/element.js';
import { formatRange, isPast } from '../base/format.js';
import { safeUrl } from '../base/safe-url.js';
import type { StringKey } from '../base/strings.js';
import { wordsOf } from '../base/words-of.js';

/** All that a card shows and does. */
export interface Card {
  readonly words: Words;
  readonly directory: Directory | undefined;
  readonly entry: MemberEntry;
  readonly hit?: Hit | undefined;
  readonly query?: UnderstoodQuery | undefined;
  readonly level: number;
  /** Parts of the query that were let go, in a list that fits only in part. */
  readonly dropped?: readonly number[] | undefined;
  /** Where 詳しく見る leads; without it a button says so to the program. */
  readonly href?: string | undefined;
  /** Whether the member is on the shortlist; without it the button is left out. */
  readonly chosen?: boolean | undefined;
  select(event: Event): void;
  choose?(): void;
}

const TEXTUAL = /^(text|typo|partial|same|variant|kana|romaji)$/;

/** A member in three seconds: who, where, what is special, why it is shown, what it meets. */
export function renderCard(card: Card): TemplateResult {
  const { words, entry: { member }, hit, level } = card;
  const photo = member.photos?.[0];
  const url = safeUrl(photo?.url);
  const name = words.words(member.name);
  return html`<article class="card" part="card" data-member=${member.id}>
    <div class="card-text">
      <div role="heading" aria-level=${level} part="card-name" class="name">
        ${opener(card, 'name-link', name)}
        ${member.kana && words.language.startsWith('ja') ? html`<small class="kana">${member.kana}</small>` : nothing}
      </div>
      <p class="sub" part="card-place">${words.words(member.address)}${
        hit?.distance === undefined ? nothing : html` ${words.t('distance', { n: Math.round(hit.distance) })}`}${
        member.demonstration ? html` <span class="badge">${words.t('demonstration')}</span>` : nothing}</p>
      ${member.appeal ? html`<p class="appeal" part="card-appeal">${words.words(member.appeal)}</p>` : nothing}
      ${skills(card)}${excerpts(card)}${verdicts(card)}
      ${certifications(card)}
      ${hit?.alsoIn?.length ? html`<p class="sub">${words.t('alsoIn')}</p>` : nothing}
    </div>
    ${url ? html`<img class="photo" part="card-photo" src=${url} alt=${words.text(photo?.alt)} loading="lazy" decoding="async"
      referrerpolicy="no-referrer" @error=${(event: Event) => { (event.target as Element).removeAttribute('src'); }}>` : nothing}
    <div class="actions noprint" part="card-actions">
      ${opener(card, 'button small', html`${words.t('details')}<span class="vh"> ${name}</span>`)}
      ${card.choose ? html`<button class="button small choose" type="button" aria-pressed=${card.chosen ? 'true' : 'false'} @click=${card.choose}>${
        words.t(card.chosen ? 'shortlisted' : 'shortlist')}<span class="vh"> ${name}</span></button>` : nothing}
    </div>
  </article>`;
}

// A link where there is an address to link to, so that it opens in a new tab too; otherwise a button.
const opener = ({ href, select }: Card, look: string, content: unknown): TemplateResult => href
  ? html`<a class=${look} href=${href} @click=${select}>${content}</a>`
  : html`<button class=${look} type="button" @click=${select}>${content}</button>`;

const partOf = (card: Card, id: number): QueryPart | undefined => card.query?.parts.find((part) => part.id === id);

// A material is a condition, met or not; one that was let go is only something found.
const isMaterial = (card: Card, part: number): boolean => partOf(card, part)?.conceptKind === 'material' && !card.dropped?.includes(part);

function skills(card: Card): TemplateResult | typeof nothing {
  const { words, directory, hit, entry } = card;
  const found = new Map<string, Reason | undefined>();
  for (const reason of hit?.reasons ?? []) {
    const known = reason.concept === undefined ? undefined : found.get(reason.concept);
    if (reason.concept && !isMaterial(card, reason.part) && (!known || (!known.stated && reason.stated))) found.set(reason.concept, reason);
  }
  if (!card.query?.parts.length) for (const { process } of entry.member.capabilities ?? []) found.set(process, undefined);
  if (!found.size) return nothing;
  return html`<ul class="skills" part="card-skills">${[...found].slice(0, 4).map(([concept, reason]) => {
    const why = reason && because(card, reason);
    return html`<li>${directory?.label(concept, words.language) ?? concept}${why ? html` <small><span aria-hidden="true">← </span>${why}</small>` : nothing}</li>`;
  })}</ul>`;
}

function because(card: Card, reason: Reason): string {
  const { words } = card;
  const part = partOf(card, reason.part);
  const why = reason.via === 'same' || reason.via === 'text' || !part || card.dropped?.includes(part.id)
    ? '' : words.t(`via_${reason.via}` as StringKey, { part: reason.via === 'narrower' ? words.text(part.label) : card.query ? wordsOf(card.query, part) : '' });
  return [why, reason.stated ? '' : words.t('fromText')].filter(Boolean).join(words.language.startsWith('ja') ? '・' : ', ');
}

function excerpts(card: Card): TemplateResult[] {
  const seen = new Set<string>();
  const { appeal, name } = card.entry.member;
  for (const skip of [appeal, name]) seen.add(card.words.text(skip));
  return (card.hit?.reasons ?? [])
    .filter(({ excerpt, highlights, concept, stated, via }) =>
      excerpt && highlights?.length && (!concept || !stated || !TEXTUAL.test(via)) && !seen.has(excerpt) && seen.add(excerpt))
    .slice(0, 2)
    .map(({ excerpt = '', highlights = [] }) => html`<p class="excerpt" part="card-excerpt">${marked(excerpt, highlights)}</p>`);
}

/** Text with its matched stretches in `<mark>`; overlapping stretches are taken once. */
export function marked(text: string, highlights: readonly (readonly [number, number])[]): unknown[] {
  const out: unknown[] = [];
  let at = 0;
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    out.push(text.slice(at, from), html`<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

/** Of each verdict its sign, its look and its words. */
const TOLD = { meets: ['✓', 'ok', 'meets'], 'not-stated': ['？', 'unknown', 'unstated'], 'does-not-meet': ['✕', 'no', 'fails'] } as const;

function verdicts(card: Card): TemplateResult | typeof nothing {
  const { words, hit, directory } = card;
  const line = (verdict: Verdict['verdict'], text: string): TemplateResult => {
    const [sign, look, key] = TOLD[verdict];
    const said = words.t(key);
    return html`<li class=${look}><span aria-hidden="true">${sign}</span> ${text}${
      verdict === 'meets' ? html`<span class="vh"> ${said}</span>` : html` <small>${said}</small>`}</li>`;
  };
  const lines: TemplateResult[] = [];
  const materials = new Set<number>();
  for (const { part, concept } of hit?.reasons ?? []) {
    if (!concept || !isMaterial(card, part) || materials.has(part)) continue;
    materials.add(part);
    // What was found, not what was asked: 「ステンレス」 is met by SUS304.
    lines.push(line('meets', directory?.label(concept, words.language) ?? concept));
  }
  for (const { part, verdict, limit } of hit?.verdicts ?? []) {
    const asked = partOf(card, part);
    const field = asked?.condition?.field;
    const value = limit && verdict !== 'not-stated' ? formatRange(limit, words.language, field) : words.text(asked?.label);
    lines.push(line(verdict, `${field ? `${words.t(field)} ` : ''}${value}`));
  }
  return lines.length ? html`<ul class="verdicts" part="card-verdicts">${lines}</ul>` : nothing;
}

function certifications(card: Card): TemplateResult | typeof nothing {
  const { words, directory, entry } = card;
  const valid = (entry.member.certifications ?? []).filter(({ validUntil }) => !isPast(validUntil)).slice(0, 4);
  return valid.length
    ? html`<ul class="certs" part="card-certifications">${valid.map(({ kind }) => html`<li>${directory?.label(kind, words.language) ?? kind}</li>`)}</ul>`
    : nothing;
}
