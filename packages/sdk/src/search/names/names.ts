import { textIn } from '../../model/text.js';
import { keyOf, withoutLegal } from '../../text/reading/company-name.js';
import { latinNameReadings } from '../../text/reading/latin-name.js';
import { foldName, nameReader, UNREAD } from '../../text/reading/name-reading.js';
import { normalize } from '../../text/normalize.js';
import { looksRomaji } from '../../text/reading/romaji.js';
import { soundsOfKana, soundsOfLatin } from '../../text/reading/sounds.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer } from '../fit/meet/answers.js';
import { createMatches, membersOf, raise, release } from '../fit/meet/matches.js';
import { latinKey, readNames, soundedNames, writtenNames } from './name-indexes.js';
import { KIND, KIND_BITS, WHOLE, type NameText } from './name-text.js';
import type { NamesFound } from '../query/part.js';
import type { Relation } from '../types.js';

/** What a stretch inside a name, the beginning of one, and a whole name are worth, by their kind. */
const WORTHS = [0.75, 0.85, 1] as const;
/** Added to what a name is worth where the words name a skill as well: the company comes first, the makers behind it. */
export const FIRST = 1;

const answers = new WeakMap<readonly number[], Answer>();

/** Keys found, as an answer: kept as long as they are, which is with the branch that they hang on. */
function answerOf({ members: { length } }: Knowledge, found: readonly number[]): Answer {
  let known = answers.get(found);
  if (!known) {
    const best = createMatches(length);
    for (const each of found) raise(best, each >>> KIND_BITS, WORTHS[each & KIND] as number);
    const members = membersOf(best).slice();
    known = { members, scores: Float32Array.from(members, (number) => best.scores[number] as number), fits: members.length };
    release(best);
    answers.set(found, known);
  }
  return known;
}

/** Members found by their names: through which relation, whether any name begins so, and whether they are but one or two. */
export interface Named extends NamesFound {
  readonly via: Relation;
  readonly begins: boolean;
  readonly few: boolean;
}
const FEW = 2;

/** Of a longer text nobody's name is read. */
const LONGEST_NAME = 24;
/** Fewer letters of a name are as often another word: ギター and 北上. */
const WORD = 4;
/** A name that only sounds so has so many consonants, and so many more where it only begins so; with so many a whole name is no slip of another word. */
const SOUNDS = 3, SOUNDS_BEGUN = 5, SOUNDS_SURE = 6;

/**
 * Members whose name is typed in kanji, kana, romaji or English, with or without spaces and legal form, its initials spelled
 * or not (エムエー, MA); where there is none, those whose long name sounds so. Tells whether any name begins so.
 * Where it `must` be a name, though it is a word as well, it is a whole one, in Latin letters but for the trade ("sato" is 佐藤工業), or so
 * much of one that it is hardly another word. `first` is added to what they are worth.
 */
