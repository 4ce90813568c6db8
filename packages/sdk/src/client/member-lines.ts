import { SanchiError } from '../errors.js';
import type { DirectoryDocument } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { unread } from '../model/unread.js';

/** So much of a line is looked at letter by letter to tell whether it was edited: id and name stand there. */
const HEAD = 80;
const OPEN = ',"members":[\n', CLOSE = '\n]}\n', ID = '{"id":"';

/** What tells a summary's lines of members from edited ones. */
export const lineMark = (members: readonly Member[]): string => markOf(members.map(lineOf));

const lineOf = (member: Member): string => `${JSON.stringify(member)},`;

/** A 32-bit FNV-1a hash over the lengths of lines and how each begins. */
function markOf(lines: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const line of lines) {
    const { length } = line, end = Math.min(HEAD, length);
    hash = Math.imul(hash ^ length, 0x01000193);
    for (let i = ID.length; i < end; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
  }
  return `${lines.length}-${(hash >>> 0).toString(36)}`;
}

/**
 * The JSON text of a directory as it is published: of a summary that {@link splitDirectory} made, each member on a line of its
 * own, last in the document, so that a page reads only those it shows.
 */
export function directoryText(document: DirectoryDocument): string {
  const { members, ...rest } = document;
  return document.prepared?.lines === undefined ? `${JSON.stringify(document)}\n`
    : `${JSON.stringify(rest).slice(0, -1)}${OPEN}${members.map(lineOf).join('\n').slice(0, -1)}${CLOSE}`;
}

/**
 * A document whose members stand on lines, as they were published; nothing where they do not, or were edited. `where` names it
 * when a line turns out to be broken: an edit that keeps its length and its beginning is not noticed before the line is read.
 */
export function readLines(text: string, where: string): DirectoryDocument | undefined {
  const open = text.indexOf(OPEN), close = text.lastIndexOf(CLOSE);
  if (open < 0 || close < open) return undefined;
  const lines = `${text.slice(open + OPEN.length, close)},`.split('\n');
  const document = JSON.parse(`${text.slice(0, open)}}`) as DirectoryDocument;
  if (document.prepared?.lines !== markOf(lines) || !lines.every((line) => line.startsWith(ID))) return undefined;
  const first = text.slice(0, open + OPEN.length).split('\n').length;
  const memberAt = (i: number): Member => memberIn(lines[i] as string, where, first + i);
  const members = lazily(lines.length, memberAt);
  const own = { members, ids: () => lines.map((line, i) => idIn(line) ?? memberAt(i).id) };
  unread.set(members, own);
  unread.set(document, own);
  let all: readonly Member[] | undefined;
  return Object.defineProperty(document, 'members', { enumerable: true, configurable: true, get: () => (all ??= Array.from(members)) });
}

/** The id that a line begins with, where it stands there as it is. */
function idIn(line: string): string | undefined {
  const id = line.slice(ID.length, line.indexOf('"', ID.length));
  return id.includes('\\') ? undefined : id;
}

function memberIn(line: string, url: string, number: number): Member {
  try {
    return JSON.parse(line.slice(0, -1)) as Member;
  } catch (error) {
    const member = idIn(line);
    throw new SanchiError('json', `broken JSON: ${url}: line ${number}${member === undefined ? '' : `, member ${member}`}`, { url, line: number, ...(member !== undefined && { member }) }, error);
  }
}

/** A list in which each member is read when it is first asked for. */
function lazily(length: number, memberAt: (i: number) => Member): readonly Member[] {
  const read = (members: Member[], key: string | symbol): void => {
    if (typeof key !== 'string' || key in members) return;
    const i = Number(key);
    if (i >= 0 && i < length) members[i] = memberAt(i);
  };
  const all = (members: Member[]): void => {
    for (let i = 0; i < length; i++) read(members, String(i));
  };
  return new Proxy(new Array<Member>(length), {
    get(members, key) {
      read(members, key);
      return Reflect.get(members, key) as unknown;
    },
    has(members, key) {
      read(members, key);
      return key in members;
    },
    getOwnPropertyDescriptor(members, key) {
      read(members, key);
      return Reflect.getOwnPropertyDescriptor(members, key);
    },
    ownKeys(members) {
      all(members);
      return Reflect.ownKeys(members);
    },
  });
}
