import type { Member } from '../../model/member.js';
import { textIn, wordings } from '../../model/text.js';
import { keyOf, nameKey } from '../../text/reading/company-name.js';
import { latinNameReadings, nameReadings } from '../../text/reading/name-reading.js';
import { normalize } from '../../text/normalize.js';
import { foldReading } from '../../text/reading/reading.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer } from '../fit/meet/answers.js';
import { createMatches, membersOf, raise, release } from '../fit/meet/matches.js';
import { KIND, KIND_BITS, NameText } from './name-text.js';
import type { NamesFound } from '../query/part.js';
import { createSlicer } from '../base/slices.js';
import type { Relation } from '../types.js';

/** What a stretch inside a name, the beginning of one, and a whole name are worth, by their kind. */
const WORTHS = [0.75, 0.85, 1] as const;

/** Latin letters without spaces, marks and long vowels: Ōno Kōgyō, oono kougyou. */
const latinKey = (text: string): string => text.replace(/[^a-z0-9]/g, '').replace(/oo|ou|oh(?![aiueo])/g, 'o').replace(/uu/g, 'u');

/** What is looked through for one kind of letters, made once, in slices. */
function made<T>(make: (knowledge: Knowledge) => Promise<T>): (knowledge: Knowledge) => Promise<T> {
  const cache = new WeakMap<Knowledge['members'], Promise<T>>();
  return (knowledge) => {
    let known = cache.get(knowledge.members);
    if (!known) cache.set(knowledge.members, (known = make(knowledge)));
    return known;
  };
}

async function eachMember({ members }: Knowledge, act: (member: Member, number: number) => void): Promise<void> {
  const slice = createSlicer();
  for (let number = 0; number < members.length; number++) {
    act(members[number] as Member, number);
    const pause = slice();
    if (pause) await pause;
  }
}

/** Pairs of letters are noted behind the first answer, which looks through all. */
const settling = (...texts: readonly NameText[]): void => void texts.reduce((before, text) => before.then(() => text.settle()), Promise.resolve());

const writtenNames = made(async (knowledge) => {
  const written = new NameText(), latin = new NameText();
  await eachMember(knowledge, ({ name }, number) => {
    for (const key of wordings(name).map(nameKey)) {
      written.add(key, number);
      if (/^[a-z]/.test(key)) latin.add(latinKey(key), number);
    }
  });
  settling(written, latin);
  return { written, latin };
});

/** Folded readings: the stated one, or those the kanji allow. */
const readNames = made(async (knowledge) => {
  const readings = new NameText();
  await eachMember(knowledge, ({ name, kana }, number) => {
    const own = kana === undefined ? wordings(name).filter((each) => !/^[\x20-\x7e]+$/.test(each)).flatMap(nameReadings) : [foldReading(nameKey(kana))];
    for (const reading of own) readings.add(reading, number);
  });
  settling(readings);
  return readings;
});

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

/**
 * Members whose name is typed in kanji, kana, romaji or English, with or without spaces and legal form; whether any name begins so.
 * Nothing where it `must` begin one and begins none.
 */
export async function findNames(knowledge: Knowledge, text: string, must = false): Promise<NamesFound & { readonly via: Relation; readonly begins: boolean } | undefined> {
  // Of small letters alone the normal form is what they are.
  const normal = /^[a-z]*$/.test(text) ? text : normalize(text), typed = keyOf(normal);
  const latin = /^[a-z0-9 .,'&-]+$/.test(text);
  if (typed.length < (latin ? 3 : 2)) return undefined;
  // As written, without legal form and spaces; Latin letters with long vowels short. A stretch shorter than `least` counts only where the name begins.
  const names = await writtenNames(knowledge), sought: { readonly keys: NameText; readonly letters: string; readonly least: number }[] = [];
  const seek = (keys: NameText, letters: string, least: number): void => { sought.push({ keys, letters, least }); };
  seek(names.written, typed, latin ? 5 : 2);
  if (latin) {
    seek(names.latin, latinKey(normal), 5);
    const readings = (await latinNameReadings(text)).filter((reading) => reading.length >= 2), read = readings.length > 0 ? await readNames(knowledge) : undefined;
    if (read) for (const reading of readings) seek(read, reading, 4);
  } else if (/^[ぁ-ゖー]+$/.test(typed)) seek(await readNames(knowledge), foldReading(typed), 4);
  if (must && !sought.some(({ keys, letters }) => keys.begins(letters))) return undefined;
  const lists = sought.map(({ keys, letters, least }) => keys.found(letters, letters.length < least)), [literal] = lists;
  if (lists.every((found) => found.length === 0)) return undefined;
  const via: Relation = literal && literal.length > 0 ? 'text' : latin ? 'romaji' : 'kana';
  return {
    via,
    begins: lists.some((found) => found.some((each) => (each & KIND) !== 0)),
    addTo(matches) {
      for (const found of lists) for (let i = 0; i < found.length; i++) raise(matches, (found[i] as number) >>> KIND_BITS, WORTHS[(found[i] as number) & KIND] as number);
    },
    answers: () => lists.map((found) => answerOf(knowledge, found)),
    reason: (member, part) => (lists.some((found) => found.some((each) => each >>> KIND_BITS === member))
      ? { part: part.id, field: 'name', path: 'name', via, stated: true, excerpt: textIn(knowledge.members[member]?.name, part.locale) } : undefined),
  };
}
