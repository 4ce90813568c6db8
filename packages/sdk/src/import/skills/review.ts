import { narrow } from '../sheets/cells.js';
import { fileRows } from '../sheets/file-rows.js';
import { unguarded } from '../sheets/formula-guard.js';
import { headerKey } from '../columns/headers.js';
import { Pace } from '../sheets/pace.js';
import { ProblemList } from '../problems/problems.js';
import type { Decision, ImportOptions, Review, ReviewLine, SourceFile } from '../types.js';

const KEEP = /^(?:採用?|採用する|○|◯|〇|●|◎|o|✓|✔|☑|レ|1|yes|y|true|ok|可|はい|掲載|公開|残す|keep|kept|publish)$/iu;
const DISCARD = /^(?:除外?|除外する|不採用|否|×|✕|✖|✗|x|0|no|n|false|ng|不可|いいえ|非掲載|非公開|削除|消す|discard|drop|remove|reject)$/iu;

/** Where the decision on one skill of one member is found. */
export const reviewKey = (member: string, concept: string): string => `${member}\n${concept}`;

/** What a choice cell means; `undefined` for a blank one, `'?'` where it cannot be told. */
export function readChoice(cell: string): Decision | '?' | undefined {
  const text = narrow(cell).replace(/^'/u, '');
  if (text === '' || /^-+$/u.test(text)) return undefined;
  if (KEEP.test(text)) return 'keep';
  return DISCARD.test(text) ? 'discard' : '?';
}

/**
 * Reads the sheet of inferred skills as it came back: 採否 keeps or discards a line, blank leaves it undecided. `importDirectory`
 * does so itself with `options.review`; this is for who wants the decisions alone. What is wrong with the sheet is in its
 * problems: `review-unreadable`, `review-choice`.
 *
 * @throws The signal's reason when aborted, nothing else.
 */
export const readReview = (file: SourceFile, { readXlsx, signal }: Pick<ImportOptions, 'readXlsx' | 'signal'> = {}): Promise<Review> =>
  reviewOf(file, new Pace(signal), readXlsx);

/** The same in the middle of an import. */
export async function reviewOf(file: SourceFile, pace: Pace, readXlsx: ImportOptions['readXlsx']): Promise<Review> {
  const problems = new ProblemList();
  const decisions = new Map<string, ReviewLine>();
  const rows = await fileRows(file, pace, readXlsx).catch((error: unknown): string[][] => {
    pace.rethrowAbort(error);
    return [[error instanceof Error ? error.message : String(error)]];
  });
  const at = rows.findIndex((row) => row.some((cell) => headerKey(cell) === '採否' || headerKey(cell) === 'decision'));
  const header = (rows[at] ?? []).map(headerKey);
  const find = (...names: string[]): number => header.findIndex((cell) => names.includes(cell));
  const [choice, member, concept, words] = [
    find('採否', 'decision'), find('企業id', 'member', 'memberid'), find('技術id', 'concept', 'conceptid'), find('見つかった語', 'words'),
  ];
  if (at === -1 || choice === -1 || member === -1 || concept === -1) {
    problems.add(file.name, 'review-unreadable', { reason: (rows[0] ?? []).join(',').slice(0, 80) });
    return { decisions, problems: problems.finish() };
  }
  const cell = (row: readonly string[], index: number): string => unguarded((row[index] ?? '').trim());
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((value) => value.trim() === '')) continue;
    const decision = readChoice(cell(row, choice));
    if (decision === '?') problems.add(file.name, 'review-choice', { row: index + 1, column: '採否', value: cell(row, choice) });
    if (decision === undefined || decision === '?') continue;
    const line = { member: cell(row, member), concept: cell(row, concept), words: cell(row, words), decision, row: index + 1 };
    decisions.set(reviewKey(line.member, line.concept), line);
  }
  return { decisions, problems: problems.finish() };
}
