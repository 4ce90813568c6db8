import { textsFor, type Language, type StringKey } from './strings/index.js';

/** Exit code 1: something is wrong with the data or the disk. 2: the command was typed wrongly. */
export type FailureCode = 1 | 2;

/** What goes into the sentence of a failure; words of the importer come in both languages. */
export type FailureValues = Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;

/** A failure that is expected and explained in one line; anything else is a fault of ours and shows its stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly key: StringKey;
  readonly values: FailureValues;
  readonly exitCode: FailureCode;

  constructor(key: StringKey, values: FailureValues = {}, exitCode: FailureCode = 1, cause?: unknown) {
    super(`${key} ${JSON.stringify(values)}`, cause === undefined ? undefined : { cause });
    this.key = key;
    this.values = values;
    this.exitCode = exitCode;
  }

  /** The failure as a sentence. */
  sentence(language: Language): string {
    const values = Object.entries(this.values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value] as const);
    return textsFor(language)(this.key, Object.fromEntries(values));
  }
}

/** The command was typed wrongly. */
export const usageError = (key: StringKey, values: FailureValues = {}): CliError => new CliError(key, values, 2);

/** The code of an error of the system (`ENOENT`, `EACCES` …), where it is one. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the system says of an error, without path and stack. */
export const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return systemCode(error) === undefined ? message : message.replace(/, .*$/u, '');
};
