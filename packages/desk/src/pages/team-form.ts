import { html } from 'hono/html';
import type { Network } from '../config/index.js';
import { memberName } from '../flow/context.js';
import type { RoutingState, TeamPlace } from '../routing/index.js';
import type { Fields } from './form.js';
import type { Markup } from './layout.js';

/** Rows of member and part; empty ones are left out. Enough for most, and it can be done again for more. */
export function teamForm(state: RoutingState, network: Network, members: readonly string[], liaison: boolean): Markup {
  const wanted: readonly TeamPlace[] = state.team.length > 0 ? state.team
    : [...(state.lead ? [{ member: state.lead.member, part: '' }] : []), ...(state.proposal?.team ?? [])].filter((place, index, all) => place.part !== '' || !all.some((other, at) => at !== index && other.member === place.member));
  const rows = Array.from({ length: Math.max(wanted.length + 2, 4) }, (_, index) => wanted[index]);
  return html`<div class="scroll"><table class="list"><thead><tr><th scope="col">会員</th><th scope="col">分担する工程</th></tr></thead><tbody>
${rows.map((place, index) => html`<tr><td><select name="member" aria-label="会員 ${index + 1}"><option value=""></option>${members.map((id) => html`<option value="${id}"${place?.member === id ? html` selected` : ''}>${memberName(network, id)}</option>`)}</select></td>
<td><input name="part" aria-label="分担する工程 ${index + 1}" value="${place?.part ?? ''}"></td></tr>`)}</tbody></table></div>
${liaison ? html`<div class="field"><label class="name" for="liaison">お客さまの窓口</label><select id="liaison" name="liaison">${state.reviewers.map((id) => html`<option value="${id}"${state.liaison === id ? html` selected` : ''}>${memberName(network, id)}</option>`)}</select></div>` : ''}`;
}

/** The team as the form says it. */
export function teamOf(form: Fields): TeamPlace[] {
  const parts = form.each('part');
  return form.each('member').flatMap((member, index) => (member === '' ? [] : [{ member, part: parts[index] || '全体' }]));
}
