import { template as blankSheet, toCsv } from '@sanchi/sdk/import';
import iconv from 'iconv-lite';
import { usageError } from '../errors.js';
import type { CommandLine } from '../options.js';
import { isLanguage } from '../strings/index.js';
import { writeOne } from '../write.js';
import type { CommandContext } from './context.js';

/** `sanchi template`: a blank sheet with the headers that are understood best. */
export async function template({ options, files }: CommandLine<'template'>, { io, language, t, say }: CommandContext): Promise<number> {
  const [file] = files;
  if (file !== undefined) throw usageError('unexpectedFile', { value: file });
  const csv = toCsv(blankSheet(isLanguage(options.lang) ? options.lang : language));
  // A sheet in Shift_JIS has no BOM.
  const content = options.sjis === true ? iconv.encode(csv.replace(/^\uFEFF/u, ''), 'cp932') : csv;
  if (options.out === undefined) {
    io.out(content);
  } else {
    await writeOne(options.out, content);
    say(t('wrote', { path: options.out }));
  }
  return 0;
}
