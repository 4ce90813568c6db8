import type { DirectoryDocument, PreparedIndex } from '../../model/directory.js';
import type { Member } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import { UNSURE } from '../../vocabulary/encoding.js';
import type { TermSource } from '../../vocabulary/terms.js';
import { EDITION } from '../../vocabulary/edition.generated.js';
import type { Posting } from '../knowledge/postings.js';

/** Version of the layout below and of recognition: a page ignores an index of another version and makes its own. */
export const PREPARED_VERSION = 2;

/**
 * Changes when members are added, taken away or visibly edited; cheap, because a page works it out before its first
 * answer. Two 32-bit FNV-1a hashes over id, name and the lengths of what is searched.
 */
export function fingerprint(members: readonly Member[]): string {
  let a = 0x811c9dc5, b = 0x01000193;
  for (const { id, name, description, appeal, capabilities, products, tags } of members) {
    const counts = `\t${textIn(description).length}\t${textIn(appeal).length}\t${capabilities?.length ?? 0}\t${products?.length ?? 0}\t${tags?.length ?? 0}\n`;
    for (const text of [id, '\t', textIn(name), counts]) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = Math.imul(a ^ unit, 0x01000193);
        b = Math.imul(b ^ unit, 0x85ebca6b);
      }
    }
  }
  return `${members.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/** Letters for numbers: those of ASCII that JSON writes as they are, so that compression sees each number as one. */
export const LETTERS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(i + 32 + Number(i > 1) + Number(i > 58))).join('');
export const BASE = 46;
const DIGITS = Uint8Array.from({ length: 128 }, (_, unit) => LETTERS.indexOf(String.fromCharCode(unit)));

/** Takes one number after another from such a text. */
function reader(text: string): () => number {
  let at = 0;
  return () => {
    let value = 0;
    for (let by = 1; ; by *= BASE) {
      const digit = DIGITS[text.charCodeAt(at++)] as number;
      if (!(digit >= BASE)) return value + digit * by;
      value += (digit - BASE) * by;
    }
  };
}

/** Ascending numbers from their count and the gaps between them. */
export function decodeNumbers(text: string): number[] {
  const take = reader(text);
  let number = 0;
  return Array.from({ length: take() }, () => (number += take()));
}

const posting = (length: number): Posting => ({ members: new Uint32Array(length), masks: new Uint16Array(length) });

/** Postings from the text that `prepared-encode.ts` writes; members are numbered from `base`. */
export function decodePostings(ids: readonly string[], text: string, base = 0): Map<string, Posting> {
  const take = reader(text);
  const masks = Uint16Array.from({ length: take() }, take);
  const found = ids.map((id) => [id, posting(take())] as const).filter(([, { members }]) => members.length > 0);
  for (const [, { members }] of found) {
    let previous = base - 1;
    for (let i = 0; i < members.length; i++) members[i] = previous += take() + 1;
  }
  for (const [, own] of found) for (let i = 0; i < own.masks.length; i++) own.masks[i] = masks[take()] as number;
  return new Map(found);
}

/** The bit for terms of a source in what is unsure of a concept. */
export const unsureBit = (source: TermSource): number => (source === 'ja' ? UNSURE.ja : source === 'en' ? UNSURE.en : UNSURE.word);

/** Whether a document brings an index that fits its members and the vocabulary. */
export const usable = (document: DirectoryDocument): document is DirectoryDocument & { readonly prepared: PreparedIndex } => {
  const { prepared, members } = document;
  return prepared?.version === PREPARED_VERSION && prepared.edition === EDITION && prepared.fingerprint === fingerprint(members);
};
