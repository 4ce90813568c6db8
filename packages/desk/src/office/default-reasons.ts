import type { Cause } from '../flow/dispatch.js';
import type { RoutingState } from '../routing/index.js';

/** Why the office did it, where it did not say and need not. Words of others carry the way they came instead. */
export function defaultReason(cause: Cause, state: RoutingState | undefined): string | undefined {
  const proposal = state?.proposal;
  switch (cause.type) {
    case 'lead-named': return cause.member === proposal?.lead ? '機械の提案のとおり' : '事務局の判断';
    case 'team-formed': {
      const isProposed = cause.team.length === proposal?.team.length && cause.team.every(({ member, part }) => proposal.team.some((place) => place.member === member && place.part === part));
      return isProposed ? '機械の提案のとおり' : '事務局の判断';
    }
    case 'members-asked': return cause.members.every((id) => state?.candidates.includes(id)) ? '技術のある会員のため' : '事務局が、できる会員と判断';
    case 'scope-requested': return 'いまの範囲では足りないため';
    case 'estimate-sent': case 'question-passed': return '事務局が確かめたため';
    case 'delivered': case 'photo-received': case 'arrived': case 'returned': return '事務局が確認';
    case 'closed': return state?.keepsake ? 'お品物をお返ししたため' : '納品が済んだため';
    case 'withdrawn': return 'お客さまの申し出';
    case 'estimate-declined': return 'お客さまの返事';
    default: return undefined;
  }
}
