import { DIRECTORY_FORMAT, type DirectoryDocument } from '@sanchi/sdk';
import { parseDocument } from '@sanchi/sdk/client';
import type { SourceFile } from '@sanchi/sdk/import';
import { directorySchema } from '@sanchi/sdk/schema';
import type { Finding } from '../findings.js';
import { Checker } from './checker.js';
import { checkReferences } from './references.js';
import { tellIssues } from './issues.js';
import { checkOwnConcepts } from './own-concepts.js';

/** The directory that a file holds, however incomplete; `undefined` where it is a spreadsheet or something else. */
export function documentIn(file: SourceFile): Readonly<Record<string, unknown>> | undefined {
  const text = new TextDecoder().decode(file.bytes.subarray(0, 64)).replace(/^\uFEFF/u, '').trimStart();
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    return isRecord(value) && value['format'] === DIRECTORY_FORMAT ? value : undefined;
  } catch {
    // Broken JSON is the importer's to report.
    return undefined;
  }
}

/** Everything wrong with a directory: types, check digits, dates, units, addresses that are no links, dead references, concepts of its own. */
export function validateDocument(document: Readonly<Record<string, unknown>>, file: string): Finding[] {
  const checker = new Checker(file);
  const result = directorySchema.safeParse(document);
  if (!result.success) tellIssues(result.error.issues, document, checker);
  checkReferences(document, checker);
  checkOwnConcepts(document, checker);
  return checker.findings;
}

/** Reads a directory file whose envelope must hold, such as `--base`. */
export const readDocument = (file: SourceFile): DirectoryDocument => parseDocument(new TextDecoder().decode(file.bytes), file.name);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
