import type { Member } from '../../model/member.js';
import { textIn } from '../../model/text.js';
import type { Entry } from './assemble.js';
import { fieldLabel, mergeInto } from './merge.js';
import { bareId, shortHash } from './names.js';
import type { Pace } from '../sheets/pace.js';
import type { ProblemList } from '../problems/problems.js';

/** Rows found to be of one member. */
interface Group {
  readonly first: Entry;
  readonly ownIds: Set<string>;
  corporateNumber: string | undefined;
  addressKey: string;
  rows: number;
}

/** A member with what is known about how to find it. */
export interface Known {
  readonly member: Member;
  readonly entry: Entry;
}

/**
 * Gathers rows into members. Rows are one member by the same 法人番号, or by the same name together with the same address,
 * telephone or own id. A name alone is no key.
 */
export class MemberStore {
  readonly #groups: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #byName = new Map<string, Group[]>();
  readonly #byOwnId = new Map<string, Set<Group>>();
  merged = 0;

  constructor(readonly problems: ProblemList) {}

  get size(): number {
    return this.#groups.length;
  }

  /** Every entry, merged as far as it went; municipalities may still be filled in. */
  get entries(): readonly Entry[] {
    return this.#groups.map(({ first }) => first);
  }

  add(entry: Entry): void {
    const keys = keysOf(entry);
    const group = keys.map((key) => this.#byKey.get(key)).find((found) => found !== undefined && mayJoin(found, entry));
    const target = group ?? this.#open(entry);
    if (group !== undefined) this.#join(group, entry);
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, target);
    if (entry.ownId !== undefined) this.#byOwnId.set(entry.ownId, (this.#byOwnId.get(entry.ownId) ?? new Set()).add(target));
  }

