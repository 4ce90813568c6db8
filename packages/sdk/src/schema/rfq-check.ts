import type * as z from 'zod/mini';
import { RFQ_FORMAT, type Rfq } from '../model/rfq.js';
import { rfqSchema } from './rfq.js';
import { problemOf, type RfqProblem } from './rfq-problems.js';

/** More than these nobody reads, and a hostile RFQ could hold thousands. */
const MOST_PROBLEMS = 50;

/**
 * Checks what came in as an RFQ, for receivers. A sound one comes back with its known fields only; otherwise every
 * problem says what, where and how to mend it.
 *
 * @example
 * const checked = checkRfq(await request.json());
 * if ('problems' in checked) return Response.json({ error: { code: 'invalid', fields: checked.problems } }, { status: 422 });
 */
export function checkRfq(value: unknown): { readonly rfq: Rfq } | { readonly problems: readonly RfqProblem[] } {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== RFQ_FORMAT) return { problems: [unknownFormat(format)] };
  const { success, data, error } = rfqSchema.safeParse(value);
  if (success) return { rfq: data };
  const problems = new Map<string, RfqProblem>();
  for (const issue of error.issues.flatMap(flatten)) {
    const path = issue.path.map(String).join('.');
    // One problem a field: the first is what to mend first.
    if (!problems.has(path) && problems.size < MOST_PROBLEMS) problems.set(path, problemOf(path, said(issue, value)));
  }
  return { problems: [...problems.values()] };
}

type Issue = z.core.$ZodIssue;

/** What is wrong inside the alternative that was meant, rather than that none fits. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.map((each) => each.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  // An alternative of another type fails at once, without going inside.
  const meant = inside.find((issues) => issues.every(({ code, path }) => path.length > issue.path.length || code === 'too_big' || code === 'too_small'));
  return meant ? meant.flatMap(flatten) : [issue];
}

function said(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    const found = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
    if (found === undefined || found === null || found === '') return 'required';
  }
  return issue.message;
}

function unknownFormat(found: unknown): RfqProblem {
  const newer = typeof found === 'string' && Number(/^sanchi-rfq\/(\d{1,9})$/.exec(found)?.[1] ?? 0) > 1;
  return {
    path: 'format', code: 'unknown-format',
    message: newer
      ? { ja: `この受付より新しい形式です。「${RFQ_FORMAT}」で送り直してください。`, en: `Made for a newer version: send it as "${RFQ_FORMAT}".` }
      : { ja: `見積依頼のデータではありません。format を「${RFQ_FORMAT}」にしてください。`, en: `No request for quotation: set format to "${RFQ_FORMAT}".` },
  };
}
