import type { MemberTexts } from './member-texts.js';
import { createSlicer } from '../base/slices.js';
import { MENTION, type Answer } from '../fit/meet/answers.js';
import { KEPT, type Best } from '../first/first-page.js';
import { worthInText } from './postings.js';
import { buildTextRows, type Row, type TextRows } from './text-rows.js';
import { topBeside } from '../fit/order/top.js';

/** Members whose text contains a word, ascending, each with the mask of the fields it stands in. */
export interface Found extends Row {
  /** Worked out when first asked for. */
  scores?: Float32Array;
  best?: Best;
  answer?: Answer;
}

/** Where in the members a word that is no concept stands. */
export interface TextIndex {
  /** Looks for a word in normal form. */
  find(word: string): Found;
  /** The same with a score each. */
  scored(word: string): { readonly members: Uint32Array; readonly scores: Float32Array };
  /** The same, those whose evidence is an answer first. */
  answer(word: string): Answer;
  /** How many members answer a word, and the best of them. */
  best(word: string, order: Uint32Array): Best;
  /** Whether members write a word, which all of them have, only as the beginning of longer ones: 深絞 of 深絞り. */
  onlyBegins(word: string, members: Uint32Array, longer: readonly string[]): boolean;
}

/** What is remembered of words looked for lately, in members found: reading, matching and the next keystroke ask for the same. 2.5 MB. */
const REMEMBERED = 1 << 18;
/** Beginnings of terms, of which it is known whether they are words of their own. */
const HALVES = 1000;

/** So long after all texts are read the rows are made: the answer that waited for the texts comes first. In milliseconds. */
const AFTER_ANSWER = 50;

/**
 * Everything members wrote, read in slices. What is asked for first is looked for in every text; who goes on typing finds
 * rows of what stands where, against whose members candidates for longer words are checked. A Latin word matches whole words
 * and their plurals only.
 */
export async function buildTextIndex(texts: MemberTexts): Promise<TextIndex> {
  const slice = createSlicer();
  const everyone = new Uint32Array(texts.size);
  for (let member = 0; member < texts.size; member++) {
    everyone[member] = member;
    texts.of(member);
    const pause = slice();
    if (pause) await pause;
  }
  let rows: TextRows | undefined;
  setTimeout(() => void buildTextRows(texts).then((made) => { rows = made; }), AFTER_ANSWER);

  const look = (word: string): Found => rows?.exact(word) ?? among(rows?.candidates(word) ?? everyone, word);
  const among = (candidates: Uint32Array, word: string): Found => {
    const found: number[] = [], masks: number[] = [];
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
    answer(word) {
      const found = find(word);
      return (found.answer ??= answerOf(found));
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

function answerOf(found: Found): Answer {
  const worth = scoresOf(found), members = new Uint32Array(worth.length), scores = new Float32Array(worth.length);
  let fits = 0, end = worth.length;
  for (let i = 0; i < worth.length; i++) {
    const score = worth[i] as number, at = score < MENTION ? --end : fits++;
    members[at] = found.members[i] as number;
    scores[at] = score;
  }
  return { members, scores, fits };
}

function bestOf(found: Found, order: Uint32Array): Best {
  const { members: answers, scores, fits: total } = answerOf(found);
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
