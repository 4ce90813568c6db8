import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configSchema, readConfig, routingSchema } from '../../../packages/desk/src/config/index.js';
import { doctor } from '../../../packages/desk/src/ops/doctor.js';
import { faultOf } from '../../../packages/desk/src/ops/faults.js';
import { main } from '../../../packages/desk/src/ops/main.js';
import { openStore } from '../../../packages/desk/src/store/index.js';
import { writeDesk } from '../support/desk.js';
import { startPostgres, whyNoPostgres } from '../support/postgres.js';
import { PDF, rfq } from '../support/rfqs.js';
import { catchMail } from '../support/smtp.js';

describe('sanchi-desk', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sanchi-ops-'));
    out = '';
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const io = () => ({ out: (text: string) => { out += text; }, err: (text: string) => { out += text; }, cwd: folder });
  const run = (...argv: string[]) => main(argv, io());

  it('says how it is used in Japanese and English, and 2 when it was typed wrongly', async () => {
    expect(await run('--help')).toBe(0);
    for (const command of ['init', 'doctor', 'serve', 'backup', 'bounce', 'purge']) expect(out).toMatch(new RegExp(`sanchi-desk ${command}.*[ぁ-ん].*\\n +[a-z ]+`));
    for (const argv of [[], ['dance'], ['serve', 'now'], ['backup'], ['doctor', '--verbose'], ['init', 'a', 'b']]) {
      out = '';
      expect(await run(...argv)).toBe(2);
      if (argv.length > 0) expect(out).toMatch(/(知らない|余分な|フォルダー).*\n?.*(unknown|too many|Name the folder)/);
    }
  });

  it('init writes a configuration that is sound but for what must be filled in, and keys that only the owner reads', async () => {
    expect(await run('init', 'town')).toBe(0);
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'town', name), 'utf8'));
    expect(configSchema.safeParse(await read('sanchi-desk.config.json')).error).toBeUndefined();
    expect(routingSchema.safeParse(await read('sanchi-routing.json')).error).toBeUndefined();
    const secrets = await read('sanchi-desk.secrets.json') as Record<string, string>;
    expect((await stat(join(folder, 'town/sanchi-desk.secrets.json'))).mode & 0o777).toBe(0o600);
    expect(secrets.linkKey).not.toBe(secrets.challengeKey);
    await expect(readConfig(join(folder, 'town/sanchi-desk.config.json'))).resolves.toBeDefined();
    expect(await run('init', 'town')).toBe(1);
    expect(out).toMatch(/上書きはしません/);
    expect(await read('sanchi-desk.secrets.json')).toEqual(secrets);
  });

  it('tells every fault of the configuration in one go, in Japanese and English', async () => {
    await writeDesk(folder, (config) => ({ ...config, baseUrl: 'desk', store: { kind: 'x' } }));
    expect(await run('doctor')).toBe(1);
    expect(out).toMatch(/baseUrl: .*「https:\/\/」/);
    expect(out).toMatch(/write an address that begins with https/);
    expect(out).toMatch(/store\.kind/);
    out = '';
    expect(await run('doctor', '--config', 'nowhere.json')).toBe(1);
    expect(out).toMatch(/ファイルがありません/);
  });

  it('doctor says that all is well, and what is worth a look', async () => {
    const smtp = await catchMail();
    const file = await writeDesk(folder, (config) => ({ ...config, mail: { ...config.mail as object, smtp: smtp.url } }));
    expect(await run('doctor', '--config', file)).toBe(0);
    expect(out).toMatch(/✓ kyoto: 一覧に 3 社/);
    expect(out).toMatch(/! kyoto: メールのない会員です.*m3/);
    expect(out).toMatch(/✓ 保存先（SQLite）/);
    expect(out).toMatch(/✓ メールサーバー/);
    expect(out).toMatch(/✓ 時計: Asia\/Tokyo/);
    await smtp.close();
  });

  it('doctor finds each thing that keeps the desk from running', async () => {
    await writeFile(join(folder, 'plain'), '');
    const file = await writeDesk(folder, (config) => ({ ...config, baseUrl: 'http://desk.example.jp', files: join(folder, 'plain'), store: { kind: 'sqlite', path: join(folder, 'none/desk.sqlite') } }));
    await writeFile(join(folder, 'routing.json'), JSON.stringify({ format: 'sanchi-routing/1', members: { stranger: { email: 'x@example.jp' } } }));
    expect(await doctor(await readConfig(file), io(), () => new Date('1970-01-01T00:00:09Z'))).toBe(1);
    for (const words of [/✗ kyoto: .*stranger/, /✗ 保存先（.*none\/desk\.sqlite）を使えません。.*フォルダーがあるか/, /✗ 添付ファイルのフォルダー/, /✗ メールサーバー「127.0.0.1」につながりません/, /✗ この機械の時計が 1970/, /✗ baseUrl が http/]) expect(out).toMatch(words);
    expect(out).toMatch(/直すところが 6 か所[^]*To be mended: 6/);
    // Each line has its English below.
    expect(out.split('\n').filter((line) => /^[✓!✗]/.test(line)).length).toBe(out.split('\n').filter((line) => /^ {4}[\x20-\x7e“”’]+$/.test(line)).length);
  });

  it('doctor tries to write, and looks at the clock of what was written before', async () => {
    const file = await writeDesk(folder);
    const loaded = await readConfig(file);
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'desk.sqlite') });
    await store.events.add({ network: 'kyoto', at: '2031-01-01T00:00:00.000Z', actorKind: 'system', kind: 'exported', data: {} });
    await doctor(loaded, io(), () => new Date('2030-01-01T00:00:00Z'));
    expect(out).toMatch(/✗ この機械の時計（2030-01-01.*）が、最後の記録（2031-01-01.*）より前です/);
    expect(await store.db.selectFrom('spent').selectAll().execute()).toEqual([]);
    await store.close();
    await writeFile(join(folder, 'desk.sqlite'), Buffer.alloc(5000, 'no database'));
    for (const side of ['-wal', '-shm']) await rm(join(folder, `desk.sqlite${side}`), { force: true });
    out = '';
    expect(await doctor(loaded, io())).toBe(1);
    expect(out).toMatch(/✗ 保存先（.*desk\.sqlite）を使えません。.*控えから戻してください/);
  });

  it.each([
    ['a name that nobody has', 'smtp://user:pass@no-such-host.invalid:587', /「no-such-host\.invalid」が見つかりません/],
    ['a port where nobody listens', 'smtp://127.0.0.1:1', /「127\.0\.0\.1」につながりません/],
  ])('doctor says what is wrong with the mail server: %s', async (_, smtp, words) => {
    const file = await writeDesk(folder, (config) => ({ ...config, mail: { ...config.mail as object, smtp } }));
    expect(await doctor(await readConfig(file), io())).toBe(1);
    expect(out).toMatch(words);
    expect(out).not.toContain('pass');
  });

  it('doctor tells a wrong password, and a wrong kind of encryption', async () => {
    const server = new SMTPServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false, onAuth: (_auth, _session, done) => { done(new Error('no')); } });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const { port } = server.server.address() as AddressInfo;
    for (const [scheme, words] of [['smtp', /利用者名かパスワードが断られました/], ['smtps', /暗号化が合いません.*465番なら smtps/]] as const) {
      const file = await writeDesk(folder, (config) => ({ ...config, mail: { ...config.mail as object, smtp: `${scheme}://user:pass@127.0.0.1:${port}` } }));
      await doctor(await readConfig(file), io());
      expect(out).toMatch(words);
    }
    await new Promise<void>((resolve) => { server.close(resolve); });
  });

  it.each([
    ['a full disk', { code: 'SQLITE_FULL' }, /ディスクがいっぱい/, /disk is full/],
    ['a full disk, as files tell it', { code: 'ENOSPC' }, /ディスクがいっぱい/, /disk is full/],
    ['a folder of another user', { code: 'EACCES', path: '/mnt/hikae' }, /書き込めません: \/mnt\/hikae/, /Cannot write: \/mnt\/hikae/],
    ['a disk to read only', { code: 'SQLITE_READONLY' }, /読み取り専用/, /read-only/],
    ['a broken store', { code: 'SQLITE_NOTADB' }, /控えから戻してください/, /restore a backup/],
    ['a port for others', { code: 'EACCES', syscall: 'listen', port: 80 }, /ポート 80 .*1024 以上/, /1024 or above/],
    ['a database that is away', { code: 'ECONNREFUSED' }, /PostgreSQL につながりません/, /PostgreSQL cannot be reached/],
  ])('says in both languages what to do about %s', (_, fields, ja, en) => {
    const fault = faultOf(Object.assign(new Error('x'), fields));
    expect([fault?.ja, fault?.en]).toEqual([expect.stringMatching(ja), expect.stringMatching(en)]);
  });

  it('tells a failure of the machine in two lines, without a stack', async () => {
    const file = await writeDesk(folder, (config) => ({ ...config, store: { kind: 'sqlite', path: join(folder, 'none/desk.sqlite') } }));
    await writeFile(join(folder, 'plain'), '');
    for (const command of [['purge'], ['backup', 'safe'], ['backup', 'plain/safe']]) {
      out = '';
      expect(await run(...command, '--config', file)).toBe(1);
      expect(out.trim().split('\n')).toHaveLength(2);
    }
    expect(await run('init', 'plain/new')).toBe(1);
    expect(out).not.toMatch(/\n\s+at /);
    // A backup within what it copies would grow without end.
    expect(await run('backup', 'files', '--config', await writeDesk(folder))).toBe(1);
    expect(out).toContain('添付の置き場');
  });

  it('backs up the store and the files while the desk works, as a whole', async () => {
    const file = await writeDesk(folder);
    const store = await openStore({ kind: 'sqlite', path: join(folder, 'desk.sqlite') });
    for (let index = 0; index < 50; index += 1) await store.rfqs.insert({ number: `K-${index}`, network: 'kyoto', rfq: rfq(), acceptedAt: new Date().toISOString() });
    await mkdir(join(folder, 'files/ab'), { recursive: true });
    await mkdir(join(folder, 'files/incoming'), { recursive: true });
    await writeFile(join(folder, 'files/ab/abc'), PDF);
    await writeFile(join(folder, 'files/incoming/half'), PDF);
    // The desk goes on writing while the backup is made.
    const writing = (async () => { for (let index = 50; index < 80; index += 1) await store.rfqs.insert({ number: `K-${index}`, network: 'kyoto', rfq: rfq(), acceptedAt: new Date().toISOString() }); })();
    expect(await run('backup', 'safe', '--config', file)).toBe(0);
    await writing;
    const [name, ...more] = await readdir(join(folder, 'safe'));
    expect([name, more]).toEqual([expect.stringMatching(/^sanchi-desk-\d{8}-\d{6}$/), []]);
    expect((await readdir(join(folder, 'safe', name!))).sort()).toEqual(['desk.sqlite', 'files']);
    const copy = await openStore({ kind: 'sqlite', path: join(folder, 'safe', name!, 'desk.sqlite') });
    expect((await copy.rfqs.list({ limit: 1000 })).length).toBeGreaterThanOrEqual(50);
    await copy.close();
    await store.close();
    expect(await readFile(join(folder, 'safe', name!, 'files/ab/abc'))).toEqual(PDF);
    expect(existsSync(join(folder, 'safe', name!, 'files/incoming/half'))).toBe(false);
  });

  it.skipIf(whyNoPostgres() !== undefined)('backs up PostgreSQL with its own tool', async () => {
    const cluster = await startPostgres();
    const url = await cluster.database();
    const file = await writeDesk(folder, (config) => ({ ...config, store: { kind: 'postgres', url } }));
    await (await openStore({ kind: 'postgres', url })).close();
    expect(await run('backup', 'safe', '--config', file)).toBe(0);
    const [name] = await readdir(join(folder, 'safe'));
    expect((await readFile(join(folder, 'safe', name!, 'desk.dump'))).subarray(0, 5).toString()).toBe('PGDMP');
    await cluster.stop();
  }, 60_000);

  it('purge removes uploads and bytes that belong to nothing, and says so', async () => {
    const file = await writeDesk(folder);
    await mkdir(join(folder, 'files/ab'), { recursive: true });
    for (const [name, hours] of [['old', 30], ['new', 1]] as const) {
      await writeFile(join(folder, 'files/ab', name), PDF);
      const at = new Date(Date.now() - hours * 3_600_000);
      await utimes(join(folder, 'files/ab', name), at, at);
    }
    expect(await run('purge', '--config', file)).toBe(0);
    expect(out).toMatch(/ファイル 1 個/);
    expect(await readdir(join(folder, 'files/ab'))).toEqual(['new']);
  });
});