export async function findNames(knowledge: Knowledge, text: string, must = false, first = 0): Promise<Named | undefined> {
  // Of small letters alone the normal form is what they are.
  const normal = /^[a-z]*$/.test(text) ? text : normalize(text), typed = keyOf(normal);
  const latin = /^[a-z0-9 .,'&-]+$/.test(text);
  if (typed.length < 2) return undefined;
  // As written, without legal form and spaces; Latin letters with long vowels short. A stretch shorter than `least` counts only where the name begins.
  const names = await writtenNames(knowledge), sought: { readonly keys: NameText; readonly letters: string; readonly least: number }[] = [];
  const seek = (keys: NameText, letters: string, least: number): void => { sought.push({ keys, letters, least }); };
  if (!latin || typed.length > 2) seek(names.written, typed, latin ? 5 : 2);
  if (latin) {
    if (typed.length > 2) seek(names.latin, latinKey(normal), 5);
    const readings = (await latinNameReadings(withoutLegal(normal))).filter((reading) => reading.length >= 2), read = readings.length > 0 ? await readNames(knowledge) : undefined;
    if (read) for (const reading of readings) {
      seek(read.readings, reading, 4);
      if (must && reading.length < WORD) seek(read.stems, reading, 4);
    }
  } else if (/^[ぁ-ゖー]+$/.test(typed)) seek((await readNames(knowledge)).readings, foldName(typed), 4);
  // Written with other kanji or letters than the company writes: it must begin its name.
  else if (typed.length <= LONGEST_NAME && names.written.found(typed, false).length === 0) {
    for (const reading of (await nameReader())(typed)) if (reading.length > 2 && !reading.includes(UNREAD)) seek((await readNames(knowledge)).readings, reading, Infinity);
  }
  let lists: readonly (readonly number[])[] = sought.map(({ keys, letters, least }) => {
    const found = keys.found(letters, letters.length < least);
    return must && letters.length < WORD ? found.filter((each) => (each & KIND) === WHOLE) : found;
  });
  if (must && !lists.some((found) => found.some((each) => (each & KIND) !== 0))) return undefined;
  const isWritten = sought.some(({ keys }, i) => keys === names.written && (lists[i]?.length ?? 0) > 0);
  if (lists.every((found) => found.length === 0)) {
    lists = await soundingSo(knowledge, typed, latin, true);
    if (lists.length === 0) return undefined;
  }
  return namedIn(knowledge, lists, isWritten ? 'text' : latin ? 'romaji' : 'kana', first);
}

/** Members whose name only sounds as what is typed (Hopnic is ホプニック): asked for where nothing else answers, as a slip in another word sounds so too. */
export async function findBySound(knowledge: Knowledge, text: string): Promise<Named | undefined> {
  const latin = /^[a-z0-9 .,'&-]+$/.test(text), lists = await soundingSo(knowledge, keyOf(text), latin, false);
  return lists.length > 0 ? namedIn(knowledge, lists, latin ? 'romaji' : 'kana', 0) : undefined;
}

function namedIn(knowledge: Knowledge, lists: readonly (readonly number[])[], via: Relation, first: number): Named {
  return {
    via,
    begins: lists.some((found) => found.some((each) => (each & KIND) !== 0)),
    few: new Set(lists.flat().map((each) => each >>> KIND_BITS)).size <= FEW,
    addTo(matches) {
      for (const found of lists) for (let i = 0; i < found.length; i++) raise(matches, (found[i] as number) >>> KIND_BITS, (WORTHS[(found[i] as number) & KIND] as number) + first);
    },
    answers: () => lists.map((found) => answerOf(knowledge, found)),
    reason: (member, part) => (lists.some((found) => found.some((each) => each >>> KIND_BITS === member))
      ? { part: part.id, field: 'name', path: 'name', via, stated: true, excerpt: textIn(knowledge.members[member]?.name, part.locale) } : undefined),
  };
}

/** Members whose names sound as what is typed: in foreign letters where they write kana, in kana where they write Latin letters. */
async function soundingSo(knowledge: Knowledge, typed: string, latin: boolean, sure: boolean): Promise<readonly (readonly number[])[]> {
  if (typed.length > LONGEST_NAME) return [];
  const foreign = latin && /^[a-z]{4,}$/.test(typed), kana = /^[ぁ-ゖー]{3,}$/.test(typed);
  // What may be romaji says its vowels: かわら is no カワイローラ.
  const least = sure ? SOUNDS_SURE : foreign && looksRomaji(typed) && !/[lqvx]/.test(typed) ? SOUNDS + 1 : SOUNDS;
  const ways = (foreign ? soundsOfLatin(typed) : kana ? [soundsOfKana(typed)] : []).filter(({ length }) => length >= least);
  if (ways.length === 0) return [];
  const { latin: latinNames, japanese } = await soundedNames(knowledge), names = foreign ? japanese : latinNames;
  return ways.map((way) => names.found(way, true).filter((each) => (each & KIND) === WHOLE || (!sure && way.length >= SOUNDS_BEGUN))).filter(({ length }) => length > 0);
}
