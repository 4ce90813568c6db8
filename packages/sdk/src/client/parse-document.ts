import { SanchiError } from '../errors.js';
import { DIRECTORY_FORMAT, type DirectoryDocument } from '../model/directory.js';

/**
 * A directory document from its JSON text; `where` names it in errors.
 *
 * @throws {SanchiError} `empty`, `html`, `json` (with line and column where they are known), `format` or `invalid`.
 */
export function parseDocument(text: string, where = 'document'): DirectoryDocument {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body === '') throw new SanchiError('empty', `empty: ${where}`, { url: where });
  if (/^<(!doctype|html|head|body|\?xml)/i.test(body)) throw new SanchiError('html', `a web page, not a directory: ${where}`, { url: where });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new SanchiError('json', `broken JSON: ${where}: ${error instanceof Error ? error.message : ''}`, { url: where, ...position(body, error) }, error);
  }
  return checkDocument(value, where);
}

/**
 * Refuses what is no directory, or one of another major format version.
 *
 * @throws {SanchiError} `format`, or `invalid` with up to twenty missing fields in `details.issues`.
 */
export function checkDocument(value: unknown, where = 'document'): DirectoryDocument {
  const found = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : undefined;
  if (found !== DIRECTORY_FORMAT) {
    const newer = Number(/^sanchi-directory\/(\d+)/.exec(found ?? '')?.[1] ?? 0) > 1;
    throw new SanchiError('format', newer
      ? `made for a newer Sanchi (${found}, this one reads ${DIRECTORY_FORMAT}): ${where}`
      : `no Sanchi directory (format ${found ?? 'missing'}): ${where}`, { url: where, found, newer });
  }
  const issues = missing(value as Record<string, unknown>).slice(0, 20);
  if (issues.length > 0) {
    throw new SanchiError('invalid', `incomplete directory (${issues.join(', ')}): ${where}`, { url: where, issues });
  }
  return value as DirectoryDocument;
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string'));

/**
 * What a page needs of a document and does not find: the envelope, and of each member its id and name.
 */
function missing(document: Record<string, unknown>): string[] {
  const issues: string[] = [];
  if (typeof document.id !== 'string') issues.push('id');
  if (!isText(document.title)) issues.push('title');
  if (!isText((document.publisher as { name?: unknown } | undefined)?.name)) issues.push('publisher.name');
  if (!Array.isArray(document.members)) return [...issues, 'members'];
  document.members.forEach((member: { id?: unknown; name?: unknown } | null, i) => {
    if (typeof member?.id !== 'string') issues.push(`members.${i}.id`);
    if (!isText(member?.name)) issues.push(`members.${i}.name`);
  });
  return issues;
}

/** Line and column of a JSON error, where the engine says its offset. */
function position(text: string, error: unknown): { line?: number; column?: number } {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return {};
  const before = text.slice(0, Number(offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
