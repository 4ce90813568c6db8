import type { Member } from '../../model/member.js';
import type { Rfq } from '../../model/rfq.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import type { ByMember, MatchPolicy } from '../types.js';

/** The value an office has for a member, by its id or by `directory/id`. */
export function valueFor<T>(values: ByMember<T> | undefined, directory: string, member: string): T | undefined {
  const of = (key: string): T | undefined =>
    values instanceof Map ? (values as ReadonlyMap<string, T>).get(key)
    : values && Object.hasOwn(values, key) ? (values as Readonly<Record<string, T>>)[key] : undefined;
  return of(`${directory}/${member}`) ?? of(member);
}

/** The members that may be proposed: of the network, among those the visitor chose, and not excluded by the office. */
export function allowedBy(knowledge: Knowledge, rfq: Rfq, policy: MatchPolicy): Set<number> {
  const network = policy.network === undefined ? rfq.network : policy.network ?? undefined;
  const lists = [rfq.recipients === 'office' ? undefined : rfq.recipients, policy.members]
    .flatMap((list) => (list ? [new Set(list)] : []));
  const excluded = new Set(policy.exclude);
  const names = (list: ReadonlySet<string>, number: number): boolean => {
    const id = (knowledge.members[number] as Member).id;
    return list.has(id) || list.has(`${knowledge.directories[number] ?? ''}/${id}`);
  };
  return new Set([...knowledge.members.keys()].filter((number) =>
    (network === undefined || knowledge.members[number]?.roles?.some((role) => role.network === network) === true)
    && lists.every((list) => names(list, number)) && !names(excluded, number)));
}
