import type { DirectoryDocument, PreparedIndex } from '../../model/directory.js';
import type { Member } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import { unread } from '../../model/unread.js';
import { UNSURE } from '../../vocabulary/encoding.js';
import type { TermSource } from '../../vocabulary/terms.js';
import { EDITION } from '../../vocabulary/edition.generated.js';
import type { Posting, Postings } from '../knowledge/postings.js';

/** Version of the layout below and of recognition: a page ignores an index of another version and makes its own. */
export const PREPARED_VERSION = 3;

/**
 * Changes when members are added, taken away or visibly edited; cheap, because a page works it out before its first
 * answer. A 32-bit FNV-1a hash over id, name and the lengths of what is searched.
 */
export function fingerprint(members: readonly Member[]): string {
  let hash = 0x811c9dc5;
  for (const member of members) hash = withMember(hash, member);
  return `${members.length}-${(hash >>> 0).toString(36)}`;
}

function withMember(hash: number, { id, name, description, appeal, capabilities, products, tags }: Member): number {
  const counts = ((capabilities?.length ?? 0) * 31 + (products?.length ?? 0)) * 31 + (tags?.length ?? 0);
  return mixed(mixed(hash, id), textIn(name)) ^ ((counts * 31 + textIn(description).length) * 31 + textIn(appeal).length);
}

/** A hash with a text; the text's end counts as well. */
function mixed(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ text.length, 0x01000193);
}

/** Letters for numbers: those of ASCII that JSON writes as they are, so that compression sees each number as one. */
export const LETTERS = [...Array<undefined>(93)].map((_, i) => String.fromCharCode(i + 32 + Number(i > 1) + Number(i > 58))).join('');
export const BASE = 46;
const DIGITS = Uint8Array.from({ length: 128 }, (_, unit) => LETTERS.indexOf(String.fromCharCode(unit)));

/** Parts the rows of postings: the letter that no number needs. */
export const END = '~';

/** The numbers of such a text. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let value = 0, by = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS[text.charCodeAt(i)] as number;
    if (digit >= BASE) {
      value += (digit - BASE) * by;
      by *= BASE;
    } else {
      numbers.push(value + digit * by);
      [value, by] = [0, 1];
    }
  }
  return numbers;
}

/** Ascending numbers from the gaps between them. */
export function decodeNumbers(text: string, before = 0): number[] {
  return numbersIn(text).map((gap) => (before += gap));
}

/** Postings from the text that `prepared-encode.ts` writes, each read when it is first asked for; members are numbered from `base`. */
export function decodePostings(ids: readonly string[], text: string, base = 0): Postings {
  const [head = '', ...rows] = text.split(END);
  const masks = numbersIn(head), found = new Map<string, Posting | number>();
  ids.forEach((id, i) => { if (rows[i]) found.set(id, i); });
  return {
    keys: () => found.keys(),
    has: (id) => found.has(id),
    get(id) {
      let known = found.get(id);
      if (typeof known === 'number') {
        known = {
          members: Uint32Array.from(decodeNumbers(rows[known] as string, base - 1)),
          masks: Uint16Array.from(numbersIn(rows[known + ids.length] as string), (place) => masks[place] as number),
        };
        found.set(id, known);
      }
      return known;
    },
  };
}

/** The bit for terms of a source in what is unsure of a concept. */
export const unsureBit = (source: TermSource): number => (source === 'ja' ? UNSURE.ja : source === 'en' ? UNSURE.en : UNSURE.word);

/** Whether a document brings an index that fits its members and the vocabulary. */
export const usable = (document: DirectoryDocument): document is DirectoryDocument & { readonly prepared: PreparedIndex } => {
  const { prepared } = document;
  return prepared?.version === PREPARED_VERSION && prepared.edition === EDITION && (unread.has(document) || prepared.fingerprint === fingerprint(document.members));
};
