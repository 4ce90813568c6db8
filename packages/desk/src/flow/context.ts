import type { Directory } from '@sanchi/sdk';
import { openDirectory, textIn } from '@sanchi/sdk';
import type { Network, RoutingMember } from '../config/index.js';
import { companiesOf, membersOf, networkPolicy } from '../config/index.js';
import type { RoutingContext, RoutingState } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';

export { membersOf, networkPolicy, reviewersOf } from '../config/index.js';

/** Whether somebody is a member of the network now. */
export const isMember = (network: Network, id: string): boolean => membersOf(network).some((member) => member.id === id);

/** Members bound to secrecy by agreement among themselves, where the network keeps the dates of signing; none are known otherwise. */
export function boundMembers({ members }: Network, today: string): string[] | undefined {
  const dated = [...members].filter(([, { nda }]) => nda !== undefined);
  return dated.length === 0 ? undefined : dated.filter(([, { nda = '' }]) => nda <= today).map(([id]) => id).sort();
}

/** What the routing machine rests on for that request. */
export function contextFor(network: Network, row: RfqRow): RoutingContext {
  const companies = companiesOf(network);
  const members = membersOf(network).map(({ id }) => ({ id, company: companies.get(id) ?? id, deputies: network.members.get(id)?.deputies ?? [] }));
  return { policy: networkPolicy(network), rfq: row.rfq, members: new Map(members.map((member) => [member.id, member])) };
}

/** What the machine remembers of a request; undefined for one whose first step failed. */
export const stateOf = (row: RfqRow): RoutingState | undefined => (row.machine as RoutingState | null) ?? undefined;

/** A member's name for readers of that language, or its id where it has left the directory. */
export function memberName({ directory }: Network, id: string, language = 'ja'): string {
  return textIn(directory.members.find((member) => member.id === id)?.name, language) || id;
}

/** How the network reaches a member. */
export const reach = (network: Network, id: string): RoutingMember => network.members.get(id) ?? {};

const opened = new WeakMap<object, Promise<Directory>>();

/** The network's directory, opened once. */
export function directoryOf({ directory }: Network): Promise<Directory> {
  let open = opened.get(directory);
  if (!open) {
    open = openDirectory(directory);
    opened.set(directory, open);
  }
  return open;
}
