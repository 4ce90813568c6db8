import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Directory, DirectoryDocument, Member, Work } from '@sanchi/sdk';
import { renderContact } from '../base/contact.js';
import type { Words } from '../base/element.js';
import { isPast } from '../base/format.js';
import { formatDate } from '../base/format-date.js';
import { colon, listed } from '../base/punctuation.js';
import { safeUrl } from '../base/safe-url.js';
import type { StringKey } from '../base/strings.js';
import { renderCapabilities } from './capability-table.js';

/** All that a profile shows. */
export interface Profile {
  readonly words: Words;
  readonly directory: Directory;
  readonly document: DirectoryDocument | undefined;
  readonly member: Member;
  readonly level: number;
  label(concept: string): string;
  print(): void;
  /** Opens the form that asks this member; absent where the page has none. */
  readonly consult?: () => void;
}

type Row = readonly [term: string, value: unknown];

/** What an engineer wants to know of a maker, in the order in which it is asked. */
export function renderProfile(profile: Profile): TemplateResult {
  const { words, member, document, level } = profile;
  const photo = member.photos?.[0];
  const url = safeUrl(photo?.url);
  const demonstration = member.demonstration ?? document?.demonstration;
  return html`<article class="sheet-a4" part="profile">
    <header>
      <div>
        <div role="heading" aria-level=${level} id="name" tabindex="-1" class="title" part="name">${words.words(member.name)}</div>
        ${member.kana && words.language.startsWith('ja') ? html`<p class="sub">${member.kana}</p>` : nothing}
        ${demonstration ? html`<p><span class="badge">${words.t('demonstration')}</span></p>` : nothing}
        ${member.appeal ? html`<p class="appeal">${words.words(member.appeal)}</p>` : nothing}
      </div>
      ${url ? html`<img src=${url} alt=${words.text(photo?.alt)} referrerpolicy="no-referrer" @error=${(event: Event) => { (event.target as HTMLElement).hidden = true; }}>` : nothing}
    </header>
    ${section(profile, 'capabilities', renderCapabilities(profile))}
    ${equipment(profile)}
    ${certifications(profile)}
    ${member.description || member.message ? section(profile, 'about', html`<div class="prose">${[member.description, member.message].map((text) =>
      text ? html`<p>${words.words(text)}</p>` : nothing)}</div>`) : nothing}
    ${works(profile)}
    <div class="columns">
      ${rows(profile, 'order', order(profile))}
      ${section(profile, 'contact', html`${member.address ? html`<p>${member.postcode ? `〒${member.postcode} ` : ''}${words.words(member.address)}</p>` : nothing}${renderContact(words, member.contact)}${profile.consult
        ? html`<p class="noprint"><button type="button" class="button main" part="consult" @click=${profile.consult}>${words.t('consultOne')}</button></p>` : nothing}`)}
      ${rows(profile, 'visiting', visiting(profile))}
      ${rows(profile, 'company', company(profile))}
      ${rows(profile, 'extras', member.extra?.map(({ label, value }) => [words.text(label), words.words(value)] as const) ?? [])}
      ${networks(profile)}
    </div>
    ${provenance(profile)}
  </article>`;
}

const section = ({ words, level }: Profile, title: StringKey, content: unknown): TemplateResult | typeof nothing => content === nothing || content === ''
  ? nothing : html`<section><div role="heading" aria-level=${level + 1} class="h">${words.t(title)}</div>${content}</section>`;

const rows = (profile: Profile, title: StringKey, all: readonly Row[]): TemplateResult | typeof nothing => {
  const stated = all.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  return stated.length ? section(profile, title, html`<dl>${stated.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`) : nothing;
};

