import type { Member } from '../../model/member.js';
import { FIELD_LABELS } from '../columns/labels.js';
import type { Mutable } from './draft.js';
import { looseKey } from '../values/lists.js';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Told of each contradiction: the field, what stays, and what the later row says. */
export type OnContradiction = (field: string, kept: unknown, other: unknown) => void;

/**
 * Adds what a later row says of the same member: lists are united, blanks filled, and where two rows disagree the first
 * stays and the contradiction is told. Labelled attributes that differ all stay.
 */
export function mergeInto(target: Mutable<Omit<Member, 'id'>>, later: Omit<Member, 'id'>, tell: OnContradiction): void {
  mergeObjects(target, later, '', tell);
}

function mergeObjects(target: Plain, later: Plain, path: string, tell: OnContradiction): void {
  for (const [key, value] of Object.entries(later)) {
    const before = target[key];
    const field = path === '' ? key : `${path}.${key}`;
    if (before === undefined || before === '') target[key] = value;
    else if (Array.isArray(before) && Array.isArray(value)) target[key] = united(before, value);
    else if (isPlain(before) && isPlain(value)) mergeObjects(target[key] = { ...before }, value, field, tell);
    else if (value !== '' && !alike(before, value)) tell(field, before, value);
  }
}

/** Width, blanks and punctuation make no contradiction. */
function alike(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? looseKey(a) === looseKey(b) : JSON.stringify(a) === JSON.stringify(b);
}

function united(before: readonly unknown[], later: readonly unknown[]): unknown[] {
  const seen = new Set(before.map((item) => JSON.stringify(item)));
  return [...before, ...later.filter((item) => !seen.has(JSON.stringify(item)))];
}

/** What a field of the model is called in a header, for people. */
export function fieldLabel(path: string): string {
  const label = (FIELD_LABELS as Readonly<Record<string, readonly [string, string]>>)[path];
  return label?.[0] ?? path;
}
