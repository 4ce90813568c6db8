import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL cluster of our own, in a folder of its own. */
export interface Cluster {
  /** Its first database. */
  readonly url: string;
  /** A fresh, empty database. */
  database(): Promise<string>;
  /** Ends the server, and keeps what it stored. */
  halt(): Promise<void>;
  /** Starts it again at the same address. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Where initdb and postgres are, newest version first. */
function binFolder(): string | undefined {
  const root = '/usr/lib/postgresql';
  const debian = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin')) : [];
  return [...debian, '/usr/local/bin', '/opt/homebrew/bin', '/usr/bin'].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Why PostgreSQL cannot be started here, or nothing when it can. */
export function whyNoPostgres(): string | undefined {
  if (binFolder() === undefined) return 'no initdb found (apt-get install postgresql)';
  if (userInfo().uid !== 0) return undefined;
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'running as root, and there is no user postgres to run it as';
  }
}

/** Starts a cluster; initdb refuses root, so root starts it as user postgres. */
export async function startPostgres(): Promise<Cluster> {
  const bin = binFolder()!;
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-pg-'));
  const asRoot = userInfo().uid === 0;
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (asRoot) execFileSync('chown', ['-R', 'postgres:postgres', folder]);
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString());
  const owner = asRoot ? { uid: id('-u'), gid: id('-g'), cwd: folder } : { cwd: folder };
  const environment = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
  await run(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'desk', '-E', 'UTF8', '--locale=C.UTF-8', '-N'], { ...owner, env: environment });
  const port = await freePort();
  const url = (name: string): string => `postgres://desk@127.0.0.1:${port}/${name}`;
  let halt = (): Promise<void> => Promise.resolve();
  const resume = async (): Promise<void> => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200'],
      { ...owner, env: environment, stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => { server.once('exit', () => resolve()); });
    halt = () => {
      server.kill('SIGINT');
      return ended;
    };
    await answers(url('postgres'));
  };
  await resume();
  return {
    url: url('postgres'),
    database: () => createDatabase(url('postgres')),
    halt: () => halt(),
    resume,
    async stop() {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh, empty database in that cluster. */
export async function createDatabase(cluster: string): Promise<string> {
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(cluster);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(name, cluster).href;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
