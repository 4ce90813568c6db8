import type { Knowledge } from '../../knowledge/knowledge.js';
import { membersIn } from '../../knowledge/place-index.js';
import { NOT_FULL } from '../../knowledge/postings.js';
import type { Part } from '../../query/part.js';
import type { Matches } from './matches.js';

/** The members that have any of some concepts in full, or are told of it in whatever way. */
function having(knowledge: Knowledge, concepts: Iterable<string>, inFull: boolean): Set<number> {
  const members = new Set<number>();
  for (const id of concepts) {
    const posting = knowledge.postings.get(id);
    posting?.members.forEach((member, i) => { if (!inFull || ((posting.masks[i] as number) & NOT_FULL) === 0) members.add(member); });
  }
  return members;
}

/**
 * Whether a query leaves a member out: it has what was denied, and nothing else that was asked for. Who does polishing and
 * welding still polishes without welding; who only plates is no answer to 「めっき以外の表面処理」.
 */
export function leftOutBy(knowledge: Knowledge, parts: readonly Part[]): ((number: number) => boolean) | undefined {
  const denying = parts.filter(({ excluded }) => excluded);
  if (denying.length === 0) return undefined;
  const { vocabulary } = knowledge.dictionary;
  const narrower = (ids: readonly string[]): string[] => ids.flatMap((id) => vocabulary.narrower(id).map((each) => each.id));
  const there = new Set(denying.filter(({ kind }) => kind === 'place').flatMap(({ denied = [] }) => denied.flatMap((code) => membersIn(knowledge, code))));
  const denied = new Set(narrower(denying.filter(({ kind }) => kind === 'concept').flatMap((part) => part.denied ?? [])));
  const asked = parts.filter(({ kind, excluded, optional }) => kind === 'concept' && !excluded && !optional);
  // Beside what is asked for, a mention of what is denied is no answer either; alone, who only mentions it still does other work.
  const deniers = having(knowledge, denied, asked.length === 0);
  const otherwise = asked.map(({ meanings }) => having(knowledge, narrower(meanings.map(({ concept }) => concept)).filter((id) => !denied.has(id)), false));
  return (number) => there.has(number) || (deniers.has(number) && (asked.length === 0 || otherwise.some((members) => !members.has(number))));
}

/** Takes them out of some matches. */
export function leaveOut(matches: Matches, isOut: (number: number) => boolean): void {
  const { members, scores, count } = matches;
  matches.count = 0;
  for (let i = 0; i < count; i++) {
    const number = members[i] as number;
    if (isOut(number)) scores[number] = 0;
    else members[matches.count++] = number;
  }
}
