import type { DirectoryDocument } from './model/directory.js';
import type { Capability, Member } from './model/member.js';
import { lineMark } from './client/member-lines.js';
import { SHARD_FORMAT, type Shard, type ShardDocument } from './model/shard.js';
import { fingerprint, usable } from './search/prepared/prepared.js';

/** How a directory is split. */
export interface SplitOptions {
  /** Members up to which a directory stays one file. @default 1000 */
  readonly above?: number;
  /** Beginning of the shards' names, as that of the document's. @default 'directory' */
  readonly name?: string;
}

/** A directory as it is published: one document, or a summary with its shards by file name. */
export interface SplitDirectory {
  /** The whole document, or the summary that names its shards. */
  readonly document: DirectoryDocument;
  /** By file name, to be written beside it; empty where the document is whole. */
  readonly shards: ReadonlyMap<string, ShardDocument>;
}

/** Characters of JSON in one shard, about: a profile waits for one, and a search in texts for all. */
const SHARD_SIZE = 128 * 1024;

/**
 * Splits a directory of more than about 1,000 members into a summary, which holds what search and cards need, and shards with
 * the rest. Published side by side they are opened as one: `openDirectory` of the summary's address finds what it finds in
 * the whole document. The same directory gives the same bytes; a shard's address changes with its content, so that no cache
 * mixes editions.
 *
 * @param document As `prepareDirectory` makes it: an unprepared summary makes every page fetch all shards first.
 */
export function splitDirectory(document: DirectoryDocument, { above = 1000, name = 'directory' }: SplitOptions = {}): SplitDirectory {
  if (document.members.length <= above) return { document, shards: new Map() };
  const summaries = document.members.map(summaryOf);
  const shards = new Map<string, ShardDocument>();
  const index: Shard[] = [];
  let rest: ShardDocument['members'][number][] = [], size = 0;
  const close = (): void => {
    const file = `${name}-${index.length + 1}.json`;
    const shard = { format: SHARD_FORMAT, directory: document.id, members: rest };
    shards.set(file, shard);
    index.push({ url: `${file}?v=${hash(JSON.stringify(shard))}`, members: rest.length });
    [rest, size] = [[], 0];
  };
  document.members.forEach((member, at) => {
    const left = leftOut(member, summaries[at] as Member);
    rest.push(left);
    size += JSON.stringify(left).length;
    if (size >= SHARD_SIZE) close();
  });
  if (rest.length > 0) close();
  const prepared = usable(document)
    ? { ...document.prepared, fingerprint: fingerprint(summaries), lines: lineMark(summaries) } : document.prepared;
  // Members last, as they are written.
  const { members: _members, ...envelope } = document;
  return { document: { ...envelope, ...(prepared && { prepared }), shards: index, members: summaries }, shards };
}

/** What lists, cards, filters, and search by skill, place and name need. `whole-hits.ts` knows which texts are among it. */
function summaryOf(member: Member): Member {
  const { photos, visiting, certifications, equipment, capabilities, confirmed } = member;
  return stated({
    id: member.id, corporateNumber: member.corporateNumber, name: member.name, kana: member.kana,
    municipality: member.municipality, address: member.address, location: member.location,
    industry: member.industry?.label === undefined ? undefined : { label: member.industry.label },
    industriesServed: member.industriesServed, tags: member.tags, appeal: member.appeal, photos: photos?.slice(0, 1),
    visiting: visiting?.tour === undefined ? undefined : { tour: visiting.tour },
    consumerOrders: member.consumerOrders, roles: member.roles,
    capabilities: capabilities?.map(({ process, name, materials, finish, lot, note, origin }) =>
      stated<Capability>({ process, name, materials, finish, lot, note, origin })),
    equipment: equipment?.map(({ kind }) => ({ kind })),
    certifications: certifications?.map(({ kind, validUntil }) => stated({ kind, validUntil })),
    confirmed: confirmed && { on: confirmed.on }, demonstration: member.demonstration,
  });
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without fields that hold nothing. */
const stated = <T extends object>(fields: Optional<T>): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The fields that a summary does not hold as they are, unknown ones included. */
function leftOut(member: Member, summary: Member): ShardDocument['members'][number] {
  const held = summary as unknown as Readonly<Record<string, unknown>>;
  return {
    ...Object.fromEntries(Object.entries(member).filter(([key, value]) => key === 'id' || JSON.stringify(value) !== JSON.stringify(held[key]))),
    id: member.id,
  };
}

/** 32-bit FNV-1a: enough to tell one edition's shard from another's. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
