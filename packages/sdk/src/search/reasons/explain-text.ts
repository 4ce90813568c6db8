import type { Member } from '../../model/member.js';
import { normalize, normalizeWithOffsets, originalRange, type Normalized } from '../../text/normalize.js';
import { byValue, excerptOf } from './explain.js';
import { FIELDS, visitFields } from '../knowledge/fields.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Part } from '../query/part.js';
import type { Reason } from '../types.js';

const FOR_WORDS = byValue(({ weight }) => weight);

/** Where a member writes the words of a text part, in its best field. */
export function explainText(_knowledge: Knowledge, member: Member, part: Part): Reason | undefined {
  const asked = part.reading === undefined ? [part.words] : [part.words, part.reading];
  let reason: Reason | undefined;
  for (const field of FOR_WORDS) {
    const { name, stated } = FIELDS[field] as (typeof FIELDS)[number];
    visitFields(member, (_field, path, text) => {
      if (reason) return;
      const normal = normalize(text);
      const words = asked.find((each) => normal.includes(each));
      if (words === undefined) return;
      reason = { part: part.id, field: name, path, via: part.via, stated, ...excerptOf(text, occurrences(normalizeWithOffsets(text), words, text)) };
    }, 1 << field, part.locale);
    if (reason) return reason;
  }
  return undefined;
}

function occurrences(n: Normalized, words: string, text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let i = n.text.indexOf(words); i >= 0 && found.length < 5; i = n.text.indexOf(words, i + words.length)) {
    found.push(originalRange(text, n, i, i + words.length));
  }
  return found;
}
