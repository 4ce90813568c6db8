import type { Locale } from '../../model/text.js';
import type { Decision, ImportResult, InferredSkill, Problem } from '../types.js';
import { guarded } from './formula-guard.js';

const SEVERITY: Readonly<Record<Problem['severity'], readonly [string, string]>> = {
  error: ['エラー', 'error'], warning: ['警告', 'warning'], notice: ['お知らせ', 'notice'],
};

const CHOICE: Readonly<Record<Decision, string>> = { keep: '採用', discard: '除外' };

/** The problems as rows under a header, to be sent back to the department. */
export function problemsSheet(result: Pick<ImportResult, 'problems'>, locale: Locale = 'ja'): string[][] {
  const japanese = locale.startsWith('ja');
  const language = japanese ? 'ja' : 'en';
  const header = japanese ? ['種別', 'ファイル', '行', '列', '値', '内容と直し方', '取り込みでの扱い', 'コード']
    : ['Severity', 'File', 'Row', 'Column', 'Value', 'What is wrong', 'What was done', 'Code'];
  return [header, ...result.problems.map((problem) => [
    SEVERITY[problem.severity][japanese ? 0 : 1], problem.file, problem.row === undefined ? '' : String(problem.row), problem.column ?? '',
    problem.value ?? '', problem.message[language], problem.done[language], problem.code,
  ])];
}

/** The inferred skills as rows under a header; the first column takes 採用 or 除外 and comes back as `options.review`. */
export function inferredSheet(result: { readonly inferred: readonly InferredSkill[] }): string[][] {
  return [
    ['採否', '企業ID', '企業名', '技術ID', '技術', '見つかった語', '項目', '文'],
    ...result.inferred.map(({ decision, member, name, concept, label, words, field, sentence }) => [
      decision === undefined ? '' : CHOICE[decision], member, name, concept, label ?? '', words, field, sentence,
    ]),
  ];
}

/**
 * Rows as CSV that Excel opens as UTF-8 (BOM, CRLF). A cell that a spreadsheet would run as a formula gets a leading
 * apostrophe (CSV injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = guarded(text);
    return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
