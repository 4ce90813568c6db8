import { textIn, type DirectoryDocument, type LocalizedText } from '@sanchi/sdk';
import type { Language, Texts } from '../strings/index.js';
import { isWebAddress } from '../web-address.js';
import type { RequestForm } from './request-form.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

/** What the pages are written with. */
export interface PageContext {
  readonly document: DirectoryDocument;
  readonly language: Language;
  readonly t: Texts;
  /** Label of a concept; plain words stay themselves. */
  readonly label: (idOrWords: string) => string;
  /** The request form, where one is wanted. */
  readonly form?: RequestForm | undefined;
}

const JAPANESE = /[\u3041-\u30FF\u4E00-\u9FFF]/u;

/** Words as HTML: escaped, line breaks kept, and marked as Japanese where the page is not (WCAG 3.1.2). */
export function wordsHtml(words: string, language: Language): string {
  const html = escapeHtml(words).replaceAll('\n', '<br>');
  return language === 'ja' || !JAPANESE.test(words) ? html : `<span lang="ja">${html}</span>`;
}

/** A text of the document as HTML. */
export const textHtml = (text: LocalizedText | undefined, language: Language): string => wordsHtml(textIn(text, language), language);

/** A link to another site; an address that may not be one is shown as plain words. */
export const outerLink = (url: string, words: string = url): string =>
  isWebAddress(url) ? `<a href="${escapeHtml(new URL(url).href)}" target="_top" rel="noopener">${escapeHtml(words)}</a>` : escapeHtml(words);

/** A telephone number as a link, full-width digits and brackets included. */
export function phoneLink(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/[^\d+]/gu, '');
  // Extensions, several numbers and 代表 would dial wrongly.
  return /^[\d\s()+.-]+$/u.test(phone.normalize('NFKC')) && digits.length >= 9 && digits.length <= 13
    ? `<a href="tel:${digits}">${escapeHtml(phone)}</a>` : escapeHtml(phone);
}

/** A mailbox as a link. */
export const mailLink = (email: string): string =>
  /^[\w.+%-]+@[\w.-]+$/u.test(email) ? `<a href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${escapeHtml(email)}</a>` : escapeHtml(email);

/** What a page is made of besides its contents. */
export interface PageParts {
  readonly title: string;
  readonly description?: string;
  readonly body: string;
  /** Paths of module scripts of our own. */
  readonly scripts?: readonly string[];
  /** Whether search engines may list the page. @default true */
  readonly indexed?: boolean;
  /** Hosts that pictures come from. */
  readonly imageHosts?: readonly string[];
  /** Another host that the page sends requests to. */
  readonly receiver?: string | undefined;
}

/** A whole page: no inline script or style, and a policy that forbids every other host but those of its pictures and the receiver of requests. */
export function page({ title, description, body, scripts = [], indexed = true, imageHosts = [], receiver }: PageParts, language: Language): string {
  const policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", `connect-src 'self'${receiver === undefined ? '' : ` ${receiver}`}`, "font-src 'self'",
    ["img-src 'self' data:", ...imageHosts].join(' '), "base-uri 'none'", "form-action 'self'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(indexed ? [] : ['<meta name="robots" content="noindex">']),
    `<title>${escapeHtml(title)}</title>`,
    ...(description === undefined || description === '' ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    // Without this browsers ask for /favicon.ico.
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="sanchi.css">',
    ...scripts.map((script) => `<script type="module" src="${escapeHtml(script)}"></script>`),
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
