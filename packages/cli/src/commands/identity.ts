import type { DirectoryDocument } from '@sanchi/sdk';
import type { ImportOptions } from '@sanchi/sdk/import';
import { CliError, reasonOf, usageError } from '../errors.js';
import type { OptionsOf } from '../options.js';
import { readSource } from '../sources.js';
import { readDocument } from '../validate/index.js';
import { isWebAddress } from '../web-address.js';

/** Options that build and serve share. */
type BuildOptions = OptionsOf<'serve'>;

/** The importer's options as typed on the command line. */
export async function importOptions(options: BuildOptions): Promise<ImportOptions> {
  const { id, title, publisher, url, mapping, review } = options;
  const licence = options.licence ?? options.license;
  if (id !== undefined && !/^[a-z0-9][a-z0-9-]*$/u.test(id)) throw usageError('badId', { value: id });
  if (url !== undefined && !isWebAddress(url)) throw usageError('badUrl', { value: url });
  const name = publisher ?? title;
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(name === undefined ? {} : { publisher: { name, ...(url === undefined ? {} : { contact: { url } }) } }),
    ...(licence === undefined ? {} : { licence }),
    ...(mapping === undefined ? {} : { mapping: await readSource(mapping) }),
    ...(review === undefined ? {} : { review: await readSource(review) }),
    publishInferred: options['publish-inferred'] === true,
  };
}

/** The directory whose envelope is taken over. */
export async function readBase(path: string | undefined): Promise<DirectoryDocument | undefined> {
  if (path === undefined) return undefined;
  const file = await readSource(path);
  try {
    return readDocument(file);
  } catch (error) {
    throw new CliError('badBase', { path, reason: reasonOf(error) }, 1, error);
  }
}

/** This day, or the one that reproducible builds are told. */
export function today(env: Readonly<Record<string, string | undefined>>): string {
  const epoch = Number(env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  const now = Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return Number.isFinite(epoch) ? now.toISOString().slice(0, 10) : `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
