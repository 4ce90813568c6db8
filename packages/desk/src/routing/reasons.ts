import type { RoutingEvent } from './events.js';

type Deed = Pick<RoutingEvent, 'type'> & { readonly by?: RoutingEvent['by']; readonly urgent?: boolean; readonly replaces?: string };

/**
 * Whether the office must say why: where it overrides the policy or what was decided before, or where a member or the customer would
 * ask. Everything else is told by what happened; there a reason is welcome.
 */
export function needsReason({ type, by, urgent, replaces }: Deed): boolean {
  if (by && by.kind !== 'office') return false;
  switch (type) {
    case 'declined': case 'pass-offered': case 'review-closed': return true;
    case 'lead-named': return urgent === true || replaces !== undefined;
    case 'team-formed': return replaces !== undefined;
    default: return false;
  }
}
