import type { Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { apply, initial } from '../routing/index.js';
import type { RoutingEvent } from '../routing/index.js';
import type { Repos, RfqRow } from '../store/index.js';
import { carryOut } from './carry-out.js';
import { contextFor, reviewersOf } from './context.js';
import { findMembers } from './candidates/proposal.js';

/** The first steps of the network's policy, in the transaction in which the request is stored. */
export async function startRouting(desk: Desk, r: Repos, network: Network, row: RfqRow): Promise<void> {
  const context = contextFor(network, row);
  const event: RoutingEvent = {
    type: 'received', at: row.acceptedAt, by: { kind: 'customer' }, ...(row.channel === 'transfer' ? {} : { channel: row.channel }),
    ...await findMembers(desk, r, network, row), reviewers: reviewersOf(network), ...(row.answerBy !== null ? { answerBy: row.answerBy } : {}),
  };
  const step = apply(initial(row.rfq, context.policy), event, context);
  if ('refused' in step) throw new Error(`received refused: ${step.refused.code}`);
  await carryOut(desk, r, network, row, event, step.state, step.effects);
}
