import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Desk } from '../desk.js';
import type { Language } from '../flow/record/summary.js';

/** Escaped HTML, as hono's `html` makes it. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Who speaks: the network's name. */
  readonly site?: string;
  readonly nav?: Markup | '';
  readonly body: Markup;
  readonly footer?: Markup | '';
  readonly wide?: boolean;
  /** Goes on by itself to the same address, e.g. where a cookie is sent only within the site. */
  readonly refresh?: string;
}

/** Where the desk's own files are, also behind a proxy that puts it below a path. */
export const rootOf = (desk: Desk): string => new URL(desk.config.baseUrl).pathname.replace(/\/+$/, '');

/** A whole page: works without script, in any browser, by keyboard, printed. */
export const layout = (desk: Desk, { title, language, site = '', nav = '', body, footer = '', wide = false, refresh }: Page): Markup => html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${title}${site ? `｜${site}` : ''}</title><link rel="stylesheet" href="${rootOf(desk)}/assets/desk.css">${refresh === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${refresh}">`}</head>
<body><a class="skip" href="#main">${language === 'ja' ? '本文へ' : 'Skip to content'}</a>
${site || nav ? html`<header class="site"><p>${site}</p>${nav}</header>` : ''}
<main id="main" tabindex="-1"${wide ? html` class="wide"` : ''}>${body}</main>${footer ? html`<footer>${footer}</footer>` : ''}</body>
</html>`;
