import type { Knowledge } from '../../search/knowledge/knowledge.js';
import { explain } from '../../search/reasons/explain.js';
import { explainText } from '../../search/reasons/explain-text.js';
import type { Part } from '../../search/query/part.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { AskedPart } from '../asked/asked-part.js';
import type { Skill } from './skills.js';
import type { SkillReason, Words } from '../types.js';

/** Why a member is taken to have the skill for a part: where it says so, in which words. */
export function skillReason(knowledge: Knowledge, vocabulary: Vocabulary, number: number, part: AskedPart, skill: Skill): SkillReason {
  const [reason] = explain(knowledge, number, [searchPart(part)]);
  if (skill.stage && (!reason || !reason.stated)) {
    const { path, concept } = skill.stage;
    return { via: 'stage', field: 'capability', path, concept, stated: true, words: stageWords(vocabulary, concept) };
  }
  if (!reason) {
    return { via: 'same', field: 'capability', path: 'capabilities', stated: skill.stated, words: says(skill.stated, part.label, part.label) };
  }
  const { via, field, path, concept, stated, excerpt } = reason;
  const found: Words = concept === undefined ? part.label : { ja: vocabulary.label(concept, 'ja'), en: vocabulary.label(concept, 'en') };
  return {
    via, field, path, stated, ...(concept === undefined ? {} : { concept }), ...(excerpt === undefined ? {} : { excerpt }),
    words: says(stated, part.label, found),
  };
}

/** A part as search explains it. */
function searchPart({ id, label, via, concepts, compounds, words }: AskedPart): Part {
  const [compound] = compounds;
  const weighed = (ids: Iterable<string>): Part['meanings'] => [...ids].map((concept) => ({ concept, weight: 1 }));
  return {
    id: Number(id.slice(1)), kind: concepts.length > 0 ? 'concept' : 'text', label, start: 0, end: 0, words,
    via: via === 'need' ? 'need' : via === 'text' ? 'text' : 'same', concepts, meanings: weighed(concepts), reason: explainText,
    ...(compound ? { compound: [weighed(compound.materials), weighed(compound.processes)] } : {}),
  };
}

function says(stated: boolean, asked: Words, found: Words): Words {
  const same = asked.ja === found.ja;
  return stated
    ? { ja: same ? `「${found.ja}」の記載があります` : `「${asked.ja}」にあたる「${found.ja}」の記載があります`, en: same ? `States ${found.en}` : `States ${found.en}, which answers ${asked.en}` }
    : { ja: `紹介文などから「${found.ja}」と読み取りました（要確認）`, en: `${found.en} was read in its texts: to be confirmed` };
}

const stageWords = (vocabulary: Vocabulary, concept: string): Words =>
  ({ ja: `ネットワークで「${vocabulary.label(concept, 'ja')}」を担当しています`, en: `Covers ${vocabulary.label(concept, 'en')} in the network` });
