import { parseArgs, type ParseArgsConfig } from 'node:util';
import { systemCode, usageError } from './errors.js';
import { isLanguage, type Language } from './strings/index.js';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

const COMMON = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const satisfies OptionTable;

/** The options of each command. */
export const OPTIONS = {
  check: {
    ...COMMON, mapping: { type: 'string' }, json: { type: 'boolean' }, strict: { type: 'boolean' }, out: { type: 'string' }, all: { type: 'boolean' },
  },
  build: {
    ...COMMON,
    out: { type: 'string' }, mapping: { type: 'string' }, review: { type: 'string' }, 'publish-inferred': { type: 'boolean' },
    id: { type: 'string' }, title: { type: 'string' }, publisher: { type: 'string' }, url: { type: 'string' }, licence: { type: 'string' },
    license: { type: 'string' }, base: { type: 'string' }, updated: { type: 'string' }, 'allow-shrink': { type: 'boolean' },
    form: { type: 'string' }, endpoint: { type: 'string' }, email: { type: 'string' }, fax: { type: 'string' },
  },
  serve: {
    ...COMMON, port: { type: 'string' }, mapping: { type: 'string' }, review: { type: 'string' }, 'publish-inferred': { type: 'boolean' },
    id: { type: 'string' }, title: { type: 'string' }, publisher: { type: 'string' }, url: { type: 'string' }, licence: { type: 'string' },
    license: { type: 'string' }, base: { type: 'string' },
  },
  template: { ...COMMON, out: { type: 'string' }, sjis: { type: 'boolean' } },
} as const satisfies Record<string, OptionTable>;

/** Names of the commands. */
export type CommandName = keyof typeof OPTIONS;

type Value<T> = T extends { readonly type: 'boolean' } ? boolean : string;

/** Options of a command as typed. */
export type OptionsOf<C extends CommandName> = { readonly [K in keyof (typeof OPTIONS)[C]]?: Value<(typeof OPTIONS)[C][K]> };

/** A command line understood. */
export interface CommandLine<C extends CommandName> {
  readonly options: OptionsOf<C>;
  readonly files: readonly string[];
}

/** Whether a word names a command. */
export const isCommand = (word: string | undefined): word is CommandName => word !== undefined && Object.hasOwn(OPTIONS, word);

/** Reads what follows the command's name; a slip is a usage error that names the word. */
export function readOptions<C extends CommandName>(command: C, argv: readonly string[]): CommandLine<C> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS[command], allowPositionals: true });
    const { lang } = values as { readonly lang?: string };
    if (lang !== undefined && !isLanguage(lang)) throw usageError('badLanguage', { value: lang });
    return { options: values, files: positionals };
  } catch (error) {
    const word = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (systemCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw usageError('unknownOption', { option: word, command });
    if (systemCode(error) === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw usageError('optionValue', { option: word, command });
    throw error;
  }
}

/** The language of what is written: as asked, else Japanese, whatever the machine speaks. */
export const pageLanguage = (lang: string | undefined): Language => (isLanguage(lang) ? lang : 'ja');
