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

/** A document whose members stand on lines, as they were published; nothing where they do not, or were edited. */
export function readLines(text: string): DirectoryDocument | undefined {
  const open = text.indexOf(OPEN), close = text.lastIndexOf(CLOSE);
  if (open < 0 || close < open) return undefined;
  const lines = `${text.slice(open + OPEN.length, close)},`.split('\n');
  const document = JSON.parse(`${text.slice(0, open)}}`) as DirectoryDocument;
  if (document.prepared?.lines !== markOf(lines) || !lines.every((line) => line.startsWith(ID))) return undefined;
  const members = lazily(lines);
  const own = { members, ids: () => lines.map(idOf) };
  unread.set(members, own);
  unread.set(document, own);
  let all: readonly Member[] | undefined;
  return Object.defineProperty(document, 'members', { enumerable: true, configurable: true, get: () => (all ??= Array.from(members)) });
}

/** The id that a line begins with. */
function idOf(line: string): string {
  const id = line.slice(ID.length, line.indexOf('"', ID.length));
  return id.includes('\\') ? memberIn(line).id : id;
}

const memberIn = (line: string): Member => JSON.parse(line.slice(0, -1)) as Member;

/** A list in which each member is read from its line when it is first asked for. */
function lazily(lines: readonly string[]): readonly Member[] {
  const read = (members: Member[], key: string | symbol): void => {
    if (typeof key !== 'string' || key in members) return;
    const line = lines[Number(key)];
    if (line !== undefined) members[Number(key)] = memberIn(line);
  };
  const all = (members: Member[]): void => {
    for (let i = 0; i < lines.length; i++) read(members, String(i));
  };
  return new Proxy(new Array<Member>(lines.length), {
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
