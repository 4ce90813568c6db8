import { prepareDirectory, splitDirectory, type DirectoryDocument, type SplitDirectory } from '@sanchi/sdk';
import { placeOf, type ImportOptions, type SourceFile } from '@sanchi/sdk/import';
import { CliError } from './errors.js';
import { unusedFile, withoutWithheld, type Finding } from './findings.js';
import { importSources, type Imported } from './import-sources.js';
import { problemsCsv } from './office-sheets.js';
import { settleUpdated } from './published.js';
import { siteOf } from './site/build-site.js';
import type { RequestForm } from './site/request-form.js';
import type { Language } from './strings/index.js';
import { documentIn, validateDocument } from './validate/index.js';

/** What a directory is built from. */
export interface BuildInput {
  /** Spreadsheets and directory.json files. */
  readonly files: readonly SourceFile[];
  readonly options: ImportOptions;
  /** Envelope parts that are taken over; its members are not. */
  readonly base?: DirectoryDocument;
  /** The elements' scripts by path. */
  readonly scripts: ReadonlyMap<string, Uint8Array>;
  /** Language of the pages and sheets. */
  readonly language: Language;
  /** ISO 8601 date of this day. */
  readonly today: string;
  /** ISO 8601 date of the data, where it is known. */
  readonly updated?: string;
  /** The edition published now. */
  readonly before?: Partial<DirectoryDocument>;
  /** The request form, where one is wanted. */
  readonly form?: RequestForm | undefined;
}

/** A site ready to be written or served. */
export interface BuiltSite {
  /** By path in the folder of the site. */
  readonly files: Map<string, string | Uint8Array>;
  /** The directory as a whole, prepared. */
  readonly document: DirectoryDocument;
  /** Files besides directory.json that hold what it leaves out of its members; 0 where it is whole. */
  readonly shards: number;
  /** What the import said. */
  readonly result: Imported;
}

/** Imports, prepares and lays out a whole site in memory. Fails where nothing, or not everything given, can be published. */
export async function buildSite({ files, options, base, scripts, language, today, updated, before, form }: BuildInput): Promise<BuiltSite> {
  const envelope = base === undefined ? {} : {
    id: base.id, title: base.title, publisher: base.publisher,
    ...(base.description === undefined ? {} : { description: base.description }),
    ...(base.licence === undefined ? {} : { licence: base.licence }),
    ...(base.source === undefined ? {} : { source: base.source }),
  };
  const result = await importSources(files, { ...envelope, ...options, today }, language);
  refuse(result, files, language);
  // Written beside the sources, `$schema` would lead an editor nowhere from the web server.
  const { prepared: _, $schema: _schema, ...document } = { ...base, ...result.document };
  if (base !== undefined || files.length > 1) refuseInvalid(validateDocument({ ...document }, 'directory.json'));
  options.signal?.throwIfAborted();
  const prepared = await prepareDirectory(document, options.signal === undefined ? {} : { signal: options.signal });
  const stated = updated ?? statedDate(files);
  const ready = stated === undefined ? settleUpdated(prepared, before, today) : { ...prepared, updated: stated };
  const published: SplitDirectory = splitDirectory(ready);
  const site = siteOf(ready, published, scripts, language, form);
  site.set('problems.csv', problemsCsv(withoutWithheld(result.problems, ready), language));
  return { files: site, document: ready, shards: published.shards.size, result };
}

function refuse({ problems, inDocuments, document }: Imported, files: readonly SourceFile[], language: Language): void {
  const unused = unusedFile(problems, files.map(({ name }) => name));
  if (unused !== undefined) throw new CliError('fileUnused', { where: placeOf(unused, language), message: unused.message });
  refuseInvalid(inDocuments);
  if (document.members.length === 0) throw new CliError('nothingToPublish');
}

function refuseInvalid(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  throw new CliError('invalidDirectory', { n: errors.length, where: first.column ?? '', message: first.message, file: first.file });
}

/** The date that directories state of themselves, where there is nothing but such files. */
function statedDate(files: readonly SourceFile[]): string | undefined {
  const dates = files.map((file) => documentIn(file)?.['updated']);
  return dates.every((date) => typeof date === 'string') ? dates.sort().at(-1) : undefined;
}
