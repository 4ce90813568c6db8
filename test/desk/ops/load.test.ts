import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../../packages/desk/src/store/index.js';
import { startChild, untilReady } from '../support/child.js';
import { ORIGIN, writeDesk } from '../support/desk.js';
import { freePort } from '../support/postgres.js';
import { rfq } from '../support/rfqs.js';
import { catchMail } from '../support/smtp.js';
import { onBothStores } from '../support/stores.js';

/** How many requests are in flight at once; the full run asks for 500, and each run for a quarter of it on PostgreSQL. */
const LOAD = Number(process.env.SANCHI_LOAD ?? 30);
const ON_POSTGRES = Number(process.env.SANCHI_LOAD_POSTGRES ?? Math.ceil(LOAD / 4));
const BYTES = 5 * 1024 * 1024;
/** What the desk may hold above its own size at rest, however many come. */
const MEMORY_MB = 250;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A figure of /proc in MB; nothing where there is no /proc. */
async function memory(pid: number, name: 'VmHWM' | 'VmRSS'): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1];
  return found === undefined ? undefined : Math.round(Number(found) / 1024);
}

onBothStores('a desk under load', (fresh, kind) => {
  const count = kind === 'postgres' ? ON_POSTGRES : LOAD;
  it(`stores ${count} requests of 5 MB each that come at once exactly once, with bounded memory`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sanchi-load-'));
    const address = await fresh();
    const smtp = await catchMail();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const config = await writeDesk(folder, (sample) => ({ ...sample, listen: { port }, store: address, trustProxy: 1, mail: { ...sample.mail as object, smtp: smtp.url, leaseSeconds: 60 } }));
    const child = await startChild(['serve', '--config', config]);
    await untilReady(child, url);
    const atRest = await memory(child.process.pid!, 'VmRSS');
    const bytes = Buffer.alloc(BYTES, '%PDF-1.7\n');
    let busy = 0;
    const send = async (path: string, address: string, type: string, body: BodyInit): Promise<unknown> => {
      const key = randomUUID();
      for (;;) {
        const response = await fetch(`${url}/intake/${path}`, { method: 'POST', headers: { origin: ORIGIN, 'content-type': type, 'idempotency-key': key, 'x-forwarded-for': address }, body }).catch(() => undefined);
        if (response && response.status < 300) return response.json();
        if (response && response.status !== 503 && response.status !== 408) throw new Error(`${response.status}: ${await response.text()}`);
        busy += 1;
        await response?.body?.cancel();
        await pause(Number(response?.headers.get('retry-after') ?? 1) * (500 + Math.random() * 1000));
      }
    };
    const started = Date.now();
    await Promise.all(Array.from({ length: count }, async (_, index) => {
      const address = `10.0.${Math.floor(index / 250)}.${index % 250}`;
      const { id } = await send(`files?name=${index}.pdf`, address, 'application/pdf', bytes) as { id: string };
      const request = rfq({ description: `依頼 ${index}`, attachments: [{ id, name: 'a.pdf', size: BYTES, type: 'application/pdf' }] });
      await send('rfqs', address, 'application/json', JSON.stringify({ rfq: request, check: { elapsed: 5000, website: '' } }));
    }));
    const seconds = (Date.now() - started) / 1000;
    const peak = await memory(child.process.pid!, 'VmHWM');
    console.log(`${kind}: ${count} requests with 5 MB each: ${seconds.toFixed(1)} s, ${busy} answers of 503, memory ${atRest ?? '?'} MB at rest, ${peak ?? '?'} MB at most`);
    child.process.kill('SIGTERM');
    expect(await child.ended, child.output()).toBe(0);

    const store = await openStore(address);
    const rows = await store.rfqs.list({ limit: count * 2 });
    expect(new Set(rows.map((row) => row.rfq.description)).size).toBe(count);
    expect(rows).toHaveLength(count);
    const right = createHash('sha256').update(bytes).digest('hex');
    for (const row of rows) expect((await store.files.of(row.id)).map(({ sha256, size }) => [sha256, size])).toEqual([[right, BYTES]]);
    if (peak !== undefined && atRest !== undefined) expect(peak - atRest).toBeLessThan(MEMORY_MB);
    await store.close();
    await smtp.close();
    await rm(folder, { recursive: true, force: true });
  }, 120_000 + count * 2000);
});
