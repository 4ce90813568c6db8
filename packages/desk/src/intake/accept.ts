import { createHash } from 'node:crypto';
import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { receiptNumber, type Channel, type Repos, type RfqRow } from '../store/index.js';
import { Problem, type FieldProblem } from './problems.js';
import { mailReceipt } from './receipt-mail.js';
import type { Checked } from './spam.js';

/** A checked request on its way into the store. */
export interface Acceptance {
  readonly network: Network;
  readonly rfq: Rfq;
  /** The sender's key; the same one is answered with the same receipt. */
  readonly key: string;
  readonly checked: Checked;
  /** @default 'web' */
  readonly channel?: Channel;
  /** Who of the office wrote it down, and when it came, from which the promise counts; ISO 8601, not after now. */
  readonly entered?: { readonly by: string; readonly cameAt?: string };
}

/** A receipt, and whether it was given before. */
export interface Accepted {
  readonly receipt: RfqReceipt;
  readonly repeated: boolean;
}

class Lost extends Error {}

/** The receipt that was given under this key, if any; another content under the same key is refused. */
export async function earlierReceipt(desk: Desk, key: string, rfq: Rfq): Promise<RfqReceipt | undefined> {
  const kept = await desk.store.idempotency.get(`rfq:${key}`);
  if (!kept) return undefined;
  if (kept.bodyHash !== contentHash(rfq)) throw new Problem('key-reused');
  return kept.answer as RfqReceipt;
}

/**
 * Stores a request with its audit entry, its attachments, the first steps of the network's policy and all mails in one
 * transaction: after it nothing can be lost, before it nothing has happened.
 */
export async function acceptRfq(desk: Desk, acceptance: Acceptance): Promise<Accepted> {
  const { key, rfq } = acceptance;
  const before = await earlierReceipt(desk, key, rfq);
  if (before) return { receipt: before, repeated: true };
  try {
    return { receipt: await desk.store.tx((r) => store(desk, r, acceptance)), repeated: false };
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    // Another request with the same key was stored while we waited.
    const receipt = await earlierReceipt(desk, key, rfq);
    if (!receipt) throw new Problem('busy', { retryAfter: 1 });
    return { receipt, repeated: true };
  }
}

async function store(desk: Desk, r: Repos, { network, rfq, key, checked, channel = 'web', entered }: Acceptance): Promise<RfqReceipt> {
  const now = desk.now().toISOString();
  const at = new Date(entered?.cameAt ?? now);
  const acceptedAt = at.toISOString();
  const answerBy = desk.clock.answerBy(network.config, at)?.toISOString();
  const { id: networkId } = network.config;
  const row = await r.rfqs.insert({
    number: receiptNumber(networkId, at), network: networkId, rfq, channel, language: rfq.language, acceptedAt, answerBy: answerBy ?? null, flags: checked.flags,
  });
  const ttl = desk.config.limits.statusDays * 86_400;
  const receipt: RfqReceipt = {
    format: 'sanchi-receipt/1', number: row.number, acceptedAt, ...(answerBy !== undefined && { answerBy }),
    statusUrl: desk.links.url('status', desk.links.make({ purpose: 'status', network: networkId, rfq: row.id, who: { kind: 'customer' }, ttl })),
  };
  if (!await r.idempotency.put(`rfq:${key}`, contentHash(rfq), receipt, now)) throw new Lost();
  if (checked.spend && !await r.spent.take(checked.spend.key, checked.spend.expiresAt)) throw new Problem('challenge-used');
  const stored = await withAttachments(desk, r, row);
  const actor = entered ? { actorKind: 'office', actor: entered.by } as const : { actorKind: 'customer' } as const;
  await r.events.add({ rfqId: row.id, network: networkId, at: now, kind: 'received', ...actor, channel, data: { files: stored.rfq.attachments?.length ?? 0, flags: checked.flags } });
  await mailReceipt(desk, r, network, stored, receipt);
  await desk.hooks.received(desk, r, stored);
  return receipt;
}

/** Makes the uploaded files part of the request; what is said of them is what we know, not what was claimed. */
async function withAttachments(desk: Desk, r: Repos, row: RfqRow): Promise<RfqRow> {
  const { attachments = [] } = row.rfq;
  if (attachments.length === 0) return row;
  const { files: maxCount, totalBytes } = desk.config.limits;
  if (attachments.length > maxCount) throw new Problem('invalid', { fields: [tooMany(maxCount)] });
  const known = [];
  const missing: FieldProblem[] = [];
  for (const [index, { id }] of attachments.entries()) {
    const file = id === undefined ? undefined : await r.files.attach(id, row.id, row.network);
    if (file) known.push({ id: file.id, name: file.name, size: file.size, type: file.type });
    else missing.push(gone(index));
  }
  if (missing.length > 0) throw new Problem('invalid', { fields: missing });
  if (known.reduce((sum, { size }) => sum + size, 0) > totalBytes) throw new Problem('invalid', { fields: [tooHeavy(totalBytes)] });
  return r.rfqs.update(row.id, { rfq: { ...row.rfq, attachments: known } });
}

/** Checked requests have their fields in the schema's order, so equal contents have equal hashes. */
const contentHash = (rfq: Rfq): string => createHash('sha256').update(JSON.stringify(rfq)).digest('hex');

const gone = (index: number): FieldProblem => ({
  path: `attachments.${index}`, code: 'gone',
  message: { ja: 'このファイルは届いていないか、期限が切れました。もう一度添付してください。', en: 'This file has not arrived or has expired. Please attach it again.' },
});
const tooMany = (count: number): FieldProblem => ({
  path: 'attachments', code: 'too-many', message: { ja: `添付は${count}個までです。`, en: `At most ${count} ${count === 1 ? 'file' : 'files'} can be attached.` },
});
const tooHeavy = (bytes: number): FieldProblem => ({
  path: 'attachments', code: 'too-large',
  message: { ja: `添付は合わせて${Math.floor(bytes / 1048576)}MBまでです。`, en: `All files together may have ${Math.floor(bytes / 1048576)} MB.` },
});
