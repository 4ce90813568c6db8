import { textIn } from '../model/text.js';
import { normalize } from '../text/normalize.js';
import { KANA, NAME } from './fields.js';
import type { Knowledge } from './knowledge.js';
import { createMatches, raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import { WORTH } from './postings.js';

/** A step down the hierarchy costs a little: who asks for 研磨 is served by 鏡面研磨, but by 研磨 first. */
export const STEP = 0.93;
/** Evidence below this is a mention, not an answer: it goes to the separate list. */
export const MENTION = 0.3;
/** Up to this many members the very words are looked for beside the concept: the text index is made in an instant. */
const LITERAL_LIMIT = 3000;
const LITERAL = 0.3;
/** With so many who do it, nobody looks for neighbours. */
const FEW = 20;

/** Members that satisfy one part, mentions included, each with how well (above 0, at most about 1.5). */
export async function matchPart(knowledge: Knowledge, part: Part, signal?: AbortSignal, neighbours = true): Promise<Matches> {
  if (part.kind === 'place') return (await import('./place-spans.js')).matchPlace(knowledge, part);
  const matches = createMatches(knowledge.members.length);
  if (part.kind === 'text') {
    await addText(knowledge, part, matches, signal);
    part.names?.addTo(matches);
    return matches;
  }
  addConcepts(knowledge, part.meanings, matches);
  if (part.compound) (await import('./compound.js')).addCompound(knowledge, part.compound, matches);
  if (neighbours && part.close && matches.members.length < FEW && answers(matches)) (await import('./close.js')).addClose(knowledge, part, matches);
  if (part.via !== 'need' && !answers(matches)) {
    // Nobody does what it means; whoever writes the very word still answers (アプリ in アプリケーション).
    await addText(knowledge, part, matches, signal);
    if (answers(matches)) part.reason = (await import('./explain-text.js')).explainText;
  } else if (knowledge.members.length <= LITERAL_LIMIT) await preferLiteral(knowledge, part, matches, signal);
  return matches;
}

/** Whether any match is more than a mention. */
export const answers = ({ members, scores }: Matches): boolean => members.some((member) => (scores[member] as number) >= MENTION);

/** Members that have any of some concepts. */
export function conceptMatches(knowledge: Knowledge, meanings: Part['meanings']): Matches {
  const matches = createMatches(knowledge.members.length);
  addConcepts(knowledge, meanings, matches);
  return matches;
}

function addConcepts(knowledge: Knowledge, meanings: Part['meanings'], matches: Matches): void {
  for (const { concept, weight } of meanings) {
    // SUS304 is stainless steel as much as anything is.
    const step = knowledge.dictionary.vocabulary.get(concept)?.kind === 'material' ? 1 : STEP;
    for (const { id, depth } of knowledge.dictionary.vocabulary.narrower(concept)) {
      const posting = knowledge.postings.get(id);
      if (!posting) continue;
      const factor = weight * step ** Math.min(depth, 4);
      const { members, masks } = posting;
      for (let i = 0; i < members.length; i++) raise(matches, members[i] as number, factor * (WORTH[masks[i] as number] as number));
    }
  }
}

async function addText(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  for (const word of new Set([part.words, part.reading ?? part.words])) {
    const { members, masks } = index.find(word);
    members.forEach((member, i) => {
      const mask = masks[i] as number;
      // In text masks the kana bit is the kana of the name, not the mark of a partial concept.
      raise(matches, member, WORTH[mask & (1 << KANA) ? (mask & ~(1 << KANA)) | (1 << NAME) : mask] as number);
    });
  }
}

/** Puts those first who write the very words asked for, among all who do what they mean. */
async function preferLiteral(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  const label = normalize(textIn(part.label, 'ja'));
  const words = /^[\x20-\x7e]+$/.test(part.words) || part.via === 'need' ? label : part.words;
  if (words.length < 2) return;
  const texts = await knowledge.texts();
  signal?.throwIfAborted();
  for (const member of matches.members) {
    const score = matches.scores[member] as number;
    // A mention stays one, however often the word stands there.
    if (score >= MENTION) matches.scores[member] = score + LITERAL * (WORTH[texts.maskIn(member, words)] as number);
  }
}
