import { SanchiError } from '../errors.js';
import { checkDocument } from '../model/check-document.js';
import type { DirectoryDocument } from '../model/directory.js';

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

/** Line and column of a JSON error, where the engine says its offset. */
function position(text: string, error: unknown): { line?: number; column?: number } {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return {};
  const before = text.slice(0, Number(offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
