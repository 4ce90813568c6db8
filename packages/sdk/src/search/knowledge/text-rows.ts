import { isLatinUnit as isLatin, type MemberTexts } from './member-texts.js';
import { createSlicer } from '../base/slices.js';
import { grown, KeyTable } from '../base/key-table.js';

/** The members in whose texts something stands, ascending, each with the mask of the fields. */
export interface Row {
  readonly members: Uint32Array;
  readonly masks: Uint16Array;
}

/** What stands where, by words in normal form. */
export interface TextRows {
  /** The members that have a word; nothing where their texts have to be looked at. */
  exact(word: string): Row | undefined;
  /** The members that may have it, where that says anything. */
  candidates(word: string): Uint32Array | undefined;
}

const NOWHERE: Row = { members: new Uint32Array(0), masks: new Uint16Array(0) };
const isKanji = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

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
 * Where single kanji, pairs of letters and Latin words stand, of everything members wrote: one open-addressing table with
 * postings in typed arrays (compressed rows). No strings are kept.
 */
export async function buildTextRows(texts: MemberTexts): Promise<TextRows> {
  const slice = createSlicer();
  // Everything found, member by member: its number among all that is looked up, and the fields it stands in.
  const table = new KeyTable();
  let found = new Uint32Array(1 << 16), fields = new Uint16Array(1 << 16), filled = 0;
  let counts = new Uint32Array(1 << 12), lastAt = new Int32Array(1 << 12).fill(-1);
  const ends = new Uint32Array(texts.size);
  for (let member = 0; member < texts.size; member++) {
    const { text, fieldEnds, fieldCodes } = texts.of(member);
    const from = filled;
    let field = 0;
    eachKey(text, (key, i) => {
      while (i >= (fieldEnds[field] as number)) field++;
      const number = table.add(key), bit = 1 << (fieldCodes[field] as number);
      if (number >= counts.length) [counts, lastAt] = [grown(counts, 0), grown(lastAt, -1)];
      const at = lastAt[number] as number;
      if (at >= from) {
        fields[at] = (fields[at] as number) | bit;
        return;
      }
      if (filled === found.length) [found, fields] = [grown(found, 0), grown(fields, 0)];
      found[filled] = number;
      fields[filled] = bit;
      lastAt[number] = filled++;
      counts[number] = (counts[number] as number) + 1;
    });
    ends[member] = filled;
    const pause = slice();
    if (pause) await pause;
  }
  const starts = new Uint32Array(table.size + 1);
  for (let number = 0; number < table.size; number++) starts[number + 1] = (starts[number] as number) + (counts[number] as number);
  const next = starts.slice();
  const rows = new Uint32Array(filled), rowMasks = new Uint16Array(filled);
  for (let member = 0, i = 0; member < texts.size; member++) {
    for (const end = ends[member] as number; i < end; i++) {
      const number = found[i] as number, row = next[number] as number;
      rows[row] = member;
      rowMasks[row] = fields[i] as number;
      next[number] = row + 1;
    }
    const pause = slice();
    if (pause) await pause;
  }
  const row = (key: number): Row => {
    const number = table.find(key);
    if (number < 0) return NOWHERE;
    const [from, to] = [starts[number], starts[number + 1]];
    return { members: rows.subarray(from, to), masks: rowMasks.subarray(from, to) };
  };
  const tokenRow = (word: string): Row => {
    let key = 0;
    eachKey(word, (each) => { key = each; });
    return row(key);
  };
  /** A Latin word or its plural, at the end of what is looked for. */
  const plural = (word: string): Row => [`${word}s`, `${word}es`].map(tokenRow).reduce(joined, tokenRow(word));
  return {
    exact(word) {
      const a = word.charCodeAt(0), b = word.charCodeAt(1);
      if (/^[a-z0-9]+$/.test(word)) return plural(word);
      if (word.length === 1 && isKanji(a)) return row(single(a));
      if (word.length === 2 && a > 0x20 && b > 0x20 && !isLatin(a) && !isLatin(b)) return row(pair(a, b));
      return undefined;
    },
    candidates(word) {
      const tail = /[a-z0-9]+$/.exec(word)?.[0];
      const lists: Uint32Array[] = tail === undefined ? [] : [plural(tail).members];
      eachKey(tail === undefined ? word : word.slice(0, -tail.length), (key) => lists.push(row(key).members));
      return lists.length === 0 ? undefined : intersect(lists.sort((x, y) => x.length - y.length));
    },
  };
}

/** Members of either, their masks together. */
function joined(a: Row, b: Row): Row {
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
