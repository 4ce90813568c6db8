import { textIn } from '@sanchi/sdk';
import { addBusinessTime, businessTimeBetween } from '../clock/index.js';
import { dateIn } from '../clock/zone.js';
import type { Network, NetworkConfig, Networks } from '../config/index.js';
import type { Desk } from '../desk.js';
import type { Refusal, RoutingEvent, RoutingState } from '../routing/index.js';
import { apply, tallyOf, verdictOf } from '../routing/index.js';
import type { Repos, RfqRow } from '../store/index.js';
import { carryOut } from './carry-out.js';
import { boundMembers, contextFor, networkPolicy, stateOf } from './context.js';
import { passOn } from './pass.js';

type Untimed<E> = E extends RoutingEvent ? Omit<E, 'at'> : never;
/** An event as people cause it; when it happened is the desk's to say. */
export type Cause = Untimed<RoutingEvent>;

export type Outcome = { readonly row: RfqRow; readonly state: RoutingState } | { readonly refused: Refusal };

/** Where a clock that was stopped ends when it runs on: the open time that was left then is left now. */
function promiseAfterPause({ clock }: RoutingState, { hours }: NetworkConfig, now: Date): string | undefined {
  if (!clock.answerBy || !clock.pausedAt) return undefined;
  const left = Math.max(0, businessTimeBetween(hours, Date.parse(clock.pausedAt), Date.parse(clock.answerBy)));
  const at = addBusinessTime(hours, now.getTime(), left);
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** What must be known of an event later, when clock, votes and the list of members have moved on. */
function withFacts(event: RoutingEvent, state: RoutingState, network: Network, networks: Networks, now: Date): RoutingEvent {
  if (event.type === 'scope-widened') {
    const answerBy = promiseAfterPause(state, network.config, now);
    return answerBy ? { ...event, answerBy } : event;
  }
  if (event.type === 'nda-signed' && event.covers === 'network') {
    const bound = boundMembers(network, dateIn(now.getTime(), network.config.hours.timeZone));
    return bound ? { ...event, bound } : event;
  }
  if (event.type === 'member-answered' && event.verdict !== 'question') {
    const before = verdictOf(state, event.member)?.verdict;
    return before !== undefined && before !== event.verdict ? { ...event, before } : event;
  }
  if (event.type === 'pass-offered' || event.type === 'pass-consented' || event.type === 'pass-refused') {
    const other = networks.get(event.network);
    return other ? { ...event, name: textIn(other.config.name) } : event;
  }
  if (event.type === 'review-closed') return { ...event, tally: tallyOf(state, networkPolicy(network).review?.accepts ?? 0) };
  return event;
}

/**
 * Lets something happen to a request: the machine decides, and all that follows is stored in one transaction. Decisions made at
 * once come one after the other; the later one is refused if it no longer fits.
 *
 * @param before what else belongs into the transaction, once the machine has agreed
 * @throws {@link RfqNotFound}
 */
export function dispatch(desk: Desk, rfqId: string, cause: Cause, before?: (r: Repos, row: RfqRow) => Promise<RfqRow>): Promise<Outcome> {
  return desk.store.onRfq(rfqId, async (r, row): Promise<Outcome> => {
    const network = desk.networks.get(row.network);
    const state = stateOf(row);
    if (!network || !state || row.purgedAt !== null) return { refused: { code: 'not-now', message: { ja: 'このご依頼はもう変えられません。', en: 'This request can no longer be changed.' } } };
    const now = desk.now();
    const event = withFacts({ ...cause, at: now.toISOString() }, state, network, desk.networks, now);
    const step = apply(state, event, contextFor(network, row));
    if ('refused' in step) return step;
    const next = await carryOut(desk, r, network, await before?.(r, row) ?? row, event, step.state, step.effects);
    for (const effect of step.effects) if (effect.kind === 'pass') await passOn(desk, r, next, step.state, effect);
    return { row: next, state: step.state };
  });
}
