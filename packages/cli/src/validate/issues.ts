import type { Checker, FindingCode } from './checker.js';

/** An issue of a zod schema, as far as we read it. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly errors?: unknown;
}

/** What is wrong where a field of this name does not fit, whatever the schema calls it. */
const BY_FIELD: Readonly<Record<string, FindingCode>> = {
  url: 'bad-link', form: 'bad-link', corporateNumber: 'bad-corporate-number', municipality: 'bad-municipality-code', codes: 'bad-municipality-code',
  unit: 'bad-unit', postcode: 'bad-postcode', email: 'bad-mail-address', updated: 'bad-date', on: 'bad-date', issued: 'bad-date', validUntil: 'bad-date',
  founded: 'bad-date', id: 'bad-id',
};

/** Says of each issue of the schema, in words, what is wrong where. */
export function tellIssues(issues: readonly Issue[], document: unknown, checker: Checker): void {
  for (const issue of issues) {
    const value = at(document, issue.path);
    const names = issue.path.filter((step) => typeof step === 'string');
    checker.add(codeOf(issue, value, names.at(-1) ?? ''), pathOf(issue.path), value, {
      expected: typeof issue.expected === 'string' ? issue.expected : 'text',
      known: Array.isArray(issue.values) ? issue.values.join(', ') : '',
      min: numberText(issue.minimum), max: numberText(issue.maximum),
    });
  }
}

const numberText = (bound: unknown): string => (typeof bound === 'number' ? String(bound) : '');

function codeOf({ code }: Issue, value: unknown, field: string): FindingCode {
  if (value === undefined || value === null || value === '') return 'missing';
  const named = BY_FIELD[field];
  if (named !== undefined && typeof value === 'string') return named;
  switch (code) {
    case 'invalid_value': return 'unknown-choice';
    case 'too_small': case 'too_big': return 'outside-range';
    case 'custom': return 'empty-range';
    default: return 'wrong-type';
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return found;
}

/** `members[3].contact.url`: as editors and JSON tools write it. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step, n) => (typeof step === 'number' ? `[${step}]` : `${n === 0 ? '' : '.'}${String(step)}`)).join('');
