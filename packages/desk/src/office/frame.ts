import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import type { Markup } from '../pages/layout.js';
import { layout, rootOf } from '../pages/layout.js';
import type { Session } from './session/session.js';

const PAGES = [['', 'ご依頼'], ['/new', '電話・FAXの受付'], ['/members', '会員'], ['/facts', '掲載への追加'], ['/figures', '集計'], ['/mail', 'メール'], ['/log', '記録']] as const;

/** The path of an office page. */
export const officePath = (desk: Desk, path = ''): string => `${rootOf(desk)}/office${path}`;

/** The secret that a post of this session carries. */
export const csrfField = ({ row }: Session): Markup => html`<input type="hidden" name="csrf" value="${row.csrf}">`;

/** A page of the office, with its way to the others. */
export const frame = (desk: Desk, session: Session, title: string, body: Markup, current = ''): Markup => layout(desk, {
  title, language: 'ja', site: textIn(session.network.config.name), wide: true, body,
  nav: html`<nav aria-label="事務局"><ul>${PAGES.map(([path, label]) => html`<li><a href="${officePath(desk, path)}"${path === current ? html` aria-current="page"` : ''}>${label}</a></li>`)}</ul></nav>
<form method="post" action="${officePath(desk, '/logout')}">${csrfField(session)}<button class="small">ログアウト</button></form>`,
  footer: html`${session.user.email}　<a class="nowrap" href="${officePath(desk, '/password')}">パスワード</a>`,
});
