import type { Member } from '../../model/member.js';
import { readingKey } from '../../search/names/reading-key.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import { createSlicer } from '../../search/base/slices.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import type { AskedPart } from '../asked/asked-part.js';
import type { AskedCondition } from '../conditions/conditions.js';
import { conditionsFor, judge, openQuestions, rulesOut } from '../conditions/judge.js';
import { skillReason } from './reasons.js';
import { skilledIn } from './skills.js';
import type { Hand } from '../team/team.js';
import { grained, type TieBreakers } from './tie-breakers.js';
import type { Candidate, PartFit } from '../types.js';

/** A candidate with what a team is formed by. */
export interface Contender {
  readonly candidate: Candidate;
  readonly hand: Hand;
}

/** Judges every allowed member with the skill for any part; best first. */
export async function contendersFor(
  knowledge: Knowledge, dictionary: Dictionary, parts: readonly AskedPart[], conditions: readonly AskedCondition[],
  allowed: ReadonlySet<number>, ties: TieBreakers, inNetwork: string | undefined,
): Promise<Contender[]> {
  const fits = new Map<number, (PartFit & { readonly position: number; readonly doubts: number; readonly far: number })[]>();
  const slice = createSlicer();
  for (const [position, part] of parts.entries()) {
    const asked = conditionsFor(part, parts, conditions);
    for (const [number, skill] of await skilledIn(knowledge, part, allowed)) {
      const verdicts = judge(knowledge, dictionary, number, part, asked);
      const reason = skillReason(knowledge, dictionary.vocabulary, number, part, skill);
      const own = fits.get(number) ?? [];
      own.push({ part: part.id, can: !rulesOut(verdicts), skill: reason, verdicts, position, doubts: openQuestions(verdicts) + (skill.stated ? 0 : 1), far: skill.far });
      fits.set(number, own);
      await slice();
    }
  }
  const order = neutralOrder(knowledge, [...fits.keys()]);
  const contenders = [...fits].map(([number, own]): Contender => {
    const { id: member, name, location, roles = [] } = knowledge.members[number] as Member;
    const directory = knowledge.directories[number] ?? '';
    const able = own.filter(({ can }) => can);
    const doubts = parts.map((_, i) => able.find(({ position }) => position === i)?.doubts ?? 0);
    const far = parts.map((_, i) => able.find(({ position }) => position === i)?.far ?? 0);
    return {
      candidate: {
        directory, member, name, parts: own.map(({ position: _p, doubts: _d, far: _f, ...fit }) => fit),
        questions: able.reduce((sum, { doubts: open }) => sum + open, 0),
      },
      hand: {
        directory, member, doubts, far, at: location, roles: roles.filter(({ network }) => inNetwork === undefined || network === inNetwork).map(({ role }) => role), order: order.get(number) ?? 0,
        mask: able.reduce((mask, { position }) => mask | (1 << position), 0),
      },
    };
  });
  const able = ({ candidate }: Contender): number => candidate.parts.filter(({ can }) => can).length;
  const far = ({ hand }: Contender): number => hand.far.reduce((sum, steps) => sum + steps, 0);
  const burden = ({ hand }: Contender): number => grained(ties.forWork(hand.directory, hand.member, hand.at) + ties.forLead(hand.directory, hand.member));
  return contenders.sort((a, b) =>
    able(b) - able(a) || a.candidate.questions - b.candidate.questions || far(a) - far(b) || burden(a) - burden(b) || a.hand.order - b.hand.order);
}

/** The reading order of the names; ids where names are the same, so that the order of a file never decides. */
function neutralOrder(knowledge: Knowledge, numbers: readonly number[]): Map<number, number> {
  const keys = new Map(numbers.map((number) => {
    const member = knowledge.members[number] as Member;
    return [number, `${readingKey(member)}\n${knowledge.directories[number] ?? ''}\n${member.id}`] as const;
  }));
  const key = (number: number): string => keys.get(number) ?? '';
  const sorted = [...numbers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return new Map(sorted.map((number, position) => [number, position]));
}
