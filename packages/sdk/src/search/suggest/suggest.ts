import { textIn } from '../../model/text.js';
import { nameKey } from '../../text/reading/company-name.js';
import { normalize } from '../../text/normalize.js';
import { foldReading } from '../../text/reading/reading.js';
import { looksRomaji, readingOf } from '../../text/reading/romaji.js';
import { checkOptions, isCount } from '../check-options.js';
import { conceptIndex, type ConceptIndex } from './concept-index.js';
import { filterOf } from '../facets/filters.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { NameText } from '../names/name-text.js';
import { membersIn, placeIndex, type Place } from '../knowledge/place-index.js';
import { NOT_FULL } from '../knowledge/postings.js';
import { createSlicer } from '../base/slices.js';
import type { Relation, SuggestOptions, Suggestion } from '../types.js';

/** What does not change between keystrokes. */
interface Known {
  readonly keys: NameText;
  readonly readings: NameText;
  /** Places by their names in normal form. */
  readonly places: readonly { readonly place: Place; readonly ja: string; readonly en: string }[];
  /** Members by concept, where nothing is filtered. */
  readonly counts: Map<string, number>;
}
/** What is being read, and what has been. */
interface Reading {
  readonly coming: Promise<Known>;
  here?: Known;
}
const cache = new WeakMap<Knowledge['members'], Reading>();

/** What answers at once waits for nothing: names and places are suggested once they have been read. */
function known(knowledge: Knowledge): Promise<Known> | Known {
  const { members, provisional } = knowledge;
  let reading = cache.get(members);
  if (!reading) {
    const begun: Reading = reading = { coming: read(knowledge) };
    cache.set(members, begun);
    begun.coming.then((read) => { begun.here = read; }, () => cache.delete(members));
  }
  return reading.here ?? (provisional ? { keys: new NameText(), readings: new NameText(), places: [], counts: new Map() } : reading.coming);
}

async function read({ members, places }: Knowledge): Promise<Known> {
  const keys = new NameText(), readings = new NameText();
  const slice = createSlicer();
  let number = -1;
  for (const { name, kana } of members) {
    number += 1;
    const key = nameKey(textIn(name));
    keys.add(key, number);
    readings.add(foldReading(kana === undefined ? key : nameKey(kana)), number);
    const pause = slice();
    if (pause) await pause;
  }
  await keys.settle();
  await readings.settle();
  const named = [...placeIndex(places).all()].map((place) => ({ place, ja: normalize(textIn(place.label)), en: normalize(textIn(place.label, 'en')) }));
  return { keys, readings, places: named, counts: new Map() };
}

/** Of so many members the best are chosen. */
const MEMBERS = 3;

