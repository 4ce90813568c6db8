import { PROBLEM_TEXTS, type ProblemCode } from './texts.js';
import type { Problem, Severity } from '../types.js';

/** Severity, message in Japanese and English, what was done in Japanese and English. */
export type ProblemText = readonly [Severity, ja: string, en: string, doneJa: string, doneEn: string];

/** Where a problem is, and what to fill into its sentences. */
export interface ProblemDetails {
  readonly row?: number;
  readonly column?: string;
  readonly value?: unknown;
  readonly [parameter: string]: unknown;
}

/** Problems of one kind in one column beyond this many are counted, not listed: a sheet of 100,000 lines helps nobody. */
const LISTED = 200;

const printable = (value: unknown, limit: number): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
};

/** `{n}` stands for a detail, `{n|row|rows}` for the word that goes with a number. */
const fill = (template: string, details: ProblemDetails): string =>
  template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    const value = details[name];
    if (value === undefined) return whole;
    return one === undefined || other === undefined ? printable(value, 60) : value === 1 ? one : other;
  });

/** One problem with its sentences filled in. */
export function makeProblem(file: string, code: ProblemCode, details: ProblemDetails = {}): Problem {
  const [severity, ja, en, doneJa, doneEn] = PROBLEM_TEXTS[code];
  return {
    file,
    ...(details.row === undefined ? {} : { row: details.row }),
    ...(details.column === undefined ? {} : { column: details.column }),
    code,
    severity,
    ...(details.value === undefined ? {} : { value: printable(details.value, 200) }),
    message: { ja: fill(ja, details), en: fill(en, details) },
    done: { ja: fill(doneJa, details), en: fill(doneEn, details) },
  };
}

/** Collects problems; those of one kind in one column are listed up to a limit and then summed up in one line. */
export class ProblemList {
  readonly #list: Problem[] = [];
  readonly #counts = new Map<string, { n: number; file: string; code: ProblemCode; column: string | undefined }>();

  add(file: string, code: ProblemCode, details: ProblemDetails = {}): void {
    const key = `${file}\n${code}\n${details.column ?? ''}`;
    const count = this.#counts.get(key) ?? { n: 0, file, code, column: details.column };
    count.n += 1;
    this.#counts.set(key, count);
    if (count.n <= LISTED) this.#list.push(makeProblem(file, code, details));
  }

  push(...problems: readonly Problem[]): void {
    this.#list.push(...problems);
  }

  /** All problems, by file in the order given, then by row. */
  finish(): readonly Problem[] {
    for (const { n, file, code, column } of this.#counts.values()) {
      if (n <= LISTED) continue;
      const more = makeProblem(file, 'more-of-the-same', { n: n - LISTED, what: code, ...(column === undefined ? {} : { column }) });
      this.#list.push({ ...more, severity: PROBLEM_TEXTS[code][0] });
    }
    const files = [...new Set(this.#list.map((problem) => problem.file))];
    const order = new Map(files.map((file, index) => [file, index]));
    return this.#list
      .map((problem, index) => ({ problem, index }))
      .sort((a, b) =>
        (order.get(a.problem.file) ?? 0) - (order.get(b.problem.file) ?? 0)
        || (a.problem.row ?? 0) - (b.problem.row ?? 0) || a.index - b.index)
      .map(({ problem }) => problem);
  }
}

/** Where a problem is, for people: 「fukui.csv 12行目「電話番号」」. */
export function placeOf(problem: Pick<Problem, 'file' | 'row' | 'column'>, locale: string = 'ja'): string {
  const japanese = locale.startsWith('ja');
  const row = problem.row === undefined ? '' : japanese ? ` ${problem.row}行目` : `, row ${problem.row}`;
  const column = problem.column === undefined ? '' : japanese ? `「${problem.column}」` : `, “${problem.column}”`;
  return `${problem.file}${row}${column}`;
}
