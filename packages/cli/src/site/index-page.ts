import { textIn, type Photo } from '@sanchi/sdk';
import { isWebAddress } from '../web-address.js';
import { escapeHtml, page, textHtml, wordsHtml, type PageContext } from './html.js';
import { memberSummary } from './member-html.js';
import { formTag, receiverHost } from './request-form.js';
import { colophon, pageLinks, staticHref } from './members-pages.js';

/** Above this many members the list without scripts is on the static pages, so that a phone need not load it twice. */
const LISTED = 300;

/** More hosts of pictures than this are not listed one by one in the policy. */
const HOSTS = 40;

/** The page that stands alone or in an iframe: the search, and a plain list of members where scripts do not run. */
export function indexPage(context: PageContext, scripts: readonly string[]): string {
  const { document, language, t } = context;
  const { members } = document;
  const title = textIn(document.title, language);
  const list = members.length > LISTED
    ? [`<p>${escapeHtml(t('listOnPages'))}</p>`, pageLinks(context)]
    : ['<ul class="members">', ...members.map((member, at) => memberSummary(member, staticHref(member, at), context)), '</ul>'];
  const body = [
    '<main>',
    `<h1>${wordsHtml(title, language)}</h1>`,
    ...(document.description === undefined ? [] : [`<p>${textHtml(document.description, language)}</p>`]),
    ...(document.demonstration === true ? [`<p class="notice">${t('demonstration')}</p>`] : []),
    `<noscript><p class="notice">${escapeHtml(t('noScript'))}</p></noscript>`,
    '<sanchi-directory src="directory.json">',
    '<sanchi-search></sanchi-search>',
    ...(context.form === undefined ? [] : [formTag(context.form)]),
    '<div slot="fallback">',
    `<p class="notice late">${escapeHtml(t('notLoaded'))}</p>`,
    `<h2>${escapeHtml(t('membersHeading', { n: members.length }))}</h2>`,
    ...list,
    colophon(context),
    '</div>',
    '</sanchi-directory>',
    `<p class="static"><a href="members.html">${escapeHtml(t('staticPages'))}</a></p>`,
    '</main>',
  ].join('\n');
  const description = textIn(document.description, language) || t('metaDescription', { title, n: members.length });
  return page({ title, description, body, scripts, imageHosts: imageHosts(context), receiver: receiverHost(context.form) }, language);
}

/** The hosts that the directory's pictures come from: the only ones the page may ask besides its own. */
function imageHosts({ document }: PageContext): string[] {
  const photos = [
    ...document.members.flatMap((member) => [
      ...(member.photos ?? []), ...[...(member.works ?? []), ...(member.products ?? [])].map(({ photo }) => photo),
      ...(member.capabilities ?? []).flatMap(({ samples = [] }) => samples),
    ]),
    ...[...(document.products ?? []), ...(document.cases ?? []), ...(document.resources ?? [])].map(({ photo }) => photo),
  ].filter((photo): photo is Photo => photo !== undefined && isWebAddress(photo.url));
  const hosts = [...new Set(photos.map(({ url }) => new URL(url).origin))].sort();
  return hosts.length > HOSTS ? ['https:', 'http:'] : hosts;
}
