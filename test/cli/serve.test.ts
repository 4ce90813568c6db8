import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../packages/cli/src/index.js';
import type { RebuildOutcome, ServeOptions } from '../../packages/cli/src/index.js';
import { sanchi, SCRIPTS, tempFolder } from './helpers/run.js';

const CSV = '企業名,所在地,電話番号,URL\n株式会社見本,新潟県燕市1,0256-00-0001,<b>javascript:alert(1)</b>\n';
/** A list whose document is long enough to be worth compressing. */
const LONG = CSV + Array.from({ length: 12 }, (_, i) => `株式会社見本${i}号,新潟県燕市${i + 2},0256-00-00${10 + i},https://example.jp/${i}\n`).join('');

interface Reply { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer }

/** Asks as typed: `fetch` would tidy the path and unpack the body. */
function ask(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

async function started(options: Partial<ServeOptions> = {}, csv = CSV) {
  const source = join(tempFolder(), 'makers.csv');
  writeFileSync(source, csv);
  const served = await serve({ sources: [source], port: 0, siteDir: SCRIPTS, today: '2026-01-01', ...options });
  onTestFinished(() => served.close());
  return { ...served, source };
}

describe('sanchi serve', { timeout: 60_000 }, () => {
  it('answers with types, tags and compression', async () => {
    const { url } = await started({ watch: false }, LONG);
    const page = await ask(url, '/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body.toString()).toContain('href="/problems.html"');
    expect((await ask(url, '/sanchi/sanchi.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');

    const plain = (await ask(url, '/directory.json')).body;
    const br = await ask(url, '/directory.json', { 'accept-encoding': 'gzip, br' });
    const gz = await ask(url, '/directory.json', { 'accept-encoding': 'gzip, br;q=0' });
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(plain);
    expect(gunzipSync(gz.body)).toEqual(plain);

    const again = await ask(url, '/directory.json', { 'accept-encoding': 'gzip, br', 'if-none-match': String(br.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask(url, '/directory.json', {}, 'HEAD');
    expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([200, 0, plain.length]);
    expect((await ask(url, '/directory.json', {}, 'POST')).status).toBe(405);
  });

  it('shows the problems, escaped', async () => {
    const { url } = await started({ watch: false });
    const html = (await ask(url, '/problems.html')).body.toString();
    expect(html).toContain('&lt;b&gt;javascript:alert(1)');
    expect(html).not.toContain('<b>');
  });

  it('tells what became of each column, and how many makers came of the rows', async () => {
    const { url } = await started({ watch: false });
    const html = (await ask(url, '/problems.html')).body.toString();
    expect(html).toMatch(/1ファイル \d+行から、企業\d+社/);
    expect(html).toMatch(/列の扱い.*企業名 → 企業名 name（\d+件）/s);
  });

  it('gives nothing outside its folder', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const site = join(folder, 'site');
    mkdirSync(join(site, '.git'), { recursive: true });
    writeFileSync(join(site, 'index.html'), '<p>hello</p>');
    writeFileSync(join(site, 'directory.json'), '{}');
    writeFileSync(join(site, '.git/config'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
    const { url } = await started({ sources: [site], watch: false, pages: { demo: site } });
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '//secret.txt', '/.git/config', '/link.txt', '/%00', '/%ff', '/demo/../../secret.txt', '/demo/%2e%2e%2fsecret.txt']) {
      const { status, body } = await ask(url, path);
      expect([400, 404], path).toContain(status);
      expect(body.toString(), path).not.toContain('secret');
    }
    expect((await ask(url, '/')).body.toString()).toContain('hello');
    expect((await ask(url, '/demo')).status).toBe(301);
    expect((await ask(url, '/demo/')).body.toString()).toContain('hello');
    expect((await ask(url, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(url, '/nothing')).body.toString()).toContain('sanchi.css');
  });

  it('rebuilds on a change, tells the page, and keeps the old page where the new file is broken', async () => {
    const outcomes: RebuildOutcome[] = [];
    let wake = (): void => undefined;
    const { url, source } = await started({ onRebuild: (outcome) => { outcomes.push(outcome); wake(); } });
    const next = (): Promise<void> => new Promise((resolve) => { wake = resolve; });
    const shown = async (): Promise<string> => /live\.js\?([\w-]+)"/.exec((await ask(url, '/')).body.toString())![1]!;
    const listen = async () => (await fetch(`${url}__sanchi/events`)).body!.getReader();
    const told = async (reader: Awaited<ReturnType<typeof listen>>): Promise<string> => new TextDecoder().decode((await reader.read()).value);
    const first = await shown();
    const reader = await listen();
    expect(await told(reader)).toContain(`event: edition\ndata: ${first}\n`);

    let changed = next();
    writeFileSync(source, `${CSV}株式会社二番,新潟県燕市2,0256-00-0002,\n`);
    await changed;
    expect(outcomes.at(-1)).toMatchObject({ edition: { members: 2 } });
    const second = await shown();
    expect(second).not.toBe(first);
    expect(await told(reader)).toBe(`event: edition\ndata: ${second}\n\n`);
    // A page that was loaded before the change and begins to listen after it hears of it as well.
    const late = await listen();
    expect(await told(late)).toContain(second);
    await late.cancel();

    changed = next();
    writeFileSync(source, '');
    await changed;
    expect(outcomes.at(-1)).toHaveProperty('error');
    expect((await ask(url, '/')).body.toString()).toContain('株式会社二番');
    await reader.cancel();
  });

  it('takes the next port where one is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => { other.close(); });
    const taken = (other.address() as AddressInfo).port;
    expect((await started({ port: taken, watch: false })).port).toBeGreaterThan(taken);
  });

  it('ends cleanly when told to', async () => {
    const source = join(tempFolder(), 'makers.csv');
    writeFileSync(source, CSV);
    const controller = new AbortController();
    let text = '';
    const running = sanchi(['serve', source, '--port', '0'], {
      signal: controller.signal,
      out: (content) => {
        text += String(content);
        if (/http:\/\/127/.test(text)) controller.abort();
      },
    });
    expect((await running).code).toBe(0);
    expect(text).toContain('Ended.');
  });

  it('asks for a built folder where it gets another', async () => {
    const { code, err } = await sanchi(['serve', tempFolder()]);
    expect(code).toBe(1);
    expect(err).toContain('index.html and directory.json');
  });
});
