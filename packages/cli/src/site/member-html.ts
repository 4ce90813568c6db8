import { textIn, type Capability, type Contact, type Member, type Work } from '@sanchi/sdk';
import type { StringKey } from '../strings/index.js';
import { escapeHtml, mailLink, outerLink, phoneLink, textHtml, wordsHtml, type PageContext } from './html.js';
import { limitsOf } from './quantities.js';

/** The fragment under which a member stands on its static page; different ids never meet. */
export const anchorOf = (id: string): string =>
  `m-${id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;

const join = (parts: readonly (string | undefined)[], by: string): string => parts.filter((part) => part !== undefined && part !== '').join(by);

/** The concept labels of a member's stated skills, each once. */
function skillsOf(member: Member, { label, language }: PageContext): string[] {
  return [...new Set((member.capabilities ?? []).map(({ process, name, origin }) =>
    (origin === 'inferred' ? label(process) : textIn(name, language) || label(process))))];
}

/** A member in a few lines: what a visitor without scripts needs to find and call it. */
export function memberSummary(member: Member, href: string, context: PageContext): string {
  const { language, t } = context;
  const { contact } = member;
  const lines = [
    textHtml(member.appeal, language),
    escapeHtml(join(skillsOf(member, context).slice(0, 8), t('listComma'))),
    join([
      textHtml(member.address, language),
      contact?.phone === undefined ? undefined : `${t('phone')} ${phoneLink(contact.phone)}`,
      contact?.url === undefined ? undefined : outerLink(contact.url),
    ], ' <span class="part">／</span> '),
  ].filter((line) => line !== '');
  const name = `<h3><a href="${escapeHtml(href)}">${textHtml(member.name, language)}</a></h3>`;
  return [`<li>${name}`, ...lines.map((line) => `<p>${line}</p>`), '</li>'].join('\n');
}

/** All that is published of a member, as a section with a heading and a list of terms. */
export function memberArticle(member: Member, context: PageContext): string {
  const { language, t } = context;
  const name = textIn(member.name, language);
  const rows = factsOf(member, context).filter(([, html]) => html !== '').map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`);
  return [
    `<section id="${anchorOf(member.id)}" class="member">`,
    `<h3>${wordsHtml(name, language)}</h3>`,
    ...[member.kana === undefined || member.kana === name ? '' : `<p class="kana">${wordsHtml(member.kana, language)}</p>`,
      member.demonstration === true ? `<p class="notice">${t('demonstration')}</p>` : '',
      wrap('appeal', textHtml(member.appeal, language)), wrap('', textHtml(member.description, language)), wrap('', textHtml(member.message, language)),
    ].filter((line) => line !== ''),
    ...(rows.length === 0 ? [] : ['<dl>', ...rows, '</dl>']),
    '</section>',
  ].join('\n');
}

const wrap = (name: string, html: string): string => (html === '' ? '' : `<p${name === '' ? '' : ` class="${name}"`}>${html}</p>`);

function factsOf(member: Member, context: PageContext): (readonly [term: string, html: string])[] {
  const { language, t, label } = context;
  const text = (value: Parameters<typeof textIn>[0]): string => textHtml(value, language);
  const fact = (key: StringKey, html: string | undefined): readonly [string, string] => [t(key), html ?? ''];
  const number = (value: number | undefined, key: StringKey): string | undefined => (value === undefined ? undefined : escapeHtml(t(key, { n: value })));
  const { contact, visiting } = member;
  return [
    fact('capabilities', bullets((member.capabilities ?? []).filter(({ origin }) => origin !== 'inferred').map((capability) => capabilityLine(capability, context)))),
    fact('capabilitiesInferred', escapeHtml(join(
      [...new Set((member.capabilities ?? []).filter(({ origin }) => origin === 'inferred').map(({ process }) => label(process)))], t('listComma')))),
    fact('equipment', bullets((member.equipment ?? []).map(({ kind, maker, model, count }) =>
      escapeHtml(join([label(kind), maker, model, count === undefined ? undefined : t('machines', { n: count })], ' '))))),
    fact('certifications', bullets((member.certifications ?? []).map(({ kind, number: no, validUntil }) =>
      escapeHtml(join([label(kind), no, validUntil === undefined ? undefined : t('validUntil', { date: validUntil })], ' '))))),
    fact('products', bullets((member.products ?? []).map((work) => workLine(work, context)))),
    fact('works', bullets((member.works ?? []).map((work) => workLine(work, context)))),
    fact('industry', text(member.industry?.label)),
    fact('tags', escapeHtml(join((member.tags ?? []).map((tag) => textIn(tag, language)), t('listComma')))),
    fact('address', join([member.postcode === undefined ? undefined : `〒${escapeHtml(member.postcode)}`, text(member.address)], ' ')),
    ...contactFacts(contact, context),
    fact('founded', escapeHtml(member.founded ?? '')),
    fact('capital', number(member.capital, 'unitYen')),
    fact('employees', number(member.employees, 'unitPersons')),
    fact('hours', text(visiting?.hours)),
    fact('closed', text(visiting?.closed)),
    fact('tour', join([visiting?.tour === undefined ? undefined : t(visiting.tour ? 'yes' : 'no'), text(visiting?.tourNote)], ' ')),
    fact('refuses', text(member.refuses)),
    ...(member.extra ?? []).map(({ label: term, value }): readonly [string, string] => [textHtml(term, language), text(value)]),
    fact('corporateNumber', escapeHtml(member.corporateNumber ?? '')),
    fact('confirmed', escapeHtml(join([member.confirmed?.on, textIn(member.confirmed?.by, language)], ' '))),
  ];
}

/** How to reach a member or an office. */
export function contactFacts(contact: Contact | undefined, { t, language }: PageContext): (readonly [term: string, html: string])[] {
  if (contact === undefined) return [];
  return [
    [t('department'), textHtml(contact.department, language)],
    [t('phone'), contact.phone === undefined ? '' : phoneLink(contact.phone)],
    [t('fax'), escapeHtml(contact.fax ?? '')],
    [t('email'), contact.email === undefined ? '' : mailLink(contact.email)],
    [t('website'), contact.url === undefined ? '' : outerLink(contact.url)],
    [t('form'), contact.form === undefined ? '' : outerLink(contact.form)],
  ];
}

const bullets = (items: readonly string[]): string => (items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);

function capabilityLine(capability: Capability, { t, label, language }: PageContext): string {
  const { process, name, materials = [], finish = [], note, evidence } = capability;
  const what = textIn(name, language) || label(process);
  const of = materials.length === 0 ? undefined : materials.map(label).join(t('listComma'));
  const looks = finish.filter((each) => each !== process).map(label).join(t('listComma'));
  const detail = join([of, looks, ...limitsOf(capability, t), textIn(note, language), evidence && t(`evidence_${evidence.by}`, { date: evidence.on })], t('listStop'));
  return `${wordsHtml(what, language)}${detail === '' ? '' : `${t('colon')}${wordsHtml(detail, language)}`}`;
}

function workLine({ name, summary, description, url }: Work, { language }: PageContext): string {
  const title = textIn(name, language);
  const more = textHtml(summary, language) || textHtml(description, language);
  return `${url === undefined ? wordsHtml(title, language) : outerLink(url, title)}${more === '' ? '' : `<br>${more}`}`;
}
