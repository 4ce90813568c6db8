import { statedAbout } from './about-skill.js';
import { PLENTY } from './akin.js';
import { MET, NONE_JUDGED, RELAX_BELOW } from '../engine.js';
import type { Best } from './first-page.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createMatches, membersOf, release } from './matches.js';
import { answerTo, inOrder, withScores } from './part-answer.js';
import type { Part } from '../query/part.js';
import { top } from './top.js';
import type { Verdict } from '../types.js';
import { FAILS, Judge, MEETS } from './verdicts.js';

/** Whether a part is a skill or thing that everyone shown must have. */
const isPlain = ({ kind, via, favours, optional, ignored }: Part): boolean => kind === 'concept' && via !== 'need' && !favours && !optional && !ignored;

/** The first page of a query of two skills or things, or of one with a figure; nothing where more has to be looked at. */
export async function firstOfSeveral(knowledge: Knowledge, parts: readonly Part[], count: number, signal?: AbortSignal): Promise<Best | undefined> {
  const [a, b] = parts.filter(isPlain), value = parts.find(({ condition }) => condition);
  if (parts.length !== 2 || !a) return undefined;
  const best = b ? bestOfBoth(knowledge, a, b, count) : value ? await bestMeeting(knowledge, a, value, count, signal) : undefined;
  return best && best.total >= RELAX_BELOW ? best : undefined;
}

/** Of those who have one, those who have the other too, with the mean of both scores. */
function bestOfBoth(knowledge: Knowledge, a: Part, b: Part, count: number): Best {
  const one = answerTo(knowledge, a), other = answerTo(knowledge, b);
  const [few, many] = one.fits <= other.fits ? [one, other] : [other, one];
  const both = createMatches(knowledge.members.length);
  withScores(knowledge, many, (scores) => {
    for (let i = 0; i < few.fits; i++) {
      const number = few.members[i] as number, score = scores[number] as number;
      if (score === 0) continue;
      both.members[both.count++] = number;
      both.scores[number] = ((few.scores[i] as number) + score) / 2;
    }
  });
  const members = top(membersOf(both), count, both.scores, knowledge.order);
  const best = { total: both.count, members, scores: members.map((number) => both.scores[number] as number) };
  release(both);
  return best;
}

// Marks of members, all 0 between two queries.
let marks = new Uint8Array(0);

/** Of those who have a skill, those who do not fail a condition; who meets it comes first. Few state a figure: only they are judged. */
async function bestMeeting(
  knowledge: Knowledge, part: Part, { id, condition }: Part, count: number, signal?: AbortSignal,
): Promise<Best | undefined> {
  const answer = answerTo(knowledge, part);
  // Where few do the very thing, those are looked for who do what is close to it.
  if (!condition || (part.close && answer.fits < PLENTY)) return undefined;
  await knowledge.whole?.();
  const { rows, starts } = await statedAbout(knowledge, part, answer, condition.field, signal);
  const judge = new Judge(knowledge, id, condition);
  if (marks.length < knowledge.members.length) marks = new Uint8Array(knowledge.members.length);
  let meeting = 0, failing = 0;
  for (const [number, at] of starts) {
    const outcome = judge.of(rows, at);
    marks[number] = outcome;
    if (outcome === MEETS) meeting++;
    else if (outcome === FAILS) failing++;
  }
  const { members: all, scores } = inOrder(knowledge, answer), members: number[] = [], page: number[] = [];
  for (let i = 0; members.length < Math.min(count, meeting); i++) {
    if (marks[all[i] as number] !== MEETS) continue;
    members.push(all[i] as number);
    page.push((scores[i] as number) + MET);
  }
  for (let i = 0; i < all.length && members.length < count; i++) {
    if (marks[all[i] as number] !== 0) continue;
    members.push(all[i] as number);
    page.push(scores[i] as number);
  }
  for (const number of starts.keys()) marks[number] = 0;
  const of = (number: number): readonly Verdict[] => [judge.verdict(rows, starts.get(number) ?? -1)];
  return { total: answer.fits - failing, members, scores: page, meetsAll: meeting, verdicts: { ...NONE_JUDGED, of } };
}
