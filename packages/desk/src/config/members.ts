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

/** The company of each member, as the id of its first entry: entries that share a 法人番号 or a mail address are one company. */
export function companiesOf(network: Network): ReadonlyMap<string, string> {
  const companies = new Map<string, string>();
  const known = new Map<string, string>();
  for (const { id, corporateNumber } of membersOf(network)) {
    const { email, alsoTo = [] } = network.members.get(id) ?? {};
    const marks = [corporateNumber, ...[email, ...alsoTo].map((address) => address?.toLowerCase())].filter((mark) => mark !== undefined);
    const met = new Set(marks.flatMap((mark) => known.get(mark) ?? []));
    const company = met.size > 1 ? [...companies.values()].find((one) => met.has(one))! : [...met][0] ?? id;
    companies.set(id, company);
    for (const mark of marks) known.set(mark, company);
    // An entry that has a mark of several shows that they are one.
    if (met.size > 1) for (const map of [companies, known]) for (const [key, one] of map) if (met.has(one)) map.set(key, company);
  }
  return companies;
}