/** Concepts, places and members that a few letters may become, with the number of members behind each. */
export async function suggest(knowledge: Knowledge, typed: string, options: SuggestOptions): Promise<readonly Suggestion[]> {
  const { limit = 8, locale = 'ja', signal } = options;
  signal?.throwIfAborted();
  if (typeof typed !== 'string' || options.where || !isCount(limit)) await checkOptions(knowledge, typed, options);
  const text = normalize(typed);
  // Only what follows the last space is being typed; what stands before it stays.
  const cut = text.lastIndexOf(' ') + 1;
  const lead = cut > 0 ? `${typed.trimEnd().replace(/\S+$/u, '').trimEnd()} ` : '';
  const word = text.slice(cut);
  if (word === '') return [];
  const reading = /^[a-z]+$/.test(word) && word.length > 2 && looksRomaji(word.replace(/[^aiueo]+$/, '') || 'a')
    ? await readingOf(word.replace(/[^aiueon]+$/, '')) : undefined;
  const letters = [text, word, ...reading === undefined ? [] : [reading]].map((each) => each.charAt(0));
  const index = await conceptIndex(knowledge, letters, signal);
  const lasting = await known(knowledge);
  signal?.throwIfAborted();
  const keep = filterOf(knowledge, options.where);
  const suggestions: Suggestion[] = [];
  const seen = new Set<string>();
  const countOf = (id: string, leadsTo: readonly string[] | undefined): number => {
    let count = keep ? undefined : lasting.counts.get(id);
    if (count === undefined) {
      count = membersOf(knowledge, id, leadsTo, keep);
      if (!keep) lasting.counts.set(id, count);
    }
    return count;
  };
  const inText = /[a-z]/.test(word) ? 'en' : 'ja';
  const add = async (completions: ReturnType<ConceptIndex['complete']>, via?: Relation): Promise<void> => {
    // What is only a number yet has no label to suggest it by, and is left out of what answers at once.
    if (!knowledge.provisional) await (await knowledge.more?.())?.know(completions.map(({ meaning }) => meaning));
    for (const { meaning: { concept: id }, key } of completions) {
      const concept = knowledge.dictionary.vocabulary.get(id);
      if (!concept || seen.has(id)) continue;
      const count = countOf(id, concept.leadsTo);
      if (count === 0) continue;
      seen.add(id);
      const label = { ja: concept.ja, en: concept.en };
      suggestions.push({
        kind: 'concept', id, conceptKind: concept.kind, label, count,
        text: lead + textIn(label, via === 'romaji' || locale.startsWith('ja') ? 'ja' : inText),
        via: via ?? (key.startsWith(word) ? 'same' : 'typo'),
      });
    }
  };
  // The whole text may be one term (mirror poli…), else its last word.
  if (cut > 0) await add(index.complete(text, limit), undefined);
  await add(index.complete(word, limit * 2));
  if (reading !== undefined && reading.length >= 2) await add(index.complete(reading, limit), 'romaji');
  const places = suggestPlaces(knowledge, lasting, word, lead, keep);
  const members = suggestMembers(knowledge, lasting, word, reading, keep);
  const concepts = suggestions.sort((a, b) => Number(a.via === 'typo') - Number(b.via === 'typo') || b.count - a.count);
  const room = Math.max(limit - Math.min(places.length, 2) - Math.min(members.length, 3), 1);
  return [...concepts.slice(0, room), ...places.slice(0, 2), ...members.slice(0, 3)].slice(0, limit);
}

function membersOf(
  knowledge: Knowledge, id: string, leadsTo: readonly string[] | undefined, keep: ((number: number) => boolean) | undefined,
): number {
  const found = new Set<number>();
  for (const start of [id, ...(leadsTo ?? [])]) {
    for (const each of knowledge.dictionary.vocabulary.narrower(start)) {
      const posting = knowledge.postings.get(each.id);
      posting?.members.forEach((member, i) => {
        if (((posting.masks[i] as number) & NOT_FULL) === 0 && (keep?.(member) ?? true)) found.add(member);
      });
    }
  }
  return found.size;
}

function suggestPlaces(knowledge: Knowledge, { places }: Known, word: string, lead: string, keep?: (number: number) => boolean): Suggestion[] {
  if (word.length < 2 && !/[一-龠]/.test(word)) return [];
  const suggestions: Suggestion[] = [];
  for (const { place: { code, label }, ja, en } of places) {
    if (!ja.startsWith(word) && !en.startsWith(word)) continue;
    const there = membersIn(knowledge, code);
    const count = keep ? there.filter(keep).length : there.length;
    if (count > 0) suggestions.push({ kind: 'place', id: code, text: lead + textIn(label), label, count, via: 'place' });
  }
  return suggestions.sort((a, b) => b.count - a.count);
}

function suggestMembers(
  knowledge: Knowledge, { keys, readings }: Known, word: string, reading: string | undefined, keep?: (number: number) => boolean,
): Suggestion[] {
  if (word.length < 2) return [];
  // By member, whether it was found by its romaji.
  const found = new Map<number, boolean>();
  const add = (names: NameText, letters: string, beginning: boolean, romaji: boolean): void => {
    let room = MEMBERS;
    names.each(letters, beginning, (number) => {
      if (keep?.(number) ?? true) {
        if (!found.has(number)) found.set(number, romaji);
        room--;
      }
      return room > 0;
    });
  };
  if (reading !== undefined && reading.length >= 2) add(readings, reading, true, true);
  add(keys, word, word.length < 3, false);
  add(readings, word, true, false);
  return [...found].sort(([a], [b]) => a - b).slice(0, MEMBERS).flatMap(([number, romaji]): Suggestion[] => {
    const member = knowledge.members[number];
    return member ? [{
      kind: 'member', id: member.id, directory: knowledge.directories[number] ?? '', text: textIn(member.name), label: member.name, count: 1,
      via: romaji ? 'romaji' : 'same',
    }] : [];
  });
}
