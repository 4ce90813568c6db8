import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { ConfigError, problemsOf } from './problems.js';
import { configSchema, secretsSchema, type DeskConfig, type DeskSecrets } from './schema.js';

/** A configuration with its secrets and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: DeskConfig;
  readonly secrets: DeskSecrets;
  /** Absolute path; what else the configuration names lies relative to it. */
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
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError(file, [{ path: '', ja: '文字コードが UTF-8 ではありません。エディターで「UTF-8」を選んで保存し直してください', en: 'is not UTF-8: save it again as UTF-8' }]);
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ConfigError(file, [missing
      ? { path: '', ja: 'ファイルがありません。sanchi-desk init で作れます', en: 'no such file: sanchi-desk init makes one' }
      : { path: '', ja: 'ファイルを読めません。読み取りの権限を確かめてください', en: 'cannot be read: check its permissions' }]);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, (error as Error).message);
    throw new ConfigError(file, [{
      path: '', ja: `${line}行目のあたりが JSON として読めません。その行と前の行で、カンマの過不足、引用符（半角の "）、かっこの閉じ忘れを確かめてください`,
      en: `is not JSON near line ${line}: check commas, quotes and brackets there and in the line before`,
    }]);
  }
  const checked = schema.safeParse(data, { reportInput: true });
  if (!checked.success) throw new ConfigError(file, problemsOf(checked.error));
  return checked.data;
}

/** The line that the parser stopped at: by its position, or by what it quotes; the last one where it says neither, since then the end is missing. */
function lineOf(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  const [, cut = '', quoted] = /(\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON/.exec(message) ?? [];
  // It quotes ten characters before.
  const at = position !== undefined ? Number(position) : quoted !== undefined ? text.indexOf(quoted) + (cut ? 10 : 0) : text.length;
  return text.slice(0, at).trimEnd().split('\n').length;
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
