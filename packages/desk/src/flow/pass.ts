import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import type { Effect, RoutingState } from '../routing/index.js';
import type { Repos, RfqRow } from '../store/index.js';
import { randomId, receiptNumber } from '../store/index.js';
import { mailReceipt } from '../intake/receipt-mail.js';
import { startRouting } from './start.js';
import { statusLink } from './letters/links.js';

/** Continues a request in another network of this desk, as a request of its own, read there by whom the customer's new consent names. */
export async function passOn(desk: Desk, r: Repos, row: RfqRow, state: RoutingState, { network: to, scope, consent }: Extract<Effect, { kind: 'pass' }>): Promise<RfqRow> {
  const network = desk.networks.get(to);
  if (!network) throw new Error(`unknown network: ${to}`);
  const at = desk.now();
  const acceptedAt = at.toISOString();
  const answerBy = desk.clock.answerBy(network.config, at)?.toISOString();
  const id = randomId();
  const { directory: _, ...rfq } = row.rfq;
  const passed = await r.rfqs.insert({
    id, number: receiptNumber(to, at), network: to, channel: 'transfer', language: row.language, acceptedAt, answerBy: answerBy ?? null, passedFrom: row.id, flags: row.flags, urgent: row.urgent,
    rfq: {
      ...rfq, network: to, recipients: 'office', disclosure: scope,
      consents: [...rfq.consents.filter(({ kind }) => kind === 'privacy' || kind === 'risk'), { kind: 'network', ...consent, at: acceptedAt }],
    },
  });
  await r.events.add({ rfqId: id, network: to, at: acceptedAt, kind: 'received', actorKind: 'customer', channel: 'transfer', ...(state.passOffer?.reason ? { reason: state.passOffer.reason } : {}), data: { passedFrom: row.id, number: row.number, from: textIn(desk.networks.get(row.network)?.config.name) } });
  // The files go with the request: the old one has ended, and nobody there should open them any more.
  await r.db.updateTable('files').set({ rfqId: id, network: to }).where('rfqId', '=', row.id).execute();
  await mailReceipt(desk, r, network, passed, { format: 'sanchi-receipt/1', number: passed.number, acceptedAt, statusUrl: statusLink(desk, passed), ...(answerBy !== undefined && { answerBy }) });
  await startRouting(desk, r, network, passed);
  return passed;
}
