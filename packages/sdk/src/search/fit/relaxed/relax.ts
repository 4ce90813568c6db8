import type { LocalizedText } from '../../../model/text.js';
import { textIn } from '../../../model/text.js';
import { hit, NONE_JUDGED, RELAX_BELOW, type Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { later } from '../../base/later.js';
import { answers, LITERAL_LIMIT, matchPart } from '../meet/match.js';
import { compoundAnswer } from './akin.js';
import { answersOf, MENTION } from '../meet/answers.js';
import { has, membersOf, release, type Matches } from '../meet/matches.js';
import { leftOutBy } from '../meet/left-out.js';
import { intersect, releaseBoth } from '../order/parted.js';
import type { Part } from '../../query/part.js';
import { PART } from '../../query/words/spans.js';
import { top } from '../order/top.js';
import type { Hit, RelaxedList } from '../../types.js';

const loadTypos = later(() => import('../../suggest/typos.js')), loadFirstPage = later(() => import('../../first/first-page.js'));
const SHOWN = 5;

/** What comes close when nothing, or hardly anything, fits all of the query: separate lists, each saying what it let go. */
export async function relax(
  knowledge: Knowledge, matched: Matched, total: number, keep: ((number: number) => boolean) | undefined, signal?: AbortSignal,
): Promise<RelaxedList[]> {
  const size = knowledge.members.length;
  const lists: RelaxedList[] = [], isOut = leftOutBy(knowledge, matched.parts);
  if (isOut) keep = both(keep, (number) => !isOut(number));
  const add = (list: Omit<RelaxedList, 'total' | 'hits'>, found: Matches, parts: readonly Part[]): void => {
    const others = matched.fit.count === 0 ? membersOf(found) : membersOf(found).filter((number) => !has(matched.fit, number));
    const kept = keep ? others.filter(keep) : others;
    if (kept.length === 0) return;
    lists.push({ ...list, total: kept.length, hits: best(knowledge, kept, found, { parts, verdicts: NONE_JUDGED }) });
  };
  if (matched.mentioned.count > 0) {
    add({ kind: 'mentioned', dropped: [], label: { ja: '関わりがある、または本文で触れている', en: 'related, or mentioned in passing' } }, matched.mentioned, matched.parts);
  }
  const parts = matched.parts.filter((part) => part.kind !== 'value' && !part.optional);
  if (total >= RELAX_BELOW) return lists;
  if (total > 0 && parts.length > 1) {
    const beside = parts.filter((part) => part.beside), core = parts.filter((part) => !part.beside && !part.excluded && !part.ignored);
    const states = (number: number): boolean => beside.some(({ id }) => ((matched.sets.get(id) as Matches).scores[number] as number) >= MENTION);
    // Where nobody states anything of it, those who do the work are results (`beside.ts`).
    if (core.length > 0 && membersOf(matched.fit).some(states)) {
      const { fit, mentioned } = intersect(core.map((part) => matched.sets.get(part.id) as Matches), size);
      const label = quoted(beside.map((part) => part.label), { ja: 'の記載がないもの', en: ' not stated' });
      add({ kind: 'without-part', dropped: beside.map(({ id }) => id), label, query: rest(matched, beside) }, fit, core);
      releaseBoth({ fit, mentioned });
    }
    return lists;
  }
  /** Those who have another concept in place of a part, with all else that was asked for. */
  const addInstead = async (kind: 'broader' | 'spelling', part: Part, id: string): Promise<void> => {
    const others = parts.filter((other) => other !== part), instead: Part = { ...part, kind: 'concept', meanings: [{ concept: id, weight: 1 }] };
    const concept = knowledge.dictionary.vocabulary.get(id);
    const label: LocalizedText = concept ? { ja: concept.ja, en: concept.en } : id;
    const query = kind === 'broader' ? textIn(label) : parts.map((each) => textIn(each === part ? label : each.label, /[a-z]/.test(part.words) ? 'en' : 'ja')).join(' ');
    const list = { kind, dropped: [part.id], concept: id, label, query } as const;
    // Of a large directory the first few are found without looking at everyone.
    const few = size > LITERAL_LIMIT && parts.length === 1 && part.via !== 'need' && !keep && matched.fit.count === 0
      ? await (await loadFirstPage()).firstPage(knowledge, [instead], SHOWN, signal) : undefined;
    if (few) {
      lists.push({ ...list, total: few.total, hits: few.members.slice(0, SHOWN).map((number, i) => hit(knowledge, number, few.scores[i] as number, { parts: [instead], verdicts: NONE_JUDGED })) });
      return;
    }
    const matches = await matchPart(knowledge, instead, signal, false);
    const { fit, mentioned } = intersect([matches, ...others.map((other) => matched.sets.get(other.id) as Matches)], size);
    add(list, fit, [...others, instead]);
    releaseBoth({ fit, mentioned });
    release(matches);
  };
  if (parts.length > 1) {
    for (const dropped of parts) {
      const others = parts.filter((part) => part !== dropped);
      const { fit, mentioned } = intersect(others.map((part) => matched.sets.get(part.id) as Matches), size);
      const label = quoted([dropped.label], { ja: 'を除いた結果', en: ' left out' });
      add({ kind: 'without-part', dropped: [dropped.id], label, query: rest(matched, [dropped]) }, fit, others);
      releaseBoth({ fit, mentioned });
    }
  }
  if (total === 0 && matched.parts.some((part) => part.kind === 'value') && matched.fit.count > 0) {
    const values = matched.parts.filter((part) => part.kind === 'value');
    const kept = membersOf(matched.fit).filter((number) => keep?.(number) ?? true);
    lists.push({
      kind: 'without-part', dropped: values.map(({ id }) => id), total: kept.length,
      label: { ja: '数値の条件に合わないもの', en: 'not meeting the figures asked for' },
      hits: best(knowledge, kept, matched.fit, matched),
    });
  }
  for (const part of parts) {
    signal?.throwIfAborted();
    if (part.kind === 'text' && total === 0 && !part.names && !knowledge.provisional && !answers(matched.sets.get(part.id) as Matches)) {
      const meant = mostDone(knowledge, await (await loadTypos()).mightMean(knowledge, part.words, signal));
      if (meant) await addInstead('spelling', part, meant);
      continue;
    }
    if (part.kind !== 'concept' || (total === 0 && answers(matched.sets.get(part.id) as Matches))) continue;
    const broader = nearestBroader(knowledge, part);
    if (broader === undefined) continue;
    await addInstead('broader', part, broader);
  }
  return lists;
}

type Test = (number: number) => boolean;
const both = (one: Test | undefined, other: Test): Test => (one ? (number) => one(number) && other(number) : other);

/** The best few of some members, as results. */
function best(knowledge: Knowledge, members: Uint32Array, { scores }: Matches, matched: Pick<Matched, 'parts' | 'verdicts'>): Hit[] {
  return top(members, SHOWN, scores, knowledge.order)
    .map((number) => hit(knowledge, number, scores[number] as number, matched));
}

const quoted = (labels: readonly LocalizedText[], after: { ja: string; en: string }): LocalizedText =>
  ({ ja: `${labels.map((label) => `「${textIn(label)}」`).join('')}${after.ja}`, en: `${labels.map((label) => `“${textIn(label, 'en')}”`).join(', ')}${after.en}` });

const rest = (matched: Matched, dropped: readonly Part[]): string =>
  matched.parts.filter((part) => !dropped.includes(part)).map((part) => textIn(part.label)).join(' ');

/** Of what a word might mean, what most members do. */
function mostDone(knowledge: Knowledge, meanings: readonly { readonly concept: string }[]): string | undefined {
  const counted = meanings.map(({ concept }) => ({ concept, fits: answersOf(knowledge, [{ concept, weight: 1 }]).reduce((sum, { fits }) => sum + fits, 0) }));
  return counted.filter(({ fits }) => fits > 0).sort((a, b) => b.fits - a.fits)[0]?.concept;
}

/** The machine for it, the nearest broader concept, or else a related one, that some member has. */
function nearestBroader(knowledge: Knowledge, { meanings, compound }: Part): string | undefined {
  const { vocabulary } = knowledge.dictionary;
  for (const { concept, weight } of meanings) {
    // Of what is only tied to what was asked for, it counts where someone has it.
    if (weight !== 1 && weight !== PART && !knowledge.isAnswered(concept)) continue;
    // Who has the machine for it is nearer than who does something wider.
    const related = vocabulary.get(concept)?.related ?? [], machines = related.filter((id) => vocabulary.get(id)?.kind === 'equipment');
    for (const candidate of [...machines, ...vocabulary.broader(concept), ...related]) {
      if (!knowledge.isAnswered(candidate)) continue;
      const found = [...answersOf(knowledge, [{ concept: candidate, weight: 1 }]), ...(compound ? [compoundAnswer(knowledge, compound)] : [])];
      if (found.some(({ fits }) => fits > 0)) return candidate;
    }
  }
  return undefined;
}
