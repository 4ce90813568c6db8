import { textIn, wordings } from '../model/text.js';
import { nameKey } from '../text/company-name.js';
import { latinNameReadings, nameReadings } from '../text/name-reading.js';
import { normalize } from '../text/normalize.js';
import { foldReading } from '../text/reading.js';
import type { Knowledge } from './knowledge.js';
import { raise } from './matches.js';
import type { NamesFound } from './part.js';
import type { Relation } from './types.js';

/** A member's name as it may be typed. */
interface Name {
  /** As written, without legal form and spaces. */
  readonly written: readonly string[];
  /** Latin letters with long vowels short. */
  readonly latin: readonly string[];
  /** Folded readings: the stated one, or those the kanji allow. */
  readonly readings: readonly string[];
}

/** A whole name, the beginning of one, and a stretch inside one. */
const WHOLE = 1, BEGINNING = 0.85, INSIDE = 0.75;

const cache = new WeakMap<Knowledge, readonly Name[]>();

/** Latin letters without spaces, marks and long vowels: Ōno Kōgyō, oono kougyou. */
const latinKey = (text: string): string => text.replace(/[^a-z0-9]/g, '').replace(/oo|ou|oh(?![aiueo])/g, 'o').replace(/uu/g, 'u');

/** The names of all members; made once. */
export function namesOf(knowledge: Knowledge): readonly Name[] {
  let names = cache.get(knowledge);
  if (!names) {
    names = knowledge.members.map(({ name, kana }) => {
      const written = wordings(name).map(nameKey);
      return {
        written, latin: written.filter((key) => /^[a-z]/.test(key)).map(latinKey),
        readings: kana === undefined ? wordings(name).filter((each) => !/^[\x20-\x7e]+$/.test(each)).flatMap(nameReadings) : [foldReading(nameKey(kana))],
      };
    });
    cache.set(knowledge, names);
  }
  return names;
}

/** How well the keys of a name fit what was typed; a short stretch counts only where the name begins. */
function fit(keys: readonly string[], typed: string, least: number): number {
  let best = 0;
  for (const key of keys) {
    const at = key.indexOf(typed);
    if (at === 0) best = Math.max(best, key === typed ? WHOLE : BEGINNING);
    else if (at > 0 && typed.length >= least) best = Math.max(best, INSIDE);
  }
  return best;
}

/** Members whose name is typed in kanji, kana, romaji or English, with or without spaces and legal form. */
export async function findNames(knowledge: Knowledge, text: string): Promise<NamesFound & { readonly via: Relation } | undefined> {
  const typed = nameKey(text);
  const latin = /^[a-z0-9 .,'&-]+$/.test(text);
  if (typed.length < (latin ? 3 : 2)) return undefined;
  const scores = new Map<number, number>();
  const add = (score: (name: Name) => number): void => {
    namesOf(knowledge).forEach((name, member) => {
      const value = score(name);
      if (value > (scores.get(member) ?? 0)) scores.set(member, value);
    });
  };
  add(({ written }) => fit(written, typed, latin ? 5 : 2));
  const literal = scores.size;
  if (latin) {
    const letters = latinKey(normalize(text));
    add((name) => fit(name.latin, letters, 5));
    for (const reading of await latinNameReadings(text)) if (reading.length >= 2) add(({ readings }) => fit(readings, reading, 4));
  } else if (/^[ぁ-ゖー]+$/.test(typed)) {
    const reading = foldReading(typed);
    add(({ readings }) => fit(readings, reading, 4));
  }
  if (scores.size === 0) return undefined;
  const via: Relation = literal > 0 ? 'text' : latin ? 'romaji' : 'kana';
  return {
    via,
    addTo: (matches) => scores.forEach((score, member) => { raise(matches, member, score); }),
    reason: (member, part) => (scores.has(member)
      ? { part, field: 'name', path: 'name', via, stated: true, excerpt: textIn(knowledge.members[member]?.name) } : undefined),
  };
}
