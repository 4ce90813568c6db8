import { valueFor } from '../candidates/allowed.js';
import type { AskedPart } from '../asked/asked-part.js';
import type { Asked } from '../asked/parts.js';
import type { Contender } from '../candidates/candidates.js';
import { formTeam, type Hand, type Team } from '../team/team.js';
import { tieBreakers } from '../candidates/tie-breakers.js';
import type { ConditionVerdict, Gap, MatchPolicy, MemberRef, Proposal, TeamMember, Words } from '../types.js';

const refOf = ({ directory, member }: MemberRef): MemberRef => ({ directory, member });
const list = (words: readonly Words[]): Words => ({ ja: words.map(({ ja }) => ja).join('、'), en: words.map(({ en }) => en).join(', ') });

/** Proposes lead and team for the parts, and says why. */
export function propose(
  { parts, before, unread }: Asked, contenders: readonly Contender[], policy: MatchPolicy, gapOf: (part: AskedPart) => Gap,
): Proposal {
  const hands = contenders.map(({ hand }) => hand);
  const team = formTeam(hands, before, tieBreakers(policy), policy.leadRoles);
  const ordered = team.order.map((i) => parts[i] as AskedPart);
  const gaps = team.order.filter((i) => team.doers[i] === undefined).map((i) => gapOf(parts[i] as AskedPart));
  const firstOf = (hand: Hand): number => team.order.findIndex((i) => team.doers[i] === hand);
  return {
    ...(team.lead ? { lead: refOf(team.lead) } : {}),
    team: [...team.members].sort((a, b) => Number(b === team.lead) - Number(a === team.lead) || firstOf(a) - firstOf(b))
      .map((hand) => teamMember(hand, team, parts, contenders, policy)),
    steps: team.order.map((i) => {
      const doer = team.doers[i];
      return { part: parts[i]?.id ?? '', ...(doer ? { member: refOf(doer) } : {}) };
    }),
    gaps, handOvers: team.handOvers, exact: team.exact, reasons: [...overall(ordered, team, gaps), ...unread.map(({ reason }) => reason)],
  };
}

function overall(parts: readonly AskedPart[], { members, handOvers, exact }: Team, gaps: readonly Gap[]): Words[] {
  if (parts.length === 0) {
    return [{ ja: '必要な工程を読み取れませんでした。内容を確認して工程を決めてください。', en: 'No step of work could be read from the request: read it and decide on the steps.' }];
  }
  const done = parts.length - gaps.length;
  const reasons: Words[] = done === 0 ? [] : [{
    ja: `${parts.length}工程のうち${done}工程を${members.length}社で受け持てます。${members.length > 1 ? `会社間の受け渡しは${handOvers}回です。` : ''}${
      exact && members.length > 1 ? '工程の順を変えても、これより減らせず、同じ回数でこれより少ない会社数では足りません。' : ''}`,
    en: `${done} of ${parts.length} ${parts.length === 1 ? 'part' : 'parts'} can be done by ${members.length} ${members.length === 1 ? 'member' : 'members'}${
      members.length > 1 ? ` with ${handOvers} ${handOvers === 1 ? 'hand-over' : 'hand-overs'}` : ''}${
      exact && members.length > 1 ? '; no order of the work has fewer, and with as many, fewer members would not do' : ''}.`,
  }];
  if (parts.length > 1) {
    const order = { ja: parts.map(({ label }) => label.ja).join(' → '), en: parts.map(({ label }) => label.en).join(' → ') };
    reasons.push({ ja: `工程の順：${order.ja}`, en: `Order of work: ${order.en}` });
  }
  return [...reasons, ...gaps.map(({ reason }) => reason)];
}

function teamMember(hand: Hand, team: Team, parts: readonly AskedPart[], contenders: readonly Contender[], policy: MatchPolicy): TeamMember {
  const { candidate } = contenders.find((each) => each.hand === hand) as Contender;
  const own = team.order.filter((i) => team.doers[i] === hand);
  const fits = candidate.parts.filter(({ part }) => own.some((i) => parts[i]?.id === part));
  const lead = hand === team.lead;
  const reasons: Words[] = fits.map(({ skill }) => skill.words);
  const of = (verdict: ConditionVerdict['verdict']): Words[] =>
    [...new Map(fits.flatMap(({ verdicts }) => verdicts).filter((each) => each.verdict === verdict).map(({ asked }) => [asked.ja, asked])).values()];
  const met = of('meets'), open = of('not-stated'), failed = of('does-not-meet');
  if (met.length > 0) reasons.push({ ja: `条件に合います：${list(met).ja}`, en: `Meets: ${list(met).en}` });
  if (open.length > 0) reasons.push({ ja: `記載がなく確認が必要です：${list(open).ja}`, en: `Not stated, to be asked: ${list(open).en}` });
  if (failed.length > 0) reasons.push({ ja: `記載より厳しく、相談が必要です：${list(failed).ja}`, en: `Beyond what it states, to be talked about: ${list(failed).en}` });
  if (lead && team.members.length > 1) {
    reasons.push({ ja: `${parts.length}工程のうち${own.length}工程を受け持つため、幹事に挙げました`, en: `Proposed as lead: does ${own.length} of ${parts.length} parts` });
  }
  if (lead && policy.leadRoles?.some((role) => hand.roles.includes(role))) {
    reasons.push({ ja: 'ネットワークの決まりで、幹事を務める役割の会員です', en: 'Has a role from which the network takes its leads' });
  }
  const chosen = choice(hand, own, contenders, policy);
  return {
    ...refOf(hand), name: candidate.name, parts: own.map((i) => parts[i]?.id ?? ''), lead,
    reasons: [...reasons, ...(chosen ? [chosen] : [])],
  };
}

/** What decided where others fit as well: the facts of the office, or the reading of the name. */
function choice(hand: Hand, own: readonly number[], contenders: readonly Contender[], { load, lastLed, level, sender, weights = {} }: MatchPolicy): Words | undefined {
  const mask = own.reduce((bits, i) => bits | (1 << i), 0);
  const open = (other: Hand): number => own.reduce((sum, i) => sum + (other.doubts[i] ?? 0) + (other.far[i] ?? 0), 0);
  const equal = contenders.filter(({ hand: other }) => other !== hand && (other.mask & mask) === mask && open(other) === open(hand)).length;
  if (equal === 0) return undefined;
  const jobs = valueFor(load, hand.directory, hand.member), last = valueFor(lastLed, hand.directory, hand.member);
  const facts: Words[] = [
    ...(load && weights.load !== 0 ? [{ ja: `担当中 ${jobs ?? 0}件`, en: `${jobs ?? 0} jobs in hand` }] : []),
    ...(lastLed && weights.rotation !== 0 ? [last === undefined ? { ja: '幹事の記録なし', en: 'has not led yet' } : { ja: `前回の幹事 ${last}`, en: `last led ${last}` }] : []),
    ...(level && weights.level !== 0 ? [{ ja: '技術の水準', en: 'technical level' }] : []),
    ...(sender && weights.distance !== 0 ? [{ ja: '依頼者からの距離', en: 'distance from the sender' }] : []),
  ];
  const by = facts.length > 0 ? list([...facts, { ja: '最後は名前の読みの順', en: 'finally the reading of the name' }]) : { ja: '受け渡しの近さと、名前の読みの順', en: 'the way between members and the reading of the name' };
  return { ja: `同じように合う会社がほかに${equal}社あります（${by.ja}で選びました）`, en: `${equal} other ${equal === 1 ? 'member fits' : 'members fit'} as well (chosen by ${by.en})` };
}
