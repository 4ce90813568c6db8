import { match } from '@sanchi/sdk/matching';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import { errorFields } from '../../log.js';
import type { RfqRow } from '../../store/index.js';
import { directoryOf, membersOf } from '../context.js';

/** A network that could take a request over, and how many of its members have a skill that it asks for. */
export interface Elsewhere {
  readonly network: Network;
  /** Absent where it could not be worked out. */
  readonly skilled?: number;
}

/** The other networks of this desk that take such requests, those with the most skilled members first. */
export async function elsewhere(desk: Desk, row: RfqRow): Promise<Elsewhere[]> {
  const others = desk.networks.all().filter(({ config }) => config.id !== row.network && (row.rfq.kind !== 'consumer' || config.consumerOrders === true));
  const counted = await Promise.all(others.map(async (network): Promise<Elsewhere> => {
    try {
      const { candidates } = await match(await directoryOf(network), { ...row.rfq, network: network.config.id, recipients: 'office' }, { network: null, members: membersOf(network).map(({ id }) => id) });
      return { network, skilled: candidates.filter(({ parts }) => parts.some(({ can }) => can)).length };
    } catch (error) {
      desk.log.error({ rfq: row.id, ...errorFields(error) }, 'matching failed');
      return { network };
    }
  }));
  return counted.sort((a, b) => (b.skilled ?? 0) - (a.skilled ?? 0));
}
