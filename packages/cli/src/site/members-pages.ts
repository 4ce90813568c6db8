import { textIn, type Member } from '@sanchi/sdk';
import { escapeHtml, outerLink, page, textHtml, wordsHtml, type PageContext } from './html.js';
import { anchorOf, contactFacts, memberArticle } from './member-html.js';

/** Members on one static page. */
const PER_PAGE = 200;

/** File of the nth static page, counted from 0. */
const fileOf = (n: number): string => (n === 0 ? 'members.html' : `members-${n + 1}.html`);

/** Names that the static pages after the first have. */
export const STATIC_PAGES = /^members-\d+\.html$/u;

/** Where a member stands on the static pages. */
export const staticHref = (member: Member, position: number): string => `${fileOf(Math.floor(position / PER_PAGE))}#${anchorOf(member.id)}`;

/** The static pages as a list of links; empty where there is only one. */
export function pageLinks(context: PageContext, current?: number): string {
  const { document: { members }, language, t } = context;
  const count = Math.ceil(members.length / PER_PAGE);
  if (count < 2) return '';
  const items = Array.from({ length: count }, (_, n) => {
    const last = Math.min(members.length, (n + 1) * PER_PAGE);
    const name = (at: number): string => textIn(members[at]?.name, language);
    const words = escapeHtml(t('pageOf', { from: n * PER_PAGE + 1, to: last, first: name(n * PER_PAGE), last: name(last - 1) }));
    return n === current ? `<li><a href="${fileOf(n)}" aria-current="page">${words}</a></li>` : `<li><a href="${fileOf(n)}">${words}</a></li>`;
  });
  return `<nav aria-label="${escapeHtml(t('pages'))}">\n<ul class="pages">\n${items.join('\n')}\n</ul>\n</nav>`;
}

/** Who publishes the directory, under which licence, as of when. */
export function colophon(context: PageContext): string {
  const { document: { publisher, licence, source, updated }, language, t } = context;
  const facts = [
    [t('publisher'), textHtml(publisher.name, language)] as const,
    ...contactFacts(publisher.contact, context),
    [t('source'), source === undefined ? '' : source.url === undefined ? textHtml(source.title, language) : outerLink(source.url, textIn(source.title, language) || source.url)] as const,
    [t('licence'), escapeHtml(licence ?? '')] as const,
    [t('updated'), escapeHtml(updated ?? '')] as const,
  ].filter(([, html]) => html !== '');
  return `<footer>\n<dl>\n${facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`).join('\n')}\n</dl>\n</footer>`;
}

/** The directory as plain pages for a CMS: headings, lists and links, nothing that needs a script. */
export function membersPages(context: PageContext): ReadonlyMap<string, string> {
  const { document, language, t } = context;
  const title = textIn(document.title, language);
  const files = new Map<string, string>();
  const count = Math.max(1, Math.ceil(document.members.length / PER_PAGE));
  for (let n = 0; n < count; n += 1) {
    const members = document.members.slice(n * PER_PAGE, (n + 1) * PER_PAGE);
    const links = pageLinks(context, n);
    const body = [
      '<main>', `<h1>${wordsHtml(title, language)}</h1>`,
      ...(document.demonstration === true ? [`<p class="notice">${t('demonstration')}</p>`] : []),
      ...(links === '' ? [] : [links]),
      `<!-- ${t('pasteFrom')} -->`,
      `<h2>${escapeHtml(t('membersHeading', { n: document.members.length }))}</h2>`,
      ...members.map((member) => memberArticle(member, context)),
      `<!-- ${t('pasteTo')} -->`,
      ...(links === '' ? [] : [links]),
      colophon(context), '</main>',
    ].join('\n');
    const name = count === 1 ? title : t('titleOfPage', { title, n: n + 1, count });
    files.set(fileOf(n), page({ title: name, body }, language));
  }
  return files;
}
