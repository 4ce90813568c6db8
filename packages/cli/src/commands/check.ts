import { join } from 'node:path';
import { usageError } from '../errors.js';
import { unusedFile } from '../findings.js';
import { importSources, type Imported } from '../import-sources.js';
import { problemsCsv, skillsCsv } from '../office-sheets.js';
import type { CommandLine } from '../options.js';
import { createProgress } from '../progress.js';
import { reportText } from '../report.js';
import { readSource, readSources } from '../sources.js';
import { writeFolder } from '../write.js';
import type { CommandContext } from './context.js';
import { today } from './identity.js';

/** `sanchi check`: what is wrong with the files, and what would be published. */
export async function check({ options, files: paths }: CommandLine<'check'>, context: CommandContext): Promise<number> {
  const { io, language, t, say } = context;
  if (paths.length === 0) throw usageError('noFiles');
  const files = await readSources(paths);
  const progress = createProgress(io, t);
  const result = await importSources(files, {
    today: today(io.env), signal: io.signal,
    ...(options.mapping === undefined ? {} : { mapping: await readSource(options.mapping) }),
    ...(progress.onProgress === undefined ? {} : { onProgress: progress.onProgress }),
  }, language).finally(progress.done);

  if (options.json === true) io.out(`${JSON.stringify(reportJson(result), null, 2)}\n`);
  else io.out(reportText(result, { language, t, all: options.all === true }));
  if (options.out !== undefined) await writeSheets(options.out, result, context, options.json === true ? io.err : say);

  const { summary, problems } = result;
  const unusable = summary.members === 0 || result.inDocuments.some(({ severity }) => severity === 'error')
    || unusedFile(problems, files.map(({ name }) => name)) !== undefined;
  return unusable || (options.strict === true && summary.errors + summary.warnings > 0) ? 1 : 0;
}

/** The report for programs; the members themselves are in what `sanchi build` writes. */
const reportJson = ({ summary, problems, columns, inferred, document }: Imported): unknown =>
  ({ format: 'sanchi-check/1', directory: { id: document.id, title: document.title }, summary, problems, columns, inferred });

async function writeSheets(folder: string, result: Imported, { language, t }: CommandContext, tell: (text: string) => void): Promise<void> {
  const { csv, kept } = await skillsCsv(result, join(folder, 'skills.csv'));
  await writeFolder(folder, new Map([['problems.csv', problemsCsv(result.problems, language)], ['skills.csv', csv]]));
  for (const name of ['problems.csv', 'skills.csv']) tell(t('wrote', { path: join(folder, name) }));
  if (kept > 0) tell(t('choicesKept', { n: kept, path: join(folder, 'skills.csv') }));
}
