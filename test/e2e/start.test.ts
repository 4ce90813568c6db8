// `npm start -- FILE…` as a person runs it: a process of its own, a browser on its page, Ctrl-C at the end.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryDocument } from '@sanchi/sdk';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { realPath } from '../helpers/real-data.js';
import { launch } from '../package/project.js';
import { root } from '../repo/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'sanchi-start-'));
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

/** A start in a process group of its own, as a terminal has one, with a temporary folder of its own. */
class Start {
  readonly temporary = mkdtempSync(join(folder, 'tmp-'));
  readonly ended: Promise<number | string>;
  readonly #child: ChildProcess;
  output = '';

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, {
      cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: this.temporary, PORT: '0', DESK_PORT: '0', MAIL_PORT: '0', NODE_OPTIONS: '' },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { this.output += text; });
    this.ended = new Promise((resolve) => { this.#child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')); });
    onTestFinished(() => { if (this.lives) this.send('SIGKILL'); });
  }

  /** Where its pages are, once it has said so. */
  async url(): Promise<string> {
    await expect.poll(() => this.output, { timeout: 120_000 }).toContain('Ctrl-C');
    return /http:\/\/127\.0\.0\.1:\d+\//.exec(this.output)![0];
  }

  /** To all of its processes, as Ctrl-C does. */
  send(signal: NodeJS.Signals): void {
    process.kill(-this.#child.pid!, signal);
  }

  /** Whether any of its processes is left. */
  get lives(): boolean {
    try {
      return process.kill(-this.#child.pid!, 0);
    } catch {
      return false;
    }
  }

  async leavesNothing(): Promise<void> {
    await expect.poll(() => this.lives).toBe(false);
    expect(readdirSync(this.temporary)).toEqual([]);
  }
}

const start = (...files: string[]): Start => new Start(process.execPath, ['scripts/start.mjs', ...files]);
const documentAt = async (url: string): Promise<DirectoryDocument> => (await fetch(`${url}directory.json`)).json() as Promise<DirectoryDocument>;

/** A prefecture's two lists: real ones where they are, else invented ones of the same shape. */
function technologies(): { files: string[]; makers: number; products: number } {
  const real = ['fukui-tech-company.nopersons.csv', 'fukui-tech-detail.csv'].map((name) => realPath(name, 'invented list instead'));
  if (!real.includes(undefined)) return { files: real as string[], makers: 142, products: 193 };
  const numbers = Array.from({ length: 45 }, (_, at) => at + 1);
  return {
    files: [
      write('companies.csv', ['companyname,address,tel,n_employees', ...numbers.map((n) => `株式会社見本${n},福井県福井市見本町${n},0776-00-${1000 + n},${n}名（うち福井工場 1名）`)]),
      write('technologies.csv', ['techname,category,companyname,description', ...numbers.map((n) => `第${n}の研磨,機械,株式会社見本${n},金属を磨く技術その${n}`)]),
    ], makers: 45, products: 45,
  };
}

/** A city's shops with hours and tours, likewise; a copy, which can be changed. */
function shops(): { file: string; makers: number; tours: number } {
  mkdirSync(join(folder, 'shops'), { recursive: true });
  const [real, file] = [realPath('factory_shops.csv', 'invented list instead'), join(folder, 'shops/factory_shops.csv')];
  if (real === undefined) {
    const numbers = Array.from({ length: 24 }, (_, at) => at + 1);
    write('shops/factory_shops.csv', ['ID,事業者名,住所,電話番号,営業時間,定休日,販売品1,工場見学',
      ...numbers.map((n) => `${n},（株）見本水産${n},焼津市見本${n},（054）000-${1000 + n},9:00-16:00,日,佃煮${n},${n % 2 ? '' : '可'}`)]);
    return { file, makers: 24, tours: 12 };
  }
  writeFileSync(file, readFileSync(real));
  return { file, makers: 32, tours: 12 };
}

describe('npm start -- FILE…', () => {
  it('shows all makers of two lists with their technologies, and what the importer had to say; Ctrl-C ends it and leaves nothing', async () => {
    const { files, makers, products } = technologies();
    const started = new Start('npm', ['start', '--', ...files]);
    const url = await started.url();
    const { members } = await documentAt(url);
    expect([members.length, members.flatMap((member) => member.products ?? []).length]).toEqual([makers, products]);

    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: `すべての会社を見る（${makers}社）` }).click();
    await page.getByRole('heading', { name: `${makers}社` }).waitFor();
    const cards = page.locator('[part~=results] > li');
    for (let shown = 20; shown < makers; shown += 20) {
      await expect.poll(() => cards.count()).toBe(shown);
      await page.getByRole('button', { name: /^さらに\d+社を表示$/ }).click();
    }
    await expect.poll(() => cards.count()).toBe(makers);
    const named = new Set(await cards.locator('.name-link').allTextContents());
    for (const { name } of members) expect(named).toContain(name);

    const { name, products: [product] = [] } = members.find((member) => member.products !== undefined)!;
    await page.getByRole('link', { name: name as string }).first().click();
    await page.locator('sanchi-member').getByText(product!.name as string).first().waitFor();

    await page.goto(`${url}members.html`);
    const told = await page.locator('main').textContent();
    for (const member of members) for (const each of member.products ?? []) expect(told).toContain(each.name);

    await page.goto(`${url}problems.html`);
    await page.getByRole('columnheader', { name: '内容と直し方' }).first().waitFor();
    const problem = await page.locator('tbody tr', { hasText: /従業員|だけを読み取りました/ }).first().locator('td').allTextContents();
    expect(problem).toHaveLength(6);
    expect(problem).toEqual(expect.arrayContaining(['お知らせ', expect.stringMatching(/^\d+$/)]));
    await page.close();

    started.send('SIGINT');
    // The shell between npm and the program may end by the signal itself, and npm with it.
    expect([0, 'SIGINT'], started.output).toContain(await started.ended);
    await started.leavesNothing();
  });

  it('shows hours and tours of shops, and follows the file while it is edited, also through a broken state', async () => {
    const { file, makers, tours } = shops();
    const started = start(file);
    const url = await started.url();
    const { members } = await documentAt(url);
    expect(members).toHaveLength(makers);
    expect(members.every(({ visiting }) => visiting?.hours !== undefined)).toBe(true);
    expect(members.filter(({ visiting }) => visiting?.tour === true)).toHaveLength(tours);

    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: `すべての会社を見る（${makers}社）` }).click();
    const open = members.find(({ visiting }) => visiting?.tour === true)!;
    const field = page.getByRole('combobox').first();
    await field.fill(open.name as string);
    await field.press('Enter');
    await page.getByRole('link', { name: open.name as string, exact: true }).first().click();
    const profile = page.locator('sanchi-member');
    await profile.getByText(open.visiting!.hours as string).waitFor();
    await profile.getByText('工場見学').waitFor();
    await profile.getByText(/^できます/).waitFor();

    // Without what was searched for, which stands in the address.
    await page.goto('about:blank');
    await page.goto(url);
    await page.getByRole('button', { name: `すべての会社を見る（${makers}社）` }).waitFor();
    const before = readFileSync(file);
    writeFileSync(file, '');
    await expect.poll(() => started.output).toContain('Not rebuilt: ');
    expect(started.output).toMatch(/Not rebuilt: .*factory_shops\.csv.* \/ .*factory_shops\.csv/);
    // By itself: nobody reloads.
    const [header = ''] = before.toString().split(/\r?\n/);
    writeFileSync(file, `${before.toString().trimEnd()}\n${['99', '（株）あたらし水産'].join(',')}${','.repeat(header.split(',').length - 2)}\n`);
    await page.getByRole('button', { name: `すべての会社を見る（${makers + 1}社）` }).waitFor();
    await page.close();

    // Once from the terminal, once from npm, as on systems whose shell steps aside.
    started.send('SIGTERM');
    started.send('SIGTERM');
    expect(await started.ended, started.output).toBe(0);
    await started.leavesNothing();
  });

  it('leaves nothing where it is stopped before it has begun', async () => {
    const started = start(write('makers.csv', ['企業名,住所,加工内容', '株式会社見本,福井市見本1,研磨']));
    await expect.poll(() => readdirSync(started.temporary), { timeout: 120_000 }).toContainEqual(expect.stringMatching(/^sanchi-demo/));
    started.send('SIGINT');
    expect(await started.ended, started.output).toBe(0);
    await started.leavesNothing();
  });

  it.each([
    ['a file that is not there', 'missing.csv', undefined, 2, /^File not found: missing\.csv in \/.*\. \/ ファイルが見つかりません: missing\.csv（フォルダー: \/.*）。/],
    ['a folder', '.', undefined, 1, /no built directory in “.*”.*Give spreadsheets, or a folder made by sanchi build \/ 「.*」に作成済みの名簿/],
    ['another kind of file', 'list.pdf', '%PDF-1.7', 1, /list\.pdf: This is a PDF\. Give the spreadsheet .* \/ .*list\.pdf: PDFファイルです。元になった表/],
  ])('says what is wrong with %s, in both languages, in one line, and ends', async (_, name, content, code, words) => {
    if (content !== undefined) write(name, [content]);
    const started = start(join(folder, name));
    expect(await started.ended).toBe(code);
    expect(started.output.trim().split('\n').at(-1)).toMatch(words);
    expect(started.output).not.toMatch(/\n\s+at /);
    await started.leavesNothing();
  });
});
