import { textIn } from '../model/text.js';
import { normalize } from '../text/normalize.js';
import { addAnswers, MENTION } from './answers.js';
import type { Knowledge } from './knowledge.js';
import { later } from './later.js';
import { createMatches, membersOf, raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import { WORTH, worthInText } from './postings.js';

/** Up to this many members the very words are looked for beside the concept: larger directories keep them in shards. */
export const LITERAL_LIMIT = 1000;
const LITERAL = 0.3, ECHO = 0.2, MOST_ECHOED = 2;
/** With so many who do it, nobody looks for neighbours. */
export const PLENTY = 20;

const loadPlaces = later(() => import('./place-spans.js')), loadClose = later(() => import('./close.js'));

/** Members that satisfy one part, mentions included, each with how well (above 0, at most about 1.5). */
export async function matchPart(knowledge: Knowledge, part: Part, signal?: AbortSignal, neighbours = true): Promise<Matches> {
  if (part.kind === 'place') return (await loadPlaces()).matchPlace(knowledge, part);
  const matches = createMatches(knowledge.members.length);
  if (part.kind === 'text') {
    await addText(knowledge, part, matches, signal);
    part.names?.addTo(matches);
    return matches;
  }
  addAnswers(knowledge, part, matches);
  if (neighbours && part.close && matches.count < PLENTY && answers(matches)) (await loadClose()).addClose(knowledge, part, matches);
  if (knowledge.members.length <= LITERAL_LIMIT) await preferLiteral(knowledge, part, matches, signal);
  return matches;
}

/** Whether any match is more than a mention. */
export function answers({ members, count, scores }: Matches): boolean {
  for (let i = 0; i < count; i++) if ((scores[members[i] as number] as number) >= MENTION) return true;
  return false;
}

/** Members that have any of some concepts. */
export function conceptMatches(knowledge: Knowledge, meanings: Part['meanings']): Matches {
  const matches = createMatches(knowledge.members.length);
  addAnswers(knowledge, { meanings }, matches);
  return matches;
}

async function addText(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  for (const word of new Set([part.words, part.reading ?? part.words])) {
    const { members, masks } = index.find(word);
    for (let i = 0; i < members.length; i++) {
      raise(matches, members[i] as number, worthInText(masks[i] as number));
    }
  }
}

/** Puts those first who write the very words asked for, among all who do what they mean. */
async function preferLiteral(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  if (part.echoes) {
    await preferEchoes(knowledge, part.echoes, matches, signal);
    return;
  }
  const label = normalize(textIn(part.label, 'ja'));
  const words = /^[\x20-\x7e]+$/.test(part.words) || part.via === 'need' ? label : part.words;
  if (words.length < 2) return;
  const texts = await knowledge.texts();
  signal?.throwIfAborted();
  for (const member of membersOf(matches)) {
    const score = matches.scores[member] as number;
    // A mention stays one, however often the word stands there.
    if (score >= MENTION) matches.scores[member] = score + LITERAL * (WORTH[texts.maskIn(member, words)] as number);
  }
}

/** Of those who answer what a visitor tells of, puts those first who use the same words: 軽い器 for 「軽い食器」. */
async function preferEchoes(knowledge: Knowledge, echoes: readonly string[], matches: Matches, signal?: AbortSignal): Promise<void> {
  const texts = await knowledge.texts();
  signal?.throwIfAborted();
  for (const member of membersOf(matches)) {
    const score = matches.scores[member] as number;
    if (score < MENTION) continue;
    let echoed = 0;
    for (const word of echoes) echoed += WORTH[texts.maskIn(member, word)] as number;
    matches.scores[member] = score + ECHO * Math.min(echoed, MOST_ECHOED);
  }
}
