import type { Member } from '../model/member.js';
import { normalize } from '../text/normalize.js';
import { visitFields } from './fields.js';
import { createSlicer } from './slices.js';

/** Where in the members a word that is no concept stands. */
export interface TextIndex {
  /** Members whose text contains a word in normal form, each with the mask of the fields it stands in. */
  find(word: string): { readonly members: readonly number[]; readonly masks: readonly number[] };
}

const END = '\n';
const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/**
 * Character bigrams over everything members wrote, in one open-addressing table with postings in typed arrays (compressed
 * rows): two passes, no strings kept but the texts themselves, against which every candidate is checked. Bigrams of Latin
 * text only lead to candidates; a Latin word must begin where a word begins.
 */
export async function buildTextIndex(members: readonly Member[], signal?: AbortSignal): Promise<TextIndex> {
  const slice = createSlicer(signal);
  const texts: string[] = [];
  const fieldEnds: Uint32Array[] = [];
  const fieldCodes: Uint8Array[] = [];
  let total = 0;
  for (const member of members) {
    let text = '';
    const ends: number[] = [], codes: number[] = [];
    visitFields(member, (field, _path, words, explicit) => {
      if (explicit && /^[a-z0-9-]+$/.test(words)) return;
      text += normalize(words) + END;
      ends.push(text.length);
      codes.push(field);
    });
    texts.push(text);
    fieldEnds.push(Uint32Array.from(ends));
    fieldCodes.push(Uint8Array.from(codes));
    total += text.length;
    await slice();
  }

  const size = 1 << Math.max(10, Math.ceil(Math.log2(Math.min(total, 400_000) * 2 + 2)));
  const keys = new Float64Array(size);
  const counts = new Uint32Array(size + 1);
  const lastMember = new Int32Array(size).fill(-1);
  const slot = (a: number, b: number, insert: boolean): number => {
    const key = a * 0x10000 + b + 1;
    let at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    if (insert) keys[at] = key;
    return at;
  };
  const each = async (act: (at: number, member: number) => void): Promise<void> => {
    lastMember.fill(-1);
    for (let member = 0; member < texts.length; member++) {
      const text = texts[member] as string;
      let previous = 0x0a;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (previous > 0x20 && unit > 0x20) {
          const at = slot(previous, unit, true);
          if (lastMember[at] !== member) {
            lastMember[at] = member;
            act(at, member);
          }
        }
        previous = unit;
      }
      await slice();
    }
  };
  await each((at) => { counts[at + 1] = (counts[at + 1] as number) + 1; });
  for (let i = 0; i < size; i++) counts[i + 1] = (counts[i + 1] as number) + (counts[i] as number);
  const rows = new Uint32Array(counts[size] as number);
  const next = counts.slice(0, size);
  await each((at, member) => { rows[next[at] as number] = member; next[at] = (next[at] as number) + 1; });

  const rowOf = (a: number, b: number): Uint32Array => {
    const at = slot(a, b, false);
    return rows.subarray(counts[at], counts[at + 1]);
  };
  const maskIn = (member: number, word: string): number => {
    const text = texts[member] as string;
    const ends = fieldEnds[member] as Uint32Array, codes = fieldCodes[member] as Uint8Array;
    const startsLatin = isLatin(word.charCodeAt(0)), endsLatin = isLatin(word.charCodeAt(word.length - 1));
    let mask = 0, field = 0;
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      if (startsLatin && isLatin(text.charCodeAt(i - 1))) continue;
      if (endsLatin && isLatin(text.charCodeAt(i + word.length)) && !/^e?s(?![a-z])/.test(text.slice(i + word.length, i + word.length + 3))) continue;
      while (i >= (ends[field] as number)) field++;
      mask |= 1 << (codes[field] as number);
      i = (ends[field] as number) - 1;
    }
    return mask;
  };
  return {
    find(word) {
      const found = { members: [] as number[], masks: [] as number[] };
      let candidates: Iterable<number> = texts.keys();
      if (word.length >= 2) {
        const lists: Uint32Array[] = [];
        for (let i = 0; i + 1 < word.length; i++) {
          if (word.charCodeAt(i) > 0x20 && word.charCodeAt(i + 1) > 0x20) lists.push(rowOf(word.charCodeAt(i), word.charCodeAt(i + 1)));
        }
        lists.sort((a, b) => a.length - b.length);
        candidates = lists.length === 0 ? candidates : intersect(lists);
      }
      for (const member of candidates) {
        const mask = maskIn(member, word);
        if (mask === 0) continue;
        found.members.push(member);
        found.masks.push(mask);
      }
      return found;
    },
  };
}

/** Numbers that all ascending lists share; the shortest list comes first. */
function intersect(lists: readonly Uint32Array[]): Uint32Array {
  let result = lists[0] as Uint32Array;
  for (const list of lists.slice(1, 4)) {
    const out = new Uint32Array(Math.min(result.length, list.length));
    let count = 0;
    for (let i = 0, k = 0; i < result.length && k < list.length; ) {
      const a = result[i] as number, b = list[k] as number;
      if (a === b) out[count++] = a;
      if (a <= b) i++;
      if (b <= a) k++;
    }
    result = out.subarray(0, count);
  }
  return result;
}
