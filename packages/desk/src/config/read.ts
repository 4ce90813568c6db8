import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { ConfigError, problemsOf } from './problems.js';
import { configSchema, secretsSchema, type DeskConfig, type DeskSecrets } from './schema.js';

/** A configuration with its secrets and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: DeskConfig;
  readonly secrets: DeskSecrets;
  readonly folder: string;
}

/**
 * Reads and checks the configuration and its secrets; paths become absolute.
 *
 * @throws {@link ConfigError} with every problem, in Japanese and English.
 */
export async function readConfig(file: string): Promise<LoadedConfig> {
  const folder = dirname(resolve(file));
  const raw = await readChecked(file, configSchema);
  const secretsFile = resolve(folder, raw.secrets);
  const secrets = await readChecked(secretsFile, secretsSchema);
  await refuseReadable(secretsFile);
  return { config: { ...absolute(raw, folder), secrets: secretsFile }, secrets, folder };
}

/** Reads a JSON file and checks it. */
export async function readChecked<T extends z.ZodType>(file: string, schema: T): Promise<z.output<T>> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ConfigError(file, [missing
      ? { path: '', ja: 'ファイルがありません。sanchi-desk init で作れます', en: 'no such file: sanchi-desk init makes one' }
      : { path: '', ja: 'ファイルを読めません。読み取りの権限を確かめてください', en: 'cannot be read: check its permissions' }]);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const where = (error as Error).message;
    throw new ConfigError(file, [{ path: '', ja: `JSON として読めません（カンマや引用符を確かめてください）: ${where}`, en: `is not JSON, check commas and quotes: ${where}` }]);
  }
  const checked = schema.safeParse(data);
  if (!checked.success) throw new ConfigError(file, problemsOf(checked.error));
  return checked.data;
}

/** Keys that everybody on the machine can read are no keys. */
async function refuseReadable(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  if (((await stat(file)).mode & 0o077) !== 0) {
    throw new ConfigError(file, [{ path: '', ja: `ほかの利用者も読めます。chmod 600 ${file} を実行してください`, en: `others can read it: run chmod 600 ${file}` }]);
  }
}

function absolute(config: DeskConfig, folder: string): DeskConfig {
  const at = (path: string): string => (/^https?:\/\//.test(path) ? path : resolve(folder, path));
  return {
    ...config,
    store: config.store.kind === 'sqlite' ? { ...config.store, path: at(config.store.path) } : config.store,
    files: at(config.files),
    networks: config.networks.map((network) => ({ ...network, directory: at(network.directory), routing: at(network.routing) })),
  };
}
