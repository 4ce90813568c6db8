import type { Member } from '../../model/member.js';
import { inferSkills, withInferred } from './infer.js';
import type { Known } from '../members/members.js';
import type { Pace } from '../sheets/pace.js';
import type { ProblemList } from '../problems/problems.js';
import type { ImportOptions, InferredSkill, ReviewLine } from '../types.js';

/** Infers skills from every member's text and applies the review; tells review lines that no longer fit. */
export async function inferAll(
  known: readonly Known[], options: ImportOptions, decisions: ReadonlyMap<string, ReviewLine>, problems: ProblemList, pace: Pace,
): Promise<{ members: Member[]; inferred: InferredSkill[] }> {
  const kept = new Map<string, ReviewLine[]>();
  const file = options.review?.name ?? '';
  const ids = new Set(known.map(({ member }) => member.id));
  for (const line of decisions.values()) {
    if (!ids.has(line.member)) problems.add(file, 'review-unknown-member', { row: line.row, value: line.member });
    else if (line.decision === 'keep') kept.set(line.member, [...(kept.get(line.member) ?? []), line]);
  }
  const inferred: InferredSkill[] = [];
  const members: Member[] = [];
  for (const { member, entry } of known) {
    const skills = options.recognise === undefined ? [] : inferSkills(member, options.recognise, decisions, options.conceptLabel);
    inferred.push(...skills);
    members.push(withInferred(member, [...skills, ...confirmed(member, skills, kept.get(member.id) ?? [], options)], options.publishInferred === true));
    if (!pace.due) continue;
    options.onProgress?.({ file: entry.file, rows: members.length, total: known.length, stage: 'skills' });
    await pace.rest();
  }
  return { members, inferred };
}

/** What the office kept holds even where the text that led to it has changed, unless the member now states it itself. */
function confirmed(member: Member, skills: readonly InferredSkill[], lines: readonly ReviewLine[], { recognise }: ImportOptions): InferredSkill[] {
  const there = new Set([
    ...skills.map(({ concept }) => concept), ...(member.capabilities ?? []).map(({ process }) => process),
    ...(member.equipment ?? []).map(({ kind }) => kind), ...(member.certifications ?? []).map(({ kind }) => kind),
  ]);
  return lines.filter(({ concept }) => !there.has(concept)).map(({ concept, words }) => ({
    member: member.id, name: '', concept, words, field: '', sentence: '', decision: 'keep',
    kind: recognise?.(words).find((mention) => mention.concept === concept)?.kind ?? 'process',
  }));
}
