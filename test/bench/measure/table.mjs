/** Plain text and Markdown tables. */

/** Columns a full-width letter takes two of. */
const width = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 2 : 1), 0);

export const figure = (value, digits = 2) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

/** Rows aligned for a terminal; the first column to the left, the rest to the right. */
export const plainTable = (head, rows) => {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  return lines
    .map((line) => line.map((cell, column) => {
      const gap = ' '.repeat(widths[column] - width(cell));
      return column === 0 ? cell + gap : gap + cell;
    }).join('  ').trimEnd())
    .join('\n');
};

export const markdownTable = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
