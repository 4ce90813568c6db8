import { createHash } from 'node:crypto';
import type { Desk } from '../desk.js';
import { mailLanguage, paragraphs, signature, type MailLanguage } from '../mail/index.js';
import type { RfqRow } from '../store/index.js';
import type { LinkClaims, LinkPurpose } from './links.js';

/** Purposes of links that may be asked for again; their pages have the same names. */
const RENEWED = ['answer', 'status'] as const satisfies readonly LinkPurpose[];
/** Fresh links for one old link in an hour. */
const PER_HOUR = 3;

/**
 * Sends a fresh link to the addresses that are registered for the bearer of an expired one: never to an address that
 * someone types in. Whoever asks sees the same answer, whether or not a mail goes out.
 */
export async function requestFreshLink(desk: Desk, token: string): Promise<void> {
  const claims = expiredClaims(desk, token);
  if (!claims?.rfq) return;
  const allowed = desk.limits.take(`fresh:${createHash('sha256').update(token).digest('hex')}`, { max: PER_HOUR, perSeconds: 3600 });
  if (!allowed.ok) return;
  await desk.store.tx(async (r) => {
    const rfq = await r.rfqs.get(claims.rfq ?? '');
    const to = rfq && registeredAddresses(desk, rfq, claims);
    const network = rfq && desk.networks.get(rfq.network);
    if (!rfq || !to || !network) return;
    const { purpose, who } = claims;
    const link = desk.links.url(purpose, desk.links.make({ purpose, network: rfq.network, rfq: rfq.id, who, ...(purpose === 'status' && { ttl: desk.config.limits.statusDays * 86_400 }) }));
    await desk.mail.enqueue(r, {
      network: rfq.network, rfqId: rfq.id, kind: 'fresh-link', key: `fresh:${claims.nonce}:${desk.now().getTime()}`, to: { address: to.address }, alsoTo: to.alsoTo, replyTo: network.config.office.email,
      subject: SUBJECT[to.language](rfq.number), text: paragraphs(...TEXT[to.language], link, signature(network.config, to.language)),
    });
  });
}

function expiredClaims(desk: Desk, token: string): LinkClaims | undefined {
  for (const purpose of RENEWED) {
    const reading = desk.links.read(token, purpose);
    if (reading.ok) return reading.claims;
    if (reading.reason === 'expired') return reading.claims;
  }
  return undefined;
}

interface Registered { readonly address: string; readonly alsoTo: readonly string[]; readonly language: MailLanguage }

function registeredAddresses(desk: Desk, rfq: RfqRow, { who }: LinkClaims): Registered | undefined {
  if (who.kind === 'customer') {
    const { email } = rfq.rfq.sender;
    return email === undefined ? undefined : { address: email, alsoTo: [], language: mailLanguage(rfq.language) };
  }
  if (who.kind !== 'member') return undefined;
  const { email, alsoTo = [], language = 'ja' } = desk.networks.get(rfq.network)?.members.get(who.id) ?? {};
  return email === undefined ? undefined : { address: email, alsoTo, language };
}

const SUBJECT = {
  ja: (number: string): string => `【${number}】新しいリンクをお送りします`,
  en: (number: string): string => `[${number}] Your new link`,
};
const TEXT = {
  ja: ['期限の切れたリンクから、新しいリンクの希望がありました。', '下のリンクからご覧ください。お心当たりがなければ、このメールは捨ててください。'],
  en: ['A new link was asked for from one that had expired.', 'Please use the link below. If you did not ask for it, ignore this mail.'],
};
