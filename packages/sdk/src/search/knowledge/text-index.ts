import { isLatinUnit as isLatin, type MemberTexts } from './member-texts.js';
import { createSlicer } from '../base/slices.js';
import { MENTION } from '../fit/answers.js';
import { KEPT, type Best } from '../fit/first-page.js';
import { grown, KeyTable } from '../base/key-table.js';
import { worthInText } from './postings.js';
import { topBeside } from '../fit/top.js';

/** Members whose text contains a word, ascending, each with the mask of the fields it stands in. */
export interface Found {
  readonly members: Uint32Array;
  readonly masks: Uint16Array;
  /** Worked out when first asked for. */
  scores?: Float32Array;
  best?: Best;
}

/** Where in the members a word that is no concept stands. */
export interface TextIndex {
  /** Looks for a word in normal form. */
  find(word: string): Found;
  /** The same with a score each. */
  scored(word: string): { readonly members: Uint32Array; readonly scores: Float32Array };
  /** How many members answer a word, and the best of them. */
  best(word: string, order: Uint32Array): Best;
  /** Whether members write a word, which all of them have, only as the beginning of longer ones: 深絞 of 深絞り. */
  onlyBegins(word: string, members: Uint32Array, longer: readonly string[]): boolean;
}

const NOWHERE: Found = { members: new Uint32Array(0), masks: new Uint16Array(0) };
const isKanji = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
/** What is remembered of words looked for lately, in members found: reading, matching and the next keystroke ask for the same. 2.5 MB. */
const REMEMBERED = 1 << 18;
/** Beginnings of terms, of which it is known whether they are words of their own. */
const HALVES = 1000;

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
 * typed arrays (compressed rows). No strings are kept but the texts themselves, against which candidates for longer words are
 * checked. A Latin word matches whole words and their plurals only.
 */
export async function buildTextIndex(texts: MemberTexts, signal?: AbortSignal): Promise<TextIndex> {
  const slice = createSlicer(signal);
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

  const row = (key: number): Found => {
    const number = table.find(key);
    if (number < 0) return NOWHERE;
    const [from, to] = [starts[number], starts[number + 1]];
    return { members: rows.subarray(from, to), masks: rowMasks.subarray(from, to) };
  };
  const tokenRow = (word: string): Found => {
    let key = 0;
    eachKey(word, (each) => { key = each; });
    return row(key);
  };
  /** A Latin word or its plural, at the end of what is looked for. */
  const plural = (word: string): Found => [`${word}s`, `${word}es`].map(tokenRow).reduce(joined, tokenRow(word));
  const look = (word: string): Found => {
    const a = word.charCodeAt(0), b = word.charCodeAt(1);
    if (/^[a-z0-9]+$/.test(word)) return plural(word);
    if (word.length === 1 && isKanji(a)) return row(single(a));
    if (word.length === 2 && a > 0x20 && b > 0x20 && !isLatin(a) && !isLatin(b)) return row(pair(a, b));
    const tail = /[a-z0-9]+$/.exec(word)?.[0];
    const lists: Uint32Array[] = tail === undefined ? [] : [plural(tail).members];
    eachKey(tail === undefined ? word : word.slice(0, -tail.length), (key) => lists.push(row(key).members));
    lists.sort((x, y) => x.length - y.length);
    const found: number[] = [], masks: number[] = [];
    const candidates = lists.length === 0 ? Uint32Array.from({ length: texts.size }, (_, number) => number) : intersect(lists);
    for (const member of candidates) {
      const mask = texts.maskIn(member, word);
      if (mask === 0) continue;
      found.push(member);
      masks.push(mask);
    }
    return { members: Uint32Array.from(found), masks: Uint16Array.from(masks) };
  };
  const remembered = new Map<string, Found>();
  let kept = 0;
  // Of one letter there are few, and each is the first keystroke of many.
  const letters = new Map<string, Found>();
  const halves = new Map<string, boolean>();
  const find = (word: string): Found => {
    const known = letters.get(word) ?? remembered.get(word);
    if (known) return known;
    const found = look(word);
    if (word.length === 1) letters.set(word, found);
    else {
      kept += found.members.length + 16;
      if (kept > REMEMBERED) {
        remembered.clear();
        kept = 0;
      }
      remembered.set(word, found);
    }
    return found;
  };
  return {
    find,
    scored(word) {
      const found = find(word);
      return { members: found.members, scores: scoresOf(found) };
    },
    best(word, order) {
      const found = find(word);
      return (found.best ??= bestOf(found, order));
    },
    onlyBegins(word, members, longer) {
      let known = halves.get(word);
      if (known === undefined) {
        if (halves.size >= HALVES) halves.clear();
        halves.set(word, (known = onlyBegins(word, members, longer)));
      }
      return known;
    },
  };

  function onlyBegins(word: string, members: Uint32Array, longer: readonly string[]): boolean {
    if (/[a-z0-9]$/.test(word)) return members.every((member) => longer.some((each) => texts.maskIn(member, each) !== 0));
      return members.every((member) => {
        const { text } = texts.of(member);
        for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) if (longer.some((each) => text.startsWith(each, i))) return true;
        return false;
      });
  }
}

function scoresOf(found: Found): Float32Array {
  const { masks } = found;
  if (!found.scores) {
    found.scores = new Float32Array(masks.length);
    for (let i = 0; i < masks.length; i++) found.scores[i] = worthInText(masks[i] as number);
  }
  return found.scores;
}

function bestOf(found: Found, order: Uint32Array): Best {
  const { members } = found, worth = scoresOf(found);
  const answers = new Uint32Array(members.length), scores = new Float32Array(members.length);
  let total = 0;
  for (let i = 0; i < members.length; i++) {
    const score = worth[i] as number;
    if (score < MENTION) continue;
    answers[total] = members[i] as number;
    scores[total++] = score;
  }
  const best = topBeside(answers.subarray(0, total), KEPT, scores, order);
  // Members ascend.
  const at = (number: number): number => {
    let low = 0, high = total - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((answers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { total, members: best, scores: best.map((number) => scores[at(number)] as number) };
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
