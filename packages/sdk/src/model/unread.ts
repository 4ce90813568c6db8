import type { DirectoryDocument } from './directory.js';
import type { Member } from './member.js';

/** Members that are read one by one, each when it is first looked at. */
export interface Unread {
  readonly members: readonly Member[];
  /** Their ids, which no member need be read for. */
  ids(): readonly string[];
}

/** By the document they belong to, and by the list they are. */
export const unread = new WeakMap<object, Unread>();

/** A document's members for whoever need not look at all of them: `members` itself reads every one. */
export const membersOf = (document: DirectoryDocument): readonly Member[] => unread.get(document)?.members ?? document.members;
