import type { Member } from '../model/member.js';
import { normalizeWithOffsets, originalRange, type Normalized } from '../text/normalize.js';
import { recognise, type Mention } from '../text/recognise.js';
import { CAPABILITY, FIELDS, visitFields } from './fields.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import { NOT_FULL } from './postings.js';
import type { Reason, Relation } from './types.js';

const EXCERPT = 60;

/** Why a member fits: for each part of the query its best field, with the words there and where they match. */
export function explain(knowledge: Knowledge, number: number, parts: readonly Part[]): Reason[] {
  const member = knowledge.members[number] as Member;
  const reasons: Reason[] = [];
  for (const part of parts) {
    const reason = part.kind === 'concept' ? explainConcept(knowledge, member, number, part)
      : part.kind === 'text' ? explainText(member, part) ?? part.names?.reason(number, part.id)
      : part.kind === 'place' ? placeReason(knowledge, member, part)
      : undefined;
    if (reason) reasons.push(reason);
    else for (const meanings of part.compound ?? []) {
      const own = explainConcept(knowledge, member, number, { ...part, meanings });
      if (own) reasons.push(own);
    }
  }
  return reasons;
}

function placeReason(knowledge: Knowledge, member: Member, part: Part): Reason {
  const place = member.municipality === undefined ? undefined : knowledge.places.get(member.municipality);
  const excerpt = typeof member.address === 'string' ? member.address : undefined;
  return {
    part: part.id, field: 'place', path: member.municipality ? 'municipality' : 'address', via: 'place', stated: true,
    ...(excerpt !== undefined ? { excerpt } : place ? { excerpt: String(typeof place.label === 'string' ? place.label : place.label.ja) } : {}),
  };
}

function explainConcept(knowledge: Knowledge, member: Member, number: number, part: Part): Reason | undefined {
  const { vocabulary } = knowledge.dictionary;
  let best: { concept: string; weight: number; depth: number; mask: number } | undefined;
  for (const { concept, weight } of part.meanings) {
    for (const { id, depth } of vocabulary.narrower(concept)) {
      const posting = knowledge.postings.get(id);
      if (!posting) continue;
      const at = find(posting.members, number);
      if (at < 0) continue;
      const mask = posting.masks[at] as number;
      // A stated capability tells more than a word in a product's name, even where it is the narrower skill.
      const value = weight - depth * 0.05 - (mask & NOT_FULL ? 0.5 : 0) + (mask & (1 << CAPABILITY) ? 0.4 : 0);
      if (!best || value > best.weight) best = { concept: id, weight: value, depth, mask };
    }
  }
  if (!best) return undefined;
  const { concept, mask } = best;
  const direct = part.meanings.some((meaning) => meaning.concept === concept);
  let reason: Reason | undefined;
  let rank = -1;
  visitFields(member, (field, path, text, explicit) => {
    if ((mask & (1 << field)) === 0) return;
    const { weight, name, stated } = FIELDS[field] as (typeof FIELDS)[number];
    const value = weight + (stated ? 0.2 : 0);
    if (value <= rank) return;
    const base = { part: part.id, field: name, path, concept, stated };
    if (explicit && text === concept) {
      rank = value;
      reason = { ...base, via: relation(part, direct, concept, undefined, '') };
      return;
    }
    // Another concept's id is no text of the maker's.
    if (explicit && vocabulary.get(text)) return;
    const n = normalizeWithOffsets(text);
    const mention = recognise(knowledge.dictionary, n).find((each) =>
      !each.negated && each.meanings.some((meaning) => meaning.concept === concept));
    if (!mention) return;
    rank = value;
    const [from, to] = originalRange(text, n, mention.start, mention.end);
    reason = { ...base, via: relation(part, direct, concept, mention, text.slice(from, to)), ...excerptOf(text, [[from, to]]) };
  });
  return reason;
}

const find = (members: Uint32Array, number: number): number => {
  let low = 0, high = members.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = members[middle] as number;
    if (value === number) return middle;
    if (value < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** How what was found relates to what was asked. */
function relation(part: Part, direct: boolean, concept: string, mention: Mention | undefined, found: string): Relation {
  if (part.via === 'need' || part.via === 'romaji' || part.via === 'typo') return part.via;
  if (!direct) return 'narrower';
  const source = mention?.meanings.find((meaning) => meaning.concept === concept)?.source;
  if (source === undefined) return part.via;
  const latin = /[a-z]/i.test(part.words), foundLatin = /[a-z]/i.test(found);
  if (normalizeWithOffsets(found).text === part.words || source === 'ja' || source === 'en') return latin === foundLatin ? 'same' : 'translation';
  if (latin !== foundLatin) return 'translation';
  return source === 'kana' || part.via === 'kana' ? 'kana' : source === 'verb' || part.via === 'inflection' ? 'inflection' : 'synonym';
}

function explainText(member: Member, part: Part): Reason | undefined {
  let reason: Reason | undefined;
  let rank = -1;
  visitFields(member, (field, path, text) => {
    const { weight, name, stated } = FIELDS[field] as (typeof FIELDS)[number];
    if (weight <= rank) return;
    const n = normalizeWithOffsets(text);
    const words = [part.words, part.reading ?? part.words].find((each) => n.text.includes(each));
    if (words === undefined) return;
    rank = weight;
    const highlights = occurrences(n, words, text);
    reason = { part: part.id, field: name, path, via: part.via, stated, ...excerptOf(text, highlights) };
  });
  return reason;
}

function occurrences(n: Normalized, words: string, text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let i = n.text.indexOf(words); i >= 0 && found.length < 5; i = n.text.indexOf(words, i + words.length)) {
    found.push(originalRange(text, n, i, i + words.length));
  }
  return found;
}

/** The words around the first match, with all matches inside them. */
function excerptOf(text: string, highlights: readonly [number, number][]): Pick<Reason, 'excerpt' | 'highlights'> {
  const [first] = highlights;
  if (!first || text.length <= EXCERPT) return { excerpt: text, highlights };
  let from = Math.max(0, first[0] - 20);
  // Begin where a sentence does, if one begins nearby.
  const stop = text.slice(from, first[0]).search(/[。\n!！?？、](?!.*[。\n!！?？])/s);
  if (from > 0 && stop >= 0) from += stop + 1;
  let to = Math.min(text.length, Math.max(first[1], from + EXCERPT));
  // Never half a surrogate pair.
  if (/[\udc00-\udfff]/.test(text.charAt(from))) from++;
  if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to--;
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const shift = before.length - from;
  return {
    excerpt: before + text.slice(from, to).replace(/\s/g, ' ') + after,
    highlights: highlights.filter(([a, b]) => a >= from && b <= to).map(([a, b]) => [a + shift, b + shift] as const),
  };
}

