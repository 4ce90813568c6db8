import type { Concept } from '../model/concept.js';
import type { DirectoryDocument, PreparedIndex } from '../model/directory.js';
import type { Member } from '../model/member.js';
import { textIn } from '../model/text.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Posting, Postings } from './postings.js';

/** Version of the layout below and of recognition: a page ignores an index of another version and makes its own. */
export const PREPARED_VERSION = 1;

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

/** Postings as bytes: per concept (in the order of `ids`) the count, then the gaps between members, then the masks; varints. */
export function encodePostings(ids: readonly string[], postings: Postings): string {
  const bytes: number[] = [];
  const put = (value: number): void => {
    while (value > 0x7f) {
      bytes.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    bytes.push(value);
  };
  for (const id of ids) {
    const posting = postings.get(id);
    put(posting?.members.length ?? 0);
    let previous = -1;
    posting?.members.forEach((member) => {
      put(member - previous - 1);
      previous = member;
    });
    posting?.masks.forEach(put);
  }
  let binary = '';
  for (let i = 0; i < bytes.length; i += 4096) binary += String.fromCharCode(...bytes.slice(i, i + 4096));
  return btoa(binary);
}

/** The inverse of {@link encodePostings}; members are numbered from `base`. */
export function decodePostings(ids: readonly string[], text: string, base = 0): Map<string, Posting> {
  const binary = atob(text);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary.charCodeAt(at++);
      value |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) return value;
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

/** The concepts a page needs for these members: those in use, all that is broader, and the needs that lead to them. */
export function conceptsInUse(vocabulary: Vocabulary, postings: Postings): Concept[] {
  const used = new Set<string>();
  for (const id of postings.keys()) for (const each of [id, ...vocabulary.broader(id)]) used.add(each);
  for (const concept of vocabulary.concepts) {
    if (concept.kind === 'need' && concept.leadsTo?.some((id) => used.has(id))) used.add(concept.id);
  }
  return vocabulary.concepts.filter((concept) => used.has(concept.id)).map((concept) => trim(concept, used));
}

/** A concept without links to what is not there. */
function trim(concept: Concept, used: ReadonlySet<string>): Concept {
  const trimmed: Record<string, unknown> = { ...concept };
  for (const key of ['broader', 'related', 'before', 'after', 'leadsTo'] as const) {
    const kept = concept[key]?.filter((id) => used.has(id));
    if (kept?.length) trimmed[key] = kept;
    else Reflect.deleteProperty(trimmed, key);
  }
  return trimmed as unknown as Concept;
}

/** Whether a document brings an index that fits its members. */
export const usable = (document: DirectoryDocument): document is DirectoryDocument & { readonly prepared: PreparedIndex } =>
  document.prepared?.version === PREPARED_VERSION && document.prepared.fingerprint === fingerprint(document.members);
