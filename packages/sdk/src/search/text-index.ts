import type { Member } from '../model/member.js';
import { normalize } from '../text/normalize.js';
import { visitFields } from './fields.js';
import { createSlicer } from './slices.js';

/** Members whose text contains a word, ascending, each with the mask of the fields it stands in. */
export interface Found {
  readonly members: Uint32Array;
  readonly masks: Uint16Array;
}

/** Where in the members a word that is no concept stands. */
export interface TextIndex {
  /** Looks for a word in normal form. */
  find(word: string): Found;
}

const END = '\n';
const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const isKanji = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
/** Words looked for lately: reading, matching and the next keystroke ask for the same. */
const REMEMBERED = 64;

// What is looked up, as numbers that no two kinds share.
const single = (unit: number): number => unit + 1;
const pair = (a: number, b: number): number => a * 0x10000 + b + 0x10001;
const FNV = 0x01000193;
const token = (hash: number, length: number): number => 0x2_0000_0000 + length * 0x1_0000_0000 + (hash >>> 0);

/** Calls with everything of a text that is looked up: single kanji, pairs of letters, and runs of Latin letters and digits. */
function eachKey(text: string, act: (key: number, at: number) => void): void {
  let previous = 0, hash = 0, length = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const latin = isLatin(unit);
    if (latin) {
      hash = Math.imul((length === 0 ? 0x811c9dc5 : hash) ^ unit, FNV);
      length++;
    } else {
      if (length > 0) act(token(hash, Math.min(length, 0xff)), i - 1);
      length = 0;
      if (isKanji(unit)) act(single(unit), i);
    }
    if (previous > 0x20 && unit > 0x20 && !(latin && isLatin(previous))) act(pair(previous, unit), i);
    previous = unit;
  }
}

/**
 * Single kanji, pairs of letters and Latin words of everything members wrote, in one open-addressing table with postings in
 * typed arrays (compressed rows): two passes, no strings kept but the texts themselves, against which candidates for longer
 * words are checked. A Latin word matches whole words and their plurals only.
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
    const pause = slice();
    if (pause) await pause;
  }

  const size = 1 << Math.max(10, Math.ceil(Math.log2(Math.min(total, 400_000) * 2 + 2)));
  const keys = new Float64Array(size);
  const counts = new Uint32Array(size + 1);
  const lastMember = new Int32Array(size).fill(-1);
  const slot = (key: number): number => {
    let at = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x10000) | 0, 0x85ebca6b);
    at = (at ^ (at >>> 15)) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  for (let member = 0; member < texts.length; member++) {
    eachKey(texts[member] as string, (key) => {
      const at = slot(key);
      keys[at] = key;
      if (lastMember[at] === member) return;
      lastMember[at] = member;
      counts[at + 1] = (counts[at + 1] as number) + 1;
    });
    const pause = slice();
    if (pause) await pause;
  }
  for (let i = 0; i < size; i++) counts[i + 1] = (counts[i + 1] as number) + (counts[i] as number);
  const rows = new Uint32Array(counts[size] as number);
  const rowMasks = new Uint16Array(rows.length);
  const next = counts.slice(0, size);
  lastMember.fill(-1);
  for (let member = 0; member < texts.length; member++) {
    const ends = fieldEnds[member] as Uint32Array, codes = fieldCodes[member] as Uint8Array;
    let field = 0;
    eachKey(texts[member] as string, (key, i) => {
      while (i >= (ends[field] as number)) field++;
      const at = slot(key), bit = 1 << (codes[field] as number);
      if (lastMember[at] !== member) {
        lastMember[at] = member;
        rows[next[at] as number] = member;
        next[at] = (next[at] as number) + 1;
      }
      const row = (next[at] as number) - 1;
      rowMasks[row] = (rowMasks[row] as number) | bit;
    });
    const pause = slice();
    if (pause) await pause;
  }

  const row = (key: number): Found => {
    const at = slot(key);
    return { members: rows.subarray(counts[at], counts[at + 1]), masks: rowMasks.subarray(counts[at], counts[at + 1]) };
  };
  const tokenRow = (word: string): Found => {
    let key = 0;
    eachKey(word, (each) => { key = each; });
    return row(key);
  };
  /** A Latin word or its plural, at the end of what is looked for. */
  const plural = (word: string): Found => [`${word}s`, `${word}es`].map(tokenRow).reduce(joined, tokenRow(word));
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
  const look = (word: string): Found => {
    const [a = 0, b = 0] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (/^[a-z0-9]+$/.test(word)) return plural(word);
    if (word.length === 1 && isKanji(a)) return row(single(a));
    if (word.length === 2 && a > 0x20 && b > 0x20 && !isLatin(a) && !isLatin(b)) return row(pair(a, b));
    const tail = /[a-z0-9]+$/.exec(word)?.[0];
    const lists: Uint32Array[] = tail === undefined ? [] : [plural(tail).members];
    eachKey(tail === undefined ? word : word.slice(0, -tail.length), (key) => lists.push(row(key).members));
    lists.sort((x, y) => x.length - y.length);
    const found: number[] = [], masks: number[] = [];
    for (const member of lists.length === 0 ? texts.keys() : intersect(lists)) {
      const mask = maskIn(member, word);
      if (mask === 0) continue;
      found.push(member);
      masks.push(mask);
    }
    return { members: Uint32Array.from(found), masks: Uint16Array.from(masks) };
  };
  const remembered = new Map<string, Found>();
  return {
    find(word) {
      let known = remembered.get(word);
      if (!known) {
        known = look(word);
        if (remembered.size >= REMEMBERED) remembered.clear();
        remembered.set(word, known);
      }
      return known;
    },
  };
}

/** Members of either, their masks together. */
function joined(a: Found, b: Found): Found {
  if (b.members.length === 0) return a;
  if (a.members.length === 0) return b;
  const masks = new Map<number, number>();
  for (const { members, masks: own } of [a, b]) members.forEach((member, i) => { masks.set(member, (masks.get(member) ?? 0) | (own[i] as number)); });
  const members = Uint32Array.from(masks.keys()).sort();
  return { members, masks: Uint16Array.from(members, (member) => masks.get(member) as number) };
}

/** Numbers that all ascending lists share; the shortest list comes first. */
function intersect(lists: readonly Uint32Array[]): Uint32Array {
  let result = lists[0] as Uint32Array;
  for (const list of lists.slice(1, 4)) {
    // A few are sooner checked than sought in long lists.
    if (result.length <= 16) break;
    const out = new Uint32Array(result.length);
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
