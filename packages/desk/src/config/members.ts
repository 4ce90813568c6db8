import type { Member } from '@sanchi/sdk';
import { policyOf, type Policy } from '../routing/index.js';
import type { Network } from './networks.js';

/** The network's policy with the settings of its configuration. */
export const networkPolicy = ({ config: { policy } }: Network): Policy => policyOf(policy.name, policy.overrides);

/** The members that belong to the network; of a directory that names no networks, all. */
export function membersOf({ config, directory }: Network): readonly Member[] {
  const ofNetwork = directory.members.filter((member) => member.roles?.some((role) => role.network === config.id));
  return ofNetwork.length > 0 ? ofNetwork : directory.members;
}

/** Administrative members, in the directory's order. */
export function reviewersOf(network: Network): string[] {
  return membersOf(network)
    .filter(({ id, roles }) => network.members.get(id)?.administrative ?? roles?.some((role) => role.network === network.config.id && role.role === 'administrative'))
    .map(({ id }) => id);
}

/** The company of each member, as the id of its first entry: entries with one 法人番号 or one mail address are one company. */
export function companiesOf(network: Network): ReadonlyMap<string, string> {
  const companies = new Map<string, string>();
  const known = new Map<string, string>();
  for (const { id, corporateNumber } of membersOf(network)) {
    const marks = [corporateNumber, network.members.get(id)?.email?.toLowerCase()].filter((mark) => mark !== undefined);
    const company = marks.map((mark) => known.get(mark)).find((one) => one !== undefined) ?? id;
    companies.set(id, company);
    for (const mark of marks) if (!known.has(mark)) known.set(mark, company);
  }
  return companies;
}
