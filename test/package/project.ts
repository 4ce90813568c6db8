import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { root } from '../repo/sources.js';

export const PACKAGES = ['sdk', 'elements', 'cli', 'desk'];

/** Versions a host would have; not in the repository's own dependencies. */
const HOST = ['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.0', '@types/react-dom@19.3.0', 'typescript@6.0.3', 'esbuild@0.28.2'];

export interface Outcome { readonly code: number; readonly output: string }

/** Runs a program and gathers what it says. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** As `run`, for steps that must succeed. */
export async function must(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await run(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${output}`);
  return output;
}

/** A project outside the workspace with the packed packages installed, as a stranger has them. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'sanchi-packed-'));

  async install(): Promise<void> {
    const packed = join(this.folder, 'packed');
    mkdirSync(packed);
    const listing = await must('npm', [
      'pack', '--json', '--loglevel=error', '--pack-destination', packed, ...PACKAGES.flatMap((name) => ['--workspace', `packages/${name}`]),
    ], root);
    const tarballs = [...listing.matchAll(/"filename": "([^"]+)"/g)].map(([, name]) => join('packed', name!.replace('@', '').replace('/', '-')));
    this.write('package.json', JSON.stringify({ name: 'host', private: true, type: 'module' }));
    await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', ...tarballs.map((path) => `./${path}`), ...HOST], this.folder);
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  node(...args: string[]): Promise<Outcome> {
    return run(process.execPath, args, this.folder);
  }

  /** A tool that is installed in the project. */
  tool(name: 'tsc' | 'esbuild' | 'sanchi' | 'sanchi-desk', ...args: string[]): Promise<Outcome> {
    const script = { tsc: 'typescript/bin/tsc', esbuild: 'esbuild/bin/esbuild', sanchi: '@sanchi/cli/bin/sanchi.js', 'sanchi-desk': '@sanchi/desk/bin/sanchi-desk.js' }[name];
    const path = join(this.folder, 'node_modules', script);
    // esbuild's script may be the program itself.
    return name === 'esbuild' ? run(path, args, this.folder) : this.node(path, ...args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

/** Serves a folder, and the texts given by path. */
export async function serve(folder: string, texts: Readonly<Record<string, string>> = {}): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = texts[path] ?? readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream', 'access-control-allow-origin': '*' });
      response.end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

export async function launch(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** Opens a page and gives what it wrote to the console once `until` holds there, errors marked as such. */
export async function consoleOf(browser: Browser, url: string, until: string): Promise<{ logged: string[]; broken: string[] }> {
  const page = await browser.newPage();
  const logged: string[] = [];
  const broken: string[] = [];
  page.on('console', (message) => { (message.type() === 'error' || message.type() === 'warning' ? broken : logged).push(message.text()); });
  page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
  await page.goto(url);
  try {
    await page.waitForFunction(until, undefined, { timeout: 20_000 });
  } catch {
    broken.push(`never held: ${until}`);
  }
  await page.close();
  return { logged, broken };
}
