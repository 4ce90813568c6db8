import type { LoadedConfig } from '../config/index.js';
import { deskHooks, deskParts } from '../flow/index.js';
import { createLog, errorFields } from '../log.js';
import { startDesk } from '../server.js';
import type { Io } from './io.js';

/** Runs the desk until it is told to stop. A second signal ends it at once. */
export async function serve(loaded: LoadedConfig, io: Io): Promise<number> {
  const log = createLog();
  const running = await startDesk(loaded, { hooks: deskHooks, parts: deskParts, log });
  io.err(`受付を始めました: ${loaded.config.baseUrl}（このコンピューターの ${loaded.config.listen.host}:${running.port}）。終えるには Ctrl+C を押してください。\nThe desk runs; Ctrl+C ends it.\n`);
  // What nobody caught leaves the desk in an unknown state: the service manager starts it anew, nothing accepted is lost.
  process.once('uncaughtException', (error) => {
    log.fatal(errorFields(error), 'desk broke');
    process.exit(1);
  });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  await running.stop();
  return 0;
}
