import type { Matching, TeamMember } from '@sanchi/sdk/matching';
import type { MemberNote } from './notes.js';
import { isBusy } from './notes.js';

/** Why a proposal is not the one that the directory alone would give; for the office. */
export interface NoteReason { readonly ja: string; readonly en: string; readonly member: string }

interface Chosen { readonly result: Matching; readonly reasons: readonly NoteReason[] }
/** Matches the request anew, without some of the members. */
type Match = (exclude: readonly string[]) => Promise<Matching>;

const ids = (team: readonly TeamMember[]): string[] => team.map(({ member }) => member);
const dateText = (until: string): { ja: string; en: string } => ({ ja: `${Number(until.slice(5, 7))}月${Number(until.slice(8))}日`, en: until });

/**
 * The proposal as the office's notes would have it: members that are busy are left out where others do as much, and their substitutes
 * take their place where they can. Who can do what stays as it is.
 */
export async function available(all: Matching, notes: ReadonlyMap<string, MemberNote>, substitutesOf: (member: string) => readonly string[], today: string, nameOf: (member: string) => string, match: Match): Promise<Chosen> {
  const busy = all.candidates.map(({ member }) => member).filter((id) => isBusy(notes.get(id), today));
  if (!ids(all.proposal.team).some((id) => busy.includes(id))) return { result: all, reasons: [] };
  const { result, needed } = await withoutBusy(all, busy, match);
  const team = ids(result.proposal.team);
  const out = ids(all.proposal.team).filter((id) => busy.includes(id) && !team.includes(id));
  const until = (id: string): { ja: string; en: string } => dateText(notes.get(id)!.busyUntil!);
  const reasons: NoteReason[] = [
    ...out.map((member) => ({ member, ja: `${until(member).ja}まで手一杯とのメモがあるため、提案から外しました`, en: `Left out: noted as busy until ${until(member).en}` })),
    ...needed.map((member) => ({ member, ja: `${until(member).ja}まで手一杯とのメモがありますが、ほかにできる会員がいません`, en: `Noted as busy until ${until(member).en}, but nobody else can do it` })),
  ];
  let chosen = result;
  for (const member of out) {
    const substitutes = substitutesOf(member);
    const stead = substitutes.length > 0 ? await inStead(all, chosen, member, substitutes, busy.filter((id) => !needed.includes(id)), match) : undefined;
    if (!stead) continue;
    chosen = stead.result;
    reasons.push({ member: stead.by, ja: `${nameOf(member)}の代わりの会員です`, en: `Stands in for ${nameOf(member)}` });
  }
  return { result: chosen, reasons };
}

/** Leaves out all that are busy, but for those without whom a part would be a gap. */
async function withoutBusy(all: Matching, busy: readonly string[], match: Match): Promise<{ result: Matching; needed: string[] }> {
  const result = await match(busy);
  const known = new Set(all.proposal.gaps.map(({ part }) => part));
  const opened = result.proposal.gaps.map(({ part }) => part).filter((part) => !known.has(part));
  if (opened.length === 0) return { result, needed: [] };
  const needed = all.proposal.team.filter(({ member, parts }) => busy.includes(member) && parts.some((part) => opened.includes(part))).map(({ member }) => member);
  return { result: await match(busy.filter((id) => !needed.includes(id))), needed };
}

/** A proposal in which a substitute does what the busy member would have done, where that takes no more members, hand-overs or gaps. */
async function inStead(all: Matching, chosen: Matching, member: string, substitutes: readonly string[], busy: readonly string[], match: Match): Promise<{ result: Matching; by: string } | undefined> {
  const parts = all.proposal.team.find((one) => one.member === member)?.parts ?? [];
  const does = (one: { readonly parts: readonly (string | { readonly part: string })[] }): boolean => one.parts.some((part) => parts.includes(typeof part === 'string' ? part : part.part));
  const already = ids(chosen.proposal.team).find((id) => substitutes.includes(id));
  if (already !== undefined) return { result: chosen, by: already };
  const others = new Set(chosen.proposal.team.filter((one) => !does(one)).map((one) => one.member));
  const rivals = all.candidates.filter((one) => does(one) && !substitutes.includes(one.member) && !others.has(one.member)).map((one) => one.member);
  const result = await match([...busy, ...rivals]);
  const { gaps, team, handOvers } = result.proposal;
  const by = ids(team).find((id) => substitutes.includes(id));
  return by !== undefined && gaps.length <= chosen.proposal.gaps.length && team.length <= chosen.proposal.team.length && handOvers <= chosen.proposal.handOvers ? { result, by } : undefined;
}
