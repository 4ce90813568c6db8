import { SanchiError } from '../errors.js';
import { checkDocument } from '../model/check-document.js';
import type { DirectoryDocument } from '../model/directory.js';

/**
 * A directory document from its JSON text; `where` names it in errors.
 *
 * @throws {SanchiError} `empty`, `html`, `json` (with `details.line` and `details.column`, from 1), `format` or `invalid`.
 */
export function parseDocument(text: string, where = 'document'): DirectoryDocument {
  const body = text.replace(/^\ufeff/, '').trimStart();
  if (body === '') throw new SanchiError('empty', `empty: ${where}`, { url: where });
  if (body.startsWith('<')) throw new SanchiError('html', `a web page, not a directory: ${where}`, { url: where });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    const { line, column } = position(text.replace(/^\ufeff/, ''));
    throw new SanchiError('json', `broken JSON: ${where}: line ${line}, column ${column}`, { url: where, line, column }, error);
  }
  return checkDocument(value, where);
}

/** Where JSON breaks: engines say it in their own ways, and some not at all. */
function position(text: string): { line: number; column: number } {
  const before = text.slice(0, faultIn(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** The offset of the first token that JSON does not allow where it stands; the text's end where more was expected. */
function faultIn(text: string): number {
  const open: string[] = [];
  let expected: 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'end' = 'value';
  for (let at = 0; ;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const begins = at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    if (!token) return begins;
    at = TOKEN.lastIndex;
    const sign: string | undefined = token[1], isKey: boolean = expected.startsWith('key'), isValue: boolean = expected.startsWith('value');
    if (sign === '{' || sign === '[') {
      if (!isValue) return begins;
      open.push(sign);
      expected = sign === '{' ? 'key or }' : 'value or ]';
    } else if (sign === '}' || sign === ']') {
      if (open.pop() !== (sign === '}' ? '{' : '[') || (expected !== 'end' && !expected.endsWith(`or ${sign}`))) return begins;
      expected = 'end';
    } else if (sign === ',') {
      if (expected !== 'end' || open.length === 0) return begins;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (sign === ':') {
      if (expected !== ':') return begins;
      expected = 'value';
    } else {
      if (isKey ? token[2] === undefined : !isValue) return begins;
      expected = isKey ? ':' : 'end';
    }
  }
}

/**
 * A directory document from the bytes that came.
 *
 * @throws {SanchiError} As {@link parseDocument}; `unreadable` where they are not UTF-8 (a file saved as Shift_JIS).
 */
export function readDocument(bytes: Uint8Array, where: string): DirectoryDocument {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SanchiError('unreadable', `not in UTF-8 (saved as Shift_JIS?): ${where}`, { url: where }, error);
  }
  return parseDocument(text, where);
}
