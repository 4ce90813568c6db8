import { join } from 'node:path';
import { textIn } from '@sanchi/sdk';
import { buildSite } from '../build.js';
import { CliError, usageError } from '../errors.js';
import { skillsCsv } from '../office-sheets.js';
import { pageLanguage, type CommandLine } from '../options.js';
import { createProgress } from '../progress.js';
import { publishedCount, readPublished } from '../published.js';
import { SHARDS } from '../site/build-site.js';
import { STATIC_PAGES } from '../site/members-pages.js';
import { siteFiles } from '../site-files.js';
import { readSources } from '../sources.js';
import { writeFolder } from '../write.js';
import type { CommandContext } from './context.js';
import { requestForm } from './form-options.js';
import { importOptions, readBase, today } from './identity.js';

/** Files of an edition before that had more members. */
const OBSOLETE = new RegExp(`${STATIC_PAGES.source}|${SHARDS.source}`, 'u');

/** `sanchi build`: a folder for the web server. */
export async function build({ options, files: paths }: CommandLine<'build'>, { io, t, say }: CommandContext): Promise<number> {
  const { out } = options;
  if (paths.length === 0) throw usageError('noFiles');
  if (out === undefined || out === '') throw usageError('noOut');
  const { updated } = options;
  if (updated !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(updated)) throw usageError('badUpdated', { value: updated });
  const form = requestForm(options);
  const language = pageLanguage(options.lang);
  const [published, scripts, files, base, given] = await Promise.all([
    readPublished(out), siteFiles(io.scripts), readSources(paths), readBase(options.base), importOptions(options),
  ]);
  const progress = createProgress(io, t);
  const before = publishedCount(published);
  const { files: site, document, shards, result } = await buildSite({
    files, scripts, language, form, today: today(io.env),
    options: { ...given, signal: io.signal, ...(progress.onProgress === undefined ? {} : { onProgress: progress.onProgress }) },
    ...(base === undefined ? {} : { base }),
    ...(updated === undefined ? {} : { updated }),
    ...(published.document === undefined ? {} : { before: published.document }),
  }).finally(progress.done);

  if (published.unreadable && options['allow-shrink'] !== true) throw new CliError('oldUnreadable', { path: join(out, 'directory.json') });
  const n = document.members.length;
  if (n * 2 < before && options['allow-shrink'] !== true) throw new CliError('shrunk', { n, before });
  const skills = await skillsCsv(result, join(out, 'skills.csv'));
  site.set('skills.csv', skills.csv);
  await writeFolder(out, site, { last: 'directory.json', obsolete: OBSOLETE, signal: io.signal });

  const { errors, warnings, notices } = result.summary;
  say(t('built', { title: textIn(document.title, language), n, path: out }));
  if (errors + warnings + notices > 0) say(`  ${t('builtProblems', { errors, warnings, notices })}`);
  const { inferred, additions = 0 } = result.summary;
  if (inferred > 0) say(`  ${t(given.publishInferred === true ? 'summaryInferredPublished' : 'summaryInferred', { n: inferred })}`);
  if (additions > 0) say(`  ${t('summaryAdditions', { n: additions })}`);
  if (skills.kept > 0) say(`  ${t('choicesKept', { n: skills.kept, path: join(out, 'skills.csv') })}`);
  if (before > 0 && n < before * 0.9) say(`  ${t('builtShrunk', { n, before })}`);
  if (published.unreadable) say(`  ${t('builtOldUnreadable')}`);
  if (shards > 0) say(`  ${t('builtShards', { n, shards })}`);
  say(`  ${t('builtNext', { path: join(out, 'embed.html') })}`);
  say(`  ${t('builtOffice')}`);
  return 0;
}
