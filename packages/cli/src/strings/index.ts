import { en } from './en.js';
import { ja } from './ja.js';

/** Names of the texts; both languages have them all. */
export type StringKey = keyof typeof en;

/** Languages of messages and written pages. */
export type Language = 'ja' | 'en';

/** What goes into the `{name}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Texts of one language. */
export type Texts = (key: StringKey, values?: Values) => string;

const TABLES: Readonly<Record<Language, Readonly<Record<StringKey, string>>>> = { en, ja };

/**
 * The texts of a language; numbers are grouped by thousands. `{n}` stands for a value, `{n|row|rows}` for the word that goes with
 * it: the first for one, the second for any other number.
 */
export function textsFor(language: Language): Texts {
  const table = TABLES[language], rules = new Intl.PluralRules(language);
  return (key, values = {}) => table[key].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/gu, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one !== undefined && other !== undefined) return rules.select(Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** Whether a word is a language we have. */
export const isLanguage = (word: string | undefined): word is Language => word === 'ja' || word === 'en';

/** The language to speak: `--lang`, else that of the environment; Windows sets none, so the system's is asked there. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at === -1 ? undefined : argv[at]?.split('=')[1] ?? argv[at + 1];
  if (isLanguage(asked)) return asked;
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return (set ?? Intl.DateTimeFormat().resolvedOptions().locale).startsWith('ja') ? 'ja' : 'en';
}
