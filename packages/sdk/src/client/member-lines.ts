import { SanchiError } from '../errors.js';
import type { DirectoryDocument } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { unread } from '../model/unread.js';

/** So many bytes of a line are looked at one by one to tell whether it was edited: id and name stand there. */
const HEAD = 96;
const OPEN = ',"members":[\n', CLOSE = '\n]}\n', ID = '{"id":"', NEWLINE = 0x0a;

/** What tells a summary's lines of members from edited ones. */
export function lineMark(members: readonly Member[]): string {
  const block = new TextEncoder().encode(`${linesOf(members)}\n`);
  return markOf(block, startsOf(block));
}

const linesOf = (members: readonly Member[]): string => members.map((member) => JSON.stringify(member)).join(',\n');

/** Where each line begins, and where the last one ends. */
function startsOf(block: Uint8Array): number[] {
  const starts = [0];
  for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, end + 1)) starts.push(end + 1);
  return starts;
}

/** A 32-bit FNV-1a hash over the lengths of lines and how each begins. */
function markOf(block: Uint8Array, starts: readonly number[]): string {
  let hash = 0x811c9dc5;
  const lines = starts.length - 1;
  for (let i = 0; i < lines; i++) {
    const from = starts[i] as number, next = starts[i + 1] as number, end = Math.min(from + HEAD, next);
    hash = Math.imul(hash ^ (next - from), 0x01000193);
    for (let at = from + ID.length; at < end; at++) hash = Math.imul(hash ^ (block[at] as number), 0x01000193);
  }
  return `${lines}-${(hash >>> 0).toString(36)}`;
}

/**
 * The JSON text of a directory as it is published: of a summary that {@link splitDirectory} made, each member on a line of its
 * own, last in the document, so that a page reads only those it shows.
 */
export function directoryText(document: DirectoryDocument): string {
  const { members, ...rest } = document;
  return document.prepared?.lines === undefined ? `${JSON.stringify(document)}\n`
    : `${JSON.stringify(rest).slice(0, -1)}${OPEN}${linesOf(members)}${CLOSE}`;
}

/**
 * A document whose members stand on lines, as they were published; nothing where they do not, or were edited. Of its bytes only
 * what stands before the members becomes text: that of thousands of members takes longer than all else. `where` names it
 * when a line turns out to be broken: an edit that keeps its length and its beginning is not noticed before the line is read.
 */
export function readLines(bytes: Uint8Array, where: string): DirectoryDocument | undefined {
  // JSON that was written without spaces has no other line.
  const open = bytes.indexOf(NEWLINE) + 1, close = bytes.length - CLOSE.length, head = exactly.decode(bytes.subarray(0, open));
  if (!head.endsWith(OPEN) || roughly.decode(bytes.subarray(close)) !== CLOSE) return undefined;
  const block = bytes.subarray(open, close + 1), starts = startsOf(block);
  const document = JSON.parse(`${head.slice(0, -OPEN.length)}}`) as DirectoryDocument;
  if (document.prepared?.lines !== markOf(block, starts)) return undefined;
  const memberAt = (i: number): Member => memberIn(block.subarray(starts[i], starts[i + 1]), where, i + 2);
  const members = lazily(starts.length - 1, memberAt);
  const own = { members, ids: () => roughly.decode(block).split('\n').slice(0, -1).map((line, i) => idIn(line) ?? memberAt(i).id) };
  unread.set(members, own);
  unread.set(document, own);
  let all: readonly Member[] | undefined;
  return Object.defineProperty(document, 'members', { enumerable: true, configurable: true, get: () => (all ??= [...members]) });
}

const exactly = new TextDecoder('utf-8', { fatal: true }), roughly = new TextDecoder();

/** The id that a line begins with, where it stands there as it is. */
function idIn(line: string): string | undefined {
  const id = line.slice(ID.length, line.indexOf('"', ID.length));
  return !line.startsWith(ID) || id.includes('\\') ? undefined : id;
}

function memberIn(bytes: Uint8Array, url: string, number: number): Member {
  try {
    return JSON.parse(exactly.decode(bytes).replace(/,?\n$/, '')) as Member;
  } catch (error) {
    const member = idIn(roughly.decode(bytes));
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
