import type { Cause } from '../../flow/dispatch.js';
import type { RoutingState } from '../../routing/index.js';

/** What the log says where the office gives no reason. */
export const DEFAULTS = {
  decided: ['機械の提案のとおり', '事務局の判断'], asked: ['技術のある会員のため', '事務局が、できる会員と判断'], scope: 'いまの範囲では足りないため',
  closed: '納品が済んだため', returned: 'お品物をお返ししたため', withdrawn: 'お客さまの申し出', declined: 'お客さまの返事',
} as const;

/** Why the office did it, where it did not say and need not. Words of others carry the way they came instead. */
export function defaultReason(cause: Cause, state: RoutingState | undefined): string | undefined {
  const proposal = state?.proposal;
  switch (cause.type) {
    case 'lead-named': return DEFAULTS.decided[cause.member === proposal?.lead ? 0 : 1];
    case 'team-formed': {
      const isProposed = cause.team.length === proposal?.team.length && cause.team.every(({ member, part }) => proposal.team.some((place) => place.member === member && place.part === part));
      return DEFAULTS.decided[isProposed ? 0 : 1];
    }
    case 'members-asked': return cause.members.every((id) => state?.candidates.includes(id)) ? DEFAULTS.asked[0] : DEFAULTS.asked[1];
    case 'scope-requested': return DEFAULTS.scope;
    case 'estimate-sent': case 'question-passed': return '事務局が確かめたため';
    case 'delivered': case 'photo-received': case 'files-added': case 'arrived': case 'returned': return '事務局が確認';
    case 'closed': return state?.keepsake ? DEFAULTS.returned : DEFAULTS.closed;
    case 'withdrawn': return DEFAULTS.withdrawn;
    case 'estimate-declined': case 'pass-refused': return DEFAULTS.declined;
    default: return undefined;
  }
}
