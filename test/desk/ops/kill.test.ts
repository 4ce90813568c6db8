import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RfqReceipt } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../packages/desk/src/store/index.js';
import { startChild, untilReady } from '../support/child.js';
import { ORIGIN, writeDesk } from '../support/desk.js';
import { freePort } from '../support/postgres.js';
import { rfq } from '../support/rfqs.js';
import { catchMail } from '../support/smtp.js';

/** How often the desk is killed; the full run asks for more. */
const KILLS = Number(process.env.SANCHI_KILLS ?? 10);
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A visitor whose page tries until it has a receipt, with the same keys. */
async function visitor(url: string, index: number): Promise<{ receipt: RfqReceipt; sha256: string }> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20_000)]);
  const again = async (path: string, key: string, type: string, body: BodyInit): Promise<unknown> => {
    for (;;) {
      const response = await fetch(`${url}/intake/${path}`, { method: 'POST', headers: { origin: ORIGIN, 'content-type': type, 'idempotency-key': key }, body }).catch(() => undefined);
      const answer: unknown = await response?.json().catch(() => undefined);
      if (response && response.status < 300 && answer !== undefined) return answer;
      if (response && response.status !== 503) throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
      await pause(20 + Math.random() * 60);
    }
  };
  const file = await again(`files?name=${index}.pdf`, randomUUID(), 'application/pdf', bytes) as { id: string };
  const request = rfq({ description: `依頼 ${index}`, attachments: [{ id: file.id, name: `${index}.pdf`, size: bytes.length, type: 'application/pdf' }] });
  const receipt = await again('rfqs', randomUUID(), 'application/json', JSON.stringify({ rfq: request, check: { elapsed: 5000, website: '' } })) as RfqReceipt;
  return { receipt, sha256: createHash('sha256').update(bytes).digest('hex') };
}

describe('a desk that is killed', () => {
  it(`${KILLS} times at random moments loses no accepted request, doubles none, and sends every mail`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sanchi-kill-'));
    const smtp = await catchMail();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const config = await writeDesk(folder, (sample) => ({
      ...sample, listen: { port }, mail: { ...sample.mail as object, smtp: smtp.url, leaseSeconds: 6, pollSeconds: 0.1 },
    }));
    const visitors: Promise<Awaited<ReturnType<typeof visitor>>>[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = await startChild(['serve', '--config', config]);
      await untilReady(child, url);
      for (let count = 0; count < 4; count += 1) visitors.push(visitor(url, visitors.length));
      await pause(Math.random() * 400);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
    }
    const last = await startChild(['serve', '--config', config]);
    await untilReady(last, url);
    const done = await Promise.all(visitors);
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'desk.sqlite') });
    for (const until = Date.now() + 90_000; Date.now() < until;) {
      const { waiting, sending } = await store.outbox.counts();
      if (waiting + sending === 0) break;
      await pause(100);
    }
    last.process.kill('SIGTERM');
    expect(await last.ended, last.output()).toBe(0);

    const rows = await store.rfqs.list({ limit: 10_000 });
    expect(rows.map(({ number }) => number).sort()).toEqual(done.map(({ receipt }) => receipt.number).sort());
    expect(new Set(rows.map((row) => row.rfq.description)).size).toBe(visitors.length);
    for (const row of rows) {
      const [file, ...more] = await store.files.of(row.id);
      expect(more).toEqual([]);
      const bytes = await readFile(join(folder, 'files', file!.path));
      const { sha256 } = done.find(({ receipt }) => receipt.number === row.number)!;
      expect([createHash('sha256').update(bytes).digest('hex'), file!.sha256]).toEqual([sha256, sha256]);
      expect((await store.events.of(row.id)).filter(({ kind }) => kind === 'received')).toHaveLength(1);
    }
    const mails = await store.outbox.list({ limit: 100_000 });
    const arrived = new Set(smtp.mails.map(({ mail }) => mail.messageId));
    expect(mails.filter(({ state, sentAt }) => state !== 'sent' || sentAt === null)).toEqual([]);
    expect(mails.filter(({ messageId }) => !arrived.has(messageId))).toEqual([]);
    // Each request has the same mails, each once in the outbox; more often in the post only where a kill came between.
    const kinds = new Set(rows.map((row) => mails.filter(({ rfqId }) => rfqId === row.id).map(({ kind, toAddress }) => `${kind} ${toAddress}`).sort().join()));
    expect(kinds.size).toBe(1);
    expect(smtp.mails.length - mails.length).toBeLessThanOrEqual(KILLS * 10);
    console.log(`killed ${KILLS} times: ${rows.length} requests, ${mails.length} mails, ${smtp.mails.length - mails.length} of them twice`);
    await store.close();
    await smtp.close();
    await rm(folder, { recursive: true, force: true });
  }, 180_000 + KILLS * 15_000);
});