  #open(entry: Entry): Group {
    const { ownId, corporateNumber, addressKey, nameKey } = entry;
    const group: Group = { first: entry, ownIds: new Set(ownId === undefined ? [] : [ownId]), corporateNumber, addressKey, rows: 1 };
    this.#groups.push(group);
    const same = this.#byName.get(nameKey);
    if (same === undefined) this.#byName.set(nameKey, [group]);
    else same.push(group);
    return group;
  }

  /** Adds a row of a table that only completes members; tells orphans and names that fit several. */
  complete(entry: Entry): void {
    const found = this.#find(entry);
    if (found.length === 1) this.#join(found[0] as Group, entry, false);
    else this.#unplaced(entry, found.length);
  }

  #find(entry: Entry): readonly Group[] {
    if (entry.corporateNumber !== undefined) {
      const group = this.#byKey.get(`c ${entry.corporateNumber}`);
      if (group !== undefined) return [group];
    }
    if (entry.ownId !== undefined) {
      const groups = this.#byOwnId.get(entry.ownId);
      if (groups?.size === 1) return [...groups];
      const alike = groups === undefined ? this.#alike(entry.ownId) : [];
      if (alike.length === 1) return alike;
    }
    return entry.nameKey === '' ? [] : this.#byName.get(entry.nameKey) ?? [];
  }

  /** The groups whose own id differs in leading zeros only. */
  #alike(id: string): readonly Group[] {
    return [...new Set([...this.#byOwnId].flatMap(([own, groups]) => (bareId(own) === bareId(id) ? [...groups] : [])))];
  }

  #unplaced(entry: Entry, n: number): void {
    const name = textIn(entry.member.name);
    const value = name || entry.corporateNumber || entry.ownId || '';
    this.problems.add(entry.file, n > 0 ? 'ambiguous-member' : name === '' ? 'orphan-id' : 'orphan', { row: entry.row, value, n });
  }

  #join(group: Group, entry: Entry, merging = true): void {
    group.rows += 1;
    if (merging) {
      this.merged += 1;
      this.problems.add(entry.file, 'merged-rows', { row: entry.row, value: textIn(group.first.member.name), first: group.first.row });
    }
    if (entry.ownId !== undefined && merging) group.ownIds.add(entry.ownId);
    group.corporateNumber ??= entry.corporateNumber;
    if (group.addressKey === '') group.addressKey = entry.addressKey;
    const { name, address, ...rest } = entry.member;
    const sameAddress = entry.addressKey !== '' && entry.addressKey === group.addressKey;
    // 株式会社甲 and ㈱甲 are one name in two spellings, not a contradiction.
    const later = entry.nameKey === group.first.nameKey || entry.nameKey === '' ? { ...rest, name: group.first.member.name } : { ...rest, name };
    mergeInto(group.first.member, address === undefined || sameAddress ? later : { ...later, address }, (field, kept, other) => {
      this.problems.add(entry.file, 'contradiction', { row: entry.row, column: fieldLabel(field), kept: textOf(kept), value: textOf(other) });
    });
  }

  /** Gives every member its id and returns them in the order of their first rows. */
  async finish(pace: Pace): Promise<Known[]> {
    for (const groups of this.#byName.values()) {
      const [one] = groups;
      if (groups.length < 2 || one === undefined) continue;
      this.problems.add(one.first.file, 'same-name', { row: one.first.row, value: textIn(one.first.member.name), n: groups.length });
    }
    const wanted = new Map<string, Group[]>();
    for (const group of this.#groups) {
      const id = idOf(group);
      const same = wanted.get(id);
      if (same === undefined) wanted.set(id, [group]);
      else same.push(group);
      if (pace.due) await pace.rest();
    }
    const ids = new Map<Group, string>();
    for (const [id, groups] of wanted) {
      if (pace.due) await pace.rest();
      const taken = new Set<string>();
      const marks = groups.map((group) => shortHash(fingerprint(group)).slice(0, 5));
      for (const [at, group] of groups.entries()) {
        const mark = marks[at] as string;
        let own = groups.length === 1 ? id : `${id}-${mark}`;
        // All that name and place do not tell apart get a mark of their content, so that none is named by standing first.
        if (marks.indexOf(mark) !== marks.lastIndexOf(mark)) own = `${own}-${shortHash(JSON.stringify(group.first.member)).slice(0, 5)}`;
        for (let n = 2; taken.has(own); n += 1) own = `${id}-${n}`;
        taken.add(own);
        ids.set(group, own);
        // An id made from name and place is nobody's mistake; that the name stands twice has been told.
        const given = group.ownIds.has(id) || group.corporateNumber === id;
        if (given && at > 0) this.problems.add(group.first.file, 'duplicate-id', { row: group.first.row, value: id });
      }
    }
    return this.#groups.map((group) => ({ entry: group.first, member: { id: ids.get(group) as string, ...group.first.member } }));
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function keysOf(entry: Entry): string[] {
  const { corporateNumber, ownId, nameKey, addressKey, phone } = entry;
  const keys: string[] = [];
  if (corporateNumber !== undefined) keys.push(`c ${corporateNumber}`);
  if (ownId !== undefined) keys.push(`i ${ownId} ${nameKey}`);
  if (addressKey !== '') keys.push(`a ${nameKey} ${addressKey}`);
  if (phone !== '') keys.push(`p ${nameKey} ${phone}`);
  // A row repeated in full is the same row.
  if (keys.length === 0) keys.push(`x ${JSON.stringify(entry.member)}`);
  return keys;
}

/** Two numbers are two firms; one number under two names and two addresses are two plants of one firm. */
function mayJoin(group: Group, entry: Entry): boolean {
  if (group.corporateNumber !== undefined && entry.corporateNumber !== undefined && group.corporateNumber !== entry.corporateNumber) return false;
  return group.first.nameKey === entry.nameKey || group.addressKey === '' || entry.addressKey === '' || group.addressKey === entry.addressKey;
}

/** Own id, else 法人番号, else a hash of name and address: never the number of a row. */
function idOf(group: Group): string {
  const own = [...group.ownIds].sort()[0];
  return own ?? group.corporateNumber ?? `m${shortHash(`${group.first.nameKey}\n${group.addressKey || placeOf(group) || group.first.phone}`)}`;
}

const placeOf = ({ first }: Group): string => textIn(first.member.address);

function fingerprint({ first }: Group): string {
  const { member, phone, nameKey, addressKey, corporateNumber } = first;
  return [nameKey, addressKey, phone, corporateNumber, textIn(member.address), member.kana, member.contact?.url].join('\n');
}
