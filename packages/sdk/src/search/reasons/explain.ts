import type { Member } from '../../model/member.js';
import { normalize, originalRange } from '../../text/normalize.js';
import type { Mention } from '../../text/recognition/recognise.js';
import { CAPABILITY, FIELDS, INDUSTRY, visitFields } from '../knowledge/fields.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Part } from '../query/part.js';
import { NOT_FULL, type Posting } from '../knowledge/postings.js';
import { readText } from '../knowledge/read-texts.js';
import { tradesOf } from '../knowledge/trades.js';
import type { Reason, Relation } from '../types.js';

const EXCERPT = 60;

/** Why a member fits: for each part of the query its best field, with the words there and where they match. */
export function explain(knowledge: Knowledge, number: number, parts: readonly Part[]): Reason[] {
  const member = knowledge.members[number] as Member;
  const reasons: Reason[] = [], denied = deniedBy(knowledge, parts);
  for (const part of parts) {
    const reason = (part.kind === 'concept' ? explainConcept(knowledge, member, number, part, denied) : part.reason?.(knowledge, member, part)) ?? part.names?.reason(number, part);
    if (reason) reasons.push(reason);
    else for (const meanings of [...part.compound ?? [], part.close ?? []]) {
      const own = explainConcept(knowledge, member, number, { ...part, meanings, via: meanings === part.close ? 'close' : part.via }, denied);
      if (own) reasons.push(own);
    }
  }
  return reasons;
}

/** The concepts that a query denies, of which none is a reason; nothing where it denies none. */
function deniedBy({ dictionary: { vocabulary } }: Knowledge, parts: readonly Part[]): ReadonlySet<string> | undefined {
  const denied = parts.flatMap((part) => (part.excluded && part.kind === 'concept' ? part.denied ?? [] : []));
  return denied.length > 0 ? new Set(denied.flatMap((id) => vocabulary.narrower(id).map((each) => each.id))) : undefined;
}

/** A concept that satisfies a part, with the members that have it. */
interface Wanted {
  readonly concept: string;
  readonly weight: number;
  readonly posting: Posting;
}

// Every hit of a query asks for the same: worked out once for the meanings of a part.
const wantedBy = new WeakMap<Part['meanings'], readonly Wanted[]>();

function wantedOf(knowledge: Knowledge, meanings: Part['meanings']): readonly Wanted[] {
  let known = wantedBy.get(meanings);
  if (!known) {
    known = meanings.flatMap(({ concept, weight, exact }) => (exact ? [{ id: concept, depth: 0 }] : knowledge.dictionary.vocabulary.narrower(concept)).flatMap(({ id, depth }): Wanted[] => {
      const posting = knowledge.postings.get(id);
      return posting ? [{ concept: id, weight: weight - depth * 0.05, posting }] : [];
    }));
    wantedBy.set(meanings, known);
  }
  return known;
}

/** Fields by what a reason in them tells, best first. */
export const byValue = (value: (field: (typeof FIELDS)[number]) => number): readonly number[] =>
  [...FIELDS.keys()].sort((a, b) => value(FIELDS[b] as (typeof FIELDS)[number]) - value(FIELDS[a] as (typeof FIELDS)[number]) || a - b);
const FOR_CONCEPTS = byValue(({ weight, stated }) => weight + (stated ? 0.2 : 0));

/** Which concept of a part tells most of a member, and the fields it was found in, best first. */
export function bestConcept(knowledge: Knowledge, number: number, part: Part, denied?: ReadonlySet<string>): { readonly concept: string; readonly fields: readonly number[] } | undefined {
  let best: Wanted | undefined;
  let most = -Infinity, mask = 0;
  for (const wanted of wantedOf(knowledge, part.meanings)) {
    // Even a stated capability could not make it better than what was found.
    if (wanted.weight + 0.4 <= most || denied?.has(wanted.concept)) continue;
    const at = find(wanted.posting.members, number);
    if (at < 0) continue;
    const own = wanted.posting.masks[at] as number;
    // A stated capability tells more than a word in a product's name, even where it is the narrower skill.
    const value = wanted.weight - (own & NOT_FULL ? 0.5 : 0) + (own & (1 << CAPABILITY) ? 0.4 : 0);
    if (value > most) [best, most, mask] = [wanted, value, own];
  }
  return best && { concept: best.concept, fields: FOR_CONCEPTS.filter((field) => (mask & (1 << field)) !== 0) };
}

function explainConcept(knowledge: Knowledge, member: Member, number: number, part: Part, denied?: ReadonlySet<string>): Reason | undefined {
  const { vocabulary } = knowledge.dictionary;
  const best = bestConcept(knowledge, number, part, denied);
  if (!best) return undefined;
  const { concept } = best;
  const direct = part.meanings.some((meaning) => meaning.concept === concept);
  let reason: Reason | undefined;
  for (const field of best.fields) {
    const { name, stated } = FIELDS[field] as (typeof FIELDS)[number];
    visitFields(member, (_field, path, text, explicit) => {
      if (reason) return;
      if (explicit && text === concept) {
        reason = { part: part.id, field: name, path, concept, stated, via: relation(part, direct, concept, undefined, '') };
        return;
      }
      // Another concept's id is no text of the maker's.
      if (explicit && vocabulary.get(text)) return;
      const { n, mentions } = readText(knowledge.dictionary, text);
      const mention = mentions.find(({ meanings }) => meanings.some((meaning) => meaning.concept === concept));
      if (!mention) {
        if (field === INDUSTRY && tradesOf(knowledge.dictionary, text).includes(concept)) {
          reason = { part: part.id, field: name, path, concept, stated, via: relation(part, direct, concept, undefined, text), excerpt: text, highlights: [[0, text.length]] };
        }
        return;
      }
      const [from, to] = originalRange(text, n, mention.start, mention.end);
      const via = relation(part, direct, concept, mention, text.slice(from, to));
      const { excerpt, highlights } = excerptOf(text, [[from, to]]);
      reason = { part: part.id, field: name, path, concept, stated, via, excerpt, highlights };
    }, 1 << field, part.locale);
    if (reason) return reason;
  }
  return undefined;
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
  if (['need', 'romaji', 'typo', 'close'].includes(part.via)) return part.via;
  if (part.meanings.some((meaning) => meaning.exact && meaning.concept === concept)) return 'broader';
  if (!direct) return 'narrower';
  const source = mention?.meanings.find((meaning) => meaning.concept === concept)?.source;
  if (source === undefined) return part.via;
  const latin = /[a-z]/i.test(part.words), foundLatin = /[a-z]/i.test(found);
  if (source === 'ja' || source === 'en' || normalize(found) === part.words) return latin === foundLatin ? 'same' : 'translation';
  if (latin !== foundLatin) return 'translation';
  return source === 'kana' || part.via === 'kana' ? 'kana' : source === 'verb' || part.via === 'inflection' ? 'inflection' : 'synonym';
}

/** The words around the first match, with all matches inside them. */
export function excerptOf(text: string, highlights: readonly [number, number][]): Required<Pick<Reason, 'excerpt' | 'highlights'>> {
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

