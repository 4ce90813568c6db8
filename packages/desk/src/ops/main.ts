import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, loadNetworks, readConfig, type LoadedConfig } from '../config/index.js';
import { createDesk } from '../create-desk.js';
import type { Desk } from '../desk.js';
import { createLog } from '../log.js';
import { storeAddress } from '../server.js';
import { openStore } from '../store/index.js';
import { faultOf } from './faults.js';
import { HELP } from './help.js';
import { OpsError, processIo, type Io } from './io.js';
import { purge } from './purge.js';
import { CONFIG_FILE } from './sample.js';

/**
 * The command line: arguments in, exit code out.
 *
 * @returns 0 good, 1 something is wrong, 2 typed wrongly
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (error instanceof ConfigError) {
      io.err(`${error.file}\n`);
      for (const { path, ja, en } of error.problems) io.err(`  ${path === '' ? '' : `${path}: `}${ja}\n    ${en}\n`);
      return 1;
    }
    if (error instanceof OpsError) {
      io.err(`${error.message}\n`);
      return error.exitCode;
    }
    const fault = faultOf(error);
    if (fault) {
      io.err(`${fault.ja}\n${fault.en}\n`);
      return 1;
    }
    io.err(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return 1;
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals: [command, argument, ...rest] } = read(argv);
  if (values.help === true || command === undefined) {
    io.out(HELP);
    return command === undefined && values.help !== true ? 2 : 0;
  }
  const config = (): Promise<LoadedConfig> => readConfig(resolve(io.cwd, values.config ?? CONFIG_FILE));
  if (rest.length > 0 || (argument !== undefined && command !== 'init' && command !== 'backup')) throw new OpsError(`余分な指定です / too many arguments: ${[argument, ...rest].join(' ')}\n\n${HELP}`, 2);
  switch (command) {
    case 'init': return (await import('./init.js')).init(argument ?? '.', io);
    case 'doctor': return (await import('./doctor.js')).doctor(await config(), io);
    case 'serve': return (await import('./serve.js')).serve(await config(), io);
    case 'purge': return withDesk(await config(), async (desk) => {
      const { requests, files, mails } = await purge(desk);
      io.out(`消しました: 依頼 ${requests} 件の個人情報、ファイル ${files} 個、メール ${mails} 通\nRemoved: personal data of requests: ${requests}, files: ${files}, mails: ${mails}\n`);
      return 0;
    });
    case 'bounce': {
      const { bounce, readMail } = await import('./bounce.js');
      const mail = await readMail(io.input ?? process.stdin);
      return withDesk(await config(), (desk) => bounce(desk, mail, io));
    }
    case 'backup':
      if (argument === undefined) throw new OpsError(`控えを置くフォルダーを指定してください。\nName the folder for the backup.\n\n${HELP}`, 2);
      return (await import('./backup.js')).backup(await config(), argument, io);
    default: throw new OpsError(`知らない命令です / unknown command: ${command}\n\n${HELP}`, 2);
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { config: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new OpsError(`知らないオプションです / unknown option.\n\n${HELP}`, 2);
  }
}

/** A desk for one piece of work beside the one that listens. */
async function withDesk(loaded: LoadedConfig, work: (desk: Desk) => Promise<number>): Promise<number> {
  const { config, secrets } = loaded;
  const store = await openStore(storeAddress(config, secrets));
  try {
    const nothing = { received: () => Promise.resolve(), mayOpen: () => Promise.resolve(true as const), tick: () => Promise.resolve() };
    return await work(await createDesk({ config, secrets, store, networks: await loadNetworks(config), hooks: nothing, log: createLog('warn', process.stderr) }));
  } finally {
    await store.close();
  }
}
