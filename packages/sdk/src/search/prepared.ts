import type { DirectoryDocument } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { textIn } from '../model/text.js';
import { EDITION } from '../vocabulary/edition.generated.js';
import type { Posting } from './postings.js';

/** Version of the layout below and of recognition: a page ignores an index of another version and makes its own. */
export const PREPARED_VERSION = 2;

/**
 * Changes when members are added, taken away or visibly edited; cheap, because a page works it out before its first
 * answer. Two 32-bit FNV-1a hashes over id, name and the lengths of what is searched.
 */
export function fingerprint(members: readonly Member[]): string {
  let a = 0x811c9dc5, b = 0x01000193;
  const feed = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
    }
  };
  for (const member of members) {
    feed(`${member.id}\t${textIn(member.name)}\t${textIn(member.description).length}\t${textIn(member.appeal).length}\t`
      + `${member.capabilities?.length ?? 0}\t${member.products?.length ?? 0}\t${member.tags?.length ?? 0}\n`);
  }
  return `${members.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** Postings from the bytes that `prepared-encode.ts` writes; members are numbered from `base`. */
export function decodePostings(ids: readonly string[], text: string, base = 0): Map<string, Posting> {
  const binary = atob(text);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary.charCodeAt(at++);
      if (byte < 0x80) return value | (byte << shift);
      value |= (byte & 0x7f) << shift;
    }
  };
  const postings = new Map<string, Posting>();
  for (const id of ids) {
    const count = take();
    if (count === 0) continue;
    const members = new Uint32Array(count);
    const masks = new Uint16Array(count);
    let previous = base - 1;
    for (let i = 0; i < count; i++) members[i] = previous += take() + 1;
    for (let i = 0; i < count; i++) masks[i] = take();
    postings.set(id, { members, masks });
  }
  return postings;
}

/** Whether a document brings an index that fits its members and the vocabulary. */
export const usable = ({ prepared, members }: DirectoryDocument): boolean =>
  prepared?.version === PREPARED_VERSION && prepared.edition === EDITION && prepared.fingerprint === fingerprint(members);
