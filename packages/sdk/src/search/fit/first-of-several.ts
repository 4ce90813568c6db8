import { statedAbout } from './about-skill.js';
import { PLENTY } from './akin.js';
import { MENTION, type Answer } from './answers.js';
import { cutLoose, MET, NONE_JUDGED, RELAX_BELOW } from '../engine.js';
import type { Best } from './first-page.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { favour } from './favour.js';
import { createMatches, membersOf, release } from './matches.js';
import { answerTo, inOrder, withScores } from './part-answer.js';
import type { Part } from '../query/part.js';
import { top } from './top.js';
import type { Verdict } from '../types.js';
import { FAILS, Judge, MEETS } from './verdicts.js';

/** Whether a part is a skill or thing that everyone shown must have. */
const isAsked = ({ kind, via, favours, optional, ignored }: Part): boolean => kind === 'concept' && via !== 'need' && !favours && !optional && !ignored;
/** Whether it only ranks; a trade is asked of all but where a need is told. */
const isOptional = ({ kind, optional, conceptKind }: Part, told: boolean): boolean => kind === 'concept' && optional === true && (told || conceptKind !== 'industry');

/** The first page of a query of two skills or things, of one with a figure, or of one beside what only ranks; nothing where more has to be looked at. */
export async function firstOfSeveral(knowledge: Knowledge, parts: readonly Part[], count: number, signal?: AbortSignal): Promise<Best | undefined> {
  const [a, b] = parts.filter(isAsked), value = parts.find(({ condition }) => condition);
  const told = parts.some(({ conceptKind }) => conceptKind === 'need'), [asked, ...others] = parts.filter((part) => !isOptional(part, told));
  let best: Best | undefined;
  if (asked?.kind === 'concept' && others.length === 0) best = bestBeside(knowledge, asked, parts, count);
  else if (parts.length === 2 && a) best = b ? bestOfBoth(knowledge, a, b, count) : value && await bestMeeting(knowledge, a, value, count, signal);
  return best && best.total >= RELAX_BELOW ? best : undefined;
}

/** Of those who have what is asked for, those first who meet what only ranks. */
function bestBeside(knowledge: Knowledge, asked: Part, parts: readonly Part[], count: number): Best | undefined {
  const answer = answerTo(knowledge, asked);
  // Where few do the very thing, those are looked for who do what is close to it.
  if (parts.length === 1 && asked.close && answer.fits < PLENTY) return undefined;
  const size = knowledge.members.length, fit = createMatches(size), mentioned = createMatches(size);
  fit.members.set(answer.members.subarray(0, answer.fits));
  fit.count = answer.fits;
  for (let i = 0; i < fit.count; i++) fit.scores[answer.members[i] as number] = answer.scores[i] as number;
  const add = (own: Answer): void => {
    withScores(knowledge, own, (scores) => { favour(fit, scores); });
  };
  for (const part of parts) {
    if (part !== asked) add(answerTo(knowledge, part));
    if (part.favours && part.favours.length > 0) add(answerTo(knowledge, { meanings: part.favours }));
  }
  cutLoose(parts, fit, mentioned);
  const members = top(membersOf(fit), count, fit.scores, knowledge.order);
  const best = {
    total: fit.count, members, scores: members.map((number) => fit.scores[number] as number),
    parts: parts.map((part) => (part === asked ? part : { ...part, ignored: true })),
  };
  release(fit);
  release(mentioned);
  return best;
}

/** Of those who have one, those who have the other too, with the mean of both scores. */
function bestOfBoth(knowledge: Knowledge, a: Part, b: Part, count: number): Best {
  const one = answerTo(knowledge, a), other = answerTo(knowledge, b);
  const [few, many] = one.fits <= other.fits ? [one, other] : [other, one];
  const both = createMatches(knowledge.members.length);
  withScores(knowledge, many, (scores) => {
    for (let i = 0; i < few.fits; i++) {
      const number = few.members[i] as number, score = scores[number] as number;
      if (score < MENTION) continue;
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
  const of = (number: number): readonly Verdict[] => [judge.verdict(rows, starts[stating.indexOf(number)] ?? -1)];
  return { total: answer.fits - failing, members, scores: page, meetsAll: meeting, verdicts: { ...NONE_JUDGED, of } };
}
