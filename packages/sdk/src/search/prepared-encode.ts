import type { Concept } from '../model/concept.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Postings } from './postings.js';

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
  for (const key of ['broader', 'related', 'before', 'after', 'leadsTo', 'close'] as const) {
    const kept = concept[key]?.filter((id) => used.has(id));
    if (kept?.length) trimmed[key] = kept;
    else Reflect.deleteProperty(trimmed, key);
  }
  return trimmed as unknown as Concept;
}
