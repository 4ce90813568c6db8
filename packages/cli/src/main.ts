import { isSanchiError } from '@sanchi/sdk';
import { CliError, usageError } from './errors.js';
import type { CommandContext } from './commands/context.js';
import { processIo, type Io } from './io.js';
import { isCommand, readOptions, type CommandName } from './options.js';
import { languageOf, textsFor } from './strings/index.js';
import { version } from './version.js';

/**
 * The command line: arguments in, exit code out. The only place that prints failures: those we know in one line, others
 * with their stack.
 *
 * @returns 0 good, 1 something is wrong with the data or the disk, 2 the command was typed wrongly, 130 interrupted.
 */
export async function main(argv: readonly string[], given?: Io): Promise<number> {
  const own = given === undefined ? processIo() : undefined;
  const io = given ?? own ?? processIo();
  const language = languageOf(argv, io.env);
  const t = textsFor(language);
  const context: CommandContext = { io, language, t, say: (text) => io.out(`${text}\n`) };
  try {
    return await run(argv, context);
  } catch (error) {
    return fail(error, argv, context);
  } finally {
    own?.dispose();
  }
}

async function run(argv: readonly string[], context: CommandContext): Promise<number> {
  const { io, t } = context;
  const [command, ...rest] = withoutLanguage(argv);
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    const [about] = rest;
    io.out(t(isCommand(about) ? `help_${about}` : 'help'));
    return command === undefined ? 2 : 0;
  }
  if (command === '--version' || command === '-v') {
    io.out(`${await version()}\n`);
    return 0;
  }
  if (!isCommand(command)) throw usageError('unknownCommand', { command });
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(t(`help_${command}`));
    return 0;
  }
  return COMMANDS[command](rest, context);
}

/** Each command's code is loaded only when it is wanted. */
const COMMANDS: Readonly<Record<CommandName, (argv: readonly string[], context: CommandContext) => Promise<number>>> = {
  check: async (argv, context) => (await import('./commands/check.js')).check(readOptions('check', argv), context),
  build: async (argv, context) => (await import('./commands/build.js')).build(readOptions('build', argv), context),
  serve: async (argv, context) => (await import('./commands/serve.js')).serveCommand(readOptions('serve', argv), context),
  template: async (argv, context) => (await import('./commands/template.js')).template(readOptions('template', argv), context),
};

/** `sanchi --lang ja check …`: the language may come before the command. */
function withoutLanguage(argv: readonly string[]): readonly string[] {
  const [first, second, ...rest] = argv;
  if (first === '--lang' && second !== undefined) return [...rest, ...(rest.length === 0 ? [] : ['--lang', second])];
  if (first?.startsWith('--lang=') === true) return argv.length === 1 ? [] : [...argv.slice(1), first];
  return argv;
}

function fail(error: unknown, argv: readonly string[], { io, t, language }: CommandContext): number {
  if (io.signal.aborted) {
    io.err(`sanchi: ${t('interrupted')}\n`);
    return 130;
  }
  if (error instanceof CliError) {
    io.err(`sanchi: ${error.sentence(language)}\n`);
    const command = argv.find(isCommand);
    if (error.exitCode === 2) io.err(`${command === undefined ? t('seeHelp', { command: '' }).replace('  ', ' ') : t('seeHelp', { command })}\n`);
    return error.exitCode;
  }
  if (isSanchiError(error)) {
    io.err(`sanchi: ${error.message}\n`);
    return 1;
  }
  io.err(`sanchi: ${t('internal')}\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  return 1;
}
