import { normalize, normalizeWithOffsets } from '../../../text/normalize.js';
import { recognise } from '../../../text/recognition/recognise.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { isAskedFor } from '../../query/sentence/alternatives.js';
import type { Part } from '../../query/part.js';
import { conceptPart } from '../../query/words/spans.js';
import { explainText } from '../../reasons/explain-text.js';
import { answersOf } from '../meet/answers.js';
import { LITERAL_LIMIT } from '../meet/match.js';
import { answeredIn, change, rank, type Step } from './step.js';

/** Ends what is only the ground or the moment of a wish (ホテルを建てるので, 船をつけるときに, "we are opening a hotel, so"). */
const GROUND = /(?:ので|のため|ために|(?<=[たいだるうくすつむぶぐぬ])から|(?<=[たいるうくすつぬむぶぐの])(?:とき|時|際|たび)(?:に|は|には)?)[、,\s]*|,? (?:and )?so (?=i|we|please|who|can|is)/giu;

const isMade = ({ conceptKind }: Part): boolean => conceptKind === 'product' || conceptKind === 'equipment';

/** Work on what the visitor has: who makes such things is no answer to it. */
const MENDS: ReadonlySet<string> = new Set(['repair', 'restoration', 'repolishing', 'polishing', 'cleaning', 'cleaning-service', 'rust-removal', 'kintsugi', 're-plating', 'clothing-repair', 'sharpening', 'overhaul', 'maintenance']);
export const mends = ({ meanings }: Part): boolean => meanings.some(({ concept }) => MENDS.has(concept));

/** What stands in a clause that is only the ground of what is asked for ranks. */
export const grounds = (query: string): Step => (parts) => {
  const last = [...query.matchAll(GROUND)].map(({ index, 0: { length } }) => index + length)
    .filter((end) => parts.some((part) => part.kind === 'concept' && part.end > end && !part.optional)).at(-1);
  return last === undefined ? parts : change(parts, (part) => part.kind === 'concept' && part.start < last && part.end <= last, rank);
};

/** How a thing shall be that is asked for in so many words, and that somebody makes, ranks: 「声がもれないマイクがほしい」. */
export const wishedOf = (query: string, strict: Matched): Step => (parts) => {
  const isAnswered = answeredIn(strict), thing = parts.find((part) => isMade(part) && isAskedFor(query.toLowerCase(), part) && isAnswered(part));
  return thing ? change(parts, (part) => part.conceptKind === 'need' && part.end <= thing.start && !mends(part), rank) : parts;
};

/** Of several things in a complaint the one it is about counts, not what that is used on or where: 「台所の包丁がトマトをつぶす」. */
export const subjects = (query: string): Step => (parts) => {
  const subject = parts.find((part) => isMade(part) && part.via !== 'partial' && /^(?:が|は)/u.test(query.slice(part.end)));
  if (!subject) return parts;
  return change(parts, (part) => part !== subject && isMade(part) && !isAskedFor(query.toLowerCase(), part)
    && (part.via === 'partial' || /^(?:を|に)/u.test(query.slice(part.end))), rank);
};

/**
 * A trouble that nobody here answers, with what its words name: a machine that stopped is a matter for who makes such machines.
 * Other things that are to be mended are none for their makers.
 */
export const named = (knowledge: Knowledge, query: string, vocabulary: Vocabulary, strict: Matched): Step => {
  const { dictionary } = knowledge, isAnswered = answeredIn(strict);
  const isMachine = (id: string): boolean => vocabulary.get(id)?.kind === 'equipment' || [id, ...vocabulary.broader(id)].some((each) => MACHINES.has(each));
  const isDone = (concept: string): boolean => answersOf(knowledge, [{ concept, weight: 1 }]).some(({ fits }) => fits > 0);
  return (parts) => change(parts, (part) => part.conceptKind === 'need' && !isAnswered(part), (part) => {
    const n = normalizeWithOffsets(query.slice(part.start, part.end));
    const things = recognise(dictionary, n, false).filter(({ end, meanings }) => OF_CLAUSE.test(n.text.slice(end)) && meanings.some(({ concept, kind, source }) =>
      source !== 'part' && (kind === 'product' || kind === 'equipment') && isDone(concept) && (!mends(part) || isMachine(concept))));
    const thing = /[a-z]$/u.test(n.text) ? things[0] : things.at(-1);
    return thing ? { ...part, ...conceptPart(dictionary, thing.meanings, n, query, thing.start, thing.end) } : part;
  });
};

/** After a thing of which something is told. */
const OF_CLAUSE = /^(?:が|は|を|で|も)|^ (?:for|to|that|which|used|is|are|has|have|had|does|do|did|will|keeps?|won't|can't|cannot|stopped|broke)\b/u;

/** Kinds of things that run. */
const MACHINES: ReadonlySet<string> = new Set(['industrial-machinery', 'energy-equipment', 'electrical-equipment']);

/** Words that only one or two members write say whom a sentence is for. */
const RARE = 2;

/** What asks somebody for something, though it names no need: less is taken for it where a query is only looked into for a situation (`sentence/tells.ts`). */
const REQUEST = /たい(?!て|ら)|ほし[いく]|欲し|困|ください|下さい|ますか|ませんか|でしょうか|しま[うっい]|すぎ/u;

/** A trouble or wish that nobody here answers whole, in the visitor's own words: who alone writes one of them is meant by it. */
export async function inWords(knowledge: Knowledge, query: string, strict: Matched, signal?: AbortSignal): Promise<readonly Part[] | undefined> {
  const { parts } = strict, isAnswered = answeredIn(strict);
  const needs = parts.filter((part) => part.conceptKind === 'need');
  if ((needs.length === 0 && !REQUEST.test(query)) || needs.some(mends) || knowledge.members.length > LITERAL_LIMIT) return undefined;
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  const rare = [...query.matchAll(/[一-龠々]{2,}|[ァ-ヶー]{3,}/gu)].map(({ index: start, 0: word }) => ({ start, end: start + word.length, word: normalize(word) }))
    .map((found) => ({ ...found, written: index.find(found.word).members.length, modifies: query.startsWith('の', found.end) }))
    .filter(({ written }) => written > 0 && written <= RARE)
    // The rarest says most, and of words as rare one that does not only modify another: of 「地下の穴で酸欠になる」 it is 酸欠.
    .sort((a, b) => a.written - b.written || Number(a.modifies) - Number(b.modifies));
  const [first] = rare;
  const untold = needs.find((need) => !isAnswered(need)) ?? needs[0] ?? parts.find(({ start, end }) => first && first.start < end && first.end > start) ?? parts.find(({ kind }) => kind === 'text');
  if (!first || !untold) return undefined;
  const text: Part = { id: untold.id, kind: 'text', label: query.slice(first.start, first.end), start: first.start, end: first.end, via: 'text', words: first.word, meanings: [], reason: explainText };
  return [...parts.filter((part) => part !== untold).map((part) => (part.kind === 'value' ? part : rank(part))), text];
}
