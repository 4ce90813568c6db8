import { textIn, wordings } from '../../model/text.js';
import { nameKey } from '../../text/company-name.js';
import { latinNameReadings, nameReadings } from '../../text/name-reading.js';
import { normalize } from '../../text/normalize.js';
import { foldReading } from '../../text/reading.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { raise } from '../fit/matches.js';
import { NameText } from './name-text.js';
import type { NamesFound } from '../query/part.js';
import { createSlicer } from '../base/slices.js';
import type { Relation } from '../types.js';

/** The members' names as they may be typed. */
interface Names {
  /** As written, without legal form and spaces. */
  readonly written: NameText;
  /** Latin letters with long vowels short. */
  readonly latin: NameText;
  /** Folded readings: the stated one, or those the kanji allow. */
  readonly readings: NameText;
}

/** What a stretch inside a name, the beginning of one, and a whole name are worth. */
const WORTHS = [0.75, 0.85, 1] as const;
/** Bits that say which of these a name found is, below those of its member. */
const KIND_BITS = 2, KIND = 3;

const cache = new WeakMap<Knowledge['members'], Promise<Names>>();

/** Latin letters without spaces, marks and long vowels: Ōno Kōgyō, oono kougyou. */
const latinKey = (text: string): string => text.replace(/[^a-z0-9]/g, '').replace(/oo|ou|oh(?![aiueo])/g, 'o').replace(/uu/g, 'u');

/** The names of all members; made once, in slices. */
function namesOf(knowledge: Knowledge): Promise<Names> {
  let names = cache.get(knowledge.members);
  if (!names) cache.set(knowledge.members, (names = read(knowledge)));
  return names;
}

async function read({ members }: Knowledge): Promise<Names> {
  const names = { written: new NameText(), latin: new NameText(), readings: new NameText() };
  const slice = createSlicer();
  for (const [number, { name, kana }] of members.entries()) {
    const own = wordings(name);
    for (const key of own.map(nameKey)) {
      names.written.add(key, number);
      if (/^[a-z]/.test(key)) names.latin.add(latinKey(key), number);
    }
    const readings = kana === undefined ? own.filter((each) => !/^[\x20-\x7e]+$/.test(each)).flatMap(nameReadings) : [foldReading(nameKey(kana))];
    for (const reading of readings) names.readings.add(reading, number);
    const pause = slice();
    if (pause) await pause;
  }
  for (const each of [names.written, names.latin, names.readings]) await each.settle();
  return names;
}

/** Members whose name is typed in kanji, kana, romaji or English, with or without spaces and legal form. */
export async function findNames(knowledge: Knowledge, text: string): Promise<NamesFound & { readonly via: Relation } | undefined> {
  const typed = nameKey(text);
  const latin = /^[a-z0-9 .,'&-]+$/.test(text);
  if (typed.length < (latin ? 3 : 2)) return undefined;
  // A number each: two letters begin the names of thousands.
  const found: number[] = [];
  const names = await namesOf(knowledge);
  /** A short stretch counts only where the name begins. */
  const add = (keys: NameText, letters: string, least: number): void => {
    keys.each(letters, letters.length < least, (number, begins, whole) => {
      found.push((number << KIND_BITS) | (whole ? 2 : begins ? 1 : 0));
      return undefined;
    });
  };
  add(names.written, typed, latin ? 5 : 2);
  const literal = found.length;
  if (latin) {
    add(names.latin, latinKey(normalize(text)), 5);
    for (const reading of await latinNameReadings(text)) if (reading.length >= 2) add(names.readings, reading, 4);
  } else if (/^[ぁ-ゖー]+$/.test(typed)) add(names.readings, foldReading(typed), 4);
  if (found.length === 0) return undefined;
  const via: Relation = literal > 0 ? 'text' : latin ? 'romaji' : 'kana';
  return {
    via,
    addTo(matches) {
      for (const each of found) raise(matches, each >>> KIND_BITS, WORTHS[each & KIND] as number);
    },
    reason: (member, part) => (found.some((each) => each >>> KIND_BITS === member)
      ? { part, field: 'name', path: 'name', via, stated: true, excerpt: textIn(knowledge.members[member]?.name) } : undefined),
  };
}
