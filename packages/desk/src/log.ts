import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * A log of JSON lines on standard output. What people wrote or who they are never stands in it: only ids, codes, counts.
 *
 * @param level least level that is written
 */
export function createLog(level = 'info', destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } };
  return destination ? pino(options, destination) : pino(options);
}

/** An error for the log: where it happened, without its message, which may quote what someone entered. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { error: error.name, code: (error as NodeJS.ErrnoException).code, at: frames };
}
