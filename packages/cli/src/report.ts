import type { ColumnReport } from '@sanchi/sdk/import';
import type { Finding } from './findings.js';
import type { Imported } from './import-sources.js';
import type { Language, Texts } from './strings/index.js';

/** Problems of one kind that a file's report lists before it sums up. */
const LISTED = 5;

const SEVERITIES = ['error', 'warning', 'notice'] as const;

/** How a report is written. */
export interface ReportOptions {
  readonly language: Language;
  readonly t: Texts;
  /** Lists every problem. */
  readonly all: boolean;
  readonly publishInferred?: boolean;
}

/** The report of a check as people read it: problems by file, columns, summary. */
export function reportText(result: Imported, options: ReportOptions): string {
  const lines = [...problemLines(result.problems, options), '', ...columnLines(result.columns, options), options.t('summaryTitle'), ...summaryLines(result, options)];
  return `${lines.join('\n').replace(/^\n+/u, '')}\n`;
}

function problemLines(problems: readonly Finding[], options: ReportOptions): string[] {
  if (problems.length === 0) return [options.t('noProblems')];
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) => ['', file, ...fileLines(problems.filter((problem) => problem.file === file), options)]);
}

function fileLines(problems: readonly Finding[], { t, language, all }: ReportOptions): string[] {
  return SEVERITIES.flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    const kinds = [...new Set(own.map(({ code }) => code))];
    return kinds.flatMap((code) => {
      const same = own.filter((problem) => problem.code === code);
      const listed = all ? same : same.slice(0, LISTED);
      const rest = same.length - listed.length;
      return [
        ...listed.flatMap((problem) => [
          `  ${t(`severity_${severity}`)}  ${placeIn(problem, t)}  ${flat(problem.message[language])}`,
          ...(problem.done[language] === '' ? [] : [`      → ${flat(problem.done[language])}`]),
        ]),
        ...(rest > 0 ? [`      ${t('moreOfKind', { n: rest })}`] : []),
      ];
    });
  });
}

function placeIn({ row, column }: Finding, t: Texts): string {
  const parts = [row === undefined ? '' : t('atRow', { n: String(row) }), column === undefined ? '' : t('atColumn', { column: flat(column) })].filter((part) => part !== '');
  return parts.length === 0 ? t('wholeFile') : parts.join(' ');
}

/** Text of a file on one line and harmless to a terminal. */
export const flat = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/gu, ' ');

function columnLines(columns: readonly ColumnReport[], options: Pick<ReportOptions, 't' | 'language'>): string[] {
  if (columns.length === 0) return [];
  const { t } = options;
  const files = [...new Set(columns.map(({ file }) => file))];
  return [
    t('columnsTitle'),
    ...files.flatMap((file) => {
      const own = columns.filter((column) => column.file === file);
      const empty = own.filter(({ withheld, filled }) => withheld === 'empty' || (withheld === undefined && filled === 0));
      return [
        `  ${file}`,
        ...own.filter((column) => !empty.includes(column)).map((column) => `    ${columnLine(column, options)}`),
        ...(empty.length === 0 ? [] : [`    ${t('emptyColumns', { columns: empty.map(({ column }) => flat(column)).join(', ') })}`]),
      ];
    }),
    '',
  ];
}

/** What became of a column. */
export function columnLine({ column, mappedTo, label, withheld, filled }: ColumnReport, { t, language }: Pick<ReportOptions, 't' | 'language'>): string {
  const name = column === '' ? t('noHeaderColumn') : flat(column);
  if (label) return t('columnNamed', { column: name, field: mappedTo ?? '', label: label[language], n: filled });
  return withheld === undefined
    ? t('columnMapped', { column: name, field: mappedTo ?? '', n: filled })
    : t('columnWithheld', { column: name, reason: t(`withheld_${withheld}`), n: filled });
}

/** The figures of an import. */
export function summaryLines({ summary }: Pick<Imported, 'summary'>, { t, publishInferred = false }: Pick<ReportOptions, 't' | 'publishInferred'>): string[] {
  const { members, products, rows, files, merged, inferred, additions = 0, errors, warnings, notices } = summary;
  return [
    `  ${t('summaryMembers', { members, products, rows, files })}`,
    ...(merged > 0 ? [`  ${t('summaryMerged', { n: merged })}`] : []),
    ...(inferred > 0 ? [`  ${t(publishInferred ? 'summaryInferredPublished' : 'summaryInferred', { n: inferred })}`] : []),
    ...(additions > 0 ? [`  ${t('summaryAdditions', { n: additions })}`] : []),
    `  ${t('summaryProblems', { errors, warnings, notices })}`,
  ];
}
