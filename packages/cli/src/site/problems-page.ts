import type { Finding } from '../findings.js';
import type { Imported } from '../import-sources.js';
import { columnLine, summaryLines } from '../report.js';
import type { Language, Texts } from '../strings/index.js';
import { escapeHtml, page } from './html.js';

/** Problems that one table shows; the sheet has them all. */
const SHOWN = 1000;

/** What the importer has to say, as a page for `sanchi serve` only: the summary, the problems, what became of each column. */
export function problemsPage({ problems, columns, summary }: Pick<Imported, 'problems' | 'columns' | 'summary'>, failure: string | undefined, language: Language, t: Texts): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const row = ({ severity, row: at, column, value, message, done }: Finding): string => `<tr class="is-${severity}">${[
    t(`severity_${severity}`), at === undefined ? '' : String(at), column ?? '', value ?? '', message[language], done[language],
  ].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const list = (lines: readonly string[]): string => `<ul class="report">${lines.map((line) => `<li>${escapeHtml(line.trim())}</li>`).join('')}</ul>`;
  const head = (['severity', 'row', 'column', 'value', 'message', 'done'] as const).map((key) => `<th scope="col">${t(`head_${key}`)}</th>`).join('');
  const body = [
    '<main>',
    `<h1>${t('problemsTitle')}</h1>`,
    `<p><a href="index.html">${t('notFoundText')}</a></p>`,
    ...(failure === undefined ? [] : [`<p class="notice" role="alert">${escapeHtml(failure)}</p>`]),
    list(summaryLines({ summary }, { t })),
    ...(problems.length === 0 ? [`<p>${t('noProblems')}</p>`] : []),
    ...files.flatMap((file) => {
      const own = problems.filter((problem) => problem.file === file);
      return [
        `<h2>${escapeHtml(file)}</h2>`, `<div class="scroll" role="region" aria-label="${escapeHtml(file)}" tabindex="0">`, '<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>',
        ...own.slice(0, SHOWN).map(row), '</tbody>', '</table>', '</div>',
        ...(own.length > SHOWN ? [`<p>${t('moreProblems', { n: own.length - SHOWN })}</p>`] : []),
      ];
    }),
    ...(columns.length === 0 ? [] : [`<h2>${t('columnsTitle')}</h2>`]),
    ...[...new Set(columns.map(({ file }) => file))].flatMap((file) => [
      `<h3>${escapeHtml(file)}</h3>`, list(columns.filter((column) => column.file === file).map((column) => columnLine(column, { t, language }))),
    ]),
    '</main>',
  ].join('\n');
  return page({ title: t('problemsTitle'), body, indexed: false }, language);
}
