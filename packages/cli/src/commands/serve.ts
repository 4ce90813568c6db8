import { once } from 'node:events';
import { CliError, usageError } from '../errors.js';
import { pageLanguage, type CommandLine } from '../options.js';
import { serve, type RebuildOutcome } from '../serve/serve.js';
import type { CommandContext } from './context.js';
import { importOptions, readBase, today } from './identity.js';

/** `sanchi serve`: the directory on this computer, fresh after every change. */
export async function serveCommand({ options, files }: CommandLine<'serve'>, context: CommandContext): Promise<number> {
  const { io, t, say } = context;
  const port = options.port === undefined ? 4173 : Number(options.port);
  if (options.port === '' || !Number.isInteger(port) || port < 0 || port > 65_535) throw usageError('badPort', { value: options.port ?? '' });
  // Slips in the options are told before anything is served.
  await importOptions(options);
  const served = await serve({
    sources: files.length === 0 ? ['.'] : files, port, language: pageLanguage(options.lang), today: today(io.env), signal: io.signal,
    importOptions: () => importOptions(options), base: () => readBase(options.base),
    ...(io.scripts === undefined ? {} : { siteDir: io.scripts }),
    alsoWatch: [options.mapping, options.review, options.base].filter((path) => path !== undefined),
    onRebuild: (outcome) => say(outcomeText(outcome, context)),
  });
  if (port !== 0 && served.port !== port) say(t('portTaken', { port: String(port), other: String(served.port) }));
  say(t('serving', { url: served.url }));
  const { edition } = served;
  if (edition !== undefined && edition.problems.length > 0) {
    const { errors, warnings, notices } = edition.summary;
    say(t('servingProblems', { errors, warnings, notices, url: `${served.url}problems.html` }));
  }
  if (!io.signal.aborted) await once(io.signal, 'abort');
  await served.close();
  say(t('stopped'));
  return 0;
}

function outcomeText(outcome: RebuildOutcome, { t, language }: CommandContext): string {
  const time = new Date().toTimeString().slice(0, 8);
  if ('error' in outcome) {
    const { error } = outcome;
    return t('rebuildFailed', { time, reason: error instanceof CliError ? error.sentence(language) : String(error) });
  }
  if (outcome.edition === undefined) return t('reloaded', { time });
  const { members, summary: { errors, warnings } } = outcome.edition;
  return t('rebuilt', { time, members, n: members, errors, warnings });
}
