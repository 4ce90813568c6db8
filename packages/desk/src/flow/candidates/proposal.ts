import type { Rfq } from '@sanchi/sdk';
import type { ConditionKind, Matching, PartFit, RequestPart } from '@sanchi/sdk/matching';
import { match } from '@sanchi/sdk/matching';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import { errorFields } from '../../log.js';
import type { Learnt, Proposal } from '../../routing/index.js';
import type { Repos, RfqRow } from '../../store/index.js';
import { dateIn } from '../../clock/zone.js';
import { available } from './available.js';
import { directoryOf, memberName, membersOf, reach } from '../context.js';
import { levelAmong, notesOf } from './notes.js';

export interface Found {
  readonly candidates: readonly string[];
  readonly proposal?: Proposal;
}

const YEAR = 365 * 86_400_000;

/** Jobs in hand and the last time each led, for a fair turn. */
async function workOf(r: Repos, network: Network, now: Date): Promise<{ load: Record<string, number>; lastLed: Record<string, string> }> {
  const rows = await r.db.selectFrom('assignments').innerJoin('rfqs', 'rfqs.id', 'assignments.rfqId')
    .select(['assignments.member', 'assignments.role', 'assignments.at', 'rfqs.closedAt'])
    .where('rfqs.network', '=', network.config.id).where('assignments.role', 'in', ['lead', 'team']).where('assignments.at', '>=', new Date(now.getTime() - YEAR).toISOString()).execute();
  const load: Record<string, number> = {};
  const lastLed: Record<string, string> = {};
  for (const { member, role, at, closedAt } of rows) {
    if (closedAt === null) load[member] = (load[member] ?? 0) + 1;
    if (role === 'lead' && at > (lastLed[member] ?? '')) lastLed[member] = at.slice(0, 10);
  }
  return { load, lastLed };
}

/** A request as the network sees it, whoever was named and wherever it came from. */
const asked = (network: Network, { rfq }: RfqRow): Rfq => ({ ...rfq, network: network.config.id, recipients: 'office' });
/** Lead times are counted from the day of receipt, then and later. */
const dayOf = ({ config }: Network, { acceptedAt }: RfqRow): string => dateIn(Date.parse(acceptedAt), config.hours.timeZone);

/** Members that can do it and a proposed lead and team. A failure is no reason to refuse a request: then people must look. */
export async function findMembers(desk: Desk, r: Repos, network: Network, row: RfqRow): Promise<Found> {
  try {
    const directory = await directoryOf(network);
    const { weights, leadRoles, levels = [] } = network.config.policy.matching ?? {};
    const notes = await notesOf(r, network);
    const level = new Map([...notes].flatMap(([id, note]) => { const at = levelAmong(levels, note.level ?? ''); return at === undefined ? [] : [[id, at] as const]; }));
    const today = dayOf(network, row);
    const policy = {
      network: null, members: membersOf(network).map(({ id }) => id), today, ...await workOf(r, network, desk.now()),
      ...(weights ? { weights } : {}), ...(leadRoles ? { leadRoles } : {}), ...(weights?.level ? { level } : {}),
    };
    // Whom the visitor names is asked because it was named; who could do it is worked out for all.
    const without = (exclude: readonly string[]): Promise<Matching> => match(directory, asked(network, row), { ...policy, exclude });
    const all = await without([]);
    const substitutes = (id: string): string[] => [notes.get(id)?.substitutes ?? [], reach(network, id).substitutes ?? []].flatMap((one) => (typeof one === 'string' ? [] : one));
    const { result: { proposal }, reasons: noted } = await available(all, notes, substitutes, today, (id) => memberName(network, id), without);
    const { candidates, parts, unread } = all;
    const words = (id: string): string => parts.find((part) => part.id === id)?.label.ja ?? id;
    const can = candidates.filter((one) => one.parts.some((part) => part.can)).map(({ member }) => member);
    return {
      candidates: can,
      proposal: {
        english: Object.fromEntries(parts.map(({ label }) => [label.ja, label.en])),
        ...(proposal.lead ? { lead: proposal.lead.member } : {}),
        team: proposal.team.flatMap(({ member, parts: own }) => own.map((part) => ({ member, part: words(part) }))),
        gaps: proposal.gaps.map(({ part }) => words(part)),
        ...(unread.length > 0 ? { unread: unread.map((each) => each.asked) } : {}),
        reasons: [...proposal.reasons, ...noted, ...proposal.team.flatMap(({ member, reasons }) => reasons.map((reason) => ({ ...reason, member })))],
      },
    };
  } catch (error) {
    desk.log.error({ rfq: row.id, ...errorFields(error) }, 'matching failed');
    return { candidates: [] };
  }
}

/** A condition of a request judged for one member. */
export interface Judged {
  readonly about: string;
  readonly asked: { readonly ja: string; readonly en: string };
  readonly verdict: 'meets' | 'not-stated' | 'does-not-meet';
  readonly question?: { readonly ja: string; readonly en: string };
  /** What an answer would add to the member's entry. */
  readonly learnt: Learnt;
}

/** A condition as the member's entry would state it: of the concept asked for, or where a need was told, of the skill that answers it. */
function learntOf(part: RequestPart | undefined, { skill, verdicts }: PartFit, condition: ConditionKind, asked: string | undefined): Learnt {
  const concept = part?.via === 'need' ? skill.concept : part?.concepts[0];
  const materials = condition === 'material' || condition === 'consumer-orders' ? [] : verdicts.flatMap((one) => (one.condition === 'material' ? one.value?.ja ?? [] : []));
  return {
    skill: { words: part?.label.ja ?? '', ...(concept === undefined ? {} : { concept }) }, condition,
    ...(asked === undefined ? {} : { asked }), ...(materials.length === 0 ? {} : { materials }),
  };
}

/** Every condition of a request, judged for these members from what the directory says now. */
export async function judge(desk: Desk, network: Network, row: RfqRow, members: readonly string[]): Promise<ReadonlyMap<string, readonly Judged[]>> {
  try {
    const { candidates, parts } = await match(await directoryOf(network), asked(network, row), { network: null, members, today: dayOf(network, row) });
    return new Map(candidates.map((candidate) => [candidate.member, candidate.parts.flatMap((fit) => fit.verdicts.map(({ condition, asked, value, verdict, question }, at): Judged => {
      const part = parts.find(({ id }) => id === fit.part);
      const label = part?.label;
      const several = candidate.parts.length > 1 && label;
      // Two materials, or several quantities, are a question each.
      const before = fit.verdicts.slice(0, at).filter((other) => other.condition === condition).length;
      return {
        about: `${label?.ja ?? fit.part}:${condition}${before > 0 ? `:${before + 1}` : ''}`, verdict, learnt: learntOf(part, fit, condition, value?.ja),
        asked: several ? { ja: `${label.ja}・${asked.ja}`, en: `${label.en}, ${asked.en}` } : asked, ...(question ? { question } : {}),
      };
    }))]));
  } catch (error) {
    desk.log.error({ rfq: row.id, ...errorFields(error) }, 'matching failed');
    return new Map();
  }
}
