import { statedAbout } from './about-skill.js';
import { NONE_JUDGED } from '../engine.js';
import type { Best } from './first-page.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { answerTo, inOrder } from './part-answer.js';
import type { Part } from '../query/part.js';
import type { Verdict } from '../types.js';
import { MET } from '../fit/meet/marked.js';
import { FAILS, Judge, MEETS } from '../fit/meet/verdicts.js';

/** Of those who have a skill, those who do not fail a condition; who meets it comes first. Each statement is judged once, however many make it. */
export async function bestMeeting(
  knowledge: Knowledge, part: Part, { id, condition }: Part, count: number, signal?: AbortSignal,
): Promise<Best | undefined> {
  const answer = answerTo(knowledge, part);
  if (!condition) return undefined;
  await knowledge.whole?.();
  const { rows, starts, makers, statements } = await statedAbout(knowledge, part, answer, condition.field, signal);
  const judge = new Judge(knowledge, id, condition), outcomes = new Uint8Array(starts.length);
  let meeting = 0, failing = 0;
  for (let i = 0; i < starts.length; i++) {
    const outcome = outcomes[i] = judge.of(rows, starts[i] as number);
    if (outcome === MEETS) meeting += makers[i] as number;
    else if (outcome === FAILS) failing += makers[i] as number;
  }
  const { members: all, scores: fits } = inOrder(knowledge, answer), members: number[] = [], scores: number[] = [], said: number[] = [];
  const take = (outcome: number, worth: number, most: number): void => {
    for (let i = 0; members.length < most; i++) {
      const statement = statements[i] as number;
      if (outcomes[statement] !== outcome) continue;
      members.push(all[i] as number);
      scores.push((fits[i] as number) + worth);
      said.push(statement);
    }
  };
  const total = answer.fits - failing;
  take(MEETS, MET, Math.min(count, meeting));
  take(0, 0, Math.min(count, total));
  const of = (number: number): readonly Verdict[] => [judge.verdict(rows, starts[said[members.indexOf(number)] as number] as number)];
  return { total, members, scores, meetsAll: meeting, verdicts: { ...NONE_JUDGED, of } };
}
