import { html } from 'hono/html';
import { contextFor, memberName, networkPolicy } from '../../flow/context.js';
import type { RoutingContext, RoutingState } from '../../routing/index.js';
import { tallyOf, understood, whyNoVote } from '../../routing/index.js';
import type { Markup } from '../../pages/layout.js';
import type { Workplace } from './form-parts.js';
import { formsOf } from './form-parts.js';
import type { Session } from '../session/session.js';

/** Who may still speak for which seat: its member, or a deputy where the policy has them. */
function voices(state: RoutingState, { network }: Session, context: RoutingContext): { readonly seat: string; readonly by: string }[] {
  return state.reviewers.flatMap((seat) => [seat, ...network.members.get(seat)?.deputies ?? []]
    .filter((by) => whyNoVote(state, context, seat, by) === undefined).map((by) => ({ seat, by })));
}

/** Votes that came by telephone or fax, and the end of a review that drags on. */
export function reviewForms(place: Workplace): { readonly said: readonly Markup[]; readonly decided: readonly Markup[] } {
  const { session, state } = place;
  const review = networkPolicy(session.network).review;
  if (!review || state.accepted || !understood(state, 'voted')) return { said: [], decided: [] };
  const { form } = formsOf(place);
  const name = (id: string): string => memberName(session.network, id);
  const open = voices(state, session, contextFor(session.network, place.row));
  const { accepting, declining, seats } = tallyOf(state, review.accepts);
  return {
    said: open.length === 0 ? [] : [form('voted', '幹事の判断を記録する', ({ value, options, tick, reason, told }) => html`<div class="field"><label class="name" for="seat">だれの判断ですか</label><select id="seat" name="seat">${open.map(({ seat, by }) => {
    const id = by === seat ? seat : `${seat} ${by}`;
    return html`<option value="${id}"${value('seat') === id ? html` selected` : ''}>${name(seat)}${by === seat ? '' : `（代理 ${name(by)}）`}</option>`;
  })}</select></div>${options('accept', '判断', [['yes', '受ける'], ['no', '受けない']], { required: true })}${tick('liaison-vote', 'liaison', '窓口を引き受ける')}${reason('vote-reason', {})}${told('vote')}`, { button: '記録する' })],
    decided: state.votes.length === 0 ? [] : [form('review-closed', '判断を締め切る', ({ options, reason }) => html`<p>いま、受ける ${accepting}、受けない ${declining}、まだ ${seats - accepting - declining} です。${review.accepts}の「受ける」で決まりですが、届かないまま締め切ります。</p>
<input type="hidden" name="seen" value="${state.votes.length}">${options('accept', '結果', [...(accepting > declining ? [['yes', '受ける（決まりの数に届かないまま、事務局が決める）'] as const] : []), ['no', '受けない']], { required: true, id: 'close-accept' })}
${reason('close-review-reason', { required: true, hint: '記録に残ります。「受けない」のときは、お客さまにも届きます。' })}`, { button: '締め切る', look: 'grave' })],
  };
}
