import { textIn } from '../model/text.js';
import { normalize } from '../text/index.js';
import { KANA, NAME } from './fields.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import { isIn } from './places.js';
import { WORTH } from './postings.js';

/** Members that satisfy a part, each with how well (above 0, at most about 1.5). */
export type PartMatches = Map<number, number>;

/** A step down the hierarchy costs a little: who asks for 研磨 is served by 鏡面研磨, but by 研磨 first. */
const STEP = 0.93;
/** Evidence below this is a mention, not an answer: it goes to the separate list. */
export const MENTION = 0.3;

/** Members that satisfy one part, mentions included. */
export async function matchPart(knowledge: Knowledge, part: Part, signal?: AbortSignal): Promise<PartMatches> {
  if (part.kind === 'place') return matchPlace(knowledge, part);
  if (part.kind === 'text') return matchText(knowledge, part, signal);
  const matches = matchConcepts(knowledge, part);
  if (part.via !== 'need' && ![...matches.values()].some((score) => score >= MENTION)) {
    // Nobody does what it means; whoever writes the very word still answers (アプリ in アプリケーション).
    const literal = await matchText(knowledge, part, signal);
    for (const [member, score] of literal) matches.set(member, Math.max(score, matches.get(member) ?? 0));
    return matches;
  }
  if (knowledge.members.length <= LITERAL_LIMIT) await preferLiteral(knowledge, part, matches, signal);
  return matches;
}

/** Up to this many members the very words are looked for beside the concept: the text index is made in an instant. */
const LITERAL_LIMIT = 3000;
const LITERAL = 0.3;

/** Puts those first who write the very words asked for, among all who do what they mean. */
async function preferLiteral(knowledge: Knowledge, part: Part, matches: PartMatches, signal?: AbortSignal): Promise<void> {
  const label = normalize(textIn(part.label, 'ja'));
  const words = /^[\x20-\x7e]+$/.test(part.words) || part.via === 'need' ? label : part.words;
  if (words.length < 2) return;
  const index = await knowledge.text(signal);
  const { members, masks } = index.find(words);
  members.forEach((member, i) => {
    const known = matches.get(member);
    if (known !== undefined) matches.set(member, known + LITERAL * (WORTH[masks[i] as number] as number));
  });
}

function matchConcepts(knowledge: Knowledge, part: Part): PartMatches {
  const matches: PartMatches = new Map();
  for (const { concept, weight } of part.meanings) {
    for (const { id, depth } of knowledge.dictionary.vocabulary.narrower(concept)) {
      const posting = knowledge.postings.get(id);
      if (!posting) continue;
      const factor = weight * STEP ** Math.min(depth, 4);
      const { members, masks } = posting;
      for (let i = 0; i < members.length; i++) {
        const member = members[i] as number;
        const score = factor * (WORTH[masks[i] as number] as number);
        const known = matches.get(member);
        if (known === undefined || score > known) matches.set(member, score);
      }
    }
  }
  return matches;
}

function matchPlace(knowledge: Knowledge, part: Part): PartMatches {
  const matches: PartMatches = new Map();
  knowledge.members.forEach((member, number) => {
    if (part.places?.some((code) => isIn(member, code, knowledge.places))) matches.set(number, 1);
  });
  return matches;
}

async function matchText(knowledge: Knowledge, part: Part, signal?: AbortSignal): Promise<PartMatches> {
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  const matches: PartMatches = new Map();
  for (const word of new Set([part.words, part.reading ?? part.words])) {
    const { members, masks } = index.find(word);
    members.forEach((member, i) => {
      const mask = masks[i] as number;
      // In text masks the kana bit is the kana of the name, not the mark of a partial concept.
      const score = WORTH[mask & (1 << KANA) ? (mask & ~(1 << KANA)) | (1 << NAME) : mask] as number;
      if (score > (matches.get(member) ?? 0)) matches.set(member, score);
    });
  }
  return matches;
}

/** Members in all of the sets, with the sum of their scores; scores under {@link MENTION} make it a mention. */
export function intersect(sets: readonly PartMatches[]): { readonly fit: Map<number, number>; readonly mentioned: Map<number, number> } {
  const fit = new Map<number, number>();
  const mentioned = new Map<number, number>();
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (!smallest) return { fit, mentioned };
  for (const [member, first] of smallest) {
    let sum = first, least = first;
    let all = true;
    for (const other of others) {
      const score = other.get(member);
      if (score === undefined) {
        all = false;
        break;
      }
      sum += score;
      least = Math.min(least, score);
    }
    if (all) (least < MENTION ? mentioned : fit).set(member, sum / sets.length);
  }
  return { fit, mentioned };
}
