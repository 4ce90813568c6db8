import type { Severity } from '@sanchi/sdk/import';
import type { Finding } from '../findings.js';
import { textsFor, type Values } from '../strings/index.js';

const SEVERITIES = {
  missing: 'error', 'bad-id': 'error', 'wrong-type': 'error', 'unknown-choice': 'error', 'bad-link': 'error', 'duplicate-id': 'error', 'bad-corporate-number': 'error',
  'bad-municipality-code': 'error', 'bad-date': 'error', 'bad-postcode': 'warning', 'bad-mail-address': 'warning', 'bad-unit': 'error',
  'empty-range': 'error', 'outside-range': 'error', 'dead-reference': 'error', 'same-corporate-number': 'warning',
  'unknown-concept': 'error', 'concept-cycle': 'error', 'same-word': 'warning', 'bad-kana': 'warning', 'leads-nowhere': 'warning',
} as const satisfies Record<string, Severity>;

/** What can be wrong with a directory document. */
export type FindingCode = keyof typeof SEVERITIES;

const JA = textsFor('ja');
const EN = textsFor('en');

/** How many findings of one kind are listed. */
const LISTED = 200;

/** Collects what is wrong with a document, each with the path to it. */
export class Checker {
  readonly findings: Finding[] = [];
  readonly #counts = new Map<FindingCode, number>();

  constructor(readonly file: string) {}

  add(code: FindingCode, path: string, value?: unknown, values: Values = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LISTED) return;
    const shown = value === undefined ? undefined : (typeof value === 'string' ? value : JSON.stringify(value) ?? '').slice(0, 200);
    const all = { value: shown ?? '', ...values };
    this.findings.push({
      file: this.file, code, severity: SEVERITIES[code],
      ...(path === '' ? {} : { column: path }),
      ...(shown === undefined ? {} : { value: shown }),
      message: { ja: JA(`found_${code}`, all), en: EN(`found_${code}`, all) },
      done: { ja: JA('foundDone'), en: EN('foundDone') },
    });
  }
}
