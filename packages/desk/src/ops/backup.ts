import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LoadedConfig } from '../config/index.js';
import { storeAddress } from '../server.js';
import { openSqlite, type StoreAddress } from '../store/index.js';
import { OpsError, type Io } from './io.js';

/**
 * Copies the store as it stands at one moment, and the attachments, while the desk runs. The store first: every file it
 * knows of is then still there to be copied. The secrets are not in it.
 */
export async function backup(loaded: LoadedConfig, target: string, io: Io, now: () => Date = () => new Date()): Promise<number> {
  const name = `sanchi-desk-${now().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;
  const folder = join(resolve(io.cwd, target), name);
  // Under another name until it is whole, so that nobody relies on half a backup.
  const partial = `${folder}.partial`;
  if (!relative(loaded.config.files, folder).startsWith('..')) {
    throw new OpsError(`控えは、添付の置き場（${loaded.config.files}）の中には作れません。別のフォルダーを指定してください。\nA backup cannot lie within the folder of attachments: name another one.`);
  }
  await mkdir(dirname(folder), { recursive: true });
  try {
    await mkdir(partial, { mode: 0o700 });
    await copyStore(storeAddress(loaded.config, loaded.secrets), partial);
    await cp(loaded.config.files, join(partial, 'files'), { recursive: true, filter: (source) => !source.endsWith('/incoming') })
      .catch(ignoreMissing);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  io.out(`控えを作りました: ${folder}\n秘密ファイル（鍵）は入っていません。別の安全な場所に保管してください。\nThe backup is made; the secrets are not in it, keep them elsewhere.\n`);
  return 0;
}

async function copyStore(address: StoreAddress, folder: string): Promise<void> {
  if (address.kind === 'sqlite') {
    const database = openSqlite(address.path);
    try {
      database.prepare('VACUUM INTO ?').run([join(folder, 'desk.sqlite')]);
    } finally {
      database.close();
    }
    return;
  }
  try {
    await promisify(execFile)('pg_dump', ['--format=custom', `--file=${join(folder, 'desk.dump')}`, `--dbname=${address.url}`]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new OpsError('pg_dump が見つかりません。PostgreSQL のクライアントを入れてから、もう一度実行してください。\npg_dump is missing: install PostgreSQL’s client, then try again.');
    throw new OpsError('pg_dump が失敗しました。データベースへの権限と、版が合っているかを確かめてください。\npg_dump failed: check the rights to the database, and that the versions fit.');
  }
}

/** A file that retention removed while we copied, or a desk without attachments yet. */
function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
