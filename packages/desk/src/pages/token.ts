import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { errorPage } from '../error-page.js';
import { requestFreshLink } from '../links/index.js';
import type { LinkClaims } from '../links/index.js';
import { isMember, stateOf } from '../flow/context.js';
import type { RoutingState } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { mailLanguage } from '../mail/index.js';
import { layout } from './layout.js';

/** What a signed link opens. */
export interface Opened {
  readonly claims: LinkClaims;
  readonly row: RfqRow;
  readonly network: Network;
  readonly state: RoutingState;
}

/** What a link opens, or the page that says why it opens nothing. */
export async function open(desk: Desk, c: Context, purpose: 'answer' | 'status'): Promise<Opened | Response> {
  c.header('Cache-Control', 'no-store');
  const reading = desk.links.read(c.req.param('token') ?? '', purpose);
  if (!reading.ok) return reading.reason === 'expired' ? expired(desk, c, reading.claims) : errorPage(c, 404, 'notFound');
  const row = reading.claims.rfq === undefined ? undefined : await desk.store.rfqs.get(reading.claims.rfq);
  const network = row && desk.networks.get(row.network);
  const state = row && stateOf(row);
  if (!row || !network || !state || row.purgedAt !== null || row.network !== reading.claims.network) return errorPage(c, 410, 'requestGone');
  // Who has left the network since reads nothing any more.
  if (reading.claims.who.kind === 'member' && !isMember(network, reading.claims.who.id)) return errorPage(c, 410, 'linkExpired');
  return { claims: reading.claims, row, network, state };
}

/** Offers a fresh link to the registered address; asking for it is a press of a button, never the visit itself. */
async function expired(desk: Desk, c: Context, { rfq }: LinkClaims): Promise<Response> {
  const row = rfq === undefined ? undefined : await desk.store.rfqs.get(rfq);
  const language = mailLanguage(row?.language);
  const ja = language === 'ja';
  return c.html(layout(desk, {
    title: ja ? 'リンクの期限が切れています' : 'This link has expired', language,
    body: html`<h1>${ja ? 'リンクの期限が切れています' : 'This link has expired'}</h1>
<p>${ja ? '登録されているメールアドレスに、新しいリンクを送ります。' : 'We can send a fresh link to the address that is registered.'}</p>
<form method="post" action="${c.req.param('token')}/fresh"><button class="main">${ja ? '新しいリンクを送る' : 'Send a fresh link'}</button></form>`,
  }), 410);
}

/** Sends the fresh link; the page is the same whether or not one went out. */
export async function fresh(desk: Desk, c: Context): Promise<Response> {
  await requestFreshLink(desk, c.req.param('token') ?? '');
  return c.html(layout(desk, {
    title: '新しいリンク', language: 'ja',
    body: html`<h1>新しいリンクを送りました</h1><p>登録されているメールアドレスをご確認ください。届かないときは、事務局にご連絡ください。</p><p lang="en">A fresh link has been sent to the registered address. If it does not arrive, please contact the office.</p>`,
  }));
}
