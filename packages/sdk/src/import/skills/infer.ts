import type { Capability, Member } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import type { ConceptKind } from '../../model/concept.js';
import { reviewKey } from './review.js';
import type { Decision, InferredSkill, Recognise, ReviewLine } from '../types.js';

/** What text may say a member can do or has. Materials and products alone say nothing of skill. */
const KINDS: ReadonlySet<ConceptKind> = new Set(['process', 'finish', 'service', 'equipment', 'certification']);

const SENTENCE_LIMIT = 160;

/** The free texts of a member with the path of each. */
function* textsOf(member: Member): Generator<readonly [field: string, text: string]> {
  for (const field of ['appeal', 'description', 'message'] as const) yield [field, textIn(member[field])];
  for (const [index, work] of (member.products ?? []).entries()) {
    for (const field of ['name', 'summary', 'description'] as const) yield [`products.${index}.${field}`, textIn(work[field])];
  }
  for (const [index, work] of (member.works ?? []).entries()) yield [`works.${index}.name`, textIn(work.name)];
}

/** The sentence around a stretch of text, cut where it is long. */
export function sentenceAt(text: string, start: number, end: number): string {
  let from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1), text.lastIndexOf('！', start - 1)) + 1;
  const stops = [text.indexOf('。', end), text.indexOf('\n', end), text.indexOf('！', end)].filter((at) => at !== -1);
  let to = stops.length === 0 ? text.length : Math.min(...stops) + 1;
  if (to - from > SENTENCE_LIMIT) {
    from = Math.max(from, start - 60);
    to = Math.min(to, from + SENTENCE_LIMIT);
  }
  return text.slice(from, to).trim();
}

/** Concepts the member states itself. */
const statedBy = (member: Member): Set<string> => new Set([
  ...(member.capabilities ?? []).flatMap(({ process, finish = [], materials = [] }) => [process, ...finish, ...materials]),
  ...(member.equipment ?? []).map(({ kind }) => kind),
  ...(member.certifications ?? []).map(({ kind }) => kind),
]);

/** The skills that a member's free text mentions and does not deny, each once, with the sentence that says so. */
export function inferSkills(
  member: Member, recognise: Recognise, decisions: ReadonlyMap<string, ReviewLine>, label?: (concept: string) => string,
): InferredSkill[] {
  const stated = statedBy(member);
  const found = new Map<string, InferredSkill>();
  for (const [field, text] of textsOf(member)) {
    if (text === '') continue;
    for (const { concept, kind, start, end, negated } of recognise(text)) {
      if (negated || !KINDS.has(kind) || stated.has(concept) || found.has(concept)) continue;
      const decision = decisions.get(reviewKey(member.id, concept))?.decision;
      found.set(concept, {
        member: member.id, name: textIn(member.name), concept, kind, words: text.slice(start, end), field, sentence: sentenceAt(text, start, end),
        ...(label === undefined ? {} : { label: label(concept) }),
        ...(decision === undefined ? {} : { decision }),
      });
    }
  }
  return [...found.values()];
}

/**
 * The member with the inferred skills that may be published: those kept in the review, and, where asked for, those not
 * discarded. Equipment and certificates are published only when a person kept them.
 */
export function withInferred(member: Member, skills: readonly InferredSkill[], publishAll: boolean): Member {
  const wanted = (kind: 'skill' | 'equipment' | 'certification') => (skill: InferredSkill): boolean => {
    const own = skill.kind === 'equipment' || skill.kind === 'certification' ? skill.kind : 'skill';
    return own === kind && (skill.decision === 'keep' || (kind === 'skill' && publishAll && skill.decision !== ('discard' satisfies Decision)));
  };
  const capabilities = skills.filter(wanted('skill')).map(({ concept, words }): Capability => ({ process: concept, name: words, origin: 'inferred' }));
  const equipment = skills.filter(wanted('equipment')).map(({ concept }) => ({ kind: concept }));
  const certifications = skills.filter(wanted('certification')).map(({ concept }) => ({ kind: concept }));
  if (capabilities.length + equipment.length + certifications.length === 0) return member;
  return {
    ...member,
    ...(capabilities.length === 0 ? {} : { capabilities: [...(member.capabilities ?? []), ...capabilities] }),
    ...(equipment.length === 0 ? {} : { equipment: [...(member.equipment ?? []), ...equipment] }),
    ...(certifications.length === 0 ? {} : { certifications: [...(member.certifications ?? []), ...certifications] }),
  };
}
