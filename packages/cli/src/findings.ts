import type { DirectoryDocument } from '@sanchi/sdk';
import type { Problem } from '@sanchi/sdk/import';

/** A problem of the importer, or one found in a finished directory (whose `column` is then the path in the document). */
export type Finding = Omit<Problem, 'code'> & { readonly code: string };

/** Files that gave nothing at all, or of which an unknown part is missing, whatever else went well. */
const UNUSED_FILE = new Set([
  'empty-file', 'broken-xlsx', 'numbers', 'ods', 'office', 'zip', 'xlsx-reader-missing', 'old-xls', 'pdf', 'html', 'html-table', 'unknown-binary',
  'bad-json', 'directory-format', 'no-rows', 'no-header', 'no-name-column', 'transposed', 'mapping-unreadable', 'review-unreadable', 'csv-quotes-lost',
]);

/** The first problem of those that left a file out, in whole or below some row; a sheet of a workbook that gave others is no such file. */
export const unusedFile = (problems: readonly Finding[], names: readonly string[]): Finding | undefined =>
  problems.find(({ code, file }) => UNUSED_FILE.has(code) && names.includes(file));

/** Problems of values that are published all the same, in a field or beside it; of no other is the value shown on a web server. */
const PUBLISHED = new Set([
  'place-unresolved', 'place-ambiguous', 'place-assumed', 'unknown-prefecture', 'bad-postcode', 'phone-without-area', 'mobile-phone', 'several-values',
  'bad-date', 'future-date', 'bad-amount', 'oku', 'amount-without-unit', 'bad-number', 'value-simplified', 'bad-flag', 'not-kana', 'limit-unread', 'limit-simplified', 'limit-without-process',
  'merged-rows', 'same-name', 'continuation-row', 'near-duplicate', 'duplicate-id', 'lost-letters',
]);

/** The same problems fit to lie on a web server: a value is shown only where the directory publishes that very value. */
export function withoutWithheld(findings: readonly Finding[], document: DirectoryDocument): Finding[] {
  const published = new Set<string>();
  collect(document.members, published);
  return findings.map((finding) => {
    const { value, ...rest } = finding;
    if (value === undefined || (PUBLISHED.has(finding.code) && published.has(keyOf(value)))) return finding;
    // The sentences quote the first sixty characters, between brackets or quotation marks.
    const quoted = new RegExp(`([「“（(])${escapeRegExp(value.slice(0, 60))}…?(?=[」”）)])`, 'gu');
    const hide = ({ ja, en }: Finding['message']): Finding['message'] => ({ ja: ja.replace(quoted, '$1…'), en: en.replace(quoted, '$1…') });
    return { ...rest, message: hide(rest.message), done: hide(rest.done) };
  });
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(keyOf(value));
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part, into);
}

/** Width, case and marks apart. */
const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
