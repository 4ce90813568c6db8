import { MENTION } from '../meet/answers.js';
import type { Matched, Verdicts } from '../../engine.js';
import { isThing, isWork, sentTo } from '../meet/kin.js';
import { judged } from '../meet/marked.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { refusedBy } from '../meet/refused.js';
import { membersOf, raise, type Matches } from '../meet/matches.js';
import type { Part } from '../../query/part.js';
import type { Verdict } from '../../types.js';

/** What those are worth who do what is asked for and do not state all that stands beside it. */
const UNSTATED = 0.8;
/** They must do it about as well as the best: who only comes near the core and states nothing else answers nothing. */
const CLOSE = 0.7;
/** What stands beside adds where it is only mentioned. */
const TOUCHED = 0.3;

/** Whether what stands beside the core may go unstated. Shoes are no work for who polishes metal. */
export async function mayGo(knowledge: Knowledge, parts: readonly Part[]): Promise<boolean> {
  const things = parts.filter((part) => part.beside && isThing(part)), works = parts.filter(isWork);
  if (things.length === 0 || works.length === 0) return true;
  const vocabulary = await knowledge.relations();
  return !things.some((thing) => sentTo(vocabulary, works, thing) === 'never');
}

/**
 * Adds those who meet the core of a query and do not state all that stands beside it; who states nothing of it at all only where nobody
 * states anything: else they are a list apart (`relax.ts`). Who says that it does not do what stands beside is not added.
 */
export function addUnstated(knowledge: Knowledge, fit: Matches, core: Matches, beside: readonly Part[], sets: Matched['sets'], valued: boolean): void {
  const { scores } = core, members = membersOf(core), isRefused = refusedBy(knowledge, { parts: beside, sets });
  const besides = beside.map(({ id }) => (sets.get(id) as Matches).scores);
  let best = 0;
  for (const number of members) if ((scores[number] as number) > best) best = scores[number] as number;
  const states = (number: number): boolean => besides.some((own) => (own[number] as number) >= MENTION);
  // What a member refuses is looked at last: it stands in the member itself.
  const isNear = (number: number): boolean => fit.scores[number] === 0 && (scores[number] as number) >= best * CLOSE && !isRefused(number);
  const onlyStating = !valued && (fit.count > 0 || members.some((number) => states(number) && isNear(number)));
  for (const number of members) {
    if ((onlyStating && !states(number)) || !isNear(number)) continue;
    let touched = 0;
    for (const own of besides) touched += own[number] as number;
    raise(fit, number, UNSTATED * (scores[number] as number) + TOUCHED * touched);
  }
}

/** Judges everyone by what stands beside the core as well: *meets* or *not stated*, as with figures. */
export function judgeBeside({ conditions, met: own, fails, of }: Verdicts, fit: Matches, beside: readonly Part[], sets: Matched['sets']): Verdicts {
  const size = fit.scores.length, met = new Uint8Array(size);
  met.set(own);
  for (const number of membersOf(fit)) for (const { id } of beside) if (isMet(sets, id, number)) met[number] = (met[number] as number) + 1;
  return judged({
    conditions: conditions + beside.length, met, fails: fails.length === 0 ? new Uint8Array(size) : fails,
    of: (number) => [...of(number), ...beside.map((part): Verdict => ({ part: part.id, verdict: isMet(sets, part.id, number) ? 'meets' : 'not-stated' }))],
  });
}

const isMet = (sets: Matched['sets'], part: number, number: number): boolean => (sets.get(part)?.scores[number] ?? 0) >= MENTION;
