import { wordings } from '../../../model/text.js';
import { normalizeWithOffsets } from '../../../text/normalize.js';
import { recognise } from '../../../text/recognition/recognise.js';
import type { Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { MENTION } from './answers.js';

/** Whether a member says that it does not undertake something that was asked for and that it does not state: such a thing is not let pass. */
export function refusedBy({ members, dictionary }: Knowledge, { parts, sets }: Pick<Matched, 'parts' | 'sets'>): (number: number) => boolean {
  const asked = parts.flatMap(({ id, kind, meanings }) => (kind === 'concept' && sets.has(id)
    ? [{ scores: sets.get(id)?.scores, concepts: new Set(meanings.flatMap(({ concept, weight }) => (weight >= 1 ? [concept] : []))) }] : []));
  return (number) => {
    const { refuses } = members[number] ?? {};
    if (refuses === undefined) return false;
    const unstated = asked.filter(({ scores }) => (scores?.[number] ?? 0) < MENTION);
    return unstated.length > 0 && wordings(refuses).some((text) => recognise(dictionary, normalizeWithOffsets(text), false)
      .some(({ meanings }) => meanings.some(({ concept }) => unstated.some(({ concepts }) => concepts.has(concept)))));
  };
}
