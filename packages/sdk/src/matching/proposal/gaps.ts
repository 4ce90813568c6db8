import type { Knowledge } from '../../search/knowledge/knowledge.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { AskedPart } from '../asked/asked-part.js';
import type { Contender } from '../candidates/candidates.js';
import { claimants } from '../candidates/skills.js';
import type { Gap, MemberRef, Words } from '../types.js';

/** More than these an office does not ask. */
const ASKED = 5;

/** What nobody does of a request, and whom to ask all the same. */
export function gapOf(
  knowledge: Knowledge, vocabulary: Vocabulary, part: AskedPart, contenders: readonly Contender[], allowed: ReadonlySet<number>,
): Gap {
  const { id, label } = part;
  const failing = contenders.flatMap(({ candidate }) => {
    const fit = candidate.parts.find((each) => each.part === id);
    return fit ? [{ candidate, failed: fit.verdicts.filter(({ verdict, condition }) => verdict === 'does-not-meet' && condition !== 'budget') }] : [];
  }).sort((a, b) => a.failed.length - b.failed.length);
  if (failing.length > 0) {
    const names = [...new Map(failing.flatMap(({ failed }) => failed).map(({ asked }) => [asked.ja, asked])).values()];
    return {
      part: id, why: 'conditions', ask: failing.slice(0, ASKED).map(({ candidate }) => refOf(candidate)),
      reason: {
        ja: `「${label.ja}」ができる会社は${failing.length}社ありますが、条件（${names.map(({ ja }) => ja).join('、')}）に合いません。`,
        en: `${failing.length} can do ${label.en}, but none meets: ${names.map(({ en }) => en).join(', ')}.`,
      },
    };
  }
  const { wider, ask } = nearest(knowledge, vocabulary, part, allowed);
  const hint: Words = wider === undefined ? { ja: '', en: '' } : {
    ja: `より広い「${vocabulary.label(wider, 'ja')}」の記載がある会社に確認できます。`, en: ` Those who state ${vocabulary.label(wider, 'en')} can be asked.`,
  };
  if (part.via === 'text') {
    return {
      part: id, why: 'nobody', ask,
      reason: {
        ja: `「${label.ja}」は用語として読み取れず、この言葉を書いている会社もありません。内容を確かめてください。`,
        en: `Not understood: “${label.en}”; nobody writes these words either. Find out what is meant.`,
      },
    };
  }
  return {
    part: id, why: 'nobody', ask,
    reason: { ja: `「${label.ja}」ができるという記載のある会社はありません。${hint.ja}`, en: `Nobody states ${label.en}.${hint.en}` },
  };
}

const refOf = ({ directory, member }: MemberRef): MemberRef => ({ directory, member });

/** Who states the nearest wider skill: a polisher that names no mirror polishing may well do it. */
function nearest(knowledge: Knowledge, vocabulary: Vocabulary, { concepts }: AskedPart, allowed: ReadonlySet<number>): { readonly wider?: string; readonly ask: readonly MemberRef[] } {
  for (const wider of new Set(concepts.flatMap((id) => vocabulary.broader(id)))) {
    const members = [...claimants(knowledge, new Set([wider]))].filter((number) => allowed.has(number))
      .map((number): MemberRef => ({ directory: knowledge.directories[number] ?? '', member: knowledge.members[number]?.id ?? '' }))
      .sort((a, b) => (`${a.directory}/${a.member}` < `${b.directory}/${b.member}` ? -1 : 1));
    if (members.length > 0) return { wider, ask: members.slice(0, ASKED) };
  }
  return { ask: [] };
}
