import type { Problem } from '@sanchi/sdk/import';

/** A problem of the importer, or one found in a finished directory (whose `column` is then the path in the document). */
export type Finding = Omit<Problem, 'code'> & { readonly code: string };

/** Files that gave nothing at all, whatever else went well. */
const UNUSED_FILE = new Set([
  'empty-file', 'broken-xlsx', 'xlsx-reader-missing', 'old-xls', 'pdf', 'html', 'unknown-binary', 'bad-json', 'directory-format', 'no-rows',
  'no-header', 'no-name-column', 'mapping-unreadable', 'review-unreadable',
]);

/** The first problem of those that left a whole file out; a sheet of a workbook that gave others is no such file. */
export const unusedFile = (problems: readonly Finding[], names: readonly string[]): Finding | undefined =>
  problems.find(({ code, file }) => UNUSED_FILE.has(code) && names.includes(file));

/** Problems whose values the importer keeps off the page, besides those of additions; the rest is published anyway. */
const UNPUBLISHED = new Set(['bad-mail', 'mail-in-phone', 'extra-cells', 'nameless-column', 'no-name', 'note-row', 'orphan', 'ambiguous-member']);

/** The same problem fit to lie on a web server: without a value that the importer withheld. */
export function withoutWithheld(finding: Finding): Finding {
  const { value, ...rest } = finding;
  if (value === undefined || !(UNPUBLISHED.has(finding.code) || finding.code.startsWith('addition-'))) return finding;
  const quoted = new RegExp(`([「“])${escapeRegExp(value.slice(0, 60))}[^」”]*([」”])`, 'gu');
  const hide = (text: string): string => text.replace(quoted, '$1…$2');
  return { ...rest, message: { ja: hide(rest.message.ja), en: hide(rest.message.en) }, done: { ja: hide(rest.done.ja), en: hide(rest.done.en) } };
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
