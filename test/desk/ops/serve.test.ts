import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RfqReceipt } from '@sanchi/sdk';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../packages/desk/src/config/index.js';
import { deskHooks, deskParts } from '../../../packages/desk/src/flow/index.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { main } from '../../../packages/desk/src/ops/main.js';
import { startDesk, type RunningDesk } from '../../../packages/desk/src/server.js';
import { officeHooks, ORIGIN, writeDesk } from '../support/desk.js';
import { startChild, untilReady } from '../support/child.js';
import { freePort, startPostgres, whyNoPostgres } from '../support/postgres.js';
import { PDF, rfq } from '../support/rfqs.js';
import { catchMail, type MailCatcher } from '../support/smtp.js';

const headers = { origin: ORIGIN, 'content-type': 'application/json', 'idempotency-key': 'a'.repeat(36) };
const body = JSON.stringify({ rfq: rfq(), check: { elapsed: 5000, website: '' } });
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
};

describe('a desk that listens', () => {
  let folder: string;
  let smtp: MailCatcher;
  let running: RunningDesk | undefined;
  let logged: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanchi-serve-'));
    smtp = await catchMail();
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    await smtp.close();
    await rm(folder, { recursive: true, force: true });
  });
  async function start(change: object = {}, options: { grace?: number } = {}): Promise<string> {
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port: 0 }, mail: { ...config.mail as object, smtp: smtp.url, pollSeconds: 60 }, ...change }));
    logged = '';
    running = await startDesk(await readConfig(file), { hooks: officeHooks, parts: {}, log: createLog('info', { write: (line: string) => { logged += line; } }), ...options });
    return `http://127.0.0.1:${running.port}`;
  }
  /** An upload of which the desk has written the first bytes, and how it is answered in the end. */
  async function openUpload(url: string): Promise<{ sending: ClientRequest; answer: Promise<number | string | undefined> }> {
    const sending = request(`${url}/intake/files?name=a.pdf`, { method: 'POST', headers: { ...headers, 'content-type': 'application/pdf' } });
    const answer = new Promise<number | string | undefined>((resolve) => {
      sending.on('response', (response) => resolve(response.statusCode));
      sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    sending.write(PDF);
    await until(() => onDisk().length > 0);
    return { sending, answer };
  }
  const onDisk = (): string[] => readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

  it('is healthy and ready, and mails as soon as a request is stored', async () => {
    const url = await start();
    expect([(await fetch(`${url}/health`)).status, (await fetch(`${url}/ready`)).status]).toEqual([200, 200]);
    expect((await fetch(`${url}/intake/rfqs`, { method: 'POST', headers, body })).status).toBe(201);
    await until(() => smtp.mails.length === 2);
    expect(smtp.mails).toHaveLength(2);
  });

  it('is healthy but not ready when its store is gone', async () => {
    const url = await start();
    await running!.desk.store.close();
    expect([(await fetch(`${url}/health`)).status, (await fetch(`${url}/ready`)).status]).toEqual([200, 503]);
    const refused = await fetch(`${url}/intake/rfqs`, { method: 'POST', headers, body });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
  });

  it('answers a gigabyte that somebody announces without reading it', async () => {
    const url = await start();
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${url}/intake/files?name=a.pdf`, { method: 'POST', headers: { ...headers, 'content-type': 'application/pdf', 'content-length': String(1024 ** 3) } }, (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.write(PDF);
    });
    expect(answer).toBe(413);
  });

  it('lets an upload under way end before it stops, and takes nothing new meanwhile', async () => {
    const url = await start();
    const { sending, answer } = await openUpload(url);
    const stopping = running!.stop();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    sending.end('%%EOF');
    expect(await answer).toBe(201);
    await stopping;
    running = undefined;
    expect(onDisk()).toHaveLength(1);
  });

  it('breaks off an upload that does not end in time: the sender is told by the line, and nothing of it stays', async () => {
    const url = await start({}, { grace: 300 });
    const { answer } = await openUpload(url);
    await running!.stop();
    running = undefined;
    expect(await answer).toBe('ECONNRESET');
    await until(() => onDisk().length === 0);
    expect(onDisk()).toEqual([]);
  });

  it.skipIf(whyNoPostgres() !== undefined)('goes on by itself when its database was away: not ready, then ready, with what was stored and the mails that waited', async () => {
    const cluster = await startPostgres();
    try {
      const url = await start({ store: { kind: 'postgres', url: await cluster.database() } });
      const send = (key: string): Promise<Response> => fetch(`${url}/intake/rfqs`, { method: 'POST', headers: { ...headers, 'idempotency-key': key.repeat(36) }, body });
      expect((await send('a')).status).toBe(201);
      await until(() => smtp.mails.length === 2);
      await cluster.halt();
      expect([(await fetch(`${url}/health`)).status, (await fetch(`${url}/ready`)).status]).toEqual([200, 503]);
      const refused = await send('b');
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
      expect(await refused.json()).toMatchObject({ error: { code: 'failed', message: { ja: expect.stringMatching(/もう一度/) as unknown } } });
      await cluster.resume();
      expect((await fetch(`${url}/ready`)).status).toBe(200);
      expect((await send('b')).status).toBe(201);
      expect((await send('a')).status).toBe(200);
      await until(() => smtp.mails.length === 4);
      expect(smtp.mails).toHaveLength(4);
      expect(logged).toContain('intake failed');
      expect(logged).not.toMatch(/hanako|山田|ステンレス/);
    } finally {
      await running?.stop();
      running = undefined;
      await cluster.stop();
    }
  });

  it('goes on from a backup on another machine: what was received is known there, links open, files are whole', async () => {
    const url = await start();
    const uploaded = await (await fetch(`${url}/intake/files?name=a.pdf`, { method: 'POST', headers: { ...headers, 'content-type': 'application/pdf' }, body: PDF })).json() as { id: string };
    const asked = JSON.stringify({ rfq: rfq({ attachments: [{ id: uploaded.id, name: 'a.pdf', size: PDF.length, type: 'application/pdf' }] }), check: { elapsed: 5000, website: '' } });
    const receipt = await (await fetch(`${url}/intake/rfqs`, { method: 'POST', headers, body: asked })).json() as RfqReceipt;
    const io = { out: (): void => undefined, err: (): void => undefined, cwd: folder };
    expect(await main(['backup', 'safe', '--config', join(folder, 'sanchi-desk.config.json')], io)).toBe(0);
    await running!.stop();
    // As the guide tells it: the files of before, then the store and the attachments of the backup.
    const [name] = readdirSync(join(folder, 'safe'));
    const there = join(folder, 'another');
    const file = await writeDesk(there, (config) => ({ ...config, listen: { port: 0 }, mail: { ...config.mail as object, smtp: smtp.url, pollSeconds: 60 } }));
    await cp(join(folder, 'safe', name!), there, { recursive: true });
    running = await startDesk(await readConfig(file), { hooks: deskHooks, parts: deskParts, log: createLog('silent') });
    const again = await fetch(`http://127.0.0.1:${running.port}/intake/rfqs`, { method: 'POST', headers, body: asked });
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const row = (await running.desk.store.rfqs.byNumber(receipt.number))!;
    expect(running.desk.links.read(receipt.statusUrl!.split('/').at(-1)!, 'status')).toMatchObject({ ok: true, claims: { rfq: row.id } });
    const [attached] = await running.desk.store.files.of(row.id);
    expect(await readFile(join(there, 'files', attached!.path))).toEqual(PDF);
  });

  it('runs as a command, logs lines of JSON without personal data, and ends with 0 when told to', async () => {
    const port = await freePort();
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port }, mail: { ...config.mail as object, smtp: smtp.url } }));
    const child = await startChild(['serve', '--config', file]);
    await untilReady(child, `http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/intake/rfqs`, { method: 'POST', headers, body })).status).toBe(201);
    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    const lines = child.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['desk started', 'rfq accepted', 'desk stopping', 'desk stopped']));
    expect(child.output()).not.toMatch(/hanako|山田|ステンレス/);
  }, 60_000);

  it.skipIf(whyNoPostgres() !== undefined)('lets go of its database and its mail server when its port is taken', async () => {
    const cluster = await startPostgres();
    const database = await cluster.database();
    const looker = new pg.Client(database);
    await looker.connect();
    const held = async (): Promise<number> => (await looker.query<{ held: number }>('select count(*)::int as held from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')).rows[0]!.held;
    try {
      const port = Number(new URL(await start()).port);
      const file = await writeDesk(join(folder, 'another'), (config) => ({ ...config, listen: { port }, store: { kind: 'postgres', url: database } }));
      let isClosed = false;
      const mailer = { send: () => Promise.resolve(), verify: () => Promise.resolve(), close: () => { isClosed = true; } };
      await expect(startDesk(await readConfig(file), { hooks: officeHooks, parts: {}, log: createLog('silent'), mailer })).rejects.toMatchObject({ code: 'EADDRINUSE' });
      expect(isClosed).toBe(true);
      for (let tries = 0; tries < 50 && await held() > 0; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
      expect(await held()).toBe(0);
    } finally {
      await looker.end();
      await cluster.stop();
    }
  });

  it('says in one line that its port is taken', async () => {
    const url = await start();
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port: Number(new URL(url).port) }, mail: { ...config.mail as object, smtp: smtp.url } }));
    const child = await startChild(['serve', '--config', file]);
    expect(await child.ended).toBe(1);
    expect(child.output()).toMatch(/ほかのプログラムが使っています/);
  }, 60_000);
});
