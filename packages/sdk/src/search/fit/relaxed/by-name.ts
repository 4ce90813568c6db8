import { normalize } from '../../../text/normalize.js';
import type { Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import { explainText } from '../../reasons/explain-text.js';
import { later } from '../../base/later.js';
import { combine } from '../order/combine.js';

const loadNames = later(() => import('../../names/names.js'));

/** Names begin with places and families; what was read only by its sound or in part may be something else. */
const mayBeName = ({ kind, via }: Part): boolean => kind === 'place' || via === 'romaji' || via === 'kana' || via === 'partial';

/** What nobody does may be what somebody is called: "Osaka Alloy" names a place, a material, and 大阪合金工業所; "hopnic" sounds like ホプニック. */
export async function byName(knowledge: Knowledge, query: string, parts: readonly Part[], signal?: AbortSignal): Promise<Matched | undefined> {
  const unknown = parts.length > 0 && parts.every(({ kind }) => kind === 'text');
  if (!unknown && (parts.length < 2 || !parts.some(mayBeName))) return undefined;
  const words = normalize(query), { findBySound, findNames } = await loadNames();
  const names = unknown ? await findBySound(knowledge, words) : await findNames(knowledge, words, true);
  if (!names?.begins) return undefined;
  return combine(knowledge, [{ id: 0, kind: 'text', label: query.trim(), start: 0, end: query.length, via: names.via, words, meanings: [], names, reason: explainText }], signal);
}
