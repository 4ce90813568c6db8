import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../packages/desk/src/config/index.js';
import { createLog } from '../../../packages/desk/src/log.js';
import { startDesk, type RunningDesk } from '../../../packages/desk/src/server.js';
import { officeHooks, ORIGIN, writeDesk } from '../support/desk.js';
import { startChild, untilReady } from '../support/child.js';
import { freePort } from '../support/postgres.js';
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
  async function start(change: object = {}): Promise<string> {
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port: 0 }, mail: { ...config.mail as object, smtp: smtp.url, pollSeconds: 60 }, ...change }));
    running = await startDesk(await readConfig(file), { hooks: officeHooks, parts: {}, log: createLog('silent') });
    return `http://127.0.0.1:${running.port}`;
  }

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

  it('ends requests under way before it stops', async () => {
    const url = await start();
    let stopping: Promise<void> | undefined;
    const response = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${url}/intake/files?name=a.pdf`, { method: 'POST', headers: { ...headers, 'content-type': 'application/pdf' } }, (answer) => resolve(answer.statusCode));
      sending.on('error', reject);
      sending.write(PDF);
      setTimeout(() => {
        stopping = running!.stop();
        setTimeout(() => sending.end('%%EOF'), 100);
      }, 200);
    });
    expect(response).toBe(201);
    await stopping;
    running = undefined;
    await expect(fetch(`${url}/health`)).rejects.toThrow();
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

  it('says in one line that its port is taken', async () => {
    const url = await start();
    const file = await writeDesk(folder, (config) => ({ ...config, listen: { port: Number(new URL(url).port) }, mail: { ...config.mail as object, smtp: smtp.url } }));
    const child = await startChild(['serve', '--config', file]);
    expect(await child.ended).toBe(1);
    expect(child.output()).toMatch(/ほかのプログラムが使っています/);
  }, 60_000);
});
