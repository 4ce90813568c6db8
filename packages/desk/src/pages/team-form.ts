import { html } from 'hono/html';
import type { Network } from '../config/index.js';
import { memberName, networkPolicy, reach } from '../flow/context.js';
import type { RoutingState, TeamPlace } from '../routing/index.js';
import type { Fields } from './form.js';
import type { Markup } from './layout.js';

/** From the idea to the shop, as Rodan21 names companies for each. */
export const STAGES = ['企画', '設計', '試作', '製造', '販売'] as const;

/** One line of the form: what is to be done, and by whom as it stands. */
interface Line { readonly part: string; readonly member?: string | undefined; readonly fixed: boolean }

/** Rows of part and member; those without a member are left out. Enough for most, and it can be done again for more. */
export function teamForm(state: RoutingState, network: Network, members: readonly string[]): Markup {
  const policy = networkPolicy(network);
  const lines = policy.teamPer === 'stage' ? stages(state) : parts(state);
  const known = [...new Set([...(state.proposal?.team.map(({ part }) => part) ?? []), ...(state.proposal?.gaps ?? [])])];
  const option = (id: string, { part, member }: Line): Markup => html`<option value="${id}"${member === id ? html` selected` : ''}>${memberName(network, id)}${isFor(network, state, id, part) ? '（◎）' : ''}</option>`;
  // Who is known for it stands first.
  const ordered = (part: string): string[] => [...members].sort((a, b) => Number(isFor(network, state, b, part)) - Number(isFor(network, state, a, part)));
  return html`<p class="hint">◎ は、その${policy.teamPer === 'stage' ? '段階を受け持つ会員、または提案された会員' : '工程に提案された会員'}です。</p>
<div class="scroll"><table class="list"><thead><tr><th scope="col">${policy.teamPer === 'stage' ? '段階・工程' : '分担する工程'}</th><th scope="col">会員</th></tr></thead><tbody>
${lines.map((line, index) => html`<tr>${line.fixed ? html`<th scope="row">${line.part}<input type="hidden" name="part" value="${line.part}"></th>` : html`<td><input name="part" aria-label="分担する工程 ${index + 1}" value="${line.part}" list="team-parts"></td>`}
<td><select name="member" aria-label="${line.fixed ? line.part : `会員 ${index + 1}`}"><option value=""></option>${ordered(line.part).map((id) => option(id, line))}</select></td></tr>`)}</tbody></table></div>
<datalist id="team-parts">${known.map((part) => html`<option value="${part}"></option>`)}</datalist>
${policy.liaison ? html`<div class="field"><label class="name" for="liaison">お客さまの窓口</label><select id="liaison" name="liaison">${state.reviewers.map((id) => html`<option value="${id}"${state.liaison === id ? html` selected` : ''}>${memberName(network, id)}</option>`)}</select></div>` : ''}`;
}

/** The parts proposed or decided, and room for more. */
function parts(state: RoutingState): Line[] {
  const wanted: readonly TeamPlace[] = state.team.length > 0 ? state.team
    : [...(state.lead ? [{ member: state.lead.member, part: '' }] : []), ...(state.proposal?.team ?? [])].filter((place, index, all) => place.part !== '' || !all.some((other, at) => at !== index && other.member === place.member));
  return Array.from({ length: Math.max(wanted.length + 2, 4) }, (_, index) => ({ part: wanted[index]?.part ?? '', member: wanted[index]?.member, fixed: false }));
}

/** Every stage, the parts of the making under it, and what was decided beyond them. */
function stages({ team, proposal, lead }: RoutingState): Line[] {
  const proposed = proposal?.team ?? [];
  const named: readonly string[] = [...STAGES, ...proposed.map(({ part }) => part)];
  const decided = (part: string): readonly TeamPlace[] => team.filter((place) => place.part === part);
  const wanted = (part: string): string | undefined => (team.length > 0 ? undefined : proposed.find((place) => place.part === part)?.member ?? (part === '企画' ? lead?.member : undefined));
  return [
    ...[...new Set(named)].flatMap((part): Line[] => (decided(part).length > 0 ? decided(part).map(({ member }) => ({ part, member, fixed: true })) : [{ part, member: wanted(part), fixed: true }])),
    ...team.filter(({ part }) => !named.includes(part)).map((place): Line => ({ ...place, fixed: false })),
    { part: '', fixed: false },
  ];
}

/** Whether a member is known for a stage, or proposed for a part. */
const isFor = (network: Network, { proposal }: RoutingState, member: string, part: string): boolean =>
  (reach(network, member).stages?.includes(part) ?? false) || (proposal?.team.some((place) => place.member === member && place.part === part) ?? false);

/** The team as the form says it. */
export function teamOf(form: Fields): TeamPlace[] {
  const parts = form.each('part');
  return form.each('member').flatMap((member, index) => (member === '' ? [] : [{ member, part: parts[index] || '全体' }]));
}
