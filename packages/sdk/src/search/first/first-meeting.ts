import { statedAbout } from './about-skill.js';
import { NONE_JUDGED } from '../engine.js';
import type { Best } from './first-page.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { answerTo, inOrder } from './part-answer.js';
import type { Part } from '../query/part.js';
import type { Verdict } from '../types.js';
import { MET } from '../fit/meet/marked.js';
import { FAILS, Judge, MEETS } from '../fit/meet/verdicts.js';

// Marks of members, all 0 between two queries.
let marks = new Uint8Array(0);

/** Of those who have a skill, those who do not fail a condition; who meets it comes first. Few state a figure: only they are judged. */
export async function bestMeeting(
  knowledge: Knowledge, part: Part, { id, condition }: Part, count: number, signal?: AbortSignal,
): Promise<Best | undefined> {
  const answer = answerTo(knowledge, part);
  if (!condition) return undefined;
  await knowledge.whole?.();
  const { rows, members: stating, starts } = await statedAbout(knowledge, part, answer, condition.field, signal);
  const judge = new Judge(knowledge, id, condition);
  if (marks.length < knowledge.members.length) marks = new Uint8Array(knowledge.members.length);
  let meeting = 0, failing = 0;
  for (let i = 0; i < stating.length; i++) {
    const outcome = judge.of(rows, starts[i] as number);
    marks[stating[i] as number] = outcome;
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
  for (let i = 0; i < stating.length; i++) marks[stating[i] as number] = 0;
  // Who states anything ascends.
  const rowOf = (number: number): number => {
    let low = 0, high = stating.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stating[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return stating[low] === number ? starts[low] as number : -1;
  };
  const of = (number: number): readonly Verdict[] => [judge.verdict(rows, rowOf(number))];
  return { total: answer.fits - failing, members, scores: page, meetsAll: meeting, verdicts: { ...NONE_JUDGED, of } };
}
