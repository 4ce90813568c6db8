import { textIn } from '../../../model/text.js';
import { normalize } from '../../../text/normalize.js';
import { addAnswer, addAnswers, MENTION } from './answers.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { later } from '../../base/later.js';
import { createMatches, membersOf, type Matches } from './matches.js';
import type { Part } from '../../query/part.js';
import { worth } from '../../knowledge/postings.js';

/** Up to this many members the very words are looked for beside the concept: larger directories keep them in shards. */
export const LITERAL_LIMIT = 1000;
const LITERAL = 0.3;

const loadPlaces = later(() => import('../../query/conditions/place-spans.js')), loadAkin = later(() => import('../relaxed/akin.js')), loadEchoes = later(() => import('../relaxed/echoes.js'));
const loadStated = later(() => import('./stated.js'));

/** Members that satisfy one part, mentions included, each with how well (above 0, at most about 1.5). */
export async function matchPart(knowledge: Knowledge, part: Part, signal?: AbortSignal, neighbours = true): Promise<Matches> {
  if (part.kind === 'place') return (await loadPlaces()).matchPlace(knowledge, part);
  const matches = createMatches(knowledge.members.length);
  if (part.kind === 'text') {
    await addText(knowledge, part, matches, signal);
    part.names?.addTo(matches);
    return matches;
  }
  addAnswers(knowledge, part.meanings, matches);
  if (part.meanings.some(({ exact }) => exact)) (await loadStated()).addStated(knowledge, part, matches);
  if (part.compound ?? part.close) (await loadAkin()).addAkin(knowledge, part, matches, neighbours);
  if (knowledge.members.length <= LITERAL_LIMIT) await preferLiteral(knowledge, part, matches, signal);
  part.names?.addTo(matches);
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
  addAnswers(knowledge, meanings, matches);
  return matches;
}

async function addText(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  for (const word of new Set([part.words, part.reading ?? part.words])) {
    addAnswer(index.scored(word), matches);
  }
}

/** Puts those first who write the very words asked for, among all who do what they mean. */
async function preferLiteral(knowledge: Knowledge, part: Part, matches: Matches, signal?: AbortSignal): Promise<void> {
  if (part.echoes) {
    await (await loadEchoes()).preferEchoes(knowledge, part.echoes, matches, signal);
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
    if (score >= MENTION) matches.scores[member] = score + LITERAL * worth(texts.maskIn(member, words));
  }
}