function equipment(profile: Profile): TemplateResult | typeof nothing {
  const { words, member: { equipment: all = [] }, label } = profile;
  if (!all.length) return nothing;
  return section(profile, 'equipment', html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('equipment')}><table>
    <thead><tr>${(['machine', 'capacity', 'count'] as const).map((key) => html`<th scope="col" class=${key === 'count' ? 'num' : ''}>${words.t(key)}</th>`)}</tr></thead>
    <tbody>${all.map(({ kind, maker, model, capacity, count, year, shareable, note }) => html`<tr><th scope="row">${label(kind)}${
      maker || model || year ? html` <small>${[maker, model, year && words.t('installed', { year: String(year) })].filter(Boolean).join(' ')}</small>` : nothing}</th>
      <td>${words.words(capacity)} ${words.words(note)}${shareable ? html` <span class="badge">${words.t('shareable')}</span>` : nothing}</td>
      <td class="num">${count ?? ''}</td></tr>`)}</tbody></table></div>`);
}

function certifications(profile: Profile): TemplateResult | typeof nothing {
  const { words, member: { certifications: all = [] }, label } = profile;
  return all.length ? section(profile, 'certifications', html`<ul class="list">${all.map(({ kind, number, body, validUntil }) => {
    const past = isPast(validUntil);
    return html`<li><strong>${label(kind)}</strong> <span class="sub">${[number, words.text(body)].filter(Boolean).join(' ')}</span>
      ${validUntil ? html`<span class=${past ? 'no' : 'sub'}>${words.t(past ? 'expiredOn' : 'validUntil', { date: formatDate(validUntil, words.language) })}</span>` : nothing}</li>`;
  })}</ul>`) : nothing;
}

function works(profile: Profile): TemplateResult | typeof nothing {
  const { words, member } = profile;
  const all: readonly Work[] = [...(member.products ?? []), ...(member.works ?? [])];
  return all.length ? section(profile, 'works', html`<ul class="works">${all.map(({ name, summary, description, photo, url, year, award }) => {
    const image = safeUrl(photo?.url);
    const link = safeUrl(url);
    return html`<li>${image ? html`<img src=${image} alt=${words.text(photo?.alt)} loading="lazy" referrerpolicy="no-referrer"
        @error=${(event: Event) => { (event.target as HTMLElement).hidden = true; }}>` : nothing}
      <strong>${link ? html`<a href=${link}>${words.words(name)}</a>` : words.words(name)}</strong>${year ? html` <span class="sub">${year}</span>` : nothing}
      ${award ? html`<p class="sub">${words.t('award')}${colon(words.language)}${words.words(award)}</p>` : nothing}<p>${words.words(summary ?? description)}</p></li>`;
  })}</ul>`) : nothing;
}

function order({ words, member }: Profile): Row[] {
  const { consumerOrders, languages, shipsAbroad, refuses } = member;
  return [
    [words.t('consumerOrders'), consumerOrders === undefined ? undefined : words.t(consumerOrders ? 'consumerYes' : 'consumerNo')],
    [words.t('languages'), languages && listed(words.language, languages.map((tag) => languageName(tag, words.language)))],
    [words.t('shipsAbroad'), shipsAbroad ? words.t('yes') : undefined],
    [words.t('refuses'), words.text(refuses)],
  ];
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function visiting({ words, member: { visiting } }: Profile): Row[] {
  if (!visiting) return [];
  const { hours, closed, tour, tourNote, shop, note } = visiting;
  return [
    [words.t('hours'), words.text(hours)],
    [words.t('closed'), words.text(closed)],
    [words.t('tour'), tour === undefined ? words.text(tourNote) : [words.t(tour ? 'tourYes' : 'tourNo'), words.text(tourNote)].filter(Boolean).join(colon(words.language))],
    [words.t('shop'), shop ? words.t('shopYes') : undefined],
    [words.t('note'), words.text(note)],
  ];
}

function company({ words, member, label }: Profile): Row[] {
  const { founded, capital, employees, industry, industriesServed, corporateNumber } = member;
  return [
    [words.t('founded'), founded && formatDate(founded, words.language)],
    [words.t('capital'), capital === undefined ? undefined
      : words.language.startsWith('ja') && capital % 10_000 === 0 ? words.t('tenThousandYen', { n: capital / 10_000 }) : words.t('yen', { n: capital })],
    [words.t('employees'), employees === undefined ? undefined : words.t('people', { n: employees })],
    [words.t('industry'), words.text(industry?.label)],
    [words.t('industriesServed'), industriesServed && listed(words.language, industriesServed.map(label))],
    [words.t('corporateNumber'), corporateNumber],
  ];
}

function networks(profile: Profile): TemplateResult | typeof nothing {
  const { words, member: { roles = [] }, directory, label } = profile;
  const all = directory.documents.flatMap(({ networks: own }) => own ?? []);
  return roles.length ? section(profile, 'networks', html`<ul class="list">${roles.map(({ network, role, stages }) => html`<li>
    <strong>${words.words(all.find(({ id }) => id === network)?.name ?? network)}</strong>
    ${role ? html` <span class="sub">${words.t(`role_${role}`)}</span>` : nothing}
    ${stages?.length ? html`<p class="sub">${words.t('stages', { list: listed(words.language, stages.map(label)) })}</p>` : nothing}</li>`)}</ul>`) : nothing;
}

function provenance({ words, member, document, print }: Profile): TemplateResult {
  const { confirmed, source } = member;
  const url = safeUrl(source?.url ?? document?.source?.url);
  const title = words.text(source?.title ?? document?.source?.title) || url;
  const licence = source?.licence ?? document?.licence;
  const sep = colon(words.language);
  const date = confirmed && formatDate(confirmed.on, words.language);
  return html`<footer class="sub">
    <p>${date ? words.t(confirmed.by ? 'confirmedBy' : 'confirmedOn', { date, by: words.text(confirmed.by) }) : words.t('notConfirmed')}</p>
    <p>${document ? html`<span>${words.words(document.title)}</span>` : nothing}${title ? html` <span>${words.t('source')}${sep}${url ? html`<a href=${url}>${title}</a>` : title}</span>` : nothing}${
      licence ? html` <span>${words.t('licence')}${sep}${licence}</span>` : nothing}</p>
    <p class="noprint"><button type="button" class="button small" @click=${print}>${words.t('print')}</button></p>
  </footer>`;
}
