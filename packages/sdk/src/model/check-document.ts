import { SanchiError } from '../errors.js';
import { DIRECTORY_FORMAT, type DirectoryDocument } from './directory.js';
import { textIn, type LocalizedText } from './text.js';

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

/** The same of a document that a program passed. Shards complete members: what was passed stays as it is. */
export function ownDocument(value: unknown): DirectoryDocument {
  const document = checkDocument(value);
  return document.shards ? { ...document, members: document.members.map((member) => ({ ...member })) } : document;
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value) && typeof (textIn(value as LocalizedText) || 0) === 'string');

/**
 * What a page needs of a document and does not find: the envelope, of each member a name and an id of its own, and what
 * concepts of the directory's own are.
 */
function missing(document: Record<string, unknown>): string[] {
  const issues: string[] = [];
  if (typeof document.id !== 'string') issues.push('id');
  if (!isText(document.title)) issues.push('title');
  if (!isText((document.publisher as { name?: unknown } | null | undefined)?.name)) issues.push('publisher.name');
  if (!Array.isArray(document.members)) return [...issues, 'members'];
  const places = new Map<string, number>();
  document.members.forEach((member: { id?: unknown; name?: unknown } | null, i) => {
    if (typeof member?.id !== 'string') issues.push(`members.${i}.id`);
    else if (places.has(member.id)) issues.push(`members.${i}.id = members.${places.get(member.id)}.id (${member.id})`);
    else places.set(member.id, i);
    if (!isText(member?.name)) issues.push(`members.${i}.name`);
  });
  const vocabulary: unknown = document.vocabulary ?? [];
  (Array.isArray(vocabulary) ? vocabulary : [vocabulary]).forEach((concept: Record<string, unknown> | null, i) => {
    for (const name of ['id', 'kind', 'ja', 'en']) if (typeof concept?.[name] !== 'string') issues.push(`vocabulary.${i}.${name}`);
  });
  return issues;
}
