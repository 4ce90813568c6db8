import { textIn } from '../model/text.js';
import { nameKey } from '../text/company-name.js';
import { normalize } from '../text/normalize.js';
import { foldReading } from '../text/reading.js';
import { looksRomaji, readingOf } from '../text/romaji.js';
import { conceptIndex } from './concept-index.js';
import { filterOf } from './filters.js';
import type { Knowledge } from './knowledge.js';
import { NOT_FULL } from './postings.js';
import type { Relation, SuggestOptions, Suggestion } from './types.js';

interface Names {
  readonly keys: readonly string[];
  readonly readings: readonly string[];
}
const names = new WeakMap<Knowledge, Names>();

/** Concepts, places and members that a few letters may become, with the number of members behind each. */
export async function suggest(knowledge: Knowledge, typed: string, options: SuggestOptions): Promise<readonly Suggestion[]> {
  const { limit = 8, locale = 'ja', signal } = options;
  signal?.throwIfAborted();
  const text = normalize(typed);
  // Only what follows the last space is being typed; what stands before it stays.
  const cut = text.lastIndexOf(' ') + 1;
  const lead = cut > 0 ? `${typed.trimEnd().replace(/\S+$/u, '').trimEnd()} ` : '';
  const word = text.slice(cut);
  if (word === '') return [];
  const index = await conceptIndex(knowledge, signal);
  signal?.throwIfAborted();
  const reading = /^[a-z]+$/.test(word) && word.length > 2 && looksRomaji(word.replace(/[^aiueo]+$/, '') || 'a')
    ? await readingOf(word.replace(/[^aiueon]+$/, '')) : undefined;
  const keep = filterOf(knowledge, options.where);
  const suggestions: Suggestion[] = [];
  const seen = new Set<string>();
  const inText = /[a-z]/.test(word) ? 'en' : 'ja';
  const add = (completions: readonly { concept: string; key: string }[], via?: Relation): void => {
    for (const { concept: id, key } of completions) {
      const concept = knowledge.dictionary.vocabulary.get(id);
      if (!concept || seen.has(id)) continue;
      const count = membersOf(knowledge, id, concept.leadsTo, keep);
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
  if (cut > 0) add(index.complete(text, limit), undefined);
  add(index.complete(word, limit * 2));
  if (reading !== undefined && reading.length >= 2) add(index.complete(reading, limit), 'romaji');
  const places = suggestPlaces(knowledge, word, lead, keep);
  const members = suggestMembers(knowledge, word, reading, keep);
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

function suggestPlaces(knowledge: Knowledge, word: string, lead: string, keep?: (number: number) => boolean): Suggestion[] {
  if (word.length < 2 && !/[一-龠]/.test(word)) return [];
  const suggestions: Suggestion[] = [];
  for (const place of knowledge.places.all()) {
    const { code, label } = place;
    if (!normalize(textIn(label)).startsWith(word) && !normalize(textIn(label, 'en')).startsWith(word)) continue;
    const count = knowledge.membersIn(code).filter((number) => keep?.(number) ?? true).length;
    if (count > 0) suggestions.push({ kind: 'place', id: code, text: lead + textIn(label), label, count, via: 'place' });
  }
  return suggestions.sort((a, b) => b.count - a.count);
}

function suggestMembers(knowledge: Knowledge, word: string, reading: string | undefined, keep?: (number: number) => boolean): Suggestion[] {
  if (word.length < 2) return [];
  let known = names.get(knowledge);
  if (!known) {
    known = {
      keys: knowledge.members.map((member) => nameKey(textIn(member.name))),
      readings: knowledge.members.map((member) => foldReading(nameKey(member.kana ?? textIn(member.name)))),
    };
    names.set(knowledge, known);
  }
  const { keys, readings } = known;
  const suggestions: Suggestion[] = [];
  for (let number = 0; number < keys.length && suggestions.length < 20; number++) {
    const key = keys[number] as string;
    const romaji = reading !== undefined && reading.length >= 2 && (readings[number] as string).startsWith(reading);
    if (!(key.startsWith(word) || (word.length >= 3 && key.includes(word)) || romaji || (readings[number] as string).startsWith(word))) continue;
    if (!(keep?.(number) ?? true)) continue;
    const member = knowledge.members[number];
    if (!member) continue;
    suggestions.push({
      kind: 'member', id: member.id, directory: knowledge.directories[number] ?? '', text: textIn(member.name), label: member.name, count: 1,
      via: romaji ? 'romaji' : 'same',
    });
  }
  return suggestions;
}
